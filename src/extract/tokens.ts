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

/** The comma in “40,000” parts nothing. */
const pattern =
  /[\p{L}\p{N}]+(?:(?:\.(?=[\p{L}\p{N}])|(?<=\p{N}),(?=\p{N}{3}(?![\p{L}\p{N}])))[\p{L}\p{N}]+)*(?:['’](?:[\p{L}]+|(?=[\s,;.)]|$)))?|\S/gu;
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

/** A part of what stands between blanks and marks, as it is wherever that stands. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
  readonly form: number;
  readonly word: boolean;
  readonly possessive: boolean;
}

/** What was cut before, as most words come again and again. */
const cut = new Map<string, readonly Part[]>();
/** How many different words are remembered: more than any language has, and few enough for text that is none. */
const most = 200_000;

/** Cuts a sentence into words and marks; hyphens and dashes are marks of their own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let last = -1;
  for (const found of text.match(pattern) ?? []) {
    // Between two finds there are only blanks.
    const at = text.indexOf(found, from);
    from = at + found.length;
    for (const part of partsOf(found)) {
      const start = at + part.from;
      const end = at + part.to;
      const { form, lower, word, possessive } = part;
      tokens.push({ text: part.text, lower, form, start, end, word, joined: start === last, possessive });
      last = end;
    }
  }
  return tokens;
}

function partsOf(found: string): readonly Part[] {
  const before = cut.get(found);
  if (before) return before;
  if (cut.size >= most) cut.clear();
  const parts = cutWord(found);
  cut.set(found, parts);
  return parts;
}

function cutWord(found: string): readonly Part[] {
  const part = (from: number, to: number, lower: string, { word = true, possessive = false } = {}): Part => {
    return { from, to, text: found.slice(from, to), lower, form: formOf(lower), word, possessive };
  };
  const end = found.length;
  if (!/^[\p{L}\p{N}]/u.test(found)) return [part(0, end, found, { word: false })];
  const lower = found.toLowerCase();
  const apostrophe = lower.search(/['’]/);
  if (lower === 'cannot') return [part(0, 3, 'can'), part(3, end, 'not')];
  if (apostrophe < 0) return [part(0, end, lower)];
  const stem = lower.slice(0, apostrophe);
  const tail = lower.slice(apostrophe + 1);
  if (/n['’]t$/.test(lower)) {
    const verb = lower.slice(0, apostrophe - 1);
    return [part(0, apostrophe - 1, shortened.get(verb) ?? verb), part(apostrophe - 1, end, 'not')];
  }
  if (clitics.has(tail) || (/['’]s$/.test(lower) && beforeIs.has(stem)))
    return [part(0, apostrophe, stem), part(apostrophe, end, clitics.get(tail) ?? 'is')];
  return /['’]s?$/.test(lower) ? [part(0, apostrophe, stem, { possessive: true })] : [part(0, end, lower)];
}

/** Keeps what is known of a word under its number; between the numbers no gaps may be left, which make V8 look everything up slowly. */
export function keepOfWord<T>(known: (T | undefined)[], form: number, value: T): T {
  while (known.length < form) known.push(undefined);
  return (known[form] = value);
}

/** A question about a word by itself, which is answered once for each word. */
export function ofWord(is: (lower: string) => boolean): (token: Pick<Token, 'lower' | 'form'>) => boolean {
  const known: (boolean | undefined)[] = [];
  return ({ lower, form }) => known[form] ?? keepOfWord(known, form, is(lower));
}

export const isAdverbForm = (lower: string): boolean => adverbs.has(lower) || (/.{2}ly$/.test(lower) && !notAdverbs.has(lower));

const isAdverbial = ofWord(isAdverbForm);

export const isAdverb = (token: Token | undefined): boolean => token !== undefined && token.word && isAdverbial(token);

/** A word in lower case; empty where there is none. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** The index of the next word at or after `from` that is neither adverb nor negation. */
export function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && (isAdverb(tokens[at]) || tokens[at]!.lower === 'not' || tokens[at]!.lower === 'never')) at++;
  return at;
}

/** The tokens from one to another, both included; the very same list where these are all, as what was looked up in it is known by the list. */
export const part = (tokens: readonly Token[], from: number, to: number): readonly Token[] =>
  from === 0 && to === tokens.length - 1 ? tokens : tokens.slice(from, to + 1);

/** The words from one token to another, both included, with one blank between them. */
export const wordsBetween = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');

/** "not only", "not least": words that deny nothing. */
export const isNotOnly = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'not' && ['only', 'just', 'merely', 'least', 'solely'].includes(lowerAt(tokens, at + 1));
