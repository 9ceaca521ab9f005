/** Numbers as words, as word processors write them before paragraphs: “First”, “Twenty-one”. In English alone. */

const cardinals =
  'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(' ');
const ordinals =
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth'.split(
    ' ',
  );
const tens = 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

function spelled(value: number, ones: readonly string[]): string {
  if (value < 1 || value > 99) return String(value);
  if (value < 20) return ones[value - 1]!;
  const ten = tens[Math.floor(value / 10) - 2]!;
  if (value % 10 > 0) return `${ten}-${ones[(value % 10) - 1]!.toLowerCase()}`;
  return ones === ordinals ? ten.replace(/y$/, 'ieth') : ten;
}

export const cardinalOf = (value: number): string => spelled(value, cardinals);
export const ordinalOf = (value: number): string => spelled(value, ordinals);

const values: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, at) => [[cardinalOf(at + 1), at + 1] as const, [ordinalOf(at + 1), at + 1] as const]).flat(),
);

/** The number that a text begins with as a word; `null` where it begins with none. */
export const spelledValue = (text: string): number | null => values.get(/^\p{Lu}\p{Ll}+(?:-\p{Ll}+)?/u.exec(text)?.[0] ?? '') ?? null;
