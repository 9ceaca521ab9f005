import type { Analysis } from '../../../model/judgement.ts';
import type { Claim, Entry } from '../../../model/records.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { tailOf } from '../../telling/tail.ts';
import { countShared, wordsOfMatter } from '../../telling/shared-words.ts';

/** Whether a line speaks of what somebody told in a year, “the harm of which a researcher wrote in 2018”, or of a thing by who announced it when, “the offer that the Commission announced in March 2020”, and a report does not tell that. @param told what stands in it */
export function pointsToUntold(line: string, told: string): boolean {
  const who = /\bof (?:which|whom) (?<who>.+? (?:wrote|reported|found|said|told) in (?:\p{Lu}\p{L}+ )?\d{4})\b/u.exec(line)?.groups?.[
    'who'
  ];
  const when = /\bthe \p{L}+ that .+? (?:announced|reported|published|proposed) in (?<when>(?:\p{Lu}\p{L}+ )?\d{4})\b/u.exec(line)
    ?.groups?.['when'];
  const author = /\bof (?:which|whom) (?:an? |the )?(?<author>[^,;]{3,60}?) (?:wrote|reported|told)\b/u.exec(line)?.groups?.['author'];
  const isTold = (part: string | undefined): boolean => part === undefined || told.toLowerCase().includes(part.toLowerCase());
  const named = author?.match(/\p{L}{4,}/gu) ?? [];
  return !isTold(who) || !isTold(when) || !named.every(isTold);
}

const ofPayer = /^(?:That|How much) (?:the )?(?<payer>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}) (?:paid|pays)\b/u;

/** Whether a line is on what somebody paid who is told of nowhere. @param told what stands before it */
export function namesUntoldPayer(line: string, told: string): boolean {
  const payer = ofPayer.exec(line)?.groups?.['payer'];
  return payer !== undefined && !told.includes(payer);
}

/** So many words more make it a matter of its own. */
const fewestMore = 2;

/** Whether a line answers a claim of its entry that nothing tells, more than anything that is told: a reader would learn of a charge by its denial. @param told what stands before it */
export function answersUntold(line: string, { claims }: Pick<Entry, 'claims'>, told: string, analysis: Analysis): boolean {
  const words = wordsOfMatter(line.split('; ')[0]!);
  const isTold = (claim: Claim): boolean => told.includes(tailOf(claimSaid(claim, analysis)));
  const enough = countShared(words, told) + fewestMore;
  return claims.some((claim) => countShared(words, claim.text) >= enough && !isTold(claim));
}

/** A line without its later clauses that point to what is told nowhere. @param told what stands before it */
export function withoutPointing(line: string, told: string): string {
  const [first, ...further] = line.split('; ');
  return [first!, ...further.filter((clause) => !pointsToUntold(clause, told))].join('; ');
}
