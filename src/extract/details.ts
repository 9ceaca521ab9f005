import type { At, NormCue, Qualifier } from '../model/records.ts';
import type { FoundBearers } from './bearers.ts';
import { findCues, withoutOverlaps } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

/** What the details of a commitment are read from: where its modality and its bearers stand. */
interface Found {
  readonly at: At | null;
  readonly bearers: FoundBearers;
}

/** "all" and "every" that a hedge takes back ("all reasonable steps", "every precaution that is reasonable") make nothing categorical. */
export function isCategorical(text: string, lexicon: Lexicon): boolean {
  return findCues(lexicon.categorical, text).some(({ at, cue }) => {
    const after = text.slice(at[1]);
    const before = text.slice(0, at[0]);
    if (/^\W+(?:\p{L}+\W+){0,4}?(?:reasonabl[ey]|possible|feasible|practicable|appropriate)\b/iu.test(after)) return false;
    if (/^all$/i.test(cue) && (/\b(?:above|first of|at|after|not)\s+$/i.test(before) || /^\s+(?:the same|along|in all)\b/i.test(after)))
      return false;
    if (/^(?:only|solely)$/i.test(cue) && /\bnot\s+$/i.test(before)) return false;
    if (/^no$/i.test(cue) && /^\s+(?:later|more|less|longer|fewer|doubt)\b/i.test(after)) return false;
    if (/^(?:each|every)$/i.test(cue) && /^\s+(?:other|year|month|time|day|week)\b/i.test(after)) return false;
    if (/^(?:any|each)$/i.test(cue) && !/\b(?:no|not|never|without|nor|neither)\b/i.test(text)) return /^each$/i.test(cue);
    return true;
  });
}

export function findQualifiers(text: string, found: Found, lexicon: Lexicon): Qualifier[] {
  const hits = findCues(lexicon.qualifiers, text);
  const longest = [...hits].toSorted((a, b) => b.at[1] - b.at[0] - (a.at[1] - a.at[0]) || a.at[0] - b.at[0]);
  return withoutOverlaps(longest)
    .filter(({ cue, at }) => !(/^if$/i.test(cue) && /\beven\s+$/i.test(text.slice(0, at[0]))))
    .map(({ means, at }): Qualifier => {
      const end = means === 'hedge' ? at[1] : Math.max(at[1], Math.min(clauseEnd(text, at[1]), mainClauseAfter(at[1], found)));
      const words = text.slice(at[0], end).trimEnd();
      return { kind: means, text: words, at: [at[0], at[0] + words.length] };
    })
    .toSorted((a, b) => a.at[0] - b.at[0])
    .filter((each, index, all) => !all.slice(0, index).some((before) => each.at[0] < before.at[1]));
}

/** Where the subject and verb begin that follow a leading qualifier without a comma ("On request IOM shall …"). */
function mainClauseAfter(from: number, { at, bearers }: Found): number {
  if (!at || at[0] < from) return Infinity;
  const subject = bearers.taken.map((each) => each[0]).filter((start) => start >= from);
  return Math.min(at[0], ...subject);
}

function clauseEnd(text: string, from: number): number {
  const end = /[,;:](?=\s|$)|[.!?](?=\s|$)/.exec(text.slice(from));
  return end ? from + end.index : text.length;
}

/** The narrowest norms whose cues the words carry. */
export function findNorms(text: string, lexicon: Lexicon): NormCue[] {
  const first = new Map<string, NormCue>();
  for (const { means, cue, at } of findCues(lexicon.norms, text)) if (!first.has(means)) first.set(means, { id: means, cue, at });
  const found = [...first.values()];
  return found.filter((norm) => !found.some((other) => lexicon.broaderNorms.get(other.id)?.has(norm.id)));
}

export function settledNorm(id: string, text: string, lexicon: Lexicon): NormCue {
  const hit = findCues(
    lexicon.norms.filter((cue) => cue.means === id),
    text,
  )[0];
  return hit ? { id, cue: hit.cue, at: hit.at } : { id, cue: '', at: null };
}

export function findBeneficiaries(text: string, found: Found, lexicon: Lexicon): string[] {
  const words = withoutOverlaps(findCues(lexicon.persons, text))
    .filter((hit) => !found.bearers.taken.some((at) => hit.at[0] < at[1] && at[0] < hit.at[1]))
    .map((hit) => hit.cue);
  return [...new Set(words)];
}

export function actionOf(text: string, start: number, end: number, qualifiers: readonly Qualifier[]): string {
  let action = '';
  let from = start;
  for (const { at, kind, text: words } of qualifiers) {
    if (at[1] <= from || at[0] >= end || (kind === 'hedge' && !/^(?:where|when|as|if|so far|to the|in )/i.test(words))) continue;
    action += text.slice(from, Math.max(from, at[0]));
    from = at[1];
  }
  action += text.slice(from, Math.max(from, end));
  return action
    .replace(/\s+/g, ' ')
    .replace(/,\s*,/g, ',')
    .replace(/\s+([,;.])/g, '$1')
    .replace(/^[\s,;:]+|[\s,;:.]+$/g, '')
    .replace(/(?:,?\s+(?:and|but|or|it|they|we))+$/i, '')
    .replace(/^(?:and|or),?\s+/i, '');
}
