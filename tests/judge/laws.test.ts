import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { Entry, Finding, Workspace } from '../../src/model/records.ts';
import type { ClaimData } from '../../src/model/schemas.ts';
import { authors, sensitivities, standards, verdicts } from '../../src/model/words.ts';
import { withhold } from '../../src/withhold/withhold.ts';
import { appraisal, claim, commitment, entry, findingsOf, instrument, rule, workspace } from '../support/records.ts';

/** Whole workspaces by chance: claims that differ in time, author, kind and sensitivity, rules with several lines and negation. */

const fact = fc.constantFrom('coerced', 'misinformed', 'counselled', 'implemented', 'funded');
const anyClaim = fc.record({
  kind: fc.constantFrom('fact', 'fact', 'statement', 'assessment'),
  shows: fc.array(fact, { maxLength: 2 }),
  disputes: fc.array(fact, { maxLength: 1 }),
  by: fc.constantFrom(...authors),
  period: fc.option(fc.constantFrom('2005', '2012', '2012?', '2009/2012', '2014/..'), { nil: undefined }),
  credibility: fc.integer({ min: 1, max: 6 }),
  sensitivity: fc.constantFrom(...sensitivities),
  admission: fc.boolean(),
  source: fc.constantFrom('report', 'study', 'own-page', 'copy', 'gone'),
  read: fc.constantFrom('whole', 'part', 'none'),
});

const anyEntry = (id: string) =>
  fc
    .record({
      role: fc.constantFrom('implemented', 'funded', 'none'),
      period: fc.constantFrom('2012', '2005/..', '2009/2012', '2012?'),
      sensitivity: fc.constantFrom(...sensitivities),
      claims: fc.array(anyClaim, { maxLength: 7 }),
    })
    .map(({ claims, ...rest }): Entry =>
      entry({
        ...(rest as Partial<Entry>),
        id,
        claims: claims.map(({ source, read, kind, admission, ...each }, at): ClaimData => {
          const said = kind === 'statement' ? { saidBy: 'organisation' as const, admission } : {};
          const period = each.period === undefined ? {} : { period: each.period };
          const { period: _, ...others } = each;
          return claim({
            ...(others as Partial<ClaimData>),
            ...period,
            ...said,
            kind: kind as ClaimData['kind'],
            id: `c${at}`,
            sources: [{ id: source, locator: 'p. 1', read: read as 'whole' }],
          });
        }),
      }),
    );

const line = fc.uniqueArray(fc.constantFrom('coerced', 'misinformed', 'not misinformed', 'not counselled', 'counselled'), {
  minLength: 1,
  maxLength: 2,
});
const anyWorkspace: fc.Arbitrary<Workspace> = fc
  .record({
    first: anyEntry('first'),
    second: anyEntry('second'),
    lines: fc.array(line, { minLength: 1, maxLength: 2 }),
    effect: fc.constantFrom('contrary', 'strain', 'fulfilment'),
    anyone: fc.subarray(['coerced', 'misinformed']),
    inForce: fc.constantFrom('2010/..', '2015/..', '2005/2008', '2010?/..'),
    modality: fc.constantFrom('obligation', 'assurance', 'aspiration', 'permission'),
    bearers: fc.constantFrom(['organisation'], ['states'], []),
  })
  .map(({ first, second, lines, effect, anyone, inForce, modality, bearers }) =>
    workspace({
      entries: [first, second],
      instruments: [instrument({ inForce })],
      commitments: [
        commitment({ inForce, modality: modality as 'obligation', bearers: [...bearers] }),
        commitment({ id: 'policy:2', inForce: '2010/..', norms: ['human-rights'] }),
      ],
      rules: [
        rule({ when: lines, effect: effect as 'contrary', anyone }),
        rule({ id: 'other-rule', norms: ['human-rights'], when: [['misinformed']] }),
      ],
      sources: ['report', 'study', 'own-page', 'copy', 'gone'].map((id) => ({ id, type: 'report', issued: { 'date-parts': [[2013]] } })),
      appraisals: {
        report: appraisal(),
        study: appraisal({ reliability: 'B', firstHand: false }),
        'own-page': appraisal({ independent: false, reliability: 'C' }),
        copy: appraisal({ derivedFrom: ['report'] }),
        gone: appraisal({ withdrawn: { by: 'its author', because: 'an error' } }),
      },
    }),
  );

const law = (name: string, property: (of: Workspace) => void) =>
  it(name, () => {
    fc.assert(fc.property(anyWorkspace, property), { numRuns: 300 });
  });

const weight = (finding: Finding) => [
  verdicts.indexOf(finding.verdict),
  finding.wouldBe ? verdicts.indexOf(finding.wouldBe) : 0,
  standards.indexOf(finding.standard.level),
];
const notGraver = (shown: Finding, whole: Finding) => {
  const [a, b] = [weight(shown), weight(whole)];
  for (const [at, value] of a.entries()) if (value !== b[at]) return value > b[at]!;
  return true;
};

describe('laws of judging', () => {
  law('withholding evidence never makes what is shown graver or better proven', (of) => {
    const whole = new Map(findingsOf(judge(of)).map((finding) => [finding.id, finding]));
    for (const finding of findingsOf(judge(withhold(of, []).workspace))) {
      expect(whole.has(finding.id)).toBe(true);
      expect(notGraver(finding, whole.get(finding.id)!)).toBe(true);
    }
  });
  law('the order of records never matters', (of) => {
    const turned: Workspace = {
      ...of,
      entries: of.entries.toReversed().map((each) => ({ ...each, claims: each.claims.toReversed() })),
      rules: of.rules.toReversed(),
      commitments: of.commitments.toReversed(),
      sources: of.sources.toReversed(),
    };
    const { untested: _, ...one } = judge(of);
    const { untested: __, ...other } = judge(turned);
    expect(other).toEqual(one);
  });
  law('a headline is always one finding', (of) => {
    for (const gap of judge(of).gaps) {
      const finding = gap.cases.flatMap((each) => each.findings).find((each) => each.id === gap.headline.finding);
      expect(finding).toMatchObject({
        verdict: gap.headline.verdict,
        severity: gap.headline.severity,
        standard: { level: gap.headline.standard },
      });
    }
  });
  law('a contradiction is short of nothing, in force, of its own commitment, and never a lead', (of) => {
    for (const finding of findingsOf(judge(of)).filter((each) => each.verdict === 'contradiction')) {
      expect(finding).toMatchObject({ shortOf: [], time: 'in-force', standing: 'own-commitment', contested: false });
      expect(finding.standard.level).not.toBe('lead');
    }
  });
  law('adding a derived, withdrawn or unread source changes nothing', (of) => {
    const more: Workspace = {
      ...of,
      entries: of.entries.map((each) => ({
        ...each,
        claims: each.claims.map((one) =>
          one.sources[0]?.id === 'report' && one.sources[0].read !== 'none'
            ? {
                ...one,
                sources: [
                  ...one.sources,
                  { id: 'copy', read: 'whole' as const },
                  { id: 'gone', read: 'whole' as const },
                  { id: 'study', read: 'none' as const },
                ],
              }
            : one,
        ),
      })),
    };
    const verdictsOf = (all: Workspace) =>
      findingsOf(judge(all)).map((finding) => [finding.id, finding.verdict, finding.standard.level, finding.shortOf]);
    expect(verdictsOf(more)).toEqual(verdictsOf(of));
  });
  law('judging a workspace equals judging its parts where nothing is shared', (of) => {
    const parts = of.entries.flatMap((each) => findingsOf(judge({ ...of, entries: [each] })));
    expect(
      findingsOf(judge(of))
        .map((finding) => finding.hash)
        .toSorted(),
    ).toEqual(parts.map((finding) => finding.hash).toSorted());
  });
});
