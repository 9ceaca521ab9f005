import { everything } from '../../model/filters/filters.ts';
import { isInForce } from '../../model/words.ts';
import { listOf } from '../lists/list.ts';
import { verdictLegend } from '../lists/words.ts';
import { findingRow } from './silences.ts';
import type { Screen } from './screen.ts';

export const fulfilments: Screen = {
  id: 'fulfilments',
  key: 'F',
  name: 'Fulfilments',
  chooses: everything,
  sorts: [
    {
      name: 'time',
      list: (of) => {
        const all = of.chosen.judgement.fulfilments;
        const inForce = all.filter(({ verdict }) => isInForce(verdict));
        const others = all.filter(({ verdict }) => !isInForce(verdict));
        return listOf([...inForce, ...others], (finding) => findingRow('fulfilment', finding, of));
      },
    },
  ],
  legend: ['K  what was done keeps to what was avowed; each with its reservations', ...verdictLegend],
};
