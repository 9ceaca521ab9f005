import { placeName } from '../../model/places.ts';

/** Sums of money as claims give them: “AUD 55.4 million”, “9 million euros”. */

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const figure = String.raw`\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion))?`;
const named = String.raw`(?:\p{Lu}\p{L}+ )?(?:euros?|pounds?|dollars?|francs?|kron\p{L}+|rupees?|yen|yuan|pesos?|rand)`;
const sums = new RegExp(String.raw`\b([A-Z]{3}) (${figure})|\b(${figure}) ${named}\b`, 'gu');

export interface Sum {
  /** As it is written. */
  readonly text: string;
  readonly amount: number;
  /** ISO 4217, where it is written so. */
  readonly currency: string | null;
}

export function sumsIn(text: string): Sum[] {
  return [...text.matchAll(sums)].map(([said, currency, after, before]) => {
    const [digits = '', scale] = (after ?? before ?? '').split(' ');
    return { text: said, amount: Number(digits.replaceAll(',', '')) * (scale ? scales[scale]! : 1), currency: currency ?? null };
  });
}

/** The largest sum that a text gives; 0 where it gives none. */
export const largestAmount = (text: string): number => Math.max(0, ...sumsIn(text).map(({ amount }) => amount));

/** Whether a text names a State, or gives a sum in a currency of its own. @param state ISO 3166-1 alpha-2, EU or user-assigned */
export const namesState = (text: string, state: string): boolean =>
  text.includes(placeName(state).replace(/^the /, '')) || sumsIn(text).some(({ currency }) => currency?.startsWith(state) === true);
