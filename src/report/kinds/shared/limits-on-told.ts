import type { Analysis } from '../../../model/judgement.ts';
import type { Entry } from '../../../model/records.ts';
import { bringsNothingNew } from './limits.ts';
import { answersUntold, namesUntoldPayer, pointsToUntold, withoutPointing } from './untold.ts';

/** What is not established of an entry, as far as it is on what is told: to deny what nobody told would be the first to say it. @param told what stands before it */
export const limitsOnTold = (
  entry: Pick<Entry, 'claims' | 'notEstablished'>,
  told: string,
  analysis: Analysis,
  lines: readonly string[] = entry.notEstablished ?? [],
): string[] =>
  lines
    .map((line) => withoutPointing(line, told))
    .filter((line) => bringsNothingNew(line, told) && !pointsToUntold(line, told) && !namesUntoldPayer(line, told))
    .filter((line) => !answersUntold(line, entry, told, analysis));
