import type { Claim, Entry, Workspace } from '../../src/model/records.ts';
import { certainlyOn, forceOf, isOn, timeOf, written, type Days } from './reference-dates.ts';
import { openDisputes, showing, statusOf } from './reference-facts.ts';
import { compareStrength } from './reference-order.ts';
import { claimsFor, conditionsOf, findingOf, type ReferenceFinding } from './reference.ts';

/** The dates that would decide an undated finding. */

export interface ReferenceDate {
  readonly of: 'claim' | 'commitment';
  readonly fact: string;
  readonly claims: readonly string[];
  readonly within: readonly Days[];
  readonly gives: { readonly verdict: string; readonly level: string } | null;
}

/**
 * Within the commitment's certain time, the days on which line and role may all have been so, outside disputes. What is not so, and contested,
 * may have been so only while something shows that it was: else a date would settle the contest against it.
 */
export function referenceDates(finding: ReferenceFinding, of: Workspace): ReferenceDate[] {
  if (finding.time !== 'undated') return [];
  const rule = of.rules.find(({ id }) => id === finding.rule)!;
  const entry = of.entries.find(({ id }) => id === finding.evidence)!;
  const commitment = of.commitments.find(({ id }) => id === finding.commitment)!;
  const force = forceOf(commitment.inForce).certain;
  if (!force) return [{ of: 'commitment', fact: '', claims: [], within: [], gives: null }];
  const conditions = conditionsOf(rule, rule.when[finding.line]!, entry, of);
  const pools = conditions.map((condition) =>
    claimsFor(condition, finding.way, entry, of).filter((claim) => !timeOf(claim, entry, of).never),
  );
  const span = (claim: Claim) => timeOf(claim, entry, of).possible;
  const disputed = conditions.flatMap(({ fact, negated }) => (negated ? [] : openDisputes(fact, entry, of).map(span)));
  const contesting = conditions
    .filter(({ fact, negated }) => negated && statusOf(fact, entry, of) === 'contested')
    .map(({ fact }) => showing(fact, entry, of).map(span));
  const isGood = (on: number) =>
    isOn(force, on) &&
    pools.every((pool) => pool.some((claim) => isOn(span(claim), on))) &&
    contesting.every((shown) => shown.some((days) => isOn(days, on))) &&
    !disputed.some((days) => isOn(days, on));
  const edges = turns([
    force,
    ...pools.flat().map(span),
    ...disputed,
    ...contesting.flat(),
    ...pools.flat().flatMap((claim) => coreOf(claim, entry, of)),
  ]);
  const stretches = edges.filter((stretch) => isGood(sampleOf(stretch)));
  const items = conditions.flatMap(({ fact, negated }, at) => {
    const isCertain = (stretch: Days) => pools[at]!.some((claim) => certainlyOn(timeOf(claim, entry, of), sampleOf(stretch)));
    if (stretches.every(isCertain)) return [];
    const claims = pools[at]!.filter((claim) => stretches.some((stretch) => isOn(span(claim), sampleOf(stretch))));
    return [{ fact: negated ? `not ${fact}` : fact, claims }];
  });
  if (stretches.length === 0) return [];
  const gives = weakest(
    stretches,
    items.map(({ claims }) => claims),
    entry,
    (changed) =>
      findingOf(rule, commitment, changed, { ...of, entries: of.entries.map((each) => (each.id === entry.id ? changed : each)) }),
  );
  return items.map(({ fact, claims }) => ({
    of: 'claim',
    fact,
    claims: claims.map(({ id }) => id),
    within: joined(stretches),
    gives,
  }));
}

const coreOf = (claim: Claim, entry: Entry, of: Workspace): Days[] => {
  const { throughout } = timeOf(claim, entry, of);
  return throughout ? [{ from: throughout.start.to, to: throughout.end.from }] : [];
};

/** All days, cut wherever one of these spans begins or ends. */
function turns(spans: readonly Days[]): Days[] {
  const starts = [...new Set(spans.flatMap(({ from, to }) => [from, to + 1]))].filter(Number.isFinite).toSorted((a, b) => a - b);
  return [-Infinity, ...starts].map((from, at) => ({ from, to: at < starts.length ? starts[at]! - 1 : Infinity }));
}

/** Any day of a stretch stands for all of it. */
const sampleOf = ({ from, to }: Days): number => (Number.isFinite(from) ? from : Number.isFinite(to) ? to : 0);

function joined(stretches: readonly Days[]): Days[] {
  const result: Days[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last && last.to + 1 === stretch.from) result[result.length - 1] = { from: last.from, to: stretch.to };
    else result.push(stretch);
  }
  return result;
}

/** The weakest that can come of it, whichever claim of each item is dated on whichever such day. */
function weakest(
  stretches: readonly Days[],
  items: readonly (readonly Claim[])[],
  entry: Entry,
  judge: (changed: Entry) => ReferenceFinding | null,
): { verdict: string; level: string } | null {
  const outcomes: (ReferenceFinding | null)[] = [];
  for (const stretch of stretches) {
    const on = sampleOf(stretch);
    const choices = items.reduce<Claim[][]>((begun, claims) => begun.flatMap((chosen) => claims.map((claim) => [...chosen, claim])), [[]]);
    for (const chosen of choices) {
      const dated = (claim: Claim): Claim =>
        chosen.includes(claim) ? ({ ...claim, period: written(on), periodMeans: undefined } as unknown as Claim) : claim;
      outcomes.push(judge({ ...entry, claims: entry.claims.map(dated) }));
    }
  }
  const found = outcomes.filter((each) => each !== null);
  if (found.length === 0) return null;
  const { verdict, level } = found.toSorted(compareStrength).at(-1)!;
  return { verdict, level };
}
