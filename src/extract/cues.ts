import type { At } from '../model/records.ts';

/**
 * Cues are words as a lawyer writes them: whole words, whatever their case; "/" gives alternatives for one word, "*" any ending, and a
 * spaced "…" up to six words between. Adverbs may stand between the words of a cue ("is fully committed to").
 */
export interface Cue<T> {
  readonly means: T;
  readonly text: string;
  readonly needles: readonly string[];
  readonly pattern: RegExp;
}

export interface Hit<T> {
  readonly means: T;
  readonly cue: string;
  readonly at: At;
}

const adverbs = String.raw`(?:[,]?\s+(?:also|not only|fully|thus|therefore|hereby|further|now|then|in turn|\p{L}+ly))?`;
const boundaryBefore = String.raw`(?<![\p{L}\p{N}])`;
const boundaryAfter = String.raw`(?![\p{L}\p{N}])`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function wordPattern(word: string): string {
  const alternatives = word
    .split('/')
    .filter(Boolean)
    .map((each) => (each.endsWith('*') ? String.raw`${escaped(each.slice(0, -1))}[\p{L}\p{N}]*` : escaped(each)).replace(/['’]/g, "['’]"));
  return alternatives.length === 1 ? alternatives[0]! : `(?:${alternatives.join('|')})`;
}

export function compileCue<T>(means: T, text: string): Cue<T> {
  let pattern: RegExp | undefined;
  return {
    means,
    text,
    needles: needlesOf(text),
    get pattern() {
      return (pattern ??= patternOf(text));
    },
  };
}

function patternOf(text: string): RegExp {
  const words = text.trim().split(/\s+/);
  let pattern = '';
  for (const [index, word] of words.entries()) {
    if (isGap(word)) {
      pattern += String.raw`(?:\s+\S+){0,6}?`;
      continue;
    }
    if (index > 0) pattern += `${isGap(words[index - 1]!) ? '' : adverbs}${word === 'to' ? String.raw`(?:\s+not)?` : ''}${String.raw`\s+`}`;
    pattern += wordPattern(word);
  }
  return new RegExp(`${boundaryBefore}(?:${pattern})${boundaryAfter}`, 'giu');
}

const isGap = (word: string): boolean => word === '…' || word === '...';

/** Plain pieces of which one must stand in a text before its pattern is worth trying: the alternatives of the cue's most telling word. */
function needlesOf(text: string): string[] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => !isGap(word));
  const choices = words.map((word) =>
    word
      .split('/')
      .filter(Boolean)
      .map((each) =>
        each
          .replace(/\*$/, '')
          .toLowerCase()
          .split(/['’]/)
          .reduce((a, b) => (b.length > a.length ? b : a)),
      ),
  );
  const shortest = (needles: readonly string[]) => Math.min(...needles.map((needle) => needle.length));
  return choices.reduce((best, each) => (shortest(each) > shortest(best) ? each : best));
}

/** Every place where a cue stands, first by where it begins, then the longest first. */
export function findCues<T>(cues: readonly Cue<T>[], text: string): Hit<T>[] {
  const lower = text.toLowerCase();
  const hits: Hit<T>[] = [];
  for (const cue of cues) {
    if (!cue.needles.some((needle) => lower.includes(needle))) continue;
    for (const match of text.matchAll(cue.pattern)) {
      hits.push({ means: cue.means, cue: match[0], at: [match.index, match.index + match[0].length] });
    }
  }
  return hits.toSorted((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
}

/** The hits that no longer hit covers or crosses; of those that begin together the longest. */
export function withoutOverlaps<T>(hits: readonly Hit<T>[]): Hit<T>[] {
  const kept: Hit<T>[] = [];
  for (const hit of hits) if (!kept.some((other) => hit.at[0] < other.at[1] && other.at[0] < hit.at[1])) kept.push(hit);
  return kept;
}
