import type { FootnoteDefinition, FootnoteReference, Nodes, RootContent } from 'mdast';
import { plainText } from './plain-text.ts';
import type { ReportContent } from '../../report.ts';

/** A body whose notes are found by their references, as paged formats need them. */
export interface BodyWithNotes {
  /** Without the definitions of notes. */
  readonly blocks: readonly ReportContent[];
  /** What a note says, or null where nothing defines it. A note in a note is written into it in brackets. */
  readonly noteOf: (reference: FootnoteReference) => readonly RootContent[] | null;
}

export function bodyWithNotes(body: readonly ReportContent[]): BodyWithNotes {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const block of body) if (block.type === 'footnoteDefinition') definitions.set(block.identifier, block);

  /** `open` are the notes that are being written, so that notes which refer to each other come to an end. */
  const inOne = <Node extends Nodes>(node: Node, open: readonly string[]): Node | { type: 'text'; value: string } => {
    if (node.type === 'footnoteReference') {
      const definition = definitions.get(node.identifier);
      const words =
        definition && !open.includes(node.identifier) ? plainText(inOne(definition, [...open, node.identifier])) : node.identifier;
      return { type: 'text', value: ` [${words}]` };
    }
    return 'children' in node ? ({ ...node, children: node.children.map((child) => inOne(child, open)) } as Node) : node;
  };
  return {
    blocks: body.filter((block) => block.type !== 'footnoteDefinition'),
    noteOf: ({ identifier }) => definitions.get(identifier)?.children.map((child) => inOne(child, [identifier]) as RootContent) ?? null,
  };
}
