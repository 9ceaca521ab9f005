import type { Modality } from '../../model/words.ts';
import type { Hit } from '../cue-search.ts';
import type { Words } from '../lexicon.ts';
import { isAdverb, lowerAt, ofWord, type Token } from '../tokens.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { canBePresent, isGerund } from '../word-forms.ts';
import { findAsides } from './asides.ts';
import { isBoundary, isCoordinator, isDash, type Clause, type Parsed } from './clause.ts';
import { subjectBetween, textIn } from '../own-documents.ts';
import { isInversion, openClause } from './openers.ts';
import { endOfSecondCase } from './second-case.ts';
import { beginMain, hitFollows, mainClause, open, top, type State } from './state.ts';
import { endFrontedPhrase, goesOn, placeHit, placeVerb } from './verbs.ts';

/**
 * Cuts a sentence into its clauses and says which of the words of modality found in it stand in a main clause.
 * @param nouns of each token, whether it stands in a name or a word for people, and so is no verb ("States", "partners")
 */
export function parseClauses(tokens: readonly Token[], hits: readonly Hit<Modality>[], nouns: readonly boolean[], words: Words): Parsed {
  const hitAt: (Hit<Modality> | undefined)[] = tokens.map(() => undefined);
  for (const hit of hits) hitAt[hit.from] = hit;
  const state: State = {
    tokens,
    hits,
    hitAt,
    nouns,
    words,
    asides: findAsides(tokens, hitAt),
    owner: tokens.map(() => 0),
    clauses: [{ kind: 'main', from: 0, to: tokens.length - 1, verb: null, weak: false }],
    main: [],
    stack: [0],
    caseEnd: null,
  };
  for (let at = 0; at < tokens.length; at++) at = place(state, at);
  endFrontedPhrase(state);
  return { clauses: state.clauses, owner: state.owner, main: state.main };
}

/** Gives the token there its place among the clauses. @returns the last token that was placed with it */
function place(state: State, at: number): number {
  const { tokens, clauses, owner } = state;
  if (state.asides[at]) return placeAside(state, at, state.asides[at]);
  if (at === state.caseEnd) while (state.stack.length > 1) state.stack.pop();
  const hit = isInversion(state, at) ? undefined : state.hitAt[at];
  if (beginsCase(state, at) || isPerformative(state, at) || isContrast(state, at) || isBeforeWhoever(state, at)) {
    owner[at] = state.stack.at(-1)!;
    beginMain(state, at, at);
    return at;
  }
  if (isBoundary(tokens[at]!) || isDash(tokens, at)) beginMain(state, at, at - 1);
  else if (tokens[at]!.lower === ',') closeAtComma(state, at);
  else if (hit) {
    placeHit(state, hit, at);
    const last = state.stack.at(-1)!;
    for (let inside = at; inside <= hit.to; inside++) owner[inside] = last;
    clauses[last]!.to = Math.max(clauses[last]!.to, hit.to);
    if (state.main.at(-1) !== hit && hit.to > at && tokens[hit.to]!.lower === 'that') open(state, 'content', hit.to);
    return hit.to;
  } else if (!openClause(state, at)) placeVerb(state, at);
  owner[at] = state.stack.at(-1)!;
  for (let depth = 1; depth < state.stack.length; depth++) clauses[state.stack[depth]!]!.to = at;
  return at;
}

function placeAside(state: State, at: number, to: number): number {
  const { tokens, clauses, owner, stack } = state;
  if (isDash(tokens, at)) while (top(state).kind === 'phrase') stack.pop();
  clauses.push({ kind: 'aside', from: at, to, verb: null, weak: false });
  for (let inside = at; inside <= to; inside++) owner[inside] = clauses.length - 1;
  return to;
}

function closeAtComma(state: State, at: number): void {
  if (isListComma(state.tokens, at, top(state)) || goesOn(state, at)) return;
  while (endsAtComma(state.tokens, top(state), at)) state.stack.pop();
}

/** A comma right behind the word that opened the clause ends nothing. */
const isListComma = (tokens: readonly Token[], at: number, clause: Clause): boolean =>
  clause.from === at - 1 && tokens[at - 1]?.word === true;

function endsAtComma(tokens: readonly Token[], clause: Clause, comma: number): boolean {
  if (clause.kind === 'phrase') return true;
  if (clause.kind !== 'adverbial' && clause.kind !== 'relative') return false;
  if ((clause.verb === null || /^who(?:ever|mever)?$/.test(tokens[clause.from]!.lower)) && isInList(tokens, comma)) return false;
  if (clause.verb !== null || /^(?:what|which|who|how)ever$/.test(tokens[clause.from]!.lower)) return true;
  for (let at = clause.from + 2; at < comma; at++) if (tokens[at]!.word && canBePresent(tokens[at]!)) return true;
  return false;
}

/** "a claim for wages, rent or damage", "If an ombudsman, a court or a body reports": one word or two stand between the comma and the joint of a list. */
const isInList = (tokens: readonly Token[], comma: number): boolean =>
  [comma + 2, comma + 3].some((at) => isCoordinator(tokens[at])) &&
  [comma + 1, comma + 2].every((at) => isCoordinator(tokens[at]) || (tokens[at]?.word === true && finiteVerb(tokens, at) !== 'strong'));

/** "decides that", "agrees that": what follows is laid down by these very words. */
function isPerformative(state: State, at: number): boolean {
  const { tokens } = state;
  if (tokens[at]!.lower !== 'that' || state.stack.length > 1) return false;
  let verb = at - 1;
  if (tokens[verb]?.lower === ',') while (verb > 0 && tokens[--verb]!.lower !== ',');
  while (verb > 0 && (isAdverb(tokens[verb]) || tokens[verb]!.lower === ',')) verb--;
  const text = textIn(tokens, subjectBetween(tokens, mainClause(state).from, verb), state.words);
  const isLaidDown =
    (decides.test(lowerAt(tokens, verb)) && text !== 'other') ||
    hasLaidDown(tokens, verb) ||
    (layingDown.test(lowerAt(tokens, verb)) && text === 'own');
  return isLaidDown && hitFollows(state, at);
}

/** "The Board has resolved that", "it has been decided that", "rest assured that". */
function hasLaidDown(tokens: readonly Token[], verb: number): boolean {
  const before = lowerAt(tokens, verb - 1) === 'been' ? lowerAt(tokens, verb - 2) : lowerAt(tokens, verb - 1);
  const laid = /^(?:decided|resolved|agreed|determined|ordered)$/.test(lowerAt(tokens, verb)) && /^(?:has|have)$/.test(before);
  return laid || (lowerAt(tokens, verb) === 'assured' && before === 'rest');
}

const decides = /^(?:decides?|resolves?|agrees?|determines?|orders?|(?:re)?affirms?|confirms?|declares?)$/;

/** "This policy stipulates that": the words of the document itself are its issuer's, those of another law are only told. */
const layingDown = /^(?:stipulates?|provides?|prescribes?|requires?|specif(?:y|ies)|lays?|sets?|states?|says?)$/;

/** ", and whoever sent it | gets a reply": a clause of its own, whose subject is a clause too. */
function isBeforeWhoever(state: State, at: number): boolean {
  const { tokens, stack } = state;
  if (lowerAt(tokens, at + 1) !== 'whoever' || lowerAt(tokens, at - 1) !== ',') return false;
  return isCoordinator(tokens[at]) && stack.length === 1 && mainClause(state).verb !== null;
}

/** ", and | unless prohibited by law we notify": a clause of its own, that a case leads. */
function beginsCase(state: State, at: number): boolean {
  if (!isCoordinator(state.tokens[at]) || mainClause(state).verb === null) return false;
  const end = endOfSecondCase(state.tokens, at);
  if (end !== null) state.caseEnd = end;
  return end !== null;
}

const mayContrast = ofWord((lower) => ['whereas', 'while', 'whilst'].includes(lower));

/** ", whereas the Organization is responsible for …", ", while the Organization will …": a clause of its own beside the one before. */
function isContrast(state: State, at: number): boolean {
  const { tokens } = state;
  if (!mayContrast(tokens[at]!) || tokens[at - 1]?.lower !== ',') return false;
  return mainClause(state).verb !== null && !isGerund(tokens[at + 1]) && hitFollows(state, at);
}
