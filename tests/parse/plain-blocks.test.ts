import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../src/parse/markdown.ts';
import { stretchesOf } from '../../src/parse/plain-blocks.ts';
import { sourceText } from '../../src/parse/text.ts';

const library = unified()
  .use(remarkParse)
  .use(function (this) {
    (this.data().micromarkExtensions ??= []).push({ disable: { null: ['codeIndented', 'htmlFlow'] } });
  })
  .freeze();

/** What is read of a block: its words with their places, and where items begin, whichever list they stand in. */
function readOf(node: Nodes): unknown[] {
  if (node.type === 'list') return node.children.flatMap(readOf);
  const own = node.type === 'text' || node.type === 'listItem' ? [node.position!.start.offset] : [];
  if (node.type === 'text') return ['text', node.value, ...own, node.position!.end.offset];
  const depth = node.type === 'heading' ? [node.depth] : [];
  return [node.type, ...depth, ...own, ...('children' in node ? node.children.map(readOf) : [])];
}

const ofLibrary = (text: string): unknown[] => (library.parse(text) as Root).children.flatMap((node) => [readOf(node)].flat());
const ofUs = (text: string): unknown[] =>
  [...markdownBlocks(sourceText('policies/a.md', text), 0)].flatMap((node) => [readOf(node)].flat());

const line = fc.oneof(
  fc.constantFrom(
    'Staff shall report',
    'and help people.',
    '(a) to inform them;',
    '“Return” means leaving',
    '2016. The year began',
    '12) so',
    'é',
  ),
  fc.constantFrom('# Title', '## 1. Scope', '### Who #', '#', '####### no', '---', '===', '- - -', '...'),
  fc.constantFrom(
    '1. one',
    '2. two',
    '27. more',
    '- a point',
    '- b',
    '-',
    '1.',
    '- 1. both',
    '* star',
    '+ plus',
    '1. (a) in it',
    '-  wide',
  ),
  fc.constantFrom('   indented', '    far in', '\tby a tab', 'ends with blanks  ', 'and one ', ' one', '> told', '> - told'),
  fc.constantFrom(
    'with *stars*',
    'a [link](x)',
    'code `of` it',
    'a\\',
    'R&amp;D',
    'x < y',
    '```',
    '~~~',
    'a_b_c',
    '\u00a0',
    'end\u00a0',
    '!',
  ),
);
const document = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n \n', '\n\n\n')), { maxLength: 12 })
  .map((lines) => lines.flat().join(''));

describe('blocks that are words alone', () => {
  it('are read as the library reads them, wherever they stand', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(ofUs(text)).toEqual(ofLibrary(text));
      }),
      { numRuns: 500 },
    );
  });

  it('need no parser, headings, paragraphs and items alike', () => {
    const text = '# Scope\n\nStaff shall report.\nThey shall help.\n\n1. One thing.\n\n(a) and another;\n\n- a point\n- and one more\n';
    const point = { line: 1, column: 1, offset: 0 };
    expect([...stretchesOf(text, () => point)].map(({ blocks }) => blocks?.map(({ type }: RootContent) => type))).toEqual([
      ['heading', 'paragraph', 'list', 'paragraph', 'list', 'list'],
    ]);
  });

  it('leave to the parser what holds a mark, and an item behind which indented words stand', () => {
    const point = { line: 1, column: 1, offset: 0 };
    const isLeft = (text: string): boolean => [...stretchesOf(text, () => point)].some(({ blocks }) => blocks === null);
    for (const text of ['Some *words*.', 'A note.[^1]', '1. one\n\n   more', 'Words\n---', '```\n\nwords\n\n```'])
      expect(isLeft(text)).toBe(true);
  });
});
