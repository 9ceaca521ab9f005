import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import type { Chunk } from './chunks.ts';
import type { Bare } from './furniture.ts';
import { isMarkerAlone, lineOf, linesInOrder, type Line } from './lines.ts';
import type { Page, Run, StructNode } from './runs.ts';
import { spannedRows, type TaggedCell } from './spanned.ts';
import { withUntagged } from './untagged.ts';

const inline = new Set(
  'Span NonStruct Private Em Strong Quote Code Link Reference Annot Lbl Sub Ruby Warichu RB RT RP BibEntry Formula Figure Artifact'.split(
    ' ',
  ),
);
const notes = new Set(['Note', 'FENote', 'Footnote', 'Endnote']);
const isHeading = (role: string): boolean => /^(?:H\d?|H\d\d|Title)$/.test(role);

const lettersOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.replace(/\s/g, '').length, 0);

const leastTagged = 0.9;
const mostInHeadings = 0.12;

/**
 * Whether the structure that the file gives can be trusted: nearly all letters stand in it, and few of them in headings, since some programs call
 * every paragraph one.
 */
export function isTrusted(bare: readonly Bare[]): boolean {
  let all = 0;
  let tagged = 0;
  let headings = 0;
  for (const { page, runs } of bare) {
    all += lettersOf(runs);
    const byId = runsById(runs);
    const count = (node: StructNode, inHeading: boolean) => {
      if (node.type === 'content' && node.id !== undefined) {
        const letters = lettersOf(byId.get(node.id) ?? []);
        tagged += letters;
        if (inHeading) headings += letters;
      }
      for (const child of node.children ?? []) count(child, inHeading || isHeading(node.role ?? ''));
    };
    if (page.tree) count(page.tree, false);
  }
  return all > 0 && tagged >= all * leastTagged && (headings < tagged * mostInHeadings || tagged < 400);
}

function runsById(runs: readonly Run[]): Map<string, Run[]> {
  const byId = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.id === null) continue;
    const list = byId.get(run.id);
    if (list) list.push(run);
    else byId.set(run.id, [run]);
  }
  return byId;
}

/** The marked contents that stand in a structure. */
function idsIn(node: StructNode): string[] {
  return node.type === 'content' ? [node.id ?? ''] : (node.children ?? []).flatMap(idsIn);
}

/** The chunks of a page by the file's own structure, and what does not stand in it. */
export function taggedChunks({ page, runs: drawn }: Bare): { chunks: Chunk[]; rest: Run[] } {
  const runs = withUntagged(drawn, new Set(page.tree ? idsIn(page.tree) : []));
  const byId = runsById(runs);
  const used = new Set<Run>();
  const chunks: Chunk[] = [];

  const runsOf = (node: StructNode): Run[] => {
    if (node.type === 'content') {
      const found = byId.get(node.id ?? '') ?? [];
      for (const run of found) used.add(run);
      return found;
    }
    return (node.children ?? []).flatMap(runsOf);
  };
  const put = (kind: Chunk['kind'], found: readonly Run[], more: Partial<Chunk> = {}) => {
    if (found.length > 0) chunks.push({ kind, lines: linesInOrder(found), page, ...more });
  };
  const cellOf = (node: StructNode): TaggedCell => {
    const lines = linesInOrder(runsOf(node));
    const text = lines.map((line) => line.text).join('\n');
    return { text: node.role === 'TH' ? once(text) : text, left: lines.length > 0 ? Math.min(...lines.map(({ x }) => x)) : null };
  };
  const rowsOf = (node: StructNode): TaggedCell[][] => {
    if (node.role === 'Caption') put('paragraph', runsOf(node));
    return node.role === 'TR' ? [(node.children ?? []).map(cellOf)] : (node.children ?? []).flatMap(rowsOf);
  };

  /** How many lists stand around what is visited, and how many that stand in no other came before. */
  let [depth, outermost] = [0, 0];
  const visit = (node: StructNode): void => {
    const role = node.role ?? '';
    if (role === 'L') {
      if (depth === 0) outermost++;
      depth++;
      group(node, []);
      depth--;
      return;
    }
    if (role === 'Table') {
      const rows = rowsOf(node).filter((row) => row.some(({ text }) => text));
      if (rows.length > 0) chunks.push({ kind: 'table', rows: spannedRows(rows), lines: [], page });
      return;
    }
    if (notes.has(role)) return put('note', runsOf(node));
    if (role === 'TOC') return put('contents', runsOf(node));
    if (role === 'LI') return item(node);
    if (isHeading(role)) return put('paragraph', runsOf(node), { tagged: 'heading' });
    group(node, []);
  };
  /** What stands in an element outside the blocks that it holds is a paragraph between them. */
  const group = (node: StructNode, before: readonly Run[]): void => {
    let own: Run[] = [...before];
    const isText = node.role !== undefined && textRoles.test(node.role);
    for (const child of node.children ?? []) {
      if (!isText && standUnderEachOther(child.role === 'NonStruct' ? child : {}, byId)) {
        put('paragraph', own);
        own = [];
        for (const each of child.children!) group(each, []);
      } else if (notes.has(child.role ?? '')) visit(child);
      else if (child.type !== undefined || (inline.has(child.role ?? '') && !holdsBlock(child))) own.push(...runsOf(child));
      else if (own.length > 0 && own.length === before.length && child.role === 'P') {
        // A number before the first paragraph of an item stands in its line.
        group(child, own);
        own = [];
      } else {
        put('paragraph', own);
        own = [];
        visit(child);
      }
    }
    put('paragraph', own);
  };
  const item = (node: StructNode): void => {
    const label = (node.children ?? []).find((child) => child.role === 'Lbl');
    const labelled = label ? runsOf(label) : [];
    const isRest = labelled.length === 0 && chunks.every(({ kind }) => kind === 'note') && isRestOfItem(runsOf(node), page);
    const before = labelled.length > 0 || isRest ? labelled : bulletOf(runsOf(node));
    const others = (node.children ?? []).filter((child) => child !== label);
    const from = chunks.length;
    const list = { id: `${page.number} ${outermost}`, level: depth - 1 };
    group({ children: others.flatMap((child) => (child.role === 'LBody' ? (child.children ?? []) : [child])) }, before);
    // What stands in a list within it has a place of its own.
    const own = chunks[from];
    if (depth > 0 && own?.kind === 'paragraph' && !own.list) chunks[from] = { ...own, list };
  };
  if (page.tree) visit(page.tree);
  return { chunks: withNumbers(chunks), rest: runs.filter((run) => !used.has(run)) };
}

const textRoles = /^(?:P|H\d*|L|LI|LBody|Lbl|TD|TH|Caption)$/;

/** Whether parts that have no role of their own, such as the terms of a list and what they mean, each begin a line. */
function standUnderEachOther({ children = [] }: StructNode, byId: ReadonlyMap<string, readonly Run[]>): boolean {
  const parts = children.map((child) => idsIn(child).flatMap((id) => byId.get(id) ?? []));
  return (
    parts.length > 1 &&
    children.every(({ role, children: inner = [] }) => role === 'NonStruct' && inner.some((each) => each.type === undefined)) &&
    parts.every((runs, at) => {
      const [first] = runs;
      const above = parts[at - 1]?.at(-1);
      return first !== undefined && (at === 0 || (above !== undefined && first.y > above.y + first.size * 0.8));
    })
  );
}

/** The words of a head that is drawn again where the table goes on in another column. */
function once(text: string): string {
  const words = text.split(/\s+/);
  const half = words.slice(0, words.length / 2);
  return half.length > 0 && half.join(' ') === words.slice(half.length).join(' ') ? half.join(' ') : text;
}

/** A list that begins a page goes on with the one that ended the page before. */
export function withListsGoingOn(chunks: readonly Chunk[]): Chunk[] {
  const names = new Map<string, string>();
  let before: Chunk | null = null;
  return chunks.map((chunk) => {
    if (chunk.kind === 'note') return chunk;
    const isFirst = before !== null && before.page !== chunk.page;
    const { list } = chunk;
    if (list && isFirst && before!.list) names.set(list.id, before!.list.id);
    before = list ? { ...chunk, list: { ...list, id: names.get(list.id) ?? list.id } } : chunk;
    return before;
  });
}

/** Whether the first item of a page is the rest of one that began on the page before: no bullet is drawn beside it. */
function isRestOfItem(runs: readonly Run[], { dots }: Page): boolean {
  const [line] = linesInOrder(runs);
  if (!line || !/^\p{Ll}/u.test(plainWords(line.text))) return false;
  return !dots.some(
    ({ right, middle }) =>
      right < line.x + 1 && line.x - right < line.size * 3 && Math.abs(line.y - line.size * 0.32 - middle) < line.size * 0.5,
  );
}

/** The bullet of an item that is drawn as a shape, and stands in no text. */
function bulletOf(runs: readonly Run[]): Run[] {
  const [line] = linesInOrder(runs);
  if (!line || markerOf(plainWords(line.text))) return [];
  const first = line.runs[0]!;
  return [{ ...first, text: '• ', x: first.x - first.size, width: first.size, softEnd: false }];
}

/** “3.”, or “A1.” in an annex. */
const isNumberAlone = (line: Line): boolean => isMarkerAlone(line) || /^\p{Lu}{1,2}\.?\d{1,3}(?:\.\d{1,3})*[.)]?$/u.test(line.text);

/** A bare number may be a quantity; as bold as the words beside it, it is theirs. */
const isNumberOfHeading = (line: Line, beside: Line): boolean => /^\d{1,2}$/.test(line.text) && line.bold && beside.bold;

/** A number in an element of its own, beside the paragraph that it counts, as its first word. */
function withNumbers(chunks: readonly Chunk[]): Chunk[] {
  return chunks.reduce<Chunk[]>((made, chunk) => {
    const at = made.findLastIndex(({ kind }) => kind !== 'note');
    const number = made[at];
    const [first, ...rest] = chunk.lines;
    const isBeside =
      number?.kind === 'paragraph' &&
      number.lines.length === 1 &&
      chunk.kind === 'paragraph' &&
      !chunk.tagged &&
      first !== undefined &&
      (isNumberAlone(number.lines[0]!) || isNumberOfHeading(number.lines[0]!, first)) &&
      Math.abs(first.y - number.lines[0]!.y) < first.size * 0.5 &&
      first.x > number.lines[0]!.x;
    if (!isBeside) return [...made, chunk];
    return [...made.slice(0, at), ...made.slice(at + 1), { ...chunk, lines: [lineOf([...number.lines[0]!.runs, ...first.runs]), ...rest] }];
  }, []);
}

const holdsBlock = (node: StructNode): boolean =>
  (node.children ?? []).some(
    (child) => child.type === undefined && (notes.has(child.role ?? '') || !inline.has(child.role ?? '') || holdsBlock(child)),
  );
