import type { Filters } from '../../model/filters/filter.ts';
import { plainWords } from '../../model/filters/plain-words.ts';
import type { Analysis } from '../../model/judgement.ts';

interface Before<T> {
  readonly others: string;
  readonly words: readonly string[];
  readonly found: readonly T[];
}

/**
 * Records as a filter grows letter by letter: words that only ask for more than those before look only at what these found.
 * @param choose among all records, or among those that are known to come into question
 */
export function narrowing<T>(
  choose: (whole: Analysis, filters: Filters, among?: readonly T[]) => readonly T[],
): (whole: Analysis, filters: Filters) => readonly T[] {
  const known = new WeakMap<Analysis, Before<T>>();
  return (whole, filters) => {
    const { [plainWords.name]: words = [], ...rest } = filters;
    const others = JSON.stringify(rest);
    const before = known.get(whole);
    const isNarrower = before?.others === others && before.words.every((word) => words.some((now) => now.includes(word)));
    const found = isNarrower ? choose(whole, filters, before.found) : choose(whole, filters);
    known.set(whole, { others, words, found });
    return found;
  };
}
