import { everything } from '../../model/filters/filters.ts';
import { caseRows } from '../lists/case-rows.ts';
import { listOfRows } from '../lists/list.ts';
import { verdictLegend, reservationLegend } from '../lists/words.ts';
import type { Screen } from './screen.ts';

export const fulfilments: Screen = {
  id: 'fulfilments',
  key: 'F',
  name: 'Fulfilments',
  command: 'avowed gaps --format json',
  chooses: everything,
  sorts: [{ name: 'strength', list: (of) => listOfRows(caseRows(of.chosen.judgement.fulfilments, of)) }],
  toldByName: true,
  empty:
    'Nothing is found that keeps to what was avowed. One is made where a rule of the effect “fulfilment” meets what was done, and an own commitment speaks to its norm.',
  legend: ['K  what was done keeps to what was avowed; each with its reservations', ...verdictLegend, ...reservationLegend],
};
