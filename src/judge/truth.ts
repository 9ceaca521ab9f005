import type { FactStatus } from '../model/words.ts';

/** What a condition of a line comes to, before time and author come in. */
export type Truth = 'true' | 'open' | 'false' | 'unknown';

export const plainId = (word: string): string => word.replace(/^not /, '');
export const isNegated = (word: string): boolean => word.startsWith('not ');

/** Whether a status makes a condition true; `not f` is true only where f is refuted, open where contested, unknown where unknown. */
export function truthOf(word: string, status: FactStatus): Truth {
  if (status === 'unknown') return 'unknown';
  if (status === 'contested') return 'open';
  return (status === 'refuted') === isNegated(word) ? 'true' : 'false';
}

export const mayBe = (truth: Truth): boolean => truth === 'true' || truth === 'open';
