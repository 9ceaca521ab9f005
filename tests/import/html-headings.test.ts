import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, readFile } from './support.ts';

const lines = async (body: string) => citedLines(structured((await readFile(Buffer.from(`<body>${body}</body>`), 'x.html')).blocks));

describe('a heading that only a line break parts from its text', () => {
  it.each([
    '<p><strong>Article 2</strong><br>No person shall be sent away.</p>',
    '<p>Article 2<br>No person shall be sent away.</p>',
    '<p><b>Article 2<br></b>No person shall be sent away.</p>',
    '<div>Article 2<br><br>No person shall be sent away.</div>',
  ])('%s', async (text) => {
    expect(await lines(`<h1>Law</h1><p>Article 1</p><p>All are free.</p>${text}`)).toEqual([
      '# Law',
      '# Article 1',
      'art. 1 · All are free.',
      '# Article 2',
      'art. 2 · No person shall be sent away.',
    ]);
  });
  it('has its title in the next line', async () => {
    expect(await lines('<h1>Law</h1><p><b>Article 2</b><br><b>Return</b><br>1. No person is sent away.<br>2. All may stay.</p>')).toEqual([
      '# Law',
      '# Article 2 Return',
      'art. 2(1) · No person is sent away.',
      'art. 2(2) · All may stay.',
    ]);
  });
  it('stands among many lines', async () => {
    expect(
      await lines('<div><b>Aim</b><br>All people in the towns are free.<br><br><b>Means</b><br>Doors in the towns are always open.</div>'),
    ).toEqual(['# Aim', 'Aim · All people in the towns are free.', '# Means', 'Means · Doors in the towns are always open.']);
  });
  it.each([
    '<p>The Board decides under<br>Article 5<br>of the Law.</p>',
    '<p><b>World Agency</b><br>1 Main Street<br>Geneva</p>',
    '<p><b>Note:</b><br>Doors in the towns are always open to all.</p>',
  ])('is none in the middle of a sentence or over no text: %s', async (text) => {
    expect((await lines(`<h1>Law</h1>${text}`)).filter((line) => line.startsWith('#'))).toEqual(['# Law']);
  });
});

describe('a number in an element of its own is told from what follows', () => {
  it.each([
    ['<h2><span>PART 1</span><span>Reception</span></h2>', '# PART 1 Reception'],
    ['<h2><span>1A</span><span>Interpreters</span></h2>', '# 1A Interpreters'],
    ['<h2><span>Chapter </span><span>IV</span><span>Costs</span></h2>', '# Chapter IV Costs'],
    ['<h2><b>1</b>st report</h2>', '# 1st report'],
    ['<h2><b>G</b>eneral</h2>', '# General'],
  ])('%s', async (heading, line) => expect((await lines(`${heading}<p>Text.</p>`))[0]).toBe(line));
  it('and is a section of its own', async () => {
    expect(await lines('<h1>Act</h1><h2>1 Aim</h2><p>Act.</p><h2><i>1A</i><i>Means</i></h2><p>Pay.</p>')).toContain('s. 1A · Pay.');
  });
});

describe('raised numbers at the head of paragraphs of an article', () => {
  it('are their numbers', async () => {
    expect(
      await lines(
        '<h1>Act</h1><h2>Art. 1 Aim</h2><p><sup>1</sup> Wells are free.</p><p><sup>1bis</sup>Taps too.</p><p><sup>2</sup> Staff test:</p><dl><dt>a.</dt><dd>wells;</dd></dl><h2>Art. 2bis End</h2><p><sup>1</sup> All ends.</p>',
      ),
    ).toEqual([
      '# Act',
      '# Art. 1 Aim',
      'art. 1(1) · Wells are free.',
      'art. 1(1bis) · Taps too.',
      'art. 1(2) · Staff test:',
      'art. 1(2)(a) · wells;',
      '# Art. 2bis End',
      'art. 2bis(1) · All ends.',
    ]);
  });
  it('are none out of their row, or where they are notes', async () => {
    expect(
      await lines(
        '<h1>Act</h1><h2>Art. 1 Aim</h2><p>Wells<sup>1</sup> are free.</p><p><sup>4</sup> Odd.</p><h2>Notes</h2><p><sup>1</sup> See there.</p>',
      ),
    ).toContain('art. 1 · 4 Odd.');
  });
});

describe('a heading that only its look tells', () => {
  const text = '<p>1. Doors are open.</p>';
  it.each([
    '<p style="font-weight:bold">Aim</p>',
    '<div style="font-weight: 700">Aim</div>',
    '<p><span style="font-weight:bold">Aim</span></p>',
    '<center><b>Aim</b></center>',
    '<div><font size="5"><b>Aim</b></font><p>1. Doors are open.</p></div>',
  ])('is bold: %s', async (line) => {
    expect((await lines(`<h1>Doors</h1><p>All.</p>${line}${text}`)).filter((each) => each.startsWith('#'))).toEqual(['# Doors', '# Aim']);
  });
  it.each([
    '<p><b>2. ALL STAFF SHALL KEEP THEM SO</b></p>',
    '<p><b>Staff must not shut doors</b></p>',
    '<div><b>3.</b></div>',
    '<div><b>Box 1: Cats</b><p>Cats walk in.</p></div>',
  ])('is none where it is a duty, a number or the label of a box: %s', async (line) => {
    expect((await lines(`<h1>Doors</h1>${text}${line}${text}`)).filter((each) => each.startsWith('#'))).toEqual(['# Doors']);
  });
  it('names what staff must do', async () => {
    expect(await lines(`<h1>Doors</h1><p><b>What staff must do</b></p>${text}`)).toContain('# What staff must do');
  });
  it('is the title of a page without a main heading, where it stands over all text, large or in the middle', async () => {
    for (const line of ['<center><b>Door Policy</b></center>', '<div style="font-size:28px;font-weight:bold">Door Policy</div>']) {
      const { title } = await readFile(Buffer.from(`<title>x</title><body>${line}${text}<p><b>End</b></p>${text}</body>`), 'x.html');
      expect(title).toBe('Door Policy');
    }
  });
});

describe('small things', () => {
  it('the quotation marks that a browser draws are written', async () => {
    expect(await lines('<p><q>Door</q> means a gate, and <q>“gate”</q> a door.</p>')).toEqual([
      ' · “Door” means a gate, and “gate” a door.',
    ]);
  });
  it('a note begins without its own number, unless that is a date', async () => {
    const note = (words: string) =>
      lines(`<p>Doors.<a href="#f1"><sup>1</sup></a></p><aside id="f1" role="doc-footnote"><p>${words}</p></aside>`);
    expect((await note('1 Except cats.'))[1]).toBe('^ Except cats.');
    expect((await note('1 May 2020.'))[1]).toBe('^ 1 May 2020.');
  });
  it('a note behind a raised sign is one where the text has the mark', async () => {
    const page = (mark: string) => lines(`<p>1. Doors are open.${mark}</p><p>2. Cats walk in.</p><p><sup>*</sup> Amended in 2004.</p>`);
    expect((await page('<sup>*</sup>')).at(-1)).toBe('^ Amended in 2004.');
    expect((await page('')).at(-1)).toBe('para. 2 · * Amended in 2004.');
  });
  it('letters o in a row behind an opening line are bullets, and one alone is a word', async () => {
    expect(await lines('<p>Cooks must</p><p>o wash</p><p>o boil</p><p>Done.</p><p>o que é isto</p>')).toEqual([
      ' · Cooks must',
      ' · wash',
      ' · boil',
      ' · Done.',
      ' · o que é isto',
    ]);
  });
});
