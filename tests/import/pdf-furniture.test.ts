import { describe, expect, it } from 'vitest';
import { leftOut } from './support.ts';
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

describe('words at the edge of pages that differ only in their numbers', () => {
  /** One page a text, each with the same words at its head or foot apart from numbers. */
  const pages = (texts: readonly string[], place = 'bottom') =>
    [
      '#set page(width: 13cm, height: 15cm, margin: 1.5cm)\n#set text(10pt)',
      texts
        .map((text, at) => {
          const moved = place === 'top' ? '-14pt' : '14pt';
          const body = ['first', 'second', 'third', 'fourth', 'fifth'][at];
          return `#place(${place}, dy: ${moved})[#${JSON.stringify(text)}]\n#v(30pt)The ${body} case is heard in public.`;
        })
        .join('\n#pagebreak()\n'),
    ].join('\n');
  const numbers = [1, 2, 3, 4, 5];
  const texts = {
    'numbered paragraphs': (at: number) => `${at}. The Agency pays ${at * 7} francs for school ${at + 3}.`,
    'sentences that bind': (at: number) => `On day ${at} the Agency shall pay its staff.`,
    'whole sentences': (at: number) => `The Council has heard ${at * 11} people in that year.`,
    'heads of articles': (at: number) => `Article ${at}`,
  };
  it.each(Object.entries(texts))('%s are text', async (_, textOf) => {
    for (const place of ['top', 'bottom']) {
      const { lines, blocks, doubts } = await readTypeset(pages(numbers.map(textOf), place));
      expect(leftOut(blocks)).toEqual([]);
      expect(lines).toHaveLength(10);
      expect(doubts).toEqual([]);
    }
  });
  it('are a foot where a number is that of the page, or all are the same', async () => {
    for (const textOf of [
      (at: number) => `A/77/12, page ${at} of 5`,
      () => 'A/77/12 shall not be sold.',
      (at: number) => `Annex 7 to A/12 ${at}`,
    ]) {
      const { blocks } = await readTypeset(pages(numbers.map(textOf)));
      expect(leftOut(blocks)).toHaveLength(5);
    }
  });
  it('are a rule, and named as doubtful, where a few pages have a whole sentence that binds', async () => {
    const rule = 'The Agency shall pay its staff each month.';
    for (const place of ['top', 'bottom']) {
      const few = await readTypeset(pages([rule, rule, rule], place));
      expect(leftOut(few.blocks)).toEqual([]);
      expect(few.lines.filter((line) => line.endsWith(rule))).toHaveLength(3);
      expect(few.doubts).toHaveLength(3);
      expect(
        leftOut(
          (
            await readTypeset(
              pages(
                numbers.map(() => rule),
                place,
              ),
            )
          ).blocks,
        ),
      ).toHaveLength(5);
    }
  });
  it('stay and are named as doubtful where nothing tells', async () => {
    const { lines, doubts } = await readTypeset(pages(numbers.map((at) => `Staff rules ${at * 3} to ${at * 3 + 2}`)));
    expect(lines).toContain('p. 2 · Staff rules 6 to 8');
    expect(doubts[0]).toEqual({ where: 'p. 1, “Staff rules 3 to 5”', what: expect.stringContaining('with other numbers') });
  });
});
