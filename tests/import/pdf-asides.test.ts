import { describe, expect, it } from 'vitest';
import { knownDocument } from './documents.ts';
import { readTypeset } from './typeset.ts';

const paragraphs = knownDocument(4, 'none', 4, false).sections.flatMap((section) => section.paragraphs.map(({ text }) => text));

/** A page whose paragraphs have notes beside them. */
function page(side: string, gap: string, texts: readonly string[], notes: readonly string[], more = ''): string {
  const inward = side === 'left' ? 'right' : 'left';
  const noteAt = (at: number) =>
    notes[at] === undefined
      ? ''
      : `#place(${side}, dx: ${side === 'left' ? '-' : ''}(2.5cm + ${gap}))[#box(width: 2.5cm)[#set par(justify: false)\n#set align(${inward})\n${more}${notes[at]}]]`;
  return [
    `#set page(margin: (${side}: 6cm, rest: 2.5cm))\n#set text(11pt)\n#set par(justify: true)`,
    ...texts.map((text, at) => `${noteAt(at)}#${JSON.stringify(text)}`),
  ].join('\n\n');
}

const plain = (note: string) => note.replaceAll(' \\ ', ' ');

describe('a note in the margin', () => {
  const sides = ['left', 'right'].flatMap((side) => ['20pt', '8pt', '5pt'].map((gap) => ({ side, gap })));
  const looks = sides.flatMap((each) => ['', '#set text(9pt)\n'].map((more) => ({ ...each, more })));
  it.each(looks)('stands before the paragraph beside it, on the $side, $gap from it, $more', async ({ side, gap, more }) => {
    const note = 'Key term: \\ informed \\ consent.';
    const { lines } = await readTypeset(page(side, gap, paragraphs.slice(0, 3), [note], more));
    expect(lines).toEqual([plain(note), ...paragraphs.slice(0, 3)].map((text) => `p. 1 · ${text}`));
  });
  it.each(['left', 'right'])('may be of one line where others are of several, on the %s', async (side) => {
    const notes = ['Scope', 'Duty to consult \\ all who are \\ affected', 'Appeal', 'Costs of \\ proceedings', 'Final rule'];
    const { lines } = await readTypeset(page(side, '6pt', paragraphs.slice(0, 5), notes));
    expect(lines).toEqual(notes.flatMap((note, at) => [plain(note), paragraphs[at]!]).map((text) => `p. 1 · ${text}`));
  });
});
