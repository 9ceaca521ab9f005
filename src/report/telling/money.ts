import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim, Workspace } from '../../model/records.ts';
import { placeName } from '../../model/places.ts';
import templates from './templates.json' with { type: 'json' };

/** Sums of money as claims give them: “AUD 55.4 million”, “9 million euros”, and in any currency where many are paid: “paid 4 million crowns”. */

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const figure = String.raw`\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion))?`;
const scaled = String.raw`\d[\d,]*(?:\.\d+)? (?:thousand|million|billion)`;
const large = String.raw`(?:\d[\d,]*(?:\.\d+)? (?:thousand|million|billion)|\d[\d,]*,\d{3})`;
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
const partBefore = String.raw`(?:(\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion))?) of (?:the |its )?)?`;
const signed = String.raw`(?:[A-Z]{1,3})?\p{Sc} ?(${figure})`;
/** What ISO 4217 calls its units, and less common words for them. Counts of something may be called so, too (“3 won”), and are small. */
const units = (): string => {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  const last = Intl.supportedValuesOf('currency').flatMap((code) =>
    code.startsWith('X') ? [] : (/(?<=[ -]|^)\p{L}{3,}$/u.exec(names.of(code)!)?.[0].toLowerCase() ?? []),
  );
  return [...new Set(last), templates.money.units].join('|');
};
/** Whatever stands behind a large number as what was paid is money, unless it is what is counted otherwise. */
const spent = String.raw`(?<=\b(?:${templates.money.spending})(?: (?!(?:${templates.money.notBetween})\b)[\p{L}-]+){0,4} (?:\d[\d,.]*(?: (?:thousand|million|billion))? of (?:the |its )?)?)(${scaled}) (?!(?:${templates.money.counted})\b)(?:\p{Lu}\p{L}+ )?\p{Ll}{3,}\b`;
const sumsOfAny = (): RegExp =>
  new RegExp(
    String.raw`(?<!\w)${partBefore}(?:([A-Z]{3}) (${figure})|(${figure}) ${named}\b|${signed}|(${large}) (?:\p{Lu}\p{L}+ )?(?:${units()})(?:e?s)?\b|${spent})`,
    'gu',
  );
let sums: RegExp | undefined;

export interface Sum {
  /** As it is written. */
  readonly text: string;
  readonly amount: number;
  /** ISO 4217, where it is written so. */
  readonly currency: string | null;
  /** Where it begins in the text. */
  readonly at: number;
}

export function sumsIn(text: string): Sum[] {
  return [...text.matchAll((sums ??= sumsOfAny()))].map((found) => {
    const [said, ofIt, currency, ...figures] = found;
    const written = figures.find((each) => each !== undefined) ?? '';
    const whole = amountOf(written);
    const [, scale] = written.split(' ');
    const at = found.index;
    const rest = text.slice(found.index + said.length);
    const part = partsAfter.map((each) => each.exec(rest)?.[1]).find((each) => each !== undefined && amountOf(each, scale) < whole);
    if (part !== undefined) return { text: `${part} of ${said}`, amount: amountOf(part, scale), currency: currency ?? null, at };
    return { text: said, amount: ofIt === undefined ? whole : amountOf(ofIt, scale), currency: currency ?? null, at };
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

/** All names of a State, without articles. */
export function namesOfState(state: string, { vocabulary }: Workspace): string[] {
  const actor = vocabulary.actors.find(({ id }) => id === state.toLowerCase());
  return [placeName(state), ...(actor?.altLabel ?? [])].map((name) => name.replace(/^the /, ''));
}

/** Whether a text names a State by any of its names, or gives a sum in a currency of its own. @param state ISO 3166-1 alpha-2, EU or user-assigned */
export function namesState(text: string, state: string, { workspace }: Analysis): boolean {
  const names = namesOfState(state, workspace);
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
