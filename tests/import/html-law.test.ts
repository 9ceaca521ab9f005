import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, leftOut, readFile } from './support.ts';

const read = async (html: string) => structured((await readFile(Buffer.from(html), 'x.html')).blocks);
const lines = async (html: string) => citedLines(await read(html));
const point = (sign: string, text: string) => `<table><tbody><tr><td><p>${sign}</p></td><td><p>${text}</p></td></tr></tbody></table>`;
const points = (...rows: [string, string][]) =>
  `<table>${rows.map(([sign, text]) => `<tr><td>${sign}</td><td>${text}</td></tr>`).join('')}</table>`;

describe('a law on a web page', () => {
  it('has its units as headings, with the titles in the lines below', async () => {
    expect(
      await lines(
        '<p>CHAPTER I</p><p>General provisions</p><p>Article 1</p><p>Subject matter</p><p>This Act sets up an Agency.</p><p>Article 2</p><p>1. The Agency shall act.</p><p>ANNEX I</p><p>1. It shall report.</p>',
      ),
    ).toEqual([
      '# CHAPTER I General provisions',
      '# Article 1 Subject matter',
      'art. 1 · This Act sets up an Agency.',
      '# Article 2',
      'art. 2(1) · The Agency shall act.',
      '# ANNEX I',
      'annex I, para. 1 · It shall report.',
    ]);
  });
  it('under the headings that are marked', async () => {
    const blocks = await read(
      '<h1>Act</h1><h2>Part I</h2><p>Article 1</p><p>All shall act.</p><h2>Part II</h2><p>Article 2</p><p>All shall report.</p>',
    );
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.depth} ${block.text}`] : []))).toEqual([
      '1 Act',
      '2 Part I',
      '3 Article 1',
      '2 Part II',
      '3 Article 2',
    ]);
  });
  it('a sentence below an article is no title of it, and one that names an article no heading', async () => {
    expect(await lines('<p>Article 1</p><p>The Agency shall act</p><p>Article 1 applies to all staff.</p>')).toEqual([
      '# Article 1',
      'art. 1 · The Agency shall act',
      'art. 1 · Article 1 applies to all staff.',
    ]);
  });
  it('has its title by its class, and its reasons as recitals', async () => {
    const html = `<title>L_2016</title><p class="oj-doc-ti">REGULATION 2016/1</p><p class="oj-doc-ti">of 14 May</p><p>Whereas:</p>${point('(1)', 'There is need.')}<p class="oj-ti-art">Article 1</p><p class="oj-sti-art">Duties of the Agency</p><p>1. It shall act.</p>`;
    expect((await readFile(Buffer.from(html), 'x.html')).title).toBe('REGULATION 2016/1 of 14 May');
    expect(await lines(html)).toEqual([
      '# REGULATION 2016/1 of 14 May',
      ' · Whereas:',
      'recital 1 · There is need.',
      '# Article 1 Duties of the Agency',
      'art. 1(1) · It shall act.',
    ]);
  });
  it.each([
    ['a table each', point('(a)', 'act:') + point('(i)', 'early;') + point('(ii)', 'in full;') + point('(b)', 'report.')],
    ['one table', points(['(a)', `act:${points(['(i)', 'early;'], ['(ii)', 'in full;'])}`], ['(b)', 'report.'])],
    [
      'one table within the next',
      point('(a)', `act:</p>${point('(i)', 'early;')}${point('(ii)', 'in full;')}<p>`) + point('(b)', 'report.'),
    ],
  ])('has points in tables as points: %s', async (_, tables) => {
    expect(await lines(`<h2>Article 2</h2><p>1. The Agency shall:</p>${tables}<p>2. It shall not detain.</p>`)).toEqual([
      '# Article 2',
      'art. 2(1) · The Agency shall:',
      'art. 2(1)(a) · act:',
      'art. 2(1)(a)(i) · early;',
      'art. 2(1)(a)(ii) · in full;',
      'art. 2(1)(b) · report.',
      'art. 2(2) · It shall not detain.',
    ]);
  });
  it('cells behind the number of a point are parted', async () => {
    expect(await lines('<table><tr><td>1.</td><td>All shall act;</td><td>none shall pay.</td></tr></table>')).toEqual([
      'para. 1 · All shall act; none shall pay.',
    ]);
  });
  it('a table with a row of heads stays one', async () => {
    expect(await lines(points(['No.', 'Duty'], ['1.', 'It shall act.'], ['2.', 'It shall report.']))).toEqual([
      '| No. | Duty',
      '| 1. | It shall act.',
      '| 2. | It shall report.',
    ]);
  });
});

describe('notes of a web page', () => {
  it('that only lead to their mark and back, in brackets', async () => {
    const html =
      '<p>All shall act <a href="#ntr1">(<span>1</span>)</a>.</p><p>They shall report.</p><hr><p><a id="ntr1" href="#ntc1">(<span>1</span>)</a> OJ L 1, p. 1.</p>';
    expect(await lines(html)).toEqual([' · All shall act .', ' · They shall report.', '^ OJ L 1, p. 1.']);
  });
  it('that lead back to the place of their mark', async () => {
    const html = '<p>The rate is 5 %<a href="#n" id="m">*</a>.</p><p id="n"><a href="#m">*</a> As of May.</p>';
    expect(await lines(html)).toEqual([' · The rate is 5 %.', '^ As of May.']);
  });
  it('whose marks say what they are', async () => {
    expect(
      await lines(
        '<p>All shall act<sup><a href="#fn:1" id="fnref:1">[footnote 1]</a></sup> in time.</p><ol><li id="fn:1"><p>The Act. <a href="#fnref:1">↩</a></p></li></ol>',
      ),
    ).toEqual([expect.stringContaining('All shall act in time.'), '^ The Act.']);
  });
  it('of amendments are counted by letters, and lead back', async () => {
    const item = (back: string) => `<div id="c1"><p><span>${back}</span><span>Word inserted by an Act.</span></p></div>`;
    const text = '<p>All shall act<a href="#c1" id="rc1"> F1</a> in time.</p>';
    expect(await lines(text + item('<a href="#rc1">F1</a>'))).toEqual([
      expect.stringContaining('All shall act in time.'),
      '^ Word inserted by an Act.',
    ]);
    expect((await lines(text + item('F1 '))).join(' ')).toContain('All shall act F1 in time.');
  });
  it('that somebody typed below the text', async () => {
    const blocks = await read(
      '<h1>Policy</h1><p>All shall lead<sup>[1]</sup>.</p><p>They shall report.[2]</p><h3>Notes</h3><p>[1] See the Charter.</p><p>[2] See the Rules.</p>',
    );
    expect(blocks.flatMap((block) => (block.kind === 'note' ? [`${block.label} ${block.text}`] : []))).toEqual([
      '1 See the Charter.',
      '2 See the Rules.',
    ]);
    expect(blocks[1]).toMatchObject({ text: 'All shall lead\uFDD01\uFDD1.' });
    expect(leftOut(blocks)).toEqual(['headings of notes: Notes']);
  });
  it.each(['<p>1. See the Charter.</p><p>2. See the Rules.</p>', '<ol><li>See the Charter.</li><li>See the Rules.</li></ol>'])(
    'that are numbered as any paragraph, under a heading of notes: %s',
    async (notes) => {
      const text = '<h1>Policy</h1><p>1. All shall lead.<sup>1</sup></p><p>2. They shall report.<sup>2</sup></p>';
      expect(await lines(`${text}<h2>Notes</h2>${notes}`)).toEqual([
        '# Policy',
        'para. 1 · All shall lead.',
        'para. 2 · They shall report.',
        '^ See the Charter.',
        '^ See the Rules.',
      ]);
      expect(await lines(`${text}<h2>Duties</h2>${notes}`)).toContain('Duties, para. 1 · See the Charter.');
    },
  );
  it('paragraphs in brackets that nothing marks stay paragraphs', async () => {
    expect(await lines('<p>All shall act.</p><p>[1] All shall report.</p>')).toEqual([' · All shall act.', ' · [1] All shall report.']);
  });
});
