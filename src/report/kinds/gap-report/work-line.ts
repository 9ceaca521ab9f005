import type { PhrasingContent } from 'mdast';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { strong, words } from '../../page-tree.ts';
import { cite } from '../../report.ts';
import { countShared, wordsOfMatter } from '../../telling/shared-words.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { workTold } from '../shared/other-work.ts';
import { limitsSaid } from './past.ts';

/** What some work was, what is told of it, and the first of what is not established; nothing where there is no such fact. @param told what is told before @param isAlone whether nothing is raised */
export function workLine(entry: EntryWithFacts, told: readonly Claim[], isAlone: boolean, analysis: Analysis): PhrasingContent[][] {
  const said = workTold(entry, told, analysis, isAlone);
  if (said.length === 0) return [];
  const text = said.map((each) => each.text).join(' ');
  const limits = (entry.notEstablished ?? []).filter((line) => isOpen(line) || isMostlyTold(line, text));
  return [
    [
      strong(`${entry.title} (${whereAndWhenTold(entry)}).`),
      ...said.flatMap((each) => [words(` ${each.text}`), cite(each.sources)]),
      ...limitsSaid({ ...entry, notEstablished: limits }, text, analysis, 1),
    ],
  ];
}

/** A question that is left open, and no charge that is denied. */
const isOpen = (line: string): boolean => /^(?:Who|When|What|Whether|How|Which|In which|Since when)\b/.test(line);

/** Whether what is denied is on what so little tells. */
function isMostlyTold(line: string, told: string): boolean {
  const matter = wordsOfMatter(line.split('; ')[0]!);
  return countShared(matter, told) > matter.size / 2;
}
