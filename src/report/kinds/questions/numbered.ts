import { inSeries } from '../../../model/series.ts';
import { paragraph, words } from '../../page-tree.ts';
import { fill } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import { itemsList, part } from './items.ts';
import { gathered, type AskedOfOne, type Group, type Put } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/** The questions of a letter under their headings, in one count, so that an answer can name the number. */

/** A letter that asks more nobody answers; the others stand behind it. */
const mostInLetter = 30;

export interface NumberedQuestions {
  readonly inLetter: readonly ReportContent[];
  /** Those that a letter has no room for, as an annex of it; empty where it has room for all. */
  readonly behind: readonly ReportContent[];
  /** How many there are of all, and of these. */
  readonly count: number;
  readonly countBehind: number;
}

/** What is asked of several works stands first, then a heading for each work, and last what is asked of the annex. */
export function numbered(asked: readonly AskedOfOne[], last: readonly Put[], organisation: string): NumberedQuestions {
  const groups = gathered(asked, organisation);
  const all = [...groups.flatMap(({ questions }) => questions), ...last];
  const kept = inLetterOf(groups, asked.length, mostInLetter - last.length);
  const isSeveral = asked.length > 1;
  let start = 1;
  const listed = (heading: string, questions: readonly Put[]): ReportContent[] => {
    const items = itemsList(questions, start, isSeveral ? heading : null);
    start += questions.length;
    return items;
  };
  const headed = (isKept: boolean): ReportContent[] =>
    groups.flatMap(({ titles, questions }) =>
      listed(
        headingOf(titles, asked.length),
        questions.filter((each) => kept.has(each) === isKept),
      ),
    );
  const countBehind = all.length - last.length - kept.size;
  if (!isSeveral && countBehind === 0) return { inLetter: listed('', all), behind: [], count: all.length, countBehind };
  const inLetter = [...headed(true), ...listed(templates.wrongOf, last)];
  const counts = { count: String(start - 1), behind: String(countBehind), number: String(start) };
  const behind = part(templates.behind.title, templates.behind.about, headed(false));
  const said = countBehind === 0 ? [] : [paragraph(words(fill(templates.behind.said, counts)))];
  return { inLetter: [...said, ...inLetter], behind, count: all.length, countBehind };
}

const headingOf = (titles: readonly string[], ofAll: number): string => {
  if (titles.length === ofAll) return templates.ofEach;
  return titles.length === 1 ? titles[0]! : fill(templates.ofSeveral, { titles: inSeries(titles.map((each) => `“${each}”`)) });
};

/** Which of them stand in the letter itself: what is asked of all works, then of each in turn what is held against it, the weightiest first, and then the rest. */
function inLetterOf(groups: readonly Group[], ofAll: number, room: number): ReadonlySet<Put> {
  const [common, own] = [true, false].map((isCommon) => groups.filter(({ titles }) => (titles.length === ofAll) === isCommon));
  const inTurn = (isMeant: (each: Put) => boolean): Put[] => {
    const rows = own!.map(({ questions }) => questions.filter(isMeant));
    return Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat();
  };
  const first = common!.flatMap(({ questions }) => questions);
  const inOrder = [...first, ...inTurn(({ isOnItems }) => isOnItems), ...inTurn(({ isOnItems }) => !isOnItems)];
  return new Set(inOrder.slice(0, Math.max(first.length, room)));
}
