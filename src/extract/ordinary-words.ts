import type { Modality } from '../model/words.ts';
import { isCoordinator } from './clauses/clause.ts';
import type { Hit } from './cue-search.ts';
import { be, determiners, modals, prepositions } from './english.ts';
import { isJoinedNoun } from './joined-nouns.ts';
import { isAdverb, isNotOnly, skipAdverbs, type Token } from './tokens.ts';
import { isAdjective, isBase, isParticiple, isPlural } from './word-forms.ts';

type Tokens = readonly Token[];
type Found = Hit<Modality>;

/** "by means of", "the will of", "in May", "needs" as a noun: words that look like cues. */
export function isOrdinaryWord(tokens: Tokens, hit: Found): boolean {
  const { lower } = tokens[hit.from]!;
  const before = tokens[hit.from - 1];
  if (hit.bearer && isAskedByNoun(tokens, hit)) return true;
  if (lower === 'have' && before && modals.has(before.lower)) return true;
  if (isFound(tokens, hit) || isToSay(tokens, hit) || isHowFar(tokens, hit) || hangsOnVerb(tokens, hit)) return true;
  if (isPromise(hit) && isJoinedNoun(tokens, hit.from)) return true;
  if (isNamedDeed(tokens, hit) || (hit.alsoNoun && isNounThere(tokens, hit))) return true;
  return tests.get(lower)?.(tokens, hit) ?? false;
}

const isPromise = ({ means }: Found): boolean => means === 'undertaking' || means === 'aspiration';

const articles: ReadonlySet<string> = new Set('the a an its their his her our my your no any every such another'.split(' '));

/** "the vow to", "its agreement to", "their pledge to": a verb of promising behind an article is a noun. */
function isNamedDeed(tokens: Tokens, { means, from, to }: Found): boolean {
  if (to > from + 1 || !['undertaking', 'aspiration', 'recognition'].includes(means) || modals.has(tokens[from]!.lower)) return false;
  const before = tokens[from - 1];
  return before !== undefined && (articles.has(before.lower) || before.possessive) && isBase(tokens[from]);
}

const isToSay = (tokens: Tokens, { from, to }: Found): boolean =>
  from < to && tokens[to]!.lower === 'to' && tokens[to + 1]?.lower === 'say' && tokens[from - 1]?.lower === 'that';

/** "has to date closed", "have to a large extent", "is to this day": how long and how far, not what is to be done; "has to date each form" is a duty. */
function isHowFar(tokens: Tokens, { from, to }: Found): boolean {
  if (to !== from + 1 || !/^(?:has|have|is|are)$/.test(tokens[from]!.lower) || tokens[to]!.lower !== 'to') return false;
  const next = tokens[to + 1]?.lower ?? '';
  if (next === 'date') return isParticiple(tokens[skipAdverbs(tokens, to + 2)]) || /^(?:no|not|,)$/.test(tokens[to + 2]?.lower ?? '');
  if (next === 'the') return tokens.slice(to + 2, to + 7).some(({ lower }) => lower === 'knowledge');
  return determiners.has(next) && tokens.slice(to + 2, to + 4).some(({ lower }) => /^(?:extent|degree|day|credit)$/.test(lower));
}

/** "may not wish to", "to refer to": a verb of another one, not of the sentence. */
function hangsOnVerb(tokens: Tokens, { means, from }: Found): boolean {
  if (!['aspiration', 'undertaking', 'definition'].includes(means) || !isBase(tokens[from]) || modals.has(tokens[from]!.lower))
    return false;
  let before = from - 1;
  while (before > 0 && (isAdverb(tokens[before]) || ['not', 'never'].includes(tokens[before]!.lower))) before--;
  return before >= 0 && (modals.has(tokens[before]!.lower) || tokens[before]!.lower === 'to');
}

/** Behind an article, an owner, an adjective or at the head of the sentence stands the noun. */
function isNounThere(tokens: Tokens, { from }: Found): boolean {
  let at = from - 1;
  while (at >= 0 && isAdverb(tokens[at])) at--;
  const before = tokens[at];
  return !before?.word || isBehindNounWord(before) || prepositions.has(before.lower) || (isAdjective(before) && !isBearerLike(before));
}

const isBearerLike = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

const pointing: ReadonlySet<string> = new Set(['that', 'this', 'these', 'those']);
const counting: ReadonlySet<string> = new Set(['each', 'all', 'both', 'either', 'neither', 'such']);
const adjectives: ReadonlySet<string> = new Set(
  `free good political own general popular national last ill iron legal lawful financial sufficient main available only other adequate
  necessary military economic limited strong of against at`.split(/\s+/),
);

const isBehindNounWord = (before: Token): boolean => determiners.has(before.lower) || before.possessive || adjectives.has(before.lower);

const isNounBehind = (tokens: Tokens, { from }: Found, but: readonly ReadonlySet<string>[]): boolean => {
  const before = tokens[from - 1];
  return before !== undefined && isBehindNounWord(before) && !but.some((set) => set.has(before.lower));
};

/** "the will of", "a must": a modal is a noun behind an article. */
const isModalNoun = (tokens: Tokens, hit: Found): boolean =>
  hit.from === hit.to && isNounBehind(tokens, hit, [pointing, counting]) && !isNotOnly(tokens, hit.from - 2);

/** "the work to", "its aim". */
const isShortNoun = (tokens: Tokens, hit: Found): boolean => hit.to - hit.from <= 1 && isNounBehind(tokens, hit, [pointing]);

function isMeansOf(tokens: Tokens, hit: Found): boolean {
  const before = tokens[hit.from - 1];
  const next = tokens[hit.to + 1];
  if (!before) return true;
  const single = hit.from === hit.to;
  if (single && (!next?.word || prepositions.has(next.lower) || isAdjective(before) || isCoordinator(before))) return true;
  if (before.lower === 'by' || before.lower === 'of') return true;
  return isBehindNounWord(before) && !/^["”]/.test(before.text) && before.lower !== 'this' && before.lower !== 'that';
}

const datePlaces = /^(?:in|of|since|until|from|to|by|on|during|early|late|mid|last|next|and|before|after|between|\d{1,2})$/;

function isMonth(tokens: Tokens, hit: Found): boolean {
  const before = tokens[hit.from - 1];
  if (tokens[hit.from]!.text !== 'May' || !before) return false;
  return datePlaces.test(before.lower) || /^\d/.test(tokens[hit.to + 1]?.lower ?? '');
}

function isNeed(tokens: Tokens, hit: Found): boolean {
  const before = tokens[hit.from - 1];
  if (hit.from === hit.to) return !before?.word || prepositions.has(before.lower) || determiners.has(before.lower);
  return before !== undefined && (isBehindNounWord(before) || before.lower === 'in');
}

/** "Acknowledges each complaint within three days": an answer to whoever wrote, no recognition. */
const isReceipt = (tokens: Tokens, { from, to }: Found): boolean =>
  from === to &&
  tokens.slice(to + 1, to + 4).some(({ lower }) => received.test(lower)) &&
  !tokens.slice(to + 1, to + 4).some(({ lower }) => lower === 'that');

const received =
  /^(?:receipt|complaints?|reports?|messages?|letters?|requests?|applications?|enquir(?:y|ies)|inquir(?:y|ies)|queries|query|referrals?|submissions?|e?mails?)$/;

const isForThePurpose = (tokens: Tokens, { from }: Found): boolean =>
  tokens[from - 1]?.lower === 'the' && tokens[from - 2]?.lower === 'for';

const tests: ReadonlyMap<string, (tokens: Tokens, hit: Found) => boolean> = new Map([
  ['means', isMeansOf],
  ...['will', 'can', 'must', 'might'].map((word) => [word, isModalNoun] as const),
  ['may', isMonth],
  ...['acknowledges', 'acknowledge'].map((word) => [word, isReceipt] as const),
  // "Refer to the manual."
  ['refer', (_tokens, hit) => hit.from === 0],
  ...['need', 'needs'].map((word) => [word, isNeed] as const),
  ...['purpose', 'purposes'].map((word) => [word, isForThePurpose] as const),
  ...'works work aim aims pledge pledges promise promises promote'.split(' ').map((word) => [word, isShortNoun] as const),
]);

/** "Is determined to be unfit", "is resolved to the satisfaction of both": what somebody finds or settles; whoever is determined to act means to. */
const isFound = (tokens: Tokens, { from, to }: Found): boolean =>
  /^(?:determined|resolved)$/.test(tokens[to - 1]?.lower ?? '') &&
  /^(?:is|are)$/.test(tokens[from]!.lower) &&
  (tokens[to + 1]?.lower === 'be' || determiners.has(tokens[to + 1]?.lower ?? '') || tokens[to + 1]?.lower === 'have');

const askers: ReadonlySet<string> = new Set('we they states parties members governments and shall lie rest'.split(' '));
const impersonal: ReadonlySet<string> = new Set(['it', 'is', 'are', 'would', 'be']);

/** "the request of States that …", "a mandate to": nouns that look like verbs of asking; and askings that swallow another verb. */
function isAskedByNoun(tokens: Tokens, hit: Found): boolean {
  const [from, to] = hit.bearer!;
  const isClause = tokens[from - 1]?.lower === 'that';
  if (prepositions.has(tokens[from]!.lower) || (to < tokens.length - 1 && !isClause && swallowsVerb(tokens, from, to))) return true;
  const { lower } = tokens[hit.from]!;
  if (isWhichOnes(tokens, hit) || laysDown(tokens, hit)) return true;
  if (lower.endsWith('s') || impersonal.has(lower)) return false;
  let at = hit.from - 1;
  while (at >= 0 && isAdverb(tokens[at])) at--;
  const before = tokens[at]?.lower;
  if (before === undefined) return true;
  return !askers.has(before) && !(before.endsWith('s') && ['rest', 'lie'].includes(lower));
}

/** "Requests that arrive after noon will be …": "that" tells which ones, as its own verb follows at once, and that of the sentence later. */
function isWhichOnes(tokens: Tokens, hit: Found): boolean {
  const [at] = hit.bearer!;
  const verb = tokens[at]!;
  if (hit.from > 0 || tokens[at - 1]!.lower !== 'that' || !isBase(verb) || isPlural(verb) || manyInOne.has(verb.lower)) return false;
  return tokens.slice(at + 1).some(({ lower }) => modals.has(lower));
}

/** "Resolves that no member shall": what is resolved has its own word of modality, with its own sign; "that each be heard" has none. */
const laysDown = (tokens: Tokens, { from, bearer }: Found): boolean =>
  /^resolves?$/.test(tokens[from]!.lower) &&
  tokens.some(
    ({ lower }, at) => at > bearer![0] && modals.has(lower) && !['who', 'which', 'that', 'and', 'or'].includes(tokens[at - 1]!.lower),
  );

/** Words for many that could be verbs as well. */
const manyInOne: ReadonlySet<string> = new Set(['staff', 'personnel', 'people', 'police', 'crew']);

function swallowsVerb(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const { lower } = tokens[at]!;
    // "States that are in a position to do so": the verb of a clause that says which.
    if (at > from && ['which', 'that', 'who'].includes(lower)) return false;
    if (modals.has(lower) || be.has(lower) || /^[;:]$/.test(lower)) return true;
  }
  return false;
}
