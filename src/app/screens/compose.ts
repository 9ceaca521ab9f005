import { everything } from '../../model/filters/filters.ts';
import { caseRowsOf } from '../lists/case-rows.ts';
import { listOfRows } from '../lists/list.ts';
import { verdictLegend } from '../lists/words.ts';
import { composedId, composedPage } from './compose/composing.ts';
import { choosing, filing, shaping } from './compose/deeds.ts';
import { gapSorts } from './gaps.ts';
import type { Screen } from './screen.ts';

export const compose: Screen = {
  id: 'compose',
  key: '0',
  name: 'Compose',
  chooses: everything,
  sorts: gapSorts,
  others: [{ key: 'v', name: 'cases', usual: 'gaps', list: (of) => listOfRows(caseRowsOf(of)) }],
  takes: [' ', 'e'],
  commands: (here) => [...choosing(here), ...shaping(here)],
  deeds: filing,
  target: () => composedId,
  page: (id, state, analysis) => (id === composedId ? composedPage(state, analysis) : null),
  beside: composedId,
  marked: (row, { composing }) => {
    const at = composing.chosen.indexOf(row.id);
    return at < 0 ? row : { ...row, mark: at < 9 ? String(at + 1) : '●' };
  },
  legend: [
    'v shows the cases one by one, to choose some of a gap and leave out others',
    '1 2 3 …  chosen, in the order in which they are said',
    'S asks who speaks, at which session and item, under which title; it is kept in no file',
    'The filter chooses for the report too: under place:ID it says nothing of another place.',
    ...verdictLegend,
  ],
  toldByName: true,
  nameShare: 0.62,
};
