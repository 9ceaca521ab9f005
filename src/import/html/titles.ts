import type { Element } from 'hast';
import { tidy } from '../marks.ts';
import { isBoldLine, isCentred, isLargeLine } from './lines.ts';
import { namesOf } from './names.ts';
import type { Reading } from './reading.ts';
import { textOf } from './text.ts';

/** The title of a document by its class alone, as word processors and gazettes write it; or that of a part of it; `null` where it is none. */
function titleClass({ properties }: Element, words: string): 'document' | 'part' | null {
  if (words === '' || words.length > 300) return null;
  const names = namesOf({ className: properties['className'] });
  if (/(?:^|[\s_-])(?:doc-ti|title-doc(?:-\w+)?|msotitle)(?:$|\s)/.test(names)) return 'document';
  // A title of Google Docs has a place of its own that headings there are led to.
  if (/(?:^|\s)title(?:$|\s)/.test(names) && /^h\.\w/.test(String(properties['id'] ?? ''))) return 'document';
  if (words.length > 160 || /[.;:]$/.test(words)) return null;
  return /(?:^|[\s_-])(?:s?ti-(?:art|grseq-\d|section-\d|annotation)|s?title-(?:article-norm|division-\d)|msosubtitle)(?:$|\s)/.test(names)
    ? 'part'
    : null;
}

/** What a line is the title of by its class or look alone; `null` where it is none. */
export const titleOf = (element: Element): 'document' | 'part' | null =>
  (element.tagName === 'p' ? titleClass(element, tidy(textOf(element))) : null) ?? (isBoldLine(element) ? 'part' : null);

/** Whether a line stands over all text of a page without a main heading, large or in the middle. */
export const isFirstTitle = ({ blocks, hasMainHeading }: Reading, element: Element): boolean =>
  !hasMainHeading && (isLargeLine(element) || isCentred(element)) && blocks.every(({ kind }) => kind === 'left-out');
