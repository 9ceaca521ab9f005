import type { Against } from '../../src/model/judgement.ts';
import type { Claim, Commitment, Entry, Rule, Workspace } from '../../src/model/records.ts';
import { both, forceOf, isThere, rankOf, timeOf, type Days, type Force, type Rank } from './reference-dates.ts';
import { isMet, levelOf, openDisputes, showing, statusOf, type Bears } from './reference-facts.ts';
import {
  isForOtherCases,
  assisting,
  beside,
  bindsOrganisation,
  defers,
  excuses,
  instrumentOf,
  isAssisted,
  isOwn,
  practiceOf,
  speaks,
  wording,
} from './reference-links.ts';
import { footingOf, strongest, verdictOf } from './reference-order.ts';

/**
 * The ten questions of the design, as slowly and plainly as they can be asked: every rule, commitment and entry, every line, the four ways,
 * every choice of claims. Written from the design alone, to be held against the judge.
 */

export interface ReferenceFinding {
  readonly id: string;
  readonly rule: string;
  readonly commitment: string;
  readonly evidence: string;
  readonly norm: string;
  readonly practice: string;
  readonly verdict: string;
  readonly wouldBe: string | null;
  readonly footing: string;
  readonly shortOf: readonly string[];
  readonly standing: string;
  readonly time: string;
  readonly general: boolean;
  readonly assisted: boolean;
  readonly contested: boolean;
  readonly severity: string;
  readonly line: number;
  readonly level: string;
  /** Facts and role that stand no higher than the finding. */
  readonly facts: readonly string[];
  readonly claims: Readonly<Record<string, readonly string[]>>;
  readonly against: readonly Against[];
  readonly modality: string;
  readonly authority: string;
  readonly effect: string;
  readonly way: Way;
}

export interface Way {
  readonly contested: boolean;
  readonly unknown: boolean;
}

/** In the order in which the design names them. */
const ways: readonly Way[] = [
  { contested: false, unknown: false },
  { contested: false, unknown: true },
  { contested: true, unknown: false },
  { contested: true, unknown: true },
];

export interface Condition {
  readonly fact: string;
  readonly negated: boolean;
  readonly anyone: boolean;
  readonly bears: Bears;
}

export function conditionsOf(rule: Rule, line: readonly string[], entry: Entry, of: Workspace): Condition[] {
  const conditions: Condition[] = line.map((text) => {
    const negated = text.startsWith('not ');
    const fact = negated ? text.slice(4) : text;
    const bears = of.vocabulary.circumstances.find(({ id }) => id === fact)?.bears ?? null;
    const opposite = bears === null ? null : bears === 'for' ? 'against' : 'for';
    return { fact, negated, anyone: (rule.anyone ?? []).includes(fact), bears: negated ? opposite : bears };
  });
  if (entry.role !== 'none') conditions.push({ fact: entry.role, negated: false, anyone: false, bears: roleBears(entry.role) });
  return conditions;
}

const roleBears = (role: string): Bears => (['implemented', 'managed', ...assisting].includes(role) ? 'against' : 'for');

/** Claims that carry a condition in one way of judging, whenever it was. */
export function claimsFor(condition: Condition, way: Way, entry: Entry, of: Workspace): Claim[] {
  const { fact, negated } = condition;
  const isBy = (claim: Claim) =>
    (negated ? claim.disputes : claim.shows).some(
      (each) => each.fact === fact && (condition.anyone || each.by === 'organisation' || (way.unknown && each.by === 'unknown')),
    );
  if (!negated) return showing(fact, entry, of).filter((claim) => isBy(claim) && (way.contested || !isMet(claim, fact, entry, of)));
  const status = statusOf(fact, entry, of);
  if (status !== 'refuted' && !(status === 'contested' && way.contested)) return [];
  return openDisputes(fact, entry, of).filter(isBy);
}

/** All choices of one claim for each condition that may have been so on one day. */
export function choicesOf(pools: readonly (readonly Claim[])[], span: (claim: Claim) => Days): Claim[][] {
  const start: { chosen: Claim[]; days: Days }[] = [{ chosen: [], days: { from: -Infinity, to: Infinity } }];
  return pools
    .reduce(
      (begun, pool) =>
        begun.flatMap(({ chosen, days }) =>
          pool.map((claim) => ({ chosen: [...chosen, claim], days: both(days, span(claim)) })).filter((each) => isThere(each.days)),
        ),
      start,
    )
    .map(({ chosen }) => chosen);
}

interface Held {
  readonly time: 'in-force' | 'undated' | 'predates' | 'lapsed';
  /** For each condition the claims that belong to some such choice. */
  readonly claims: readonly (readonly Claim[])[];
}

const steps: readonly (readonly [Held['time'], readonly Rank[]])[] = [
  ['in-force', ['certain']],
  ['undated', ['certain', 'possible']],
  ['predates', ['certain', 'possible', 'earlier']],
  ['lapsed', ['certain', 'possible', 'earlier', 'later']],
];

/** Question 5: the first time in which the line and the role hold. */
export function hold(pools: readonly (readonly Claim[])[], force: Force, entry: Entry, of: Workspace): Held | null {
  for (const [time, ranks] of steps) {
    const admitted = pools.map((pool) => pool.filter((claim) => ranks.includes(rankOf(timeOf(claim, entry, of), force))));
    const choices = choicesOf(admitted, (claim) => timeOf(claim, entry, of).possible);
    if (choices.length > 0)
      return { time, claims: admitted.map((pool, at) => pool.filter((claim) => choices.some((choice) => choice[at] === claim))) };
  }
  return null;
}

/** Everything that is the same for all lines and ways; `null` where there is no finding in any. */
function linkOf(rule: Rule, commitment: Commitment, entry: Entry, of: Workspace) {
  if (rule.status !== 'stable' || !rule.roles.includes(entry.role)) return null;
  const spoken = speaks(commitment, rule.norms, of);
  const reached = practiceOf(rule, commitment, entry, of);
  const worded = wording(commitment);
  if (!spoken || !reached || !worded || commitment.bearers.length === 0) return null;
  const instrument = instrumentOf(commitment, of);
  const promoted = !bindsOrganisation(commitment);
  if (promoted && (!isOwn(instrument, of) || spoken.general)) return null;
  if (rule.effect === 'fulfilment' && defers(spoken.norm, of)) return null;
  const assisted = isAssisted(entry, reached.practice, commitment, of);
  const unchecked = ['unverified', 'described-by-others'].includes(commitment.provenance) || instrument.translated === true;
  const hindrances: [string, boolean][] = [
    ['general', spoken.general],
    ['statement-only', instrument.authority === 'statement'],
    ['promoted', promoted],
    ['strain', rule.effect === 'strain'],
    ['assisted', assisted],
    ['scope-open', reached.open],
    ['text-unchecked', unchecked],
    ['doubtful', commitment.confidence.level === 'doubtful' || isForOtherCases(entry, commitment, of)],
  ];
  const reservations = [...worded, ...hindrances.filter(([, is]) => is).map(([reservation]) => reservation)];
  return { ...spoken, practice: reached.practice, promoted, assisted, reservations, instrument };
}

type Link = NonNullable<ReturnType<typeof linkOf>>;

const name = ({ fact, negated }: Condition): string => (negated ? `not ${fact}` : fact);
const standards = ['reasonable-grounds', 'reasonable-suspicion', 'lead'];

/** One line in one way. */
function judgeLine(
  rule: Rule,
  commitment: Commitment,
  entry: Entry,
  of: Workspace,
  link: Link,
  at: number,
  way: Way,
): ReferenceFinding | null {
  const conditions = conditionsOf(rule, rule.when[at]!, entry, of);
  const pools = conditions.map((condition) => claimsFor(condition, way, entry, of));
  const held = hold(pools, forceOf(commitment.inForce), entry, of);
  if (!held) return null;
  const contestedOf = conditions.map((condition, n) => isContested(condition, held.claims[n]!, entry, of));
  const levels: string[] = conditions.map(({ bears }, n) => levelOf(held.claims[n]!, bears, contestedOf[n]!, of));
  const level = standards.findLast((each) => levels.includes(each))!;
  const circumstances = conditions.filter(({ fact, negated }) => !negated && fact !== entry.role).map(({ fact }) => fact);
  const against = beside(rule, link.norm, link.practice, circumstances, entry, of);
  const shortOf = [
    ...link.reservations,
    ...(excuses(rule, commitment, circumstances, of).length > 0 ? ['excused'] : []),
    ...(against.some(({ kind }) => kind === 'permission' || kind === 'allows') ? ['policy-allows'] : []),
    ...(against.some(({ kind }) => kind === 'definition') ? ['external-reading'] : []),
    ...(conditions.some((condition, n) => held.claims[n]!.some((claim) => isUnknown(condition, claim))) ? ['whose-act'] : []),
    ...(contestedOf.includes(true) ? ['contested'] : []),
    ...(level === 'lead' ? ['only-a-lead'] : []),
  ];
  const inForce = verdictOf(rule.effect, shortOf);
  return {
    id: `${rule.id}/${commitment.id}/${entry.id}`,
    rule: rule.id,
    commitment: commitment.id,
    evidence: entry.id,
    norm: link.norm,
    practice: link.practice,
    verdict: held.time === 'in-force' ? inForce : held.time,
    wouldBe: held.time === 'in-force' ? null : inForce,
    footing: footingOf(shortOf),
    shortOf,
    standing: link.promoted ? 'promoted-standard' : 'own-commitment',
    time: held.time,
    general: link.general,
    assisted: link.assisted,
    contested: shortOf.includes('contested'),
    severity: rule.severity,
    line: at,
    level,
    facts: conditions.filter((_, n) => levels[n] === level).map(name),
    claims: Object.fromEntries(conditions.map((condition, n) => [name(condition), held.claims[n]!.map(({ id }) => id)])),
    against,
    modality: commitment.modality,
    authority: link.instrument.authority,
    effect: rule.effect,
    way,
  };
}

const isContested = ({ fact, negated }: Condition, claims: readonly Claim[], entry: Entry, of: Workspace): boolean =>
  negated ? statusOf(fact, entry, of) === 'contested' : claims.some((claim) => isMet(claim, fact, entry, of));

/** Nobody is known to have done it, and it matters who did. */
const isUnknown = ({ fact, negated, anyone }: Condition, claim: Claim): boolean =>
  !anyone && !(negated ? claim.disputes : claim.shows).some((each) => each.fact === fact && each.by === 'organisation');

/** One rule, commitment and entry: of all lines and ways the strongest, then the first written. */
export function findingOf(rule: Rule, commitment: Commitment, entry: Entry, of: Workspace): ReferenceFinding | null {
  const link = linkOf(rule, commitment, entry, of);
  if (!link) return null;
  const found = rule.when.flatMap((_, at) => ways.map((way) => judgeLine(rule, commitment, entry, of, link, at, way)));
  return strongest(found.filter((each) => each !== null));
}

export const reference = (of: Workspace): ReferenceFinding[] =>
  of.rules.flatMap((rule) =>
    of.commitments.flatMap((commitment) => of.entries.flatMap((entry) => findingOf(rule, commitment, entry, of) ?? [])),
  );
