import { toString } from 'mdast-util-to-string';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/report/formats/md/markdown.ts';
import { paragraph, words } from '../../src/report/page-tree.ts';

const written = (text: string): string => toMarkdown([paragraph(words(text))]).trim();
const read = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

describe('Markdown', () => {
  it('leaves brackets around a title as they are', () => {
    expect(written('State A, [Release on people held] (2003)')).toBe('State A, [Release on people held] (2003)');
  });
  it('escapes what would be a link, a definition, a picture, a note or a task', () => {
    for (const text of [
      '[text](https://a.example)',
      '[text]: https://a.example',
      '![text] here',
      '[^n1] here',
      '[text][other]',
      '[x] done',
      '[word]',
      '[word  ]',
    ])
      expect(written(text)).toContain('\\[');
  });
  it('reads as the text that was written, whatever brackets it has', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', ':', '!', '^', '\\', ' ', 'word', 'x', 'https://a.example', '<', '>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('').trim();
        const tree = read(`${written(text)}\n\n[word]: https://b.example\n`);
        expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:image|linkReference|footnoteReference|imageReference)"/);
        expect(toString(tree).replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });
});
