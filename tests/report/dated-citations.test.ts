import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { shippedStyle } from '../../src/cli/files/styles.ts';
import type { Source } from '../../src/model/records.ts';
import { citeSources } from '../../src/report/citations/citations.ts';
import { paragraph, words } from '../../src/report/page-tree.ts';
import { cite, type Report } from '../../src/report/report.ts';
import { repository } from '../support/files.ts';

const types =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  );

it.each(['oscola', 'chicago', 'apa'] as const)('a source that has a date is cited with it in %s, whatever its type', async (name) => {
  const sources: Source[] = types.map((type, at) => ({
    id: type,
    type,
    title: `A letter of the ${at}th kind`,
    author: [{ literal: `Office number ${at}` }],
    issued: { 'date-parts': [[1900 + at, 2, 11]] },
  }));
  const report: Report = {
    kind: 'gap-report',
    contents: true,
    title: 'Report',
    author: null,
    date: null,
    language: 'en-GB',
    included: [],
    body: types.map((id) => paragraph(words('So it is said.'), cite([{ id }]))),
  };
  const style = shippedStyle(name, join(repository, 'dist', 'styles'));
  const cited = await citeSources(report, { sources, appraisals: {} }, style);
  const text = [...cited.report.body, ...cited.bibliography].map((node) => toString(node as Nodes)).join('\n');
  const undated = types.filter((_, at) => !text.includes(String(1900 + at)));
  expect(undated).toEqual([]);
});
