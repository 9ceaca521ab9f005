import { listWords } from '../../../explain/words.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { list, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { askedOf } from '../../telling/asked-before.ts';
import { actorName } from '../../telling/names.ts';

/** What was asked before on such work, and what came of it: whoever asks again should know. Nothing where nothing was. */
export function askedBefore(entries: readonly EntryWithFacts[], analysis: Analysis): ReportContent[] {
  const asks = askedOf(entries, analysis);
  if (asks.length === 0) return [];
  return [
    title(2, 'What was asked before, and what came of it'),
    list(
      asks.map(({ by, when, where, text, cameOfIt, sources }) => [
        words(
          `${upperFirst(listWords(by.map((id) => actorName(id, analysis))))}, ${periodWords(when)} (${where}): ${withFullStop(text)} What came of it: ${withFullStop(cameOfIt)}`,
        ),
        cite(sources),
      ]),
    ),
  ];
}
