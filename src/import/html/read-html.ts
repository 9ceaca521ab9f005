import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { doubtsOfStruck, leftOut, type ReadDocument } from '../blocks.ts';
import { declaredIn, decodeText } from '../decode.ts';
import { withoutStrays, wordCount } from '../marks.ts';
import { refuseNested } from '../nested.ts';
import { refuseUnreadable } from '../readable.ts';
import { moveBoxes } from './boxes.ts';
import { readElements } from './elements.ts';
import { furnitureIn } from './furniture.ts';
import { findNotes } from './notes.ts';
import { bodyOf, find, languageOf, mainOf, outsideOf, pageTitle } from './page.ts';
import { openPanels } from './panels.ts';
import { readingOf } from './reading.ts';
import { applySheets } from './sheets.ts';
import { takeStruck } from './struck.ts';
import { textOf } from './text.ts';
import { withUnits } from './units.ts';

/** Reads a web page: its text in the order in which it is written, without what belongs to the site. */
export function readHtml(bytes: Uint8Array): ReadDocument {
  return readHtmlText(withoutStrays(decodeText(bytes, declaredIn(bytes))));
}

/** @param skipIn which elements of a page to leave out, and how they are called then */
export function readHtmlText(html: string, skipIn: (tree: Root) => (element: Element) => string | null = furnitureIn): ReadDocument {
  const tree: Root = unified().use(rehypeParse).parse(html);
  refuseNested<Nodes>(tree, (node) => ('children' in node ? (node.children as Nodes[]) : []));
  visit(tree, 'text', (text) => {
    text.value = withoutStrays(text.value);
  });
  const sheets = applySheets(tree);
  const struck = takeStruck(tree);
  const twice = openPanels(tree);
  moveBoxes(tree);
  const body = bodyOf(tree) ?? tree;
  const main = mainOf(tree);
  const reading = readingOf(findNotes(tree), skipIn(tree), wordCount(textOf(body)));
  reading.hasMainHeading = find(tree, ({ tagName }) => tagName === 'h1') !== null;
  readElements(reading, main);
  const outside = main === body ? [] : outsideOf(body, main);
  const blocks = [
    ...withUnits(reading.blocks, reading.titles),
    ...struck,
    ...twice,
    ...outside.map((text) => leftOut('what stands outside the main part of the page', text)),
  ];
  refuseUnreadable(
    blocks.flatMap((block) => ('text' in block && block.kind !== 'left-out' ? [block.text] : [])),
    'this page',
  );
  const title = pageTitle(tree, blocks);
  const language = languageOf(tree);
  return {
    blocks,
    doubts: [...sheets, ...doubtsOfStruck(struck)],
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
  };
}
