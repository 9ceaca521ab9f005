import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { isSameAs } from '../../telling/alike.ts';
import { sumsIn } from '../../telling/money.ts';
import { pieceOf } from './concern.ts';
import { wordsOf } from './same-question.ts';
import type { Subject } from './subject.ts';
import { cited, type Told } from './told.ts';

/** What a State reads of its own money: every sum that a brief prints against it, and none twice. */

/** @param given the sums that a brief prints @param heard what is told of other work */
export function withSums(
  state: string,
  { entry }: Subject,
  claims: readonly Told[],
  heard: readonly Claim[],
  given: readonly Claim[],
  analysis: Analysis,
): readonly Told[] {
  // Who paid for a piece of the work reads of that piece.
  if (pieceOf(state, entry, analysis)) return claims;
  const told = claims.filter(({ claim }) => !heard.some((each) => tellsSumOf(each, claim)));
  const known = [...heard, ...told.map(({ claim }) => claim)];
  const others = given.filter((claim) => entry.claims.includes(claim) && !known.some((each) => each === claim || isSameAs(each, claim)));
  return [...told, ...cited(others)];
}

/** The most of its words that a sum may have for itself and tell nothing new. */
const mostNew = 1 / 4;

/** Whether a claim has told of the sum that another gives, from the same source and with all that the other says of it. */
function tellsSumOf(told: Claim, claim: Claim): boolean {
  const [sum] = sumsIn(claim.text);
  if (!sum || !sumsIn(told.text).some(({ text }) => text === sum.text)) return false;
  if (!claim.sources.every(({ id }) => told.sources.some((each) => each.id === id))) return false;
  const [known, own] = [wordsOf(told.text), wordsOf(claim.text)];
  return [...own].filter((word) => !known.has(word)).length <= own.size * mostNew;
}
