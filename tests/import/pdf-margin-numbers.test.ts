import { describe, expect, it } from 'vitest';
import { readTypeset } from './typeset.ts';

const rules = [
  'The Agency shall publish a yearly account of all places that it pays for, with the names of the firms that run them and of their owners.',
  'Staff must report each death within one day to the Director, who informs the family and the court of the place where it has happened.',
  'No person may be held for more than three days without a written order of a court, which is given to the person and to a lawyer.',
];
const row = (text: string, number: string) => `#grid(columns: (1fr, 3cm), [#${JSON.stringify(text)}], align(right)[#text(9pt)[${number}]])`;
const page = (rows: readonly string[]) => `#set page(margin: 2cm)\n#set text(11pt)\n#set block(spacing: 12pt)\n${rows.join('\n\n')}`;

describe('numbers at the right of all text', () => {
  it('count the paragraphs whose first lines they stand beside, on a page with one too', async () => {
    const rows = [...rules, 'It ends.'].map((text, at) => row(text, String(at + 1)));
    const { lines } = await readTypeset(page([...rows.slice(0, 3), '#pagebreak()', ...rows.slice(3)]));
    expect(lines).toEqual([...rules.map((text, at) => `para. ${at + 1}, p. 1 · ${text}`), 'para. 4, p. 2 · It ends.']);
  });
  it('are cells where they do not count', async () => {
    const { lines } = await readTypeset(page(['Water', 'Grain', 'Oil'].map((text, at) => row(text, String(30 + at * 15)))));
    expect(lines.filter((line) => line.startsWith('para.'))).toEqual([]);
  });
});
