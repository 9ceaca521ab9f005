import type { Element } from 'hast';
import { namesOf } from './names.ts';

/** The title of a document by its class alone, as word processors and gazettes write it; or that of a part of it; `null` where it is none. */
export function titleClass({ properties }: Element, words: string): 'document' | 'part' | null {
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
