import { everything } from '../../model/filters/filters.ts';
import type { Gap } from '../../model/judgement.ts';
import { byCodeUnit } from '../../model/sorting.ts';
import { gapRow } from '../lists/gap-rows.ts';
import { gapHeadings, gapsInOrder } from '../lists/leads.ts';
import { listOf, type List } from '../lists/list.ts';
import { proofLegend, verdictLegend, reservationLegend } from '../lists/words.ts';
import type { Chosen, Screen, Sort } from './screen.ts';

const gapList = ({ chosen }: Chosen, gaps: readonly Gap[]): List => listOf(gaps, (gap) => gapRow(gap, chosen));

/** The orders in which gaps can stand. */
export const gapSorts: readonly [Sort, ...Sort[]] = [
  {
    name: 'strength',
    list: (of) => {
      const gaps = gapsInOrder(of.chosen, of.whole);
      return { ...gapList(of, gaps), headings: gapHeadings(gaps) };
    },
  },
  {
    name: 'norm',
    list: (of) =>
      gapList(
        of,
        of.chosen.judgement.gaps.toSorted((a, b) => byCodeUnit(a.id, b.id)),
      ),
  },
  {
    name: 'practice',
    list: (of) =>
      gapList(
        of,
        of.chosen.judgement.gaps.toSorted((a, b) => byCodeUnit(a.practice, b.practice) || byCodeUnit(a.id, b.id)),
      ),
  },
  {
    name: 'number of cases',
    list: (of) =>
      gapList(
        of,
        gapsInOrder(of.chosen, of.whole).toSorted((a, b) => b.cases.length - a.cases.length),
      ),
  },
];

export const gaps: Screen = {
  id: 'gaps',
  key: '2',
  name: 'Gaps',
  command: 'avowed gaps',
  chooses: everything,
  sorts: gapSorts,
  finds: { kinds: ['gap', 'case', 'rule', 'word'] },
  empty:
    'Nothing that was done is found to run against a commitment. 4 shows what was done; “unjudged” in its filter what no rule reaches. 5 shows what no commitment speaks to.',
  legend: [
    ...verdictLegend,
    ...proofLegend,
    'In force first, then undated, then before or after the commitment; each the strongest first.',
    ...reservationLegend,
  ],
  toldByName: true,
};
