import type { At } from '../model/records.ts';
import { endOfMatch, isStop, type Hit, type Span } from './cue-search.ts';
import { partsOfVariants, type Part, type Written } from './cues.ts';
import { formOf, keepOfWord, type Token } from './tokens.ts';

/**
 * Loose cues: parts joined by a spaced "&" that stand near each other in whatever order (`hold/held & child/children`), each a cue as others are. They are
 * for what a sentence is about, as there the same few things are said in any order and by many words. There are thousands of them, so that only those are
 * looked at whose rarest part may begin with a word of the sentence, and of these only those whose other parts may, too.
 */
export interface LooseIndex<T> {
  /** Parts by the number of a beginning: of a word, or of one whose ending is open (“detain*”). */
  readonly parts: ReadonlyMap<number, readonly { readonly part: LoosePart<T> }[]>;
  /** The beginnings whose ending is open, by their first letters. */
  readonly open: ReadonlyMap<string, readonly string[]>;
  /** What was looked up before, by the number of the word. */
  readonly atForm: (Beginning<T> | undefined)[];
}

/** What may begin with a word. */
interface Beginning<T> {
  /** Its own number, and those of the beginnings that it has. */
  readonly numbers: readonly number[];
  readonly parts: readonly LoosePart<T>[];
  /** Those of them that are anchors. */
  readonly anchors: readonly LoosePart<T>[];
}

interface LooseCue<T> {
  readonly means: T;
  readonly beside: readonly LoosePart<T>[];
}

/** A part once, whatever cues it belongs to. Of the sentence that was asked about last it keeps what was found, as many cues ask the same. */
interface LoosePart<T> {
  readonly text: string;
  /** Those of which it is the anchor: the rarest part, which is looked for first. */
  readonly cues: LooseCue<T>[];
  /** The numbers of its beginnings. */
  readonly numbers: ReadonlySet<number>;
  /** Each of its choices is one word, so that what it begins with is all of it. */
  readonly ofWords: boolean;
  /** Made when first asked for: most parts of most texts never are. */
  variants: readonly (readonly Part[])[] | undefined;
  /** The sentences, by their number, in which its cues were looked for, in which it may stand, and in which its places are. */
  seen: number;
  may: number;
  placed: number;
  places: readonly Reach[];
}

export const isLooseCue = (text: string): boolean => text.includes(' & ');

const partsIn = (text: string): string[] => text.split(/\s&\s/).map((part) => part.trim().toLowerCase());

/** The words that a part may begin with. */
const beginnings = (part: string): string[] =>
  part
    .split(' ')[0]!
    .split('/')
    .filter(Boolean)
    .map((choice) => choice.split(/[-’']/)[0]!);

export function indexLooseCues<T>(cues: readonly Written<T>[]): LooseIndex<T> {
  const parts = new Map<string, LoosePart<T>>();
  const times = new Map<number, number>();
  const open = new Set<string>();
  const partOf = (text: string): LoosePart<T> => {
    const known = parts.get(text);
    if (known) return known;
    const words = beginnings(text);
    const part: LoosePart<T> = {
      text,
      cues: [],
      numbers: new Set(words.map(formOf)),
      ofWords: !/[\s…’'-]/.test(text),
      variants: undefined,
      seen: 0,
      may: 0,
      placed: 0,
      places: [],
    };
    parts.set(text, part);
    for (const number of part.numbers) times.set(number, (times.get(number) ?? 0) + 1);
    for (const word of words) if (word.endsWith('*')) open.add(word.slice(0, -1));
    return part;
  };
  const read = cues.map(({ means, text }) => ({ means, own: partsIn(text).map(partOf) }));
  // How often a part may stand in a text, told by how many parts have its words: what is common stands in many.
  const commonness = new Map(
    [...parts.values()].map((part) => [part, [...part.numbers].reduce((sum, number) => sum + times.get(number)!, 0)]),
  );
  for (const { means, own } of read) {
    const [anchor, ...beside] = own.toSorted((a, b) => commonness.get(a)! - commonness.get(b)!);
    anchor!.cues.push({ means, beside });
  }
  const begun = [...parts.values()].flatMap((part) => [...part.numbers].map((number) => ({ number, part })));
  return { parts: Map.groupBy(begun, ({ number }) => number), open: Map.groupBy(open, (start) => start.slice(0, 3)), atForm: [] };
}

function beginningAt<T>({ parts, open, atForm }: LooseIndex<T>, { form, lower }: Token): Beginning<T> {
  const before = atForm[form];
  if (before !== undefined) return before;
  const starts = (open.get(lower.slice(0, 3)) ?? []).filter((start) => lower.startsWith(start));
  const numbers = [form, ...starts.map((start) => formOf(`${start}*`))];
  const begun = numbers.flatMap((number) => (parts.get(number) ?? []).map(({ part }) => part));
  return keepOfWord(atForm, form, { numbers, parts: begun, anchors: begun.filter(({ cues }) => cues.length > 0) });
}

/** How many sentences were asked about, and what may begin with the words of the last. */
let sentence = 0;
let begun: readonly Pick<Beginning<unknown>, 'numbers'>[] = [];
/** A plain loop, as it is asked of every cue whose anchor may stand. */
function allMayStand(parts: readonly LoosePart<unknown>[]): boolean {
  for (let at = 0; at < parts.length; at++) if (parts[at]!.may !== sentence) return false;
  return true;
}

function mayBegin({ numbers }: LoosePart<unknown>, from: number): boolean {
  const here = begun[from]!.numbers;
  for (let at = 0; at < here.length; at++) if (numbers.has(here[at]!)) return true;
  return false;
}

/** How many tokens may stand between two parts. */
const near = 15;

/** Every place where a loose cue stands, each with the nearest of its parts, that no full stop, colon or semicolon parts. */
export function findLooseCues<T>(index: LooseIndex<T>, tokens: readonly Token[], text: string): Hit<T>[] {
  sentence++;
  const starts = tokens.map((token) => beginningAt(index, token));
  begun = starts;
  for (const { parts } of starts) for (const part of parts) part.may = sentence;
  const hits: Hit<T>[] = [];
  for (const { anchors } of starts) {
    for (const anchor of anchors) {
      if (anchor.seen === sentence) continue;
      anchor.seen = sentence;
      for (const { means, beside } of anchor.cues) {
        if (!allMayStand(beside)) continue;
        for (const place of placesOf(anchor, tokens)) {
          const reach = reachOf(place, beside, tokens);
          if (reach) hits.push(hitOf(means, reach, tokens, text));
        }
      }
    }
  }
  return hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

type Reach = Pick<Hit<unknown>, 'from' | 'to'>;
type Reached = Reach & { readonly parts: readonly Span[] };

function reachOf(anchor: Reach, beside: readonly LoosePart<unknown>[], tokens: readonly Token[]): Reached | null {
  let { from, to } = anchor;
  const parts: Span[] = [[from, to]];
  for (const part of beside) {
    const found = nearest(placesOf(part, tokens), anchor, tokens);
    if (!found) return null;
    from = Math.min(from, found.from);
    to = Math.max(to, found.to);
    parts.push([found.from, found.to]);
  }
  return { from, to, parts };
}

function placesOf(part: LoosePart<unknown>, tokens: readonly Token[]): readonly Reach[] {
  if (part.placed === sentence) return part.places;
  const places: Reach[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!mayBegin(part, from)) continue;
    if (part.ofWords) {
      places.push({ from, to: from });
      continue;
    }
    part.variants ??= partsOfVariants(part.text);
    for (const variant of part.variants) {
      const to = endOfMatch(variant, tokens, from);
      if (to !== null) places.push({ from, to });
    }
  }
  part.placed = sentence;
  return (part.places = places);
}

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

function hitOf<T>(means: T, { from, to, parts }: Reached, tokens: readonly Token[], text: string): Hit<T> {
  const at: At = [tokens[from]!.start, tokens[to]!.end];
  return { means, cue: text.slice(...at), at, from, to, bearer: undefined, alsoNoun: false, isLoose: true, parts };
}
