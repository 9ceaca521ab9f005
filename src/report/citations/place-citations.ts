import type { PhrasingContent, Text } from 'mdast';
import type { Citation, ReportContent } from '../report.ts';

/** One place where sources are cited. */
export interface PlacedCitation {
  readonly node: Citation;
  /** Number of the footnote that it is or stands in, counting all footnotes in the order of reading; 0 where it stands in none. */
  readonly note: number;
  /** Of its own footnote; `null` where it can have none, within another or in the head of a table. */
  readonly identifier: string | null;
}

type Tree = ReportContent | PhrasingContent;
type Parent = Tree & { children: Tree[] };

const isParent = (node: Tree): node is Parent => 'children' in node;

/** A copy of the tree, with the citations in it in the order in which they are read: what a footnote says is read where its mark stands. */
export function collect(body: readonly ReportContent[]): {
  readonly body: readonly ReportContent[];
  readonly placed: readonly PlacedCitation[];
} {
  const copied = body.map(copy);
  const definitions = new Map<string, Tree>();
  const taken = new Set<string>();
  for (const node of everyNode(copied)) {
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') taken.add(node.identifier);
  }
  const placed: PlacedCitation[] = [];
  const numbers = new Map<string, number>();
  let notes = 0;
  let named = 0;

  const nextIdentifier = (): string => {
    do named++;
    while (taken.has(`n${named}`));
    return `n${named}`;
  };
  const visitAll = (nodes: readonly Tree[], note: number, mayHaveNote: boolean): void => {
    for (const node of nodes) visit(node, note, mayHaveNote);
  };
  const visitNote = (identifier: string): void => {
    numbers.set(identifier, ++notes);
    visitAll(childrenOf(definitions.get(identifier)), notes, false);
  };
  const visit = (node: Tree, note: number, mayHaveNote: boolean): void => {
    if (node.type === 'citation') {
      if (node.sources.length === 0) return;
      placed.push(mayHaveNote ? { node, note: ++notes, identifier: nextIdentifier() } : { node, note, identifier: null });
    } else if (node.type === 'footnoteReference') {
      if (note === 0 && !numbers.has(node.identifier)) visitNote(node.identifier);
    } else if (node.type === 'table') {
      for (const [at, row] of node.children.entries()) visitAll(row.children, note, mayHaveNote && at > 0);
    } else if (node.type !== 'footnoteDefinition') visitAll(childrenOf(node), note, mayHaveNote);
  };
  visitAll(copied, 0, true);
  for (const [identifier, definition] of definitions) if (!numbers.has(identifier)) visitAll(childrenOf(definition), 0, false);
  return { body: copied, placed };
}

const childrenOf = (node: Tree | undefined): readonly Tree[] => (node && isParent(node) ? node.children : []);

/** Every node once and anew, so that a citation that a report uses twice is two. */
const copy = <T extends Tree>(node: T): T => (isParent(node) ? { ...node, children: node.children.map(copy) } : { ...node });

function* everyNode(nodes: readonly Tree[]): Generator<Tree> {
  for (const node of nodes) {
    yield node;
    if (isParent(node)) yield* everyNode(node.children);
  }
}

/** Puts something else into the place of each citation, with the full stops and blanks that it needs there. */
export function withCitations(
  body: readonly ReportContent[],
  written: (citation: Citation, among: Neighbours) => Written,
): ReportContent[] {
  return body.map((node) => settle(node, written));
}

/** The text right before and after a citation; empty where there is none. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** A mark stands after the full stop, a text before it. */
export interface Written {
  readonly as: 'mark' | 'text';
  readonly nodes: readonly PhrasingContent[];
}

function settle<T extends Tree>(node: T, written: (citation: Citation, among: Neighbours) => Written): T {
  if (!isParent(node)) return node;
  const settled: Tree[] = [];
  const children = [...node.children];
  for (const [at, child] of children.entries()) {
    if (child.type !== 'citation') {
      settled.push(settle(child, written));
      continue;
    }
    const next = children[at + 1];
    const after = next?.type === 'text' ? next.value : '';
    const { as, nodes } = written(child, { before: lastText(settled.at(-1))?.value ?? '', after });
    if (nodes.length === 0) continue;
    if (as === 'text') settleText(settled, nodes);
    else {
      const stop = settled.length > 0 ? leadingStop(after) : '';
      if (stop !== '') {
        settled.push({ type: 'text', value: stop });
        children[at + 1] = { type: 'text', value: after.slice(stop.length) };
      }
      settled.push(...nodes);
    }
  }
  return { ...node, children: joined(settled) };
}

const leadingStop = (text: string): string => /^[.,;:!?]+/.exec(text)?.[0] ?? '';

/** Before the full stop of the sentence that it belongs to, after a blank. */
function settleText(settled: Tree[], nodes: readonly PhrasingContent[]): void {
  const before = lastText(settled.at(-1));
  const stop = before && !/\.{2,}$/.test(before.value) ? (/[.,;:]$/.exec(before.value)?.[0] ?? '') : '';
  if (before && stop !== '') before.value = before.value.slice(0, -1);
  if (settled.length > 0 && !/[\s(]$/.test(before?.value ?? '')) settled.push({ type: 'text', value: ' ' });
  settled.push(...nodes);
  if (stop !== '') settled.push({ type: 'text', value: stop });
}

const lastText = (node: Tree | undefined): Text | undefined => (node?.type === 'text' ? node : undefined);

/** Neighbouring texts as one. */
function joined(nodes: readonly Tree[]): Tree[] {
  const all: Tree[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') all[all.length - 1] = { ...last, value: last.value + node.value };
    else if (node.type !== 'text' || node.value !== '') all.push(node);
  }
  return all;
}
