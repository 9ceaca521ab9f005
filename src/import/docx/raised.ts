import type { Document, Element } from '@xmldom/xmldom';
import type { Styles } from './styles.ts';
import { all, ancestor, childOf, remove, valueOf, wordsOf } from './xml.ts';

/** What stands above the line: the mark of a note, a power, the end of “1st”. */
const isMark = (words: string): boolean => /^\s*(?:[[(]?\d{1,4}[\])]?|[*†‡§]{1,3}|[a-z]{1,2}|[-–,\s\d]{1,9})\s*$/i.test(words);

/**
 * Tells the converter of all marks that stand above their line in the one way that it knows: word processors also lift them by so many points, or by
 * a style.
 */
export function writeRaised(document: Document, styles: Styles): void {
  for (const run of all(document, 'w:r')) {
    const rPr = childOf(run, 'w:rPr');
    const align = valueOf(rPr, 'w:vertAlign');
    const words = wordsOf(run);
    if (align === 'superscript' || !isMark(words) || words.trim() === '') continue;
    const position = valueOf(rPr, 'w:position');
    const isRaised =
      position === undefined && align === undefined ? styles.isRaised(valueOf(rPr, 'w:rStyle') ?? '') : Number(position ?? 0) > 0;
    // A line that is lifted as a whole, such as one in a picture, holds no mark.
    if (isRaised && !isAlone(run, words)) setRaised(document, run, rPr);
  }
}

const isAlone = (run: Element, words: string): boolean => {
  const paragraph = ancestor(run, 'w:p');
  return paragraph !== null && wordsOf(paragraph).trim() === words.trim();
};

function setRaised(document: Document, run: Element, rPr: Element | undefined): void {
  const properties = rPr ?? run.insertBefore(document.createElement('w:rPr'), run.firstChild);
  const old = childOf(properties, 'w:vertAlign');
  if (old) remove(old);
  const made = document.createElement('w:vertAlign');
  made.setAttribute('w:val', 'superscript');
  properties.appendChild(made);
}
