import { describe, expect, it } from 'vitest';
import { readTypeset } from './typeset.ts';

const page = '#set page(width: 14cm, height: 12cm, margin: 2cm)\n#set text(11pt)\n';
const list = '+ First duty.\n+ Second duty:\n  + to eat;\n  + to drink.\n+ Third duty.\n+ Fourth duty.';
const told = ['1. First duty.', '2. Second duty:', '1. to eat;', '2. to drink.', '3. Third duty.', '4. Fourth duty.'];
const levels = [0, 0, 1, 1, 0, 0];

async function read(source: string, ignoreTags: boolean) {
  const { blocks } = await readTypeset(page + source, { ignoreTags });
  const items = blocks.flatMap((block) => (block.kind === 'item' || block.kind === 'numbered' ? [block] : []));
  return { texts: items.map(({ marker, text }) => `${marker} ${text}`), levels: items.map(({ level }) => level) };
}

describe.each([
  ['by its tags', false],
  ['by how far in it stands', true],
] as const)('a list in a list whose last number is the one before the next around it, %s,', (_, ignoreTags) => {
  it('ends where the list around it goes on', async () => {
    expect(await read(list, ignoreTags)).toEqual({ texts: told, levels });
  });
  it('ends so on the next page too', async () => {
    const source = list.replace('+ Third duty.\n+ Fourth', '#pagebreak()\n3. Third duty.\n4. Fourth');
    expect(await read(source, ignoreTags)).toEqual({ texts: told, levels });
  });
  it('goes on over a page itself', async () => {
    const long = Array.from({ length: 22 }, (__, at) => `  + to do what is number ${at + 1};`).join('\n');
    const made = await read(`+ First duty.\n+ Second duty:\n${long}\n+ Third duty.`, ignoreTags);
    expect(made.levels).toEqual([0, 0, ...Array.from({ length: 22 }, () => 1), 0]);
  });
});

it('numbers that stand in by chance are of the one row that they count', async () => {
  const source = ['1. One is kept.', '2. Two is kept.', '#h(20pt)3. Three is kept.', '4. Four is kept.'].map((line) =>
    line.replace(/(\d)\. /, '$1\\. '),
  );
  expect((await read(source.join('\n\n'), true)).levels).toEqual([0, 0, 0, 0]);
});

it('items on the next page of a text in columns stay under the paragraph that a column to the right ends with', async () => {
  const rule = (at: number) => `${at}\\. #lorem(${at === 4 ? 12 : 30}):\n\n#pad(left: 20pt)[(a) at home;]\n\n#pad(left: 20pt)[(b) at sea.]`;
  const source = `#set page(columns: 2)\n#set text(9pt)\n${rule(1)}\n\n#colbreak()\n${rule(2)}\n\n3\\. Offices act:\n\n#pagebreak()\n#pad(left: 20pt)[(a) at home;]\n\n#pad(left: 20pt)[(b) at sea.]\n\n${rule(4)}`;
  expect((await read(source, true)).levels).toEqual([0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1]);
});
