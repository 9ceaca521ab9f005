import type { Document, Element, Node } from '@xmldom/xmldom';
import { leftOut, type Block } from '../blocks.ts';
import { tidy } from '../marks.ts';
import { framesOf, joinDropCaps, liftBoxes, type Box } from './boxes.ts';
import { mathText } from './math.ts';
import { all, childOf, childrenOf, remove, textRun, unwrap, wordsOf } from './xml.ts';

/**
 * What the converter reads by itself. It passes over everything else together with the words in it, so whatever stands around words and is none of
 * these is unwrapped, whatever it is called.
 */
const known = new Set(
  'w:document w:body w:footnotes w:footnote w:endnotes w:endnote w:p w:hyperlink w:r w:t w:tab w:br w:sym w:tbl w:tr w:tc'.split(' '),
);
const bearers = ['w:t', 'w:tab', 'w:br', 'w:sym', 'w:noBreakHyphen', 'w:softHyphen', 'w:footnoteReference', 'w:endnoteReference'];

/** Of what a file holds twice, for new and for old programs, what new ones show; the other where that has no words. */
export function settleAlternatives(document: Document): void {
  for (const element of all(document, 'mc:AlternateContent')) {
    const ways = childrenOf(element);
    const shown = ways.find((way) => wordsOf(way).trim() !== '') ?? ways.find(({ nodeName }) => nodeName === 'mc:Fallback');
    for (const way of ways) {
      if (way === shown) unwrap(way);
      else remove(way);
    }
    unwrap(element);
  }
}

/** Gives all words of a document a form in which the converter finds them, and tells those that are left out in doing so, and what stood in boxes. */
export function makePlain(document: Document): { leftOut: Block[]; boxes: Box[] } {
  // Where a paragraph's tabs would stop is no tab, though it bears the name of one.
  for (const stops of all(document, 'w:tabs')) remove(stops);
  const found = [...takePlaceholders(document), ...takeReadings(document)];
  takeFieldCodes(document);
  for (const math of all(document, 'm:oMath')) replace(math, textRun(document, mathText(math)));
  joinDropCaps(document);
  const boxes = [...liftBoxes(document), ...framesOf(document)];
  for (const end of all(document, 'w:cr')) replace(end, document.createElement('w:br'));
  for (const tab of all(document, 'w:ptab')) replace(tab, document.createElement('w:tab'));
  for (const end of all(document, 'w:br'))
    if (['page', 'column'].includes(end.getAttribute('w:type') ?? '')) replace(end, document.createElement('w:tab'));
  unwrapUnknown(document);
  return { leftOut: found, boxes };
}

const replace = (old: Element, made: Element): void => {
  old.parentNode?.replaceChild(made, old);
};

/** What a form asks to be filled in, where nobody did. */
function takePlaceholders(document: Document): Block[] {
  return all(document, 'w:sdt').flatMap((control) => {
    const content = childOf(control, 'w:sdtContent');
    if (!childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') || !content) return [];
    const words = tidy(wordsOf(content));
    for (const text of ['w:t', 'w:tab', 'w:br'].flatMap((name) => all(content, name))) remove(text);
    return words ? [leftOut('fields of forms that nobody filled in', words)] : [];
  });
}

/** How characters are pronounced, in small letters above them. */
const takeReadings = (document: Document): Block[] =>
  all(document, 'w:rt').map((reading) => {
    remove(reading);
    return leftOut('small letters that tell how characters are read', wordsOf(reading));
  });

/** The code of a field stands between its beginning and what it shows; a field within the code shows nothing to a reader. */
function takeFieldCodes(document: Document): void {
  const fields: ('code' | 'shown')[] = [];
  const codes: Element[] = [];
  const visit = (node: Element): void => {
    const type = node.nodeName === 'w:fldChar' ? node.getAttribute('w:fldCharType') : null;
    if (type === 'begin') fields.push('code');
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'shown';
    else if (type === 'end') fields.pop();
    else if (bearers.includes(node.nodeName) && fields.includes('code')) codes.push(node);
    for (const child of childrenOf(node)) visit(child);
  };
  if (document.documentElement) visit(document.documentElement);
  // Without an end it is no field, and what follows it is text.
  if (!fields.includes('code')) for (const code of codes) remove(code);
  for (const simple of all(document, 'w:fldSimple')) unwrap(simple);
}

function unwrapUnknown(document: Document): void {
  const seen = new Set<Node>();
  const unknown: Element[] = [];
  for (const bearer of bearers.flatMap((name) => all(document, name))) {
    for (let node = bearer.parentNode; node && !seen.has(node); node = node.parentNode) {
      seen.add(node);
      if (node.nodeType === 1 && !known.has(node.nodeName)) unknown.push(node as Element);
    }
  }
  for (const element of unknown) unwrap(element);
}
