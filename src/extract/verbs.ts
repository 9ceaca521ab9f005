import nlp from 'compromise/three';
import { auxiliaries, be, determiners, floating, modals, prepositions, subjectPronouns } from './english.ts';
import { formOf, isAdverb, type Token } from './tokens.ts';

/** What a word can be by itself; each question is answered once, when it is first asked. */
interface Word {
  readonly lower: string;
  /** Its tags in the word list; `null` where it does not stand there. */
  readonly listed: readonly string[] | null;
  tags?: ReadonlySet<string>;
  present?: boolean;
  base?: boolean;
}

/** By the number of the word. */
const known: (Word | undefined)[] = [];
const { lexicon, tagSet } = (nlp.model() as unknown as { one: Dictionary }).one;
const { switches } = (nlp.model() as unknown as { two: { switches: Readonly<Record<string, string>> } }).two;

/** compromise's own word list: the tags of a word, and what each tag is a kind of. */
interface Dictionary {
  readonly lexicon: Readonly<Record<string, string | readonly string[]>>;
  readonly tagSet: Readonly<Record<string, { readonly parents: readonly string[] }>>;
}

const wordOf = ({ lower, form }: Pick<Token, 'lower' | 'form'>): Word =>
  (known[form] ??= { lower, listed: Object.hasOwn(lexicon, lower) ? [lexicon[lower]!].flat() : null });

/** The tags of a word in the word list; none where it does not stand there. */
function tagsOf(word: Word): ReadonlySet<string> {
  word.tags ??= new Set((word.listed ?? []).flatMap((tag) => [tag, ...(tagSet[tag]?.parents ?? [])]));
  return word.tags;
}

/** What compromise makes of a word that its list does not know where a verb must stand, which takes some time. */
function isGuessedVerb(lower: string): boolean {
  const docs = nlp(`they ${lower} it`).docs as { tags?: ReadonlySet<string> }[][];
  return docs[0]?.[1]?.tags?.has('Infinitive') ?? false;
}

const isPresentForm = (word: Word): boolean =>
  (word.present ??=
    word.lower.endsWith('s') &&
    !word.lower.endsWith('ss') &&
    stems(word.lower).some((stem) => isInfinitive(wordOf({ lower: stem, form: formOf(stem) }))));

/** Irregular pasts and plurals stand in the word list, so what it does not list goes by its ending. */
const isPast = (word: Word): boolean => (word.listed ? tagsOf(word).has('PastTense') : /[^e]ed$/.test(word.lower));

const isNoun = (word: Word): boolean =>
  nounLike.test(word.lower) ||
  (word.listed ? tagsOf(word).has('Noun') : !verbEnding.test(word.lower) && !/(?:ed|ing|ly)$/.test(word.lower));

const isAdjectiveForm = (word: Word): boolean => (word.listed ? tagsOf(word).has('Adjective') : adjectiveEnding.test(word.lower));

const isPluralForm = (word: Word): boolean =>
  (word.lower.endsWith('s') && !/(?:ss|us|is)$/.test(word.lower)) || (word.listed !== null && tagsOf(word).has('Plural'));

const isParticipleForm = (word: Word): boolean =>
  /[^e]ed$/.test(word.lower) || irregularParticiples.has(word.lower) || (word.listed !== null && tagsOf(word).has('Participle'));

/** What "verifies", "reaches" and "shares" come from. */
const stems = (lower: string): string[] => [
  lower.slice(0, -1),
  ...(lower.endsWith('ies') ? [`${lower.slice(0, -3)}y`] : []),
  ...(/(?:ch|sh|ss|x|z|o)es$/.test(lower) ? [lower.slice(0, -2)] : []),
];

/** What compromise calls words that are infinitives too, beside what it lists them as ("grant", "scout", "secure"). */
const verbLike: ReadonlySet<string> = new Set(['Noun|Verb', 'Person|Verb', 'Actor|Verb', 'Adj|Present']);

/** Whether a word can be an infinitive, as in "they … it": by the word list and what it may switch to, else as compromise guesses. */
function isInfinitive(word: Word): boolean {
  word.base ??= (() => {
    const { lower, listed: tags } = word;
    if (/(?:tion|sion|ness|ity|ship|ism)$/.test(lower)) return false;
    if (irregularParticiples.has(lower) && !/^(?:put|read|set|cut|let|hit|run|come|shut|spread|overcome|become)$/.test(lower)) return false;
    if (!tags && verbEnding.test(lower)) return true;
    if (!tags && (nounLike.test(lower) || adjectiveEnding.test(lower) || /(?:ed|ing|ly)$|[^a-z]/.test(lower))) return false;
    if (!tags || tags.includes('Uncountable')) return isGuessedVerb(lower);
    if (tags.includes('Infinitive')) return true;
    return Object.hasOwn(switches, lower) && verbLike.has(switches[lower]!);
  })();
  return word.base;
}

const verbEnding = /.{2}(?:ate|ise|ize|ify)$/;
const adjectiveEnding = /(?:al|ous|ive|able|ible|ic|ful|less|ary)$/;
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

export const isParticiple = (token: Token | undefined): boolean => token !== undefined && token.word && isParticipleForm(wordOf(token));
export const isGerund = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.word &&
  ((/.{3}ing$/.test(token.lower) && !token.lower.endsWith('thing')) || tagsOf(wordOf(token)).has('Gerund'));
export const isPlural = (token: Token): boolean => isPluralForm(wordOf(token));
export const isAdjective = (token: Token): boolean => isAdjectiveForm(wordOf(token));

/** Whether a word can be a verb's base form ("share", "ensure"). */
export const isBase = (token: Token | undefined): boolean => token !== undefined && token.word && isInfinitive(wordOf(token));

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
  const word = wordOf(token);
  if (before && be.has(before.lower)) return null;
  const pronoun = before !== undefined && subjectPronouns.has(before.lower);
  if (pronoun && (isPresentForm(word) || isInfinitive(word) || isPast(word))) return 'strong';
  if (before && prepositions.has(before.lower)) return null;
  if (before && isNoun(word) && isPresentForm(word) && isAdjectiveForm(wordOf(before))) return null;
  const next = tokens[at + 1];
  const object =
    next !== undefined &&
    next.word &&
    !next.joined &&
    (determiners.has(next.lower) || subjectPronouns.has(next.lower) || ['to', 'that', 'them', 'him', 'whether'].includes(next.lower));
  if (isPresentForm(word)) return object && !isAdjectiveForm(word) ? 'strong' : 'weak';
  if (isPast(word)) return !token.lower.endsWith('ed') && !isParticipleForm(word) ? 'strong' : 'weak';
  if (before && isPluralForm(wordOf(before)) && isInfinitive(word)) return object && !isNoun(word) ? 'strong' : 'weak';
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
  const word = wordOf(tokens[at]!);
  return isPresentForm(word) || (!word.lower.endsWith('s') && isInfinitive(word));
};
