import type { XmlTree } from 'citeproc';
import { processorOf, type CitationStyle } from './processor.ts';

/** Why a CSL style, as XML, cannot be used, as a sentence for people; `null` where it can. */
export async function problemOfStyle(style: CitationStyle): Promise<string | null> {
  const text = style.style.trim();
  if (!text.startsWith('<')) return 'This is not XML, so it is no CSL style.';
  const tree = await rootOf(text);
  if (tree?.name !== 'style' || tree.attrs['xmlns'] !== namespace)
    return `This is no CSL style: its root is not a <style> of ${namespace}.`;
  if (!/<\/style\s*>$/.test(text)) return 'This CSL style breaks off before its end, </style>.';
  const parent = childrenOf(childOf(tree, 'info')).find(({ name, attrs }) => name === 'link' && attrs['rel'] === 'independent-parent');
  const layout = childOf(childOf(tree, 'citation'), 'layout');
  if (parent && !layout)
    return `This style only points to another. Give the .csl file of that one: ${parent.attrs['href'] ?? 'it is not named'}.`;
  if (!layout) return 'This CSL style does not say what a citation looks like (<citation> with a <layout>).';
  const nodes = [...everyNode(tree)];
  const macros = new Set(nodes.flatMap(({ name, attrs }) => (name === 'macro' ? [attrs['name']] : [])));
  const gone = nodes.find(({ attrs }) => attrs['macro'] !== undefined && !macros.has(attrs['macro']));
  if (gone) return `This CSL style uses a macro that it does not have: ${gone.attrs['macro']}.`;
  try {
    const item = { id: 'any', type: 'book', title: 'Any', author: [{ family: 'Any', given: 'A.' }], issued: { 'date-parts': [[2020]] } };
    const processor = await processorOf(style, 'en-GB', [item]);
    processor.cite([{ citationID: 'any', citationItems: [{ id: item.id }], properties: { index: 0, noteIndex: 1, unsorted: false } }]);
    return null;
  } catch (error) {
    return `This CSL style cannot be used: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

const namespace = 'http://purl.org/net/xbiblio/csl';

async function rootOf(text: string): Promise<XmlTree | null> {
  const { default: CSL } = await import('citeproc');
  try {
    return CSL.parseXml(text);
  } catch {
    return null;
  }
}

function* everyNode(tree: XmlTree): Generator<XmlTree> {
  yield tree;
  for (const child of childrenOf(tree)) yield* everyNode(child);
}

const childrenOf = (tree: XmlTree | undefined): XmlTree[] => (tree?.children ?? []).filter((child) => typeof child !== 'string');
const childOf = (tree: XmlTree | undefined, name: string): XmlTree | undefined => childrenOf(tree).find((child) => child.name === name);
