/** How lists and headings count: with letters, with Roman numbers, or with signs that do not count at all. */

/** Signs that items are written with; private characters are those of symbol fonts. */
export const bulletSigns = '•●▪▫■□◦○‣⁃∙·►➢➤✓❖◆◇\uf000-\uf0ff';

const numerals: readonly (readonly [sign: string, worth: number])[] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** Of a Roman number in either case; 0 for what is none. */
export function romanValue(written: string): number {
  let rest = written.toLowerCase();
  let value = 0;
  for (const [sign, worth] of numerals) {
    for (let times = 0; rest.startsWith(sign) && times < 4; times++) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' ? value : 0;
}

export function romanOf(value: number): string {
  let rest = value;
  let written = '';
  for (const [sign, worth] of numerals) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

/** 1 for a, 27 for aa, in either case; 0 for two letters that are not the same. */
export const letterValue = (written: string): number => {
  const small = written.toLowerCase();
  const place = small.charCodeAt(0) - 96;
  if (small.length === 1) return place;
  return small[0] === small[1] ? 26 + place : 0;
};

export const letterOf = (value: number): string => {
  const sign = String.fromCharCode(97 + ((value - 1) % 26));
  return sign.repeat(Math.floor((value - 1) / 26) + 1);
};

/** What a number that was put in between two others later has behind it: “3bis”, “1a”. */
export const insertedWords = 'bis|ter|quater|quinquies|sexies|septies|octies';
const inserted = new RegExp(`^\\d[\\d.]*(?:${insertedWords}|[a-z])$`);
/** Whether a number stands for itself beside the one that it was put in behind. */
export const isInserted = (number: string): boolean => inserted.test(number);
