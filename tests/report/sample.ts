import type { FootnoteDefinition, FootnoteReference, Link } from 'mdast';
import { list, paragraph, strong, table, title, words } from '../../src/report/page-tree.ts';
import type { Figure, Report, ReportContent } from '../../src/report/report.ts';

/** A small report with every kind of block. */

export const note = (identifier: string): FootnoteReference => ({ type: 'footnoteReference', identifier });
export const noteText = (identifier: string, text: string): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  children: [{ type: 'paragraph', children: [words(text)] }],
});
export const link = (url: string, text: string): Link => ({ type: 'link', url, children: [words(text)] as Link['children'] });

export const drawing = (more: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20" width="90" height="20"><text x="2" y="15" font-size="12">Drawn</text></svg>',
  alt: 'One word, drawn.',
  caption: 'A drawing',
  ...more,
});

export const report = (body: readonly ReportContent[], more: Partial<Report> = {}): Report => ({
  kind: 'gap-report',
  contents: true,
  title: 'What was avowed',
  author: 'A. Author',
  date: '1 March 2026',
  language: 'en-GB',
  included: [],
  body,
  ...more,
});

export const everyBlock: readonly ReportContent[] = [
  title(2, '1. Summary'),
  paragraph(words('It was promised'), note('a'), words(' and done'), note('b'), words('; promised again'), note('a'), words('.')),
  paragraph(
    strong('See '),
    link('https://example.org/page?a=1&b=2', 'the page'),
    words(' or '),
    link('mailto:a@example.org', 'a@example.org'),
  ),
  table(['norm', 'verdict', 'cases'], [['Voluntariness', 'departure', '2']]),
  drawing(),
  title(2, '2. Gaps'),
  title(3, 'Method'),
  list([[words('one')], [words('two')]], 1),
  {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [{ type: 'inlineCode', value: 'policies/a.md:3' }, { type: 'break' }, words('quoted')] }],
  },
  title(3, 'Method'),
  title(4, 'Deeper'),
  table(['', ...Array.from({ length: 11 }, (_, at) => `practice ${at}`)], [['norm', ...Array.from({ length: 11 }, () => 'T1')]]),
  { type: 'thematicBreak' },
  noteText('a', 'First source, p. 1.'),
  noteText('b', 'Second source, p. 2.'),
];
