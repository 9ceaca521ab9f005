import nlp from 'compromise/three';
import { formOf, keepOfWord, type Token } from './tokens.ts';

/** What a word can be by itself, whatever stands beside it; compromise's word list is asked, and compromise itself only where that is silent. */

/**
 * What is known of a word; each question is answered once, when it is first asked. All answers have their place from the start: V8 is slow where
 * objects got theirs in many orders.
 */
class Word {
  readonly lower: string;
  /** Its tags in the word list; `null` where it does not stand there. */
  readonly listed: readonly string[] | null;
  tags: ReadonlySet<string> | undefined = undefined;
  present: boolean | undefined = undefined;
  base: boolean | undefined = undefined;
  past: boolean | undefined = undefined;
  noun: boolean | undefined = undefined;
  adjective: boolean | undefined = undefined;
  plural: boolean | undefined = undefined;
  participle: boolean | undefined = undefined;
  gerund: boolean | undefined = undefined;
  actor: boolean | undefined = undefined;

  constructor(lower: string) {
    this.lower = lower;
    this.listed = Object.hasOwn(lexicon, lower) ? [lexicon[lower]!].flat() : null;
  }
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

const wordOf = ({ lower, form }: Pick<Token, 'lower' | 'form'>): Word => known[form] ?? keepOfWord(known, form, new Word(lower));

/** The tags of a word in the word list; none where it does not stand there. */
function tagsOf(word: Word): ReadonlySet<string> {
  word.tags ??= new Set((word.listed ?? []).flatMap((tag) => [tag, ...(tagSet[tag]?.parents ?? [])]));
  return word.tags;
}

/** Alone among all letters and words, the patterns take it for a name. */
const aName = 'n';

/**
 * What compromise makes of a word that its list does not know where a verb must stand. Its patterns of neighbours are not asked: they take 50 ms
 * to make and 0.4 ms a word, and change nothing of a word that stands between these.
 */
export function isGuessedVerb(lower: string): boolean {
  const view = nlp.tokenize(`they ${lower} it`);
  view.compute(['lexicon', 'preTagger']);
  const docs = view.docs as { tags?: ReadonlySet<string> }[][];
  return lower !== aName && (docs[0]?.[1]?.tags?.has('Infinitive') ?? false);
}

const isPresentForm = (word: Word): boolean =>
  (word.present ??=
    word.lower.endsWith('s') &&
    !word.lower.endsWith('ss') &&
    stems(word.lower).some((stem) => isInfinitive(wordOf({ lower: stem, form: formOf(stem) }))));

/** "agreed", "held back", but not "need" or "exceed". */
const endsInEd = (lower: string): boolean => /(?:[^e]ed|(?:agr|fr|guarant|decr|overs|refer)eed)$/.test(lower) && lower !== 'breed';

/** Irregular pasts and plurals stand in the word list, so what it does not list goes by its ending. */
const isPast = (word: Word): boolean => (word.past ??= word.listed ? tagsOf(word).has('PastTense') : endsInEd(word.lower));

const isNoun = (word: Word): boolean =>
  (word.noun ??=
    nounLike.test(word.lower) ||
    (word.listed ? tagsOf(word).has('Noun') : !verbEnding.test(word.lower) && !/(?:ed|ing|ly)$/.test(word.lower)));

const isAdjectiveForm = (word: Word): boolean =>
  (word.adjective ??= word.listed ? tagsOf(word).has('Adjective') : adjectiveEnding.test(word.lower));

const isPluralForm = (word: Word): boolean =>
  (word.plural ??= (word.lower.endsWith('s') && !/(?:ss|us|is)$/.test(word.lower)) || (word.listed !== null && tagsOf(word).has('Plural')));

const isParticipleForm = (word: Word): boolean =>
  (word.participle ??=
    endsInEd(word.lower) || irregularParticiples.has(word.lower) || (word.listed !== null && tagsOf(word).has('Participle')));

const isGerundForm = (word: Word): boolean =>
  (word.gerund ??= (/.{3}ing$/.test(word.lower) && !word.lower.endsWith('thing')) || tagsOf(word).has('Gerund'));

/** "soldiers", "bidders": people by what they do, as the word list has it or as the word is made. */
const isActorForm = (word: Word): boolean => (word.actor ??= tagsOf(word).has('Actor') || isMadeOfVerb(word.lower));

const isMadeOfVerb = (lower: string): boolean => {
  const stem = /^(\w{3,})(?:er|or)s?$/.exec(lower)?.[1];
  if (stem === undefined) return false;
  const single = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...single].some((base) => isInfinitive(wordOf({ lower: base, form: formOf(base) })));
};

/** What "verifies", "reaches" and "shares" come from. */
export const stems = (lower: string): string[] => [
  lower.slice(0, -1),
  ...(lower.endsWith('ies') ? [`${lower.slice(0, -3)}y`] : []),
  ...(/(?:ch|sh|ss|x|z|o)es$/.test(lower) ? [lower.slice(0, -2)] : []),
];

/** What compromise calls words that are infinitives too, beside what it lists them as ("grant", "scout", "secure"). */
const verbLike: ReadonlySet<string> = new Set(['Noun|Verb', 'Person|Verb', 'Actor|Verb', 'Adj|Present']);

/** Whether a word can be an infinitive, as in "they … it": by the word list and what it may switch to, else as compromise guesses. */
const isInfinitive = (word: Word): boolean => (word.base ??= findInfinitive(word));

function findInfinitive({ lower, listed: tags }: Word): boolean {
  if (/(?:tion|sion|ness|ity|ship|ism)$/.test(lower)) return false;
  if (irregularParticiples.has(lower) && !alsoBase.test(lower)) return false;
  if (!tags) return isUnlistedInfinitive(lower);
  if (tags.includes('Uncountable')) return isGuessedVerb(lower);
  return tags.includes('Infinitive') || (Object.hasOwn(switches, lower) && verbLike.has(switches[lower]!));
}

/** Participles that are base forms too. */
const alsoBase = /^(?:put|read|set|cut|let|hit|run|come|shut|split|spread|overcome|become)$/;

function isUnlistedInfinitive(lower: string): boolean {
  if (verbEnding.test(lower)) return true;
  if (nounLike.test(lower) || adjectiveEnding.test(lower) || /(?:ed|ing|ly)$|[^a-z]/.test(lower)) return false;
  return isGuessedVerb(lower);
}

const verbEnding = /.{2}(?:ate|ise|ize|ify)$/;
const adjectiveEnding = /(?:al|ous|ive|able|ible|ic|ful|less|ary)$/;
const nounLike = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ure|age|cy)s?$/;

/** Participles that do not end in -ed, of the verbs that policies use. */
const irregularParticiples: ReadonlySet<string> = new Set(
  `been begun borne bought bound broken brought built caught chosen come cut dealt done drawn driven drunk eaten fallen fed felt fled forbidden
  forgotten found frozen given gone ground grown had heard held hidden hit hurt kept known laid led left lent let lost made meant met paid put
  read ridden risen run said seen sent set shown shut sold sought spent spoken split spread sprung stolen stood struck sworn taken taught thought
  thrown told understood left undertaken upheld withdrawn withheld won worn woven written overseen foreseen undergone outsourced overridden`.split(
    /\s+/,
  ),
);

/** Past tenses that are no participle ("took", "was given" is none). */
export const isPastTense = (token: Token): boolean => isPast(wordOf(token));
export const isParticiple = (token: Token | undefined): boolean => token !== undefined && token.word && isParticipleForm(wordOf(token));
export const isGerund = (token: Token | undefined): boolean => token !== undefined && token.word && isGerundForm(wordOf(token));
export const isPlural = (token: Token): boolean => isPluralForm(wordOf(token));
export const isAdjective = (token: Token): boolean => isAdjectiveForm(wordOf(token));

/** Whether a word can be a verb's base form ("share", "ensure"). */
export const isBase = (token: Token | undefined): boolean => token !== undefined && token.word && isInfinitive(wordOf(token));

/** "verifies", "reaches": a verb's third person. */
export const isThirdPerson = (token: Token): boolean => token.lower !== 'us' && isPresentForm(wordOf(token));
export const isActor = (token: Token): boolean => isActorForm(wordOf(token));
export const isNounForm = (token: Token): boolean => isNoun(wordOf(token));

/** Whether a word can be a present tense at all ("verifies", "share" behind a plural). */
export const canBePresent = (token: Token): boolean => isThirdPerson(token) || (!/[^s]s$/.test(token.lower) && isBase(token));
