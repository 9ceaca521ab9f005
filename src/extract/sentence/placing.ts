import type { Modality } from '../../model/words.ts';
import { isCoordinator, isMain, type Parsed } from '../clauses/clause.ts';
import type { Hit } from '../cue-search.ts';
import { conjunctions, eitherConjunctions, modals, prepositions } from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { isAdverb, lowerAt, type Token } from '../tokens.ts';
import { isSubjectPronoun } from '../word-classes.ts';
import { isAdjective, isBase, isNounForm, isParticiple, isPastTense, isPlural } from '../word-forms.ts';
import { ownToken, type Passed, type Sentence } from './sentence.ts';

/** Where the clause of a word of modality begins, and the words that could be its subject. */
export interface Placed {
  readonly hit: Hit<Modality>;
  readonly clauseStart: number;
  /** It has the subject of the statement before it ("shall protect data and may share them"). */
  readonly shares: boolean;
}

/** The words of modality that make statements of their own, each with where its clause begins. */
export function place(sentence: Sentence, hits: readonly Hit<Modality>[], unread: Passed[]): Placed[] {
  const { tokens, parsed } = sentence;
  const placed: Placed[] = [];
  for (const hit of hits) {
    const segment = parsed.clauses.findLast((clause) => clause.kind === 'main' && clause.from <= hit.from)!;
    const previous = placed.findLast((each) => each.hit.from >= segment.from);
    if (!previous) {
      const clauseStart = firstStart(sentence, segment.from, hit.from);
      if (isReported(sentence, clauseStart, hit.from) || isToldToo(tokens, segment.from, clauseStart))
        unread.push({ word: hit.cue, because: 'told of what somebody said, did or found' });
      else placed.push({ hit, clauseStart, shares: false });
      continue;
    }
    const joint = jointBetween(tokens, parsed, previous.hit.to, hit.from);
    if (joint === null) unread.push({ word: hit.cue, because: 'part of what another verb says' });
    else {
      const clauseStart = tokens[joint]!.lower === 'nor' ? joint : joint + 1;
      placed.push({ hit, clauseStart, shares: !hasSubject(tokens, joint + 1, hit.from) });
    }
  }
  return placed;
}

/** An item with a subject of its own begins where its own words begin; else behind a verb that the clause has already. */
function firstStart(sentence: Sentence, from: number, verb: number): number {
  const own = ownToken(sentence);
  if (verb >= own && own > from && hasSubject(sentence.tokens, own, verb)) return own;
  return clauseBehindVerb(sentence, from, verb);
}

const notSubject: ReadonlySet<string> = new Set(['not', 'to', 'that', 'nor']);

/** Whether words other than adverbs and joints stand between. */
export function hasSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.lower === 'in' && lowerAt(tokens, at + 1) === 'particular') at++;
    else if (token.word && !isAdverb(token) && !isCoordinator(token) && !notSubject.has(token.lower)) return true;
  }
  return false;
}

/** "It gives guidance, and its Objective asks …": where the clause begins that a coordinator adds to one with a verb of its own. */
function clauseBehindVerb({ tokens, parsed, nouns }: Sentence, from: number, to: number): number {
  let start = from;
  let verb = false;
  for (let at = from; at < to; at++) {
    if (!isMain(parsed, at) || nouns[at]) continue;
    if (isCoordinator(tokens[at])) {
      if (joinsEither(tokens, at) || closesList(tokens, at, to)) continue;
      if (verb && hasSubject(tokens, at + 1, to)) start = at + 1;
      verb = false;
    } else if (at > from && tokens[at]!.word && finiteVerb(tokens, at) && !isParticipleOnly(tokens, at)) verb = true;
  }
  return start;
}

/** "including its offices, subsidiaries and contractors, must": a comma before the verb ends what is listed, and no clause begins there. */
function closesList(tokens: readonly Token[], joint: number, verb: number): boolean {
  return tokens[verb - 1]!.lower === ',' && verb - joint < 6 && !tokens.slice(joint, verb - 1).some(({ lower }) => lower === ',');
}

/** "either the Bank or the Borrower": it joins two names, no clauses. */
const joinsEither = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'either' || lower === 'neither' || lower === 'both');

const isParticipleOnly = (tokens: readonly Token[], at: number): boolean => tokens[at]!.lower.endsWith('ed') && isParticiple(tokens[at]);

/** "They told us that the centre is closed, and that nobody may enter": the second of two clauses that one verb tells; what is decided stands for itself. */
const isToldToo = (tokens: readonly Token[], from: number, clauseStart: number): boolean =>
  lowerAt(tokens, clauseStart) === 'that' && isCoordinator(tokens[clauseStart - 1]) && lowerAt(tokens, from - 1) !== 'that';

/** A verb of the past, or one of saying, that governs what follows without a joint ("Observers said the Organization should …"). */
function isReported({ tokens, parsed, nouns, lexicon }: Sentence, from: number, to: number): boolean {
  const { reporting, opining } = lexicon.words;
  if (isView(tokens, from, to, opining)) return true;
  let verb = -1;
  for (let at = from; at < to; at++) {
    if (!isMain(parsed, at)) continue;
    const token = tokens[at]!;
    if (isCoordinator(token) || token.lower === ',') {
      if (verb >= 0 && (isCoordinator(token) || !reporting.has(tokens[verb]!.lower))) verb = -1;
    } else if (token.word && at > from && !nouns[at] && !isSubjectBehindPhrase(tokens, from, at)) {
      if (governs(tokens, at, reporting) && !isOfThose(tokens, at, from, reporting)) verb = at;
    }
  }
  return verb >= 0;
}

/** “In an emergency, visits to centres shall be announced”: behind a phrase that leads the sentence, and nobody before it who could visit. */
const isSubjectBehindPhrase = (tokens: readonly Token[], from: number, at: number): boolean =>
  lowerAt(tokens, at - 1) === ',' && isPlural(tokens[at]!) && (leads.has(lowerAt(tokens, from)) || prepositions.has(lowerAt(tokens, from)));

const leads: ReadonlySet<string> = new Set(['except', 'save', 'unless', 'other', 'subject', 'as']);

/** "Some argue the Organization should", "many States feel the Organization should": a view that several hold. */
const isView = (tokens: readonly Token[], from: number, to: number, opining: ReadonlySet<string>): boolean =>
  several.has(lowerAt(tokens, from)) &&
  !isCoordinator(tokens[to - 1]) &&
  [from + 1, from + 2, from + 3].some((at) => at < to - 1 && opining.has(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) !== 'to');

const several: ReadonlySet<string> = new Set(['some', 'many', 'most', 'others', 'several', 'few', 'critics', 'observers', 'commentators']);

/** "the people we serve", "the house they live in", "nobody employed by us": the verb of a clause that says who or which they are. */
const isOfThose = (tokens: readonly Token[], at: number, from: number, reporting: ReadonlySet<string>): boolean =>
  !reporting.has(tokens[at]!.lower) &&
  ((at - 2 >= from &&
    isSubjectPronoun(tokens[at - 1]!) &&
    (isWhom(tokens, at - 2) || (isNounForm(tokens[at - 2]!) && !isPastTense(tokens[at]!)))) ||
    (isParticiple(tokens[at]) && lowerAt(tokens, at + 1) === 'by' && isWhom(tokens, at - 1)));

const isWhom = (tokens: readonly Token[], at: number): boolean =>
  /^(?:those|people|anyone|everyone|nobody|anybody|everybody|one)$/.test(lowerAt(tokens, at)) ||
  isPlural(tokens[at]!) ||
  /^(?:any|every|each|no)$/.test(lowerAt(tokens, at - 1));

function governs(tokens: readonly Token[], at: number, reporting: ReadonlySet<string>): boolean {
  const finite = finiteVerb(tokens, at);
  // "Anyone found to be under age", "staff asked to pay a bribe": whom somebody found or asked, not that somebody did.
  if (reporting.has(tokens[at]!.lower) && isParticiple(tokens[at]) && lowerAt(tokens, at + 1) === 'to' && isBase(tokens[at + 2]))
    return false;
  if (finite === 'strong') return true;
  if (finite === null || !reporting.has(tokens[at]!.lower) || tokens[at + 1]?.lower === 'to') return false;
  return !isPaper(tokens, at) && !isStateOf(tokens, at);
}

/** "Staff found guilty", "children found alone", "goods found in a cell": in what state somebody is, not what somebody says. */
function isStateOf(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const behind = tokens[at + 2];
  if (!isParticiple(tokens[at]) || !next?.word || !behind) return false;
  const isState = isAdjective(next) || isParticiple(next) || states.has(next.lower);
  if (isState) return !behind.word || modals.has(behind.lower) || prepositions.has(behind.lower) || isCoordinator(behind);
  return tokens[at]!.lower === 'found' && ofPlace.has(next.lower) && !/^\d/.test(behind.lower) && !/^\p{Lu}/u.test(behind.text);
}

const states: ReadonlySet<string> = new Set('alone guilty dead alive ill unfit safe unsafe'.split(' '));
const ofPlace: ReadonlySet<string> = new Set('in on at with without near inside outside'.split(' '));

/** "monitoring reports in its possession", "annual reports shall": what is named, not what somebody reports. */
const isPaper = (tokens: readonly Token[], at: number): boolean =>
  /^(?:reports|claims|notes|finds)$/.test(tokens[at]!.lower) &&
  (/^(?:in|of|on|from|by|for|under|to)$/.test(tokens[at + 1]?.lower ?? '') || modals.has(tokens[at + 1]?.lower ?? ''));

const shortClause = 12;

/** The last coordinator, or comma with a subject behind it, between two words of modality at the level of the main clause. */
function jointBetween(tokens: readonly Token[], { owner, clauses }: Parsed, from: number, to: number): number | null {
  for (let at = to - 1; at > from; at--) {
    if (clauses[owner[at]!]!.kind === 'aside') continue;
    if (isCoordinator(tokens[at]))
      return isListTail(tokens, at, to) ? previousJoint(tokens, from, at) : (commaBeforeChoice(tokens, from, at) ?? at);
    if (tokens[at]!.lower !== ',') continue;
    // "must report, are required to pay and may recruit"
    if (at === to - 1 && !closesInsertion(tokens, from, at)) return at;
    if (hasSubject(tokens, at, to) && to - at < shortClause) return commaOrCoordinator(tokens, from, at);
  }
  return null;
}

/** "…, the Bank or the Borrower may": "or" behind a comma joins two subjects, no clauses. */
function commaBeforeChoice(tokens: readonly Token[], from: number, at: number): number | null {
  if (tokens[at]!.lower !== 'or') return null;
  for (let before = at - 2; before > from && before > at - 6; before--) if (tokens[before]!.lower === ',') return before;
  return null;
}

function commaOrCoordinator(tokens: readonly Token[], from: number, comma: number): number {
  if (isAdverb(tokens[comma + 1])) return comma;
  for (let at = comma - 1; at >= from; at--) if (isCoordinator(tokens[at])) return at;
  return comma;
}

/** ", and if consent is lacking, must": the comma before the verb ends what stands between. */
function closesInsertion(tokens: readonly Token[], from: number, comma: number): boolean {
  for (let at = comma - 1; at > from; at--) {
    if (tokens[at]!.lower !== ',' && !isCoordinator(tokens[at])) continue;
    const { lower } = tokens[at + 1]!;
    return (
      prepositions.has(lower) || conjunctions.has(lower) || eitherConjunctions.has(lower) || /^(?:provided|assuming|except)$/.test(lower)
    );
  }
  return false;
}

/** "…, and States and partners must": the second "and" joins two subjects. */
function isListTail(tokens: readonly Token[], at: number, to: number): boolean {
  if (to - at > 6) return false;
  for (let before = at - 1; before > at - 6 && before > 0; before--)
    if (isCoordinator(tokens[before]) && tokens[before - 1]?.lower === ',') return true;
  return false;
}

const previousJoint = (tokens: readonly Token[], from: number, at: number): number => {
  for (let before = at - 1; before > from; before--) if (isCoordinator(tokens[before])) return before;
  return at;
};
