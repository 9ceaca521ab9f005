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

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** How many deletions and insertions are tracked; the mark of a paragraph counts with the words that it ends. */
export function countTracked(documents: readonly Document[]): { deletions: number; insertions: number } {
  const count = (names: readonly string[]) =>
    documents
      .flatMap((document) => names.flatMap((name) => all(document, name)))
      .filter((element) => {
        if (isOfRow(element)) return true;
        if (!isOfMark(element)) return wordsOf(element) !== '';
        const paragraph = element.parentNode?.parentNode?.parentNode;
        return !paragraph || !childrenOf(paragraph).some((child) => names.includes(child.nodeName));
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
  return `${words}; they were ${choice === 'accept' ? 'accepted' : 'rejected'}`;
}

function settle(document: Document, choice: 'accept' | 'reject'): void {
  const endless: Element[] = [];
  for (const name of gone[choice]) {
    for (const element of all(document, name)) {
      if (isOfRow(element)) remove(element.parentNode!.parentNode!);
      else if (isOfMark(element)) endless.push(element.parentNode!.parentNode!.parentNode as Element);
      else remove(element);
    }
  }
  for (const name of stays[choice]) for (const element of all(document, name)) if (!isOfMark(element) && !isOfRow(element)) unwrap(element);
  if (choice === 'reject') for (const text of all(document, 'w:delText')) renameToText(document, text);
  for (const paragraph of endless) joinToNext(paragraph);
}

function renameToText(document: Document, deleted: Element): void {
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(deleted.textContent ?? ''));
  deleted.parentNode?.replaceChild(text, deleted);
}

/** A paragraph whose end is gone runs on into the next; an empty one is gone with its end. */
function joinToNext(paragraph: Element): void {
  const content = childrenOf(paragraph).filter((child) => child.nodeName !== 'w:pPr');
  if (content.every((child) => wordsOf(child).trim() === '')) return remove(paragraph);
  let next = paragraph.nextSibling;
  while (next && next.nodeName !== 'w:p') next = next.nextSibling;
  if (!next) return;
  const target = next as Element;
  const before = childOf(target, 'w:pPr')?.nextSibling ?? target.firstChild;
  for (const child of content) target.insertBefore(child, before);
  remove(paragraph);
}
