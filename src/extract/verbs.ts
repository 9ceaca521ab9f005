import nlp from 'compromise/three';
import { auxiliaries, be, determiners, floating, modals, prepositions, subjectPronouns } from './english.ts';
import { isAdverb, type Token } from './tokens.ts';

/** What a word can be by itself, as compromise tags it; each word is asked once. */
interface Word {
  readonly present: boolean;
  readonly base: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly gerund: boolean;
  readonly noun: boolean;
  readonly plural: boolean;
  readonly adjective: boolean;
}

const most = 50_000;
const known = new Map<string, Word>();

function wordOf(lower: string): Word {
  const before = known.get(lower);
  if (before) return before;
  if (known.size > most) known.clear();
  const tags = (nlp(lower).json() as { terms: { tags: string[] }[] }[])[0]?.terms[0]?.tags ?? [];
  const has = (tag: string) => tags.includes(tag);
  const irregular = irregularParticiples.has(lower);
  const word: Word = {
    present: lower.endsWith('s') && !lower.endsWith('ss') && stems(lower).some(isInfinitive),
    base: isInfinitive(lower),
    past: has('PastTense'),
    participle: irregular || has('Participle') || /[^e]ed$/.test(lower),
    gerund: has('Gerund') || /.{3}ing$/.test(lower),
    noun: has('Noun') || nounLike.test(lower),
    plural: has('Plural') || (lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower)),
    adjective: has('Adjective'),
  };
  known.set(lower, word);
  return word;
}

/** What "verifies", "reaches" and "shares" come from. */
const stems = (lower: string): string[] => [
  lower.slice(0, -1),
  ...(lower.endsWith('ies') ? [`${lower.slice(0, -3)}y`] : []),
  ...(/(?:ch|sh|ss|x|z|o)es$/.test(lower) ? [lower.slice(0, -2)] : []),
];

const infinitives = new Map<string, boolean>();

function isInfinitive(lower: string): boolean {
  const before = infinitives.get(lower);
  if (before !== undefined) return before;
  if (infinitives.size > most) infinitives.clear();
  const tags = (nlp(`they ${lower} it`).json() as { terms: { tags: string[] }[] }[])[0]?.terms[1]?.tags ?? [];
  const pastOnly = irregularParticiples.has(lower) && !/^(?:put|read|set|cut|let|hit|run|come|shut|spread|overcome|become)$/.test(lower);
  const answer = !pastOnly && tags.includes('Infinitive') && !/(?:tion|sion|ness|ity|ship|ism)$/.test(lower);
  infinitives.set(lower, answer);
  return answer;
}

const nounLike = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ure|age|cy)s?$/;

/** Participles that do not end in -ed, of the verbs that policies use. */
const irregularParticiples: ReadonlySet<string> = new Set(
  `been begun borne bought bound broken brought built caught chosen come cut dealt done drawn driven drunk eaten fallen fed felt fled forbidden
  forgotten found frozen given gone ground grown had heard held hidden hit hurt kept known laid led left lent let lost made meant met paid put
  read ridden risen run said seen sent set shown shut sold sought spent spoken spread sprung stolen stood struck sworn taken taught thought
  thrown told understood left undertaken upheld withdrawn withheld won worn woven written overseen foreseen undergone outsourced overridden`.split(
    /\s+/,
  ),
);

export const isParticiple = (token: Token | undefined): boolean => token !== undefined && token.word && wordOf(token.lower).participle;
export const isGerund = (token: Token | undefined): boolean => token !== undefined && token.word && wordOf(token.lower).gerund;
export const isPlural = (token: Token): boolean => wordOf(token.lower).plural;
export const isAdjective = (token: Token): boolean => wordOf(token.lower).adjective;

/** Whether a word can be a verb's base form ("share", "ensure"). */
export const isBase = (token: Token | undefined): boolean => token !== undefined && token.word && wordOf(token.lower).base;

/**
 * Whether the word there is the finite verb of a clause: `strong` where its form or its neighbours leave no doubt, `weak` where it might be a
 * noun, an adjective or a participle as well.
 */
export function finiteVerb(tokens: readonly Token[], at: number): 'strong' | 'weak' | null {
  const token = tokens[at]!;
  if (!token.word || token.possessive) return null;
  const before = previousWord(tokens, at);
  if (modals.has(token.lower)) return determiners.has(before?.lower ?? '') ? null : 'strong';
  if (before?.lower === 'to' || (before && modals.has(before.lower))) return null;
  if (be.has(token.lower)) return 'strong';
  if (auxiliaries.has(token.lower)) return before?.lower === 'be' || before?.lower === 'been' ? null : 'strong';
  if (before && ((determiners.has(before.lower) && !floating.has(before.lower)) || before.possessive)) return null;
  const word = wordOf(token.lower);
  if (before && be.has(before.lower)) return null;
  const pronoun = before !== undefined && subjectPronouns.has(before.lower);
  if (pronoun && (word.present || word.base || word.past)) return 'strong';
  if (before && prepositions.has(before.lower)) return null;
  const next = tokens[at + 1];
  const object =
    next !== undefined &&
    next.word &&
    !next.joined &&
    (determiners.has(next.lower) || subjectPronouns.has(next.lower) || ['to', 'that', 'them', 'him', 'whether'].includes(next.lower));
  if (word.present) return object && !word.adjective ? 'strong' : 'weak';
  if (word.past && !token.lower.endsWith('ed') && !word.participle) return 'strong';
  if (word.past) return 'weak';
  if (word.base && before && wordOf(before.lower).plural && !word.noun) return object ? 'strong' : 'weak';
  if (word.base && before && wordOf(before.lower).plural) return 'weak';
  return null;
}

/** The word before, adverbs and negations left out; none across punctuation. */
function previousWord(tokens: readonly Token[], at: number): Token | undefined {
  let index = at - 1;
  while (index >= 0 && (isAdverb(tokens[index]) || tokens[index]!.lower === 'not')) index--;
  const token = tokens[index];
  return token?.word ? token : undefined;
}

/** Whether the word there can be a present tense at all ("verifies", "share" behind a plural). */
export const canBePresent = (tokens: readonly Token[], at: number): boolean => {
  const word = wordOf(tokens[at]!.lower);
  return word.present || (word.base && !tokens[at]!.lower.endsWith('s'));
};
