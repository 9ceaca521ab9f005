// @ts-nocheck: of the earlier design; it is being written anew
import type { Commitment, Entry, Instrument, Rule, Workspace } from '../../src/model/records.ts';
import type { ClaimData, Scope } from '../../src/model/schemas.ts';
import {
  isAssisting,
  isFirm,
  isWeak,
  standards,
  verdicts,
  type FactStatus,
  type Reservation,
  type Severity,
  type Standard,
  type Standing,
  type Time,
  type Verdict,
} from '../../src/model/words.ts';
import { certainPart, daysOf, meet, read, widest, within, type Days, type Read } from './reference-dates.ts';
import { countingCitations, disputing, isIndependentDispute, levelOf, showing, statusOf } from './reference-facts.ts';

/**
 * The ten questions once more, from the words of the design: slow, without an index, and sharing only types and closed sets with the judge.
 * Where both say the same of any workspace, the judge does what the design says. Choices where the design is open stand in docs/judging.md.
 */

export interface ReferenceFinding {
  readonly id: string;
  readonly norm: string;
  readonly practice: string;
  readonly verdict: Verdict;
  readonly wouldBe: Verdict | null;
  readonly shortOf: readonly Reservation[];
  readonly standing: Standing;
  readonly time: Time;
  readonly general: boolean;
  readonly assisted: boolean;
  readonly contested: boolean;
  readonly severity: Severity;
  readonly line: number;
  readonly level: Standard;
}

interface Held {
  readonly status: FactStatus;
  readonly claims: readonly ClaimData[];
  readonly level: Standard;
  /** It rests on a claim that does not say whose act it was, where that matters. */
  readonly whoseAct: boolean;
}

type When = 'certain' | 'possible' | 'earlier' | 'later';

export function reference(of: Workspace): ReferenceFinding[] {
  const findings: ReferenceFinding[] = [];
  for (const rule of of.rules) {
    for (const commitment of of.commitments) {
      for (const entry of of.entries) {
        const finding = judgeOne(of, rule, commitment, entry);
        if (finding) findings.push(finding);
      }
    }
  }
  return findings;
}

function judgeOne(of: Workspace, rule: Rule, commitment: Commitment, entry: Entry): ReferenceFinding | null {
  if (rule.status !== 'stable') return null;
  if (!isFirm(commitment.modality) && !isWeak(commitment.modality)) return null;
  if (!rule.roles.includes(entry.role)) return null;
  const spoken = normOf(of, rule, commitment);
  const practice = practiceOf(of, rule, commitment, entry);
  if (!spoken || !practice || !admitsPeopleAndPlaces(of, commitment, entry)) return null;
  if (rule.effect === 'fulfilment' && isDeference(of, spoken.norm)) return null;

  let best: ReferenceFinding | null = null;
  for (const line of rule.when.keys()) {
    for (const unknownToo of [false, true]) {
      const held = holdLine(of, rule, commitment, entry, line, unknownToo);
      if (!held) continue;
      const finding = conclude(of, { rule, commitment, entry, practice, ...spoken }, line, held);
      if (!best || isGraver(finding, best)) best = finding;
    }
  }
  return best;
}

/** "The gravest of them, then the best proven, then the first written." */
function isGraver(one: ReferenceFinding, other: ReferenceFinding): boolean {
  const weight = (finding: ReferenceFinding) => [
    verdicts.indexOf(finding.verdict),
    finding.wouldBe === null ? 0 : verdicts.indexOf(finding.wouldBe),
    standards.indexOf(finding.level),
  ];
  const [a, b] = [weight(one), weight(other)];
  for (const at of a.keys()) if (a[at] !== b[at]) return a[at]! < b[at]!;
  return false;
}

/** All that is broader than a word, near and far. */
export function broaderOf(concepts: readonly { id: string; broader?: readonly string[] }[], word: string): string[] {
  const parents = concepts.find((concept) => concept.id === word)?.broader ?? [];
  return parents.flatMap((parent) => [parent, ...broaderOf(concepts, parent)]);
}

const isOrIsNarrower = (concepts: readonly { id: string; broader?: readonly string[] }[], word: string, than: string): boolean =>
  word === than || broaderOf(concepts, word).includes(than);

/** Question 1: "Practice equal or narrower." */
export const reachesPractice = (of: Workspace, rule: Rule, practice: string): boolean =>
  rule.practices.some((each) => isOrIsNarrower(of.vocabulary.practices, practice, each));

/** Question 2. */
export function normOf(of: Workspace, rule: Rule, commitment: Commitment): { norm: string; general: boolean } | null {
  for (const norm of rule.norms) if (commitment.norms.some((each) => each.id === norm)) return { norm, general: false };
  for (const norm of rule.norms)
    if (commitment.norms.some((each) => speaksGenerally(of, commitment, each.id, norm))) return { norm, general: true };
  return null;
}

/** "Only if its instrument has no record of any modality on the norm itself or on one between the two." */
function speaksGenerally(of: Workspace, commitment: Commitment, broad: string, norm: string): boolean {
  const { norms } = of.vocabulary;
  if (!broaderOf(norms, norm).includes(broad)) return false;
  const between = broaderOf(norms, norm).filter((each) => broaderOf(norms, each).includes(broad));
  for (const other of of.commitments) {
    if (other.instrument !== commitment.instrument) continue;
    if (other.norms.some((each) => each.id === norm || between.includes(each.id))) return false;
  }
  return true;
}

/** Question 8: "A duty to follow States' law or consent never makes `consistent`." */
function isDeference(of: Workspace, norm: string): boolean {
  const { norms } = of.vocabulary;
  const meant = [norm, ...broaderOf(norms, norm)];
  return norms.some((each) => meant.includes(each.id) && each.deference === true);
}

export const instrumentOf = (of: Workspace, commitment: Commitment): Instrument =>
  of.instruments.find((each) => each.id === commitment.instrument)!;

export const scopesOf = (of: Workspace, commitment: Commitment): Scope[] => [instrumentOf(of, commitment).scope ?? {}, commitment.scope];

export function admitsPractice(of: Workspace, scope: Scope, practice: string): boolean {
  const words = scope.practices ?? [];
  return words.length === 0 || words.some((word) => isOrIsNarrower(of.vocabulary.practices, practice, word));
}

/** Question 3: "The first of E's that R reaches and the scope admits." */
function practiceOf(of: Workspace, rule: Rule, commitment: Commitment, entry: Entry): string | undefined {
  return entry.practices.find(
    (practice) => reachesPractice(of, rule, practice) && scopesOf(of, commitment).every((scope) => admitsPractice(of, scope, practice)),
  );
}

/** Question 3: "Only if every person and every place of the entry is its word or narrower." */
function admitsPeopleAndPlaces(of: Workspace, commitment: Commitment, entry: Entry): boolean {
  for (const scope of scopesOf(of, commitment)) {
    const persons = scope.persons ?? [];
    const named = entry.persons ?? [];
    const admitted = (person: string) => persons.some((word) => isOrIsNarrower(of.vocabulary.persons, person, word));
    if (persons.length > 0 && (named.length === 0 || !named.every(admitted))) return false;
    const places = scope.places ?? [];
    const at = entry.places ?? [];
    if (places.length > 0 && (at.length === 0 || !at.every((place) => places.includes(place)))) return false;
  }
  return true;
}

/** Question 5: "Else claims that possibly are come in; else earlier ones; else later ones." */
const stages: readonly { readonly time: Time; readonly letIn: readonly When[] }[] = [
  { time: 'in-force', letIn: ['certain'] },
  { time: 'undated', letIn: ['certain', 'possible'] },
  { time: 'predates', letIn: ['certain', 'possible', 'earlier'] },
  { time: 'lapsed', letIn: ['certain', 'possible', 'earlier', 'later'] },
];

function holdLine(of: Workspace, rule: Rule, commitment: Commitment, entry: Entry, line: number, unknownToo: boolean) {
  for (const { time, letIn } of stages) {
    const inTime = (claim: ClaimData) => letIn.includes(whenOf(of, entry, claim, read(commitment.inForce)));
    const held = holdFacts(of, rule, entry, line, unknownToo, inTime);
    if (held) return { time, held };
  }
  return null;
}

/** Question 1: "Every fact of the line true: yes. The worst is open: yes. Any false or unknown: no finding." */
export function holdFacts(
  of: Workspace,
  rule: Rule,
  entry: Entry,
  line: number,
  unknownToo: boolean,
  inTime: (claim: ClaimData) => boolean,
): Held[] | null {
  const facts: (Held | null)[] = [];
  if (entry.role !== 'none') facts.push(hold(of, entry, entry.role, false, unknownToo, false, inTime));
  for (const condition of rule.when[line]!) {
    const negated = condition.startsWith('not ');
    const fact = negated ? condition.slice('not '.length) : condition;
    facts.push(hold(of, entry, fact, negated, unknownToo, (rule.anyone ?? []).includes(fact), inTime));
  }
  return facts.includes(null) ? null : (facts as Held[]);
}

function hold(
  of: Workspace,
  entry: Entry,
  fact: string,
  negated: boolean,
  unknownToo: boolean,
  anyone: boolean,
  inTime: (claim: ClaimData) => boolean,
): Held | null {
  const rightAuthor = (claim: ClaimData) => anyone || claim.by === 'organisation' || (unknownToo && claim.by === 'unknown');
  const shows = showing(of, entry, fact);
  const disputes = disputing(of, entry, fact);
  const resting = negated ? disputes.filter((dispute) => isIndependentDispute(of, dispute)) : shows;
  const claims = resting.filter((claim) => rightAuthor(claim) && inTime(claim));
  if (claims.length === 0) return null;
  const status = negated ? statusOf(of, entry, shows, claims) : statusOf(of, entry, claims, disputes);
  const holds = negated ? status === 'refuted' || status === 'contested' : ['reported', 'denied', 'contested'].includes(status);
  if (!holds) return null;
  return {
    status,
    claims,
    level: levelOf(of, fact, negated, status, claims),
    whoseAct: !anyone && claims.some((claim) => claim.by === 'unknown'),
  };
}

const later = (one: string, other: string): string => (one > other ? one : other);

/** When the newest source was issued, not the one through which it is cited; nobody knows where one of them has no date. */
function newestSource(of: Workspace, claim: ClaimData): Days | null {
  let newest: Days | null = null;
  for (const citation of countingCitations(of, claim)) {
    const parts = of.sources.find((source) => source.id === citation.id)?.issued?.['date-parts']?.[0];
    if (!parts) return null;
    const issued = daysOf(parts.map((part) => String(part).padStart(2, '0')).join('-'));
    newest = newest ? { from: later(newest.from, issued.from), to: later(newest.to, issued.to) } : issued;
  }
  return newest;
}

/** Question 5: when a claim happened, beside when a commitment was in force. */
function whenOf(of: Workspace, entry: Entry, claim: ClaimData, inForce: Read): When {
  const possible = widest(inForce);
  const certain = certainPart(inForce);
  const happened = happenedOf(of, entry, claim);
  if (certain && isCertainlyWithin(happened, certain)) return 'certain';
  if (meet(widest(happened), possible)) return 'possible';
  return widest(happened).to < possible.from ? 'earlier' : 'later';
}

function isCertainlyWithin(happened: Read, inForce: Days): boolean {
  if (happened.vague) return false;
  const part = certainPart(happened);
  return happened.interval && part ? meet(part, inForce) : within(widest(happened), inForce);
}

function happenedOf(of: Workspace, entry: Entry, claim: ClaimData): Read {
  const newest = newestSource(of, claim);
  if (claim.period === undefined) return someTimeIn(read(entry.period), newest);
  const own = read(claim.period);
  if (!own.openEnd) return own;
  if (!newest) return { ...own, vague: true };
  if (newest.to < own.start.from) return beforeItself(newest);
  return { ...own, end: newest };
}

/** "A claim without a period happened some time in the entry's and not after its newest source was issued." */
function someTimeIn(period: Read, newest: Days | null): Read {
  const { from, to } = widest(period);
  if (newest && newest.to < from) return beforeItself(newest);
  const days = { from, to: newest && newest.to < to ? newest.to : to };
  return { interval: false, vague: period.vague, openEnd: false, start: days, end: days };
}

/** A source older than what it is cited for speaks of its own last day at most: one of the two dates is wrong, and nothing certain. */
const beforeItself = ({ to }: Days): Read => ({
  interval: false,
  vague: true,
  openEnd: false,
  start: { from: to, to },
  end: { from: to, to },
});

interface Link {
  readonly rule: Rule;
  readonly commitment: Commitment;
  readonly entry: Entry;
  readonly practice: string;
  readonly norm: string;
  readonly general: boolean;
}

function conclude(of: Workspace, link: Link, line: number, { time, held }: { time: Time; held: readonly Held[] }): ReferenceFinding {
  const { rule, commitment, entry } = link;
  const level = held.map((each) => each.level).toSorted((a, b) => standards.indexOf(b) - standards.indexOf(a))[0]!;
  const shortOf = reasonsOf(of, link, line, held, level);
  const verdict = rule.effect === 'fulfilment' ? 'consistent' : shortOf.length === 0 ? 'contradiction' : 'tension';
  return {
    id: `${rule.id}/${commitment.id}/${entry.id}`,
    norm: link.norm,
    practice: link.practice,
    verdict: time === 'in-force' ? verdict : time,
    wouldBe: time === 'in-force' ? null : verdict,
    shortOf,
    standing: isOwn(commitment) ? 'own-commitment' : 'promoted-standard',
    time,
    general: link.general,
    assisted: shortOf.includes('assisted'),
    contested: shortOf.includes('contested'),
    severity: rule.severity,
    line,
    level,
  };
}

/** Question 6. */
export const isOwn = (commitment: Commitment): boolean =>
  commitment.bearers.includes('organisation') || commitment.bearers.includes('staff');

export const isOwnInstrument = (of: Workspace, instrument: Instrument): boolean =>
  of.vocabulary.actors.some((actor) => actor.id === instrument.issuer && actor.bearer === 'organisation');

function reasonsOf(of: Workspace, link: Link, line: number, held: readonly Held[], level: Standard): Reservation[] {
  const { rule, commitment, entry } = link;
  const instrument = instrumentOf(of, commitment);
  const reasons: Reservation[] = [];
  if (link.general) reasons.push('general');
  if (commitment.modality === 'assurance' && !commitment.categorical) reasons.push('not-categorical');
  if (isWeak(commitment.modality)) reasons.push('weak-verb');
  if (!isOwn(commitment)) reasons.push('promoted');
  if (held.some((each) => each.whoseAct)) reasons.push('whose-act');
  if (isAssisting(entry.role) && !(commitment.negated && commitment.participation)) reasons.push('assisted');
  if (isExcused(of, rule, commitment)) reasons.push('excused');
  if (isAllowed(of, link, line, held)) reasons.push('policy-allows');
  if (rule.reading === 'external' && isDefined(of, link.norm)) reasons.push('external-reading');
  const unchecked = commitment.provenance === 'unverified' || commitment.provenance === 'described-by-others';
  if (unchecked || instrument.translated === true) reasons.push('text-unchecked');
  if (instrument.authority === 'statement') reasons.push('statement-only');
  if (commitment.confidence.level === 'doubtful') reasons.push('doubtful');
  if (held.some((each) => each.status === 'contested')) reasons.push('contested');
  if (level === 'lead') reasons.push('only-a-lead');
  if (rule.effect === 'strain') reasons.push('strain');
  return reasons;
}

/** Question 8: "`scope` does not where provision or instrument states its scope as data." */
function isExcused(of: Workspace, rule: Rule, commitment: Commitment): boolean {
  const hasScope = scopesOf(of, commitment).some((scope) =>
    [scope.practices, scope.persons, scope.places].some((words) => words !== undefined && words.length > 0),
  );
  return commitment.qualifiers.some(({ kind }) => !(rule.notExcusedBy ?? []).includes(kind) && !(kind === 'scope' && hasScope));
}

/** Question 8: a permission, or a firm commitment or definition that allows one of the circumstances. */
function isAllowed(of: Workspace, link: Link, line: number, held: readonly Held[]): boolean {
  const circumstances = link.rule.when[line]!;
  for (const other of of.commitments) {
    if (!isOwnInstrument(of, instrumentOf(of, other))) continue;
    if (other.modality === 'permission' && isPermitted(of, link, other, held)) return true;
    if (!isFirm(other.modality) && other.modality !== 'definition') continue;
    if (!reachesNow(of, link, other, held)) continue;
    if (other.allows.some((each) => circumstances.includes(each))) return true;
  }
  return false;
}

/** "On the same norm, reach the practice and were possibly in force at some time of the entry's period or when one of the claims happened." */
const isPermitted = (of: Workspace, link: Link, permission: Commitment, held: readonly Held[]): boolean =>
  permission.norms.some((each) => each.id === link.norm) && reachesNow(of, link, permission, held);

function reachesNow(of: Workspace, link: Link, answer: Commitment, held: readonly Held[]): boolean {
  if (!scopesOf(of, answer).every((scope) => admitsPractice(of, scope, link.practice))) return false;
  const inForce = read(answer.inForce);
  const practised = read(link.entry.period);
  if (practised.start.from <= inForce.end.to && inForce.start.from <= practised.end.to) return true;
  const now = (claim: ClaimData) => ['certain', 'possible'].includes(whenOf(of, link.entry, claim, inForce));
  return held.some((each) => each.claims.some(now));
}

/** Question 8: "An `external` reading where an own instrument defines the norm." */
const isDefined = (of: Workspace, norm: string): boolean =>
  of.commitments.some(
    (each) => each.modality === 'definition' && isOwnInstrument(of, instrumentOf(of, each)) && each.norms.some(({ id }) => id === norm),
  );
