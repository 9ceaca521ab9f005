import { describe, expect } from 'vitest';
import { readClaim } from '../../src/model/claims.ts';
import type { Finding } from '../../src/model/judgement.ts';
import type { Claim, Commitment, Entry, Workspace } from '../../src/model/records.ts';
import { weightOf } from '../../src/model/strength.ts';
import { isFirm, isWeak, standards, verdicts } from '../../src/model/words.ts';
import { withhold } from '../../src/withhold/withhold.ts';
import { appraisal, findingsOf } from '../support/records.ts';
import { judged, law } from './laws.ts';

const weight = (finding: Finding) => [
  verdicts.indexOf(finding.verdict),
  finding.wouldBe ? verdicts.indexOf(finding.wouldBe) : 0,
  standards.indexOf(finding.standard.level),
];
describe('laws of judging', () => {
  const commitmentOf = (of: Workspace, finding: Finding) => of.commitments.find((each) => each.id === finding.commitment)!;
  const withClaims = (of: Workspace, change: (claim: Claim, entry: Entry) => Claim[]): Workspace => ({
    ...of,
    entries: of.entries.map((entry) => ({ ...entry, claims: entry.claims.flatMap((claim) => change(claim, entry)) })),
  });
  law('withholding evidence never makes what is shown stronger, by the one order', (of) => {
    const whole = new Map(findingsOf(judged(of)).map((finding) => [finding.id, finding]));
    for (const finding of findingsOf(judged(withhold(of, []).workspace))) {
      const [shown, all] = [finding, whole.get(finding.id)!].map((each) => {
        const { modality, instrument } = commitmentOf(of, each);
        return weightOf(each, modality, of.instruments.find(({ id }) => id === instrument)!.authority);
      });
      expect(shown).toBeGreaterThanOrEqual(all!);
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
    const { untested: _, ...one } = judged(of);
    const { untested: __, ...other } = judged(turned);
    expect(other).toEqual(one);
  });
  law('a headline is always one finding', (of) => {
    for (const gap of judged(of).gaps) {
      const finding = gap.cases.flatMap((each) => each.findings).find((each) => each.id === gap.headline.finding);
      expect(finding).toMatchObject({
        verdict: gap.headline.verdict,
        severity: gap.headline.severity,
        standard: { level: gap.headline.standard },
      });
    }
  });
  law('a contradiction is short of nothing, in force, of its own commitment, and never a lead', (of) => {
    for (const finding of findingsOf(judged(of)).filter((each) => each.verdict === 'contradiction')) {
      expect(finding).toMatchObject({ shortOf: [], time: 'in-force', standing: 'own-commitment', contested: false });
      expect(finding.standard.level).not.toBe('lead');
    }
  });
  law('adding a derived, withdrawn or unread source changes nothing', (of) => {
    const more: Workspace = {
      ...withClaims(of, (claim) =>
        claim.sources[0]?.id === 'report' && claim.sources[0].read !== 'none' && !claim.sources[0].via
          ? [
              {
                ...claim,
                sources: [
                  ...claim.sources,
                  { id: 'echo', read: 'whole' as const },
                  { id: 'lost', read: 'whole' as const },
                  { id: 'study', read: 'none' as const },
                ],
              },
            ]
          : [claim],
      ),
      sources: [...of.sources, { ...of.sources.find((each) => each.id === 'report')!, id: 'echo' }],
      appraisals: {
        ...of.appraisals,
        ...(of.appraisals['report'] ? { echo: { ...of.appraisals['report'], derivedFrom: ['report'] } } : {}),
        lost: { ...appraisal(), withdrawn: { by: 'its author', because: 'an error' } },
      },
    };
    const verdictsOf = (all: Workspace) =>
      findingsOf(judged(all)).map((finding) => [finding.id, finding.verdict, finding.standard.level, finding.shortOf]);
    expect(verdictsOf(more)).toEqual(verdictsOf(of));
  });
  law('judging a workspace equals judging its parts where nothing is shared', (of) => {
    const parts = of.entries.flatMap((each) => findingsOf(judged({ ...of, entries: [each] })));
    expect(
      findingsOf(judged(of))
        .map((finding) => finding.hash)
        .toSorted(),
    ).toEqual(parts.map((finding) => finding.hash).toSorted());
  });

  const entryOf = (of: Workspace, finding: Finding) => of.entries.find((each) => each.id === finding.evidence)!;
  const ruleOf = (of: Workspace, finding: Finding) => of.rules.find((each) => each.id === finding.rule)!;
  const graver = (finding: Finding) => finding.verdict === 'contradiction' || finding.wouldBe === 'contradiction';
  const gravity = (of: Workspace) => new Map(findingsOf(judged(of)).map((finding) => [finding.id, weight(finding)]));

  law('a commitment of States alone never contradicts', (of) => {
    const states = { ...of, commitments: of.commitments.map((each): Commitment => ({ ...each, bearers: ['states'] })) };
    for (const finding of findingsOf(judged(states)).filter(graver)) expect(finding.effect).toBe('fulfilment');
  });
  law('a practice before the commitment never contradicts', (of) => {
    const later = { ...of, commitments: of.commitments.map((each) => ({ ...each, inForce: '2050/..' })) };
    for (const finding of findingsOf(judged(later))) expect(['predates', 'undated']).toContain(finding.verdict);
  });
  law('claims of 2002 in an entry without end never make a commitment of 2010 in force', (of) => {
    const early = {
      ...withClaims(of, (claim) => [{ ...claim, period: '2002' }]),
      commitments: of.commitments.map((each) => ({ ...each, inForce: '2010/..' })),
    };
    const open = { ...early, entries: early.entries.map((each) => ({ ...each, period: '2001/..' })) };
    for (const finding of findingsOf(judged(open))) expect(finding.verdict).toBe('predates');
  });
  law('a contested fact, a doubtful reading, a statement, unchecked text, a general commitment or a mere lead never contradicts', (of) => {
    for (const finding of findingsOf(judged(of)).filter((each) => each.verdict === 'contradiction')) {
      const commitment = commitmentOf(of, finding);
      const instrument = of.instruments.find((each) => each.id === commitment.instrument)!;
      expect(finding.contested).toBe(false);
      expect(finding.general).toBe(false);
      expect(commitment.confidence.level).toBe('clear');
      expect(instrument.authority).not.toBe('statement');
      expect(instrument.translated ?? false).toBe(false);
      expect(['read', 'described-by-issuer']).toContain(commitment.provenance);
      expect(isFirm(commitment.modality)).toBe(true);
    }
  });
  law('an assisting role contradicts only where taking part itself is what is forbidden', (of) => {
    for (const finding of findingsOf(judged(of)).filter((each) => each.verdict === 'contradiction')) {
      const commitment = commitmentOf(of, finding);
      const { role } = entryOf(of, finding);
      const ownRoles = of.vocabulary.practices.flatMap((practice) => practice.ownRoles ?? []);
      if (['funded', 'coordinated', 'supported', 'advised'].includes(role) && !ownRoles.includes(role))
        expect(commitment.negated && commitment.participation).toBe(true);
    }
  });
  law('recognition, permission and definition make no finding', (of) => {
    for (const finding of findingsOf(judged(of))) {
      const { modality } = commitmentOf(of, finding);
      expect(isFirm(modality) || isWeak(modality)).toBe(true);
    }
  });
  law('silence never makes a fact, under “not” either', (of) => {
    const silent = withClaims(of, (claim) => [{ ...claim, shows: claim.shows.filter(({ fact }) => fact !== 'misinformed'), disputes: [] }]);
    for (const finding of findingsOf(judged(silent)))
      for (const fact of finding.held) expect(fact.negated || fact.fact === 'misinformed').toBe(false);
  });
  law('a bare denial of the organisation changes no verdict and no standard', (of) => {
    const shown = [...new Set(of.rules.flatMap((rule) => rule.when.flat()))].filter((word) => !word.startsWith('not '));
    const denied = {
      ...of,
      rules: of.rules
        .map((rule) => ({ ...rule, when: rule.when.filter((line) => line.every((word) => !word.startsWith('not '))) }))
        .filter((rule) => rule.when.length > 0),
    };
    const asDenial = {
      ...denied,
      entries: denied.entries.map((entry) => ({
        ...entry,
        claims: [
          ...entry.claims,
          readClaim({
            id: 'denial',
            kind: 'statement' as const,
            saidBy: 'organisation' as const,
            text: 'It denied this.',
            disputes: shown,
            by: 'organisation' as const,
            sources: [{ id: 'own-page', locator: 'p. 1', read: 'whole' as const }],
            credibility: 1,
          }),
        ],
      })),
    };
    expect(gravity(asDenial)).toEqual(gravity(denied));
  });
  law('what others did never counts unless the rule lists the circumstance', (of) => {
    for (const finding of findingsOf(judged(of))) {
      const anyone = ruleOf(of, finding).anyone ?? [];
      for (const fact of [...finding.held, ...(finding.role ? [finding.role] : [])]) {
        if (!anyone.includes(fact.fact)) expect(fact.by.filter((by) => by !== 'organisation' && by !== 'unknown')).toEqual([]);
      }
    }
  });
  law('proof is never borrowed from another line', (of) => {
    for (const finding of findingsOf(judged(of))) {
      const rule = ruleOf(of, finding);
      const alone = { ...of, rules: [{ ...rule, when: [rule.when[finding.line]!] }] };
      const same = findingsOf(judged(alone)).find((each) => each.id === finding.id);
      expect(same && weight(same)).toEqual(weight(finding));
    }
  });
  law('breaking a norm never breaks a narrower one', (of) => {
    const narrower = {
      ...of,
      commitments: of.commitments.map((each) => ({ ...each, norms: [{ id: 'informed-decision', cue: '', at: null }] })),
    };
    for (const finding of findingsOf(judged(narrower))) expect(ruleOf(of, finding).norms).toContain('informed-decision');
  });
  law('a commitment never reaches people or places outside its scope', (of) => {
    const scoped = {
      ...of,
      commitments: of.commitments.map((each): Commitment => ({ ...each, scope: { persons: ['displaced-persons'], places: ['NE'] } })),
    };
    for (const finding of findingsOf(judged(scoped))) {
      const { persons, places } = entryOf(of, finding);
      expect(new Set(places)).toEqual(new Set(['NE']));
      expect(new Set(persons)).toEqual(new Set(['displaced-persons']));
    }
  });
  law('a qualifier never makes a verdict graver', (of) => {
    const bare = { ...of, commitments: of.commitments.map((each): Commitment => ({ ...each, qualifiers: [] })) };
    const before = gravity(bare);
    for (const [id, now] of gravity(of)) expect(now[0]).toBeGreaterThanOrEqual(before.get(id)![0]!);
  });
  law('cases in different places never add up', (of) => {
    for (const gap of judged(of).gaps)
      for (const each of gap.cases) for (const finding of each.findings) expect(finding.evidence).toBe(each.evidence);
  });
  law('an entry that mitigates removes no finding of another', (of) => {
    const [first] = of.entries;
    if (!first) return;
    const beside = { ...first, id: 'beside', mitigates: of.entries.map((each) => each.id) };
    const before = gravity(of);
    const after = gravity({ ...of, entries: [...of.entries, beside] });
    for (const [id, was] of before) expect(after.get(id)).toEqual(was);
  });
  law('renaming ids of entries changes only names and order', (of) => {
    const renamed = { ...of, entries: of.entries.map((each) => ({ ...each, id: `z-${each.id}` })) };
    const plain = (all: Workspace, strip: RegExp) =>
      findingsOf(judged(all))
        .map((finding) =>
          JSON.stringify([finding.rule, finding.commitment, finding.evidence.replace(strip, ''), weight(finding), finding.shortOf]),
        )
        .toSorted();
    expect(plain(renamed, /^z-/)).toEqual(plain(of, /^$/));
  });
  law('one more source for a claim that shows a fact never lowers a standard', (of) => {
    const more = {
      ...withClaims(of, (claim) => [
        (claim.shows ?? []).length > 0 && !(claim.disputes ?? []).length && !claim.answers
          ? { ...claim, period: '2012', sources: [...claim.sources, { id: 'added', locator: 'p. 1', read: 'whole' as const }] }
          : { ...claim, period: '2012' },
      ]),
      sources: [...of.sources, { id: 'added', type: 'report', issued: { 'date-parts': [[2013]] } }],
      appraisals: {
        ...of.appraisals,
        added: { kind: 'ngo-report' as const, reliability: 'B' as const, because: 'method disclosed', firstHand: true, independent: true },
      },
    };
    const before = new Map(findingsOf(judged(withClaims(of, (claim) => [{ ...claim, period: '2012' }]))).map((each) => [each.id, each]));
    const after = new Map(findingsOf(judged(more)).map((each) => [each.id, each]));
    for (const [id, was] of before) {
      const now = after.get(id)!;
      if (now.verdict === was.verdict && now.line === was.line && now.shortOf.join(',') === was.shortOf.join(','))
        expect(standards.indexOf(now.standard.level)).toBeLessThanOrEqual(standards.indexOf(was.standard.level));
    }
  });
});
