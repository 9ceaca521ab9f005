import type { At, NormCue, Qualifier } from '../model/records.ts';
import { findCues, withoutOverlaps, type Hit } from './cue-search.ts';
import type { Lexicon } from './lexicon.ts';
import { findLooseCues } from './loose-cues.ts';
import { lowerAt, type Token } from './tokens.ts';

/** "all" and "every" that a hedge takes back ("all reasonable steps", "every precaution that is reasonable") make nothing categorical. */
export function isCategorical(tokens: readonly Token[], text: string, lexicon: Lexicon): boolean {
  const isNegative = () => tokens.some(({ lower }) => ['no', 'not', 'never', 'without', 'nor', 'neither'].includes(lower));
  return findCues(lexicon.categorical, tokens, text).some(
    (hit) => !isHedged(tokens, hit) && !isIdiom(tokens, hit) && (lowerAt(tokens, hit.from) !== 'any' || isNegative()),
  );
}

function isHedged(tokens: readonly Token[], { to }: Hit<unknown>): boolean {
  const near = tokens.slice(to + 1, to + 6);
  const end = near.findIndex((token) => !token.word);
  const phrase = end < 0 ? near : near.slice(0, end);
  return phrase.some(({ lower }) => /^(?:reasonabl[ey]|possible|feasible|practicable|appropriate)$/.test(lower));
}

/** "above all", "all the same", "not only", "no later than", "each other": words that hold of nothing in general. */
function isIdiom(tokens: readonly Token[], { from, to }: Hit<unknown>): boolean {
  const before = lowerAt(tokens, from - 1);
  const next = lowerAt(tokens, to + 1);
  switch (lowerAt(tokens, from)) {
    case 'all':
      if (['above', 'at', 'after', 'not'].includes(before) || (before === 'of' && lowerAt(tokens, from - 2) === 'first')) return true;
      return ['the', 'along'].includes(next) && lowerAt(tokens, to + 2) === 'same';
    case 'only':
    case 'solely':
      return before === 'not';
    case 'no':
      return ['later', 'more', 'less', 'longer', 'fewer', 'doubt'].includes(next);
    case 'each':
    case 'every':
      return ['other', 'year', 'month', 'time', 'day', 'week'].includes(next);
    default:
      return false;
  }
}

/** Every cue of a norm that stands in a sentence. */
export const findNormCues = (tokens: readonly Token[], text: string, { norms, looseNorms, notBefore }: Lexicon): Hit<string>[] => [
  ...findCues(norms, tokens, text).filter(({ means, to }) => !notBefore.get(means)?.has(lowerAt(tokens, to + 1))),
  ...findLooseCues(looseNorms, tokens, text),
];

/**
 * The narrowest norms whose cues the words carry. A single word that begins a longer cue (“complains … reprisals”) speaks to that one's norm alone;
 * a name ("Special Rapporteur on the human rights of migrants") speaks to none.
 */
export function findNorms(hits: readonly Hit<string>[], names: readonly Hit<unknown>[], lexicon: Lexicon): NormCue[] {
  const first = new Map<string, NormCue>();
  const held = new Set<string>();
  for (const { means, cue, at, from, to, isLoose } of hits) {
    const isOfLonger = from === to && hits.some((other) => other.from === from && other.to > to);
    if (isOfLonger) continue;
    if (names.some((name) => name.from <= from && to <= name.to && name.to - name.from > to - from)) continue;
    if (!isLoose) held.add(means);
    if (!first.has(means)) first.set(means, { id: means, cue, at });
  }
  const found = [...first.values()];
  // What nothing but nearness holds together may be another thing: the broader norm that a whole phrase names stays beside it.
  const hides = (narrower: NormCue, { id }: NormCue) =>
    lexicon.broaderNorms.get(narrower.id)?.has(id) === true && (held.has(narrower.id) || !held.has(id));
  return found.filter((norm) => !found.some((other) => hides(other, norm)));
}

export function settledNorm(id: string, hits: readonly Hit<string>[]): NormCue {
  const hit = hits.find((each) => each.means === id);
  return hit ? { id, cue: hit.cue, at: hit.at } : { id, cue: '', at: null };
}

export function findBeneficiaries(hits: readonly Hit<string>[], taken: readonly At[]): string[] {
  const words = withoutOverlaps(hits)
    .filter((hit) => !taken.some((at) => hit.at[0] < at[1] && at[0] < hit.at[1]))
    .map((hit) => hit.cue);
  return [...new Set(words)];
}

/** A heading over what is said of it. */
const onDataOfStaff =
  /\b(?:data|information|records|files|privacy) (?:of|on|about) (?:our |its |the )?(?:staff(?: members)?|employees|personnel)$/i;

const papers = /^(?:data|information|records|files|details)$/;

/** "personal data of staff members": those who work for the organisation, where it is about data on them and on nobody else; else nobody. */
export function staffWhoseData(
  tokens: readonly Token[],
  names: readonly Hit<unknown>[],
  persons: readonly Hit<string>[],
  section: readonly string[],
): string[] {
  if (section.some((heading) => onDataOfStaff.test(heading))) return ['staff'];
  const people = withoutOverlaps(persons);
  const isOfStaff = (hit: Hit<string>) => {
    const of = /^(?:its|our|their|the)$/.test(lowerAt(tokens, hit.from - 1)) ? hit.from - 2 : hit.from - 1;
    return (
      names.some((name) => name.means === 'staff' && name.from <= hit.to && hit.from <= name.to) &&
      /^(?:of|on|about|concerning)$/.test(lowerAt(tokens, of)) &&
      papers.test(lowerAt(tokens, of - 1))
    );
  };
  return people.length > 0 && people.every(isOfStaff) ? [...new Set(people.map(({ means }) => means))] : [];
}

/** What is to be done: the words of the sentence from `start` to `end`, without the qualifiers that stand among them. */
export function actionOf(text: string, start: number, end: number, qualifiers: readonly Qualifier[]): string {
  let action = '';
  let from = start;
  for (const { at, kind, text: words } of qualifiers) {
    if (at[1] <= from || at[0] >= end || (kind === 'hedge' && !/^(?:where|when|as|if|so far|to the|in )/i.test(words))) continue;
    action += text.slice(from, Math.max(from, at[0]));
    from = at[1];
  }
  action += text.slice(from, Math.max(from, end));
  const joined = action
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/, *,/g, ',')
    .replace(/ ([,;.])/g, '$1');
  return withoutEnds(joined).replace(/^(?:and|or),? /i, '');
}

/** Without marks at its ends and joints at its end, which are looked for from there: a pattern would look for them behind every word. */
function withoutEnds(action: string): string {
  let from = 0;
  let to = action.length;
  while (from < to && ' ,;:'.includes(action[from]!)) from++;
  while (to > from && ' ,;:.'.includes(action[to - 1]!)) to--;
  for (;;) {
    const last = Math.max(action.lastIndexOf(' ', to - 1), from - 1);
    if (!/^(?:and|but|or|it|they|we)$/i.test(action.slice(last + 1, to))) return action.slice(from, to);
    if (last < from) return '';
    to = last > from && action[last - 1] === ',' ? last - 1 : last;
  }
}
