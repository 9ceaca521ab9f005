import type { Modality } from '../../model/words.ts';
import { isCoordinator } from '../clauses/clause.ts';
import type { Hit } from '../cue-search.ts';
import { be, determiners, modals, prepositions, relatives } from '../english.ts';
import type { Words } from '../lexicon.ts';
import { isAdverb, lowerAt, type Token } from '../tokens.ts';
import { formsFor, promising, type Context } from './context.ts';
import { anchorOf, farthest, isDenied } from './anchors.ts';
import { isAdjective, isParticiple } from '../word-forms.ts';

/**
 * Where a sentence denies a duty: a verb of taking on, making or coming about with an obligation, a liability, a right or a claim, and a
 * negation with it ("shall have no responsibility", "no duty is assumed", "does not confer any right"); an adjective of being bound that is
 * denied ("is not liable"); a verb that denies ("disclaims all liability").
 */
export function findDenials(tokens: readonly Token[], words: Words, text: string): Hit<Modality>[] {
  const found: Denial[] = [];
  const context: Context = { tokens, words, forms: formsFor(words) };
  for (let at = 0; at < tokens.length; at++) {
    const denial = tokens[at]!.word && context.forms.mayBeDenied(tokens[at]!) ? denialAt(context, at) : null;
    if (denial) found.push(denial, ...joinedBefore(tokens, denial, words));
  }
  return found.map(({ anchor, to }) => {
    const at = [tokens[anchor]!.start, tokens[to]!.end] as const;
    return {
      means: 'disclaimer',
      cue: text.slice(...at),
      at,
      from: anchor,
      to: anchor,
      bearer: undefined,
      alsoNoun: false,
      isLoose: false,
      parts: undefined,
    };
  });
}

/** "shall not have, nor shall it be deemed to have, any duty": the verb before shares the object. */
function joinedBefore(tokens: readonly Token[], { anchor }: Denial, words: Words): Denial[] {
  if (!/^(?:nor|or|and)$/.test(lowerAt(tokens, anchor - 1))) return [];
  const verb = lowerAt(tokens, anchor - 2) === ',' ? anchor - 3 : anchor - 2;
  if (verb < 1 || !formsFor(words).takingOn.has(lowerAt(tokens, verb))) return [];
  const before = anchorOf(tokens, verb);
  return before !== null && before < verb && isDenied(tokens, verb, before) ? [{ anchor: before, to: verb }] : [];
}

/** The finite verb that denies, and the last word that the denial needs. */
interface Denial {
  readonly anchor: number;
  readonly to: number;
}

function denialAt(context: Context, at: number): Denial | null {
  const { tokens, words } = context;
  const { lower } = tokens[at]!;
  const ofNoun = words.burdens.has(lower) && isBurden(tokens, at) ? ofBurden(context, at) : null;
  if (ofNoun) return ofNoun;
  if (words.burdened.has(lower)) return ofBurdened(context, at);
  if (promising.test(lower)) return ofPromise(context, at);
  return words.exempting.has(lower) ? ofExempt(context, at) : null;
}

/** "does not guarantee that", "do not undertake to": a promise that is not made. */
function ofPromise({ tokens }: Context, at: number): Denial | null {
  const anchor = anchorOf(tokens, at);
  if (anchor === null || !/^(?:do|does|did)$/.test(lowerAt(tokens, anchor)) || !isDenied(tokens, at, anchor)) return null;
  return { anchor, to: at };
}

/** "right" and "claim" as nouns. */
function isBurden(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (modals.has(before) || before === 'to') return false;
  return (
    !['right', 'claim', 'claims', 'promise', 'promises', 'guarantee', 'guarantees'].includes(lowerAt(tokens, at)) || !isPronoun(before)
  );
}

const isPronoun = (lower: string): boolean => /^(?:i|we|you|they|he|she|it|who)$/.test(lower);

/** A burden as object, subject, or behind "under" and "without". */
function ofBurden(context: Context, noun: number): Denial | null {
  return asObject(context, noun) ?? asSubject(context, noun) ?? behindPreposition(context, noun);
}

/** "accepts no responsibility", "shall not create, or be taken to create, any obligation". */
function asObject(context: Context, noun: number): Denial | null {
  const { tokens, forms } = context;
  let denied = lowerAt(tokens, noun + 1) === 'neither';
  for (let at = noun - 1; at >= 0 && at > noun - farthest; at--) {
    const { lower } = tokens[at]!;
    if (isVerbHere(tokens, at)) {
      if (forms.denying.has(lower)) return ofDenier(context, at, noun, denied);
      if (forms.takingOn.has(lower) || forms.effecting.has(lower)) return deniedAt(tokens, at, noun, denied);
    }
    const denies = lower === 'no' || lower === 'neither';
    denied ||= denies;
    if (!denies && !belongsToObject(context, at)) return null;
  }
  return null;
}

function deniedAt(tokens: readonly Token[], verb: number, noun: number, denied: boolean): Denial | null {
  const anchor = anchorOf(tokens, verb);
  return anchor !== null && (denied || isDenied(tokens, verb, anchor)) ? { anchor, to: noun } : null;
}

/** Words that may stand between a verb and the burden that is its object. */
function belongsToObject({ tokens, words }: Context, at: number): boolean {
  const token = tokens[at]!;
  const { lower } = token;
  if (words.burdens.has(lower) || determiners.has(lower) || isAdverb(token) || isCoordinator(token) || lower === ',' || lower === '-')
    return true;
  if (['to', 'of', 'on', 'upon', 'for', 'in', 'under'].includes(lower)) return true;
  if (/^(?:kind|sort|type|form|rise|part|whatsoever|whatever|way|be|taken|or|and)$/.test(lower)) return true;
  return isNamedReceiver(tokens, at) || isAdjective(token) || isParticiple(token) || /^\p{Lu}/u.test(token.text);
}

/** "impose on the State any obligation", "confer upon third parties any right": whom it is laid on. */
const isNamedReceiver = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before > at - 5 && before > 0; before--) if (/^(?:on|upon|to|for)$/.test(lowerAt(tokens, before))) return true;
  return false;
};

/** A form that is a verb there, not a noun or an adjective ("the given duty", "a claim"). */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  return !determiners.has(before) || /^(?:that|this|these|those|neither|both|all|each|nor)$/.test(before);
}

/** "disclaims all liability", "refuses to accept any duty"; "shall not deny its responsibility" denies nothing. */
function ofDenier({ tokens }: Context, verb: number, noun: number, denied: boolean): Denial | null {
  const anchor = anchorOf(tokens, verb);
  if (anchor === null || denied || isDenied(tokens, verb, anchor)) return null;
  const owned = tokens.slice(verb + 1, noun).some(({ lower }) => /^(?:its|their|his|her|our)$/.test(lower));
  return owned ? null : { anchor, to: noun };
}

/** "No obligation … is created", "no claim shall lie", "liability is not accepted", "responsibility … is hereby disclaimed". */
function asSubject(context: Context, noun: number): Denial | null {
  const { tokens, forms } = context;
  for (let at = noun + 1; at < tokens.length; at++) {
    const { lower } = tokens[at]!;
    if (/^[;:.]$/.test(lower) || relatives.has(lower)) return null;
    const anchor = predicateAnchor(context, noun, at);
    if (anchor === null) continue;
    const negative = isDenied(tokens, at, anchor) || isNegativePhrase(tokens, noun);
    return negative === forms.denying.has(lower) ? null : { anchor, to: at };
  }
  return null;
}

/** The finite verb of a passive or intransitive verb whose subject the noun can be. */
function predicateAnchor({ tokens, forms }: Context, noun: number, at: number): number | null {
  const { lower, word } = tokens[at]!;
  const comesAbout = forms.arising.has(lower);
  if (!word || !(comesAbout || forms.takingOn.has(lower) || forms.effecting.has(lower) || forms.denying.has(lower))) return null;
  const anchor = anchorOf(tokens, at);
  if (anchor === null || anchor <= noun) return null;
  const isPassive = tokens.slice(anchor, at).some((token) => be.has(token.lower) || /^be(?:en)?$/.test(token.lower));
  return comesAbout || isPassive ? anchor : null;
}

/** "no", "neither", "nor any" before a noun and its adjectives. */
function isNegativePhrase(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= 0 && at > noun - 6; at--) {
    const { lower, word } = tokens[at]!;
    if (!word && lower !== ',') return false;
    if (/^(?:no|neither|nor)$/.test(lower)) return true;
    if (prepositions.has(lower)) return false;
  }
  return false;
}

/** "is under no obligation", "is without any obligation", "there is no duty", "is not under a duty". */
function behindPreposition({ tokens }: Context, noun: number): Denial | null {
  let denied = false;
  let placed = false;
  for (let at = noun - 1; at >= 0 && at > noun - farthest; at--) {
    const { lower } = tokens[at]!;
    if (/^(?:no|not|never|without|neither|nor)$/.test(lower)) denied = true;
    if (/^(?:under|without|subject)$/.test(lower)) placed = true;
    if (be.has(lower) || /^be(?:en)?$/.test(lower)) {
      const anchor = anchorOf(tokens, at);
      if (anchor === null || !(placed || lowerAt(tokens, anchor - 1) === 'there' || lowerAt(tokens, at + 1) === 'there')) return null;
      return denied || isDenied(tokens, at, anchor) ? { anchor, to: noun } : null;
    }
    if (!mayStandBefore.has(lower) && !isAdjective(tokens[at]!)) return null;
  }
  return null;
}

const mayStandBefore: ReadonlySet<string> = new Set(
  `no not never without neither nor under subject to any a an the there of kind whatsoever such legal further other or and by upon
  ,`.split(/\s+/),
);

/** "is not liable", "shall not be held responsible", "nor is the Organization bound". */
function ofBurdened({ tokens }: Context, at: number): Denial | null {
  let be_ = at - 1;
  while (
    be_ > 0 &&
    (isAdverb(tokens[be_]) ||
      /^(?:not|never|held|deemed|considered|made|found|or|legally|in|any|no|way)$/.test(lowerAt(tokens, be_)) ||
      isCoordinated(tokens, be_))
  )
    be_--;
  const lower = lowerAt(tokens, be_);
  if (!be.has(lower) && !/^be(?:en|come)?$/.test(lower)) return null;
  if (lowerAt(tokens, at) === 'bound' && !/^(?:to|by)$/.test(lowerAt(tokens, at + 1))) return null;
  const anchor = anchorOf(tokens, be_);
  if (anchor === null) return null;
  return isDenied(tokens, at, anchor) ? { anchor, to: at } : null;
}

/** "liable or responsible": an adjective of the same kind before. */
const isCoordinated = (tokens: readonly Token[], at: number): boolean =>
  /^(?:liable|responsible|accountable|answerable|obliged|bound|obligated)$/.test(lowerAt(tokens, at));

/** To be free of others' obligations is a privilege that somebody owes; to be free of liability is to owe nothing. */
const isLiability = ({ burdens }: Words, lower: string): boolean =>
  burdens.has(lower) && /^(?:liabilit|responsibilit|accountabilit|claim)/.test(lower);

/** "shall be free from any liability", "is exempt from all claims". */
function ofExempt({ tokens, words }: Context, at: number): Denial | null {
  if (!/^(?:from|of)$/.test(lowerAt(tokens, at + 1))) return null;
  const lower = lowerAt(tokens, at - 1);
  const verb = isAdverb(tokens[at - 1]) ? at - 2 : at - 1;
  if (!be.has(lowerAt(tokens, verb)) && !/^be(?:en)?$/.test(lower)) return null;
  for (let next = at + 2; next < at + 8 && tokens[next]?.word; next++) {
    if (!isLiability(words, lowerAt(tokens, next))) continue;
    const anchor = anchorOf(tokens, verb);
    return anchor !== null && !isDenied(tokens, at, anchor) ? { anchor, to: next } : null;
  }
  return null;
}
