import type { Modality } from '../model/words.ts';
import { isCoordinator } from './clauses/clause.ts';
import type { Hit } from './cue-search.ts';
import { auxiliaries, be, determiners, modals, prepositions, relatives } from './english.ts';
import type { Words } from './lexicon.ts';
import { isAdverb, lowerAt, type Token } from './tokens.ts';
import { formsIn } from './verb-forms.ts';
import { isAdjective, isBase, isParticiple } from './word-forms.ts';

/**
 * Where a sentence denies a duty: a verb of taking on, making or coming about with an obligation, a liability, a right or a claim, and a
 * negation with it ("shall have no responsibility", "no duty is assumed", "does not confer any right"); an adjective of being bound that is
 * denied ("is not liable"); a verb that denies ("disclaims all liability").
 */
export function findDenials(tokens: readonly Token[], words: Words, text: string): Hit<Modality>[] {
  const found: Denial[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const denial = denialAt({ tokens, words, forms: formsFor(words) }, at);
    if (denial) found.push(denial);
  }
  return found.map(({ anchor, to }) => {
    const at = [tokens[anchor]!.start, tokens[to]!.end] as const;
    return { means: 'disclaimer', cue: text.slice(...at), at, from: anchor, to: anchor };
  });
}

/** The finite verb that denies, and the last word that the denial needs. */
interface Denial {
  readonly anchor: number;
  readonly to: number;
}

interface Forms {
  readonly takingOn: ReadonlyMap<string, string>;
  readonly effecting: ReadonlyMap<string, string>;
  readonly arising: ReadonlyMap<string, string>;
  readonly denying: ReadonlyMap<string, string>;
}

interface Context {
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly forms: Forms;
}

const known = new WeakMap<Words, Forms>();

function formsFor(words: Words): Forms {
  const before = known.get(words);
  if (before) return before;
  const forms = {
    takingOn: formsIn(words.takingOn),
    effecting: formsIn(words.effecting),
    arising: formsIn(words.arising),
    denying: formsIn(words.denying),
  };
  known.set(words, forms);
  return forms;
}

function denialAt(context: Context, at: number): Denial | null {
  const { tokens, words } = context;
  const { lower, word } = tokens[at]!;
  if (!word) return null;
  if (words.burdens.has(lower) && isBurden(tokens, at)) return ofBurden(context, at);
  if (words.burdened.has(lower)) return ofBurdened(context, at);
  return words.exempting.has(lower) ? ofExempt(context, at) : null;
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

const farthest = 14;

/** "accepts no responsibility", "shall not create, or be taken to create, any obligation". */
function asObject(context: Context, noun: number): Denial | null {
  const { tokens, forms } = context;
  let denied = false;
  for (let at = noun - 1; at >= 0 && at > noun - farthest; at--) {
    const { lower, word } = tokens[at]!;
    if (!word && lower !== ',' && lower !== '-') return null;
    const base = forms.denying.get(lower);
    if (base !== undefined && isVerbHere(tokens, at)) return ofDenier(context, at, noun, denied);
    if ((forms.takingOn.has(lower) || forms.effecting.has(lower)) && isVerbHere(tokens, at)) {
      const anchor = anchorOf(tokens, at);
      return anchor !== null && (denied || isDenied(tokens, at, anchor)) ? { anchor, to: noun } : null;
    }
    if (lower === 'no' || lower === 'neither') denied = true;
    else if (!belongsToObject(context, at)) return null;
  }
  return null;
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

/** The finite verb of the group in which a verb stands; behind "to" that of the verb it hangs on; `null` for a bare gerund or noun. */
function anchorOf(tokens: readonly Token[], verb: number): number | null {
  let at = verb;
  let anchor = verb;
  for (let before = verb - 1; before >= 0 && before > verb - farthest; before--) {
    const token = tokens[before]!;
    const insertion = insertionStart(tokens, before);
    if (insertion !== null) before = insertion;
    else if (modals.has(token.lower) || auxiliaries.has(token.lower)) anchor = before;
    else if (isAdverb(token) || linking.has(token.lower)) at = before;
    else if (token.lower === ',' || isCoordinator(token)) {
      if (!isListOfVerbs(tokens, before, at)) break;
    } else if (!isVerbInList(tokens, before, at)) break;
  }
  if (anchor < verb) return anchor;
  if (/ing$/.test(lowerAt(tokens, verb)) || lowerAt(tokens, verb - 1) === 'to') return modalBefore(tokens, verb);
  return isBase(tokens[verb]) ? (modalBefore(tokens, verb) ?? verb) : verb;
}

/** Between an auxiliary and the verb that hangs on it. */
const linking: ReadonlySet<string> = new Set(
  `be been being to not never neither nor taken construed interpreted read understood deemed regarded considered held seen as intended
  meant`.split(/\s+/),
);

/** Where ", in any circumstances," or "in any way" begins that ends there. */
function insertionStart(tokens: readonly Token[], end: number): number | null {
  if (lowerAt(tokens, end) === ',') {
    for (let at = end - 1; at > end - 8 && at > 0; at--)
      if (lowerAt(tokens, at) === ',') return modals.has(lowerAt(tokens, at - 1)) || lowerAt(tokens, at - 1) === 'not' ? at : null;
    return null;
  }
  const opens = /^(?:in|under|at|on|to|by)$/.test(lowerAt(tokens, end - 2)) && /^(?:any|all|no|every|such)$/.test(lowerAt(tokens, end - 1));
  return opens && /^(?:shall|will|may|can|must|should|not|never)$/.test(lowerAt(tokens, end - 3)) ? end - 2 : null;
}

/** "neither accepts nor assumes": a joint right before the verb group. */
const isListOfVerbs = (tokens: readonly Token[], joint: number, next: number): boolean =>
  joint >= next - 1 && tokens[joint - 1]?.word === true;
const isVerbInList = (tokens: readonly Token[], at: number, next: number): boolean =>
  next === at + 1 && (isCoordinator(tokens[at + 1]) || lowerAt(tokens, at + 1) === ',') && modals.has(lowerAt(tokens, at - 1));

/** "Nor does IOM accept …", "In no event shall IOM be …", "nothing … shall be construed as creating": the verb that stands farther before. */
function modalBefore(tokens: readonly Token[], verb: number): number | null {
  for (let at = verb - 1; at >= 0 && at > verb - farthest; at--) {
    if (/^[;:.]$/.test(lowerAt(tokens, at)) || relatives.has(lowerAt(tokens, at))) return null;
    if (modals.has(lowerAt(tokens, at)) || /^(?:do|does|did)$/.test(lowerAt(tokens, at))) return at;
  }
  return null;
}

/** Whether a verb group is negated by its own words, its subject or what leads the clause. */
function isDenied(tokens: readonly Token[], verb: number, anchor: number): boolean {
  for (let at = anchor; at < verb; at++) if (/^(?:not|never|neither|nor|no)$/.test(lowerAt(tokens, at))) return !isOnly(tokens, at);
  if (/^(?:nor|neither|never)$/.test(lowerAt(tokens, anchor - 1))) return true;
  return isDeniedBefore(tokens, anchor);
}

const isOnly = (tokens: readonly Token[], at: number): boolean => /^(?:only|merely|just|solely)$/.test(lowerAt(tokens, at + 1));

/** "Nothing in this policy …", "No provision of …", "Neither IOM nor …", "In no event …". */
function isDeniedBefore(tokens: readonly Token[], anchor: number): boolean {
  for (let at = anchor - 1; at >= 0; at--) {
    const { lower } = tokens[at]!;
    if (/^[;:.]$/.test(lower)) return false;
    if (/^(?:nothing|nobody|none|neither|nor)$/.test(lower)) return true;
    if (lower === 'no' && /^(?:event|case|cases|circumstances|way|account|condition|conditions|time)$/.test(lowerAt(tokens, at + 1)))
      return true;
    if (lower === 'no' && !/^(?:later|more|less|doubt|longer)$/.test(lowerAt(tokens, at + 1)) && opensClause(tokens, at)) return true;
  }
  return false;
}

const opensClause = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    !before?.word ||
    isCoordinator(before) ||
    (prepositions.has(before.lower) && (at < 2 || !tokens[at - 2]!.word || isCoordinator(tokens[at - 2])))
  );
};

/** "No obligation … is created", "no claim shall lie", "liability is not accepted", "responsibility … is hereby disclaimed". */
function asSubject({ tokens, forms }: Context, noun: number): Denial | null {
  for (let at = noun + 1; at < tokens.length; at++) {
    const { lower, word } = tokens[at]!;
    if (/^[;:.]$/.test(lower) || relatives.has(lower)) return null;
    if (!word) continue;
    const passive = forms.takingOn.has(lower) || forms.effecting.has(lower);
    const denies = forms.denying.has(lower);
    const comesAbout = forms.arising.has(lower);
    if (!passive && !denies && !comesAbout) continue;
    const anchor = anchorOf(tokens, at);
    if (anchor === null || anchor <= noun) continue;
    const isPassive = tokens.slice(anchor, at).some((token) => be.has(token.lower) || /^be(?:en)?$/.test(token.lower));
    if (!comesAbout && !isPassive) continue;
    const negative = isDenied(tokens, at, anchor) || isNegativePhrase(tokens, noun);
    if (denies ? !negative : negative) return { anchor, to: at };
    return null;
  }
  return null;
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
  for (let at = noun - 1; at >= 0 && at > noun - farthest; at--) {
    const { lower, word } = tokens[at]!;
    if (!word && lower !== ',') return null;
    if (/^(?:no|not|never|without|neither|nor)$/.test(lower)) denied = true;
    else if (be.has(lower) || /^be(?:en)?$/.test(lower)) {
      const anchor = anchorOf(tokens, at);
      return anchor !== null && (denied || isDenied(tokens, at, anchor)) ? { anchor, to: noun } : null;
    } else if (
      !/^(?:under|subject|to|any|a|an|the|there|of|kind|whatsoever|such|legal|further|other|or|and|by|upon)$/.test(lower) &&
      !isAdjective(tokens[at]!)
    )
      return null;
  }
  return null;
}

/** "is not liable", "shall not be held responsible", "nor is IOM bound". */
function ofBurdened({ tokens }: Context, at: number): Denial | null {
  let be_ = at - 1;
  while (
    be_ > 0 &&
    (isAdverb(tokens[be_]) ||
      /^(?:not|never|held|deemed|considered|made|found|or|legally|in|any|way)$/.test(lowerAt(tokens, be_)) ||
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
