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
