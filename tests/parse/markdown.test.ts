import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdownBlocks, withoutComments } from '../../src/parse/markdown.ts';
import { sourceText } from '../../src/parse/text.ts';

function asText(this: Processor) {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: ['codeIndented', 'htmlFlow'] } });
}
const whole = unified().use(remarkParse).use(asText).use(remarkGfm, { singleTilde: false });

/** Without addresses that GFM makes links, which are text here. */
const wholly = (text: string) => (whole.parse(withoutComments(text)) as Root).children;
const inPieces = (text: string) => [...markdownBlocks(sourceText('policies/a.md', text), 0)];

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
    expect(inPieces('    IOM shall help.\n\n<p>IOM shall help.</p>\n').map((node) => node.type)).toEqual(['paragraph', 'paragraph']);
  });
  it('a comment is none, and moves nothing', () => {
    const [node, ...others] = inPieces('<!-- not\n\nread -->\n\nIOM shall help.\n');
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
    expect(inPieces(text)).toHaveLength(2000);
    expect(inPieces(text).at(-1)?.position?.start).toEqual({ line: 3999, column: 1, offset: 20 * 1999 });
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
