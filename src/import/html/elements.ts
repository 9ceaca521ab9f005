import type { Element, Nodes } from 'hast';
import { leftOut, type Block } from '../blocks.ts';
import { termBefore } from '../definitions.ts';
import { markerOf } from '../markers.ts';
import { noteMark, raised, tidy } from '../marks.ts';
import { blocksOf } from '../text/text-blocks.ts';
import { wordListOf } from '../word-lists.ts';
import { withHeadingsApart } from './broken.ts';
import { isBroken, isInline, isLargeLine, withLooseTitles } from './lines.ts';
import { definitionsOf, markersOf } from './lists.ts';
import { mathText } from './math.ts';
import { noteText } from './note-text.ts';
import { noteTarget } from './notes.ts';
import { find } from './page.ts';
import { end, endAll, isLeftOut, isMarkerAlone, isNumberBefore, numberOf, readingOf, takeWritten, type Reading } from './reading.ts';
import { cellsOf, gridOf, isLayout, rowsOf, withoutIndent } from './tables.ts';
import { textOf } from './text.ts';
import { isFirstTitle, titleOf } from './titles.ts';
import { typedLinesOf } from './typed-lines.ts';

const deepest = 400;

/** Reads all elements under one into blocks, in the order in which they are written. */
export function readElements(reading: Reading, main: Nodes): void {
  read(reading, main, { depth: 0, list: 0 });
  endAll(reading);
}

/** How deep an element stands in the page, and in how many lists. */
interface Within {
  readonly depth: number;
  readonly list: number;
}

const below = ({ depth, list }: Within, levels = 1): Within => ({ depth: depth + levels, list });

/** The text of an element that is one block; notes and what is left out in it come before that block. */
function inner(reading: Reading, element: Element, depth: number): string {
  const sub = readingOf(reading.notes, reading.skip, reading.allWords, true);
  readAll(sub, element, { depth: depth + 1, list: 0 });
  endAll(sub);
  const apart = (block: Block): boolean => block.kind === 'note' || block.kind === 'left-out';
  reading.blocks.push(...sub.blocks.filter(apart));
  const own = sub.blocks.filter((block) => !apart(block));
  return tidy(own.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])).join(' '));
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
    const words = tidy(String(element.properties['alt'] ?? ''));
    if (words) reading.blocks.push(leftOut('what pictures are said to show', words));
    return;
  }
  const isQuoted = element.tagName === 'q' && !/^\s*["“«‘„]/.test(textOf(element));
  const before = reading.isRaised;
  if (element.tagName === 'sup' && !find(element, (each) => labels.has(noteTarget(each) ?? ''))) reading.isRaised = true;
  if (isQuoted) reading.words += '“';
  readAll(reading, element, below(at));
  if (isQuoted) reading.words += '”';
  reading.isRaised = before;
}

function block(reading: Reading, element: Element, at: Within): void {
  const { tagName } = element;
  const typed = typedLinesOf(element);
  if (typed !== null) {
    endAll(reading);
    reading.blocks.push(...blocksOf(typed));
    return;
  }
  if (tagName === 'br') reading.words += '\n';
  else if (tagName === 'hr') endAll(reading);
  else if (['ul', 'ol', 'menu'].includes(tagName)) listElement(reading, element, at);
  else if (tagName === 'dl') definitionList(reading, element, at);
  else if (tagName === 'table') {
    end(reading);
    if (isLayout(element)) layout(reading, element, at);
    else {
      endAll(reading);
      table(reading, element, at.depth);
    }
  } else if (/^h[1-6]$/.test(tagName)) heading(reading, element, at.depth, Number(tagName[1]));
  else if (reading.marker === '' && at.list === 0 && titleOf(element) !== null) title(reading, element, at.depth);
  else if (isBroken(element)) broken(reading, element, at);
  else {
    if (reading.marker === '' || reading.words !== '') end(reading);
    reading.list = wordListOf(element) ?? reading.list;
    const isLoose = at.list === 0 && reading.marker === '' && isLargeLine(element);
    readAll(reading, isLoose ? { ...element, children: withLooseTitles(element) } : element, below(at));
    end(reading);
  }
}

/** @param next the depth that a bold line below counts from */
function heading(reading: Reading, element: Element, at: number, depth: number, next = depth): void {
  end(reading);
  const sign = takeWritten(reading);
  const text = tidy(`${sign} ${inner(reading, element, at)}`);
  reading.headingDepth = next;
  if (text) reading.blocks.push({ kind: 'heading', depth, text, page: '' });
}

/** A title that nobody marked as a heading; lines of that of the document are one. */
function title(reading: Reading, element: Element, at: number): void {
  const isWhole = titleOf(element) === 'document' || isFirstTitle(reading, element);
  const before = reading.blocks.at(-1);
  heading(reading, element, at, isWhole ? 1 : Math.min(6, reading.headingDepth + 1), reading.headingDepth);
  const made = reading.blocks.at(-1);
  if (made === before || made?.kind !== 'heading') return;
  if (isWhole && before?.kind === 'heading' && before.depth === 1 && reading.titles.has(before)) {
    const joined = { ...made, text: `${before.text} ${made.text}` };
    reading.blocks.splice(-2, 2, joined);
    reading.titles.add(joined);
  } else reading.titles.add(made);
}

function listElement(reading: Reading, element: Element, at: Within): void {
  endAll(reading);
  const markerFor = markersOf(element, at.list);
  const inList: Within = { depth: at.depth + 1, list: at.list + 1 };
  for (const child of element.children) {
    if (child.type !== 'element' || child.tagName !== 'li' || reading.notes.held.has(child)) {
      read(reading, child, inList);
      continue;
    }
    reading.marker = markerFor(child);
    reading.level = at.list;
    reading.list = element.tagName === 'ol' ? { id: '', level: at.list } : null;
    readAll(reading, child, below(inList));
    endAll(reading);
    reading.marker = '';
    reading.list = null;
  }
  reading.level = Math.max(0, at.list - 1);
}

/** A term stands before what is said of it; a number in its place is that of the words behind it. */
function definitionList(reading: Reading, element: Element, at: Within): void {
  end(reading);
  for (const { terms, said } of definitionsOf(element)) {
    const [first] = said;
    const term = first && termBefore(terms.map((each) => tidy(textOf(each))).join(', '), tidy(textOf(first)));
    if (!term || isMarkerAlone(term) || terms.some((each) => reading.skip(each) !== null)) {
      for (const part of [...terms, ...said]) readElement(reading, part, below(at));
      continue;
    }
    endAll(reading);
    const lead = terms.map((each) => inner(reading, each, at.depth)).join(', ');
    reading.marker = term.endsWith(':') && !lead.endsWith(':') ? `${lead}:` : lead;
    // Where a list or table comes first, it stands before that.
    reading.isWritten = true;
    for (const part of said) readElement(reading, part, below(at));
    endAll(reading);
  }
}

/** `<br><br>` parts paragraphs, and so does `<br>` before a marker, and behind a heading. */
function broken(reading: Reading, element: Element, at: Within): void {
  const parts = reading.marker === '' && at.list === 0 ? withHeadingsApart(element) : null;
  if (parts) {
    for (const part of parts) readElement(reading, part, below(at));
    return;
  }
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
    const [first, ...rest] = withoutIndent(cells);
    const sign = first ? tidy(textOf(first)) : '';
    // A number in a cell of its own belongs to the text beside it.
    if (rest.length > 0 && isMarkerAlone(sign)) {
      endAll(reading);
      reading.words = sign;
      end(reading);
      for (const cell of rest) {
        readAll(reading, cell, below(at, 3));
        reading.words += ' ';
      }
      endAll(reading);
    } else for (const cell of cells) readElement(reading, { ...cell, tagName: 'div' }, below(at, 2));
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
  for (const [index, child] of children.entries()) {
    const isFirst = reading.words.trim() === '';
    const number = isFirst && !reading.isOfOne && child.type === 'element' ? numberOf(child) : null;
    if (number !== null) {
      reading.words = `${number} `;
      continue;
    }
    read(reading, child, at);
    const next = children[index + 1];
    if (child.type === 'element' && next && isNumberBefore(reading.words.trim(), textOf(next))) reading.words += ' ';
  }
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
    endAll(reading);
    reading.blocks.push({ kind: 'note', label, text: noteText(element, label), page: '' });
    return;
  }
  if (isLeftOut(reading, element)) return;
  if (element.tagName === 'math') {
    reading.words += ` ${mathText(element)} `;
    return;
  }
  if (isInline(element)) inlineElement(reading, element, at);
  else block(reading, element, at);
}
