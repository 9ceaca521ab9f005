import { toAddressee, type FoundBearers } from '../bearers/bearers.ts';
import type { Modality } from '../../model/words.ts';
import { isCoordinator } from '../clauses/clause.ts';
import { auxiliaries, determiners, modals, prepositions } from '../english.ts';
import type { Words } from '../lexicon.ts';
import { ownToken, cueBetween, type Sentence, type Statement } from '../sentence/sentence.ts';
import { isAdverb, lowerAt, type Token } from '../tokens.ts';
import { isBase, isGerund, isNounForm, isParticiple, isThirdPerson } from '../word-forms.ts';
import type { TenseReading } from './tense-reading.ts';

export const imperatives: TenseReading<void> = {
  id: 'imperatives',
  purpose:
    'A sentence that begins with the bare verb tells its addressee what to do; so does an item of a list whose opening line has no verb.',
  ok: [
    'Keep the list in a locked drawer.',
    'Do not share the password.',
    'Never promise a result.',
    'Guarantee in law that nobody is held without charge.',
    'If the person does not agree, stop the interview.',
    'Should you see a crime, report it.',
    'Accept no gifts.',
    'Ratify the Convention on the Rights of the Child',
    'In case of fire: ring the bell.',
    'Isolate the patient.',
  ],
  notOk: [
    'Access to the building is free.',
    'In no event shall the client store, use or sell weapons.',
    'Support for returnees is given.',
    'Refer to the manual at the Organization.',
    'Release from detention',
    'Let me be clear.',
    'In short: support for returnees.',
    'Objective: improve access to water.',
  ],
  find: (sentence) => {
    const from = imperativeAt(sentence);
    return from === null ? [] : [imperativeOf(sentence, from)];
  },
};

type Opened = Pick<Sentence, 'tokens' | 'lexicon' | 'context'>;

/** The token at which the bare verb of an imperative stands, its "do not" or "never" included; `null` where there is none. */
export function imperativeAt(sentence: Opened): number | null {
  if (sentence.context.heading) return null;
  const own = ownToken(sentence);
  const first = verbFrom(sentence, own);
  if (first !== null) return first;
  return own === 0 ? behindCondition(sentence) : null;
}

/** "Also", "please" and other adverbs may stand before the verb. */
function verbFrom(sentence: Opened, from: number): number | null {
  const { tokens } = sentence;
  let at = from;
  while (
    at < from + 3 &&
    (lowerAt(tokens, at) === 'please' || (isAdverb(tokens[at]) && lowerAt(tokens, at) !== 'never' && !isOpening(tokens[at]!)))
  )
    at++;
  return opensImperative(sentence, at) ? at : null;
}

/** Adverbs that lead a sentence of another kind ("Only staff …", "Both parties …"). */
const isOpening = ({ lower }: Token): boolean => determiners.has(lower) || ['only', 'not', 'together', 'well'].includes(lower);

const conditions: ReadonlySet<string> = new Set(
  'if when where whenever wherever before after once for in during unless until as at with should were had'.split(' '),
);

/** "If the person does not agree, stop the interview." */
function behindCondition(sentence: Opened): number | null {
  const { tokens } = sentence;
  if (!conditions.has(lowerAt(tokens, 0))) return null;
  const comma = tokens.findIndex(({ lower }) => lower === ',' || (lower === ':' && isCase(tokens)));
  // "In no event shall the client store, use or …" is led by no condition.
  if (prepositions.has(lowerAt(tokens, 0)) && tokens.slice(1, comma).some(({ lower }) => modals.has(lower))) return null;
  return comma > 1 && comma < 30 ? verbFrom(sentence, comma + 1) : null;
}

/** “In case of fire: ring the bell.”: the colon stands for the comma, which parts a title from what it announces elsewhere. */
const isCase = (tokens: readonly Token[]): boolean =>
  ['if', 'when', 'whenever'].includes(lowerAt(tokens, 0)) ||
  (lowerAt(tokens, 0) === 'in' && ['case', 'event'].some((noun) => [lowerAt(tokens, 1), lowerAt(tokens, 2)].includes(noun)));

function opensImperative({ tokens, lexicon }: Opened, at: number): boolean {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (!first?.word || !second) return false;
  if (first.lower === 'do' && second.lower === 'not') return isBase(tokens[at + 2]);
  if (first.lower === 'never' || first.lower === 'always') return isBase(second);
  if (!lexicon.words.imperatives.has(first.lower) || first.possessive) return false;
  if (isTitleLine(tokens, at)) return false;
  if (first.lower === 'let' && ['me', 'us'].includes(second.lower)) return false;
  return second.word && !isReference(tokens, at, lexicon.words.documents) && (isSomebody(second, lexicon.words) || opensObject(tokens, at));
}

/** “Document MDB/POL/2015/7”, “Record No. 7 of 2012”: a paper by its number, and nothing else in the line. */
function isTitleLine(tokens: readonly Token[], at: number): boolean {
  if (!papers.has(lowerAt(tokens, at))) return false;
  const line = tokens.slice(at + 1).map(({ text, joined }) => (joined ? text : ` ${text}`));
  const words = line
    .join('')
    .trim()
    .split(/[\s,;:()]+/)
    .filter((word) => /[\p{L}\d]/u.test(word));
  const first = words.findIndex((word) => !beforeNumber.test(word));
  return first >= 0 && isCode.test(words[first]!) && words.slice(first).every((word) => isCode.test(word) || besideCode.test(word));
}

const papers: ReadonlySet<string> = new Set(
  `document record report reference file issue release draft note request order notice study form contract copy print plan review project update
  register process check call answer circular`.split(/\s+/),
);
const beforeNumber = /^(?:nos?|nr|numbers?|code|ref|reference|symbol|id)\.?$/i;
const isCode = /^(?=.*\d)[\p{Lu}\d][\p{Lu}\d./–-]*(?:Rev|Add|Corr)?[.\d]*$/u;
const besideCode = /^(?:of|and|dated|version|rev|\p{Lu}[\p{L}./-]*)\.?$/u;

/** "Train judges": people, though their name is a verb's form as well. */
const isSomebody = ({ lower }: Token, { bodies, people, employees }: Words): boolean =>
  bodies.has(lower) || people.has(lower) || employees.has(lower);

/** "Refer to the manual", "See the annex": where the reader is to look. */
const isReference = (tokens: readonly Token[], at: number, documents: ReadonlySet<string>): boolean =>
  /^(?:refer|see|read|consult|note)$/.test(lowerAt(tokens, at)) && tokens.slice(at + 1, at + 5).some(({ lower }) => documents.has(lower));

const afterNoun: ReadonlySet<string> = new Set(
  'of for and or is are was were has have had in on by at from with to as than between among against within under'.split(' '),
);

/** Whether what follows can be the verb's object: behind a word that is a noun as well, no word that follows nouns. */
function opensObject(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]!;
  const second = tokens[at + 1]!;
  if (determiners.has(second.lower) || second.lower === 'that') return true;
  if (isCoordinator(second)) return isBase(tokens[at + 2]);
  if (modals.has(second.lower) || ['is', 'are', 'was', 'were', 'has', 'have', 'of', 'and', 'or'].includes(second.lower)) return false;
  if ((alsoNouns.has(first.lower) || alsoAdjectives.has(first.lower)) && isSubject(tokens, at)) return false;
  if (!alsoNouns.has(first.lower)) return true;
  if (isHeadline(tokens, at)) return false;
  if (afterNoun.has(second.lower)) return goesOnBehindVerb(tokens, at, second.lower);
  return !isThirdPerson(second) || isNounForm(second) || isWhole(tokens) || isGerund(tokens[at + 2]);
}

/** "Shelter allocation done by committee": what is done, by its noun and a participle. */
const isHeadline = (tokens: readonly Token[], at: number): boolean =>
  /(?:tion|sion|ment)$/.test(lowerAt(tokens, at + 1)) && isParticiple(tokens[at + 2]);

/** Whether a word that follows nouns goes on behind the verb all the same: "Report to the manager.", "Act in a way that …". */
function goesOnBehindVerb(tokens: readonly Token[], at: number, second: string): boolean {
  if (tokens.slice(at + 2, at + 5).some(({ lower }) => lower === 'that')) return second === 'in' || second === 'by';
  return isWhole(tokens) && /^(?:to|on|for|with|from|in|at)$/.test(second) && !hasVerb(tokens, at + 2);
}

/** "Open houses are cheaper", "Return files, on paper or on disk, are destroyed": what the words name is a subject, as a verb of its own follows. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 2; next < tokens.length; next++) {
    const { lower, word } = tokens[next]!;
    if (finite.has(lower)) return true;
    if (lower === ',') {
      const close = tokens.findIndex((token, index) => index > next && token.lower === ',');
      return close > next && close < next + 12 && finite.has(lowerAt(tokens, close + 1));
    }
    if (!word || beginsClause.has(lower)) return false;
  }
  return false;
}

const finite: ReadonlySet<string> = new Set('is are was were has have shall must will should may can'.split(' '));

const beginsClause: ReadonlySet<string> = new Set(
  `that who whom whose which what whatever whoever where wherever when whenever how why whether if unless until while because since as so before
  after once although though than and or but you we they it he she i`.split(/\s+/),
);

/** Bare verbs that go before nouns as well, to say of what kind these are. */
const alsoAdjectives: ReadonlySet<string> = new Set(
  'abandon better clean clear close complete correct direct double dry empty free last level live own open perfect secure separate slow smooth sound steady warm welcome'.split(
    ' ',
  ),
);

/** Bare verbs that head noun phrases as well. */
const alsoNouns: ReadonlySet<string> = new Set(
  `access address advance answer appeal approach ban benefit care cause change charge check claim contact control cost count cover cut deal
  delay demand design display document draft end estimate exchange exercise fight focus form fund grant guarantee guard guide halt handle help
  hire increase interview invite issue label lead leave lift limit link list look mark measure monitor move name need note notice offer order
  pay place plan post practice present press process produce promise protest purchase question record reform register release report request
  reserve respect rest return review rule sample save scale schedule screen search set share sign speed stage start state stay step stop store
  study subject supply support survey switch talk test train transfer transport treat trust turn update upgrade use view visit wait warrant
  walk wash watch work fix knock label smile wrap boost share call ring log counter finance host rescue shelter supply`.split(/\s+/),
);

const isWhole = (tokens: readonly Token[]): boolean => /^[.!]$/.test(tokens.at(-1)!.lower);

const hasVerb = (tokens: readonly Token[], from: number): boolean =>
  tokens
    .slice(from)
    .some((token) => modals.has(token.lower) || auxiliaries.has(token.lower) || (token.word && isThirdPerson(token) && !isNounForm(token)));

/** “Accept no gifts”, “sign nothing”; who leaves nobody behind or spares no effort does something all the same. */
const deniesObject = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:no|nothing|nobody|none)$/.test(lowerAt(tokens, verb + 1)) && !/^(?:spare|lose|leave|have|be|miss)$/.test(lowerAt(tokens, verb));

/** Whoever reads what an organisation says to others: nobody who is known. */
const readers: FoundBearers = { bearers: [], how: 'unknown', named: null, taken: [] };

/** "Please read your meter", "Call us": said to somebody else than whoever speaks; "your supervisor" is had by those who work for it. */
const isToReader = ({ tokens, lexicon: { words } }: Sentence): boolean =>
  tokens.some(({ lower }, at) => {
    if (lower !== 'your') return lower === 'please' || lower === 'us';
    return ![at + 1, at + 2].some((next) => words.employees.has(lowerAt(tokens, next)) || words.organs.has(lowerAt(tokens, next)));
  });

/** What the imperative says whose verb, with “never” or “do not”, stands there. */
export function imperativeOf(sentence: Sentence, from: number): Statement {
  const { tokens, context, lexicon } = sentence;
  const first = tokens[from]!.lower;
  const denies = tokens[from + 1]!.lower === 'not' || first === 'never';
  const negated = denies || deniesObject(tokens, from) || lexicon.words.abstaining.has(first);
  const cue = cueBetween(sentence, from, first === 'do' && negated ? from + 1 : from);
  // Nobody commands States: what a text tells them in the imperative is what it recommends.
  const binds: Modality = negated ? 'prohibition' : 'obligation';
  return {
    modality: context.addressee === 'states' ? 'recommendation' : binds,
    cue,
    negated,
    bearers: context.addressee === 'organisation' && isToReader(sentence) ? readers : toAddressee(context),
    doubts: [],
    actionStart: denies ? cue.at[1] : cue.at[0],
    range: { from: 0, to: tokens.length - 1, core: [from] },
    reading: 'imperatives',
  };
}
