import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { placeName } from '../../model/places.ts';

/** Sums of money as claims give them: “AUD 55.4 million”, “9 million euros”. */

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const figure = String.raw`\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion))?`;
const scaled = String.raw`\d[\d,]*(?:\.\d+)? (?:thousand|million|billion)`;
const named = String.raw`(?:\p{Lu}\p{L}+ )?(?:euros?|pounds?|dollars?|francs?|kron\p{L}+|rupees?|yen|yuan|pesos?|rand)`;
/**
 * “62 million euros …; 9 million of these”, “62 million euros …. Of these, it found, 9 million”: the part is the sum that is told, as in “9 of the
 * 62 million euros”. Bare counts are of people (“62 million euros for 800 people, 90 of them from …”), unless they are of what was just named.
 */
const partsAfter = [
  String.raw`[^.]{0,80}?\b(${scaled}) of (?:these|them|it|which) (?:came )?from\b`,
  String.raw`[^.]{0,80}?\b(${figure}) of it (?:came )?from\b`,
  String.raw`[^.]{0,80}?\b(${scaled}) of (?:these|them|it|which) for (?:these|this|it|them)\b`,
  String.raw`.{0,160}?\b[Oo]f (?:these|them|it|which|this(?: sum)?|that(?: sum)?)(?:, [^,.;]{1,30})?, (${figure})(?:, [^,.;]{1,30},)? came from\b`,
  String.raw`.{0,160}?[.;] (${scaled})(?:, [^,.;]{1,30},)? came from\b`,
].map((each) => new RegExp(`^${each}`, 'u'));
/** “9 of the 62 million euros”. */
const partBefore = String.raw`(?:(\d[\d,]*(?:\.\d+)?) of (?:the |its )?)?`;
const sums = new RegExp(String.raw`\b${partBefore}(?:([A-Z]{3}) (${figure})|(${figure}) ${named}\b)`, 'gu');

export interface Sum {
  /** As it is written. */
  readonly text: string;
  readonly amount: number;
  /** ISO 4217, where it is written so. */
  readonly currency: string | null;
}

export function sumsIn(text: string): Sum[] {
  return [...text.matchAll(sums)].map((found) => {
    const [said, ofIt, currency, after, before] = found;
    const whole = amountOf(after ?? before ?? '');
    const [, scale] = (after ?? before ?? '').split(' ');
    const rest = text.slice(found.index + said.length);
    const part = partsAfter.map((each) => each.exec(rest)?.[1]).find((each) => each !== undefined && amountOf(each, scale) < whole);
    if (part !== undefined) return { text: `${part} of ${said}`, amount: amountOf(part, scale), currency: currency ?? null };
    return { text: said, amount: ofIt === undefined ? whole : amountOf(ofIt, scale), currency: currency ?? null };
  });
}

/** @param scale where the figure itself names none: only few digits are short for as many millions (“9 of the 62 million”, and not “500,000”) */
function amountOf(said: string, scale?: string): number {
  const [digits = '', own] = said.split(' ');
  const of = own ?? (/^\d{1,3}(?:\.\d+)?$/.test(digits) ? scale : undefined);
  return Number(digits.replaceAll(',', '')) * (of ? scales[of]! : 1);
}

/** The largest sum that a text gives; 0 where it gives none. */
export const largestAmount = (text: string): number => Math.max(0, ...sumsIn(text).map(({ amount }) => amount));

/** The least that pays for work; less is what one person is given. */
export const leastForWork = 100_000;

/** Whether a text names a State by any of its names, or gives a sum in a currency of its own. @param state ISO 3166-1 alpha-2, EU or user-assigned */
export function namesState(text: string, state: string, { workspace }: Analysis): boolean {
  const actor = workspace.vocabulary.actors.find(({ id }) => id === state.toLowerCase());
  const names = [placeName(state), ...(actor?.altLabel ?? [])].map((name) => name.replace(/^the /, ''));
  const isNamed = (name: string): boolean =>
    text.split(name).some((before, at, parts) => at + 1 < parts.length && !/\p{L}$/u.test(before) && !/^\p{L}/u.test(parts[at + 1]!));
  return names.some(isNamed) || sumsIn(text).some(({ currency }) => currency?.startsWith(state) === true);
}

const wordsOfMoney = /\b(?:paid|pays?|paying|money|funds?|funded|financ\w+|budget)\b/i;

/** Whether a claim tells of money that another State gave, and not of this one: that is no matter of its own. */
export const isOfOtherMoney = ({ text }: Claim, state: string, { atBehestOf = [] }: EntryWithFacts, analysis: Analysis): boolean =>
  !namesState(text, state, analysis) &&
  (largestAmount(text) > 0 || wordsOfMoney.test(text)) &&
  atBehestOf.some(({ who, as }) => who !== state && as.includes('payer') && namesState(text, who, analysis));
