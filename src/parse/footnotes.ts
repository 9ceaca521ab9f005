import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Footnote, ParsedProvision } from '../model/records.ts';
import { plain } from './inline.ts';
import { part, textAt, type Plain } from './plain.ts';
import type { Reading } from './units.ts';

/** Gathers the footnotes that Markdown marks as such. */
export function findFootnotes(node: Nodes, reading: Reading): void {
  if (node.type === 'footnoteDefinition') keepFootnote(node, reading);
  else if ('children' in node) for (const child of node.children as Nodes[]) findFootnotes(child, reading);
}

/** As Markdown has it, marks name the first of several with one label; the others are told, and stay. */
function keepFootnote(node: FootnoteDefinition, reading: Reading): void {
  const { footnotes, problems, source } = reading;
  const before = footnotes.get(node.identifier) ?? [];
  footnotes.set(node.identifier, [...before, wordsOf(node, reading)]);
  if (before.length === 0) return;
  const { line, column } = node.position!.start;
  problems.push({
    severity: 'warning',
    file: source.file,
    line,
    column,
    found: `the footnote “[^${node.label ?? node.identifier}]” twice, so that its marks name the first`,
    expected: 'each label once',
    mend: 'give it a label of its own, here and at its mark',
  });
}

const wordsOf = (node: FootnoteDefinition, { source }: Reading): Plain => part(plain(node.children, source), 0);

/** Gives each provision the footnotes that its marks name; one that no mark names stays with what stands before it. */
export function withFootnotes(
  provisions: readonly ParsedProvision[],
  labels: readonly (readonly string[])[],
  { footnotes, source }: Reading,
): ParsedProvision[] {
  const noteOf = (label: string, words: Plain): Footnote => ({ label, ...textAt(source.file, words) });
  const used = new Set(labels.flat());
  const others = [...footnotes].flatMap(([label, all]) =>
    (used.has(label) ? all.slice(1) : all).filter(({ text }) => text !== '').map((words) => noteOf(label, words)),
  );
  const stray = new Map<number, Footnote[]>();
  for (const note of others) {
    const at = Math.max(
      0,
      provisions.findLastIndex(({ position }) => position.start.offset < note.position.start.offset),
    );
    stray.set(at, [...(stray.get(at) ?? []), note]);
  }
  return provisions.map((provision, at) => {
    const named = [...new Set(labels[at])].flatMap((label) =>
      (footnotes.get(label) ?? []).slice(0, 1).map((words) => noteOf(label, words)),
    );
    const notes = [...named, ...(stray.get(at) ?? [])];
    return notes.length > 0 ? { ...provision, footnotes: notes } : provision;
  });
}
