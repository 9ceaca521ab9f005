import type { Modality } from '../model/words.ts';
import { isCoordinator } from './clauses/clause.ts';
import type { Hit } from './cue-search.ts';
import { determiners, modals, prepositions } from './english.ts';
import { isNegated, promisesNot } from './negation.ts';
import { lowerAt, skipAdverbs, type Token } from './tokens.ts';
import { isBase, isParticiple } from './word-forms.ts';

/**
 * The words of a clause's verb, found once and read by all: "shall not, where possible, be shared". `from` is the first of them; `verb` is
 * the one that stands behind the words of modality ("be" in a passive), `complement` what stands behind "be" ("shared", "liable"); `head` is
 * the word that says what is done.
 */
export interface VerbGroup {
  readonly from: number;
  /** The last word of modality before the verb; in an inversion the last word of the subject behind it. */
  readonly opens: number;
  readonly verb: number;
  readonly complement: number | null;
  readonly head: number;
  readonly voice: 'active' | 'passive';
  readonly tense: 'present' | 'perfect' | 'open';
  readonly modal: string | null;
  /** Negated by its own words; that its subject may be negative is not asked here. */
  readonly negated: boolean;
  readonly position: 'behind-subject' | 'before-subject';
}

/** The verb group that a word of modality opens. @param opens the last token before the verb, behind an inverted subject */
export function verbGroupOf(tokens: readonly Token[], hit: Hit<Modality>, opens = hit.to): VerbGroup {
  const verb = actionAt(tokens, opens + 1);
  const complement = complementAt(tokens, opens, verb);
  const participle = passiveAt(tokens, opens, verb);
  const first = tokens[hit.from]!.lower;
  const modal = modals.has(first) ? first : null;
  const perfect = lowerAt(tokens, verb) === 'have' && isParticiple(tokens[skipAdverbs(tokens, verb + 1)]);
  return {
    from: hit.from,
    opens,
    verb,
    complement,
    head: participle ?? complement ?? verb,
    voice: participle === null ? 'active' : 'passive',
    tense: perfect ? 'perfect' : modal ? 'open' : 'present',
    modal,
    negated: isNegated(tokens, hit.bearer ? hit : { ...hit, to: opens }) || promisesNot(tokens, hit),
    position: opens === hit.to ? 'behind-subject' : 'before-subject',
  };
}

/** What stands behind "be". */
function complementAt(tokens: readonly Token[], opens: number, verb: number): number | null {
  const be = lowerAt(tokens, verb) === 'be' ? verb : lowerAt(tokens, opens) === 'be' ? opens : null;
  if (be === null) return null;
  const complement = skipAdverbs(tokens, be + 1);
  return complement < tokens.length ? complement : null;
}

/** The participle of a passive ("shall be collected", "are not to be used"). */
function passiveAt(tokens: readonly Token[], opens: number, verb: number): number | null {
  let at = verb;
  if (tokens[opens]!.lower === 'be') at = skipAdverbs(tokens, opens + 1);
  else {
    if (!['be', 'being', 'get'].includes(tokens[at]?.lower ?? '')) return null;
    at = skipAdverbs(tokens, at + 1);
    if (tokens[at]?.lower === 'being') at = skipAdverbs(tokens, at + 1);
  }
  while (tokens[at] && !isParticiple(tokens[at]) && isCoordinator(tokens[at + 1]) && isParticiple(tokens[at + 2])) at += 2;
  return isParticiple(tokens[at]) ? at : null;
}

/** Where the verb itself stands behind a word of modality. */
export function actionAt(tokens: readonly Token[], from: number): number {
  let at = skipAdverbs(tokens, from);
  const mark = tokens[at]?.lower;
  if (mark === ',' || mark === '–' || mark === '—' || mark === '(') {
    const close = tokens.findIndex((token, index) => index > at && token.lower === (mark === '(' ? ')' : mark));
    if (close > 0) at = skipAdverbs(tokens, close + 1);
  }
  if (tokens[at]?.lower === 'to') at = skipAdverbs(tokens, at + 1);
  if (prepositions.has(tokens[at]?.lower ?? '')) at = behindPhrase(tokens, at);
  return at;
}

/** "shall at all times | ensure", "may on no account | be asked": behind a short phrase between the modal and its verb; else the same place. */
function behindPhrase(tokens: readonly Token[], from: number): number {
  for (let at = from + 2; at <= from + 5 && tokens[at]?.word; at++) {
    const before = tokens[at - 1]!.lower;
    if (determiners.has(before) || prepositions.has(before)) continue;
    if (tokens[at]!.lower === 'be' || isBase(tokens[at])) return at;
  }
  return from;
}

/** Some words from a place on, in lower case. */
export const wordsFrom = (tokens: readonly Token[], from: number, count: number): string =>
  tokens
    .slice(from, from + count)
    .map((token) => token.lower)
    .join(' ');
