import type { Modality } from '../model/words.ts';
import { isCoordinator } from './clauses/clause.ts';
import type { Hit } from './cue-search.ts';
import { negations, prepositions } from './english.ts';
import type { Subject } from './subjects.ts';
import { isNotOnly, skipAdverbs, type Token } from './tokens.ts';
import { isBase } from './word-forms.ts';

/** "no later than", "no doubt": a "no" that denies nothing. */
const degrees: ReadonlySet<string> = new Set(['later', 'more', 'less', 'fewer', 'matter', 'doubt', 'earlier']);
const neutralNo = (tokens: readonly Token[], at: number): boolean => degrees.has(tokens[at + 1]?.lower ?? '');

/** Whether a verb group is negated by its own words: in its cue, behind it, or behind an insertion. */
export function isNegated(tokens: readonly Token[], hit: Hit<Modality>): boolean {
  return isNegatedWithin(tokens, hit) || isNegatedBehind(tokens, hit);
}

function isNegatedWithin(tokens: readonly Token[], { from, to, bearer }: Hit<Modality>): boolean {
  for (let at = from; at <= to; at++) {
    at = behindInsertion(tokens, at, to);
    const { lower } = tokens[at]!;
    if (bearer && at >= bearer[0] && at <= bearer[1]) continue;
    if (negations.has(lower) && !isNotOnly(tokens, at) && !(lower === 'no' && neutralNo(tokens, at))) return true;
  }
  return false;
}

function isNegatedBehind(tokens: readonly Token[], { from, to }: Hit<Modality>): boolean {
  for (let at = to + 1; at < tokens.length; at++) {
    if (deniesAt(tokens, at, from)) return true;
    const { lower } = tokens[at]!;
    if (lower === ',') {
      const close = insertionEnd(tokens, at);
      if (close === null) return false;
      if (tokens[at + 1]?.lower === 'under' && tokens[at + 2]?.lower === 'no') return true;
      at = close;
      continue;
    }
    if (prepositions.has(lower) && isNegatedBehindPhrase(tokens, at)) return true;
    if (skipAdverbs(tokens, at) === at) return deniesObject(tokens, at);
  }
  return false;
}

/** "shall close no site", "will give no support"; who spares no effort or leaves no complaint unanswered does something all the same. */
const deniesObject = (tokens: readonly Token[], verb: number): boolean =>
  isBase(tokens[verb]) &&
  !/^(?:spare|lose|leave|have|be)$/.test(tokens[verb]!.lower) &&
  tokens[verb + 1]?.lower === 'no' &&
  !neutralNo(tokens, verb + 1);

function deniesAt(tokens: readonly Token[], at: number, from: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower;
  if ((lower === 'not' || lower === 'never') && !isNotOnly(tokens, at)) return true;
  if (['in', 'under', 'by', 'on', 'at', 'for'].includes(lower) && next === 'no') return !freeOf.test(tokens[at + 2]?.lower ?? '');
  if (lower === 'be' && next === 'no' && tokens[from - 1]?.lower === 'there') return true;
  if (lower === 'be' && next === 'neither') return true;
  return lower === 'neither' || (lower === 'no' && next === 'longer');
}

/** "At no cost to the Bank": how something is done. */
const freeOf = /^(?:costs?|charges?|expense|fee|extra|additional)$/;

const longestInsertion = 12;

function insertionEnd(tokens: readonly Token[], comma: number): number | null {
  for (let at = comma + 1; at <= comma + longestInsertion && at < tokens.length; at++) if (tokens[at]!.lower === ',') return at;
  return null;
}

/** "must at the very least not publish": a short phrase between the modal and its negation. */
function isNegatedBehindPhrase(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < from + 6 && tokens[at]?.word; at++) {
    if (['not', 'never'].includes(tokens[at]!.lower)) return isBase(tokens[at + 1]) || tokens[at + 1]?.lower === 'be';
    if (tokens[at]!.lower === 'to') return false;
  }
  return false;
}

/** Behind an insertion between commas within a cue ("undertakes, where none can be found, to"); else the same place. */
function behindInsertion(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at]!.lower !== ',') return at;
  for (let close = at + 1; close < to; close++) if (tokens[close]!.lower === ',') return close + 1;
  return at;
}

/** "Guarantees that nobody will be prosecuted", "undertakes that data will not be shared": what is promised is not to happen. */
export function promisesNot(tokens: readonly Token[], hit: Hit<Modality>): boolean {
  if (hit.means !== 'undertaking' || tokens[hit.to]!.lower !== 'that') return false;
  for (let at = hit.to + 1; at < tokens.length && !/^[;:.]$/.test(tokens[at]!.lower); at++) {
    if (['no', 'nobody', 'none', 'neither'].includes(tokens[at]!.lower) && at === hit.to + 1) return true;
    if (['shall', 'will'].includes(tokens[at]!.lower)) return isNegated(tokens, { ...hit, from: at, to: at });
  }
  return false;
}

/** "does not have to", "is not required to": the verb of being bound is negated, not what one is bound to. */
export function isNegatedVerb(tokens: readonly Token[], hit: Hit<Modality>): boolean {
  const last = tokens[hit.to]!.lower;
  for (let at = hit.from; at < hit.to; at++) if (tokens[at]!.lower === 'not') return !(last === 'to' && at === hit.to - 1);
  const before = tokens[hit.from - 1]?.lower;
  return before === 'not' || before === 'never';
}

/** "No data may", "Neither staff nor partners shall", "Nor may", "In no case shall", "Under no circumstances". */
export function isNegativeSubject(tokens: readonly Token[], verb: number, subject: Subject, clauseStart: number): boolean {
  const first = subject[0] ?? verb;
  for (const at of [clauseStart, first - 1, first]) if (at >= 0 && at < verb && opensNegation(tokens, at, first)) return true;
  for (let at = Math.max(clauseStart, first - 1); at > clauseStart && at > first - 3; at--)
    if (tokens[at]!.lower === 'no' && subject.length > 0 && at < first && !prepositions.has(tokens[at - 1]!.lower)) return true;
  return isBehindNegativePhrase(tokens, verb, clauseStart);
}

function opensNegation(tokens: readonly Token[], at: number, first: number): boolean {
  const lower = tokens[at]?.lower;
  const next = tokens[at + 1]?.lower ?? '';
  switch (lower) {
    case 'neither':
    case 'nor':
    case 'nobody':
    case 'none':
    case 'nothing':
      return true;
    case 'no':
      // "No more than two may attend" bans the third; "no fewer than two shall" asks for two.
      return !neutralNo(tokens, at) || (next === 'more' && first - at < 5);
    case 'never':
    case 'nowhere':
      return at <= first;
    case 'not':
      return ['until', 'unless', 'before', 'even', 'a', 'one'].includes(next);
    default:
      return false;
  }
}

function isBehindNegativePhrase(tokens: readonly Token[], verb: number, clauseStart: number): boolean {
  for (let at = clauseStart; at < Math.min(verb, clauseStart + 12); at++) {
    const opens = ['in', 'under', 'at', 'on', 'by', 'for', 'to', 'through'].includes(tokens[at]!.lower) && tokens[at + 1]?.lower === 'no';
    const next = tokens[at + 2]?.lower ?? '';
    if (opens && !freeOf.test(next) && !['later', 'small', 'more', 'less'].includes(next))
      return at === clauseStart || tokens[at - 1]?.lower === ',' || isCoordinator(tokens[at - 1]);
  }
  return false;
}
