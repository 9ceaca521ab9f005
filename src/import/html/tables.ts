import type { Element, ElementContent } from 'hast';
import { tidy } from '../marks.ts';
import { isMarkerAlone } from './reading.ts';
import { textOf } from './text.ts';

export const rowsOf = (table: Element): Element[] =>
  table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });

export const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => child.type === 'element' && ['td', 'th'].includes(child.tagName));

const holds = (nodes: readonly ElementContent[], names: readonly string[]): boolean =>
  nodes.some((node) => node.type === 'element' && (names.includes(node.tagName) || holds(node.children, names)));

/** Whether a table only puts things into their places: what it holds is then read as text. */
export function isLayout(table: Element): boolean {
  if (['presentation', 'none'].includes(String(table.properties['role'] ?? ''))) return true;
  const rows = rowsOf(table);
  const widths = rows.map((row) => cellsOf(row).length);
  const isNamed = table.children.some((child) => child.type === 'element' && child.tagName === 'caption');
  if (isNamed || rows.some((row) => cellsOf(row).some(({ tagName }) => tagName === 'th'))) return false;
  if (rows.length < 2 || Math.max(...widths) < 2 || isOfPoints(rows)) return true;
  return holds(table.children, ['table', 'h1', 'h2', 'h3', 'h4', 'nav', 'article', 'main']);
}

/** The cells of a row without empty ones at its beginning, which only move the others in. */
export function withoutIndent(cells: readonly Element[]): Element[] {
  const first = cells.findIndex((cell) => tidy(textOf(cell)) !== '');
  return cells.slice(Math.max(0, first));
}

/** Whether each row is a point with its number in a cell of its own; a row without one goes on with the point before. */
function isOfPoints(rows: readonly Element[]): boolean {
  return rows.every((row, at) => {
    const cells = withoutIndent(cellsOf(row));
    const isPoint = cells.length === 2 && isMarkerAlone(tidy(textOf(cells[0]!)));
    return isPoint || (at > 0 && cells.length === 1 && cellsOf(row).length === 2);
  });
}

const spanOf = (value: unknown): number => {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 1 && span <= 50 ? span : 1;
};

/** The rows of a table as a grid: a cell that reaches over several rows or columns stands in the first. */
export function gridOf(table: Element, words: (cell: Element) => string): string[][] {
  const reaching = new Map<number, number>();
  return rowsOf(table).map((row) => {
    const cells: string[] = [];
    const skip = () => {
      while ((reaching.get(cells.length) ?? 0) > 0) {
        reaching.set(cells.length, reaching.get(cells.length)! - 1);
        cells.push('');
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      const text = words(cell);
      for (let at = 0; at < spanOf(cell.properties['colSpan']); at++) {
        const rows = spanOf(cell.properties['rowSpan']);
        if (rows > 1) reaching.set(cells.length, rows - 1);
        cells.push(at === 0 ? text : '');
      }
    }
    skip();
    return cells;
  });
}
