import { lineOf } from '../index-of.ts';
import { short, type WeaknessKind } from './weakness.ts';

const mostWords = 120;
/** A full stop with a capital letter right behind it, where neither is part of an abbreviation or an address. */
const glued = /\p{Ll}{2,}[.!?]\p{Lu}\p{Ll}+/u;

export const runTogether: WeaknessKind = {
  kind: 'run-together',
  of: ({ analysis }) =>
    analysis.workspace.provisions.flatMap((provision) => {
      const { text } = provision;
      const at = lineOf(provision);
      const join = glued.exec(text);
      if (join) return [{ ...at, found: `sentences run together at “${join[0]}”`, mend: 'put a blank behind the full stop' }];
      const long = text.split(/(?<=[.;:!?])\s/).find((sentence) => sentence.split(/\s+/).length > mostWords);
      return long
        ? [
            {
              ...at,
              found: `a sentence of ${long.split(/\s+/).length} words: “${short(long)}”`,
              mend: 'see whether several sentences or items run together, and part them as the original does',
            },
          ]
        : [];
    }),
};
