import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block, ReadDocument } from '../blocks.ts';
import { declaredIn, decodeText } from '../decode.ts';
import { markerOf } from '../markers.ts';
import { noteMark, raised, tidy, withoutStrays, wordCount } from '../marks.ts';
import { refuseUnreadable } from '../readable.ts';
import { furniture } from './furniture.ts';
import { markersOf } from './lists.ts';
import { findNotes, isBackLink, noteTarget, type HtmlNotes } from './notes.ts';
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
  const reader = readerOf(findNotes(tree), skip, wordCount(textOf(bodyOf(tree) ?? tree)));
  reader.read(mainOf(tree), 0, 0);
  reader.end();
  const outside = mainOf(tree) === (bodyOf(tree) ?? tree) ? [] : outsideOf(bodyOf(tree) ?? tree, mainOf(tree));
  const blocks = [
    ...reader.blocks,
    ...outside.map((text): Block => ({ kind: 'left-out', what: 'what stands outside the main part of the page', text, page: '' })),
  ];
  refuseUnreadable(
    blocks.flatMap((block) => ('text' in block && block.kind !== 'left-out' ? [block.text] : [])),
    'this page',
  );
  const title = titleOf(tree);
  const language = languageOf(tree);
  return { blocks, doubts: [], ...(title ? { title } : {}), ...(language ? { language } : {}) };
}

const find = (node: Nodes, is: (element: Element) => boolean): Element | null => {
  if (node.type === 'element' && is(node)) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = find(child as Nodes, is);
    if (found) return found;
  }
  return null;
};

const bodyOf = (tree: Root): Element | null => find(tree, ({ tagName }) => tagName === 'body');

/** The element that the page itself calls its main part, where that holds most of its words. */
function mainOf(tree: Root): Nodes {
  const body = bodyOf(tree) ?? tree;
  const main = find(body, ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main');
  return main && wordCount(textOf(main)) * 2 > wordCount(textOf(body)) ? main : body;
}

function outsideOf(node: Nodes, main: Nodes): string[] {
  if (node === main || (node.type === 'element' && ['script', 'style', 'noscript', 'template'].includes(node.tagName))) return [];
  if (node.type === 'text') return tidy(node.value) ? [tidy(node.value)] : [];
  return 'children' in node ? node.children.flatMap((child) => outsideOf(child as Nodes, main)) : [];
}

function titleOf(tree: Root): string {
  const heading = find(tree, ({ tagName }) => tagName === 'h1');
  const title = find(tree, ({ tagName }) => tagName === 'title');
  return tidy(textOf(heading ?? title ?? { type: 'root', children: [] }));
}

const languageOf = (tree: Root): string | undefined =>
  /^[a-z]{2,3}/i.exec(String(find(tree, ({ tagName }) => tagName === 'html')?.properties['lang'] ?? ''))?.[0]?.toLowerCase();

const inlineNames = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr center'.split(
    ' ',
  ),
);

/** Walks the page and gathers its blocks. */
function readerOf({ held, labels }: HtmlNotes, skip: (element: Element) => string | null, allWords: number) {
  const blocks: Block[] = [];
  let words = '';
  let marker = '';
  let level = 0;
  let isRaised = false;
  let headingDepth = 1;

  const end = () => {
    const text = tidy(words);
    words = '';
    if (!text) return;
    // A marker that the text repeats by hand stands once.
    const own = marker && !(marker === '•' && markerOf(text)) ? `${marker} ${text}` : text;
    blocks.push({ kind: 'paragraph', text: own, page: '', ...(level > 0 ? { level } : {}) });
    marker = '';
  };
  const inner = (element: Element, depth: number): string => {
    const sub = readerOf({ held, labels }, skip, allWords);
    for (const child of element.children) sub.read(child, depth + 1, 0);
    sub.end();
    blocks.push(...sub.blocks.filter(({ kind }) => kind === 'note' || kind === 'left-out'));
    return tidy(
      sub.blocks
        .flatMap((block) =>
          'text' in block && block.kind !== 'note' && block.kind !== 'left-out'
            ? [block.text]
            : block.kind === 'table'
              ? block.rows.flat()
              : [],
        )
        .join(' '),
    );
  };

  const leftOut = (element: Element): boolean => {
    const what = skip(element);
    if (what === null) return false;
    const text = tidy(textOf(element));
    // A class such as “menu” on what holds most of the page says nothing of it.
    const isCode = ['script', 'style', 'noscript', 'template', 'svg'].includes(element.tagName);
    if (!isCode && allWords > 40 && wordCount(text) > allWords * 0.5) return false;
    if (text && !isCode) blocks.push({ kind: 'left-out', what, text, page: '' });
    return true;
  };

  const inlineElement = (element: Element, depth: number, list: number) => {
    const target = noteTarget(element);
    const label = target === null ? undefined : labels.get(target);
    if (label !== undefined && !held.has(element)) {
      words += noteMark(label);
      return;
    }
    if (element.tagName === 'img') {
      words += ` ${String(element.properties['alt'] ?? '')} `;
      return;
    }
    const before = isRaised;
    if (element.tagName === 'sup' && !find(element, (each) => labels.has(noteTarget(each) ?? ''))) isRaised = true;
    for (const child of element.children) read(child, depth + 1, list);
    isRaised = before;
  };

  const block = (element: Element, depth: number, list: number) => {
    switch (element.tagName) {
      case 'br':
        words += '\n';
        return;
      case 'hr':
        return end();
      case 'ul':
      case 'ol':
      case 'menu': {
        end();
        const markerFor = markersOf(element);
        for (const child of element.children) {
          if (child.type === 'element' && child.tagName === 'li') {
            if (held.has(child)) read(child, depth + 1, list + 1);
            else {
              marker = markerFor(child);
              level = list;
              for (const each of child.children) read(each, depth + 2, list + 1);
              end();
              marker = '';
            }
          } else read(child, depth + 1, list + 1);
        }
        level = Math.max(0, list - 1);
        return;
      }
      case 'table':
        end();
        return isLayout(element) ? layout(element, depth, list) : table(element, depth);
      default:
        if (/^h[1-6]$/.test(element.tagName)) {
          end();
          const text = inner(element, depth);
          headingDepth = Number(element.tagName[1]);
          if (text) blocks.push({ kind: 'heading', depth: headingDepth, text, page: '' });
          return;
        }
        if (marker === '' && list === 0 && isBoldLine(element)) {
          end();
          const text = inner(element, depth);
          blocks.push({ kind: 'heading', depth: Math.min(6, headingDepth + 1), text, page: '' });
          return;
        }
        if (isBroken(element)) return broken(element, depth, list);
        if (marker === '' || words !== '') end();
        for (const child of element.children) read(child, depth + 1, list);
        end();
    }
  };

  /** `<br><br>` parts paragraphs, and so does `<br>` before a marker. */
  const broken = (element: Element, depth: number, list: number) => {
    end();
    for (const child of element.children) read(child, depth + 1, list);
    const lines = words.split('\n');
    words = '';
    for (const line of lines) {
      if (!tidy(line) || markerOf(tidy(line))) end();
      words += ` ${line}`;
    }
    end();
  };

  const layout = (element: Element, depth: number, list: number) => {
    for (const row of rowsOf(element)) {
      const cells = cellsOf(row);
      const [first, ...rest] = cells;
      const sign = first ? tidy(textOf(first)) : '';
      // A number in a cell of its own belongs to the text beside it.
      if (first && rest.length > 0 && markerOf(`${sign} X`)?.rest === 'X') {
        words = `${sign} `;
        for (const cell of rest) for (const child of cell.children) read(child, depth + 3, list);
        end();
      } else for (const cell of cells) block({ ...cell, tagName: 'div' }, depth + 2, list);
    }
  };

  const table = (element: Element, depth: number) => {
    const caption = element.children.find((child) => child.type === 'element' && child.tagName === 'caption');
    if (caption?.type === 'element') blocks.push({ kind: 'paragraph', text: inner(caption, depth), page: '' });
    const rows = gridOf(element, (cell) => inner(cell, depth + 2));
    if (rows.some((row) => row.some(Boolean))) blocks.push({ kind: 'table', rows, page: '' });
  };

  const read = (node: Nodes, depth: number, list: number): void => {
    if (depth > deepest) {
      words += textOf(node);
      return;
    }
    if (node.type === 'text') {
      words += isRaised ? raised(node.value.trim()) : node.value.replace(/[\n\t\r\f]+/g, ' ');
      return;
    }
    if (node.type === 'root') for (const child of node.children) read(child as Nodes, depth + 1, list);
    if (node.type !== 'element' || ['head', 'title', 'meta', 'link', 'base'].includes(node.tagName)) return;
    const label = held.get(node);
    if (label !== undefined) {
      end();
      const text = tidy(textOf({ ...node, children: node.children.flatMap(withoutBackLinks) })).replace(/^\^\s*/, '');
      blocks.push({ kind: 'note', label, text, page: '' });
      return;
    }
    if (leftOut(node)) return;
    if (inlineNames.has(node.tagName) && !holdsBlock(node)) inlineElement(node, depth, list);
    else block(node, depth, list);
  };
  return { blocks, read, end };
}

const withoutBackLinks = (node: Element['children'][number]): Element['children'] => {
  if (isBackLink(node)) return [];
  return node.type === 'element' ? [{ ...node, children: node.children.flatMap(withoutBackLinks) }] : [node];
};

/** A span or link around paragraphs is no part of a line. */
const holdsBlock = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && child.tagName !== 'br' && (!inlineNames.has(child.tagName) || holdsBlock(child)),
  );

/** A short line that is bold as a whole is a heading that nobody marked as one. */
function isBoldLine(element: Element): boolean {
  const words = tidy(textOf(element));
  if (!['p', 'div'].includes(element.tagName) || words.length === 0 || words.length > 110 || /[.;:,!?]$/.test(words) || holdsBlock(element))
    return false;
  const marker = markerOf(words)?.marker;
  if (marker && (marker.kind === 'bullet' || /^\(?[a-z]{1,5}[.)]/.test(marker.written))) return false;
  const isBold = (node: Nodes): boolean =>
    node.type === 'text'
      ? node.value.trim() === ''
      : node.type === 'element' && (/^(?:b|strong)$/.test(node.tagName) || (node.children.length > 0 && node.children.every(isBold)));
  return element.children.every(isBold) && find(element, ({ tagName }) => tagName === 'br') === null;
}

/** Whether lines are broken within it by hand, and it holds nothing but such lines. */
const isBroken = (element: Element): boolean => find(element, ({ tagName }) => tagName === 'br') !== null && !holdsBlock(element);
