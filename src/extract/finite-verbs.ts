import { determiners, floating, subjectPronouns } from './english.ts';
import { isAdverb, lowerAt, ofWord, type Token } from './tokens.ts';
import { isAuxiliary, isBe, isDeterminer, isModal, isPreposition, isSubjectPronoun } from './word-classes.ts';
import { isAdjective, isBase, isNounForm, isParticiple, isPastTense, isPlural, isThirdPerson } from './word-forms.ts';

/**
 * Whether the word there is the finite verb of a clause: `strong` where its form or its neighbours leave no doubt, `weak` where it might be a
 * noun, an adjective or a participle as well.
 */
export function finiteVerb(tokens: readonly Token[], at: number): 'strong' | 'weak' | null {
  const token = tokens[at]!;
  if (!token.word || token.possessive) return null;
  const before = previousWord(tokens, at);
  const word = before?.lower ?? '';
  if (isModal(token)) return (before && isDeterminer(before)) || isNeed(tokens, at, before) ? null : 'strong';
  if (word === 'to' || (before && isModal(before))) return null;
  if (isBe(token)) return 'strong';
  if (isAuxiliary(token)) return word === 'be' || word === 'been' ? null : 'strong';
  if (isQuantified(tokens, at)) return null;
  return before ? openVerb(tokens, at, before) : firstVerb(tokens, at);
}

/** “People in need of protection”, “in dire need of help”: a noun. */
const isNeed = (tokens: readonly Token[], at: number, before: Token | undefined): boolean =>
  tokens[at]!.lower === 'need' && ((before !== undefined && isPreposition(before)) || lowerAt(tokens, at + 1) === 'of');

/** The same for a word that is neither modal nor auxiliary. */
function openVerb(tokens: readonly Token[], at: number, before: Token): 'strong' | 'weak' | null {
  const token = tokens[at]!;
  if (opensNoun(before)) return null;
  if (isSubjectPronoun(before) && isVerbForm(token)) return 'strong';
  if (isPreposition(before) || isNamedThing(token, before)) return null;
  if (isThirdPerson(token) || isPastTense(token)) return firstVerb(tokens, at);
  if (!isPlural(before) || !isBase(token)) return null;
  return (hasObject(tokens, at) || noNouns.has(token.lower)) && !isNounForm(token) ? 'strong' : 'weak';
}

/** By its form alone. */
function firstVerb(tokens: readonly Token[], at: number): 'strong' | 'weak' | null {
  const token = tokens[at]!;
  if (isThirdPerson(token)) return hasObject(tokens, at) && !isAdjective(token) ? 'strong' : 'weak';
  if (isPastTense(token)) return !token.lower.endsWith('ed') && !isParticiple(token) ? 'strong' : 'weak';
  return null;
}

/** “Those who live here get two meals”: whatever follows. */
const noNouns: ReadonlySet<string> = new Set(['get', 'receive']);

const isVerbForm = (token: Token): boolean => isThirdPerson(token) || isBase(token) || isPastTense(token);

/** "general measures": a noun behind an adjective. */
const isNamedThing = (token: Token, before: Token): boolean => isNounForm(token) && isThirdPerson(token) && isAdjective(before);

/** Behind an article or an owner stands a noun, behind "is" no finite verb. */
const opensNoun = (before: Token): boolean => (isDeterminer(before) && !floating.has(before.lower)) || before.possessive || isBe(before);

/** "All repairs to the roof": at the head of a clause such a word belongs to the noun behind it. */
function isQuantified(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && isFloating(before) && isPlural(tokens[at]!) && !tokens[at - 2]?.word;
}

const isFloating = ofWord((lower) => floating.has(lower));

const objectOpeners: ReadonlySet<string> = new Set([
  ...determiners,
  ...subjectPronouns,
  'to',
  'that',
  'them',
  'him',
  'whether',
  'something',
]);
const opensObject = ofWord((lower) => objectOpeners.has(lower));

function hasObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.word && !next.joined && opensObject(next);
}

/** The word before, adverbs and negations left out; none across punctuation. */
function previousWord(tokens: readonly Token[], at: number): Token | undefined {
  let index = at - 1;
  while (index >= 0 && (isAdverb(tokens[index]) || tokens[index]!.lower === 'not')) index--;
  const token = tokens[index];
  return token?.word ? token : undefined;
}
