import { XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { leftOut, type Block } from '../blocks.ts';
import { isDocumentCode, saysDuty } from '../headings.ts';
import { asMarker, isBullet, markerOf } from '../markers.ts';
import { tidy } from '../marks.ts';
import { wordListStyle } from '../word-lists.ts';
import { numberer } from './numbers.ts';
import { isAllBold, isLarge, styleIdOf, type Styles } from './styles.ts';
import { all, ancestor, childOf, childrenOf, isOn, parseXml, remove, textRun, valueOf, wordsOf } from './xml.ts';

/** Under this style id the converter finds a heading of that depth. */
export const headingStyle = (depth: number): string => `AvowedHeading${depth}`;
export const deepestHeading = 6;

/** Takes out what is hidden. */
export const takeHidden = (document: Document, styles: Styles): Block[] => takeRuns(document, styles, ['w:vanish'], 'hidden text');

/** Takes out what is struck through: whoever reads the file does not read it as in force. */
export const takeStruck = (document: Document, styles: Styles): Block[] =>
  takeRuns(document, styles, ['w:strike', 'w:dstrike'], 'struck text');

/** Takes out the runs for which one of these switches is on, by themselves or by their style. */
function takeRuns(document: Document, styles: Styles, switches: readonly string[], what: string): Block[] {
  const taken = all(document, 'w:r').filter((run) => {
    if (wordsOf(run).trim() === '') return false;
    const rPr = childOf(run, 'w:rPr');
    const paragraph = ancestor(run, 'w:p');
    const ids = [valueOf(rPr, 'w:rStyle') ?? '', ...(paragraph ? [styleIdOf(paragraph)] : [])];
    return switches.some((name) => (valueOf(rPr, name) === undefined ? ids.some((id) => styles.isOn(id, name)) : isOn(rPr, name)));
  });
  const texts = taken.map((run) => leftOut(what, wordsOf(run)));
  for (const run of taken) remove(run);
  return texts;
}

/** Takes out lists of contents, however they were made: by a field, a style, or links to headings that end in a page. */
export function takeContents(document: Document, styles: Styles): Block[] {
  const inField = paragraphsOfContents(document);
  const lists = all(document, 'w:p').filter((paragraph) => {
    if (inField.has(paragraph)) return true;
    const name = styles.name(styleIdOf(paragraph));
    if (/^(?:toc|verzeichnis|tm|tdc|sommario)\s*\d|^table of (?:figures|authorities)/.test(name)) return true;
    const links = all(paragraph, 'w:hyperlink').filter((link) => (link.getAttribute('w:anchor') ?? '').startsWith('_'));
    const words = wordsOf(paragraph).trim();
    if (links.length > 0 && /\d\s*$/.test(words) && links.map(wordsOf).join('').trim().length > words.length / 2) return true;
    return /(?:\.\s?){6,}\s*\d+$/.test(words);
  });
  const found = lists
    .map((paragraph) => leftOut('lists of contents', wordsOf(paragraph)))
    .filter((block) => 'text' in block && block.text !== '');
  for (const paragraph of lists) {
    const heading = previous(paragraph);
    if (
      heading &&
      /^(?:table of )?contents$|^inhalt(?:sverzeichnis)?$|^sommaire$|^table des matières$|^índice$/i.test(wordsOf(heading).trim())
    ) {
      found.push(leftOut('lists of contents', wordsOf(heading)));
      remove(heading);
    }
    remove(paragraph);
  }
  return found;
}

function previous(paragraph: Element): Element | null {
  let node = paragraph.previousSibling;
  while (node && (node.nodeName !== 'w:p' || wordsOf(node).trim() === '')) node = node.previousSibling;
  return node as Element | null;
}

/** From the field that makes a list of contents to its end. */
function paragraphsOfContents(document: Document): Set<Element> {
  const found = new Set<Element>();
  const fields: boolean[] = [];
  const visit = (node: Element) => {
    if (node.nodeName === 'w:p' && fields.includes(true)) found.add(node);
    if (node.nodeName === 'w:fldChar') {
      const type = node.getAttribute('w:fldCharType');
      if (type === 'begin') fields.push(false);
      if (type === 'end') fields.pop();
    }
    if (node.nodeName === 'w:instrText' && /^\s*TOC\b/.test(node.textContent ?? '') && fields.length > 0) {
      fields[fields.length - 1] = true;
      const paragraph = ancestor(node, 'w:p');
      if (paragraph) found.add(paragraph);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  if (document.documentElement) visit(document.documentElement);
  return found;
}

const longestHeading = 110;

/**
 * Writes the numbers that Word shows into the text, and gives headings of every make a style that is known.
 * @returns all headings, and among them the titles that only their look tells
 */
export function writeNumbersAndHeadings(
  document: Document,
  numbering: Document | null,
  styles: Styles,
): { headings: ReadonlySet<Element>; titles: ReadonlySet<Element> } {
  const headings = new Set<Element>();
  const titles = new Set<Element>();
  const numberOf = numberer(numbering, styles);
  let depth = 1;
  for (const paragraph of all(document, 'w:p')) {
    const { number, place } = numberOf(paragraph);
    const words = tidy(wordsOf(paragraph));
    const outline = valueOf(childOf(paragraph, 'w:pPr'), 'w:outlineLvl');
    const own = outline === undefined ? styles.outline(styleIdOf(paragraph)) : Number(outline) < 9 ? Number(outline) : null;
    const isInTable = ancestor(paragraph, 'w:tc') !== null;
    const numPr = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
    if (numPr) remove(numPr);
    if (words === '') {
      setStyle(document, paragraph, '');
      continue;
    }
    const isSentence = words.length > longestHeading * 2 || (/[.;:,]$/.test(words) && words.length > longestHeading);
    if (own !== null && !isSentence && !isInTable && !isBullet(number)) {
      depth = Math.min(deepestHeading, own + 1);
      headings.add(paragraph);
      setStyle(document, paragraph, headingStyle(depth));
      prepend(document, paragraph, number);
    } else if (!isInTable && isHeadingByLook(paragraph, number, words, styles)) {
      headings.add(paragraph);
      titles.add(paragraph);
      const isTitle = headings.size === 1 && isLarge(paragraph, styles);
      setStyle(document, paragraph, headingStyle(isTitle ? 1 : Math.min(deepestHeading, depth + 1)));
      prepend(document, paragraph, number);
    } else {
      setStyle(document, paragraph, place && !isInTable ? wordListStyle(place.list, place.level) : '');
      prepend(document, paragraph, isInTable ? number : asMarker(number));
    }
  }
  return { headings, titles };
}

function isHeadingByLook(paragraph: Element, number: string, words: string, styles: Styles): boolean {
  if (words.length > longestHeading || /[.;:,!?]$/.test(words) || isDocumentCode(words) || saysDuty(words) || !isAllBold(paragraph, styles))
    return false;
  const marker = markerOf(number === '' ? words : `${number} ${words}`)?.marker;
  return marker === undefined || marker.kind === 'decimal' || marker.kind === 'number' || /^[A-Z]+\.$/.test(marker.written);
}

/** No other style may make a list or heading of it. */
function setStyle(document: Document, paragraph: Element, id: string): void {
  let pPr = childOf(paragraph, 'w:pPr');
  if (!pPr) {
    pPr = document.createElement('w:pPr');
    paragraph.insertBefore(pPr, paragraph.firstChild);
  }
  const style = childOf(pPr, 'w:pStyle');
  if (style) remove(style);
  if (id === '') return;
  const made = document.createElement('w:pStyle');
  made.setAttribute('w:val', id);
  pPr.insertBefore(made, pPr.firstChild);
}

const prepend = (document: Document, paragraph: Element, number: string): void => {
  if (number === '') return;
  const text = `${number} `;
  paragraph.insertBefore(textRun(document, text), childOf(paragraph, 'w:pPr')?.nextSibling ?? paragraph.firstChild);
};

/** Words of heads, feet, watermarks and comments, which are no part of the text. */
export function textBeside(parts: ReadonlyMap<string, Document>): Block[] {
  const found: Block[] = [];
  for (const [name, document] of parts) {
    const what = /word\/(?:header|footer)\d*\.xml/.test(name)
      ? 'running heads and feet'
      : /word\/comments\.xml/.test(name)
        ? 'comments'
        : null;
    if (!what) continue;
    for (const path of all(document, 'v:textpath')) {
      const text = path.getAttribute('string');
      if (text) found.push(leftOut('watermarks', text));
    }
    for (const paragraph of all(document, 'w:p')) {
      const words = tidy(wordsOf(paragraph));
      if (words) found.push(leftOut(what, words));
    }
  }
  return found;
}

/** Words of diagrams and charts, which stand in parts of their own. */
export const textInPictures = (parts: ReadonlyMap<string, string>): Block[] =>
  [...parts]
    .filter(([name]) => /^word\/(?:diagrams|charts)\//.test(name))
    .map(([name, text]) =>
      leftOut(
        'words of diagrams and charts',
        all(parseXml(text, name), 'a:t')
          .map((each) => each.textContent ?? '')
          .join(' '),
      ),
    )
    .filter(({ text }) => text !== '');

export const serialise = (document: Document): string => new XMLSerializer().serializeToString(document);
