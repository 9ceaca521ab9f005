import type { At } from '../model/records.ts';
import { findCues, isStop, type Hit } from './cue-search.ts';
import { indexCues, type CueIndex, type Written } from './cues.ts';
import type { Token } from './tokens.ts';

/**
 * Loose cues: parts joined by a spaced "&" that stand near each other in whatever order (`hold/held & child/children`), each a cue as others are. They are
 * for what a sentence is about, as there the same few things are said in any order and by many words.
 */
export interface LooseIndex<T> {
  /** All parts, each once, by its number. */
  readonly parts: CueIndex<number>;
  /** The cues by the number of their first part. */
  readonly byFirst: ReadonlyMap<number, readonly LooseCue<T>[]>;
}

interface LooseCue<T> {
  readonly means: T;
  readonly beside: readonly number[];
}

export const isLooseCue = (text: string): boolean => text.includes(' & ');

export function indexLooseCues<T>(cues: readonly Written<T>[]): LooseIndex<T> {
  const numbers = new Map<string, number>();
  const parts: Written<number>[] = [];
  const numberOf = (part: string): number => {
    const known = numbers.get(part);
    if (known !== undefined) return known;
    const means = numbers.size;
    numbers.set(part, means);
    parts.push({ means, text: part });
    return means;
  };
  const byFirst = new Map<number, LooseCue<T>[]>();
  for (const { means, text } of cues) {
    const [first, ...beside] = text.split(/\s&\s/).map((part) => numberOf(part.trim()));
    byFirst.set(first!, [...(byFirst.get(first!) ?? []), { means, beside }]);
  }
  return { parts: indexCues(parts), byFirst };
}

/** How many tokens may stand between two parts. */
const near = 15;

/** Every place where a loose cue stands, each with the nearest of its parts, that no full stop, colon or semicolon parts. */
export function findLooseCues<T>({ parts, byFirst }: LooseIndex<T>, tokens: readonly Token[], text: string): Hit<T>[] {
  if (byFirst.size === 0) return [];
  const found = Map.groupBy(findCues(parts, tokens, text), ({ means }) => means);
  const hits: Hit<T>[] = [];
  for (const [number, places] of found) {
    for (const { means, beside } of byFirst.get(number) ?? []) {
      if (!beside.every((each) => found.has(each))) continue;
      for (const place of places) {
        const reach = beside.reduce<Reach | null>((whole, each) => whole && widened(whole, nearest(found.get(each)!, place, tokens)), place);
        if (reach) hits.push(hitOf(means, reach, tokens, text));
      }
    }
  }
  return hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

type Reach = Pick<Hit<unknown>, 'from' | 'to'>;

const widened = (whole: Reach, other: Reach | null): Reach | null =>
  other && { from: Math.min(whole.from, other.from), to: Math.max(whole.to, other.to) };

const between = (one: Reach, other: Reach): number => Math.max(other.from - one.to, one.from - other.to) - 1;

function nearest(places: readonly Reach[], to: Reach, tokens: readonly Token[]): Reach | null {
  let best: Reach | null = null;
  for (const place of places) {
    const gap = between(place, to);
    if (gap < 0 || gap > near || (best && gap >= between(best, to)) || isParted(tokens, place, to)) continue;
    best = place;
  }
  return best;
}

const isParted = (tokens: readonly Token[], one: Reach, other: Reach): boolean => {
  for (let at = Math.min(one.to, other.to) + 1; at < Math.max(one.from, other.from); at++) if (isStop(tokens[at]!)) return true;
  return false;
};

function hitOf<T>(means: T, { from, to }: Reach, tokens: readonly Token[], text: string): Hit<T> {
  const at: At = [tokens[from]!.start, tokens[to]!.end];
  return { means, cue: text.slice(...at), at, from, to, bearer: undefined, alsoNoun: false, isLoose: true };
}
