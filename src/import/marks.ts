/** Marks within words: noncharacters of Unicode, which stand in no document. */
const noteStart = '\uFDD0';
const noteEnd = '\uFDD1';
const raisedStart = '\uFDD2';
const raisedEnd = '\uFDD3';

export const noteMark = (label: string): string => `${noteStart}${label}${noteEnd}`;
export const raised = (text: string): string => `${raisedStart}${text}${raisedEnd}`;

/** Words of a document without what would be taken for a mark, or for nothing at all. */
export const withoutStrays = (text: string): string => text.replace(/[\uFDD0-\uFDEF\uFFFE\uFFFF\uFEFF\u200B]/g, '');

/** The words alone, as a reader of the page would count them. */
export const plainWords = (text: string): string => text.replace(/\uFDD0[^\uFDD1]*\uFDD1/g, '').replace(/[\uFDD2\uFDD3]/g, '');

export const noteLabels = (text: string): string[] => [...text.matchAll(/\uFDD0([^\uFDD1]*)\uFDD1/g)].map((match) => match[1]!);

export type Piece = { readonly kind: 'text' | 'note' | 'raised'; readonly text: string };

/** Words cut at their marks. */
export function pieces(text: string): Piece[] {
  const kinds = { [noteStart]: 'note', [raisedStart]: 'raised' } as const;
  return text
    .split(/(\uFDD0[^\uFDD1]*\uFDD1|\uFDD2[^\uFDD3]*\uFDD3)/)
    .filter(Boolean)
    .map((part) => {
      const kind = kinds[part[0] as keyof typeof kinds];
      return kind ? { kind, text: part.slice(1, -1) } : { kind: 'text', text: part.replace(/[\uFDD0-\uFDD3]/g, '') };
    });
}

/** One space for each run of white space, of whatever kind; soft hyphens gone. */
export const tidy = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .trim();

export const wordCount = (text: string): number => plainWords(text).match(/[\p{L}\p{N}]+(?:['’.\-–][\p{L}\p{N}]+)*/gu)?.length ?? 0;
