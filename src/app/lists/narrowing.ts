import type { Filters } from '../../model/filters/filter.ts';
import { plainWords } from '../../model/filters/plain-words.ts';
import type { Analysis } from '../../model/judgement.ts';

interface Found<T> {
  readonly records: readonly T[];
  /** What is looked into, record by record, so that no letter looks it up again. */
  readonly texts: readonly string[];
}

interface Before<T> {
  readonly others: Filters;
  /** What all filters but words leave. */
  readonly base: readonly T[];
  /** The same with its texts, once words were looked for in it. */
  readonly all: Found<T> | null;
  readonly words: readonly string[];
  readonly found: Found<T> | null;
}

/**
 * Records as a filter grows letter by letter and field by field: what only asks for more than before looks only at what was found before.
 * @param choose by filters without words, among all records or those that are known to come into question
 * @param textOf what words are looked for in, in small letters
 */
export function narrowing<T>(
  choose: (whole: Analysis, filters: Filters, among?: readonly T[]) => readonly T[],
  textOf: (whole: Analysis) => (record: T) => string,
): (whole: Analysis, filters: Filters) => readonly T[] {
  const known = new WeakMap<Analysis, Before<T>>();
  return (whole, filters) => {
    const { [plainWords.name]: words = [], ...others } = filters;
    const before = known.get(whole);
    const isSame = before !== undefined && asksMore(before.others, others) && asksMore(others, before.others);
    const base = isSame ? before.base : choose(whole, others, before && asksMore(before.others, others) ? before.base : undefined);
    if (words.length === 0) {
      known.set(whole, { others, base, all: isSame ? before.all : null, words, found: null });
      return base;
    }
    const all = (isSame ? before.all : null) ?? { records: base, texts: base.map(textOf(whole)) };
    const isNarrower = isSame && before.found !== null && before.words.every((word) => words.some((now) => now.includes(word)));
    const found = isNarrower ? having(fresh(words, before.words), before.found!) : having(words, all);
    known.set(whole, { others, base, all, words, found });
    return found.records;
  };
}

/** Whether filters ask for all that others ask for, each field for just the same. */
const asksMore = (fewer: Filters, more: Filters): boolean =>
  Object.entries(fewer).every(([name, values]) => JSON.stringify(values) === JSON.stringify(more[name]));

const fresh = (words: readonly string[], before: readonly string[]): readonly string[] => words.filter((word) => !before.includes(word));

function having<T>(words: readonly string[], { records, texts }: Found<T>): Found<T> {
  const kept: { records: T[]; texts: string[] } = { records: [], texts: [] };
  for (const [at, text] of texts.entries()) {
    if (!words.every((word) => text.includes(word))) continue;
    kept.records.push(records[at]!);
    kept.texts.push(text);
  }
  return kept;
}
