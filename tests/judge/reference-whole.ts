import { factsOf } from '../../src/judge/facts.ts';
import { judge } from '../../src/judge/judge.ts';
import { sourcingOf } from '../../src/judge/time.ts';
import type { DateLift, Finding, Judgement } from '../../src/model/judgement.ts';
import type { Entry, Workspace } from '../../src/model/records.ts';
import type { FactStatus } from '../../src/model/words.ts';
import { referenceConflicts, referenceHistory, referenceSilences, referenceUnjudged, referenceUntested } from './reference-beside.ts';
import { forceOf, type Days } from './reference-dates.ts';
import { statusOf } from './reference-facts.ts';
import { referenceCounts, referenceFulfilments, referenceGaps } from './reference-gaps.ts';
import { referenceDates } from './reference-next.ts';
import { reference, type ReferenceFinding } from './reference.ts';

/** What the design says of a workspace, and what the judge does, in the same words, so that they can be held against each other. */

const sorted = (words: readonly string[]): string[] => [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1));
const keyed = <T extends { readonly id: string }, R>(records: readonly T[], seen: (record: T) => R): Record<string, R> =>
  Object.fromEntries(records.map((record) => [record.id, seen(record)]));

interface Dated {
  readonly of: string;
  readonly fact: string;
  readonly claims: readonly string[];
  readonly within: string;
}

const sameForBoth = (finding: Finding | ReferenceFinding) => ({
  norm: finding.norm,
  practice: finding.practice,
  verdict: finding.verdict,
  wouldBe: finding.wouldBe,
  footing: finding.footing,
  shortOf: sorted(finding.shortOf).join(' '),
  standing: finding.standing,
  time: finding.time,
  general: finding.general,
  assisted: finding.assisted,
  contested: finding.contested,
  severity: finding.severity,
  line: finding.line,
  against: sorted(finding.against.map(({ commitment, kind, circumstance }) => `${kind} ${commitment} ${circumstance ?? ''}`)).join(', '),
});

const spans = (within: readonly Days[]): string => within.map(({ from, to }) => `${from} to ${to}`).join(', ');
const inOrder = (dates: readonly Dated[]): Record<string, Dated> =>
  Object.fromEntries(dates.toSorted((a, b) => (a.fact < b.fact ? -1 : 1)).map((date) => [`${date.of} ${date.fact}`, date]));

export function byDesign(of: Workspace) {
  const findings = reference(of);
  return {
    statuses: statusesBy(of, (fact, entry) => statusOf(fact, entry, of)),
    findings: keyed(findings, (finding) => ({
      ...sameForBoth(finding),
      level: finding.level,
      facts: sorted(finding.facts).join(' '),
      claims: Object.fromEntries(Object.entries(finding.claims).map(([fact, claims]) => [fact, sorted(claims).join(' ')])),
      dates: inOrder(
        referenceDates(finding, of).map((each) => ({
          of: each.of,
          fact: each.fact,
          claims: sorted(each.claims),
          within: spans(each.within),
        })),
      ),
    })),
    gaps: referenceGaps(of, findings),
    fulfilments: referenceFulfilments(findings),
    counts: referenceCounts(findings),
    silences: referenceSilences(of),
    untested: sorted(referenceUntested(of, findings)),
    unjudged: sorted(referenceUnjudged(of)),
    history: Object.fromEntries(referenceHistory(of, findings).map(({ finding, after }) => [finding, after.join(' ')])),
    conflicts: conflictsOf(referenceConflicts(of, findings).map((each) => ({ ...each, findings: [each.finding] }))),
  };
}

/** Of each fact that a claim of an entry shows or disputes. */
const statusesBy = (of: Workspace, status: (fact: string, entry: Entry) => FactStatus): Record<string, FactStatus> =>
  Object.fromEntries(
    of.entries.flatMap((entry) =>
      sorted(entry.claims.flatMap((claim) => [...claim.shows, ...claim.disputes].map(({ fact }) => fact))).map((fact) => [
        `${entry.id}/${fact}`,
        status(fact, entry),
      ]),
    ),
  );

const conflictsOf = (conflicts: readonly { commitment: string; with: string; circumstance: string; findings: readonly string[] }[]) =>
  sorted(
    conflicts.flatMap((each) =>
      each.findings.map((finding) => `${each.commitment} with ${each.with} on ${each.circumstance} in ${finding}`),
    ),
  );

const findingsIn = (judgement: Judgement): Finding[] => [
  ...judgement.gaps.flatMap((gap) => gap.cases.flatMap((each) => each.findings)),
  ...judgement.fulfilments,
];

const isDate = (next: Finding['standard']['next'][number]): next is DateLift => next.kind === 'date';

/** Days written as EDTF, read with the reference's own few lines; an end that stays open is infinite. */
const daysOf = (within: string): Days => forceOf(within).possible;

export function byJudge(of: Workspace): ReturnType<typeof byDesign> {
  const judgement = judge(of);
  const findings = findingsIn(judgement);
  const sourcing = sourcingOf(of);
  return {
    statuses: statusesBy(of, (fact, entry) => factsOf(entry, sourcing)[fact]!.status),
    findings: keyed(findings, (finding) => ({
      ...sameForBoth(finding),
      level: finding.standard.level,
      facts: sorted(finding.standard.facts).join(' '),
      claims: Object.fromEntries(
        [...finding.held, ...(finding.role ? [finding.role] : [])].map((held) => [
          held.negated ? `not ${held.fact}` : held.fact,
          sorted(held.claims).join(' '),
        ]),
      ),
      dates: inOrder(
        finding.standard.next
          .filter(isDate)
          .map((each) => ({ of: each.of, fact: each.fact, claims: sorted(each.claims), within: spans(each.within.map(daysOf)) })),
      ),
    })),
    gaps: judgement.gaps.map(({ id, headline, cases, places, years, mitigating }) => ({
      id,
      headline,
      cases: cases.map((each) => ({ id: each.id, lead: each.lead, findings: each.findings.map((finding) => finding.id) })),
      places: [...places],
      years,
      mitigating: [...mitigating],
    })),
    fulfilments: judgement.fulfilments.map(({ id }) => id),
    counts: judgement.counts,
    silences: judgement.silences.map(({ norm, practice, evidence, kind, toRead }) => ({
      norm,
      practice,
      evidence: [...evidence],
      kind,
      toRead: [...toRead],
    })),
    untested: sorted(judgement.untested),
    unjudged: sorted(judgement.unjudged),
    history: Object.fromEntries(judgement.history.map(({ finding, after }) => [finding, after.join(' ')])),
    conflicts: conflictsOf(judgement.conflicts),
  };
}

export interface Difference {
  /** Where, without the names of records: what kind of difference it is. */
  readonly kind: string;
  readonly at: string;
  readonly judge: string;
  readonly reference: string;
}

/** Leaf by leaf, where two records differ. */
export function differences(judge: unknown, reference: unknown, at: readonly string[] = []): Difference[] {
  if (isRecord(judge) && isRecord(reference)) {
    const keys = sorted([...Object.keys(judge), ...Object.keys(reference)]);
    return keys.flatMap((key) => differences(judge[key], reference[key], [...at, key]));
  }
  const [one, other] = [judge, reference].map((each) => (each === undefined ? 'nothing' : JSON.stringify(each)));
  if (one === other) return [];
  const kind = at.filter((key) => !/[\d/:]/.test(key)).join('.');
  return [{ kind, at: at.join(' › '), judge: one!, reference: other! }];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
