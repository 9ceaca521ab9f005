import type { Document, Element } from '@xmldom/xmldom';
import { Refused } from '../refused.ts';
import { all, childOf, childrenOf, remove, unwrap, wordsOf } from './xml.ts';

const gone = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const;
const stays = { accept: ['w:ins', 'w:moveTo'], reject: ['w:del', 'w:moveFrom'] } as const;

/** Changes are tracked in the file, and nobody said which text to take. */
export class TrackedChanges extends Refused {}

const isOfMark = (element: Element): boolean =>
  element.parentNode?.nodeName === 'w:rPr' && element.parentNode.parentNode?.nodeName === 'w:pPr';
const isOfRow = (element: Element): boolean => element.parentNode?.nodeName === 'w:trPr';

/** What is tracked of a cell as a whole. */
const cells = { 'w:del': 'w:cellDel', 'w:ins': 'w:cellIns', 'w:moveFrom': '', 'w:moveTo': '' } as const;
/** How something looked before it was changed, within what it looks like now. */
const lookedBefore = ['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange', 'w:sectPrChange', 'w:numberingChange'];

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** How many deletions and insertions are tracked; the mark of a paragraph counts with the words that it ends. */
export function countTracked(documents: readonly Document[]): { deletions: number; insertions: number } {
  const count = (names: readonly (keyof typeof cells)[]) =>
    documents
      .flatMap((document) => names.flatMap((name) => [...all(document, name), ...(cells[name] ? all(document, cells[name]) : [])]))
      .filter((element) => {
        if (isOfRow(element) || element.nodeName.startsWith('w:cell')) return true;
        if (!isOfMark(element)) return wordsOf(element) !== '';
        const paragraph = element.parentNode?.parentNode?.parentNode;
        return !paragraph || !childrenOf(paragraph).some((child) => (names as readonly string[]).includes(child.nodeName));
      }).length;
  return { deletions: count(['w:del', 'w:moveFrom']), insertions: count(['w:ins', 'w:moveTo']) };
}

/**
 * Leaves one text of those that tracked changes hold, and says what was done.
 * @throws TrackedChanges where there are some and nobody chose
 */
export function settleTracked(documents: readonly Document[], choice: 'accept' | 'reject' | undefined): string | null {
  const { deletions, insertions } = countTracked(documents);
  if (deletions + insertions === 0) return null;
  const parts = [deletions > 0 ? counted(deletions, 'deletion') : '', insertions > 0 ? counted(insertions, 'insertion') : ''].filter(
    Boolean,
  );
  const words = `${parts.join(' and ')} ${deletions + insertions === 1 ? 'is' : 'are'} tracked`;
  if (!choice) throw new TrackedChanges(`${words}; choose --tracked accept (the text with the changes) or reject (the text before them).`);
  for (const document of documents) settle(document, choice);
  return `${words}; ${deletions + insertions === 1 ? 'it was' : 'they were'} ${choice === 'accept' ? 'accepted' : 'rejected'}`;
}

function settle(document: Document, choice: 'accept' | 'reject'): void {
  for (const name of lookedBefore) for (const change of all(document, name)) settleLook(change, choice);
  const endless: Element[] = [];
  for (const name of gone[choice]) {
    for (const element of all(document, name)) {
      if (isOfRow(element)) remove(element.parentNode!.parentNode!);
      else if (isOfMark(element)) endless.push(element.parentNode!.parentNode!.parentNode as Element);
      else remove(element);
    }
    if (cells[name]) for (const mark of all(document, cells[name])) remove(mark.parentNode!.parentNode!);
  }
  // What stays is as if nobody had marked it: the converter drops rows and joins paragraphs that still are.
  for (const name of stays[choice]) {
    for (const element of all(document, name)) {
      if (isOfMark(element) || isOfRow(element)) remove(element);
      else unwrap(element);
    }
  }
  if (choice === 'reject') {
    for (const text of all(document, 'w:delText')) rename(document, text, 'w:t');
    for (const code of all(document, 'w:delInstrText')) rename(document, code, 'w:instrText');
  }
  for (const paragraph of endless) joinToNext(paragraph);
}

/** A look is no word of the text, but the number of a paragraph and the line through a word hang on it. */
function settleLook(change: Element, choice: 'accept' | 'reject'): void {
  const now = change.parentNode;
  const [before] = childrenOf(change);
  remove(change);
  if (choice === 'accept' || !now || !before) return;
  // What a mark, a section or a style of the paragraph's end says stays in its place.
  for (const child of childrenOf(now))
    if (!['w:rPr', 'w:sectPr', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel'].includes(child.nodeName))
      remove(child);
  for (const child of childrenOf(before).toReversed()) now.insertBefore(child, now.firstChild);
}

function rename(document: Document, deleted: Element, name: string): void {
  const text = document.createElement(name);
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(deleted.textContent ?? ''));
  deleted.parentNode?.replaceChild(text, deleted);
}

/** A paragraph whose end is gone runs on into the next; an empty one is gone with its end. */
function joinToNext(paragraph: Element): void {
  const content = childrenOf(paragraph).filter((child) => child.nodeName !== 'w:pPr');
  if (content.every((child) => wordsOf(child).trim() === '')) return remove(paragraph);
  let next = paragraph.nextSibling;
  while (next && !['w:p', 'w:tbl', 'w:sdt'].includes(next.nodeName)) next = next.nextSibling;
  // Nothing runs on into a table.
  if (next?.nodeName !== 'w:p') return;
  const target = next as Element;
  const before = childOf(target, 'w:pPr')?.nextSibling ?? target.firstChild;
  for (const child of content) target.insertBefore(child, before);
  remove(paragraph);
}
