import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { doubtsOfStruck, leftOut, type Block, type ReadDocument } from '../blocks.ts';
import { declaredIn, decodeText } from '../decode.ts';
import { isBullet, markerOf } from '../markers.ts';
import { noteMark, raised, tidy, withoutStrays, wordCount } from '../marks.ts';
import { refuseUnreadable } from '../readable.ts';
import { furniture } from './furniture.ts';
import { isBoldLine, isBroken, isInline } from './lines.ts';
import { markersOf } from './lists.ts';
import { findNotes, isBackLink, noteTarget, type HtmlNotes } from './notes.ts';
import { bodyOf, find, languageOf, mainOf, outsideOf, titleOf } from './page.ts';
import { takeStruck } from './struck.ts';
import { cellsOf, gridOf, isLayout, rowsOf } from './tables.ts';
import { textOf } from './text.ts';

const deepest = 400;

/** Reads a web page: its text in the order in which it is written, without what belongs to the site. */
export function readHtml(bytes: Uint8Array): ReadDocument {
  return readHtmlText(withoutStrays(decodeText(bytes, declaredIn(bytes))));
}

/** @param skip further elements to leave out, and how they are called then */
export function readHtmlText(html: string, skip: (element: Element) => string | null = furniture): ReadDocument {
  const tree: Root = unified().use(rehypeParse).parse(html);
  const struck = takeStruck(tree);
  const body = bodyOf(tree) ?? tree;
  const main = mainOf(tree);
  const reading = readingOf(findNotes(tree), skip, wordCount(textOf(body)));
  read(reading, main, { depth: 0, list: 0 });
  end(reading);
  const outside = main === body ? [] : outsideOf(body, main);
  const blocks = [...reading.blocks, ...struck, ...outside.map((text) => leftOut('what stands outside the main part of the page', text))];
  refuseUnreadable(
    blocks.flatMap((block) => ('text' in block && block.kind !== 'left-out' ? [block.text] : [])),
    'this page',
  );
  const title = titleOf(tree);
  const language = languageOf(tree);
  return {
    blocks,
    doubts: doubtsOfStruck(struck),
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
  };
}

/** How far the reading of a page has come. */
interface Reading {
  readonly notes: HtmlNotes;
  readonly skip: (element: Element) => string | null;
  /** How many words the page has. */
  readonly allWords: number;
  readonly blocks: Block[];
  /** The words of the paragraph that is open, with a line end for each `<br>`. */
  words: string;
  /** The marker that its list gives it. */
  marker: string;
  level: number;
  isRaised: boolean;
  headingDepth: number;
}

/** How deep an element stands in the page, and in how many lists. */
interface Within {
  readonly depth: number;
  readonly list: number;
}

const readingOf = (notes: HtmlNotes, skip: Reading['skip'], allWords: number): Reading => ({
  notes,
  skip,
  allWords,
  blocks: [],
  words: '',
  marker: '',
  level: 0,
  isRaised: false,
  headingDepth: 1,
});

const below = ({ depth, list }: Within, levels = 1): Within => ({ depth: depth + levels, list });

/** Ends the paragraph that is open. */
function end(reading: Reading): void {
  const text = tidy(reading.words);
  reading.words = '';
  if (!text) return;
  const { marker, level } = reading;
  // A marker that the text repeats by hand stands once.
  const own = marker && !repeats(marker, text) ? `${marker} ${text}` : text;
  reading.blocks.push({ kind: 'paragraph', text: own, page: '', ...(level > 0 ? { level } : {}) });
  reading.marker = '';
}

/** Whether a text begins with a marker of its own, which a browser shows beside that of the list. */
function repeats(marker: string, text: string): boolean {
  const typed = markerOf(text)?.marker;
  return typed !== undefined && (isBullet(marker) || typed.number.toLowerCase() === markerOf(`${marker} X`)?.marker.number.toLowerCase());
}

/** The text of an element that is one block; notes and what is left out in it come before that block. */
function inner(reading: Reading, element: Element, depth: number): string {
  const sub = readingOf(reading.notes, reading.skip, reading.allWords);
  readAll(sub, element, { depth: depth + 1, list: 0 });
  end(sub);
  const apart = (block: Block): boolean => block.kind === 'note' || block.kind === 'left-out';
  reading.blocks.push(...sub.blocks.filter(apart));
  const own = sub.blocks.filter((block) => !apart(block));
  return tidy(own.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])).join(' '));
}

function isLeftOut({ skip, allWords, blocks }: Reading, element: Element): boolean {
  const what = skip(element);
  if (what === null) return false;
  const text = tidy(textOf(element));
  // A class such as “menu” on what holds most of the page says nothing of it.
  const isCode = ['script', 'style', 'noscript', 'template', 'svg'].includes(element.tagName);
  if (!isCode && allWords > 40 && wordCount(text) > allWords * 0.5) return false;
  if (text && !isCode) blocks.push(leftOut(what, text));
  return true;
}

function inlineElement(reading: Reading, element: Element, at: Within): void {
  const { held, labels } = reading.notes;
  const target = noteTarget(element);
  const label = target === null ? undefined : labels.get(target);
  if (label !== undefined && !held.has(element)) {
    reading.words += noteMark(label);
    return;
  }
  if (element.tagName === 'img') {
    reading.words += ` ${String(element.properties['alt'] ?? '')} `;
    return;
  }
  const before = reading.isRaised;
  if (element.tagName === 'sup' && !find(element, (each) => labels.has(noteTarget(each) ?? ''))) reading.isRaised = true;
  readAll(reading, element, below(at));
  reading.isRaised = before;
}

function block(reading: Reading, element: Element, at: Within): void {
  const { tagName } = element;
  if (tagName === 'br') reading.words += '\n';
  else if (tagName === 'hr') end(reading);
  else if (['ul', 'ol', 'menu'].includes(tagName)) listElement(reading, element, at);
  else if (tagName === 'table') {
    end(reading);
    if (isLayout(element)) layout(reading, element, at);
    else table(reading, element, at.depth);
  } else if (/^h[1-6]$/.test(tagName)) heading(reading, element, at.depth, Number(tagName[1]));
  else if (reading.marker === '' && at.list === 0 && isBoldLine(element))
    heading(reading, element, at.depth, Math.min(6, reading.headingDepth + 1), reading.headingDepth);
  else if (isBroken(element)) broken(reading, element, at);
  else {
    if (reading.marker === '' || reading.words !== '') end(reading);
    readAll(reading, element, below(at));
    end(reading);
  }
}

/** @param next the depth that a bold line below counts from */
function heading(reading: Reading, element: Element, at: number, depth: number, next = depth): void {
  end(reading);
  const text = inner(reading, element, at);
  reading.headingDepth = next;
  if (text) reading.blocks.push({ kind: 'heading', depth, text, page: '' });
}

function listElement(reading: Reading, element: Element, at: Within): void {
  end(reading);
  const markerFor = markersOf(element, at.list);
  const inList: Within = { depth: at.depth + 1, list: at.list + 1 };
  for (const child of element.children) {
    if (child.type !== 'element' || child.tagName !== 'li' || reading.notes.held.has(child)) {
      read(reading, child, inList);
      continue;
    }
    reading.marker = markerFor(child);
    reading.level = at.list;
    readAll(reading, child, below(inList));
    end(reading);
    reading.marker = '';
  }
  reading.level = Math.max(0, at.list - 1);
}

/** `<br><br>` parts paragraphs, and so does `<br>` before a marker. */
function broken(reading: Reading, element: Element, at: Within): void {
  end(reading);
  readAll(reading, element, below(at));
  const lines = reading.words.split('\n');
  reading.words = '';
  for (const line of lines) {
    if (!tidy(line) || markerOf(tidy(line))) end(reading);
    reading.words += ` ${line}`;
  }
  end(reading);
}

function layout(reading: Reading, element: Element, at: Within): void {
  for (const row of rowsOf(element)) {
    const cells = cellsOf(row);
    const [first, ...rest] = cells;
    const sign = first ? tidy(textOf(first)) : '';
    // A number in a cell of its own belongs to the text beside it.
    if (rest.length > 0 && markerOf(`${sign} X`)?.rest === 'X') {
      reading.words = `${sign} `;
      for (const cell of rest) readAll(reading, cell, below(at, 3));
      end(reading);
    } else for (const cell of cells) block(reading, { ...cell, tagName: 'div' }, below(at, 2));
  }
}

function table(reading: Reading, element: Element, depth: number): void {
  const { blocks } = reading;
  const caption = element.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  if (caption?.type === 'element') blocks.push({ kind: 'paragraph', text: inner(reading, caption, depth), page: '' });
  const rows = gridOf(element, (cell) => inner(reading, cell, depth + 2));
  if (rows.some((row) => row.some(Boolean))) blocks.push({ kind: 'table', rows, page: '' });
}

function readAll(reading: Reading, { children }: { readonly children: readonly Nodes[] }, at: Within): void {
  for (const child of children) read(reading, child, at);
}

function read(reading: Reading, node: Nodes, at: Within): void {
  if (at.depth > deepest) reading.words += textOf(node);
  else if (node.type === 'text') reading.words += reading.isRaised ? raised(node.value.trim()) : node.value.replace(/[\n\t\r\f]+/g, ' ');
  else if (node.type === 'root') readAll(reading, node, below(at));
  else if (node.type === 'element' && !['head', 'title', 'meta', 'link', 'base'].includes(node.tagName)) readElement(reading, node, at);
}

function readElement(reading: Reading, element: Element, at: Within): void {
  const label = reading.notes.held.get(element);
  if (label !== undefined) {
    end(reading);
    const text = tidy(textOf({ ...element, children: element.children.flatMap(withoutBackLinks) })).replace(/^\^\s*/, '');
    reading.blocks.push({ kind: 'note', label, text, page: '' });
    return;
  }
  if (isLeftOut(reading, element)) return;
  if (isInline(element)) inlineElement(reading, element, at);
  else block(reading, element, at);
}

const withoutBackLinks = (node: Element['children'][number]): Element['children'] => {
  if (isBackLink(node)) return [];
  return node.type === 'element' ? [{ ...node, children: node.children.flatMap(withoutBackLinks) }] : [node];
};
