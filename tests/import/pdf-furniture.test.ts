import { describe, expect, it } from 'vitest';
import { readTypeset } from './typeset.ts';

/** Not as the typesetter's own head, which its file calls no part of the text. */
const placed = (head: string, foot: string) => `#place(top, dy: -1.2cm)[${head}]#place(bottom, dy: 1.2cm)[${foot}]`;
const page = (head: string, foot: string) =>
  `#set page(margin: 2.5cm)\n#set text(11pt)\n${placed(head, foot)}\n= Code of Conduct\nStaff must act with integrity in all that they do.`;

describe('a running head of the only page', () => {
  it('stays, and is named as doubtful', async () => {
    const { lines, doubts } = await readTypeset(page('#text(9pt)[Code of Conduct 2021]', ''));
    expect(lines).toContain('p. 1 · Code of Conduct 2021');
    expect(doubts).toEqual([{ where: 'p. 1, “Code of Conduct 2021”', what: expect.stringContaining('may be a running head or foot') }]);
  });
  it('is named at the foot too, but no sentence or number of a page is', async () => {
    const { doubts } = await readTypeset(page('Staff must read this first.', 'Printed by the Fund'));
    expect(doubts.map(({ where }) => where)).toEqual(['p. 1, “Printed by the Fund”']);
    expect((await readTypeset(page('', 'Page 1 of 1'))).doubts).toEqual([]);
  });
  it('is left out where it stands on more pages', async () => {
    const { lines, doubts } = await readTypeset(
      `${page('Code of Conduct 2021', '')}\n#pagebreak()\n${placed('Code of Conduct 2021', '')}They shall report breaches.`,
    );
    expect(lines.join('\n')).not.toContain('2021');
    expect(doubts).toEqual([]);
  });
});
