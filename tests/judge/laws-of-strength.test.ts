import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { findingSentence, isPlain } from '../../src/explain/finding-sentence.ts';
import { judge } from '../../src/judge/judge.ts';
import { verdictOf } from '../../src/judge/reservations.ts';
import { readClaim } from '../../src/model/claims.ts';
import { periodOf } from '../../src/model/dates.ts';
import { neededBy } from '../../src/model/needed.ts';
import type { Claim, DateLift, Finding, Workspace } from '../../src/model/records.ts';
import { isWithin } from '../../src/judge/context.ts';
import { ancestors } from '../../src/model/broader.ts';
import { inOrderOfStrength, stronger } from '../../src/model/strength.ts';
import { reservationGroups, saidInForce, standards, type Reservation } from '../../src/model/words.ts';
import { withhold } from '../../src/withhold/withhold.ts';
import { anyWorkspace } from '../support/any-workspace.ts';
import { findingsOf } from '../support/records.ts';

const law = (name: string, property: (of: Workspace) => void) =>
  it(
    name,
    () => {
      fc.assert(fc.property(anyWorkspace, property), { numRuns: 300 });
    },
    60_000,
  );

const withClaims = (of: Workspace, change: (claim: Claim) => Claim): Workspace => ({
  ...of,
  entries: of.entries.map((entry) => ({ ...entry, claims: entry.claims.map(change) })),
});

const findings = (of: Workspace): Map<string, Finding> => new Map(findingsOf(judge(of)).map((finding) => [finding.id, finding]));

/** No finding of the changed workspace is new, nor stronger than it was; history among itself is left out, where earlier and later weigh the same. */
function nothingStronger(
  changed: ReadonlyMap<string, Finding>,
  whole: ReadonlyMap<string, Finding>,
  of: Workspace,
  same: (a: Finding, b: Finding) => boolean = () => true,
): void {
  for (const [id, finding] of changed) {
    const before = whole.get(id);
    if (before && !same(finding, before)) continue;
    expect(before, id).toBeDefined();
    if (before!.time === 'predates' && finding.time === 'lapsed') continue;
    const renamed = { ...finding, id: `${finding.id}~` };
    expect(stronger(renamed, before!, of), `${id} ${finding.verdict} ${before!.verdict}`).toBe(false);
  }
}

describe('laws of strength', () => {
  law('an own finding in force or undated leads a promoted one in the same case', (of) => {
    for (const { cases } of judge(of).gaps) {
      for (const each of cases) {
        const lead = each.findings.find(({ id }) => id === each.lead)!;
        const own = each.findings.filter(
          ({ standing, time }) => standing === 'own-commitment' && (time === 'in-force' || time === 'undated'),
        );
        if (own.length > 0) expect(lead.standing).toBe('own-commitment');
      }
    }
  });
  law('gaps, findings and headlines stand in the one order', (of) => {
    const { gaps } = judge(of);
    const leads = gaps.map(({ cases, headline }) => cases.flatMap((each) => each.findings).find(({ id }) => id === headline.finding)!);
    expect([...inOrderOfStrength(leads, of)]).toEqual(leads.map((_, at) => at));
    for (const { cases } of gaps)
      for (const each of cases) expect([...inOrderOfStrength(each.findings, of)]).toEqual(each.findings.map((_, at) => at));
  });
  law(
    'doubt and answers never change the kind of failing, save that they forbid the word contradiction, and an outside reading of a general one strains',
    (of) => {
      const kept: readonly Reservation[] = [...reservationGroups.worded, ...reservationGroups.part];
      for (const finding of findings(of).values()) {
        const kind = verdictOf(
          finding.effect,
          finding.shortOf.filter((each) => kept.includes(each)),
        );
        const said = saidInForce(finding);
        const strained = finding.general && finding.shortOf.includes('external-reading') && said === 'strain';
        if (said !== kind && !strained) expect([kind, said]).toEqual(['contradiction', 'departure']);
      }
    },
  );
  law('dates given to claims as `next` asks, on a day that they share, give at least the verdict and level that it names', (of) => {
    for (const finding of findings(of).values()) {
      const items = finding.standard.next.filter((each): each is DateLift => each.kind === 'date' && each.of === 'claim');
      const [first] = items;
      if (!first) continue;
      const day = first.within[0]!.split('/').find((end) => end !== '..')!;
      const entry = of.entries.find(({ id }) => id === finding.evidence)!;
      const dated = new Set(items.flatMap(({ claims }) => claims));
      const claims = entry.claims.map(({ periodMeans: _, ...claim }) =>
        dated.has(claim.id) && mayBeOn(claim, entry.period, day) ? { ...claim, period: day } : { ...claim, periodMeans: _ },
      );
      const then = findings({
        ...of,
        entries: of.entries.map((each) => (each === entry ? { ...entry, claims: claims as Claim[] } : each)),
      }).get(finding.id);
      if (
        !items.every((item) =>
          item.claims.some((id) =>
            mayBeOn(
              entry.claims.find((each) => each.id === id)!,
              entry.period,
              day,
            ),
          ),
        )
      )
        continue;
      expect(then?.time).toBe('in-force');
      expect(standards.indexOf(then!.standard.level)).toBeLessThanOrEqual(standards.indexOf(first.gives.level));
    }
  });
  law('what is open, alleged, undated or not in force is conditional in its sentence', (of) => {
    const analysis = analyse(of);
    for (const finding of findingsOf(analysis.judgement)) {
      const sentence = findingSentence(finding, analysis);
      if (!isPlain(finding)) expect(sentence).toMatch(/\bwould\b/);
      if (finding.time !== 'in-force' || finding.footing === 'open' || finding.standard.level !== 'reasonable-grounds')
        expect(sentence).toMatch(/^(?:If|Had) /);
    }
  });
  law('a dispute of another time changes nothing', (of) => {
    const dispute = (fact: string, id: string) =>
      readClaim({
        id,
        kind: 'fact',
        text: 'It was otherwise.',
        period: '1800',
        disputes: [fact],
        by: 'organisation',
        sources: [{ id: 'report', locator: 'p. 1', read: 'whole' }],
        credibility: 1,
      });
    const disputed = {
      ...of,
      entries: of.entries.map((entry) => {
        if ([entry.period, ...entry.claims.map(({ period }) => period ?? '')].some((period) => /^(?:\.\.)?\//.test(period))) return entry;
        const shown = [
          ...new Set(entry.claims.filter(({ kind }) => kind === 'fact').flatMap((claim) => claim.shows.map(({ fact }) => fact))),
        ];
        const known = shown.filter((fact) =>
          entry.claims.some(
            (claim) =>
              claim.kind === 'fact' &&
              claim.sources.some(({ id, read }) => id === 'report' && read !== 'none') &&
              claim.shows.some((each) => each.fact === fact),
          ),
        );
        const claims = [...entry.claims, ...known.map((fact, at) => dispute(fact, `far-${at}`))];
        return { ...entry, claims, claimsAt: Object.fromEntries(claims.map(({ id }) => [id, entry.at])) };
      }),
    };
    const said = (each: Workspace) =>
      [...findings(each).values()].map(({ id, verdict, footing, standard }) => [id, verdict, footing, standard.level]);
    expect(said(disputed)).toEqual(said(of));
  });
  law('withholding never makes anything stronger by the one order', (of) => {
    nothingStronger(findings(withhold(of, []).workspace), findings(of), of);
  });
  law('a marker never brings into force', (of) => {
    const marked = withClaims(of, (claim) =>
      claim.period && /^\d{4}(?:-\d\d)*$/.test(claim.period) ? { ...claim, period: `${claim.period}?` } : claim,
    );
    const before = findings(of);
    for (const finding of findings(marked).values()) if (finding.time === 'in-force') expect(before.get(finding.id)?.time).toBe('in-force');
  });
  law('giving a fact of a claim another author never adds a finding', (of) => {
    const split = withClaims(of, (claim) => ({
      ...claim,
      shows: claim.shows.map((each, at) => (at === 0 ? { ...each, by: 'others' as const } : each)),
    }));
    const anyone = new Set(of.rules.flatMap((rule) => rule.anyone ?? []));
    if (anyone.size > 0) return;
    const before = findings(of);
    for (const id of findings(split).keys()) expect(before.has(id)).toBe(true);
  });
  law('a practice moved from open to not admitted never makes stronger under the same practice', (of) => {
    const broader = ancestors(of.vocabulary.practices);
    const closed: Workspace = {
      ...of,
      commitments: of.commitments.map((commitment) => {
        const { open = [], ...scope } = commitment.scope;
        if (open.length === 0 || scope.practices?.length) return commitment;
        const left = of.vocabulary.practices
          .map(({ id }) => id)
          .filter((id) => !open.some(({ practice }) => isWithin(id, practice, broader) || isWithin(practice, id, broader)));
        return left.length > 0 ? { ...commitment, scope: { ...scope, practices: left } } : commitment;
      }),
    };
    nothingStronger(findings(closed), findings(of), of, (one, other) => one.practice === other.practice);
  });
  law('nobody is said to have done what no claim says they did', (of) => {
    const entries = new Map(of.entries.map((entry) => [entry.id, entry]));
    for (const finding of findings(of).values()) {
      const { claims } = entries.get(finding.evidence)!;
      for (const { fact, by, negated, claims: used } of neededBy(finding)) {
        const said = claims.filter(({ id }) => used.includes(id)).flatMap((claim) => (negated ? claim.disputes : claim.shows));
        for (const author of by) expect(said).toContainEqual({ fact, by: author });
      }
    }
  });
});

/** Whether a claim may be of a day, by its own period or that of its entry. */
function mayBeOn(claim: Pick<Claim, 'period'>, entry: string, day: string): boolean {
  const { possible } = periodOf(claim.period ?? entry);
  const at = periodOf(day).possible.from;
  return possible.from <= at && at <= possible.to;
}
