import { expect, it } from 'vitest';
import { treeSheet } from '../../src/report/formats/shared/tree-sheet.ts';
import { blockquote, list, paragraph, strong, words } from '../../src/report/page-tree.ts';
import type { Report, ReportContent } from '../../src/report/report.ts';

const rowsOf = (...body: ReportContent[]) =>
  treeSheet({
    kind: 'gap-report',
    contents: true,
    title: 'Report',
    author: null,
    date: null,
    language: 'en-GB',
    included: [],
    body,
  } satisfies Report).rows.map(([, kind, , text]) => [kind, text]);

it('of a box each piece is a row of its own, and it is no quotation', () => {
  const children = [
    paragraph(strong('What is not shown')),
    paragraph(words('The case:')),
    list([[words('Whether it was.')], [words('Why.')]]),
  ];
  expect(rowsOf({ type: 'blockquote', children } as ReportContent)).toEqual([
    ['box', 'What is not shown'],
    ['box', 'The case:'],
    ['box', 'Whether it was.'],
    ['box', 'Why.'],
  ]);
});

it('a quotation stays one, and each of its paragraphs is a row', () => {
  expect(rowsOf(blockquote(words('It never happened.')))).toEqual([['quotation', 'It never happened.']]);
  const children = [paragraph(words('It never')), paragraph(words('happened.'))];
  expect(rowsOf({ type: 'blockquote', children } as ReportContent).map(([kind]) => kind)).toEqual(['quotation', 'quotation']);
});
