import type { Blockquote, List, Nodes, Parent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { NamedSheet } from '../../named-sheet.ts';
import { withFullStop } from '../../phrases.ts';
import type { Report, ReportContent } from '../../report.ts';

/** A report as rows, for those who go on working on it in a spreadsheet: where a piece stands, what it is, its number, its words and its notes. */
export function treeSheet({ body, title }: Report, name = 'Report'): NamedSheet {
  const notes = new Map(body.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, toString(node)] as const] : [])));
  const rows: string[][] = [];
  const headings: string[] = [];
  const add = (kind: string, number: string, node: unknown) => {
    const references = notesOf(node).map((id) => notes.get(id) ?? '');
    rows.push([headings.filter(Boolean).join(' › '), kind, number, toString(node), references.join(' | ')]);
  };
  const visit = (node: ReportContent): void => {
    switch (node.type) {
      case 'heading':
        headings.length = Math.max(0, node.depth - 2);
        headings[node.depth - 2] = toString(node);
        return;
      case 'list':
        items(node);
        return;
      case 'table':
        for (const [at, row] of node.children.entries())
          rows.push([
            headings.filter(Boolean).join(' › '),
            at === 0 ? 'table head' : 'table row',
            String(at),
            row.children.map((cell) => toString(cell)).join(' | '),
            '',
          ]);
        return;
      case 'blockquote':
        for (const piece of pieces(node)) add(isBox(node) ? 'box' : 'quotation', '', piece);
        return;
      case 'figure':
        rows.push([headings.filter(Boolean).join(' › '), 'figure', '', `${withFullStop(node.caption)} ${node.alt}`, '']);
        return;
      case 'footnoteDefinition':
      case 'thematicBreak':
        return;
      default:
        add('paragraph', '', node);
    }
  };
  const items = (list: List) => {
    for (const [at, item] of list.children.entries()) {
      const number = list.ordered ? String((list.start ?? 1) + at) : '';
      for (const child of item.children as RootContent[])
        if (child.type === 'list') items(child);
        else add('item', number, child);
    }
  };
  for (const node of body) visit(node);
  return {
    name,
    about: title,
    columns: [
      { name: 'part', width: 30, meaning: 'The headings under which the piece stands.' },
      { name: 'kind', width: 12, meaning: 'What it is: paragraph, item, quotation, piece of a box, table head or row, figure.' },
      { name: 'number', width: 8, meaning: 'Its number, where it is numbered; the row of a table.' },
      { name: 'text', width: 90, meaning: 'Its words; the cells of a table with a bar between them.' },
      { name: 'notes', width: 60, meaning: 'Its footnotes, with a bar between them.' },
    ],
    rows,
    frozen: 1,
    filtered: true,
  };
}

/** A box begins with its heading, and a quotation with its words. */
const isBox = ({ children: [first] }: Blockquote): boolean =>
  first?.type === 'paragraph' && first.children.length === 1 && first.children[0]!.type === 'strong';

/** What stands in a row of its own: each paragraph, and each item of the lists among them. */
const pieces = (node: Parent): Nodes[] =>
  (node.children as Nodes[]).flatMap((child) =>
    child.type === 'list' || child.type === 'listItem' || child.type === 'blockquote' ? pieces(child) : [child],
  );

function notesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, identifier, children } = node as { type?: string; identifier?: string; children?: unknown[] };
  if (type === 'footnoteReference') return [identifier ?? ''];
  return (children ?? []).flatMap(notesOf);
}
