import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { hashToDecide, reviewQueue } from '../../src/review/queue.ts';
import type { GivenDecision, Workspace } from '../../src/model/records.ts';
import { claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

const caseId = 'voluntariness/assisted-return/return';
const queueOf = (more: Partial<Workspace>, reviewer?: string) => reviewQueue(analyse(workspace(more), { include: ['internal'] }), reviewer);
const hash = hashToDecide(caseId, analyse(workspace()))!;
const given = (more: Partial<GivenDecision> = {}): GivenDecision => ({
  on: caseId,
  decision: 'confirmed',
  reason: 'read both sources',
  at: '2026-11-25T10:00:00.000Z',
  hash,
  reviewer: 'ana',
  where: { file: 'reviews/ana.jsonl', line: 1, column: 1 },
  ...more,
});
const ben = (more: Partial<GivenDecision> = {}) => given({ reviewer: 'ben', at: '2026-11-25T11:00:00.000Z', ...more });
const changed = [entry({ claims: [claim({ text: 'It was reported otherwise.' }), secondClaim(), ...roleClaims('implemented')] })];
const whys = (decisions: GivenDecision[], reviewer?: string, more: Partial<Workspace> = {}) =>
  queueOf({ decisions, ...more }, reviewer).queued.map(({ why }) => why);

describe('the queue of cases for reviewers', () => {
  it('has each case without a decision, with its lead and the hash that a decision on it carries', () => {
    const { queued, decided, open } = queueOf({});
    expect(queued).toMatchObject([
      { on: caseId, lead: { id: 'no-coercion/policy:1/return' }, hash, decisions: [], why: 'no decision yet' },
    ]);
    expect({ decided, open }).toEqual({ decided: 0, open: 1 });
  });
  it('a case leaves it once it is decided, and the counts say so', () => {
    expect(queueOf({ decisions: [given()] })).toEqual({ queued: [], decided: 1, open: 0, stale: 0, disagreements: 0 });
    expect(queueOf({ decisions: [given({ decision: 'needs-evidence' })] }).queued).toEqual([]);
    expect(whys([given(), given({ decision: 'withdrawn' })])).toEqual(['no decision yet']);
  });
  it("is each reviewer's own: what another decided is still theirs to decide", () => {
    expect(whys([given()], 'ana')).toEqual([]);
    expect(whys([given()], 'ben')).toEqual(['no decision of ben yet; ana confirmed']);
    expect(whys([given(), ben()], 'ben')).toEqual([]);
    expect(whys([], 'ben')).toEqual(['no decision yet']);
  });
  it('a case on which reviewers disagree stays for all of them', () => {
    const decisions = [given(), ben({ decision: 'rejected' })];
    for (const reviewer of [undefined, 'ana', 'ben']) {
      expect(queueOf({ decisions }, reviewer)).toMatchObject({ queued: [{ disagreement: true }], decided: 1, disagreements: 1 });
      expect(whys(decisions, reviewer)).toEqual(['reviewers disagree: ana confirmed, ben rejected']);
    }
  });
  it('a case comes back once what the decision rests on has changed', () => {
    expect(whys([given()], 'ana', { entries: changed })).toEqual(['ana’s confirmation is stale: what it rests on has changed']);
    expect(queueOf({ decisions: [given()], entries: changed })).toMatchObject({ decided: 0, open: 1, stale: 1, disagreements: 0 });
  });
  it('an old rejection stands against a new confirmation, but an old confirmation not against a new rejection', () => {
    const now = hashToDecide(caseId, analyse(workspace({ entries: changed })))!;
    const words = (old: GivenDecision['decision'], fresh: GivenDecision['decision']) =>
      whys([given({ decision: fresh, hash: now }), ben({ decision: old })], 'ana', { entries: changed });
    expect(words('rejected', 'confirmed')).toEqual(['reviewers disagree: ana confirmed, ben rejected before it changed']);
    expect(words('confirmed', 'rejected')).toEqual([]);
  });
  it('a decision that moved with its finding is to be made again, and once it is, the case leaves', () => {
    const moved = { rules: [rule({ id: 'coercion' })] };
    const old = given({ on: 'no-coercion/policy:1/return' });
    expect(whys([old], 'ana', moved)).toEqual(['ana’s confirmation has moved here from no-coercion/policy:1/return, which is gone']);
    expect(whys([old, given()], 'ana', moved)).toEqual([]);
  });
  it('of words on a case and on its lead the later counts', () => {
    const onLead = (word: GivenDecision['decision']) => given({ on: 'no-coercion/policy:1/return', decision: word });
    expect(whys([given(), onLead('rejected'), ben()], 'ana')).toEqual(['reviewers disagree: ana rejected, ben confirmed']);
    expect(whys([onLead('rejected'), given(), ben()], 'ana')).toEqual([]);
  });
  it('begins with what is in force and proven, then goes by severity; contested and doubtful cases are marked', () => {
    const thin = [claim(), ...roleClaims('implemented').slice(0, 1)];
    const { queued } = queueOf({
      entries: [
        entry({ id: 'before', period: '2001' }),
        entry({ id: 'thin', claims: thin }),
        entry({ id: 'proven' }),
        entry({ id: 'camp', practices: ['camps'] }),
        entry({
          id: 'disputed',
          claims: [...entry().claims, claim({ id: 'no', shows: [], disputes: ['coerced'], by: 'others' })],
        }),
      ],
      rules: [rule(), rule({ id: 'camps', practices: ['camps'], severity: 'critical' })],
      commitments: [commitment({ confidence: { level: 'doubtful', because: ['long'], doubts: [{ kind: 'reading' }] } })],
    });
    expect(queued.map(({ lead }) => lead.evidence).slice(0, 2)).toEqual(['camp', 'proven']);
    expect(queued.at(-1)!.lead.evidence).toBe('before');
    expect(queued.every(({ doubtful }) => doubtful)).toBe(true);
    expect(queued.filter(({ contested }) => contested).map(({ lead }) => lead.evidence)).toEqual(['disputed']);
  });
});
