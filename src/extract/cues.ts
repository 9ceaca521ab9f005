import { formOf, tokenise } from './tokens.ts';

/**
 * Cues are words as a lawyer writes them: whole words, whatever their case; "/" gives alternatives for one word, "*" any ending, and a
 * spaced "…" up to six words between; "BEARER" stands for the words that name whom the cue binds. Adverbs may stand between the words of a
 * cue ("is fully committed to"), and an insertion between commas ("is, where possible, bound to").
 */
export interface Cue<T> {
  readonly means: T;
  readonly text: string;
  readonly parts: readonly Part[];
  /** The number of the word that it ends with, without which it cannot stand in a sentence; `null` where that may be one of several. */
  readonly last: number | null;
  /** Its place among the cues; of two that stand in the same words the first counts. */
  readonly order: number;
  /** The word must begin with a capital letter ("Member", "Party"). */
  readonly capital: boolean;
  /** It can be a noun as well ("a vow to"). */
  readonly alsoNoun: boolean;
}

export type Part =
  | { readonly kind: 'gap' }
  | { readonly kind: 'bearer' }
  | {
      readonly kind: 'word';
      readonly full: readonly string[];
      /** The numbers of `full`. */
      readonly forms: readonly number[];
      readonly starts: readonly string[];
    };

/** Cues by the word that they begin with. */
export interface CueIndex<T> {
  readonly byWord: ReadonlyMap<string, readonly Cue<T>[]>;
  /** Cues that begin with the beginning of a word ("detain*"), by its first three letters. */
  readonly byStart: ReadonlyMap<string, readonly Cue<T>[]>;
  /** What was looked up before, by the number of the word. */
  readonly atForm: (CuesAt<T> | null | undefined)[];
}

/** The cues that begin with one word, by the number of the word that must follow, where that is one of a few. */
export interface CuesAt<T> {
  readonly all: readonly Cue<T>[];
  readonly bySecond: ReadonlyMap<number, readonly Cue<T>[]>;
  readonly others: readonly Cue<T>[];
}

function partsOf(text: string): Part[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word): Part[] => {
      if (word === '…' || word === '...') return [{ kind: 'gap' }];
      if (word === 'BEARER') return [{ kind: 'bearer' }];
      const choices = word.split('/').filter(Boolean);
      if (choices.length === 1) return plainParts(choices[0]!);
      const words = choices.flatMap(plainParts).filter((part) => part.kind === 'word');
      const full = words.flatMap((each) => each.full);
      return [{ kind: 'word', full, forms: full.map(formOf), starts: words.flatMap((each) => each.starts) }];
    });
}

/** What is letters alone is one token, save “cannot”; most words of cues are, and there are tens of thousands. */
const isOneToken = (word: string): boolean => /^[a-z]+\*?$/.test(word) && word !== 'cannot';

function plainParts(word: string): Part[] {
  if (isOneToken(word))
    return [
      word.endsWith('*')
        ? { kind: 'word', full: [], forms: [], starts: [word.slice(0, -1)] }
        : { kind: 'word', full: [word], forms: [formOf(word)], starts: [] },
    ];
  const open = word.endsWith('*');
  const tokens = tokenise(open ? word.slice(0, -1) : word);
  return tokens
    .filter((token) => token.lower !== '-')
    .map((token, index, all) => {
      const last = open && index === all.length - 1;
      return last
        ? { kind: 'word', full: [], forms: [], starts: [token.lower] }
        : { kind: 'word', full: [token.lower], forms: [token.form], starts: [] };
    });
}

function lastOf(parts: readonly Part[]): number | null {
  const last = parts.at(-1);
  return last?.kind === 'word' && last.starts.length === 0 && last.forms.length === 1 ? last.forms[0]! : null;
}

/** A cue as it is written, with what it means. */
export interface Written<T> {
  readonly means: T;
  readonly text: string;
  readonly capital?: boolean;
  readonly alsoNoun?: boolean;
}

/** A cue without alternatives of several words: “refugees/asylum-seekers” is “refugees” and “asylum seekers”. */
function variantsOf(text: string): readonly string[] {
  const words = text.split(/\s+/);
  const at = words.findIndex((word) => word.includes('/') && word.split('/').some(isSeveral));
  if (at < 0) return [text];
  const choices = words[at]!.split('/').filter(Boolean);
  const alone = choices.filter((choice) => !isSeveral(choice)).join('/');
  return [...(alone ? [alone] : []), ...choices.filter(isSeveral)].flatMap((choice) => variantsOf(words.with(at, choice).join(' ')));
}

/** The parts of a cue, and of each of its variants. */
export const partsOfVariants = (text: string): readonly (readonly Part[])[] => variantsOf(text).map(partsOf);

const isSeveral = (choice: string): boolean => !isOneToken(choice) && plainParts(choice).length > 1;

export function indexCues<T>(cues: readonly Written<T>[]): CueIndex<T> {
  const byWord = new Map<string, Cue<T>[]>();
  const byStart = new Map<string, Cue<T>[]>();
  const put = (map: Map<string, Cue<T>[]>, key: string, cue: Cue<T>) => map.set(key, [...(map.get(key) ?? []), cue]);
  let order = 0;
  for (const { means, text, capital = false, alsoNoun = false } of cues.flatMap((cue) =>
    variantsOf(cue.text).map((each) => ({ ...cue, text: each })),
  )) {
    const parts = partsOf(text);
    const first = parts[0];
    if (first?.kind !== 'word') continue;
    const cue = { means, text, parts, last: lastOf(parts), capital, alsoNoun, order: order++ };
    for (const word of first.full) put(byWord, word, cue);
    for (const start of first.starts) put(byStart, start.slice(0, 3), cue);
  }
  return { byWord, byStart, atForm: [] };
}
