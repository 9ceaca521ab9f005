import { describe, expect, it } from 'vitest';
import { readTypeset } from './typeset.ts';

const drawn = (lines: readonly { text: string; dx?: number; dy: number; size?: number }[]): string =>
  [
    '#set page(paper: "a4", margin: 2cm)\n#set text(size: 10pt, bottom-edge: "baseline", top-edge: "baseline")',
    ...lines.map(
      ({ text, dx = 0, dy, size = 10 }) => `#place(top + left, dx: ${dx}pt, dy: ${dy}pt, text(size: ${size}pt)[#${JSON.stringify(text)}])`,
    ),
  ].join('\n');

/** A text whose first lines stand beside its large first letter. */
const text = (letter: string, lines: readonly string[], deep: number) => [
  { text: letter, dy: 20 + (deep - 1) * 13, size: deep * 14 },
  ...lines.map((line, at) => ({ text: line, dx: at < deep ? deep * 14 : 0, dy: 20 + at * 13 })),
];
const rest = [
  'account of all the places that it pays for. It',
  'names the firms that run them. Staff shall',
  'report each death within one day to the family',
  'and the court.',
];

describe('the large first letter of a text', () => {
  it.each([2, 3, 4])('that is %d lines deep is the first of its word, and the lines beside it are of one paragraph', async (deep) => {
    const { lines } = await readTypeset(drawn(text('T', ['he Agency shall publish a yearly', ...rest], deep)));
    expect(lines).toEqual([`p. 1 · The Agency shall publish a yearly ${rest.join(' ')}`]);
  });
  it('may begin words that are set in capitals', async () => {
    const { lines } = await readTypeset(drawn(text('T', ['HE AGENCY shall publish a yearly', ...rest], 2)));
    expect(lines[0]).toContain('THE AGENCY shall publish');
  });
  it('is a word of its own where the document has the next word elsewhere', async () => {
    const { lines } = await readTypeset(
      drawn([...text('A', ['child is told of each decision in a yearly', ...rest], 2), { text: 'No child is detained.', dy: 120 }]),
    );
    expect(lines[0]).toContain('A child is told');
  });
  it('is that of its word where a ligature in it is drawn on its own', async () => {
    const { lines } = await readTypeset(
      drawn([...text('O', ['ﬃcers shall publish a yearly', ...rest], 2), { text: 'An Oﬃce is open. ﬃcers. Officers act.', dy: 120 }]),
    );
    expect(lines[0]).toContain('Officers shall publish');
  });
  it('stays apart where it counts what stands beside it', async () => {
    const { lines } = await readTypeset(drawn(text('B', ['Staff shall publish a yearly', ...rest], 2)));
    expect(lines.join(' ')).not.toContain('BStaff');
  });
});
