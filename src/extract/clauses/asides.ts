import type { Token } from '../tokens.ts';
import { isDash } from './clause.ts';

const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
]);
const quotes: ReadonlySet<string> = new Set(['“', '"', '«']);
const longestAside = 40;

/** For each token that opens an aside: where the aside ends. */
export type Asides = readonly (number | undefined)[];

/**
 * Brackets, quotations with words of modality in them, and insertions between dashes.
 * @param hitAt the words of modality, by where they begin
 */
export function findAsides(tokens: readonly Token[], hitAt: readonly unknown[]): Asides {
  const asides: (number | undefined)[] = [];
  const speaks = (from: number, to: number) => {
    for (let at = from; at <= to; at++) if (hitAt[at]) return true;
    return false;
  };
  for (let at = 0; at < tokens.length; at++) {
    const end = asideEnd(tokens, at);
    if (end === null || (quotes.has(tokens[at]!.lower) && !speaks(at, end))) continue;
    asides[at] = end;
    at = end;
  }
  return asides;
}

function asideEnd(tokens: readonly Token[], at: number): number | null {
  const { lower, word } = tokens[at]!;
  if (word) return null;
  const closes = brackets.get(lower);
  if (closes) return closing(tokens, at, lower, closes);
  if (lower === '"') return next(tokens, at, (index) => tokens[index]!.lower === '"');
  if (!isDash(tokens, at)) return null;
  const end = next(tokens, at, (index) => isDash(tokens, index) || /^[;:]$/.test(tokens[index]!.lower));
  return end !== null && isDash(tokens, end) && end - at <= longestAside ? end : null;
}

function next(tokens: readonly Token[], from: number, is: (index: number) => boolean): number | null {
  for (let at = from + 1; at < tokens.length; at++) if (is(at)) return at;
  return null;
}

function closing(tokens: readonly Token[], from: number, opens: string, closes: string): number | null {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]!.lower === opens) depth++;
    else if (tokens[at]!.lower === closes && --depth === 0) return at;
  }
  return null;
}

/** The next such mark that stands in no aside. */
export function nextOutside(tokens: readonly Token[], asides: Asides, from: number, mark: string): number | null {
  for (let at = from + 1; at < tokens.length; at++) {
    const aside = asides[at];
    if (aside) at = aside;
    else if (tokens[at]!.lower === mark) return at;
  }
  return null;
}
