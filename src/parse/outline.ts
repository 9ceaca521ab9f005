import { firstSeries, goesOn, levelOf, likelySeries, rankIn, seriesOf, type Marker, type OpenList, type Series } from './markers.ts';
import type { Node, Unit } from './node.ts';
import { closes, isJoint, opensList, opensRows } from './openings.ts';
import { joined } from './plain.ts';

interface Frame extends OpenList {
  readonly depth: number;
  readonly opener: Node | null;
  readonly parent: Node | null;
  readonly item: Node;
  readonly count: number;
  /** Another paragraph has come between: a number may go on behind it, a bullet may not. */
  broken: boolean;
  /** Paragraphs without a number behind the item, which belong to it if the list goes on. */
  readonly loose: Node[];
}

/** Lists within lists beyond this are no lists that anybody wrote. */
const deepest = 32;

/** How far the outline has come. */
interface Outline {
  readonly nodes: Node[];
  /** The lists that are open, innermost last. */
  stack: Frame[];
  /** The node before; `null` behind closing words. */
  last: Node | null;
}

/** Puts the units of a section in their places: which is an item of which list, under which opening line, with which closing words. */
export function outline(units: readonly Unit[]): Node[] {
  const made: Outline = { nodes: [], stack: [], last: null };
  for (const [at, unit] of units.entries()) {
    if (unit.markers.length === 0) unmarked(made, unit);
    for (const [index, marker] of unit.markers.entries()) {
      const isLast = index === unit.markers.length - 1;
      const next = unit.markers[index + 1] ?? units[at + 1]?.markers[0];
      marked(made, isLast ? unit : withoutWords(unit), marker, next);
    }
  }
  return made.nodes;
}

function add(made: Outline, unit: Unit, marker: Marker | null, more: Partial<Pick<Node, 'opener' | 'parent' | 'index'>>): Node {
  const node: Node = { unit, marker, index: 0, opener: null, parent: null, opens: false, closing: null, ...more };
  made.last = node;
  made.nodes.push(node);
  return node;
}

function sibling(made: Outline, unit: Unit, marker: Marker, at: number, series: Series): void {
  const frame = made.stack[at]!;
  for (const each of frame.loose) each.parent ??= frame.item;
  made.stack = made.stack.slice(0, at);
  const item = add(made, unit, marker, { opener: frame.opener, parent: frame.parent, index: frame.count + 1 });
  made.stack.push({ ...frame, series, last: marker.value, item, count: frame.count + 1, broken: false, loose: [] });
}

function child(made: Outline, unit: Unit, marker: Marker, parent: Node | null, opener: Node | null, next?: Marker): void {
  const item = add(made, unit, marker, { opener, parent, index: 1 });
  const series = firstSeries(marker) ?? likelySeries(marker, next);
  const { form, value } = marker;
  made.stack.push({ form, series, last: value, depth: unit.depth, opener, parent, item, count: 1, broken: false, loose: [] });
}

function marked(made: Outline, unit: Unit, marker: Marker, next?: Marker): void {
  const { stack, last: before } = made;
  const found = goesOnFrom(stack, unit, marker, next);
  if (
    before &&
    stack.length < deepest &&
    opensList(before, unit, marker) &&
    (!found || goesIn(before, stack[found.at]!, unit, marker, next))
  ) {
    before.opens = true;
    if (before.marker === null) made.stack = stack.filter((frame) => frame.form !== marker.form || frame.depth < unit.depth);
    return child(made, unit, marker, before, before, next);
  }
  if (found) return sibling(made, unit, marker, found.at, found.series);
  const gap = isOtherBullet(stack.at(-1), unit, marker) ? stack.length - 1 : afterGap(stack, unit, marker);
  if (gap >= 0) return sibling(made, unit, marker, gap, stack[gap]!.series);
  made.stack = stack.slice(0, placeOfNew(stack, unit, marker, next));
  child(made, unit, marker, made.stack.at(-1)?.item ?? null, null, next);
}

function unmarked(made: Outline, unit: Unit): void {
  const { last } = made;
  if (last && isJoint(unit)) {
    const words = joined(last.unit.annotation.words, unit.annotation.words);
    last.unit = { ...last.unit, annotation: { ...last.unit.annotation, words } };
    return;
  }
  const opener = last && closes(unit, last) ? openerToClose(last, unit) : null;
  if (opener) {
    opener.closing = unit.annotation;
    for (const frame of made.stack) frame.broken = true;
    made.last = null;
    return;
  }
  if (unit.name !== undefined) named(made, unit);
  else paragraph(made, unit);
}

/** The name of a row of a table, under the line that opens the rows. */
function named(made: Outline, unit: Unit): void {
  const { last } = made;
  const isOpening = last !== null && (last.opens || opensRows(last));
  const rows = isOpening ? last : last?.unit.name !== undefined ? last.opener : null;
  if (rows) rows.opens = true;
  add(made, unit, null, { opener: rows, parent: rows });
}

/** A paragraph without a number: in the item at whose depth it stands, else between the items. */
function paragraph(made: Outline, unit: Unit): void {
  const at = unit.depth > 0 ? made.stack.findLastIndex((frame) => frame.depth === unit.depth) : -1;
  const frame = made.stack[at];
  if (frame) {
    made.stack = made.stack.slice(0, at + 1);
    add(made, unit, null, { parent: frame.item, opener: /^\p{Ll}/u.test(unit.annotation.words.text) ? frame.opener : null });
    return;
  }
  const node = add(made, unit, null, {});
  for (const open of made.stack) {
    open.broken = true;
    if (open.series !== 'bullet') open.loose.push(node);
  }
}

/** "7.2 (a) …": the number alone, whose words come with the letter. */
const withoutWords = (unit: Unit): Unit => ({
  ...unit,
  annotation: { words: { text: '', runs: [], marks: [], lines: [] }, anchors: [], settled: {}, problems: [] },
});

/** The list that a marker goes on with; a bullet only with one of its own depth that nothing has broken. */
function goesOnFrom(stack: readonly Frame[], unit: Unit, marker: Marker, next?: Marker): { at: number; series: Series } | null {
  const lists = stack.map((frame) => {
    const isOther = frame.depth > 0 && unit.depth > 0 && frame.depth !== unit.depth;
    return isOther || (frame.broken && frame.series === 'bullet') ? { ...frame, form: '' } : frame;
  });
  return goesOn(lists, marker, next);
}

/** Behind an opening line, whether a marker that could go on with a list begins one under the line all the same. */
function goesIn(before: Node, frame: Frame, unit: Unit, marker: Marker, next?: Marker): boolean {
  if (before.marker === null) return true;
  if (frame.series === 'bullet') return unit.depth > frame.depth || (frame.item !== before && unit.depth >= before.unit.depth);
  return frame.item === before && marker.value === 'i' && next?.value !== 'j';
}

/** A bullet of another shape in the same list, whose sentence goes on. */
const isOtherBullet = (frame: Frame | undefined, unit: Unit, { value }: Marker): boolean =>
  value === '' &&
  frame?.series === 'bullet' &&
  !frame.broken &&
  frame.depth === unit.depth &&
  /[;,]$/.test(frame.item.unit.annotation.words.text);

/** A list whose number jumps, "27." then "29.", which people write and Markdown renumbers. */
function afterGap(stack: readonly Frame[], unit: Unit, marker: Marker): number {
  if (firstSeries(marker) !== undefined) return -1;
  return stack.findLastIndex(
    (frame) =>
      frame.form === marker.form &&
      frame.series !== 'parts' &&
      seriesOf(marker).includes(frame.series) &&
      !(frame.depth > 0 && unit.depth > 0 && frame.depth !== unit.depth) &&
      rankIn(frame.series, marker.value) > rankIn(frame.series, frame.last),
  );
}

/** How many of the open lists a new list stands in, where no opening line says so. */
function placeOfNew(stack: readonly Frame[], unit: Unit, marker: Marker, next?: Marker): number {
  const series = firstSeries(marker) ?? likelySeries(marker, next);
  // The same letters anew begin where they began before, not within the list that came after them.
  const before = stack.findIndex(
    (frame) => frame.form === marker.form && frame.series === series && series !== 'bullet' && frame.depth >= unit.depth,
  );
  let count = before >= 0 ? before : Math.min(stack.length, deepest);
  while (count > 0 && !holdsNew(stack[count - 1]!, unit, marker, series)) count--;
  return count;
}

/** Whether a new list stands in an item of an open one. */
function holdsNew(frame: Frame, unit: Unit, marker: Marker, series: Series): boolean {
  if (series === 'parts' && marker.value.startsWith(`${frame.last}.`)) return true;
  if (frame.depth > 0 && unit.depth > frame.depth) return true;
  if (levelOf(frame.series, frame.form) >= levelOf(series, marker.form)) return false;
  if (frame.depth > 0 && unit.depth > 0 && unit.depth <= frame.depth) return false;
  const isDone = frame.broken || (frame.opener !== null && /[.!?]$/.test(frame.item.unit.annotation.words.text));
  return series !== 'bullet' || !isDone;
}

/** The outermost opening line that stands no further out than the words after the list. */
function openerToClose(last: Node, unit: Unit): Node | null {
  let found = last.opener;
  const isLine = (opener: Node | null): opener is Node =>
    opener !== null && opener.unit.annotation.words.text !== '' && opener.unit.depth >= unit.depth;
  for (let each: Node | null = last; each; each = each.opener ?? each.parent) if (isLine(each.opener)) found = each.opener;
  return found;
}
