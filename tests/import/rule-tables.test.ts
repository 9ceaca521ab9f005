import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/import/blocks.ts';
import { structured } from '../../src/import/structure.ts';
import { writeBody } from '../../src/import/write.ts';
import { citedLines } from './support.ts';

const heading: Block = { kind: 'heading', depth: 2, text: 'Doors', page: '' };
const table = (...rows: string[][]): Block => ({ kind: 'table', rows, page: '' });

describe('a table of numbers and rules', () => {
  it('is read as paragraphs, with their items', () => {
    expect(
      citedLines(
        structured([heading, table(['3.1', 'Doors are open.'], ['3.2', 'Staff shall: (a) wake; (b) wash.'], ['3.3', 'Doors are blue.'])]),
      ),
    ).toEqual([
      '# Doors',
      'para. 3.1 · Doors are open.',
      'para. 3.2 · Staff shall:',
      'para. 3.2(a) · wake;',
      'para. 3.2(b) · wash.',
      'para. 3.3 · Doors are blue.',
    ]);
  });
  it.each([
    ['one row alone', [[['(a)', 'wake early']], [['(b)', 'wash']]]],
    [
      'rows of letters',
      [
        [
          ['(a)', 'wake early;'],
          ['(b)', 'wash hands.'],
        ],
      ],
    ],
  ])('is read as items where it holds %s', (_, tables) => {
    const opening: Block = { kind: 'paragraph', text: '1. Staff shall:', page: '' };
    expect(citedLines(structured([heading, opening, ...tables.map((rows) => table(...rows))])).slice(2, 3)).toEqual([
      'para. 1(a) · wake early' + (tables.length === 1 ? ';' : ''),
    ]);
  });
  it.each([
    [['1', 'Rome']],
    [['A', 'Rome office']],
    [
      ['No.', 'Rule'],
      ['1', 'Doors are open.'],
      ['2', 'Doors are blue.'],
    ],
    [
      ['1', 'Rome'],
      ['2', 'Oslo'],
    ],
    [
      ['3.1', 'Doors are open.'],
      ['4.7', 'Doors are blue.'],
    ],
    [
      ['1', 'Doors are open.', 'yes'],
      ['2', 'Doors are blue.', 'no'],
    ],
  ])('stays a table where it has heads, other columns, no sentences or no row: %s', (...rows) => {
    expect(structured([heading, table(...rows)]).map(({ kind }) => kind)).toEqual(['heading', 'table']);
  });
  it('of articles is read as articles, where nothing else stands under them', () => {
    const rows = table(
      ['Art. 1', 'Aim', '\uFDD21\uFDD3 Wells are free. \uFDD22\uFDD3 Taps are free.'],
      ['Art. 2', 'Duty', 'Staff shall test wells.'],
    );
    expect(citedLines(structured([heading, rows]))).toEqual([
      '# Doors',
      '# Art. 1 Aim',
      'art. 1(1) · Wells are free.',
      'art. 1(2) · Taps are free.',
      '# Art. 2 Duty',
      'art. 2 · Staff shall test wells.',
    ]);
    const more: Block = { kind: 'paragraph', text: 'All of this is law.', page: '' };
    expect(structured([heading, rows, more]).map(({ kind }) => kind)).toEqual(['heading', 'table', 'paragraph']);
  });
});

it('a row of a table is cited by the article or number that it begins with, in its annex', () => {
  const lines = writeBody(
    structured([
      { kind: 'heading', depth: 2, text: 'Annex II', page: '' },
      table(['Article 1. Doors are open.', 'Article premier. Ouvert.'], ['Article 2. Shut.', 'Article 2. Clos.'], ['Other', 'Autre']),
      table(['Number', 'Rule', 'By'], ['4.1', 'Doors are open.', 'Staff']),
    ]),
  );
  expect(lines.match(/\[[^\]]*; read\]/g)).toEqual([
    '[annex II, art. 1; read]',
    '[annex II, art. 2; read]',
    '[annex II; read]',
    '[annex II, para. 4.1; read]',
  ]);
});
