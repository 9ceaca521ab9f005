import { describe, expect, it } from 'vitest';
import type { Block, ReadDocument } from '../../src/import/blocks.ts';
import { makeInstrument } from '../../src/import/instrument.ts';
import { structured } from '../../src/import/structure.ts';
import { citedLines, leftOut, readFile } from './support.ts';
import { paragraph as wordParagraph, run, withBody } from './word.ts';

const heading = (text: string, depth = 1): Block => ({ kind: 'heading', depth, text, page: '' });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, page: '' });
const table: Block = {
  kind: 'table',
  rows: [
    ['Level', 'Time'],
    ['A', '14 days'],
  ],
  page: '',
};
const made = (read: Partial<ReadDocument>) => makeInstrument({ blocks: [], doubts: [], ...read }, { id: 'x', issuer: 'y' }, null);
const titleOf = (text: string) => /^title: ?(.*)$/m.exec(text)?.[1];
const html = async (body: string) => readFile(Buffer.from(`<main>${body}</main>`), 'x.html');
const long = '<p>The Fund shall help all people who ask it for help, wherever they are, and answer each of them.</p>';

describe('the title of a document', () => {
  it('is the line that says what it is, where its issuer stands above', async () => {
    expect(titleOf(made(await html(`<h1>Fund for the Coast</h1><h1>Fishing Policy</h1>${long}`)).text)).toBe('Fishing Policy');
  });
  it('is the first of several lines that say so, and one that stands over all text', async () => {
    expect(titleOf(made(await html(`<h1>Fishing Policy</h1><h1>Rules of 2019</h1>${long}`)).text)).toBe('Fishing Policy');
    expect(titleOf(made(await html(`<h1>Our work</h1>${long}<h1>Fishing Policy</h1>${long}`)).text)).toBe('Our work');
  });
  it('is what Google Docs calls so', async () => {
    const { blocks } = await html(`<p class="c5 title" id="h.x1"><span>Fishing Policy</span></p>${long}`);
    expect(blocks[0]).toMatchObject({ kind: 'heading', depth: 1, text: 'Fishing Policy' });
  });
  it('is a large bold first line of a Word file, and no bold line as large as the text', async () => {
    const bold = (text: string, size = '') => wordParagraph(run(text, `<w:b/>${size}`));
    const rest = [bold('Scope'), wordParagraph(run('All staff shall act.'))];
    const large = await withBody([bold('HOW WE ACT', '<w:sz w:val="40"/>'), ...rest].join(''));
    expect(titleOf(made(large).text)).toBe('HOW WE ACT');
    const plain = await withBody([bold('How we act'), ...rest].join(''));
    expect(plain.blocks[0]).toMatchObject({ kind: 'heading', depth: 2 });
  });
});

describe('what a register calls a document', () => {
  it('is no heading', async () => {
    const { blocks } = await withBody(
      [wordParagraph(run('ORG/POL/2017/04', '<w:b/>')), wordParagraph(run('All staff shall act.'))].join(''),
    );
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: 'ORG/POL/2017/04' });
  });
});

describe('the caption of a table', () => {
  it.each([paragraph('Table 1: Times for a decision'), heading('Table 1 Times for a decision', 3)])(
    'is cited as what it names, and stands over nothing but its table',
    (caption) => {
      const blocks = structured([heading('Complaints'), paragraph('9. The Fund answers.'), caption, table, paragraph('10. It is open.')]);
      expect(citedLines(blocks)).toEqual([
        '# Complaints',
        'para. 9 · The Fund answers.',
        expect.stringMatching(/^table 1 · Table 1/),
        '| Level | Time',
        '| A | 14 days',
        'para. 10 · It is open.',
      ]);
    },
  );
  it('is none where no table stands beside it', () => {
    expect(citedLines(structured([paragraph('9. The Fund answers.'), paragraph('Table 1 shows the times.')]))[1]).toContain('para. 9');
  });
});

describe('a paragraph without a place', () => {
  it('has no empty brackets behind it', async () => {
    const { text } = made(await html(`<h1>Policy</h1>${long}`));
    expect(text).toMatch(/answer each of them\. \{#text-1\}/);
  });
});

describe('a heading of notes', () => {
  const page = (notes: string) =>
    html(`<h1>Policy</h1><p>All shall act.<a href="#n1" id="r1"><sup>1</sup></a></p>${long}<h2>Notes</h2>${notes}`);
  const list = '<ol><li id="n1">See the Charter. <a href="#r1">↩</a></li></ol>';
  it('is left out, and told, where nothing else stands under it', async () => {
    const blocks = structured((await page(list)).blocks);
    expect(citedLines(blocks)).not.toContain('# Notes');
    expect(leftOut(blocks)).toContain('headings of notes: Notes');
  });
  it('stays over other text', async () => {
    expect(citedLines(structured((await page(`${list}<p>These notes are part of the Policy.</p>`)).blocks))).toContain('# Notes');
  });
});
