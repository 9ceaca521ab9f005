import type { TextAt } from '../model/records.ts';
import type { Annotation } from './annotation.ts';
import type { Node } from './node.ts';
import { part, textAt, type Plain } from './plain.ts';
import { sentences } from './sentences.ts';

/** The words that a node is read with. Words that several nodes share are one record, and the lead of one list's items is one list. */
export interface Leads {
  readonly leadOf: (node: Node) => readonly TextAt[];
  readonly closingOf: (path: readonly Node[]) => readonly TextAt[];
}

const none: readonly TextAt[] = [];

export function leadsIn(file: string): Leads {
  const records = new Map<Annotation, TextAt>();
  const chains = new Map<Node, readonly TextAt[]>();
  const recordOf = (annotation: Annotation, words: Plain): TextAt => {
    const made = records.get(annotation) ?? textAt(file, words);
    records.set(annotation, made);
    return made;
  };
  const chainOf = (opener: Node): readonly TextAt[] => {
    const { annotation } = opener.unit;
    const made = chains.get(opener) ?? [...leadOf(opener), recordOf(annotation, openingLine(annotation.words))].filter(({ text }) => text);
    chains.set(opener, made);
    return made;
  };
  const leadOf = (node: Node): readonly TextAt[] => {
    const opener = openerOf(node);
    const above = opener ? chainOf(opener) : none;
    const { header } = node.unit;
    return header ? [...above, recordOf(header, header.words)] : above;
  };
  const closingOf = (path: readonly Node[]): readonly TextAt[] => {
    const found = path
      .slice(0, -1)
      .toReversed()
      .flatMap(({ closing }) => (closing ? [recordOf(closing, closing.words)] : []));
    return found.length > 0 ? found : none;
  };
  return { leadOf, closingOf };
}

/** The last sentence of a paragraph, which opens the list. */
function openingLine(words: Plain): Plain {
  const last = sentences(words.text).at(-1);
  return last && last.start > 0 ? part(words, last.start) : words;
}

/** The sentences that stand before an opening line in its paragraph, which are a provision of their own. */
export function beforeOpening(words: Plain): Plain | null {
  const last = sentences(words.text).at(-1);
  return last && last.start > 0 ? part(words, 0, last.start) : null;
}

/** The opening line that a node stands under; an item within an item of a list stands under that list's. */
function openerOf(node: Node): Node | null {
  if (node.opener) return node.opener;
  if (node.marker === null) return null;
  for (let each = node.parent; each; each = each.parent) if (each.opener) return each.opener;
  return null;
}
