import { closedHead, isHyphenedPrefix, isHyphenedTail, isSuffix } from './hyphened.ts';

/** Joins lines to running text. The words of the whole document tell whether a hyphen at the end of a line belongs to its word. */
export type Join = (before: string, line: string) => string;

const lastPart = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u00AD]$/u;
const firstPart = /^\p{L}+(?:-\p{L}+)*/u;
const word = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

/** Addresses are written without spaces, and no program parts their words with hyphens of its own. */
const address = /(?:https?:|www\.|\bdoi\b)\S*$/i;
/** A word that is written with a stroke or several hyphens before the one that ends its line. */
const manyParts = /[\p{L}\p{N}](?:\/|-[\p{L}\p{N}]+-)[\p{L}\p{N}]\S*$/u;

/** @param texts lines that follow one another, column by column */
export function joiner(texts: Iterable<readonly string[]>): Join {
  const all = [...texts];
  const words = new Set(all.flatMap((lines) => [...wholeWords(lines)]));
  // “refoulement” stands in “non-refoulement” too.
  const parts = new Set([...words].flatMap((each) => each.split('-')));
  const written = writtenIn(words);
  const tells = tellsSoftFromWritten(all);
  const breaksWords = !onlyWritten(all, words);
  const isBroken = all.some((lines) => lines.some((line, at) => words.has(joinedAt(line, lines[at + 1]) ?? '')));

  const keepsHyphen = (head: string, tail: string, isSoft: boolean, hasManyParts: boolean): boolean => {
    const known = written(head, tail);
    if (known !== 'joined' && tells) return !isSoft;
    if (known !== null) return known === 'hyphened';
    const last = head.split('-').at(-1)!;
    const next = tail.split('-')[0]!;
    if (isSuffix(next)) return false;
    if (isHyphenedPrefix(head, tail) || isHyphenedTail(head, tail)) return true;
    if (isSoft) return false;
    if (hasManyParts) return true;
    // “decision-mak-ing” is broken as “mak-ing” would be.
    const ends = [last.toLowerCase(), next.toLowerCase()] as const;
    if (head.includes('-') && !parts.has(ends.join(''))) return (!isBroken && next.length > 3) || ends.every((part) => words.has(part));
    if (!breaksWords || /^\p{Lu}/u.test(tail)) return true;
    return !closedHead.test(head) && words.has(head.toLowerCase()) && words.has(tail.toLowerCase());
  };
  return (before, line) => {
    if (before === '') return line;
    // Behind these signs an address goes on; a full stop may end its sentence.
    if (address.test(before) && /[-/=&?_#%]$/.test(before) && /^[\p{L}\p{N}]/u.test(line)) return `${before}${line}`;
    const isSoft = before.endsWith('\u00AD');
    const head = lastPart.exec(before)?.[1];
    const tail = firstPart.exec(line)?.[0];
    const whole = isSoft ? `${before.slice(0, -1)}-` : before;
    if (head !== undefined && tail !== undefined)
      return `${keepsHyphen(head, tail, isSoft, manyParts.test(before)) ? whole : whole.slice(0, -1)}${line}`;
    if (isSoft) return `${before.slice(0, -1)}${/^\p{Ll}/u.test(line) ? '' : '-'}${line}`;
    return /[\p{L}\p{N}][-–]$/u.test(before) ? `${before}${line}` : `${before} ${line}`;
  };
}

type Written = 'joined' | 'hyphened';

/**
 * How a document writes two parts of a word elsewhere, in that word or another of its stem, such as “re-established” for “re-establish”; `null` where
 * it has neither.
 */
function writtenIn(words: ReadonlySet<string>): (head: string, tail: string) => Written | null {
  const all = [...words].toSorted();
  const has = (start: string): boolean => {
    let [from, to] = [0, all.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (all[middle]! < start) from = middle + 1;
      else to = middle;
    }
    return all[from]?.startsWith(start) ?? false;
  };
  return (head, tail) => {
    const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
    const joined = words.has(`${first}${second}`);
    const hyphened = words.has(`${first}-${second}`);
    if (joined || hyphened) return joined ? 'joined' : 'hyphened';
    const stem = second.slice(0, Math.max(leastStem, second.length - longestEnding));
    if (stem.length < leastStem || stem.includes('-')) return null;
    if (has(`${first}-${stem}`)) return 'hyphened';
    return first.length + stem.length > 6 && has(`${first}${stem}`) ? 'joined' : null;
  };
}

/** How many letters of its second part tell a word, and how many may differ at its end. */
const leastStem = 4;
const longestEnding = 3;

/** The words of lines that stand whole in one of them; what a hyphen parts is no word. */
function* wholeWords(lines: readonly string[]): Generator<string> {
  let isParted = false;
  for (const line of lines) {
    const text = line.toLowerCase();
    const ends = /[-\u00AD]$/.test(text.trimEnd());
    const found = text.match(word) ?? [];
    yield* found.slice(isParted ? 1 : 0, ends ? -1 : undefined);
    isParted = ends;
  }
}

/** The word that two lines part, without its hyphen. */
function joinedAt(line: string, next: string | undefined): string | null {
  const head = lastPart.exec(line)?.[1];
  const tail = firstPart.exec(next ?? '')?.[0];
  return head === undefined || tail === undefined ? null : `${head}${tail}`.toLowerCase();
}

const fewSoft = 3;
const softShare = 0.2;

/** Whether the hyphens with which a program broke words are soft ones, and those that were written others. */
function tellsSoftFromWritten(texts: readonly (readonly string[])[]): boolean {
  const broken = texts.flatMap((lines) => lines.slice(0, -1).filter((line) => lastPart.test(line)));
  const soft = broken.filter((line) => line.endsWith('\u00AD')).length;
  return soft >= fewSoft && soft < broken.length && soft >= broken.length * softShare;
}

/** Whether all hyphens at ends of lines seem to be written ones: most of their words stand with one elsewhere, and none without. */
function onlyWritten(texts: readonly (readonly string[])[], words: ReadonlySet<string>): boolean {
  let all = 0;
  let written = 0;
  for (const lines of texts) {
    for (const [at, line] of lines.entries()) {
      const head = lastPart.exec(line)?.[1];
      const tail = firstPart.exec(lines[at + 1] ?? '')?.[0];
      if (head === undefined || tail === undefined) continue;
      if (line.endsWith('\u00AD') || words.has(`${head}${tail}`.toLowerCase())) return false;
      all++;
      if (words.has(`${head}-${tail}`.toLowerCase())) written++;
    }
  }
  return written >= 2 && written >= all * 0.5;
}
