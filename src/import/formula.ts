/** How formulas are written in a line of text. */

const high: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+−-=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][at]!]),
);

/** Raised signs where there are such, so that no power is taken for the mark of a note. */
export const raisedText = (text: string): string =>
  [...text].every((sign) => Object.hasOwn(high, sign)) ? [...text].map((sign) => high[sign]).join('') : `^${bracketed(text)}`;

export const bracketed = (text: string): string => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);
