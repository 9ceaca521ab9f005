import fc from 'fast-check';
import type { FootnoteDefinition, List, PhrasingContent, RootContent, Table } from 'mdast';
import type { Report, ReportContent } from '../../src/report/report.ts';

/** Small report trees, made by hand and by chance. */

export const plainReport: Report = {
  kind: 'statement',
  contents: false,
  title: 'Statement on voluntary return',
  author: 'Example Centre',
  date: '12 November 2026',
  language: 'en-GB',
  included: [],
  body: [],
};

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const textParagraph = (value: string): RootContent & { type: 'paragraph' } => ({ type: 'paragraph', children: [text(value)] });
export const heading = (depth: 2 | 3 | 4, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] });
export const link = (url: string, value: string): PhrasingContent => ({ type: 'link', url, children: [text(value)] });
export const noteMark = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier });

export const note = (identifier: string, ...children: PhrasingContent[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  children: [{ type: 'paragraph', children }],
});

export const items = (ordered: boolean, ...contents: (string | [string, List])[]): List => ({
  type: 'list',
  ordered,
  spread: false,
  children: contents.map((content) => ({
    type: 'listItem',
    spread: false,
    children: typeof content === 'string' ? [textParagraph(content)] : [textParagraph(content[0]), content[1]],
  })),
});

/** A list with lists in it, and two that begin anew. */
export const someLists: readonly RootContent[] = [
  items(true, 'first', ['second', items(true, 'inner', ['inner again', items(false, 'bullet')])], 'third'),
  textParagraph('Between.'),
  items(true, 'first of the next'),
  { ...items(true, 'fifth'), start: 5 },
];

export const rows = (...cells: string[][]): Table => ({
  type: 'table',
  children: cells.map((row) => ({ type: 'tableRow', children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })) })),
});

/** Bodies by chance of every kind of node, in which each note is referred to once. */
export function anyBody(anyText: fc.Arbitrary<string>): fc.Arbitrary<ReportContent[]> {
  const { block } = fc.letrec<{ block: RootContent; inline: PhrasingContent }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      anyText.map(text),
      anyText.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
      fc.constant<PhrasingContent>({ type: 'break' }),
      fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const), children: fc.array(tie('inline'), { maxLength: 3 }) }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'file:///etc/passwd', '//example.org'), anyText),
        children: anyText.map((value) => [text(value)]),
      }),
    ),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.record({ type: fc.constant('paragraph' as const), children: fc.array(tie('inline'), { maxLength: 4 }) }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.option(fc.nat(99)),
        spread: fc.boolean(),
        children: fc.array(
          fc.record({ type: fc.constant('listItem' as const), children: fc.array(tie('block'), { maxLength: 3 }) }) as fc.Arbitrary<
            List['children'][number]
          >,
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        type: fc.constant('blockquote' as const),
        children: fc.array(tie('block'), { maxLength: 3 }),
      }) as fc.Arbitrary<RootContent>,
      fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map((cells) => rows(...cells)),
      fc.constant<RootContent>({ type: 'thematicBreak' }),
    ),
  }));
  const headings = fc.tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), anyText).map(([depth, value]) => heading(depth, value));
  return fc
    .tuple(
      fc.array(fc.oneof({ arbitrary: block, weight: 4 }, { arbitrary: headings, weight: 1 }), { maxLength: 5 }),
      fc.array(anyText, { maxLength: 3 }),
    )
    .map(([blocks, notes]) => [
      ...blocks,
      { type: 'paragraph', children: notes.map((_, at) => noteMark(`n${at}`)) },
      ...notes.map((value, at) => note(`n${at}`, text(value))),
    ]);
}

/** Every text that a reader of the tree would see. */
export function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  const { value, children } = node as { value?: string; children?: unknown[] };
  return value === undefined ? textsOf(children ?? []) : [value];
}
