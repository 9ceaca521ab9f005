import { isCoordinator, isMain } from './clauses/clause.ts';
import { auxiliaries, be, determiners, floating, modals, prepositions } from './english.ts';
import { finiteVerb } from './finite-verbs.ts';
import { isJoinedNoun } from './joined-nouns.ts';
import type { Words } from './lexicon.ts';
import type { Sentence } from './sentence/sentence.ts';
import { isAdverb, type Token } from './tokens.ts';
import { actionAt } from './verb-groups.ts';
import { canBePresent, isAdjective, isBase, isParticiple, isThirdPerson, stems } from './word-forms.ts';

/** A present tense found: the tokens of its verb group, and whether it says what is never done. */
export interface PresentTense {
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  /** Where the first verb of the same subject stands, if it is another. */
  readonly first?: number;
}

/**
 * The verb in the present tense, at the level of the main clause, that says what is done, not what something is, has or thinks. Past tenses,
 * perfects, modals and verbs of being end the search: the clause then tells of something else.
 * @param after the token behind which the verb must stand (the end of the first name that could be its subject)
 * @param plural the subject is a plural, whose verb has no -s
 */
export function findPresentTense(sentence: Sentence, after: number, to: number, plural: boolean): PresentTense | null {
  const { tokens, lexicon } = sentence;
  const candidates = candidatesIn(sentence, after, to, plural);
  if (!Array.isArray(candidates)) return candidates;
  const [first, second] = candidates;
  if (first === undefined) return null;
  // Behind “only”, and where it is a verb by itself, no name goes on there (“Agency headquarters reviews”).
  const begins =
    finiteVerb(tokens, first) === 'strong' ||
    isAdverb(tokens[first - 1]) ||
    (first === after && isVerbOfActs(tokens[first]!, lexicon.words));
  const isNamedOn = second === first + 1 && !begins;
  const at = isNamedOn ? second : first;
  const negated = isDeniedBefore(tokens, at) || holdsNobody(sentence, at);
  if ((isDescribing(tokens[at]!, negated, lexicon.words) && !isActByObject(tokens, at)) || isAskingThat(tokens, at)) return null;
  return { from: at, to: at, negated };
}

/** "staff never detain", "staff never do detain", "the Bank no longer finances". */
const isDeniedBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'never' || lower === 'neither') || isNoLonger(tokens, at - 1);

const isNoLonger = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower === 'longer' && tokens[at - 1]?.lower === 'no';

/** "We hold no child": nobody is held; "we hold no view" says what is. */
const holdsNobody = ({ tokens, persons }: Sentence, at: number): boolean =>
  /^holds?$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower === 'no' && persons.some(({ from }) => from === at + 2);

/** "Reports to the Council", "reports each case", "names a guardian", "sees to it that": what is done, by verbs that mostly say what somebody thinks or has. */
function isActByObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  const behind = tokens[at + 2]?.lower ?? '';
  switch (tokens[at]!.lower) {
    case 'reports':
    case 'report':
      return ['each', 'every', 'any', 'all', 'it', 'them'].includes(next) || (next === 'to' && determiners.has(behind));
    case 'names':
    case 'name':
      return ['a', 'an'].includes(next) && !['few', 'number'].includes(behind);
    case 'sees':
    case 'see':
      return (
        (next === 'to' && ((behind === 'it' && tokens[at + 3]?.lower === 'that') || determiners.has(behind))) ||
        ['every', 'each', 'everyone', 'everybody'].includes(next)
      );
    default:
      return false;
  }
}

/** “supervises”, “supplies”: a verb by which people are told what to do. */
export const isVerbOfActs = ({ lower }: Token, { imperatives }: Words): boolean =>
  [lower, ...(lower.endsWith('s') ? stems(lower) : [])].some((base) => imperatives.has(base));

const isAskingThat = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'that' && /^(?:decide|resolve|agree|determine|order|request|recommend)s?$/.test(tokens[at]!.lower);

/** The tokens that can be the verb; the verb itself, or none, where an auxiliary decides. */
function candidatesIn(sentence: Sentence, after: number, to: number, plural: boolean): number[] | PresentTense | null {
  const { tokens, lexicon } = sentence;
  const candidates: number[] = [];
  for (let at = after; at < to; at++) {
    const token = tokens[at]!;
    if (!isLooked(sentence, at)) continue;
    if (doing.has(token.lower) && candidates.length === 0) return withAuxiliary(tokens, at, lexicon.words);
    if (isClosedVerb(token)) return at - (candidates.at(-1) ?? at) < 3 ? joinedBehind(sentence, at, to, plural) : candidates;
    if (token.lower === 'to' || (isCoordinator(token) && candidates.length > 0)) {
      at++;
      continue;
    }
    const kind = isVerbBehindClause(sentence, at, plural) ? 'verb' : kindOf(tokens, at, to, plural);
    if (kind === 'verb') candidates.push(at);
    else if (kind === 'past' || (kind === 'participle' && candidates.length === 0)) return null;
  }
  return candidates;
}

const doing: ReadonlySet<string> = new Set(['do', 'does']);

function isLooked({ tokens, parsed, nouns }: Sentence, at: number): boolean {
  const token = tokens[at]!;
  return (
    isMain(parsed, at) &&
    token.word &&
    !token.joined &&
    !nouns[at] &&
    !isAdverb(token) &&
    token.lower !== 'not' &&
    !isJoinedNoun(tokens, at)
  );
}

const isClosedVerb = ({ lower }: Token): boolean => be.has(lower) || auxiliaries.has(lower) || modals.has(lower);

/** "A warden who is ill | tells": the word before stands in a clause that tells of somebody, and says nothing of the word behind it. */
function isVerbBehindClause({ tokens, parsed: { clauses, owner } }: Sentence, at: number, plural: boolean): boolean {
  const { verb, weak } = clauses[owner[at]!]!;
  return verb === at && !weak && owner[at - 1] !== owner[at] && canBePresent(tokens[at]!) && plural !== /[^s]s$/.test(tokens[at]!.lower);
}

function kindOf(tokens: readonly Token[], at: number, to: number, plural: boolean): 'verb' | 'past' | 'participle' | null {
  const token = tokens[at]!;
  const strong = finiteVerb(tokens, at) === 'strong';
  const present = canBePresent(token);
  if (strong && !present) return 'past';
  const agrees = plural !== /[^s]s$/.test(token.lower);
  if (agrees && (strong || (present && !isNounPlace(tokens, at)))) return 'verb';
  return token.lower.endsWith('ed') && isParticiple(token) && !laterCandidate(tokens, at, to) ? 'participle' : null;
}

/** "is no party to them and does not take part in them": what is done behind what is, by the same subject and not by others told of between. */
function joinedBehind({ tokens, parsed, lexicon }: Sentence, from: number, to: number, plural: boolean): PresentTense | null {
  for (let at = from + 2; at < to; at++)
    if (tokens[at]!.lower === (plural ? 'do' : 'does') && isMain(parsed, at) && isCoordinator(tokens[at - 1])) {
      const verb = withAuxiliary(tokens, at, lexicon.words);
      return verb && { ...verb, first: from };
    } else if (!plural && isJoinedAct(tokens, at, lexicon.words) && isMain(parsed, at))
      return { from: at, to: at, negated: false, first: from };
  return null;
}

/** "has the accounts audited and publishes the report": an act behind the joint, by its form and its object. */
const isJoinedAct = (tokens: readonly Token[], at: number, words: Words): boolean =>
  isCoordinator(tokens[at - 1]) &&
  !isJoinedNoun(tokens, at) &&
  isThirdPerson(tokens[at]!) &&
  finiteVerb(tokens, at) === 'strong' &&
  !isDescribing(tokens[at]!, false, words);

/** "does not detain", "do not share". */
function withAuxiliary(tokens: readonly Token[], at: number, words: Words): PresentTense | null {
  const verb = actionAt(tokens, at + 1);
  const denies = tokens.slice(at + 1, verb).some(({ lower }) => lower === 'not' || lower === 'never') && tokens[at + 2]?.lower !== 'only';
  const negated = denies || isDeniedBefore(tokens, at);
  return isAct(tokens[verb], negated, words) ? { from: at, to: verb, negated } : null;
}

/** Whether a bare verb says what is done, or never done, not what somebody is, has or thinks. */
export const isAct = (token: Token | undefined, negated: boolean, words: Words): boolean =>
  token !== undefined && isBase(token) && token.lower !== 'have' && !isDescribing(token, negated, words);

/** "holds a view": what is. "Never holds a child", "does not hold people": what is said not to be done. */
const isDescribing = ({ lower }: Token, negated: boolean, { describing, actsWhenDenied }: Words): boolean =>
  describing.has(lower) && !(negated && [lower, ...(lower.endsWith('s') ? stems(lower) : [])].some((base) => actsWhenDenied.has(base)));

/** Behind an article, a number, a preposition or an adjective stands a noun. */
function isNounPlace(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index > 0 && (isAdverb(tokens[index]) || tokens[index]!.lower === 'not')) index--;
  if (isNoLonger(tokens, index)) index -= 2;
  const before = tokens[index];
  if (!before?.word) return false;
  if (/^\d/.test(before.lower)) return true;
  const isArticle = determiners.has(before.lower) && !floating.has(before.lower);
  return isArticle || prepositions.has(before.lower) || before.possessive || isAdjective(before);
}

/** A participle that only describes the subject ("staff trained in counselling explain"). */
const laterCandidate = (tokens: readonly Token[], at: number, to: number): boolean => {
  for (let next = at + 1; next < to; next++)
    if (tokens[next]!.word && canBePresent(tokens[next]!) && !isNounPlace(tokens, next)) return true;
  return false;
};
