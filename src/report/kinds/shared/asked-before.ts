import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { listWords } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { list, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';

/** What was asked of the organisation and its body before, and what came of it: whoever asks again should know. Nothing where nothing was. */
export function askedBefore(analysis: Analysis): ReportContent[] {
  const { asks } = analysis.workspace;
  if (asks.length === 0) return [];
  const index = indexOf(analysis);
  return [
    title(2, 'What was asked before, and what came of it'),
    list(
      asks.map(({ by, when, where, text, cameOfIt, sources }) => [
        words(
          `${listWords(by.map((id) => labelOf(id, index)))}, ${periodWords(when)} (${where}): ${withFullStop(text)} What came of it: ${withFullStop(cameOfIt)}`,
        ),
        cite(sources),
      ]),
    ),
  ];
}
