import { list, paragraph, title, words } from '../../page-tree.ts';
import { cite, type ReportContent } from '../../report.ts';
import type { Said } from '../../telling/said.ts';

/** Sentences of a letter as they stand on the page: numbered through it, or as a list. */

const line = ({ text, sources }: Pick<Said, 'text' | 'sources'>) => [words(text), ...(sources.length > 0 ? [cite(sources)] : [])];

/** @param start the number of the first; unnumbered without one @param heading above them, where they have one of their own @param depth of that */
export const itemsList = (
  items: readonly Pick<Said, 'text' | 'sources'>[],
  start: number | null,
  heading: string | null = null,
  depth: 3 | 4 = 3,
): ReportContent[] => (items.length === 0 ? [] : [...(heading === null ? [] : [title(depth, heading)]), list(items.map(line), start)]);

/** A part of a letter under its heading: what it holds, and then that. */
export const part = (heading: string, about: string, content: readonly ReportContent[]): ReportContent[] =>
  content.length === 0 ? [] : [title(2, heading), paragraph(words(about)), ...content];
