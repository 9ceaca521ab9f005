import type { Modality } from '../../model/words.ts';
import type { Hit } from '../cue-search.ts';
import { be, conjunctions, determiners, floating, modals, prepositions, relatives, subjectPronouns } from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { isAdverb, skipAdverbs, type Token } from '../tokens.ts';
import { canBePresent, isAdjective, isBase, isGerund, isThirdPerson } from '../word-forms.ts';
import { boundaryBetween, isCoordinator, lastJoint, type Clause } from './clause.ts';
import { coordinatorBefore, hitBehindComma, isCoordinated, mainClause, top, type State } from './state.ts';

/** Modals that mostly tell what people can or might do. */
const possible: ReadonlySet<string> = new Set(['could', 'can', 'might', 'would', 'may']);

/** Gives the word there to the clause whose verb it is, if it is one; a verb that the clause on top has already ends that clause. */
export function placeVerb(state: State, at: number): void {
  const { tokens, clauses, nouns, stack } = state;
  const clause = top(state);
  const found = nouns[at] ? null : behindState(tokens, clause, at) ? 'strong' : finiteVerb(tokens, at);
  if (!found) return;
  if (clause.verb === at) return;
  if (clause.verb === null || (clause.weak && found === 'strong')) {
    clause.verb = at;
    clause.weak = found === 'weak' && !isBehindWho(tokens, clause, at);
    return;
  }
  if (found === 'weak' || isCoordinated(state, at) || (isContact(tokens, at) && !isItsObject(clause, tokens, at))) return;
  const waiting = stack.findLastIndex((each) => clauses[each]!.verb === null || clauses[each]!.weak);
  if (waiting < 0) return;
  state.stack = stack.slice(0, waiting + 1);
  top(state).verb = at;
  top(state).weak = false;
}

/** Right behind "who" stands the verb of its clause, whatever else the word could be. */
const isBehindWho = (tokens: readonly Token[], { kind, from }: Clause, at: number): boolean =>
  kind === 'relative' && tokens[from]!.lower === 'who' && at === from + 1 && isThirdPerson(tokens[at]!);

/** "A driver who feels tired | stops", "a warden who is ill | tells": behind what somebody is, the verb of one goes on, or "it" shows that of many. */
function behindState(tokens: readonly Token[], { kind, from, verb, weak }: Clause, at: number): boolean {
  if (kind !== 'relative' || weak || verb !== from + 1 || tokens[from]!.lower !== 'who') return false;
  if (at === verb + 2 && isThirdPerson(tokens[at]!) && tokens[at - 1]!.word && isAdjective(tokens[at - 1]!)) return true;
  const ofMany =
    at > verb + 1 &&
    (isBase(tokens[verb]) || tokens[verb]!.lower === 'are') &&
    isBase(tokens[at]) &&
    /^(?:it|them|him|her)$/.test(tokens[at + 1]?.lower ?? '');
  return ofMany && isNounLike(tokens[at - 1]) && tokens[at - 1]!.lower !== 'to' && !modals.has(tokens[at - 1]!.lower);
}

/** "a language he understands", "the forms it asks for": a clause that hangs on the noun before without a word of its own. */
function isContact(tokens: readonly Token[], at: number): boolean {
  let subject = at - 1;
  while (subject > 0 && isAdverb(tokens[subject])) subject--;
  while (subject > 1 && isCoordinator(tokens[subject - 1]) && subjectPronouns.has(tokens[subject - 2]!.lower)) subject -= 2;
  const noun = tokens[subject - 1];
  return (
    subjectPronouns.has(tokens[subject]?.lower ?? '') && isNounLike(noun) && !conjunctions.has(noun!.lower) && !relatives.has(noun!.lower)
  );
}

/** "Whoever sent it | gets a reply": the pronoun is what the verb before it has to do with. */
const isItsObject = ({ from, verb }: Clause, tokens: readonly Token[], at: number): boolean =>
  tokens[from]!.lower === 'whoever' && tokens[at - 1]!.lower === 'it' && verb === at - 2;

function isNounLike(token: Token | undefined): boolean {
  if (!token?.word || prepositions.has(token.lower) || isCoordinator(token) || isAdverb(token)) return false;
  return !isGerund(token) && !be.has(token.lower);
}

/** Gives a word of modality to the clause whose verb it is; those that it cannot belong to end before it. */
export function placeHit(state: State, hit: Hit<Modality>, at: number): void {
  const left = new Set<number>();
  for (;;) {
    const clause = top(state);
    if (clause.kind === 'main') break;
    if (clause.verb === null || clause.weak) {
      const mayEnd = clause.kind === 'phrase' || clause.weak;
      if (!mayEnd || hitBehindComma(state, at)) {
        clause.verb = at;
        clause.weak = false;
        return;
      }
    } else if (staysWithin(state, clause, hit, at)) return;
    left.add(state.stack.at(-1)!);
    state.stack.pop();
  }
  takeSubject(state, left, at);
  takeJoint(state, left, at);
  top(state).verb = at;
  state.main.push(hit);
}

/** "those who fled | and will never": the joint before the words of modality goes with them to the clause that is left. */
function takeJoint(state: State, left: ReadonlySet<number>, at: number): void {
  const joint = coordinatorBefore(state, at);
  if (!isCoordinator(state.tokens[joint]) || !modals.has(state.tokens[at]!.lower)) return;
  for (let inside = joint; inside < at; inside++) if (left.has(state.owner[inside]!)) state.owner[inside] = state.stack.at(-1)!;
  for (const each of left) state.clauses[each]!.to = Math.min(state.clauses[each]!.to, joint - 1);
}

/**
 * "… ensure that returns are safe, and each Party undertakes", "Where a file is incomplete the case worker shall": the subject was taken for a
 * part of the clause before it.
 */
function takeSubject(state: State, left: ReadonlySet<number>, at: number): void {
  const { tokens, clauses, owner, stack } = state;
  const before = [...left].find((each) => ['content', 'adverbial'].includes(clauses[each]!.kind) && clauses[each]!.verb !== null);
  if (before === undefined) return;
  const clause = clauses[before]!;
  const phrase = clause.kind === 'content' ? lastJoint(tokens, clause.verb!, at) : phraseStart(state, clause.verb!, at);
  // "unless a doctor has agreed | and no family may": the joint is no part of the case.
  const from = phrase !== null && clause.kind === 'adverbial' && isCoordinator(tokens[phrase - 1]) ? phrase - 1 : phrase;
  if (from === null || from === at - 1) return;
  for (let inside = from; inside < at; inside++) if (left.has(owner[inside]!)) owner[inside] = stack.at(-1)!;
  clause.to = Math.min(clause.to, from - 1);
}

/** "Before any return the Organization asks": without a comma the phrase ends before whoever acts, where the sentence has no other verb. */
export function endFrontedPhrase(state: State): void {
  const { tokens, clauses, owner, nouns } = state;
  const [main, phrase] = clauses;
  if (main!.verb !== null || phrase?.kind !== 'phrase' || phrase.from !== 0 || phrase.verb === null) return;
  if (phrase.weak && !nouns[phrase.verb - 1]) return;
  if (tokens.slice(0, phrase.verb).some(({ lower }) => lower === ',')) return;
  const from = phraseStart(state, 0, phrase.verb);
  if (from === null || !(nouns[from] || nouns[from + 1] || subjectPronouns.has(tokens[from]!.lower))) return;
  main!.verb = phrase.verb;
  for (let at = from; at <= phrase.to; at++) if (owner[at] === 1) owner[at] = 0;
  phrase.to = from - 1;
  phrase.verb = null;
}

/** Where the last noun phrase before a verb begins, with what it hangs on ("the head of the unit"). */
function phraseStart({ tokens, nouns }: State, from: number, to: number): number | null {
  for (let at = to - 1; at > from + 1; at--) {
    const { lower } = tokens[at]!;
    const opens = (determiners.has(lower) && !floating.has(lower)) || subjectPronouns.has(lower) || (nouns[at] && !nouns[at - 1]);
    if (opens && !prepositions.has(tokens[at - 1]!.lower) && !determiners.has(tokens[at - 1]!.lower)) return at;
  }
  return null;
}

/** ", or could not move without help": the comma parts two verbs of one clause that tells of somebody. */
export function goesOn(state: State, comma: number): boolean {
  const { tokens } = state;
  if (top(state).kind !== 'relative' || top(state).verb === null || !isCoordinator(tokens[comma + 1])) return false;
  if (mainClause(state).verb === null) return false;
  const next = skipAdverbs(tokens, comma + 2);
  return possible.has(tokens[next]?.lower ?? '') || isSameForm(state, next);
}

/** "who join, or seek to join": a second verb in the form of the first, before the main clause's verb or behind it. */
function isSameForm(state: State, next: number): boolean {
  const { tokens, hitAt } = state;
  const verb = tokens[top(state).verb!];
  const second = tokens[next];
  if (!verb || !second?.word || hitAt[next]?.means !== 'aspiration') return false;
  return isThirdPerson(verb) === isThirdPerson(second) && canBePresent(second);
}

/** Whether a word of modality goes on with a clause that has its verb already ("people who cannot return or may not stay"). */
function staysWithin(state: State, clause: Clause, hit: Hit<Modality>, at: number): boolean {
  const outer = mainClause(state);
  const before = state.main.at(-1);
  const inMain = before !== undefined && before.from >= outer.from;
  const sameWord = inMain && state.tokens[before.from]!.lower === state.tokens[at]!.lower;
  if (isHedge(state, clause) && isCoordinated(state, at)) return false;
  if (isInfinitive(state, clause, at) || isSecondPredicate(state, clause, hit, at)) return true;
  if (isCoordinated(state, at) && clause.kind === 'relative' && outer.verb === null && mainVerbFollows(state, at)) return true;
  if (isCoordinated(state, at)) return sameWord || outer.verb === null ? false : staysJoined(state, clause, hit, at, inMain);
  if (clause.kind !== 'content' || outer.verb === null || outer.verb > clause.from) return false;
  return staysInContent(state, clause, hit, at, sameWord);
}

/** "strives to buy locally wherever possible | and should": a hedge ends where the joint stands. */
const isHedge = ({ tokens }: State, { kind, verb, from }: Clause): boolean =>
  kind === 'adverbial' &&
  verb !== null &&
  verb <= from + 2 &&
  /^(?:possible|feasible|practicable|practical|appropriate|necessary|needed|applicable|required|relevant|permissible)$/.test(
    tokens[verb]!.lower,
  );

/** "Whoever has a claim and cannot settle it shall be offered …": the clause that tells of somebody goes on, as the main verb is still to come. */
const mainVerbFollows = (state: State, at: number): boolean =>
  state.hits.some(({ from }) => {
    if (from <= at || state.asides[from] || boundaryBetween(state.tokens, at, from) || isCoordinated(state, from)) return false;
    const before = state.tokens[from - 1]!.lower;
    // "and cannot settle it shall be": the object of the verb before it.
    if (before === 'it') return isBase(state.tokens[from - 2]);
    return !relatives.has(before) && !conjunctions.has(before) && !subjectPronouns.has(before) && before !== 'that' && before !== 'to';
  });

/** "grounds to believe that": a bare verb behind "to" hangs on the verb of its own clause. */
const isInfinitive = ({ tokens }: State, { kind, verb }: Clause, at: number): boolean =>
  kind === 'adverbial' && verb !== null && verb < at && tokens[at - 1]?.lower === 'to';

/** "an alternative that is safe and can be afforded": what somebody or something is, and what can be done with it. */
const isSecondPredicate = ({ tokens }: State, { kind, verb }: Clause, hit: Hit<Modality>, at: number): boolean =>
  kind === 'relative' &&
  verb !== null &&
  ['is', 'are'].includes(tokens[verb]!.lower) &&
  ['can', 'could'].includes(tokens[hit.from]!.lower) &&
  isCoordinator(tokens[at - 1]) &&
  tokens[at - 2]?.lower !== ',';

function staysJoined(state: State, clause: Clause, hit: Hit<Modality>, at: number, inMain: boolean): boolean {
  const { tokens } = state;
  if (clause.kind === 'relative' && isSameForm(state, at)) return true;
  if (goesOnOfUs(state, clause, hit)) return false;
  if (clause.kind === 'relative' && inMain && !isModal(state, clause.verb)) return false;
  if (hit.means === 'undertaking' && tokens[at]!.lower !== 'will') return false;
  return tokens[coordinatorBefore(state, at) - 1]?.lower !== ',' || (clause.kind === 'relative' && possible.has(tokens[at]!.lower));
}

/**
 * "The Organization helps those who fled and will never deport them": behind what others do or did, the promise goes on of whoever speaks.
 * What these "cannot do and will not" is said of them, and what they "may" as well.
 */
function goesOnOfUs(state: State, clause: Clause, hit: Hit<Modality>): boolean {
  const { tokens, nouns } = state;
  const main = mainClause(state);
  if (clause.kind !== 'relative' || isModal(state, clause.verb) || main.verb === null || main.verb > clause.from) return false;
  if (!/^(?:will|shall|must)$/.test(tokens[hit.from]!.lower) || !/^(?:who|that|which)$/.test(tokens[clause.from]!.lower)) return false;
  const first = tokens[main.from]!.lower;
  return ['we', 'our'].includes(first) || nouns[main.from] === true || (determiners.has(first) && nouns[main.from + 1] === true);
}

const concluding: ReadonlySet<string> = new Set(['therefore', 'thus', 'accordingly', 'consequently', 'hence']);

function staysInContent({ tokens }: State, clause: Clause, hit: Hit<Modality>, at: number, sameWord: boolean): boolean {
  const joint = lastJoint(tokens, clause.verb!, at);
  if (joint === null) return true;
  if (joint === at - 1 && hit.to > hit.from && tokens[joint]!.lower === ',') return false;
  if (tokens.slice(joint, at).some(({ lower }) => concluding.has(lower))) return false;
  const own = sameWord || tokens[clause.from]!.lower !== 'that';
  return !(tokens[joint]!.lower === ',' && tokens[joint + 2]?.lower !== 'that' && hit.means !== 'recognition' && own);
}

/** "people who cannot return or may not stay" is one clause; "the sums that were paid and may not demand more" is none. */
const isModal = ({ tokens, hitAt }: State, verb: number | null): boolean =>
  verb !== null && (hitAt[verb] !== undefined || modals.has(tokens[verb]!.lower) || modals.has(tokens[verb - 1]?.lower ?? ''));
