import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Footnote, ParsedProvision } from '../model/records.ts';
import { plain } from './inline.ts';
import { part, textAt, type Plain } from './plain.ts';
import type { Reading } from './units.ts';

/** Gathers the footnotes that Markdown marks as such. */
export function findFootnotes(node: Nodes, reading: Reading): void {
  if (node.type === 'footnoteDefinition') reading.footnotes.set(node.identifier, wordsOf(node, reading));
  else if ('children' in node) for (const child of node.children as Nodes[]) findFootnotes(child, reading);
}

const wordsOf = (node: FootnoteDefinition, { source }: Reading): Plain => part(plain(node.children, source), 0);

/** Gives each provision the footnotes that its marks name; one that no mark names stays with what stands before it. */
export function withFootnotes(
  provisions: readonly ParsedProvision[],
  labels: readonly (readonly string[])[],
  { footnotes, source }: Reading,
): ParsedProvision[] {
  const noteOf = (label: string): Footnote => ({ label, ...textAt(source.file, footnotes.get(label)!) });
  const used = new Set(labels.flat());
  const others = [...footnotes].filter(([label, { text }]) => !used.has(label) && text !== '').map(([label]) => noteOf(label));
  const stray = new Map<number, Footnote[]>();
  for (const note of others) {
    const at = Math.max(
      0,
      provisions.findLastIndex(({ position }) => position.start.offset < note.position.start.offset),
    );
    stray.set(at, [...(stray.get(at) ?? []), note]);
  }
  return provisions.map((provision, at) => {
    const named = [...new Set(labels[at])].filter((label) => footnotes.has(label)).map(noteOf);
    const notes = [...named, ...(stray.get(at) ?? [])];
    return notes.length > 0 ? { ...provision, footnotes: notes } : provision;
  });
}
