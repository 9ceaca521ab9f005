import { adverbs, notAdverbs } from './english.ts';

/** A word or a mark of punctuation, and where it stands. "don't" and "cannot" are two words in one place. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** The number of `lower`, by which what is known of a word is found quickly. */
  readonly form: number;
  readonly start: number;
  readonly end: number;
  readonly word: boolean;
  /** It stands right behind the token before, without a space ("rights-based"). */
  readonly joined: boolean;
  /** It has "'s" or "s'" at its end. */
  readonly possessive: boolean;
}

const pattern = /[\p{L}\p{N}]+(?:\.(?=[\p{L}\p{N}])[\p{L}\p{N}]+)*(?:['’](?:[\p{L}]+|(?=[\s,;.)]|$)))?|\S/gu;
const forms = new Map<string, number>();

/** The number of a word in lower case, the same as long as the program runs. */
export function formOf(lower: string): number {
  const before = forms.get(lower);
  if (before !== undefined) return before;
  forms.set(lower, forms.size);
  return forms.size - 1;
}

const shortened: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
]);

/** "it's", "they're", "we'll", "I'm": the verbs that are written with the pronoun before them. */
const clitics: ReadonlyMap<string, string> = new Map([
  ['ll', 'will'],
  ['re', 'are'],
  ['ve', 'have'],
  ['m', 'am'],
]);

/** Behind these, "'s" is a verb. */
const beforeIs: ReadonlySet<string> = new Set(['it', 'he', 'she', 'that', 'there', 'here', 'what', 'who']);

/** Cuts a sentence into words and marks; hyphens and dashes are marks of their own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const push = (part: string, lower: string, start: number, end: number, word: boolean, possessive = false) => {
    const joined = tokens.length > 0 && tokens.at(-1)!.end === start;
    tokens.push({ text: part, lower, form: formOf(lower), start, end, word, joined, possessive });
  };
  for (const match of text.matchAll(pattern)) {
    const found = match[0];
    const start = match.index;
    const end = start + found.length;
    if (!/^[\p{L}\p{N}]/u.test(found)) {
      push(found, found, start, end, false);
      continue;
    }
    const lower = found.toLowerCase();
    const apostrophe = lower.search(/['’]/);
    if (lower === 'cannot') {
      push(found.slice(0, 3), 'can', start, start + 3, true);
      push(found.slice(3), 'not', start + 3, end, true);
    } else if (apostrophe < 0) {
      push(found, lower, start, end, true);
    } else if (/n['’]t$/.test(lower)) {
      const stem = lower.slice(0, apostrophe - 1);
      push(found.slice(0, apostrophe - 1), shortened.get(stem) ?? stem, start, start + apostrophe - 1, true);
      push(found.slice(apostrophe - 1), 'not', start + apostrophe - 1, end, true);
    } else if (clitics.has(lower.slice(apostrophe + 1)) || (/['’]s$/.test(lower) && beforeIs.has(lower.slice(0, apostrophe)))) {
      const full = clitics.get(lower.slice(apostrophe + 1)) ?? 'is';
      push(found.slice(0, apostrophe), lower.slice(0, apostrophe), start, start + apostrophe, true);
      push(found.slice(apostrophe), full, start + apostrophe, end, true);
    } else if (/['’]s?$/.test(lower)) {
      push(found.slice(0, apostrophe), lower.slice(0, apostrophe), start, start + apostrophe, true, true);
    } else push(found, lower, start, end, true);
  }
  return tokens;
}

export const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined && token.word && (adverbs.has(token.lower) || (/.{2}ly$/.test(token.lower) && !notAdverbs.has(token.lower)));

/** A word in lower case; empty where there is none. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** The index of the next word at or after `from` that is neither adverb nor negation. */
export function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && (isAdverb(tokens[at]) || tokens[at]!.lower === 'not' || tokens[at]!.lower === 'never')) at++;
  return at;
}

/** The words from one token to another, both included, with one blank between them. */
export const wordsBetween = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
