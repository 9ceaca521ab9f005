import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, textOf } from '../shared/elements.ts';

/** A heading in the contents, with those below it. */
export interface Part {
  readonly id: string;
  readonly text: string;
  readonly parts: Part[];
}

/**
 * Gives the sanitised body of a page what a reader needs to find the way in it: ids for headings, names for tables and drawings, which can be
 * scrolled where they are too wide, and the notes as a section of their own. Changes the tree, and gives its headings of depth 2 and 3.
 */
export function furnish(root: Root): Part[] {
  const slugger = new GithubSlugger();
  const parts: Part[] = [];
  let under = '';
  let tables = 0;
  let drawings = 0;
  visit(root, 'element', (node, at, parent) => {
    if (/^h[1-6]$/.test(node.tagName)) {
      under = textOf(node.children);
      // A prefix, so that no heading can take the id of a note or of another part of the page.
      node.properties['id'] ??= `section-${slugger.slug(under)}`;
      const part: Part = { id: String(node.properties['id']), text: under, parts: [] };
      if (node.tagName === 'h2') parts.push(part);
      if (node.tagName === 'h3') (parts.at(-1)?.parts ?? parts).push(part);
    } else if (node.tagName === 'table') {
      tables += 1;
      parent!.children[at!] = tableRegion(node, `table-${tables}`, `Table ${tables}${under ? `: ${under}` : ''}`);
      return SKIP;
    } else if (String(node.properties['className']) === 'drawing') {
      drawings += 1;
      describeDrawing(node, drawings);
      return SKIP;
    } else if (node.tagName === 'section') {
      node.properties['ariaLabelledBy'] = ['footnote-label'];
    } else if (node.tagName === 'a' && String(node.properties['className']) === 'data-footnote-backref') {
      node.properties['className'] = ['back'];
    }
    return undefined;
  });
  return parts;
}

/** A table in a region that can be reached by key and scrolled; its first column names its rows. */
function tableRegion(table: Element, id: string, caption: string): Element {
  let columns = 0;
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell) => cell.type === 'element');
    columns = Math.max(columns, cells.length);
    for (const [at, cell] of cells.entries()) furnishCell(cell, at);
  });
  table.children.unshift(element('caption', { id }, caption));
  return element(
    'div',
    { className: columns > widestUpright ? ['table', 'wide'] : ['table'], role: 'region', ariaLabelledBy: [id], tabIndex: 0 },
    table,
  );
}

/** How many columns a page in print holds upright. */
const widestUpright = 7;

function furnishCell(cell: Element, column: number): void {
  const { align } = cell.properties;
  cell.properties = align === 'right' ? { className: ['right'] } : align === 'center' ? { className: ['centre'] } : {};
  const empty = textOf(cell.children).trim() === '';
  if (cell.tagName === 'th') {
    if (empty) cell.tagName = 'td';
    else cell.properties['scope'] = 'col';
  } else if (column === 0 && !empty) {
    cell.tagName = 'th';
    cell.properties['scope'] = 'row';
  }
}

/** What a drawing shows, in words that a screen reader reads in its place. */
function describeDrawing(panel: Element, number: number): void {
  const id = `drawing-${number}`;
  const alt = String(panel.properties['ariaLabel']);
  panel.properties = { className: ['drawing'], role: 'region', ariaLabel: `Drawing ${number}`, tabIndex: 0 };
  const drawing = panel.children[0] as Element;
  // A description rather than a title, which browsers would show as a long tip over the drawing.
  drawing.properties = { ...drawing.properties, role: 'img', ariaLabelledBy: [id] };
  drawing.children = [element('desc', { id }, alt), ...drawing.children];
}
