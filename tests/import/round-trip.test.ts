import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/import/blocks.ts';
import { plainWords, raised, noteMark } from '../../src/import/marks.ts';
import { pinpointsOf } from '../../src/import/pinpoints.ts';
import { structured } from '../../src/import/structure.ts';
import { writeBody } from '../../src/import/write.ts';
import { parseInstrument } from '../../src/parse/instrument.ts';
import { sourceText } from '../../src/parse/text.ts';
import { policy } from '../support/files.ts';
import { knownDocument, type Numbering } from './documents.ts';
import { readFile } from './support.ts';
import { toHtml } from './writers.ts';

const parse = (body: string) => parseInstrument(sourceText('policies/x/charter.md', policy(body)));

/** What the blocks say, against what is read of the Markdown that is written of them. */
function expectSame(blocks: readonly Block[]): void {
  const pinpoints = pinpointsOf(blocks);
  const parsed = parse(writeBody(blocks));
  expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const said = new Map(parsed.provisions.map((each) => [each.id, each] as const));
  const leads = new Set(parsed.provisions.flatMap((each) => each.lead.map(({ text }) => text)));
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'numbered' && block.kind !== 'item') continue;
    const words = plainWords(block.text).replace(/\s+/g, ' ').trim();
    const provision = said.get(`charter:${pinpoints[at]!.anchor}`);
    if (!provision) expect([...leads].some((lead) => lead.endsWith(words) || words.endsWith(lead)) || words).toBe(true);
    else {
      expect(provision.pinpoint).toBe(pinpoints[at]!.pinpoint);
      expect(provision.text).toBe(words);
    }
  }
}

describe('what import writes is read back', () => {
  it.each<Numbering>(['running', 'articles', 'decimals', 'none'])('of a document numbered: %s', async (numbering) => {
    const read = await readFile(Buffer.from(toHtml(knownDocument(51, numbering), 'typed')), 'x.html');
    expectSame(structured(read.blocks));
  });
  it('items with their opening line', () => {
    const blocks = structured(
      ['5. The Agency shall:', '(a) keep records;', '(b) publish them.', '6. It shall not detain children.'].map((text) => ({
        kind: 'paragraph',
        text,
        page: '3',
      })),
    );
    const { provisions } = parse(writeBody(blocks));
    expect(provisions.map(({ id, text, pinpoint, lead }) => [id, text, pinpoint, lead.map((each) => each.text)])).toEqual([
      ['charter:p5-a', 'keep records;', 'para. 5(a), p. 3', ['The Agency shall:']],
      ['charter:p5-b', 'publish them.', 'para. 5(b), p. 3', ['The Agency shall:']],
      ['charter:p6', 'It shall not detain children.', 'para. 6, p. 3', []],
    ]);
  });
  it('numbers with a sign or letter of their own, capitals and Roman numbers as they are written', () => {
    const blocks = structured(
      [
        '§ 3 The Agency shall:',
        'A. act;',
        'B. report.',
        '§ 4 It shall not detain.',
        'A1. It shall publish:',
        'I. plans;',
        'II. budgets.',
      ].map((text) => ({ kind: 'paragraph', text, page: '' })),
    );
    expectSame(blocks);
    expect(parse(writeBody(blocks)).provisions.map(({ pinpoint, text }) => `${pinpoint} · ${text}`)).toEqual([
      '§ 3(A) · act;',
      '§ 3(B) · report.',
      '§ 4 · It shall not detain.',
      'para. A1(I) · plans;',
      'para. A1(II) · budgets.',
    ]);
  });
  it('notes and what is raised change no word', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: `Rooms have 9 m${raised('2')} each.${noteMark('1')}`, page: '' },
      { kind: 'note', label: '1', text: 'Measured in 2019.', page: '' },
    ];
    const [provision] = parse(writeBody(blocks)).provisions;
    expect(writeBody(blocks)).toContain('m<sup>2</sup>');
    expect(provision!.text.replace(/\s/g, '')).toMatch(/^Roomshave9m[2²]each\.$/);
    expect(provision!.footnotes).toMatchObject([{ label: '1', text: 'Measured in 2019.' }]);
  });
  it('whatever signs of Markdown the words have', () => {
    const signs = fc.constantFrom(
      '*',
      '_',
      '`',
      '[x]',
      '<b>',
      '&amp;',
      '#',
      '1\\.',
      '~~',
      '|',
      '!',
      '{a}',
      '\\',
      'word',
      'shall',
      '> ',
      '- ',
      '+ ',
      'http://x.org/a_b_c',
      '(see',
      'note)',
      '“so”',
      '— that',
    );
    fc.assert(
      fc.property(fc.array(fc.array(signs, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const blocks: Block[] = paragraphs.map((words) => ({
          kind: 'paragraph',
          text: `The Agency ${words.join(' ')} ends.`,
          page: '1',
          level: 0,
          path: [],
        }));
        expectSame(blocks);
      }),
    );
  });
});

describe('a number that was put in between two others later', () => {
  const texts = [
    '1. The Fund shall hear people.',
    '1a. It shall answer them.',
    '1 bis. It shall publish what it answered.',
    '2. The Fund shall:',
    '(a) keep a record;',
    '(b) open it.',
    '2bis. Staff shall not delete it.',
    '3. They may copy it.',
  ];
  it('stands for itself, and is read back so', () => {
    const blocks = structured(texts.map((text) => ({ kind: 'paragraph', text, page: '' })));
    expect(pinpointsOf(blocks).map((each) => each?.pinpoint)).toEqual(
      ['1', '1a', '1bis', '2', '2(a)', '2(b)', '2bis', '3'].map((number) => `para. ${number}`),
    );
    expectSame(blocks);
  });
  it('stands for itself in numbers of several parts too', () => {
    const blocks = structured(
      ['4.2 The Fund pays.', '4.2bis The Fund tells why.', '4.3 It ends.'].map((text) => ({ kind: 'paragraph', text, page: '' })),
    );
    expect(pinpointsOf(blocks).map((each) => each?.anchor)).toEqual(['p4.2', 'p4.2bis', 'p4.3']);
    expectSame(blocks);
  });
  it('is no quantity and no short form', () => {
    const [block] = structured([{ kind: 'paragraph', text: '3 m. of rope shall be kept.', page: '' }]);
    expect(block).toMatchObject({ kind: 'paragraph' });
  });
});
