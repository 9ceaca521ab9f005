import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { makeInstrument } from '../../src/import/instrument.ts';
import { citedLines, leftOut, readFile } from './support.ts';

const html = async (text: string | Uint8Array) => structured((await readFile(Buffer.from(text as string), 'x.html')).blocks);
const lines = async (text: string) => citedLines(structured((await readFile(Buffer.from(text), 'x.txt')).blocks));
const padding = 'The Agency shall act for the people of the towns, and it shall say so to the public in the open.';

describe('a web page in another encoding', () => {
  it.each<[string, Uint8Array]>([
    ['declared', Buffer.from('<meta charset="iso-8859-1"><p>Die Behörde für Rückkehr</p>', 'latin1')],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>Die Behörde für Rückkehr</p>', 'utf16le')])],
    ['UTF-8 with a mark', Buffer.from('\uFEFF<p>Die Behörde für Rückkehr</p>')],
    ['told by nothing', Buffer.from('<p>Die Behörde für Rückkehr</p>', 'latin1')],
  ])('%s', async (_, bytes) => {
    expect(citedLines(structured((await readFile(bytes, 'x.html')).blocks))).toEqual([' · Die Behörde für Rückkehr']);
  });
});

describe('a web page', () => {
  it('gives its main part, and lists what stands around it', async () => {
    const blocks = await html(
      `<body><header><a href="/">Agency</a></header><div class="breadcrumb">Home › Policies</div><main><h1>Policy</h1><p>${padding}</p><aside>Related news</aside><div class="share-buttons">Share this</div></main><div id="cookie-banner">We use cookies</div><footer>Imprint</footer></body>`,
    );
    expect(citedLines(blocks)).toEqual(['# Policy', ` · ${padding}`]);
    expect(leftOut(blocks).join('\n')).toMatch(/Related news[\s\S]*Share this/);
    for (const words of ['Agency', 'Home › Policies', 'We use cookies', 'Imprint'])
      expect(leftOut(blocks).some((each) => each.endsWith(words))).toBe(true);
  });
  it('keeps lists within lists, whatever their signs', async () => {
    const blocks = await html(
      '<ol><li>The Agency shall:<ol type="a"><li>act:<ol type="i"><li>early;</li><li>in full;</li></ol></li><li>report.</li></ol></li><li>It shall not detain.</li></ol>',
    );
    expect(citedLines(blocks).map((line) => line.split(' · ')[0])).toEqual([
      'para. 1',
      'para. 1(a)',
      'para. 1(a)(i)',
      'para. 1(a)(ii)',
      'para. 1(b)',
      'para. 2',
    ]);
  });
  it('keeps what is raised and no note', async () => {
    const [block] = await html('<p>Rooms of 9 m<sup>2</sup> are the least.</p>');
    expect(block).toMatchObject({ text: 'Rooms of 9 m\uFDD22\uFDD3 are the least.' });
  });
});

describe('numbers', () => {
  it('items in running text are items', async () => {
    expect(
      await lines(
        `Article 4\n\n1. The Agency shall: (a) keep records; (b) publish them; and (c) hear complaints under paragraph (b) of Article 3.\n\n2. ${padding}\n`,
      ),
    ).toEqual([
      '# Article 4',
      'art. 4(1) · The Agency shall:',
      'art. 4(1)(a) · keep records;',
      'art. 4(1)(b) · publish them; and',
      'art. 4(1)(c) · hear complaints under paragraph (b) of Article 3.',
      `art. 4(2) · ${padding}`,
    ]);
  });
  it('that begin anew are cited with their heading, and in an annex with that', async () => {
    const section = `1. ${padding}\n\n2. ${padding}\n`;
    const found = await lines(`Policy of the Agency\n\nPURPOSE\n\n${section}\nRETURN\n\n${section}\nAnnex I\n\n${section}`);
    expect(found.map((line) => line.split(' · ')[0])).toEqual([
      '# Policy of the Agency',
      '# PURPOSE',
      'PURPOSE, para. 1',
      'PURPOSE, para. 2',
      '# RETURN',
      'RETURN, para. 1',
      'RETURN, para. 2',
      '# Annex I',
      'annex I, para. 1',
      'annex I, para. 2',
    ]);
  });
  it('a letter i after h is a letter, after an opening line a Roman number', async () => {
    const letters = 'abcdefghi'.split('').map((letter) => `(${letter}) act ${letter};`);
    const found = await lines(
      `1. The Agency shall:\n\n${letters.join('\n\n')}\n\n2. It shall also:\n\n(i) act;\n\n(ii) report.\n\n${padding}\n`,
    );
    expect(found.map((line) => line.split(' · ')[0])).toEqual([
      'para. 1',
      ...'abcdefghi'.split('').map((letter) => `para. 1(${letter})`),
      'para. 2',
      'para. 2(i)',
      'para. 2(ii)',
      'para. 2',
    ]);
  });
  it('closing words after a list belong to it', async () => {
    const found = await lines(`1. The Agency shall:\n\n(a) act;\n\n(b) report,\n\nwhenever it is asked to.\n\n2. ${padding}\n`);
    expect(found.map((line) => line.split(' · ')[1])).toEqual([
      'The Agency shall:',
      'act;',
      'report,',
      'whenever it is asked to.',
      padding,
    ]);
  });
});

describe('what is told', () => {
  it('the language, where it is not English', async () => {
    const french =
      'Les États membres veillent à ce que les personnes qui sont dans une situation de détention aient accès aux services et à un avocat pour leur défense. ';
    const made = makeInstrument(await readFile(Buffer.from(french.repeat(4)), 'x.txt'), { id: 'x', issuer: 'y' }, null);
    expect(made.language).toBe('fr');
    expect(made.text).toContain('language: fr');
  });
  it('what is doubtful, with its place', async () => {
    const { doubts } = makeInstrument(
      await readFile(Buffer.from(`<p>1. ${padding}</p><p>3. ${padding}</p><p>of persons who were there.</p>`), 'x.html'),
      { id: 'x', issuer: 'y' },
      null,
    );
    expect(doubts.map(({ what }) => what)).toEqual(['number 3 follows 1', 'begins in the middle of a sentence']);
  });
});
