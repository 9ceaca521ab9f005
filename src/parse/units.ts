import type { List, ListItem, Nodes, RootContent, Table } from 'mdast';
import type { Cell, Problem, Row } from '../model/records.ts';
import { annotationStart, readAnnotation, type Annotation } from './annotation.ts';
import { withoutMarks, type MarkCount } from './footnote-marks.ts';
import { inlineTexts, plain } from './inline.ts';
import { markerAt, type Marker } from './markers.ts';
import type { Unit } from './node.ts';
import { joined, part, placeOf, PlainWriter, type Plain } from './plain.ts';
import type { SourceText } from './text.ts';
import { writtenItems } from './written-items.ts';

/** What the reading of one document needs and gathers on its way. */
export interface Reading {
  readonly source: SourceText;
  readonly problems: Problem[];
  readonly marks: MarkCount;
  /** Footnotes by label, in the order in which they stand. */
  readonly footnotes: Map<string, readonly Plain[]>;
  /** The number of several parts, such as 7.2, that a paragraph was last written with. */
  parts: string;
  /** Labels of marks that stood in the words. */
  readonly marked: Set<string>;
}

/** The words of a paragraph or heading without the marks of footnotes, one text for each that tags part. */
export function textsOf(nodes: readonly Nodes[], reading: Reading): Plain[] {
  return inlineTexts(nodes, reading.source)
    .map((words) => unmarked(part(words, 0), reading))
    .filter(({ text }) => text !== '');
}

function unmarked(words: Plain, reading: Reading): Plain {
  const bare = withoutMarks(words, reading.marks, annotationStart(words.text));
  for (const { label } of bare.marks) reading.marked.add(label);
  return part(bare, 0);
}

/** The units of one block, in their order. */
export function unitsOf(node: RootContent, reading: Reading, depth = 0): Unit[] {
  switch (node.type) {
    case 'paragraph':
      return textsOf(node.children, reading).flatMap((words) => paragraphUnits(words, [], depth, reading));
    case 'list':
      return listUnits(node, reading, depth + 1);
    case 'table':
      return tableUnits(node, reading, depth);
    case 'blockquote':
      return node.children.flatMap((child) => unitsOf(child, reading, depth));
    case 'code':
      tellCode(node, reading);
      return [];
    default:
      return [];
  }
}

const listUnits = (list: List, reading: Reading, depth: number): Unit[] => list.children.flatMap((item) => itemUnits(item, reading, depth));

function itemUnits(item: ListItem, reading: Reading, depth: number): Unit[] {
  const { source } = reading;
  const start = item.position?.start.offset ?? 0;
  const written = /^\s*(?:(\d+)([.)])|([-*+]))/.exec(source.text.slice(start, start + 24));
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return item.children.flatMap((child) => unitsOf(child, reading, depth));
  const texts = textsOf(first.children, reading);
  const year = /^(?:1[89]|20)\d\d$/.test(written?.[1] ?? '') ? yearBefore(written![0], start, texts[0], reading) : null;
  const own = year ? [year, ...texts.slice(1)] : texts;
  const marker = markerOf(written);
  return [
    ...own.flatMap((words, at) => paragraphUnits(words, at === 0 && !year ? [marker] : [], year ? 0 : depth, reading)),
    ...others.flatMap((child) => unitsOf(child, reading, depth)),
  ];
}

/** The marker as written in the source: "27." stays 27, whatever Markdown makes of it. */
const markerOf = (written: RegExpExecArray | null): Marker =>
  written?.[1] ? { form: `x${written[2]}`, value: written[1] } : { form: written?.[3] ?? '-', value: '' };

/** "2016. The Organization joined …": a year at the beginning of a line is no number of a list. */
function yearBefore(written: string, start: number, words: Plain | undefined, { source }: Reading): Plain {
  const writer = new PlainWriter(source);
  writer.put(written.trim(), start + written.length - written.trimStart().length);
  const year = writer.done();
  return words ? joined(year, words) : year;
}

/** A paragraph, cut at the items that are written in it. A bullet before a number or letter ("- (a) …") says nothing more. */
function paragraphUnits(words: Plain, markers: readonly Marker[], depth: number, reading: Reading): Unit[] {
  if (isFootnote(words, reading)) return [];
  const outer = markers.filter(({ value }) => value !== '');
  const written = writtenItems(words, reading.parts).map((item, at) => {
    const own = at === 0 && item.markers.length > 0 ? [...outer, ...item.markers] : item.markers;
    return { words: item.words, markers: at === 0 && item.markers.length === 0 ? markers : own, depth };
  });
  const items = [...written.slice(0, -1), ...withTail(written.at(-1)!)];
  reading.parts = items.flatMap((item) => item.markers).findLast(({ form }) => form === 'x')?.value ?? reading.parts;
  const annotations = items.map((item) => readAnnotation(reading.source.file, item.words));
  for (const { problems } of annotations) reading.problems.push(...problems);
  return shared(annotations).map((annotation, at): Unit => ({ markers: items[at]!.markers, annotation, depth: items[at]!.depth }));
}

type Item = Pick<Unit, 'markers' | 'depth'> & { readonly words: Plain };

const closingLine =
  /^(?:within|subject to|provided|unless|where|if|when|in accordance|without prejudice|in so far|insofar|to the extent|as appropriate|except|and shall|in each case)\b/;

/** An item whose last lines, at the margin, are no part of it though no blank line parts them: the next opening line, or words that close the list. */
function withTail(item: Item): Item[] {
  const { words } = item;
  if (item.markers.length === 0) return [item];
  for (const at of words.lines) {
    const after = words.text.slice(at);
    const before = words.text.slice(0, at).trimEnd();
    const opens = /[.;]$/.test(before) && /^\p{Lu}[^:]*:$/u.test(after);
    const closes = (before.endsWith(';') && /^\p{Ll}/u.test(after)) || (before.endsWith(',') && closingLine.test(after));
    if (!(opens || closes) || placeOf('', words.runs, at, at + 1).start.column !== 1) continue;
    return [
      { ...item, words: part(words, 0, at) },
      { markers: [], words: part(words, at), depth: 0 },
    ];
  }
  return [item];
}

/** What stands at the end of a paragraph of several items, and of none of the others, is said of them all; its anchor names the first. */
function shared(annotations: readonly Annotation[]): readonly Annotation[] {
  const says = ({ provenance, anchors, settled }: Annotation) =>
    provenance !== undefined || anchors.length > 0 || Object.keys(settled).length > 0;
  const last = annotations.at(-1);
  if (!last || annotations.length < 2 || !says(last) || annotations.slice(0, -1).some(says)) return annotations;
  return annotations.map(({ words, problems }, at) => ({ ...last, words, problems, anchors: at === 0 ? last.anchors : [] }));
}

/** A paragraph that begins with the mark of a note that was met before is that note: "² See the report.", "[3] Ibid.", "3 Ibid.". */
function isFootnote(words: Plain, { marked, footnotes }: Reading): boolean {
  const found = /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\[\^?(\d{1,3})\]:?|([*†‡]+)|(\d{1,3})(?=\s+\p{Lu}))\s*(?=\S)/u.exec(words.text);
  if (!found) return false;
  const label = found[2] ?? found[3] ?? found[4] ?? [...found[1]!].map((each) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each)).join('');
  if (!marked.has(label) || footnotes.has(label)) return false;
  // An import gives every paragraph its pinpoint and anchor; neither is a word of the note.
  footnotes.set(label, [part(words, found[0].length, annotationStart(words.text))]);
  return true;
}

/**
 * A table, cell by cell. A cell that only goes on ("must report") is read with the label of its row, and a cell under a header that opens a
 * sentence ("The Organization shall") with that; a cell that is only a number is the number of its row.
 */
function tableUnits(table: Table, reading: Reading, depth: number): Unit[] {
  const rows = table.children.map((row) => row.children.map((cell) => unmarked(part(plain(cell.children, reading.source), 0), reading)));
  const headers = (rows[0] ?? []).map((cell) =>
    rows.length > 1 && opensCell.test(cell.text) ? readAnnotation(reading.source.file, cell) : null,
  );
  const titles = (rows[0] ?? []).map(({ text }) => text);
  return rows.flatMap((cells, row) => {
    const read = rowAnnotations(cells, reading);
    if (row === 0)
      return rowUnits(
        read.flatMap((annotation, at) => (headers[at] ? [] : [{ annotation, header: null, title: '' }])),
        row,
        depth,
      );
    return rowUnits(
      read.map((annotation, column) => ({ annotation, header: headers[column] ?? null, title: titles[column] ?? '' })),
      row,
      depth,
    );
  });
}

interface CellUnder {
  readonly annotation: Annotation;
  /** The header that it is read with. */
  readonly header: Annotation | null;
  /** The words over it in the first row. */
  readonly title: string;
}

function rowUnits(cells: readonly CellUnder[], row: number, depth: number): Unit[] {
  const filled = cells.filter(({ annotation }) => annotation.words.text !== '');
  const number = filled.length > 1 ? numberOf(filled[0]!) : null;
  const isNumber = number !== null;
  const [label, ...others] = isNumber ? filled.slice(1) : filled;
  if (!label) return [];
  const unit = (annotation: Annotation, header: Annotation | null): Unit => ({
    markers: isNumber ? [number] : [],
    annotation,
    depth,
    name: `row-${row}`,
    ...(header ? { header } : {}),
    ...(row > 0 ? { row: rowOf(annotation, filled) } : {}),
  });
  const goingOn = others.filter(({ annotation }) => goesOn.test(annotation.words.text));
  const isLabel = goingOn.length > 0 && !/[.!?:;]$/.test(label.annotation.words.text);
  return [
    ...(isLabel ? [] : [unit(label.annotation, label.header)]),
    ...others.map((each) => unit(each.annotation, isLabel && goingOn.includes(each) ? label.annotation : each.header)),
  ];
}

/** A cell that is no more than a number: “3.”, “(a)”, and “3” under “No.”. */
function numberOf({ annotation, title }: CellUnder): Marker | null {
  const { text } = annotation.words;
  if (/^\d{1,3}$/.test(text) && /^(?:no|nr|n[°º]|#|numbers?|ref|reference|items?|s\/n|id|)\.?$/i.test(title))
    return { form: 'x.', value: text };
  const found = markerAt(text);
  return found && found.value !== '' && found.end === text.length ? found : null;
}

const rowOf = (annotation: Annotation, filled: readonly CellUnder[]): Row => ({
  column: filled.find((each) => each.annotation === annotation)?.title ?? '',
  beside: filled.filter((each) => each.annotation !== annotation).map(cellOf),
});

const cellOf = ({ annotation, title }: CellUnder): Cell => ({ header: title, text: annotation.words.text });

const opensCell = /(?:\b(?:shall|must|will|should|may|not|to)|:)$/i;
const goesOn = /^(?:shall|must|will|should|may|cannot|can|is to|are to|is required|are required|undertakes?|commits?)\b/;

/** What stands at the end of a row is said of each of its cells; an anchor of its own cell only. */
function rowAnnotations(cells: readonly Plain[], reading: Reading): Annotation[] {
  const read = cells.map((cell) => readAnnotation(reading.source.file, cell));
  for (const { problems } of read) reading.problems.push(...problems);
  const last = read.findLast(({ words, provenance }) => words.text !== '' || provenance !== undefined);
  if (!last) return read;
  const { words: _, anchors: __, ...rest } = last;
  return read.map((each) => (each === last || each.provenance ? each : { ...rest, words: each.words, anchors: each.anchors }));
}

function tellCode(node: Nodes, { source: { file }, problems }: Reading): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  problems.push({
    severity: 'warning',
    file,
    line,
    column,
    found: 'a block of code, which is not read',
    expected: 'Markdown paragraphs and lists',
    mend: 'write it as a paragraph',
  });
}
