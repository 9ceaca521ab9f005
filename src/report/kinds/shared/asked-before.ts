import { listWords } from '../../../explain/words.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { AskData } from '../../../model/schemas.ts';
import { list, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { askedOf } from '../../telling/asked-before.ts';
import { metOf, type Met } from '../../telling/asks-met.ts';
import { citedBy } from '../../telling/alike.ts';
import { actorName } from '../../telling/names.ts';
import { claimSaid } from '../../telling/said-by.ts';

/** What was asked before on such work, and what came of it: whoever asks again should know. Nothing where nothing was. @param withMet whether what the same asked besides and was met is told, too @param concerns whom the report is for */
export function askedBefore(
  entries: readonly EntryWithFacts[],
  analysis: Analysis,
  withMet = false,
  concerns: (ask: AskData) => boolean = () => true,
): ReportContent[] {
  const onSuch = askedOf(entries, analysis).filter(concerns);
  if (onSuch.length === 0) return [];
  const met: Met = withMet ? metOf(onSuch, analysis) : { asks: [], claims: [] };
  const asks = [...onSuch, ...met.asks];
  return [
    title(2, 'What was asked before, and what came of it'),
    list([
      ...asks.map(({ by, when, where, text, cameOfIt, sources }) => [
        words(
          `${upperFirst(listWords(by.map((id) => actorName(id, analysis))))}, ${periodWords(when)} (${where}): ${withFullStop(text)} What followed: ${withFullStop(cameOfIt)}`,
        ),
        cite(sources),
      ]),
      ...met.claims.map((claim) => [words(claimSaid(claim, analysis)), cite(citedBy(claim))]),
    ]),
  ];
}
