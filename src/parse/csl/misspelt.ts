import { distance } from 'fastest-levenshtein';
import type { Told } from './told.ts';

/** What reference managers add of their own, beside the variables of CSL. */
const own: ReadonlySet<string> = new Set([
  'keywords',
  'tags',
  'notes',
  'abstractNote',
  'custom',
  'categories',
  'citation-label',
  'chapter-number',
  'part-number',
]);

const bare = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, '');

/**
 * Keys that are unknown and differ from a known one, which the item lacks, by a slip of the pen: what stands under them would be left out in
 * silence. Other unknown keys are those of some reference manager, and stay.
 */
export function misspelt(keys: readonly string[], known: readonly string[]): Told[] {
  return keys
    .filter((key) => !known.includes(key) && !own.has(key))
    .flatMap((key): Told[] => {
      const slips = (each: string): number => (bare(each) === bare(key) ? 0 : distance(bare(each), bare(key)));
      const [meant] = known
        .filter((each) => !keys.includes(each) && slips(each) <= (each.length < 6 ? 1 : 2))
        .toSorted((one, other) => slips(one) - slips(other));
      if (meant === undefined) return [];
      return [
        {
          severity: 'error',
          path: [key],
          found: `the unknown key “${key}”`,
          expected: 'a variable of CSL',
          mend: `did you mean “${meant}”?`,
        },
      ];
    });
}
