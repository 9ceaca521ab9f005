import { describe, expect, it } from 'vitest';
import { leftOut } from './support.ts';
import { readTypeset } from './typeset.ts';

const rules = [
  '1. The Agency shall keep stocks for ninety days in each of its camps.',
  '2. Stocks shall not be sold.',
  '3. The Director reports on them each year.',
];
const page = (body: string) =>
  `#set page(margin: 2cm)\n#set text(10pt)\nFood is free in all places that the Agency keeps.\n#pagebreak()\n${body}`;
const turned = (angle: number, body: string) =>
  `#align(center, rotate(${angle}deg, reflow: true, block(width: 20cm)[#align(left)[${body}]]))`;
const words = (lines: readonly string[]) => lines.map((line) => line.replace(/^.*?· /, ''));
const typed = rules.map((rule) => rule.replace('. ', '\\. ')).join('\n\n');

describe('a page whose text is drawn turned', () => {
  it.each([90, -90, 180])('is read as if it stood upright, by %d degrees', async (angle) => {
    const { lines, blocks } = await readTypeset(page(turned(angle, typed)));
    expect(words(lines).slice(1)).toEqual(rules.map((rule) => rule.slice(3)));
    expect(lines[1]).toContain('para. 1, p. 2');
    expect(leftOut(blocks)).toEqual([]);
  });
  it('is read so below text that stands upright, and with the rules of its tables', async () => {
    const cells = ['Kind', 'Days', 'Water in tanks', '30', 'Grain in sacks', '90'];
    const table = `#table(columns: (5cm, 3cm), ${cells.map((cell) => `[${cell}]`).join(', ')})`;
    const { lines } = await readTypeset(page(`Annex text stands upright here.\n\n${turned(90, `${typed}\n\n${table}`)}`));
    expect(words(lines)).toEqual([
      'Food is free in all places that the Agency keeps.',
      'Annex text stands upright here.',
      ...rules.map((rule) => rule.slice(3)),
      '| Kind | Days',
      '| Water in tanks | 30',
      '| Grain in sacks | 90',
    ]);
  });
  it('is none where a few words stand in a margin', async () => {
    const { blocks } = await readTypeset(
      page(`${typed}\n#place(top + left, dx: -1cm, rotate(90deg, reflow: true)[Sold by the Press of the Agency])`),
    );
    expect(leftOut(blocks)).toEqual(['text that is turned: Sold by the Press of the Agency']);
  });
});
