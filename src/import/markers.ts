import { bulletSigns, insertedWords, letterValue, romanValue } from '../parse/counting.ts';

/**
 * What stands before a paragraph of a document and counts it: “36.”, “2.1”, “(a)”, “iv)”, “•”. What an import takes for a marker is written
 * into the workspace, so it is taken only where it cannot be a word or a quantity; `parse/markers.ts` reads what people wrote by hand.
 */
export interface Marker {
  /** As written. */
  readonly written: string;
  /** The number or letter alone as it is cited, such as “3”, “B”, “iv”, “§ 3”, “A3”; empty for a bullet. */
  readonly number: string;
  readonly kind: 'number' | 'decimal' | 'letter' | 'roman' | 'bullet';
  /** Markers of one list share it. */
  readonly style: string;
  /** Its place in its row, from 1; 0 for a bullet and a decimal number. */
  readonly value: number;
}

const wrapperOf = (written: string): string => written.replace(/[A-Za-z0-9]+/, '#').trim();
const caseOf = (written: string): string => (/[A-Z]/.test(written) ? 'A' : 'a');

type Found = Omit<Marker, 'written'>;
/** Whether a single letter that could be either (i, v, x) counts as a Roman number in a row of that style. */
type IsRoman = (letter: string, style: string) => boolean;

/** One way in which markers are written; its only group that matched is the number, letter or numeral. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (written: string, value: string, isRoman: IsRoman) => Found | null;
}

const counted = String.raw`\d{1,3}(?:\s?(?:${insertedWords})|[a-z])?`;

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`^(\d{1,3}(?:\.\d{1,3})+(?:\s?(?:${insertedWords}))?)\.?\)?(?:\u2060\s*|\s+(?=[\p{Lu}"“‘([\d\uFDD0-\uFDD3])|$)`,
      'u',
    ),
    read: (_, written) => {
      const number = written.replace(/\s/g, '');
      return { number, kind: 'decimal', style: `d${number.split('.').length}`, value: 0 };
    },
  },
  {
    pattern: new RegExp(String.raw`^(?:(${counted})[.)]|\((${counted})\))(?:\s+|$)`),
    read: (written, number) => ({
      number: number.replace(/^0+(?=\d)|\s/g, ''),
      kind: 'number',
      style: `n${wrapperOf(written.replace(/\s(?=\p{L})/u, ''))}`,
      value: Number.parseInt(number, 10),
    }),
  },
  {
    pattern: /^§\s?(\d{1,4}[a-z]?)\.?(?:\s+|$)/,
    read: (_, number) => ({ number: `§ ${number}`, kind: 'number', style: 'n§', value: Number.parseInt(number, 10) }),
  },
  {
    pattern: /^(?:([A-Z]\d{1,2}(?:\.\d{1,2})*)[.)]|([A-Z](?:\.\d{1,2})+)\.?)(?:\s+(?=[\p{Lu}"“‘([])|$)/u,
    read: (written, number) => {
      const [, row, last] = /^(.*?)(\d+)$/.exec(number)!;
      return { number, kind: 'number', style: `n${row}${wrapperOf(written)}`, value: Number(last) };
    },
  },
  {
    pattern: /^(?:\(([ivxl]{2,6}|[IVXL]{2,6})\)|([ivxl]{2,6}|[IVXL]{2,6})[.)])(?:\s+|$)/,
    read: (written, numeral) =>
      romanValue(numeral) > 0 && !isDoubled(numeral) ? romanMarker(numeral, `r${wrapperOf(written)}${caseOf(numeral)}`) : null,
  },
  {
    pattern: /^(?:\(([A-Za-z]{1,2})\)|([A-Za-z]{1,2})\)|([A-Za-z])\.)(?:\s+|$)/,
    read: (written, letter, isRoman) => {
      const style = `${wrapperOf(written)}${caseOf(letter)}`;
      if (/^[ivxl]$/i.test(letter) && isRoman(letter, `r${style}`)) return romanMarker(letter, `r${style}`);
      const value = letterValue(letter);
      return value > 0 ? { number: letter, kind: 'letter', style, value } : null;
    },
  },
];

const romanMarker = (numeral: string, style: string): Found => ({
  number: numeral,
  kind: 'roman',
  style,
  value: romanValue(numeral),
});

/** “vv” and “ll” go on behind z, as letters. */
const isDoubled = (numeral: string): boolean => /^(.)\1$/.test(numeral.replace(/ii|xx/i, ''));

const bullet = new RegExp(`^(?:[${bulletSigns}]|[-–—*](?=\\s)|o(?=\\s+\\p{Lu}))\\s*`, 'u');

/** The marker at the beginning of a text, and what stands after it; `null` where there is none. */
export function markerOf(text: string, isRoman: IsRoman = () => false): { marker: Marker; rest: string } | null {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    const marker = match && read(match[0], match.slice(1).find(Boolean)!, isRoman);
    if (marker) return { marker: { written: match[0].trim(), ...marker }, rest: text.slice(match[0].length) };
  }
  const sign = bullet.exec(text)?.[0];
  if (!sign || sign.length === text.length) return null;
  const written = sign.trim();
  return { marker: { written, number: '', kind: 'bullet', style: `b${written}`, value: 0 }, rest: text.slice(sign.length) };
}

const bullets = ['•', '◦', '▪', '▫', '■', '□'];

/** The bullet of a level from 0, whatever picture a program shows there: a list within another is told by its own. */
export const bulletOf = (level: number): string => bullets[Math.min(level, bullets.length - 1)]!;
export const isBullet = (marker: string): boolean => bullets.includes(marker);

/** Whether a number is cited with its own sign or letter, “§ 3” or “A3”, and not by digits alone. */
export const isLabelled = (number: string): boolean => /^(?:§|[A-Z]\.?\d)/.test(number);

/**
 * A number that a word processor made itself, in a form that is known for a marker wherever it stands: “3.” for “3”, “[3]” and “3rd”, “(a)” for “a”.
 * It is one for sure, while the same signs typed before a text may be anything.
 */
export function asMarker(shown: string): string {
  // Behind this sign, which nobody sees, a text in small letters follows a number of several parts, and no quantity goes on.
  if (/^\d{1,3}(?:\.\d{1,3})+\.?\)?$/.test(shown)) return `${shown}\u2060`;
  if (shown === '' || markerOf(`${shown} X`)?.rest === 'X') return shown;
  const [, number, end] = /^[^\p{L}\p{N}]*(\d{1,3}|[A-Za-z]{1,6})(st|nd|rd|th)?[^\p{L}\p{N}]*$/u.exec(shown) ?? [];
  if (number === undefined || (end !== undefined && !/\d/.test(number))) return shown;
  const made = /\d/.test(number) ? `${number}.` : `(${number})`;
  return markerOf(`${made} X`)?.rest === 'X' ? made : shown;
}

/** Whether words begin with a bullet or a small letter, as items do and no heading does. */
export function beginsItem(words: string): boolean {
  const marker = markerOf(words)?.marker;
  return marker !== undefined && (marker.kind === 'bullet' || /^\(?[a-z]{1,5}[.)]/.test(marker.written));
}
