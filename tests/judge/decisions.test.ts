import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Finding, GivenDecision, Judgement, Workspace } from '../../src/model/records.ts';
import { parseReviews } from '../../src/parse/reviews.ts';
import { sourceText } from '../../src/parse/text.ts';
import { claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

const id = 'no-coercion/policy:1/return';
const caseId = 'voluntariness/assisted-return/return';
const findingsOf = ({ gaps }: Judgement): Finding[] => gaps.flatMap((gap) => gap.cases.flatMap((each) => each.findings));
const hash = findingsOf(judge(workspace()))[0]!.hash;
const given = (more: Partial<GivenDecision> = {}): GivenDecision => ({
  on: id,
  decision: 'confirmed',
  reason: 'read both sources',
  at: '2026-11-25T10:00:00Z',
  hash,
  reviewer: 'ana',
  where: { file: 'reviews/ana.jsonl', line: 1, column: 1 },
  ...more,
});
const decided = (decisions: GivenDecision[], more: Partial<Workspace> = {}) => judge(workspace({ decisions, ...more }));
const states = (judgement: Judgement) =>
  findingsOf(judgement).flatMap((finding) => finding.decisions.map((each) => [finding.id, each.reviewer, each.decision, each.state]));

describe('decisions of reviewers', () => {
  it('stand beside the finding they are about, and change no verdict', () => {
    expect(states(decided([given({ decision: 'rejected' })]))).toEqual([[id, 'ana', 'rejected', 'current']]);
    expect(findingsOf(decided([given({ decision: 'rejected' })]))[0]!.verdict).toBe(findingsOf(judge(workspace()))[0]!.verdict);
  });
  it("are each reviewer's last word, and nothing where that was taken back", () => {
    expect(states(decided([given(), given({ decision: 'rejected' }), given({ reviewer: 'ben' })]))).toEqual([
      [id, 'ana', 'rejected', 'current'],
      [id, 'ben', 'confirmed', 'current'],
    ]);
    expect(states(decided([given(), given({ decision: 'withdrawn' })]))).toEqual([]);
  });
  it('are stale once what the finding rests on has changed', () => {
    const entries = [entry({ claims: [claim({ text: 'It was reported otherwise.' }), secondClaim(), ...roleClaims('implemented')] })];
    expect(states(decided([given()], { entries }))).toEqual([[id, 'ana', 'confirmed', 'stale']]);
  });
  it('move with a finding that rests on the very same under another id', () => {
    expect(states(decided([given()], { rules: [rule({ id: 'coercion' })] }))).toEqual([
      ['coercion/policy:1/return', 'ana', 'confirmed', 'moved'],
    ]);
  });
  it('are told of where nothing is left that they are about', () => {
    const judgement = decided([given()], {
      entries: [entry({ role: 'none', claims: [claim()] })],
      commitments: [commitment({ norms: [] })],
    });
    expect(judgement.gone.map(({ on }) => on)).toEqual([id]);
  });
  it('on a case stand on all of its findings', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', provision: 'policy:2' })];
    const judgement = decided([given({ on: caseId })], { commitments });
    expect(states(judgement).map(([finding, , , state]) => [finding, state])).toEqual([
      [id, 'current'],
      ['no-coercion/policy:2/return', 'current'],
    ]);
  });
  it('choose what is confirmed: as it stands, and rejected by nobody', () => {
    const shown = (decisions: GivenDecision[]) => findingsOf(judge(workspace({ decisions }), { onlyConfirmed: true })).length;
    expect(shown([given()])).toBe(1);
    expect(shown([])).toBe(0);
    expect(shown([given({ hash: 'other' })])).toBe(0);
    expect(shown([given(), given({ reviewer: 'ben', decision: 'rejected', hash: 'other' })])).toBe(0);
  });
  it('give no reason away, and tell nothing of what is withheld, unless internal matter is asked for', () => {
    const entries = [entry(), entry({ id: 'secret-camp', sensitivity: 'restricted' })];
    const of = workspace({
      entries,
      decisions: [given({ reason: 'the guard told me' }), given({ on: 'no-coercion/policy:1/secret-camp' })],
    });
    expect(JSON.stringify(analyse(of))).not.toMatch(/the guard told me|secret-camp/);
    expect(JSON.stringify(analyse(of, { include: ['internal', 'restricted'] }))).toMatch(/the guard told me.*secret-camp/s);
  });
});

describe('a file of reviews', () => {
  const line = JSON.stringify({ on: id, decision: 'confirmed', reason: 'read', at: '2026-11-25', hash: 'abc' });
  const read = (text: string) => parseReviews(sourceText('reviews/ana.jsonl', text));
  it('is a decision a line, by the reviewer whose name the file has', () => {
    expect(read(`${line}\n\n${line}\n`)).toMatchObject({
      decisions: [{ reviewer: 'ana', where: { line: 1 } }, { where: { line: 3 } }],
      problems: [],
    });
  });
  it('may end in a line that was never finished, which is told and counts for nothing', () => {
    expect(read(`${line}\n${line.slice(0, 30)}`)).toMatchObject({
      decisions: [{ on: id }],
      problems: [{ severity: 'warning', line: 2, found: 'a last line that was not finished' }],
    });
  });
  it.each([
    ['{"on":', 'broken JSON'],
    [line.replace('confirmed', 'confirm'), '“confirm” in “decision”'],
    [line.replace('"hash":"abc"', '"hush":"abc"'), 'no “hash”'],
  ])('with a broken line is an error in that line: %s', (broken, found) => {
    const { problems } = read(`${line}\n${broken}\n${line}\n`);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'reviews/ana.jsonl', line: 2 });
    expect(problems.map((problem) => problem.found).join('; ')).toContain(found);
  });
});
