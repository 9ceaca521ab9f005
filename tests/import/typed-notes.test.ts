import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/import/blocks.ts';
import { plainWords, raised } from '../../src/import/marks.ts';
import { withTypedNotes } from '../../src/import/typed-notes.ts';
import { parseFile } from '../../src/parse/file.ts';
import { policy } from '../support/files.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, page: '' }) as Block;
const notesOf = (...texts: string[]) =>
  withTypedNotes(texts.map(paragraph)).flatMap((each) => (each.kind === 'note' ? [`${each.label} ${each.text}`] : []));
const shall = `All shall act.${raised('1')}`;

describe('notes with a bare number below a text', () => {
  it('are notes where their mark is raised above and nothing but notes follows', () => {
    expect(notesOf(shall, `They shall report.${raised('2')}`, '1 See the Charter.', '2 Ibid.')).toEqual(['1 See the Charter.', '2 Ibid.']);
  });
  it.each([
    ['where text follows', [shall, '1 See the Charter.', 'All shall report.']],
    ['where nothing marks them', ['All shall act.', '1 All shall report.']],
    ['where they begin with another number', [shall, '2 See the Charter.']],
  ])('are paragraphs %s', (_, texts) => expect(notesOf(...texts)).toEqual([]));
});

describe('notes with a raised number in brackets, as gazettes write them', () => {
  const number = (each: string) => `(${raised(each)})`;
  it('are notes, and their marks lose their brackets', () => {
    const blocks = withTypedNotes([`All shall act ${number('1')}.`, 'They report.', `${number('1')} See the Charter.`].map(paragraph));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'note']);
    expect(blocks.map((block) => 'text' in block && plainWords(block.text))).toEqual([
      'All shall act .',
      'They report.',
      'See the Charter.',
    ]);
  });
  it('are paragraphs where nothing marks them', () => {
    expect(notesOf(`${number('1')} All shall act.`, `${number('2')} All shall report.`)).toEqual([]);
  });
});

it('a paragraph that is read as the note of a mark holds words alone, without pinpoint and anchor', () => {
  const text = policy('\n# T\n\nAll shall act.<sup>1</sup> {#a}\n\n1 See the Charter. [para. 1, p. 3; read] {#a-x1}\n');
  const notes = (parseFile('policies/charter.md', Buffer.from(text)).provisions ?? []).flatMap((each) => each.footnotes);
  expect(notes.map((each) => each.text)).toEqual(['See the Charter.']);
});
