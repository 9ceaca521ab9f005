import { describe, expect, it } from 'vitest';
import { readClaim } from '../../src/model/claims.ts';
import { ancestors } from '../../src/model/broader.ts';
import { inForcePeriod, periodOf } from '../../src/model/dates.ts';
import type { DateLift, Finding } from '../../src/model/judgement.ts';
import type { Claim, Commitment, Entry, Workspace } from '../../src/model/records.ts';
import type { InForce, Scope } from '../../src/model/schemas.ts';
import { strongest } from '../../src/model/strength.ts';
import { inForceVerdicts, saidInForce, standards } from '../../src/model/words.ts';
import { withhold } from '../../src/withhold/withhold.ts';
import { claim, commitment, entry, findingsOf, secondClaim, workspace } from '../support/records.ts';
import { judged, law } from './laws.ts';

/** What may change in a workspace without making anything stronger, by the one order of strength. */

const withClaims = (of: Workspace, change: (claim: Claim, entry: Entry) => Claim): Workspace => ({
  ...of,
  entries: of.entries.map((entry) => ({ ...entry, claims: entry.claims.map((claim) => change(claim, entry)) })),
});
const withCommitments = (of: Workspace, change: (commitment: Commitment) => Commitment): Workspace => ({
  ...of,
  commitments: of.commitments.map(change),
});

const byId = (of: Workspace): Map<string, Finding> => new Map(findingsOf(judged(of)).map((finding) => [finding.id, finding]));

/** Every finding of the one was a finding of the other, and none is stronger than it was. */
function neverStronger(now: Workspace, before: Workspace, isCompared: (now: Finding, was: Finding) => boolean = () => true) {
  const were = byId(before);
  for (const [id, is] of byId(now)) {
    const was = were.get(id);
    expect(was, id).toBeDefined();
    if (isCompared(is, was!)) expect(strongest([was!, is], before)).toBe(was);
  }
}

/** Without what stands under “not”: what nobody shows is refuted by a dispute, and so is a fact of its own. */
const withoutNot = (of: Workspace): Workspace => ({
  ...of,
  rules: of.rules
    .map((rule) => ({ ...rule, when: rule.when.filter((line) => line.every((word) => !word.startsWith('not '))) }))
    .filter((rule) => rule.when.length > 0),
});

describe('laws of strength', () => {
  law('an own finding in force or undated leads a promoted one in the same case', (of) => {
    const isOwn = ({ standing, time }: Finding) => standing === 'own-commitment' && (time === 'in-force' || time === 'undated');
    for (const { lead, findings } of judged(of).gaps.flatMap((gap) => gap.cases))
      if (findings.some(isOwn)) expect(isOwn(findings.find(({ id }) => id === lead)!)).toBe(true);
  });
  law('withholding never makes anything stronger', (of) => {
    neverStronger(withhold(of, []).workspace, of);
  });
  it('withholding what was before a commitment never makes of it what was after, better proven', () => {
    const throughout = { period: '2009/2015', shows: ['implemented'] };
    const claims = [
      claim({ id: 'role-a', ...throughout }),
      secondClaim({ id: 'role-b', ...throughout }),
      claim({ id: 'before', period: '2009', credibility: 6, sensitivity: 'internal' }),
      claim({ id: 'after', period: '2015' }),
      secondClaim({ id: 'after-too', period: '2015' }),
    ];
    const of = workspace({ commitments: [commitment({ inForce: '2012-03/2012-06' })], entries: [entry({ period: '2009/2015', claims })] });
    expect(findingsOf(judged(of))).toMatchObject([{ time: 'predates', standard: { level: 'lead' } }]);
    neverStronger(withhold(of, []).workspace, of);
  });
  law(
    'doubt and answers forbid the word contradiction and change no other kind of failing, save an external reading of a general commitment',
    (of) => {
      const clean: Workspace = {
        ...withCommitments(of, (commitment) => ({
          ...commitment,
          qualifiers: [],
          allows: [],
          provenance: 'read',
          modality: commitment.modality === 'permission' ? 'definition' : commitment.modality,
          confidence: { level: 'clear', because: [], doubts: [] },
        })),
        instruments: of.instruments.map((each) => ({ ...each, translated: false })),
        rules: of.rules.map((rule) => ({ ...rule, reading: 'own' })),
      };
      const cleaned = byId(clean);
      for (const [id, finding] of byId(of)) {
        const [is, would] = [saidInForce(finding), saidInForce(cleaned.get(id)!)];
        const isOfTwoInferences = finding.general && finding.shortOf.includes('external-reading');
        if (is !== would && !isOfTwoInferences) expect([would, is]).toEqual(['contradiction', 'departure']);
        if (isOfTwoInferences && is !== would) expect(is).toBe('strain');
      }
    },
  );
  law('a dispute of another time changes nothing', (of) => {
    const plain = withoutNot(of);
    const begins = (claim: Claim, entry: Entry) => periodOf(claim.period ?? entry.period).possible.from;
    const disputed: Workspace = {
      ...plain,
      entries: plain.entries.map((entry) => {
        const facts = new Set(entry.claims.flatMap((claim) => claim.shows.map(({ fact }) => fact)));
        const later = [...facts].filter((fact) =>
          entry.claims.every(
            (claim) => !claim.shows.some((shown) => shown.fact === fact) || begins(claim, entry) > periodOf('1991').possible.to,
          ),
        );
        const praise = readClaim({
          id: 'praise',
          kind: 'fact',
          period: '1990',
          text: 'It was well done then.',
          disputes: later,
          by: 'organisation',
          sources: [{ id: 'study', read: 'whole' }],
          credibility: 1,
        });
        return { ...entry, claims: [...entry.claims, praise] };
      }),
    };
    const seen = (all: Workspace) => findingsOf(judged(all)).map((finding) => ({ ...finding, hash: '' }));
    expect(seen(disputed)).toEqual(seen(plain));
  });
  law('a marker never brings into force', (of) => {
    const vague = (text: string) =>
      text
        .split('/')
        .map((end) => (/\d$/.test(end) ? `${end}~` : end))
        .join('/');
    const vagueForce = (inForce: InForce) =>
      typeof inForce === 'string' ? vague(inForce) : { notBefore: vague(inForce.notBefore), seen: vague(inForce.seen) };
    const were = byId(of);
    for (const marked of [
      withClaims(of, (claim) => (claim.period === undefined ? claim : { ...claim, period: vague(claim.period) })),
      withCommitments(of, (commitment) => ({ ...commitment, inForce: vagueForce(commitment.inForce) })),
      { ...of, entries: of.entries.map((entry) => ({ ...entry, period: vague(entry.period) })) },
    ])
      for (const [id, { time }] of byId(marked)) if (time === 'in-force') expect(were.get(id)?.time).toBe('in-force');
  });
  const others = (claims: readonly Claim[]): Claim[] =>
    claims.map((each) => ({
      ...each,
      shows: each.shows.map((shown, at) => (at === 0 && shown.by === 'organisation' ? { ...shown, by: 'states' } : shown)),
    }));
  law('splitting the authors of a claim never adds a finding', (of) => {
    const split = { ...of, entries: of.entries.map((entry) => ({ ...entry, claims: others(entry.claims) })) };
    // What was before the commitment is asked for first, however proven; without it what was after stands, and neither was in its time.
    neverStronger(split, of, (now, was) => !(was.time === 'predates' && now.time === 'lapsed'));
  });
  it('what was before a commitment and turns out to be others’ act leaves what was after it, which may be better proven', () => {
    const role = claim({ id: 'role', period: '2009/2015', shows: ['implemented'] });
    const before = claim({ id: 'before', period: '2009', credibility: 6 });
    const after = claim({ id: 'after', period: '2015' });
    const of = (claims: readonly Claim[]) =>
      findingsOf(
        judged(workspace({ commitments: [commitment({ inForce: '2012-03/2012-06' })], entries: [entry({ period: '2009/2015', claims })] })),
      );
    expect(of([role, before, after])).toMatchObject([{ time: 'predates', standard: { level: 'lead' } }]);
    expect(of([role, ...others([before]), after])).toMatchObject([{ time: 'lapsed', standard: { level: 'reasonable-suspicion' } }]);
  });
  law('a practice moved from open to not admitted never makes stronger under the same practice', (of) => {
    const { practices } = of.vocabulary;
    const broader = ancestors(practices);
    const covers = (word: string, practice: string) => word === practice || (broader.get(practice)?.has(word) ?? false);
    const close = <T extends { readonly scope?: Scope }>(record: T): T => {
      const { open = [], practices: admitted = [], ...scope } = record.scope ?? {};
      const words = admitted.length > 0 ? admitted : practices.map(({ id }) => id);
      const left = words.filter((word) => !open.some(({ practice }) => covers(word, practice)));
      const isSame = left.every((word) => !open.some(({ practice }) => covers(practice, word)));
      return open.length > 0 && left.length > 0 && isSame ? { ...record, scope: { ...scope, practices: left } } : record;
    };
    const closed = { ...withCommitments(of, close), instruments: of.instruments.map(close) };
    // A permission that leaves a practice open may answer; closed to it, it no longer does.
    const isAnswered = ({ shortOf }: Finding) => shortOf.includes('policy-allows');
    neverStronger(closed, of, (now, was) => now.practice === was.practice && isAnswered(now) === isAnswered(was));
  });
  law('nobody is said to have done what no claim says they did', (of) => {
    for (const finding of findingsOf(judged(of))) {
      const { claims } = of.entries.find(({ id }) => id === finding.evidence)!;
      for (const held of [...finding.held, ...(finding.role ? [finding.role] : [])]) {
        const said = claims.flatMap((claim) => (held.negated ? claim.disputes : claim.shows).filter(({ fact }) => fact === held.fact));
        for (const by of held.by) expect(said.map((each) => each.by)).toContain(by);
      }
    }
  });
});

const isOfClaims = (next: Finding['standard']['next'][number]): next is DateLift => next.kind === 'date' && next.of === 'claim';
const writtenDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Only what one finding rests on. */
const only = (of: Workspace, finding: Finding): Workspace => ({
  ...of,
  entries: of.entries.filter(({ id }) => id === finding.evidence),
  rules: of.rules.filter(({ id }) => id === finding.rule),
});

describe('what a date would decide', () => {
  law('dates given to claims as asked, on a day that they share, give at least the verdict and level that was named', (of) => {
    for (const finding of findingsOf(judged(of)).filter(({ time }) => time === 'undated')) {
      const asked = finding.standard.next.filter(isOfClaims);
      const spans = (asked[0]?.within ?? []).map((within) => inForcePeriod(within).possible);
      const days = spans.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
      for (const day of days)
        for (const at of [0, -1]) {
          const dated = asked.map(({ claims }) => claims.at(at));
          const now = byId(
            withClaims(only(of, finding), ({ periodMeans, ...claim }) =>
              dated.includes(claim.id) ? { ...claim, period: writtenDay(day) } : { ...claim, ...(periodMeans ? { periodMeans } : {}) },
            ),
          ).get(finding.id);
          const { verdict, level } = asked[0]!.gives;
          expect(now?.time).toBe('in-force');
          expect(standards.indexOf(now!.standard.level)).toBeLessThanOrEqual(standards.indexOf(level));
          if (now!.standard.level === level)
            expect(inForceVerdicts.indexOf(saidInForce(now!))).toBeLessThanOrEqual(inForceVerdicts.indexOf(verdict as 'strain'));
        }
    }
  });
});
