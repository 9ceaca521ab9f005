import { everything } from '../../model/filters/filters.ts';
import { caseRows } from '../lists/case-rows.ts';
import { listOfRows } from '../lists/list.ts';
import { verdictLegend } from '../lists/words.ts';
import type { Screen } from './screen.ts';

export const fulfilments: Screen = {
  id: 'fulfilments',
  key: 'F',
  name: 'Fulfilments',
  chooses: everything,
  sorts: [{ name: 'strength', list: (of) => listOfRows(caseRows(of.chosen.judgement.fulfilments, of)) }],
  nameShare: 0.62,
  legend: ['K  what was done keeps to what was avowed; each with its reservations', ...verdictLegend],
};
