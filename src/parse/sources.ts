import type { Line, Problem, Source } from '../model/records.ts';
import { readItem } from './csl/item.ts';
import { readJson } from './data.ts';
import { definedIn } from './defined.ts';
import type { SourceText } from './text.ts';

/** What is in a list of sources: the items that can be read, where each id stands, and all that is wrong with its place. */
export interface ParsedSources {
  readonly sources: readonly Source[];
  readonly places: ReadonlyMap<string, Line>;
  readonly problems: readonly Problem[];
  /** How many items have no id of their own: what cites them names one that stands nowhere. */
  readonly unnamed: number;
}

const many = 3;

/** Reads CSL-JSON as a reference manager exports it, each item in the shape that it plainly means. */
export function parseSources(source: SourceText): ParsedSources {
  const data = readJson(source);
  const places = new Map<string, Line>();
  if (data.problems.length > 0) return { sources: [], places, problems: data.problems, unnamed: 0 };
  if (!Array.isArray(data.value)) {
    const mend = 'put the items between [ and ]; a library in another form comes in by “avowed import FILE”';
    const problem: Problem = { severity: 'error', ...data.at([]), found: 'no list', expected: 'a list of items of CSL-JSON', mend };
    return { sources: [], places, problems: [problem], unnamed: 0 };
  }
  const problems: Problem[] = [];
  const sources: Source[] = [];
  let unnamed = 0;
  const undated: { readonly id: string; readonly at: Line }[] = [];
  for (const [index, written] of data.value.entries()) {
    const { item, told, emptyDates } = readItem(written);
    for (const { path, ...rest } of told)
      problems.push({ ...rest, ...data.at([index, ...path], rest.found.startsWith('the unknown key')) });
    if (!item) {
      // What cites it is right all the same.
      const defined = definedIn('source', { value: [written], at: (path) => data.at([index, ...path.slice(1)]) });
      for (const { id, at } of defined) if (!places.has(id)) places.set(id, at);
      if (defined.length === 0) unnamed++;
      continue;
    }
    if (emptyDates.includes('issued')) undated.push({ id: item.id, at: data.at([index, 'issued']) });
    const at = data.at([index, 'id']);
    const before = places.get(item.id);
    if (before) {
      const found = `the source “${item.id}” a second time (first in line ${before.line})`;
      problems.push({
        severity: 'error',
        ...at,
        found,
        expected: 'each source once',
        mend: 'take one of them out, or give it the id that it is cited by',
      });
      unnamed++;
      continue;
    }
    places.set(item.id, at);
    sources.push(item);
  }
  return { sources, places, problems: [...problems, ...withoutDate(undated)], unnamed };
}

/** One line for all of them: a library has hundreds, and they would hide what is wrong elsewhere. */
function withoutDate(undated: readonly { readonly id: string; readonly at: Line }[]): Problem[] {
  const [first] = undated;
  if (!first) return [];
  const names = undated.slice(0, many).map(({ id }) => `“${id}”`);
  const more = undated.length > many ? ' …' : '';
  return [
    {
      severity: 'warning',
      ...first.at,
      found: `${undated.length === 1 ? 'a source' : `${undated.length} sources`} with a date that is none (${names.join(', ')}${more})`,
      expected: 'a year where it is known, such as { "date-parts": [[2013]] }; they count as undated',
    },
  ];
}
