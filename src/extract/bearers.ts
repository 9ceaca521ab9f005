import type { At } from '../model/records.ts';
import { bearers as order, type Bearer } from '../model/words.ts';
import { isCoordinator } from './clauses.ts';
import type { Hit } from './cues.ts';
import {
  bodies,
  boundParticiples,
  determiners,
  documents,
  employees,
  organs,
  people,
  prepositions,
  receiving,
  transparent,
} from './english.ts';
import type { Subject } from './subjects.ts';
import { isAdverb, skipAdverbs, type Token } from './tokens.ts';
import { isBase, isGerund, isParticiple, isPlural } from './verbs.ts';

export interface FoundBearers {
  readonly bearers: readonly Bearer[];
  readonly how: 'named' | 'pronoun' | 'agent' | 'addressee' | 'unknown';
  /** Where the names stand that were taken, so that they are not taken for beneficiaries. */
  readonly taken: readonly At[];
  /** An actor that acts and that the vocabulary does not know. */
  readonly stranger?: string;
  /** The subject is a person or thing that gains or is acted upon. */
  readonly gains?: boolean;
}

/** What a clause's bearers are read from. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly names: readonly Hit<Bearer | 'none'>[];
  readonly persons: readonly Hit<string>[];
  readonly subject: Subject;
  /** The tokens behind the verb, up to the end of the clause. */
  readonly after: readonly [from: number, to: number];
  readonly passive: boolean;
}

type Kind = Bearer | 'none' | 'stranger' | 'person' | 'thing' | 'it' | 'we';

/**
 * Who a clause binds: the names at the head of its subject and those joined to them; a pronoun for the one named before; in the passive the
 * agent named with "by"; else the instrument's addressee. A person who benefits is never the bearer; an actor whom the vocabulary does not
 * know binds nobody known.
 */
export function findBearers(clause: Clause, before: readonly Bearer[], addressee: Bearer): FoundBearers {
  const { tokens, after, passive } = clause;
  const toAddressee: FoundBearers = { bearers: [addressee], how: 'addressee', taken: [] };
  // "We" are those who speak: the States in a declaration, else the organisation.
  const speakers = addressee === 'states' || addressee === 'partners' ? addressee : 'organisation';
  const heads = headsOf(clause.subject, clause).map((head) => (head.kind === 'we' ? { ...head, kind: speakers as Kind } : head));
  if (passive && !keepsSubject(tokens, after[0])) {
    const agent = agentOf(clause);
    if (agent) return agent;
    return { ...toAddressee, gains: true };
  }
  const named = heads.filter(({ kind }) => order.includes(kind as Bearer));
  if (named.length > 0 && tokens[actionAt(tokens, after[0])]?.lower === 'suffer') return { ...toAddressee, gains: true };
  if (named.length > 0) {
    const bearers = withoutParties(named, addressee);
    return { bearers, how: 'named', taken: named.map(({ at }) => at) };
  }
  const head = heads[0];
  if (!head) return toAddressee;
  if (head.kind === 'it') {
    const near = antecedent(clause, head);
    // "They" after "neither IOM nor its partners" are both.
    const all = near && /^they$/i.test(head.text) && before.length > 1 && near.every((each) => before.includes(each));
    if (near) return { bearers: all ? before : near, how: 'pronoun', taken: [] };
    return before.length > 0 ? { bearers: before, how: 'pronoun', taken: [] } : toAddressee;
  }
  const unknown: FoundBearers = { bearers: [], how: 'unknown', taken: [], stranger: head.text };
  if (head.kind === 'none' || head.kind === 'stranger') return unknown;
  if (head.kind === 'person' && isThoseOfNamed(tokens, head)) {
    const near = antecedent(clause, { ...head, text: 'they' });
    if (near) return { bearers: near, how: 'pronoun', taken: [] };
  }
  if (head.kind === 'person') {
    const verb = tokens[actionAt(tokens, after[0])];
    const gains = !verb || receiving.has(verb.lower) || verb.lower === 'be' || head.negative;
    return gains ? { ...toAddressee, gains: true } : unknown;
  }
  return toAddressee;
}

/** What the head of a subject is: a bearer, a stranger, a person who may gain, a pronoun or a thing; `thing` where there is none. */
export const subjectKind = (clause: Clause): Kind => headsOf(clause.subject, clause)[0]?.kind ?? 'thing';

/** Where "the Parties" names two at once: a text addressed to States means these alone, one addressed to partners them and the organisation. */
function withoutParties(named: readonly Head[], addressee: Bearer): Bearer[] {
  const all = sorted(named.map(({ kind }) => kind as Bearer));
  const joint = named.some((head, index) =>
    named.some((other, at) => at !== index && other.at[0] === head.at[0] && other.kind !== head.kind),
  );
  if (joint && addressee === 'states') return ['states'];
  return joint && addressee === 'partners' ? sorted(['organisation', 'partners']) : all;
}

/** Whom "it" and "they" stand for: the first name in the sentence before them that fits in number. */
function antecedent({ tokens, names }: Clause, pronoun: Head): Bearer[] | null {
  const plural = /^(?:they|them|all|both|each|either)$/i.test(pronoun.text);
  const all = names.filter((hit) => {
    if (hit.means === 'none' || tokens[hit.from]!.start >= pronoun.at[0]) return false;
    return (hit.means === 'staff' || isPlural(tokens[headIn(tokens, hit)]!)) === plural;
  });
  // "The Organization's role …; it": the owner, where nobody else is named.
  const free = all.filter((hit) => !tokens[hit.to]!.possessive);
  const fitting = free.length > 0 ? free : all;
  const isObject = (hit: Hit<unknown>) => {
    let at = hit.from - 1;
    while (at >= 0 && determiners.has(tokens[at]!.lower)) at--;
    return at >= 0 && (prepositions.has(tokens[at]!.lower) || tokens[at]!.lower === 'to');
  };
  const first = fitting.find((hit) => !isObject(hit)) ?? fitting[0];
  return first ? sorted(fitting.filter((hit) => hit.from === first.from).map((hit) => hit.means as Bearer)) : null;
}

/** "Member States …, and those that host refugees": of those named before, not people. */
function isThoseOfNamed(tokens: readonly Token[], head: Head): boolean {
  if (head.text.toLowerCase() !== 'those') return false;
  const next = tokens.find((token) => token.start > head.at[0]);
  return next !== undefined && (['that', 'which'].includes(next.lower) || isGerund(next));
}

/** The head of a name: "the Parties to this Agreement" are Parties. */
function headIn(tokens: readonly Token[], { from, to }: Hit<unknown>): number {
  for (let at = from + 1; at <= to; at++) if (prepositions.has(tokens[at]!.lower) || tokens[at]!.lower === 'to') return at - 1;
  return to;
}

/** The names in a phrase that is no subject ("it is for States to …", "rests with the Organization"). */
export function bearersIn(from: number, to: number, clause: Clause, before: readonly Bearer[], addressee: Bearer): FoundBearers {
  const subject: number[] = [];
  for (let at = from; at <= to; at++) {
    if (
      clause.tokens[at]!.lower === ',' &&
      subject.length > 0 &&
      !isCoordinator(clause.tokens[at + 1]) &&
      !clause.names.some((hit) => hit.from > at && hit.from <= at + 2)
    )
      break;
    if (clause.tokens[at]!.word) subject.push(at);
  }
  const found = findBearers({ ...clause, subject, passive: false, after: [to + 1, clause.after[1]] }, before, addressee);
  const person = subjectKind({ ...clause, subject }) === 'person';
  return found.how === 'unknown' && person ? { bearers: [addressee], how: 'addressee', taken: [], gains: true } : found;
}

interface Head {
  readonly kind: Kind;
  readonly at: At;
  readonly text: string;
  readonly negative: boolean;
}

/** The heads of a subject: "IOM and its partners" has two, "the staff of implementing partners" one. */
function headsOf(subject: Subject, clause: Clause): Head[] {
  const { tokens } = clause;
  const phrases: number[][] = [[]];
  for (const at of subject) {
    const joint = joinerLength(tokens, at);
    if (joint > 0 || (phrases.at(-1)!.length > 0 && tokens[at - 1]?.lower === ',' && !subject.includes(at - 1))) phrases.push([]);
    if (joint === 0 && !(isCoordinator(tokens[at]) || isJoinerTail(tokens, at))) phrases.at(-1)!.push(at);
  }
  let owner: Kind | null = null;
  const loose =
    phrases[0]!.some((at) => ['of', 'for', 'between', 'on', 'to'].includes(tokens[at]!.lower)) &&
    headOf(phrases[0]!, clause)?.kind === 'thing';
  return phrases.flatMap((phrase, index) => {
    // "A study of UNHCR and IOM": the second name stands in the phrase that tells more of the first word.
    if (loose && index > 0) return [];
    const read = headOf(phrase, clause);
    const theirs = index > 0 && ['its', 'their'].includes(tokens[phrase[0] ?? 0]!.lower);
    const head = read && theirs && (owner === 'none' || owner === 'stranger') ? { ...read, kind: owner } : read;
    owner = head?.kind ?? owner;
    const tie =
      head &&
      head === read &&
      clause.names.filter((hit) => tokens[hit.from]!.start === head.at[0] && tokens[hit.to]!.end === head.at[1] && hit.means !== head.kind);
    if (head && tie && tie.length > 0) return [head, ...tie.map((hit): Head => ({ ...head, kind: hit.means }))];
    // "States' and partners' duties": what is joined to a name that only modifies is no head.
    return head && !(index > 0 && head.kind === 'thing') ? [head] : [];
  });
}

/** "and", "as well as", "together with", "along with" join a second bearer. */
function joinerLength(tokens: readonly Token[], at: number): number {
  const here = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower;
  if (['and', 'or', 'nor', '&'].includes(here)) return 1;
  if (here === 'as' && next === 'well' && tokens[at + 2]?.lower === 'as') return 3;
  if ((here === 'together' || here === 'along') && next === 'with') return 2;
  return 0;
}

const isJoinerTail = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.lower === 'well' && tokens[at - 1]?.lower === 'as') ||
  (tokens[at]!.lower === 'as' && tokens[at - 1]?.lower === 'well') ||
  (tokens[at]!.lower === 'with' && ['together', 'along'].includes(tokens[at - 1]?.lower ?? ''));

function headOf(phrase: readonly number[], clause: Clause): Head | null {
  const { tokens, names, persons } = clause;
  let start = 0;
  let negative = false;
  while (start < phrase.length) {
    const { lower } = tokens[phrase[start]!]!;
    if (['no', 'neither', 'none', 'nobody'].includes(lower)) negative = true;
    if (
      determiners.has(lower) ||
      isAdverb(tokens[phrase[start]!]) ||
      ['not', 'only', 'nor', 'neither', 'none', 'also', 'therefore'].includes(lower)
    ) {
      if (transparent.has(lower) && tokens[phrase[start + 1] ?? -1]?.lower === 'of') {
        const of = phrase[start + 2];
        if (of !== undefined && tokens[of]!.lower === 'them')
          return { kind: 'it', at: [tokens[of]!.start, tokens[of]!.end], text: 'them', negative };
        start++;
      }
      if (names.some((hit) => hit.from === phrase[start] && hit.to > phrase[start]!)) break;
      start++;
    } else break;
  }
  while (start > 0 && start < phrase.length - 1 && prepositions.has(tokens[phrase[start]!]!.lower)) start++;
  const body = phrase.slice(start);
  if (body.length === 0) {
    const only = phrase.at(-1);
    if (only === undefined) return null;
    const kind: Kind = /^(?:nobody|none)$/.test(tokens[only]!.lower)
      ? 'person'
      : tokens[only]!.lower === 'all' || tokens[only]!.lower === 'both' || tokens[only]!.lower === 'each'
        ? 'it'
        : 'thing';
    return { kind, at: [tokens[only]!.start, tokens[only]!.end], text: tokens[only]!.text, negative };
  }
  const head = (kind: Kind, from: number, to: number): Head => {
    const at: At = [tokens[from]!.start, tokens[to]!.end];
    const text = tokens
      .slice(body[0]!, to + 1)
      .map((token) => token.text)
      .join(' ');
    return { kind, at, text, negative };
  };
  const first = body[0]!;
  const { lower } = tokens[first]!;
  if (lower === 'we' || lower === 'i') {
    return head('we', first, first);
  }
  if (['it', 'they'].includes(lower)) return head('it', first, first);
  if (['he', 'she'].includes(lower)) return head('person', first, first);
  if (['everyone', 'everybody', 'anyone', 'anybody', 'someone', 'nobody', 'one', 'those', 'who', 'whoever'].includes(lower)) {
    const follows = names.find((each) => each.from === body[1]);
    return follows && follows.means !== 'none' && lower !== 'one'
      ? head(follows.means, follows.from, follows.to)
      : { ...head('person', first, first), negative: negative || lower === 'nobody' };
  }
  const stop = body.findIndex((at, index) => index > 0 && (endsNounPhrase(tokens, at, names) || body[index - 1]! < at - 2));
  const noun = stop < 0 ? body : body.slice(0, stop);
  const last = noun.at(-1)!;
  const rest = stop < 0 ? [] : body.slice(stop);
  const inside = names.filter((hit) => hit.from >= noun[0]! && hit.from <= last);
  const ending = inside.find((hit) => hit.to >= last);
  const modifier = inside.find(
    (hit) => hit.to < last && (hit.means === 'organisation' || hit.means === 'states' || hit.means === 'partners' || hit.means === 'none'),
  );
  const lastWord = tokens[last]!.lower;
  if (ending) {
    const of =
      rest.length > 0 && tokens[rest[0]!]!.lower === 'of'
        ? names.find((hit) => rest.includes(hit.from) && hit.from <= rest[0]! + 2)
        : undefined;
    const owner = modifier ?? of;
    if (ending.means === 'staff' && owner && owner.means !== 'organisation')
      return head(owner.means === 'none' ? 'none' : owner.means, ending.from, ending.to);
    if (/^(?:authorities|government|governments|states)$/.test(lastWord) && owner?.means === 'none')
      return head(ending.means, ending.from, ending.to);
    return head(ending.means, ending.from, ending.to);
  }
  const of =
    rest.length > 0 && ['of', 'for', 'in', 'at', 'from', 'within'].includes(tokens[rest[0]!]!.lower)
      ? names.find((hit) => rest.includes(hit.from) && hit.from <= rest[0]! + 2)
      : undefined;
  const owner = modifier ?? of;
  if (employees.has(lastWord) && owner) {
    return head(owner.means === 'organisation' ? 'staff' : owner.means, noun[0]!, last);
  }
  if (organs.has(lastWord) && owner) return head(owner.means, noun[0]!, last);
  if (persons.some((hit) => hit.to >= last && hit.from <= last) || people.has(lastWord)) {
    // "Migrants" may be strangers who act or people who gain; the verb tells.
    return head('person', noun[0]!, last);
  }
  if (bodies.has(lastWord) || (/(?:er|or|ee)s?$/.test(lastWord) && isTitle(tokens, noun) && !documents.has(lastWord)))
    return head('stranger', noun[0]!, last);
  return head('thing', noun[0]!, last);
}

const isTitle = (tokens: readonly Token[], noun: readonly number[]): boolean =>
  noun.every((at) => at > 0 && /^\p{Lu}/u.test(tokens[at]!.text));

const endsNounPhrase = (tokens: readonly Token[], at: number, names: readonly Hit<unknown>[]): boolean => {
  const token = tokens[at]!;
  if (names.some((hit) => hit.from < at && hit.to >= at)) return false;
  return (
    prepositions.has(token.lower) ||
    token.lower === 'to' ||
    ((isGerund(token) || isParticiple(token)) && !tokens[at + 1]?.possessive && followsNoun(tokens, at)) ||
    (determiners.has(token.lower) && token.lower !== 'other')
  );
};

/** "persons held in", "staff handling data": a participle behind the noun it tells of, not before it ("implementing partners"). */
const followsNoun = (tokens: readonly Token[], at: number): boolean => {
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
};

function keepsSubject(tokens: readonly Token[], from: number): boolean {
  const verb = skipAdverbs(tokens, from);
  const participle = tokens[verb]?.lower === 'be' ? tokens[skipAdverbs(tokens, verb + 1)] : tokens[verb];
  return participle !== undefined && boundParticiples.has(participle.lower);
}

/** "by the authorities", behind a passive. */
function agentOf(clause: Clause): FoundBearers | null {
  const { tokens, after } = clause;
  for (let at = actionAt(tokens, after[0]); at <= after[1] && at < tokens.length; at++) {
    if (tokens[at]!.lower !== 'by' || isGerund(tokens[at + 1])) continue;
    const end = tokens.findIndex((token, index) => index > at && /^[,;:.()]$/.test(token.lower));
    const subject = Array.from({ length: (end < 0 ? tokens.length : end) - at - 1 }, (_, index) => at + 1 + index);
    const heads = headsOf(subject, clause);
    const named = heads.filter(({ kind }) => order.includes(kind as Bearer));
    if (named.length > 0)
      return { bearers: sorted(named.map(({ kind }) => kind as Bearer)), how: 'agent', taken: named.map((head) => head.at) };
    const head = heads[0];
    if (head && (head.kind === 'none' || head.kind === 'stranger')) return { bearers: [], how: 'unknown', taken: [], stranger: head.text };
  }
  return null;
}

/** "shall at all times | ensure", "may on no account | be asked": behind a short phrase between the modal and its verb; else the same place. */
function behindPhrase(tokens: readonly Token[], from: number): number {
  for (let at = from + 2; at <= from + 5 && tokens[at]?.word; at++) {
    const before = tokens[at - 1]!.lower;
    if (determiners.has(before) || prepositions.has(before)) continue;
    if (tokens[at]!.lower === 'be' || isBase(tokens[at])) return at;
  }
  return from;
}

/** Where the verb itself stands behind a word of modality. */
export function actionAt(tokens: readonly Token[], from: number): number {
  let at = skipAdverbs(tokens, from);
  const mark = tokens[at]?.lower;
  if (mark === ',' || mark === '–' || mark === '—' || mark === '(') {
    const close = tokens.findIndex((token, index) => index > at && token.lower === (mark === '(' ? ')' : mark));
    if (close > 0) at = skipAdverbs(tokens, close + 1);
  }
  if (tokens[at]?.lower === 'to') at = skipAdverbs(tokens, at + 1);
  if (prepositions.has(tokens[at]?.lower ?? '')) at = behindPhrase(tokens, at);
  return at;
}

const sorted = (found: readonly Bearer[]): Bearer[] => order.filter((bearer) => found.includes(bearer));
