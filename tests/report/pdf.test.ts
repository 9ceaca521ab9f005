import fc from 'fast-check';
import type { ListItem } from 'mdast';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toPdf } from '../../src/report/formats/pdf/document.ts';
import type { Report, ReportContent } from '../../src/report/report.ts';
import { toTypst } from '../../src/report/formats/pdf/typst.ts';
import { readPdf } from '../support/pdf-reading.ts';
import {
  anyBody,
  heading,
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

const read = async (report: Partial<Report>) => readPdf(await toPdf({ ...plainReport, ...report }));
const body = (...blocks: ReportContent[]) => read({ body: blocks });
const lines = (words: string) => words.split('\n').map((line) => line.trim());

afterEach(() => void vi.useRealTimers());

describe('a PDF', () => {
  it('has the title, who files it and when, and a bookmark for every heading', async () => {
    const { words, outline } = await body(heading(2, 'Findings'), heading(3, 'Libya'), heading(4, 'Detention'), heading(2, 'Annex'));
    expect(lines(words)).toEqual(
      expect.arrayContaining(['Statement on voluntary return', 'Example Centre, 12 November 2026', 'Findings', 'Detention']),
    );
    expect(outline).toEqual([['Findings', [['Libya', ['Detention']]]], 'Annex']);
  });

  it('of a long kind has a table of contents with pages', async () => {
    const { words, outline } = await read({ contents: true, body: [heading(2, 'Findings')] });
    expect(words).toMatch(/Contents\s+Findings[\s.]*1\s+Findings/);
    expect(outline).toEqual(['Findings']);
  });

  it('of a short kind has none', async () => {
    expect((await read({ contents: false, body: [heading(2, 'Findings')] })).words).not.toContain('Contents');
  });

  it('does not take the notes of headings into the table of contents', async () => {
    const { words } = await read({
      contents: true,
      body: [{ type: 'heading', depth: 2, children: [text('Findings'), noteMark('a')] }, note('a', text('Only once.'))],
    });
    expect(words.match(/Only once/g)).toHaveLength(1);
  });

  it('numbers every list from its own start, and nested ones with letters', async () => {
    const { words, tags } = await body(...someLists);
    expect(words.replace(/\s+/g, ' ')).toContain(
      '1. first 2. second a. inner b. inner again • bullet 3. third Between. 1. first of the next 5. fifth',
    );
    expect(tags).toContain('"role":"LI"');
  });

  it('has footnotes, one at each place where a note is referred to', async () => {
    const { words, links } = await body(
      { type: 'paragraph', children: [text('Avowed'), noteMark('a'), text(' twice'), noteMark('a'), noteMark('nowhere')] },
      note('a', text('Policy, para. 3; '), link('https://example.org/policy', 'text'), noteMark('b')),
      note('b', text('Read in 2026.'), noteMark('a')),
    );
    expect(words.replace(/\s+/g, ' ')).toMatch(/Avowed ?1 ?twice ?2 ?\[nowhere\]/);
    expect(words.match(/Policy, para\. 3; text \[Read in 2026\. \[a\]\]/g)).toHaveLength(2);
    expect(links).toContain('https://example.org/policy');
  });

  it('sets notes right under a list that asks for it, and counts them with those at the foot', async () => {
    const item = (words: string, mark: string): ListItem => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: [text(words), noteMark(mark)] }],
    });
    const { words } = await body(
      { type: 'paragraph', children: [text('Before.'), noteMark('a')] },
      { type: 'list', ordered: false, data: { notesBeneath: true }, children: [item('First.', 'b'), item('Second.', 'c')] },
      { type: 'paragraph', children: [text('After.'), noteMark('d')] },
      ...['a', 'b', 'c', 'd'].map((each) => note(each, text(`Page ${each}.`))),
    );
    expect(words.replace(/\s+/g, ' ')).toMatch(
      /Before\. ?1 • First\. ?2 • Second\. ?3 2 ?Page b\. 3 ?Page c\. After\. ?4 1 ?Page a\. 4 ?Page d\./,
    );
  });

  it('repeats the head of a table on every page that it goes over to', async () => {
    const { pages, tags } = await body(
      rows(['place', 'what was found'], ...Array.from({ length: 80 }, (_, at) => [`place ${at}`, 'detention'])),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('what was found');
    expect(tags).toContain('"role":"TH"');
  });

  it('keeps a line that announces a list on the page where the list begins', async () => {
    const parts = Array.from({ length: 45 }, (_, at): ReportContent[] => [
      { type: 'heading', depth: 2, data: { newPage: true }, children: [text('A page')] },
      ...Array.from({ length: at }, () => textParagraph('Between.')),
      textParagraph(`It announces${at}:`),
      {
        type: 'list',
        ordered: false,
        children: [{ type: 'listItem', children: [textParagraph(`begins${at}, ${'and goes on '.repeat(12)}.`)] }],
      },
    ]);
    const { pages } = await body(...parts.flat());
    const all = (word: RegExp) => pages.map((page) => [...page.matchAll(word)].map(([, number]) => number));
    expect(all(/announces(\d+)/g).flat()).toHaveLength(45);
    expect(all(/begins(\d+)/g)).toEqual(all(/announces(\d+)/g));
  });

  it('keeps a row of short cells on one page', async () => {
    const cellOf = (at: number) => `begins${at}, ${'words '.repeat(58)} ends${at}.`;
    const { pages } = await body(rows(['no.', 'what was found'], ...Array.from({ length: 40 }, (_, at) => [String(at), cellOf(at)])));
    const all = (word: RegExp) => pages.map((page) => [...page.matchAll(word)].map(([, number]) => number));
    expect(all(/begins(\d+)/g).flat()).toHaveLength(40);
    expect(all(/ends(\d+)/g)).toEqual(all(/begins(\d+)/g));
  });

  it('lets a row that is longer than a page go over to the next', async () => {
    const { pages } = await body(rows(['what was found'], ['words '.repeat(3000)]));
    expect(pages.join(' ').match(/words/g)).toHaveLength(3000);
  });

  it('breaks words that are longer than a line, and only those, so that what is copied from it is whole', async () => {
    const { words } = await body(
      textParagraph('x'.repeat(300)),
      { type: 'paragraph', children: [{ type: 'inlineCode', value: 'y'.repeat(300) }] },
      textParagraph('internationalisation '.repeat(30)),
    );
    expect(lines(words).every((line) => line.length < 120)).toBe(true);
    expect(words.replace(/\n/g, '')).toContain('x'.repeat(300));
    expect(words.replace(/\n/g, '')).toContain('y'.repeat(300));
    expect(words.match(/internationalisation/g)).toHaveLength(30);
    expect(words).not.toMatch(/[\u200b\ufffc]/);
  });

  it('tags quotations and drawings for those who cannot see them', async () => {
    const { tags, words } = await body(
      { type: 'blockquote', children: [textParagraph('“informed decision”')] },
      {
        type: 'figure',
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">\n<rect width="9" height="9"/></svg>',
        alt: 'Twelve "contradictions".',
        caption: 'By verdict',
      },
    );
    expect(words).toContain('By verdict');
    expect(tags).toContain('"role":"BlockQuote"');
    expect(tags).toContain('Twelve \\"contradictions\\".');
  });

  it('says what is wrong with a drawing that is none', async () => {
    await expect(body({ type: 'figure', svg: '<svg', alt: '', caption: '' })).rejects.toThrow(
      /the PDF could not be set: failed to parse SVG/,
    );
  });

  it('bears the mark and the number on every page, and the title from the second on', async () => {
    const blocks = Array.from({ length: 120 }, () => textParagraph('One of many paragraphs.'));
    const { pages } = await read({ included: ['restricted', 'internal'], body: blocks });
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Contains internal and restricted matter: not for publication');
      expect(page).toContain(`${at + 1} of ${pages.length}`);
      expect(page).toContain('Statement on voluntary return');
    }
    expect((await body(...blocks)).words).not.toContain('not for publication');
  });

  it('names its title, author and language, and no date', async () => {
    const { info } = await read({ language: 'en-US' });
    expect(info).toMatchObject({ Title: 'Statement on voluntary return', Author: 'Example Centre', Language: 'en-US' });
    expect(info).not.toHaveProperty('CreationDate');
    expect((await read({ author: null })).info).toMatchObject({ Author: 'avowed', Language: 'en-GB' });
  });

  it("lets no text become typst's markup or code, and no link lead but to the web or a mailbox", async () => {
    const hostile = '"#panic() \\" #{ } $x$ *a* _b_ `c` <l> @r // /* = [ ] \\u{41} -- ~ \u0000\ud800';
    const safe = '"#panic() \\" #{ } $x$ *a* _b_ `c` <l> @r // /* = [ ] \\u{41} -- ~';
    const { words, links, info, outline } = await read({
      title: hostile,
      author: hostile,
      body: [
        heading(2, hostile),
        textParagraph(hostile),
        { type: 'paragraph', children: [{ type: 'inlineCode', value: hostile }] },
        {
          type: 'paragraph',
          children: [
            link('javascript:alert(1)', 'script'),
            link('file:///etc/passwd', 'file'),
            link('https://example.org/?a=")#panic()', 'web'),
            link('mailto:someone@example.org', 'mail'),
          ],
        },
      ],
    });
    expect(words.replace(/\s+/g, ' ').split(safe)).toHaveLength(6);
    expect(info.Title).toBe(`${safe} `);
    expect(outline).toEqual([`${safe} `]);
    expect(links).toEqual(['https://example.org/?a=%22)#panic()', 'mailto:someone@example.org']);
    expect(words).toContain('scriptfilewebmail');
  });

  it('is the same to the byte whenever it is written', async () => {
    const report: Report = {
      ...plainReport,
      contents: true,
      body: [
        heading(2, 'Findings'),
        { type: 'paragraph', children: [link('https://example.org/a', 'a'), noteMark('n')] },
        note('n', link('https://example.org/c', 'c')),
      ],
    };
    vi.useFakeTimers({ now: new Date('2001-02-03T04:05:06Z'), toFake: ['Date'] });
    const early = await toPdf(report);
    vi.setSystemTime(new Date('2031-12-30T23:59:58Z'));
    expect(Buffer.compare(await toPdf(report), early)).toBe(0);
    expect(toTypst(report)).toContain('date: none');
  });

  it('holds every word of any tree', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody(fc.string({ unit: 'grapheme-ascii', maxLength: 20 })), async (blocks) => {
        const { words } = await read({ body: blocks });
        const dense = words.replace(/\s/g, '');
        for (const each of textsOf(blocks)) expect(dense).toContain(each.replace(/\s/g, ''));
      }),
      { numRuns: 60 },
    );
  });

  it('can be set whatever its letters are, and whatever was set before it', async () => {
    const property = fc.asyncProperty(anyBody(fc.string({ unit: 'binary', maxLength: 20 })), async (blocks) => {
      expect((await toPdf({ ...plainReport, body: blocks })).length).toBeGreaterThan(1000);
    });
    await fc.assert(property, { numRuns: 40 });
    // The fifteenth of these failed behind the fourteen before it.
    await fc.assert(property, { numRuns: 15, seed: 1294105473 });
  });
});
