import type { Analysis } from '../../model/judgement.ts';
import { placeName } from '../../model/places.ts';

/** Sums of money as claims give them: “AUD 55.4 million”, “9 million euros”. */

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const figure = String.raw`\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion))?`;
const named = String.raw`(?:\p{Lu}\p{L}+ )?(?:euros?|pounds?|dollars?|francs?|kron\p{L}+|rupees?|yen|yuan|pesos?|rand)`;
/** “62 million euros …; 9 million of these”, “62 million euros …. Of these, it found, 9 million”: the part is the sum that is told, as in “9 of the 62 million euros”. */
const partAfter = new RegExp(
  String.raw`^(?:[^.]{0,80}?\b(${figure}) of (?:these|them|it|which) (?:came )?from\b|.{0,160}?\b(${figure})(?:, [^,.;]{1,30},)? came from\b)`,
  'u',
);
/** “9 of the 62 million euros”: the part is the sum that is told. */
const part = String.raw`(?:(\d[\d,]*(?:\.\d+)?) of (?:the |its )?)?`;
const sums = new RegExp(String.raw`\b${part}(?:([A-Z]{3}) (${figure})|(${figure}) ${named}\b)`, 'gu');

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
    const [digits = '', scale] = (after ?? before ?? '').split(' ');
    const [, within, next] = partAfter.exec(text.slice(found.index + said.length)) ?? [];
    const part = within ?? next;
    if (part !== undefined) return { text: `${part} of ${said}`, amount: amountOf(part, scale), currency: currency ?? null };
    return { text: said, amount: amountOf(ofIt ?? digits, scale), currency: currency ?? null };
  });
}

/** @param scale where the figure itself names none */
function amountOf(said: string, scale: string | undefined): number {
  const [digits = '', own = scale] = said.split(' ');
  return Number(digits.replaceAll(',', '')) * (own ? scales[own]! : 1);
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
