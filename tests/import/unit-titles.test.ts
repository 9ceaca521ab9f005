import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, readFile } from './support.ts';
import { paragraph, run, withBody } from './word.ts';

const lines = async (text: string, name: string) => citedLines(structured((await readFile(Buffer.from(text), name)).blocks));
const expected = [
  '# Agreement',
  '# Article 2 Obligations',
  'art. 2(1) · The Agency shall protect data.',
  '# Article 3 Disputes',
  'art. 3(1) · No party may sue.',
];

describe('a title as a heading of its own under “Article 2” is that of the article, which what follows stands in', () => {
  it.each([
    [
      'a web page',
      'x.html',
      '<h1>Agreement</h1><h3>Article 2</h3><h3>Obligations</h3><p>1. The Agency shall protect data.</p><h3>Article 3</h3><h3>Disputes</h3><p>1. No party may sue.</p>',
    ],
    [
      'Markdown',
      'x.md',
      '# Agreement\n\n## Article 2\n\n## Obligations\n\n1. The Agency shall protect data.\n\n## Article 3\n\n## Disputes\n\n1. No party may sue.\n',
    ],
  ])('%s', async (_, name, text) => {
    expect(await lines(text, name)).toEqual(expected);
  });
  it('bold lines of a Word file', async () => {
    const bold = (text: string) => paragraph(run(text, '<w:b/>'), '<w:jc w:val="center"/>');
    const { blocks } = await withBody(
      paragraph(run('Agreement'), '<w:outlineLvl w:val="0"/>') +
        bold('Article 2') +
        bold('Obligations') +
        paragraph(run('1. The Agency shall protect data.')) +
        bold('Article 3') +
        bold('Disputes') +
        paragraph(run('1. No party may sue.')),
    );
    expect(citedLines(structured(blocks))).toEqual(expected);
  });
  it('a heading that has its title, or another unit below it, stays as it is', async () => {
    expect(await lines('<h2>Chapter I</h2><h2>Article 1</h2><p>The Agency shall act.</p><h2>1 Scope</h2><h2>Aim</h2>', 'x.html')).toEqual([
      '# Chapter I',
      '# Article 1',
      'art. 1 · The Agency shall act.',
      '# 1 Scope',
      '# Aim',
    ]);
  });
});
