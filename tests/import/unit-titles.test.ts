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
  const headings = (unit: number, title: number) =>
    `<h1>Agreement</h1><h${unit}>Article 2</h${unit}><h${title}>Obligations</h${title}><p>1. The Agency shall protect data.</p><h${unit}>Article 3</h${unit}><h${title}>Disputes</h${title}><p>1. No party may sue.</p>`;
  it.each([
    [2, 3],
    [2, 5],
    [4, 3],
  ])('whatever its depth: h%d, h%d', async (unit, title) => {
    expect(await lines(headings(unit, title), 'x.html')).toEqual(expected);
  });
  it('in a Word file too', async () => {
    const head = (text: string, depth: number) => paragraph(run(text), `<w:outlineLvl w:val="${depth}"/>`);
    const article = (number: number, title: string, text: string) =>
      head(`Article ${number}`, 2) + head(title, 1) + paragraph(run(`1. ${text}`));
    const { blocks } = await withBody(
      head('Agreement', 0) + article(2, 'Obligations', 'The Agency shall protect data.') + article(3, 'Disputes', 'No party may sue.'),
    );
    expect(citedLines(structured(blocks))).toEqual(expected);
  });
  it('bold below lines that nobody marked, and chapters stay beside each other', async () => {
    const bold = (text: string) => paragraph(run(text, '<w:b/>'));
    const chapter = (number: string, title: string, article: number) =>
      paragraph(run(`CHAPTER ${number}`)) +
      bold(title) +
      paragraph(run(`Article ${article}`)) +
      bold('Aim') +
      paragraph(run('All shall act.'));
    const { blocks } = await withBody(
      paragraph(run('Agreement'), '<w:outlineLvl w:val="0"/>') + chapter('I', 'General', 1) + chapter('II', 'Guarantees', 2),
    );
    expect(structured(blocks).flatMap((block) => (block.kind === 'heading' ? [`${block.depth} ${block.text}`] : []))).toEqual([
      '1 Agreement',
      '2 CHAPTER I General',
      '3 Article 1 Aim',
      '2 CHAPTER II Guarantees',
      '3 Article 2 Aim',
    ]);
  });
  it('headings that part an article are none, and neither is the next part below an empty one', async () => {
    const parted = '<h2>Article 2</h2><h3>Aim</h3><p>All shall act.</p><h3>Scope</h3><p>All shall report.</p>';
    expect(await lines(parted, 'x.html')).toEqual([
      '# Article 2',
      '# Aim',
      'art. 2 · All shall act.',
      '# Scope',
      'art. 2 · All shall report.',
    ]);
    const empty = '<h3>Article 1</h3><p>All shall act.</p><h3>Article 2</h3><h2>Final rules</h2><p>All shall report.</p>';
    expect(await lines(empty, 'x.html')).toEqual([
      '# Article 1',
      'art. 1 · All shall act.',
      '# Article 2',
      '# Final rules',
      'Final rules · All shall report.',
    ]);
  });
  const units = [
    ['Rule 1.2', '# Rule 1.2 Gifts', 'rule 1.2(a)'],
    ['ANNEX', '# ANNEX: Gifts', 'annex, para. (a)'],
  ];
  it.each(units.flatMap((unit) => ['h3', 'p'].map((name) => [...unit, name])))('%s: %s, %s, as %s', async (unit, heading, place, name) => {
    const text = `<h1>Rules</h1><${name}>${unit}</${name}><${name}>Gifts</${name}><p>(a) All shall act.</p>`;
    expect((await lines(text, 'x.html')).slice(1)).toEqual([heading, `${place} · All shall act.`]);
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

describe('sections that are numbered anew in each part', () => {
  const read = async (body: string) => citedLines(structured((await readFile(Buffer.from(`<body>${body}</body>`), 'x.html')).blocks));
  it('are told by the part', async () => {
    expect(
      await read(
        '<h1>Rules</h1><h2>PART I Duties</h2><h3>1 Aim</h3><p>1.1 Staff shall act.</p><h3>2 Means</h3><p>2.1 Staff shall pay.</p><h2>PART II End</h2><h3>1 Review</h3><p>1.1 Staff shall look.</p>',
      ),
    ).toEqual([
      '# Rules',
      '# PART I Duties',
      '# 1 Aim',
      'pt. I, s. 1.1 · Staff shall act.',
      '# 2 Means',
      'pt. I, s. 2.1 · Staff shall pay.',
      '# PART II End',
      '# 1 Review',
      'pt. II, s. 1.1 · Staff shall look.',
    ]);
  });
  it('as are articles, and what nobody calls a part by its name', async () => {
    const article = (text: string) => `<h3>Article 1</h3><p>${text}</p>`;
    const lines = await read(`<h1>Rules</h1><h2>On wells</h2>${article('Wells are free.')}<h2>On taps</h2>${article('Taps are free.')}`);
    expect(lines.filter((line) => line.includes('·'))).toEqual(['On wells, art. 1 · Wells are free.', 'On taps, art. 1 · Taps are free.']);
  });
  it('are not where they are numbered through', async () => {
    const lines = await read('<h1>Rules</h1><h2>PART I</h2><h3>1 Aim</h3><p>1.1 Act.</p><h2>PART II</h2><h3>2 End</h3><p>2.1 Look.</p>');
    expect(lines.filter((line) => line.includes('·'))).toEqual(['s. 1.1 · Act.', 's. 2.1 · Look.']);
  });
});
