import { describe, expect, it } from 'vitest';
import { knownDocument } from './documents.ts';
import { readTypeset } from './typeset.ts';

const paragraphs = knownDocument(4, 'none', 4, false).sections.flatMap((section) => section.paragraphs.map(({ text }) => text));
const note = ['Key term:', 'informed', 'consent.'];

describe('a note in the margin that is as large as the text', () => {
  it.each(['left', 'right'])('stands before the paragraph beside it, on the %s', async (side) => {
    const { lines } = await readTypeset(
      [
        `#set page(margin: (${side}: 6cm, rest: 2.5cm))\n#set text(11pt)\n#set par(justify: true)`,
        `#place(${side}, dx: ${side === 'left' ? '-2.8cm' : '2.8cm'})[#box(width: 2.2cm)[#set par(justify: false)\n#set align(left)\n${note.join(' \\ ')}]]#${JSON.stringify(paragraphs[0])}`,
        ...paragraphs.slice(1, 3).map((text) => `#${JSON.stringify(text)}`),
      ].join('\n\n'),
    );
    expect(lines).toEqual([note.join(' '), ...paragraphs.slice(0, 3)].map((text) => `p. 1 · ${text}`));
  });
});
