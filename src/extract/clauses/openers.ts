import {
  be,
  conjunctions,
  contentNouns,
  contentVerbs,
  determiners,
  eitherConjunctions,
  floating,
  modals,
  placeNouns,
  prepositions,
  relatives,
  subjectPronouns,
} from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { isAdverb, lowerAt, ofWord, skipAdverbs, type Token } from '../tokens.ts';
import { isClauseOpener } from '../word-classes.ts';
import { canBePresent, isAdjective, isBase, isGerund, isNounForm, isParticiple, isPlural } from '../word-forms.ts';
import { isCoordinator } from './clause.ts';
import { beginMain, hitBehindComma, mainClause, open, top, type State } from './state.ts';

const timeNouns: ReadonlySet<string> = new Set(['day', 'moment', 'time', 'point', 'date', 'year', 'period', 'stage', 'hour', 'age']);
const beforeThat: ReadonlySet<string> = new Set(
  'so order such provided given condition extent event save except providing assuming now ensuring understanding'.split(' '),
);

/** Opens the clause that a word opens, if it does. */
export function openClause(state: State, at: number): boolean {
  const word = state.tokens[at]!.lower;
  if (isInversion(state, at)) {
    open(state, 'adverbial', at, at);
    return true;
  }
  if (!isClauseOpener(state.tokens[at]!)) return false;
  if (word === 'that') return openThat(state, at);
  if (relatives.has(word)) return openRelativeWord(state, at);
  if (conjunctions.has(word)) return openConjunction(state, at);
  return eitherConjunctions.has(word) && openEither(state, at);
}

const mayInvert = ofWord((lower) => ['should', 'were', 'had'].includes(lower));

/** "Should the person withdraw, …", "Were it to fail, …". */
export function isInversion(state: State, at: number): boolean {
  const { tokens, clauses, stack } = state;
  const { lower } = tokens[at]!;
  if (!mayInvert(tokens[at]!)) return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const isPhrase = next && determiners.has(next.lower) && !floating.has(next.lower);
  if (lower === 'should' && isPhrase && (!before?.word || isCoordinator(before) || isSooner(tokens, at - 1))) return true;
  if (!hitBehindComma(state, at)) return false;
  return at === clauses[stack[0]!]!.from || before?.lower === ',' || (before?.lower === 'and' && mainClause(state).verb !== null);
}

/** "or earlier should the law change", "or more often should the Board so wish": when it is done instead, in the case that follows. */
function isSooner(tokens: readonly Token[], at: number): boolean {
  if (/^(?:earlier|sooner|later|before)$/.test(lowerAt(tokens, at))) return isCoordinator(tokens[at - 1]);
  return /^(?:often|frequently)$/.test(lowerAt(tokens, at)) && /^(?:more|less)$/.test(lowerAt(tokens, at - 1));
}

function openThat(state: State, at: number): boolean {
  if (!state.tokens[at + 1]?.word || isDeterminer(state, at)) return false;
  if (isNounBeforeThat(state, at)) {
    const outer = top(state);
    outer.verb = null;
    outer.weak = false;
    openRelative(state, at);
    return true;
  }
  const kind = kindOfThat(state, at);
  if (kind === 'relative') openRelative(state, at);
  else if (kind) open(state, kind, at);
  return kind !== null;
}

/** "May withdraw that consent at any time, and": behind it a noun and no verb up to the next mark or joint. */
function isDeterminer({ tokens, hitAt }: State, at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (!isBase(tokens[at - 1]) || contentVerbs.has(before) || isPlural(tokens[at + 1]!) || !isNounForm(tokens[at + 1]!)) return false;
  for (let next = at + 2; next < tokens.length && tokens[next]!.word && !isCoordinator(tokens[next]); next++)
    if (hitAt[next] || modals.has(lowerAt(tokens, next)) || finiteVerb(tokens, next) !== null) return false;
  return true;
}

/** What the word before "that" makes of its clause. */
function kindOfThat(state: State, at: number): 'adverbial' | 'content' | 'relative' | null {
  const { tokens, clauses } = state;
  const before = lowerAt(tokens, at - 1);
  const next = lowerAt(tokens, at + 1);
  if (beforeThat.has(before) && !(before === 'order' && lowerAt(tokens, at - 2) !== 'in')) return 'adverbial';
  if (laysDown(tokens, at)) return 'content';
  if (prepositions.has(before) && !determiners.has(next) && !subjectPronouns.has(next)) return null;
  if (/^[,(]?$/.test(before) || isCoordinator(tokens[at - 1]) || prepositions.has(before))
    return clauses.some((clause, index) => clause.kind === 'content' && index > 0 && clause.from < at) ? 'content' : null;
  return opensContent(state, at) ? 'content' : 'relative';
}

/** "lays down that", "sets out that". */
const laysDown = (tokens: readonly Token[], that: number): boolean =>
  ['down', 'out', 'forth'].includes(lowerAt(tokens, that - 1)) && /^(?:lays?|laid|sets?|spells?)$/.test(lowerAt(tokens, that - 2));

/** "Investment firms that hold …": what looked like the verb is the noun that the clause tells of. */
function isNounBeforeThat(state: State, at: number): boolean {
  const { tokens, words } = state;
  const before = tokens[at - 1];
  const next = tokens[at + 1]!;
  if (!before || top(state).verb !== at - 1 || !isPlural(before)) return false;
  if (contentVerbs.has(before.lower) || words.reporting.has(before.lower)) return false;
  return isBase(next) || be.has(next.lower) || modals.has(next.lower);
}

function opensContent(state: State, at: number): boolean {
  const { tokens } = state;
  const before = tokens[at - 1]!;
  return (
    be.has(before.lower) ||
    tellsThat(state) ||
    /^(?:prescribes|provides|stipulates|specifies|requires)$/.test(before.lower) ||
    contentNouns.test(before.lower) ||
    (!state.nouns[at - 1] && isVerbLike(tokens, at - 1)) ||
    isAdverb(before)
  );
}

/** "told the team that", "informs States that". */
function tellsThat(state: State): boolean {
  const { verb } = top(state);
  return verb !== null && state.words.telling.has(state.tokens[verb]!.lower);
}

function openRelativeWord(state: State, at: number): boolean {
  const word = state.tokens[at]!.lower;
  const next = state.tokens[at + 1];
  if (goesOn(state, at)) {
    const behind = state.tokens[at - 1]!.lower === 'failing' ? at : at + 1;
    beginMain(state, behind, at - 2);
    return true;
  }
  if (next?.lower === ',' || (word === 'what' && !next?.word)) return false;
  if (['how', 'why', 'what'].includes(word)) open(state, 'content', at);
  else openRelative(state, at);
  return true;
}

/** "…, failing which the Bank may", "…, in which case it shall": a clause of its own that only looks like a relative one. */
function goesOn({ tokens, clauses, stack }: State, at: number): boolean {
  if (lowerAt(tokens, at) !== 'which' || lowerAt(tokens, at - 2) !== ',' || clauses[stack[0]!]!.verb === null) return false;
  const before = lowerAt(tokens, at - 1);
  return before === 'failing' || (['in', 'upon'].includes(before) && ['case', 'event', 'instance'].includes(lowerAt(tokens, at + 1)));
}

const behindSubject: ReadonlySet<string> = new Set(['whom', 'whose', 'whereby', 'where', 'whatever', 'whichever']);

/** "who see", "that apply": the verb follows at once; "whom the Organization assists", "which the State owns": it comes behind its subject. */
function openRelative(state: State, at: number): void {
  const { tokens, hitAt } = state;
  const next = skipAdverbs(tokens, at + 1);
  const first = tokens[next];
  const isObject = tokens[at - 1] && prepositions.has(tokens[at - 1]!.lower);
  const subjectFollows = isAdjectiveOnly(first) || !first?.word || opensPhrase(first) || behindSubject.has(tokens[at]!.lower) || isObject;
  open(state, 'relative', at, subjectFollows || hitAt[next] ? null : next);
}

/** "which national legislators should answer". */
const isAdjectiveOnly = (token: Token | undefined): boolean => token !== undefined && isAdjective(token) && !canBePresent(token);

const opensPhrase = (token: Token): boolean =>
  determiners.has(token.lower) || subjectPronouns.has(token.lower) || /^\p{Lu}/u.test(token.text);

function openConjunction(state: State, at: number): boolean {
  const { tokens } = state;
  const before = tokens[at - 1]?.lower;
  const word = tokens[at]!.lower;
  if (word === 'whether') {
    const stands = tokens[at + 1]?.lower === 'or' || [',', 'and', '–', '—'].includes(before ?? ',');
    open(state, stands ? 'adverbial' : 'content', at);
  } else if (word === 'when' && timeNouns.has(before ?? '')) openRelative(state, at);
  else if (word === 'where' && placeNouns.has(before ?? '')) openRelative(state, at);
  else open(state, 'adverbial', at, verbless(state, at));
  return true;
}

const degrees: ReadonlySet<string> = new Set(['well', 'far', 'soon', 'long', 'much']);

function openEither(state: State, at: number): boolean {
  const { tokens } = state;
  const before = tokens[at - 1]?.lower ?? '';
  if (tokens[at]!.lower !== 'as') open(state, 'phrase', at, verbless(state, at));
  else if (before === 'such' || before === 'well') return false;
  else if (degrees.has(before) || before === 'insofar')
    open(state, before === 'soon' || before === 'far' ? 'phrase' : 'adverbial', at, verbless(state, at));
  else if (degrees.has(tokens[at + 1]?.lower ?? '')) return false;
  else open(state, 'phrase', at, verbless(state, at));
  return true;
}

/** "where possible", "unless otherwise agreed", "when deployed", "while respecting": a clause without a verb of its own. */
function verbless({ tokens, hitAt }: State, at: number): number | null {
  let next = skipAdverbs(tokens, at + 1);
  while (joining.has(lowerAt(tokens, next)) && !hitAt[next]) next = skipAdverbs(tokens, next + 1);
  const word = tokens[next];
  // "If so, …", "If not, …": a case in one word.
  if (lowerAt(tokens, next) === ',' && next === at + 2) return at + 1;
  if (!word?.word || hitAt[next]) return null;
  const behind = tokens[skipAdverbs(tokens, next + 1)];
  if (isGerund(word) || (ending.has(word.lower) && !behind?.word)) return next;
  if (prepositions.has(word.lower) && !conjunctions.has(word.lower)) return next;
  return isState(word) && (hitAt[next + 1] || endsPhrase(behind)) ? next : null;
}

const joining: ReadonlySet<string> = new Set(['so', 'otherwise', 'and', 'deemed']);
const ending: ReadonlySet<string> = new Set(['follows', 'any', 'ever', 'not', 'possible']);

const isState = (word: Token): boolean =>
  isParticiple(word) || isAdjective(word) || ['necessary', 'possible', 'feasible', 'applicable'].includes(word.lower);

const endsPhrase = (token: Token | undefined): boolean =>
  !token?.word ||
  prepositions.has(token.lower) ||
  isCoordinator(token) ||
  token.lower === 'to' ||
  determiners.has(token.lower) ||
  /^\p{Lu}/u.test(token.text);

/** "ensure that", "is agreed that", "certain that", but not "programmes that". */
function isVerbLike(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!before?.word) return at > 0 && isGerund(token);
  if (before.lower === 'to' || modals.has(before.lower)) return true;
  if (determiners.has(before.lower) || before.possessive || prepositions.has(before.lower)) return false;
  return finiteVerb(tokens, at) !== null || isParticiple(token) || isGerund(token) || isAdjective(token);
}
