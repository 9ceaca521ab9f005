import { describe, expect, it } from 'vitest';
import { leftOut } from './support.ts';
import { readTypeset } from './typeset.ts';

const page = (body: string) => `#set page(margin: 2.5cm)\n#set text(11pt)\n${body}`;
const told = (count: string) => ({ where: 'the whole file', what: `${count} of struck text, left out` });

describe('words with a line through their middle', () => {
  it('are no text, and are told', async () => {
    const { lines, blocks, doubts } = await readTypeset(
      page(
        '1\\. Staff #strike[may] #underline[shall] report each case of abuse.\n\n2\\. #strike[Reports are kept for one year and then burnt in the yard of the office, or sold to the firm that asks for them first.] Reports are kept for ten years.',
      ),
    );
    expect(lines).toEqual(['para. 1, p. 1 · Staff shall report each case of abuse.', 'para. 2, p. 1 · Reports are kept for ten years.']);
    expect(leftOut(blocks).join(' ')).toContain('struck text: may');
    expect(doubts).toEqual([told('3 pieces')]);
  });
  it('take their number with them where nothing of the paragraph stays', async () => {
    const { lines } = await readTypeset(page('1\\. Staff shall report abuse.\n\n2\\. #strike[Reports are kept.]\n\n3\\. The rest stays.'));
    expect(lines).toEqual(['para. 1, p. 1 · Staff shall report abuse.', 'para. 3, p. 1 · The rest stays.']);
  });
  const drawn = (from: number, to: number, dy: number) =>
    page(
      `#set text(top-edge: "baseline", bottom-edge: "baseline")\n#place(top + left, dy: 20pt)[Staff may report each case]\n#place(top + left, dx: ${from}pt, dy: ${20 + dy}pt, line(length: ${to - from}pt, stroke: 0.6pt))`,
    );
  it('are cut out of a line that the file draws as one', async () => {
    const { lines } = await readTypeset(drawn(0, 22.3, -2.8));
    expect(lines).toEqual(['p. 1 · may report each case']);
  });
  it('stay, and are told, where it goes through a part of a word', async () => {
    const { lines, doubts } = await readTypeset(drawn(55, 62, -2.8));
    expect(lines).toEqual(['p. 1 · Staff may report each case']);
    expect(doubts).toEqual([{ where: 'p. 1, “Staff may report each case”', what: expect.stringContaining('a line is drawn through') }]);
  });
  it.each([
    ['under them', 0, 45, 1.5],
    ['over them', 0, 45, -9],
    ['through the whole page', -40, 300, -2.8],
  ])('are text where it is drawn %s', async (_, from, to, dy) => {
    const { lines, doubts } = await readTypeset(drawn(from, to, dy));
    expect(lines).toEqual(['p. 1 · Staff may report each case']);
    expect(doubts).toEqual([]);
  });
});
