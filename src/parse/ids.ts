import type { Point, Problem } from '../model/records.ts';
import type { Annotation } from './annotation.ts';
import type { Node } from './node.ts';
import { withoutStems } from './pinpoints.ts';

/** What an id is made of where no anchor gives it. */
interface Standing {
  readonly annotation: Annotation;
  /** The items that it stands in, outermost first, and itself. */
  readonly path: readonly Node[];
  readonly slug: string;
  /** Its count within its section. */
  readonly count: number;
  /** The numbers that are written in its section, which a count must not take. */
  readonly written: ReadonlySet<string>;
  readonly start: Point;
}

/** Gives the provisions of one instrument their ids: the anchors that are written, else the section's slug and the written number or count. */
export function idGiver(file: string, problems: Problem[]): (standing: Standing) => readonly string[] {
  const lines = new Map<string, number>();
  const repeated = new Map<string, number>();
  const unique = (id: string): string => {
    if (!lines.has(id)) return id;
    let n = repeated.get(id) ?? 2;
    while (lines.has(`${id}-${n}`)) n++;
    repeated.set(id, n + 1);
    return `${id}-${n}`;
  };
  return (standing) => {
    const { annotation, start } = standing;
    for (const anchor of annotation.anchors) {
      const line = lines.get(anchor);
      if (line === undefined) continue;
      const found = `the anchor “#${anchor}” a second time (first in line ${line})`;
      problems.push({
        severity: 'error',
        file,
        line: start.line,
        column: start.column,
        found,
        expected: 'each anchor once in an instrument',
      });
    }
    const ids = annotation.anchors.length > 0 ? annotation.anchors : [unique(localId(standing))];
    for (const id of ids) lines.set(id, start.line);
    return ids;
  };
}

/** The nearest anchor or the section's slug, and the numbers that are written below it, or the count. */
function localId({ path, slug, count, written }: Standing): string {
  const from = path.slice(0, -1).findLastIndex(({ unit }) => unit.annotation.anchors.length > 0);
  const anchor = path[from]?.unit.annotation.anchors[0];
  const numbers = withoutStems(path.slice(from + 1).flatMap(numberOf));
  const isWritten = anchor !== undefined ? numbers.length > 0 : path.some(({ marker, unit }) => marker?.value || unit.name);
  if (isWritten) return `${anchor ?? slug}-${numbers.join('-')}`;
  return `${anchor ?? slug}-${written.has(String(count)) ? 'unnumbered-' : ''}${count}`;
}

/** The numbers that stand outermost in a section. */
export const numbersWritten = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(nodes.flatMap(({ marker, parent }) => (marker && parent?.marker == null ? [marker.value] : [])));

/** The number of an item: as written, else its row, else its count in its list. */
function numberOf({ marker, unit, index }: Node): string[] {
  if (unit.name !== undefined && !marker) return [unit.name];
  if (marker === null) return [];
  return [marker.value.toLowerCase() || String(index)];
}
