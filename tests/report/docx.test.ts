import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { docxDocument } from '../../src/report/formats/docx/document.ts';
import { lawfulText } from '../../src/report/formats/shared/outward-text.ts';
import { title } from '../../src/report/page-tree.ts';
import type { Report, ReportContent } from '../../src/report/report.ts';
import {
  anyBody,
  heading,
  items,
  link,
  note,
  noteMark,
  plainReport,
  rows,
  text,
  textParagraph,
  textsOf,
  someLists,
} from '../support/report-trees.ts';
import { faultsOf, looseEndsOf, packageFaultsOf, paragraphsOf, partsOf, wordsOf } from '../support/word-package.ts';

const written = async (report: Partial<Report>) => {
  const parts = partsOf(await docxDocument({ ...plainReport, ...report }));
  return { parts, document: parts['word/document.xml']!, footnotes: parts['word/footnotes.xml']! };
};
const body = (...blocks: ReportContent[]) => written({ body: blocks });

afterEach(() => void vi.useRealTimers());

describe('a Word document', () => {
  it('has the title as Title, who files it and when below, and headings as Word has them', async () => {
    const { document } = await body(heading(2, 'Findings'), heading(3, 'Libya'), heading(4, 'Detention'));
    expect(paragraphsOf(document).map(({ style, words }) => [style, words])).toEqual([
      ['Title', 'Statement on voluntary return'],
      ['Subtitle', 'Example Centre, 12 November 2026'],
      ['Heading1', 'Findings'],
      ['Heading2', 'Libya'],
      ['Heading3', 'Detention'],
    ]);
  });

  it('of a long kind has a table of contents with its headings', async () => {
    const { document } = await written({ contents: true, body: [heading(2, 'Findings')] });
    expect(document).toMatch(/<w:instrText[^>]*>TOC \\h \\o &quot;1-2&quot;/);
    expect(document).not.toContain('w:dirty');
    expect(paragraphsOf(document)).toContainEqual(expect.objectContaining({ style: 'TOC1', words: 'Findings1' }));
  });

  it('says at once, without being asked to update, on which page a heading stands', async () => {
    const far = Array.from({ length: 120 }, () => textParagraph('It was promised and it was done.'));
    const { document } = await written({
      contents: true,
      body: [
        { type: 'paragraph', children: [text('See'), { type: 'pageOf', heading: 'case-one' }, text('.')] },
        ...far,
        title(2, 'Case', { id: 'case-one' }),
        title(2, 'Next', { newPage: true }),
      ],
    });
    const words = paragraphsOf(document).map((each) => each.words);
    const [, page] = /^Case(\d+)$/.exec(words.find((each) => /^Case\d/.test(each))!)!;
    expect(Number(page)).toBeGreaterThan(2);
    expect(words).toContain(`See (page ${page}).`);
    expect(words).toContain(`Next${Number(page) + 1}`);
  });

  it('of a short kind has none', async () => {
    expect((await written({ contents: false, body: [heading(2, 'Findings')] })).document).not.toContain('TOC');
  });

  it('numbers every list from its own start, and nested ones on their own level', async () => {
    const { parts, document } = await body(...someLists);
    const listed = paragraphsOf(document).filter(({ list }) => list);
    expect(listed.map(({ level }) => level)).toEqual(['0', '0', '1', '1', '2', '0', '0', '0']);
    const [first, , inner, , bullet, third, next, fifth] = listed.map(({ list }) => list);
    expect(third).toBe(first);
    expect(new Set([first, inner, bullet, next, fifth]).size).toBe(5);
    expect(parts['word/numbering.xml']).toMatch(new RegExp(`w:numId="${next}".*?<w:startOverride w:val="1"/>`, 's'));
    expect(parts['word/numbering.xml']).toMatch(new RegExp(`w:numId="${fifth}".*?<w:startOverride w:val="5"/>`, 's'));
  });

  it('gives what follows the first paragraph of an item no number of its own', async () => {
    const { document } = await body({
      type: 'list',
      ordered: true,
      children: [
        { type: 'listItem', children: [textParagraph('first'), textParagraph('more')] },
        { type: 'listItem', children: [] },
      ],
    });
    expect(
      paragraphsOf(document)
        .filter(({ list }) => list)
        .map(({ words }) => words),
    ).toEqual(['first', '']);
    expect(wordsOf(document)).toContain('firstmore');
  });

  it('has real footnotes, one at each place where a note is referred to', async () => {
    const { document, footnotes } = await body(
      { type: 'paragraph', children: [text('Avowed'), noteMark('a'), text(' twice'), noteMark('a'), noteMark('nowhere')] },
      note('a', text('Policy, para. 3; '), link('https://example.org/policy', 'text'), noteMark('b')),
      note('b', text('Read in 2026.'), noteMark('a')),
    );
    expect([...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2']);
    expect(wordsOf(footnotes)).toBe('Policy, para. 3; text [Read in 2026. [a]]'.repeat(2));
    expect(wordsOf(document)).toContain('Avowed twice[nowhere]');
  });

  it('has tables with a head that is repeated, a cell for every column, and widths that fill the text', async () => {
    const { document } = await body(rows(['place', 'what was found'], ['Libya', 'They had no other way out of detention.'], ['Nauru']));
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:tc>/g)).toHaveLength(6);
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths[1]).toBeGreaterThan(widths[0]!);
    expect(widths[0]! + widths[1]!).toBeGreaterThan(9060);
    expect(document).not.toMatch(/<\/w:tbl><w:tbl>|<\/w:tbl><w:sectPr/);
  });

  it('sets quotations in a style of their own', async () => {
    const { document } = await body({ type: 'blockquote', children: [textParagraph('“informed decision”')] });
    expect(paragraphsOf(document)).toContainEqual(expect.objectContaining({ style: 'Quote', words: '“informed decision”' }));
  });

  it('has each drawing as a picture that every Word shows, with what it shows in words', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><rect x="0" y="0" width="9" height="9" fill="#ff0000"/><text x="2" y="15" font-size="12">Drawn</text></svg>';
    const { parts, document } = await body({ type: 'figure', svg, alt: 'Twelve contradictions.', caption: 'By verdict' });
    expect(document).toMatch(/<wp:docPr id="\d+" name="By verdict" descr="Twelve contradictions\."/);
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.emf', 'word/media/image1.svg']);
    expect(parts['[Content_Types].xml']).toContain('<Default ContentType="image/x-emf" Extension="emf"/>');
    expect(looseEndsOf(parts)).toEqual([]);
    expect(wordsOf(document)).toContain('By verdict');
  });

  it('draws nothing of a drawing that is none, and says in words what it would show', async () => {
    const { parts, document } = await body({ type: 'figure', svg: '<svg', alt: 'Twelve contradictions.', caption: 'By verdict' });
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual([]);
    expect(wordsOf(document)).toContain('Twelve contradictions.');
  });

  it('bears the mark on every page when more than public matter is in it', async () => {
    const { parts } = await written({ included: ['restricted', 'internal'] });
    for (const name of ['word/header1.xml', 'word/header2.xml'])
      expect(wordsOf(parts[name]!)).toContain('Contains internal and restricted matter: not for publication');
    expect(wordsOf((await written({ included: ['internal'] })).parts['word/header2.xml']!)).toBe(
      'Contains internal matter: not for publication',
    );
    expect(JSON.stringify((await body()).parts)).not.toContain('not for publication');
  });

  it('says page n of m, and from the second page on the title, shortened at a word', async () => {
    const { parts } = await written({ title: `${'word '.repeat(30)}end` });
    expect(parts['word/footer1.xml']).toMatch(/PAGE<.* of .*NUMPAGES</s);
    expect(wordsOf(parts['word/header1.xml']!)).toBe(`${'word '.repeat(14).trim()}…`);
  });

  it('names its title, author and language, and no date', async () => {
    const { parts } = await written({ language: 'en-US' });
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Statement on voluntary return</dc:title><dc:creator>Example Centre</dc:creator>',
    );
    expect(parts['docProps/core.xml']).not.toMatch(/20\d\d-/);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-US"/>');
    expect((await written({ author: null })).parts['docProps/core.xml']).toContain('<dc:creator>avowed</dc:creator>');
  });

  it('lets no text become markup, and no link lead but to the web or a mailbox', async () => {
    const hostile = '</w:t></w:r><w:p/>&lt;<script>"\'\u0000\u0008\ufffe\ud800';
    const { parts, document } = await written({
      title: hostile,
      author: hostile,
      included: [],
      body: [
        heading(2, hostile),
        textParagraph(hostile),
        rows([hostile]),
        { type: 'figure', svg: '<svg/>', alt: hostile, caption: hostile },
        {
          type: 'paragraph',
          children: [
            link('javascript:alert(1)', 'script'),
            link('file:///etc/passwd', 'file'),
            link('https://example.org/?a="><w:p/>&b', 'web'),
            link('mailto:someone@example.org', 'mail'),
          ],
        },
      ],
    });
    expect(Object.entries(parts).flatMap(([name, xml]) => faultsOf(xml).map((fault) => `${name}: ${fault}`))).toEqual([]);
    expect(wordsOf(document).split('</w:t></w:r><w:p/>&lt;<script>"\'')).toHaveLength(8);
    const targets = [...parts['word/_rels/document.xml.rels']!.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(
      ([, target]) => target,
    );
    expect(targets).toEqual(['https://example.org/?a=%22%3E%3Cw:p/%3E&amp;b', 'mailto:someone@example.org']);
    expect(wordsOf(document)).toContain('scriptfilewebmail');
  });

  it('is the same to the byte whenever it is written', async () => {
    const report: Report = {
      ...plainReport,
      contents: true,
      body: [
        heading(2, 'Findings'),
        items(true, 'one', ['two', items(false, 'three')]),
        { type: 'paragraph', children: [link('https://example.org/a', 'a'), link('https://example.org/b', 'b'), noteMark('n')] },
        note('n', link('https://example.org/c', 'c')),
      ],
    };
    vi.useFakeTimers({ now: new Date('2001-02-03T04:05:06Z'), toFake: ['Date'] });
    const early = await docxDocument(report);
    vi.setSystemTime(new Date('2031-12-30T23:59:58Z'));
    expect(Buffer.compare(await docxDocument(report), early)).toBe(0);
  });

  it('holds every word of any tree, in parts that are well formed and find each other', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody(fc.string({ unit: 'binary', maxLength: 20 })), async (blocks) => {
        const { parts, document, footnotes } = await written({ contents: true, body: blocks });
        expect(Object.entries(parts).flatMap(([name, xml]) => faultsOf(xml).map((fault) => `${name}: ${fault}`))).toEqual([]);
        expect(looseEndsOf(parts)).toEqual([]);
        const words = wordsOf(document) + wordsOf(footnotes);
        for (const each of textsOf(blocks)) expect(words).toContain(lawfulText(each));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the package that Word opens', () => {
  const everything = async () =>
    (
      await written({
        contents: true,
        body: [
          title(2, 'Case', { id: 'case-one', newPage: true }),
          { type: 'paragraph', children: [text('See'), { type: 'pageOf', heading: 'case-one' }, noteMark('a')] },
          { type: 'blockquote', children: [textParagraph('box'), items(false, 'one', 'two')] as never },
          items(true, 'first', 'second'),
          rows(['a', 'b'], ['1', '2']),
          {
            type: 'figure',
            svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect x="0" y="0" width="9" height="9"/></svg>',
            alt: 'A',
            caption: 'B',
          },
          {
            type: 'figure',
            svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><line x1="0" y1="0" x2="9" y2="9"/></svg>',
            alt: 'C',
            caption: 'D',
          },
          note('a', text('Policy, para. 3; '), link('https://example.org/policy', 'text')),
        ],
      })
    ).parts;

  it('has the children of paragraphs in the order that Word wants, a content type for every part, and no id twice', async () => {
    expect(packageFaultsOf(await everything())).toEqual([]);
  });
});
