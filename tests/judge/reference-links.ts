import type { Against } from '../../src/model/judgement.ts';
import type { Commitment, Entry, Instrument, Qualifier, Rule, Workspace } from '../../src/model/records.ts';
import type { Scope } from '../../src/model/schemas.ts';
import { forceOf, possibleDays, share, when } from './reference-dates.ts';

/** Questions 2, 3, 4, 6, 8 of the design: what stands between a rule, a commitment and an entry before any claim is looked at. */

interface Concept {
  readonly id: string;
  readonly broader?: readonly string[];
}

/** Whether `narrow` is narrower than `broad`, near or far. */
export function isNarrower(narrow: string, broad: string, concepts: readonly Concept[]): boolean {
  const parents = concepts.find(({ id }) => id === narrow)?.broader ?? [];
  return parents.some((each) => each === broad || isNarrower(each, broad, concepts));
}

export const isWithin = (word: string, other: string, concepts: readonly Concept[]): boolean =>
  word === other || isNarrower(word, other, concepts);

export const instrumentOf = (commitment: Commitment, of: Workspace): Instrument =>
  of.instruments.find(({ id }) => id === commitment.instrument)!;

export const isOwn = (instrument: Instrument, of: Workspace): boolean =>
  of.vocabulary.actors.some(({ id, bearer }) => id === instrument.issuer && bearer === 'organisation');

export const bindsOrganisation = ({ bearers }: Commitment): boolean => bearers.includes('organisation') || bearers.includes('staff');

export interface Speaks {
  readonly norm: string;
  readonly general: boolean;
}

/** Question 2: the first of the norms that the commitment speaks to directly, else generally. */
export function speaks(commitment: Commitment, norms: readonly string[], of: Workspace): Speaks | null {
  const own = commitment.norms.map(({ id }) => id);
  const direct = norms.find((norm) => own.includes(norm));
  if (direct !== undefined) return { norm: direct, general: false };
  const general = norms.find((norm) => own.some((broad) => speaksGenerally(broad, norm, commitment, of)));
  return general === undefined ? null : { norm: general, general: true };
}

/** A broader norm, and its instrument has no record on the norm or on one between. */
function speaksGenerally(broad: string, norm: string, commitment: Commitment, of: Workspace): boolean {
  const { norms } = of.vocabulary;
  if (!isNarrower(norm, broad, norms)) return false;
  const isNearer = (other: string) => isWithin(norm, other, norms) && isNarrower(other, broad, norms);
  return !of.commitments.some((each) => each.instrument === commitment.instrument && each.norms.some(({ id }) => isNearer(id)));
}

type Admission = 'admitted' | 'open' | 'not';

/** The nearer word decides between open and admitted; where neither is nearer it is open. */
export function admitsPractice(practice: string, scope: Scope | undefined, of: Workspace): Admission {
  const concepts = of.vocabulary.practices;
  const admitting = (scope?.practices ?? []).filter((word) => isWithin(practice, word, concepts));
  const opening = (scope?.open ?? []).map((each) => each.practice).filter((word) => isWithin(practice, word, concepts));
  if (opening.some((open) => !admitting.some((word) => isNarrower(word, open, concepts)))) return 'open';
  return (scope?.practices ?? []).length === 0 || admitting.length > 0 ? 'admitted' : 'not';
}

/** Every one of some; of an entry that names none it cannot be said. */
const isAll = (words: readonly string[] = [], admits: (word: string) => boolean): boolean => words.length > 0 && words.every(admits);

function admitsPeopleAndPlaces(entry: Entry, scope: Scope | undefined, of: Workspace): boolean {
  const persons = scope?.persons ?? [];
  const places = scope?.places ?? [];
  const admitsPerson = (person: string) => persons.some((word) => isWithin(person, word, of.vocabulary.persons));
  return (
    (persons.length === 0 || isAll(entry.persons, admitsPerson)) &&
    (places.length === 0 || isAll(entry.places, (place) => places.includes(place)))
  );
}

/** What a claim or its title says, in small letters. */
const told = ({ title, claims }: Entry): string => [title, ...claims.map(({ text }) => text)].join(' | ').toLowerCase();

/** A promise to some people, held against an entry that names others, or, where they are a group apart, in no way speaks of them. */
function isForOthers(meant: readonly string[], entry: Entry, { vocabulary: { persons } }: Workspace): boolean {
  const named = entry.persons ?? [];
  if (named.length > 0) return named.every((person) => meant.every((each) => !isWithin(person, each, persons)));
  const names = persons
    .filter(({ id, apart }) => apart && meant.includes(id))
    .flatMap(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel]);
  return names.length > 0 && !names.some((name) => told(entry).includes(name.toLowerCase()));
}

/** Whether it is doubtful that a promise is for the people, or about the things, of an entry. */
export const isForOtherCases = (entry: Entry, { confidence }: Commitment, of: Workspace): boolean =>
  confidence.doubts.some(
    ({ persons, things }) =>
      (persons !== undefined && isForOthers(persons, entry, of)) ||
      (things ?? []).some((series) => series.every((word) => !told(entry).includes(word.slice(0, 4)))),
  );

export const reachedPractices = (rule: Rule, entry: Entry, of: Workspace): string[] =>
  entry.practices.filter((practice) => rule.practices.some((word) => isWithin(practice, word, of.vocabulary.practices)));

export const scopesOf = (commitment: Commitment, of: Workspace): (Scope | undefined)[] => [
  instrumentOf(commitment, of).scope,
  commitment.scope,
];

function admission(practice: string, scopes: readonly (Scope | undefined)[], of: Workspace): Admission {
  const each = scopes.map((scope) => admitsPractice(practice, scope, of));
  if (each.includes('not')) return 'not';
  return each.includes('open') ? 'open' : 'admitted';
}

/** Question 3: the first practice of the entry that the rule reaches and the scopes admit, one that is open last. */
export function practiceOf(rule: Rule, commitment: Commitment, entry: Entry, of: Workspace): { practice: string; open: boolean } | null {
  const scopes = scopesOf(commitment, of);
  if (!scopes.every((scope) => admitsPeopleAndPlaces(entry, scope, of))) return null;
  const reached = reachedPractices(rule, entry, of);
  const admitted = reached.find((practice) => admission(practice, scopes, of) === 'admitted');
  if (admitted !== undefined) return { practice: admitted, open: false };
  const open = reached.find((practice) => admission(practice, scopes, of) === 'open');
  return open === undefined ? null : { practice: open, open: true };
}

/** Whether an instrument could speak of an entry's practice at all: of its time, and open or admitted. */
export const couldSpeak = (instrument: Instrument, practice: string, entry: Entry, of: Workspace): boolean =>
  admitsPractice(practice, instrument.scope, of) !== 'not' && share(forceOf(instrument.inForce).possible, possibleDays(when(entry.period)));

export const assisting = ['funded', 'coordinated', 'supported', 'advised'];

/** Assisting, and neither the practice nor one broader counts it as an own act. */
export function isAssisted(entry: Entry, practice: string, commitment: Commitment, of: Workspace): boolean {
  if (!assisting.includes(entry.role)) return false;
  const { practices } = of.vocabulary;
  const own = practices.some(
    ({ id, ownRoles }) => (id === practice || isNarrower(practice, id, practices)) && (ownRoles ?? []).includes(entry.role),
  );
  return !own && !(commitment.negated && commitment.participation);
}

const firm = ['obligation', 'prohibition', 'undertaking', 'assurance'];
const weak = ['recommendation', 'aspiration'];

/** What one act breaks, general as it is. */
const brokenByOneAct = /^(respect|comply with|keep to)\b/;

export const isFirm = ({ modality }: Commitment): boolean => firm.includes(modality);

/** Question 4: how the wording hinders; `null` where it promises nothing that could be broken. */
export function wording(commitment: Commitment): string[] | null {
  const { modality, strength, categorical, action } = commitment;
  if (![...firm, ...weak].includes(modality) || strength === 'considering') return null;
  return [
    ...(weak.includes(modality) ? ['weak-verb'] : []),
    ...(modality === 'assurance' && !categorical ? ['not-categorical'] : []),
    ...(strength === 'continuing' || (strength === 'general' && !brokenByOneAct.test(action)) ? ['not-specific'] : []),
  ];
}

/** A duty to follow States' law or consent, or what is narrower than one. */
export const defers = (norm: string, of: Workspace): boolean =>
  of.vocabulary.norms.some(({ id, deference }) => deference === true && isWithin(norm, id, of.vocabulary.norms));

const isStated = (scope: Scope | undefined): boolean =>
  [scope?.practices, scope?.persons, scope?.places].some((words) => (words ?? []).length > 0);

/** Question 8: the qualifiers that excuse; an exception or a condition that a circumstance shown settles does not. */
export function excuses(rule: Rule, commitment: Commitment, shown: readonly string[], of: Workspace): Qualifier[] {
  const scoped = scopesOf(commitment, of).some(isStated);
  const settled = of.vocabulary.circumstances.filter(({ id }) => shown.includes(id)).flatMap(({ settles }) => settles ?? []);
  return commitment.qualifiers.filter(
    ({ kind, text }) =>
      !(rule.notExcusedBy ?? []).includes(kind) &&
      !(kind === 'scope' && scoped) &&
      !(['exception', 'condition'].includes(kind) && settled.includes(text)),
  );
}

/** Question 8: what else the policies say to it. */
export function beside(
  rule: Rule,
  norm: string,
  practice: string,
  circumstances: readonly string[],
  entry: Entry,
  of: Workspace,
): Against[] {
  const against: Against[] = [];
  for (const each of of.commitments) {
    const own = isOwn(instrumentOf(each, of), of);
    const onNorm = each.norms.some(({ id }) => id === norm);
    const possibly = share(forceOf(each.inForce).possible, possibleDays(when(entry.period)));
    const reaches = possibly && admission(practice, scopesOf(each, of), of) !== 'not';
    const itself = each.bearers.includes('organisation') || each.bearers.includes('staff');
    if (own && onNorm && itself && each.modality === 'permission' && reaches) against.push({ commitment: each.id, kind: 'permission' });
    if (own && (isFirm(each) || each.modality === 'definition'))
      for (const circumstance of circumstances)
        if (each.allows.includes(circumstance)) against.push({ commitment: each.id, kind: 'allows', circumstance });
    if (own && onNorm && each.modality === 'definition' && rule.reading === 'external')
      against.push({ commitment: each.id, kind: 'definition' });
    if (own && each.modality === 'disclaimer' && each.norms.some(({ id }) => isWithin(norm, id, of.vocabulary.norms)))
      against.push({ commitment: each.id, kind: 'disclaimer' as 'definition' });
  }
  return against;
}
