import { everything } from '../../model/filters/filters.ts';
import { caseRowsOf } from '../lists/case-rows.ts';
import { listOfRows } from '../lists/list.ts';
import { verdictLegend } from '../lists/words.ts';
import { choosingOpened, claimList, markedClaim, toClaims } from './compose/claims.ts';
import { copiedReport, reportCommand } from './compose/copying.ts';
import { composedId, composedLine, composedPage } from './compose/composing.ts';
import { choosing, emptying, filing, shaping } from './compose/deeds.ts';
import { gapSorts } from './gaps.ts';
import { inPage } from '../state.ts';
import type { Screen } from './screen.ts';

export const compose: Screen = {
  id: 'compose',
  key: '0',
  name: 'Compose',
  chooses: everything,
  sorts: gapSorts,
  others: [{ key: 'v', name: 'cases', usual: 'gaps', list: (of) => listOfRows(caseRowsOf(of)), toldByName: true }, claimList],
  takes: [' ', 'e'],
  commands: (here) => [...choosing(here), ...shaping(here), ...filing(here), ...emptying(here)],
  // The report can be shaped, written and kept while it is read too.
  deeds: (here) =>
    inPage(here.state) ? [...choosingOpened(here), ...filing(here), ...toClaims(here), ...shaping(here), ...emptying(here)] : [],
  // Of a claim one reads the fact itself.
  target: ({ others }, _, selected) => (others['compose'] === claimList.key ? selected : composedId),
  page: (id, state, analysis) => (id === composedId ? composedPage(state, analysis) : null),
  command: reportCommand,
  pageCommand: (_, here) => reportCommand(here),
  copies: copiedReport,
  foot: composedLine,
  beside: composedId,
  marked: (row, state, whole) => {
    const { composing, others, tab } = state;
    if (others[tab] === claimList.key) return markedClaim(row, state, whole);
    const at = composing.chosen.indexOf(row.id);
    return at < 0 ? row : { ...row, mark: at < 9 ? String(at + 1) : '●', markSaid: `chosen, ${at + 1}` };
  },
  empty: 'There is no gap to make a report of.',
  legend: [
    'v shows the cases one by one, to choose some of a gap and leave out others',
    '1 2 3 …  chosen, in the order in which they are said',
    'c shows the claims one by one: •  told  +  put in by you  –  left out by you; Enter opens one, Esc leads back',
    'claims stand the best first; A2: reliability of the best source, A to F, and credibility of the claim, 1 to 6',
    'S asks who speaks, at which session and item, under which title, for which day; K keeps it with the choice',
    'R elsewhere begins a report of that alone; here Space adds to it, and x chooses nothing',
    'The filter chooses for the report too: under place:ID it says nothing of another place.',
    ...verdictLegend,
  ],
  toldByName: true,
};
