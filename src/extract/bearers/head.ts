import type { At } from '../../model/records.ts';
import type { Bearer } from '../../model/words.ts';
import type { Hit } from '../cue-search.ts';
import type { Words } from '../lexicon.ts';
import { determiners, prepositions, transparent } from '../english.ts';
import { isAdverb, lowerAt, wordsBetween, type Token } from '../tokens.ts';
import { isActor, isGerund, isParticiple } from '../word-forms.ts';
import type { Head, Kind, Predication } from './predication.ts';

type Phrase = readonly number[];

/** Where a phrase begins behind its articles, and whether they deny. */
interface Opened {
  readonly start: number;
  readonly negative: boolean;
  /** "All of them" is a pronoun. */
  readonly them?: number;
}

/** The head of one phrase of a subject, and what kind it is. */
export function headOf(phrase: Phrase, predication: Predication): Head | null {
  const { tokens } = predication;
  const worker = workerOf(phrase, predication);
  if (worker) return worker;
  const opened = openedBy(phrase, predication);
  const { negative } = opened;
  if (opened.them !== undefined) return { ...headAt(tokens, 'it', opened.them, opened.them), text: 'them', negative };
  const body = phrase.slice(opened.start);
  const head = body.length === 0 ? lonelyHead(phrase, tokens) : (pronounHead(body, predication) ?? nounHead(body, predication));
  return head && { ...head, negative: negative || head.negative };
}

/** "anyone who works for the Organization", "persons employed by the client": they are staff of whom they work for. */
function workerOf(phrase: Phrase, { tokens, names, words }: Predication): Head | null {
  const at = phrase.find((each) => [anyone, words.people, words.employees].some((known) => known.has(lowerAt(tokens, each))));
  if (at === undefined) return null;
  const verb = ['who', 'that'].includes(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const works = /^works?$|^working$|^employed$|^engaged$/.test(lowerAt(tokens, verb)) && ['for', 'by'].includes(lowerAt(tokens, verb + 1));
  if (works && lowerAt(tokens, verb + 2) === 'us') return headAt(tokens, 'we', at, at, phrase[0]!);
  const employer = works ? names.find((hit) => hit.from >= verb + 2 && hit.from <= verb + 3) : undefined;
  // "Drivers employed by the transport company": of whomever they are, they are not ours.
  if (!employer) return works && words.employees.has(lowerAt(tokens, at)) ? headAt(tokens, 'stranger', at, at, phrase[0]!) : null;
  return headAt(tokens, employer.means === 'organisation' ? 'staff' : employer.means, at, at, phrase[0]!);
}

const headAt = (tokens: readonly Token[], kind: Kind, from: number, to: number, start = from): Head => ({
  kind,
  at: [tokens[from]!.start, tokens[to]!.end] satisfies At,
  text: wordsBetween(tokens, start, to),
  named: [tokens[articleBefore(tokens, start)]!.start, tokens[to]!.end] satisfies At,
  negative: false,
});

/** "each Party", "the Member State": the article belongs to the words that name somebody; "no" and "neither" do not. */
const articleBefore = (tokens: readonly Token[], start: number): number =>
  start > 0 && determiners.has(lowerAt(tokens, start - 1)) && !negatives.has(lowerAt(tokens, start - 1)) ? start - 1 : start;

const particles: ReadonlySet<string> = new Set(['not', 'only', 'nor', 'neither', 'none', 'also', 'therefore']);
const negatives: ReadonlySet<string> = new Set(['no', 'neither', 'none', 'nobody']);

function openedBy(phrase: Phrase, { tokens, names }: Predication): Opened {
  let start = 0;
  let negative = false;
  for (; start < phrase.length; start++) {
    const { lower } = tokens[phrase[start]!]!;
    negative ||= negatives.has(lower);
    const isOneOf = lower === 'one' && start > 0 && lowerAt(tokens, phrase[start + 1] ?? -1) === 'of';
    if (!isOneOf && !isOpening(tokens[phrase[start]!]!)) break;
    if (transparent.has(lower) && lowerAt(tokens, phrase[start + 1] ?? -1) === 'of') {
      const of = phrase[start + 2] ?? -1;
      if (lowerAt(tokens, of) === 'them') return { start, negative, them: of };
      start++;
    }
    if (names.some((hit) => hit.from === phrase[start] && hit.to > phrase[start]!)) break;
  }
  while (start > 0 && start < phrase.length - 1 && prepositions.has(tokens[phrase[start]!]!.lower)) start++;
  return { start, negative };
}

const isOpening = (token: Token): boolean => determiners.has(token.lower) || isAdverb(token) || particles.has(token.lower);

/** "Both", "nobody", "each": a phrase of such words alone. */
function lonelyHead(phrase: Phrase, tokens: readonly Token[]): Head | null {
  const only = phrase.at(-1);
  if (only === undefined) return null;
  const { lower } = tokens[only]!;
  const kind: Kind =
    /^(?:nobody|none)$/.test(lower) || (lower === 'all' && lowerAt(tokens, only + 1) === 'who')
      ? 'person'
      : /^(?:all|both|each)$/.test(lower)
        ? 'it'
        : 'thing';
  return headAt(tokens, kind, only, only);
}

const anyone: ReadonlySet<string> = new Set('everyone everybody anyone anybody someone nobody one those who whoever'.split(' '));

function pronounHead(body: Phrase, { tokens, names }: Predication): Head | null {
  const first = body[0]!;
  const { lower } = tokens[first]!;
  if (lower === 'we' || lower === 'us' || lower === 'i') return headAt(tokens, 'we', first, first);
  if (lower === 'it' || lower === 'they') return headAt(tokens, 'it', first, first);
  if (lower === 'he' || lower === 'she') return headAt(tokens, 'it', first, first);
  if (lower === 'you') return { ...headAt(tokens, 'person', first, first), party: true };
  if (!anyone.has(lower)) return null;
  const follows = names.find((each) => each.from === body[1]);
  if (follows && follows.means !== 'none' && lower !== 'one') return headAt(tokens, follows.means, follows.from, follows.to, first);
  return { ...headAt(tokens, 'person', first, first), negative: lower === 'nobody' };
}

function nounHead(body: Phrase, predication: Predication): Head {
  const { tokens, names } = predication;
  const stop = body.findIndex((at, index) => index > 0 && (endsNounPhrase(tokens, at, names) || body[index - 1]! < at - 2));
  const whole = stop < 0 ? body : body.slice(0, stop);
  const noun = withoutAfterword(whole, predication);
  const rest = stop < 0 ? [] : body.slice(stop);
  const last = withOf(whole.at(-1)!, rest, tokens);
  const head = namedHead(body, noun, rest, predication) ?? headAt(tokens, 'thing', noun[0]!, noun.at(-1)!, body[0]!);
  const named: At = [head.named[0], Math.max(head.named[1], tokens[last]!.end)];
  if (head.kind !== 'thing') return { ...head, named };
  const kind = runBy(rest, predication) ?? commonKind(noun, rest, predication);
  return { ...head, kind, named, party: isParty(noun.at(-1)!, kind, predication) };
}

/** Parties, and those who are called by what they do, have duties of their own. */
const isParty = (at: number, kind: Kind, predication: Predication): boolean =>
  predication.words.parties.has(lowerAt(predication.tokens, at)) || (kind === 'person' && !isKnownPerson(at, predication));

const isKnownPerson = (at: number, { tokens, persons, words }: Predication): boolean =>
  persons.some((hit) => hit.to >= at && hit.from <= at) || words.people.has(lowerAt(tokens, at));

/** "Clinics run by the Ministry": whose they are is who acts. */
function runBy(rest: Phrase, { tokens, names }: Predication): Kind | null {
  const [verb, by] = rest;
  if (verb === undefined || by !== verb + 1 || lowerAt(tokens, by) !== 'by' || !running.has(lowerAt(tokens, verb))) return null;
  const at = determiners.has(lowerAt(tokens, by + 1)) ? by + 2 : by + 1;
  return (
    names.find((hit) => hit.from === by + 1 || hit.from === at)?.means ?? (/^(?:us|it|them)$/.test(lowerAt(tokens, at)) ? null : 'stranger')
  );
}

const running: ReadonlySet<string> = new Set(['run', 'operated', 'managed', 'owned', 'administered', 'controlled', 'staffed', 'led']);

/** "personnel of the client": what belongs to the words that name somebody. */
function withOf(last: number, rest: Phrase, tokens: readonly Token[]): number {
  if (rest[0] !== last + 1 || lowerAt(tokens, last + 1) !== 'of') return last;
  let end = last + 1;
  for (const at of rest.slice(1)) {
    const { lower } = tokens[at]!;
    if (at !== end + 1 || (prepositions.has(lower) && lower !== 'of') || lower === 'to' || isGerund(tokens[at])) break;
    end = at;
  }
  return end > last + 1 ? end : last;
}

const afterwords: ReadonlySet<string> = new Set(
  'concerned involved affected responsible competent requested designated present itself'.split(' '),
);

/** "the Member State concerned": what stands behind a name and tells which. */
function withoutAfterword(noun: Phrase, { tokens, names, words }: Predication): Phrase {
  const before = noun.at(-2);
  if (before === undefined || !afterwords.has(tokens[noun.at(-1)!]!.lower)) return noun;
  const isKnown =
    names.some((hit) => hit.to === before) || words.bodies.has(tokens[before]!.lower) || words.parties.has(tokens[before]!.lower);
  return isKnown ? noun.slice(0, -1) : noun;
}

/** A head that is itself a name; staff of somebody else are theirs. */
function namedHead(body: Phrase, noun: Phrase, rest: Phrase, predication: Predication): Head | null {
  const { tokens, names } = predication;
  const last = noun.at(-1)!;
  const ending = names.find((hit) => hit.from >= noun[0]! && hit.from <= last && hit.to >= last);
  if (!ending) return null;
  const head = headAt(tokens, ending.means, ending.from, ending.to, body[0]!);
  if (ending.means === 'states' && isOfCrew(last, rest, predication)) return { ...head, kind: 'staff' };
  if (ending.means === 'states' && isOfPeople(last, rest, tokens)) return { ...head, kind: 'stranger' };
  const organ = ending.means === 'states' ? organOf(last, rest, predication) : undefined;
  if (organ !== undefined) return { ...head, kind: 'stranger', text: wordsBetween(tokens, body[0]!, organ) };
  if (ending.means !== 'staff') return head;
  if (noun.slice(0, -1).some((at) => ofStates.has(lowerAt(tokens, at)))) return { ...head, kind: 'states' };
  const owner = modifierIn(noun, names) ?? ownerIn(rest, tokens, names, ['of']);
  if (owner) return owner.means === 'organisation' ? head : { ...head, kind: owner.means };
  return isOfStranger(noun, rest, predication) ? { ...head, kind: 'stranger' } : head;
}

/** "Members of the Board": the organ whose members are persons, where those of an organisation are States. */
function organOf(last: number, rest: Phrase, { tokens, words }: Predication): number | undefined {
  if (!/^members?$/.test(lowerAt(tokens, last)) || lowerAt(tokens, rest[0] ?? -1) !== 'of') return undefined;
  const phrase = rest.slice(1, 5);
  const end = phrase.findIndex((at) => prepositions.has(lowerAt(tokens, at)));
  return phrase.slice(0, end < 0 ? undefined : end).find((at) => words.organsOfPersons.has(lowerAt(tokens, at)));
}

/** "Members of the press", "members of the public": of no organisation, and no States. */
const isOfPeople = (last: number, rest: Phrase, tokens: readonly Token[]): boolean =>
  /^members?$/.test(lowerAt(tokens, last)) &&
  lowerAt(tokens, rest[0] ?? -1) === 'of' &&
  rest.slice(1, 4).some((at) => peoples.test(lowerAt(tokens, at)));

const peoples =
  /^(?:press|public|media|family|families|households?|communit(?:y|ies)|clubs?|societ(?:y|ies)|choirs?|congregations?|co-?operatives?|parties|teams?|groups?|clergy|bar)$/;

/** "Members of the Corps", "members of patrols": those who serve in it. */
const isOfCrew = (last: number, rest: Phrase, { tokens, words }: Predication): boolean =>
  /^members?$/.test(lowerAt(tokens, last)) &&
  lowerAt(tokens, rest[0] ?? -1) === 'of' &&
  rest.slice(1, 4).some((at) => words.crews.has(lowerAt(tokens, at)));

/** "Municipal staff", "consular officers": those of authorities. */
const ofStates: ReadonlySet<string> = new Set(
  'municipal governmental government state consular judicial ministerial immigration customs police military prison border tax public local civil diplomatic'.split(
    ' ',
  ),
);

/** "personnel of the client", "the borrower's workers": they are not ours. */
function isOfStranger(noun: Phrase, rest: Phrase, { tokens, words }: Predication): boolean {
  const isOther = (at: number) => words.bodies.has(tokens[at]!.lower) || words.parties.has(tokens[at]!.lower);
  if (noun.slice(0, -1).some((at) => tokens[at]!.possessive && isOther(at))) return true;
  if (lowerAt(tokens, rest[0] ?? -1) !== 'of') return false;
  const owner = rest.slice(1, 5).find((at) => !determiners.has(tokens[at]!.lower));
  return owner !== undefined && rest.slice(1, 5).some(isOther);
}

type Name = Hit<Bearer | 'none'>;

/** "UNHCR missions": a name before the noun. */
const modifierIn = (noun: Phrase, names: readonly Name[]): Name | undefined =>
  names.find((hit) => hit.from >= noun[0]! && hit.to < noun.at(-1)! && hit.means !== 'staff');

/** "the staff of UNHCR": a name behind the noun. */
const ownerIn = (rest: Phrase, tokens: readonly Token[], names: readonly Name[], joints: readonly string[]): Name | undefined =>
  rest.length > 0 && joints.includes(tokens[rest[0]!]!.lower)
    ? names.find((hit) => rest.includes(hit.from) && hit.from <= rest[0]! + 2)
    : undefined;

/** What a head is that is no name: staff or office of a name, a person, an actor whom nobody knows, or a thing. */
function commonKind(noun: Phrase, rest: Phrase, predication: Predication): Kind {
  const { tokens, names, words } = predication;
  const last = noun.at(-1)!;
  const { lower } = tokens[last]!;
  const owner = modifierIn(noun, names) ?? ownerIn(rest, tokens, names, ['of', 'for', 'in', 'at', 'from', 'within']);
  if (lowerAt(tokens, noun[0]! - 1) === 'our' && isOneOfOurs(lower, words)) return 'we';
  if (words.employees.has(lower) && !owner && noun.slice(0, -1).some((at) => ofStates.has(lowerAt(tokens, at)))) return 'states';
  if (words.employees.has(lower) && owner) return owner.means === 'organisation' ? 'staff' : owner.means;
  // “The Police Department” of a city has a name of its own, which the vocabulary does not know.
  if (noun.slice(0, -1).some((at) => isForce.test(lowerAt(tokens, at))) && isTitle(tokens, noun) && isOffice(lower, words))
    return 'stranger';
  if (words.organs.has(lower) && owner) return owner.means;
  // “Guards licensed in May must”: of whomever they are, nobody says that they are ours.
  if (words.employees.has(lower) && isParticiple(tokens[rest[0] ?? -1]) && lowerAt(tokens, rest[1] ?? -1) !== 'by') return 'stranger';
  if (isLaw.test(lower) && noun.slice(0, -1).some((at) => isOfCountry.test(lowerAt(tokens, at)))) return 'states';
  // "Migrants" may be strangers who act or people who gain; the verb tells.
  if (isKnownPerson(last, predication)) return 'person';
  if (words.bodies.has(lower) || words.parties.has(lower)) return 'stranger';
  if (isActor(tokens[last]!) && !words.tools.has(lower) && !words.employees.has(lower)) return 'person';
  return /(?:er|or|ee)s?$/.test(lower) && isTitle(tokens, noun) && !words.documents.has(lower) ? 'stranger' : 'thing';
}

/** Forces that a body is called after. */
const isForce = /^(?:police|guard|guards|enforcement|forces)$/;

const isOffice = (lower: string, { organs, bodies }: Words): boolean =>
  (organs.has(lower) || bodies.has(lower) || /^(?:service|force|command|academy|college|directorate)$/.test(lower)) && !isForce.test(lower);

/** “National legislation should prohibit child marriage”: who makes it. */
const isLaw = /^(?:laws?|legislation|constitutions?|statutes?|codes?)$/;
const isOfCountry = /^(?:national|domestic|municipal|internal)$/;

const isTitle = (tokens: readonly Token[], noun: Phrase): boolean => noun.every((at) => at > 0 && /^\p{Lu}/u.test(tokens[at]!.text));

/** "Our vessels", "our nurses", "our organisation": whoever speaks. */
export const isOneOfOurs = (lower: string, { organs, employees, selves }: Words): boolean =>
  organs.has(lower) || employees.has(lower) || selves.has(lower);

function endsNounPhrase(tokens: readonly Token[], at: number, names: readonly Hit<unknown>[]): boolean {
  const token = tokens[at]!;
  if (names.some((hit) => hit.from < at && hit.to >= at)) return false;
  if (prepositions.has(token.lower) || token.lower === 'to') return true;
  if (determiners.has(token.lower)) return token.lower !== 'other';
  // "troop-contributing countries": a word made of two.
  if (token.joined && lowerAt(tokens, at - 1) === '-') return false;
  return (isGerund(token) || isParticiple(token)) && !tokens[at + 1]?.possessive && followsNoun(tokens, at);
}

/** "persons held in", "staff handling data": a participle behind the noun it tells of, not before it ("implementing partners"). */
function followsNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next === undefined ||
    !next.word ||
    prepositions.has(next.lower) ||
    determiners.has(next.lower) ||
    next.lower === 'to' ||
    /^\p{L}+(?:data|ly)$/u.test(next.lower) ||
    isGerund(tokens[at])
  );
}
