import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdownBlocks, withoutComments } from '../../src/parse/markdown.ts';
import { stretchesOf } from '../../src/parse/plain-blocks.ts';
import { sourceText } from '../../src/parse/text.ts';

function asText(this: Processor) {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: ['codeIndented', 'htmlFlow'] } });
}
const whole = unified().use(remarkParse).use(asText).use(remarkGfm, { singleTilde: false });

/** Without addresses that GFM makes links, which are text here. */
const wholly = (text: string) => (whole.parse(withoutComments(text)) as Root).children.flatMap(byItems);
const blocksOf = (text: string) => [...markdownBlocks(sourceText('policies/a.md', text), 0)];
const inPieces = (text: string) => blocksOf(text).flatMap(byItems);

/** A block with all that it holds, and the items of a list one by one, as where a list begins and ends says nothing. */
function byItems(node: Nodes): object[] {
  if (node.type === 'list') return node.children.flatMap(byItems);
  const { spread: _, ...own } = node as Nodes & { spread?: unknown };
  return ['children' in own ? { ...own, children: own.children.flatMap(byItems) } : own];
}

const block = fc.constantFrom(
  'Staff must listen. '.repeat(12),
  '## Part 3',
  '# Title\nwith a paragraph right behind',
  '27. The Organization shall help.\n29. It shall report.',
  '1. One\n\n   More of one.\n\n2. Two',
  '- a point\n  - a point within\n\n    its second paragraph',
  '> A quotation,\n> of two lines\n\n> and another',
  '| A | B |\n|---|---|\n| a | b |',
  'A note[^1] and another.[^two]',
  '[^1]: The note.\n\n    Its second paragraph.',
  '[^two]: Another\nthat goes on',
  'See [the annex][annex] and [nothing][nowhere].',
  '[annex]: https://example.org "Annex"',
  '```\n## no heading\n\nNo paragraph.\n```',
  '~~~ text\nStaff must\n\nlisten.\n~~~~',
  '<!-- a comment\n\nStaff must listen.\n\n-->',
  '<div>\nStaff\n</div>',
  'A title\n=======',
  '    indented\n\n    code',
  'ü — “quoted” 𝔘 e\u0301',
  '***',
);
const document = fc
  .array(block, { minLength: 1, maxLength: 60 })
  .chain((blocks) => fc.constantFrom('\n', '\r\n').map((end) => `${blocks.join('\n\n')}\n`.replaceAll('\n', end)));

describe('what is text here', () => {
  it('text that is indented by four spaces, and HTML in a line of its own', () => {
    expect(blocksOf('    IOM shall help.\n\n<p>IOM shall help.</p>\n').map((node) => node.type)).toEqual(['paragraph', 'paragraph']);
  });
  it('a comment is none, and moves nothing', () => {
    const [node, ...others] = blocksOf('<!-- not\n\nread -->\n\nIOM shall help.\n');
    expect(others).toEqual([]);
    expect(node?.position?.start).toEqual({ line: 5, column: 1, offset: 20 });
  });
});

describe('Markdown in pieces', () => {
  it('is the same as in one piece', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(inPieces(text)).toEqual(wholly(text));
      }),
      { numRuns: 150 },
    );
  });
  it('is cut at all: a long document of paragraphs gives as many pieces as it needs', () => {
    const text = 'Staff must listen.\n\n'.repeat(2000);
    expect(blocksOf(text)).toHaveLength(2000);
    expect(blocksOf(text).at(-1)?.position?.start).toEqual({ line: 3999, column: 1, offset: 20 * 1999 });
  });
  it.each(['\n', '\r\n', '\r'])('knows an address of a link only where the parser does, with lines that end in %j', (end) => {
    const filler = 'Staff must listen.\n\n'.repeat(200);
    for (const beside of ['[a]:\n\n', 'words\n[a]: x\n\n', '[a]: x y\n\n', '[a]: <x> "t"\n\n', '[a]:\nhttp://x\n\n', '[a]: x\n"t"\n\n']) {
      const text = `${beside}${filler}See [a] there.\n`.replaceAll('\n', end);
      expect(inPieces(text)).toEqual(wholly(text));
    }
  });
  it('knows an address of a link that stands in a quotation, in an item, behind blanks or in a note', () => {
    const filler = 'Staff must listen.\n\n'.repeat(200);
    const standing = [
      '> [a]: x',
      '> > [a]: x',
      '- [a]: x',
      '1. [a]: x',
      '1. one\n\n   [a]: x',
      '     [a]: x',
      '\t[a]: x',
      '[^1]: note\n\n    [a]: x',
    ];
    for (const beside of [...standing, '> words\n> [a]: x', '- words\n  [a]: x', '> `[a]: x`', '>[a]:\n> x', '[^1]:\n  [a]: x'])
      for (const text of [`${beside}\n\n${filler}See [a] there.\n`, `See [a] there.\n\n${filler}${beside}\n`])
        expect(inPieces(text)).toEqual(wholly(text));
  });
  it('is the same for any text that closes what it opens', () => {
    const marks = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '#', '-', '[', ']', ':', '^', '>', '|', '1', '.', '*', '_', '\\'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(marks, { minLength: 30, maxLength: 200 }), (parts) => {
        const text = parts.join('\n\n');
        expect(inPieces(text)).toEqual(wholly(text));
      }),
      { numRuns: 60 },
    );
  });
});

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
    '[^1]: A note',
    '[^N-2]: more[^1]',
    '[^3]:',
    '[ref]: x',
    'a note[^1] and more.[^N-2]',
    '[^1] first',
    'see [ref] and [para. 9; read]',
    'a [ref][] or [ref][^1], [a [^1] b]',
    '[open and ] shut',
    '1. noted[^1]',
    'not noted[^4]',
    '[x](y)',
  ),
  fc.constantFrom(
    '| A | B |\n|---|---|\n| a | b[^1] |',
    '| A |\n| - |\n|  a  |\n| b c |',
    '|A|B|\n|:-|-|\n|a|b|',
    '| A | B |\n|--|--|',
    '| a |  |',
    '|---|',
  ),
  fc.constantFrom('with *stars*', 'a [link](x)', 'code `of` it', 'a\\', 'R&amp;D', 'x < y', '```', '~~~', 'a_b_c', 'end\u00a0', '!'),
);
const lines = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n \n', '\n\n\n')), { maxLength: 14 })
  .map((each) => `${'Staff must listen. '.repeat(120).trim()}\n\n${each.flat().join('')}`);

describe('blocks of words alone', () => {
  it('are what the library reads, wherever they stand', () => {
    fc.assert(
      fc.property(lines, (text) => {
        // Labels are known in other pieces too, even those of code that nothing ends.
        fc.pre(!(/```|~~~/.test(text) && text.includes('[')));
        expect(inPieces(text)).toEqual(wholly(text));
      }),
      { numRuns: 400 },
    );
  });

  it('need no parser, headings, paragraphs, items, notes and tables alike', () => {
    const text =
      '# Scope\n\nStaff shall report. [para. 1]\nThey shall help.\n\n1. One thing.[^1]\n\n(a) and another;\n\n- a point\n- and one more\n\n[^1]: A note\n\n| A | B |\n|---|---|\n| a | b |\n';
    const point = { line: 1, column: 1, offset: 0 };
    const blocks = [...stretchesOf(text, () => point, new Set(['^1', 'A']))].flatMap(
      (each) => each.blocks?.map(({ type }) => type) ?? [null],
    );
    expect(blocks).toEqual(['heading', 'paragraph', 'list', 'paragraph', 'list', 'list', 'footnoteDefinition', 'table']);
  });

  it('leave to the parser what holds a mark, and an item behind which indented words stand', () => {
    const point = { line: 1, column: 1, offset: 0 };
    const isLeft = (text: string): boolean =>
      [...stretchesOf(text, () => point, new Set(['^1', 'A']))].some(({ blocks }) => blocks === null);
    for (const text of [
      'Some *words*.',
      'See [a] there.',
      '1. one\n\n   more',
      '[^1]: A\n\n    note',
      'Words\n---',
      '| A |\n|---|\n| a | b |',
      '```\n\nwords\n\n```',
    ])
      expect(isLeft(text)).toBe(true);
  });
});
