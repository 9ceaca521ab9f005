import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { hashOfCommitment } from '../../src/judge/hash.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Finding, Judgement } from '../../src/model/judgement.ts';
import type { Commitment, GivenDecision, Workspace } from '../../src/model/records.ts';
import { parseFile } from '../../src/parse/file.ts';
import { parseReviews } from '../../src/parse/reviews.ts';
import { sourceText } from '../../src/parse/text.ts';
import { appraisal, claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

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

describe('a reading that a reviewer rejects', () => {
  const permission = commitment({ id: 'policy:2', provision: 'policy:2', modality: 'permission' });
  const commitments = [commitment(), permission];
  const misread = (of: Commitment, more: Partial<GivenDecision> = {}) =>
    given({ on: of.id, decision: 'rejected', hash: hashOfCommitment(of), ...more });
  it('answers nothing', () => {
    expect(findingsOf(decided([], { commitments }))[0]).toMatchObject({ verdict: 'departure', against: [{ commitment: 'policy:2' }] });
    expect(findingsOf(decided([misread(permission)], { commitments }))[0]).toMatchObject({ verdict: 'contradiction', against: [] });
  });
  it('makes no finding, is not untested, and is no decision on nothing', () => {
    const judgement = decided([misread(commitment())]);
    expect(findingsOf(judgement)).toEqual([]);
    expect(judgement).toMatchObject({ untested: [], gone: [] });
  });
  it('counts again once the word was taken back, or the reading has changed', () => {
    const mended = commitment({ norms: ['voluntariness', 'liberty'] });
    expect(findingsOf(decided([misread(commitment()), misread(commitment(), { decision: 'withdrawn' })]))).toHaveLength(1);
    expect(findingsOf(decided([misread(commitment())], { commitments: [mended] }))).toHaveLength(1);
  });
});

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
  it('are, on a finding and on its case, one word of each reviewer: the later', () => {
    expect(states(decided([given({ decision: 'rejected' }), given({ on: caseId })]))).toEqual([[id, 'ana', 'confirmed', 'current']]);
    expect(states(decided([given({ on: caseId }), given({ decision: 'rejected' })]))).toEqual([[id, 'ana', 'rejected', 'current']]);
    const moved = decided([given({ decision: 'rejected' }), given({ on: 'coercion/policy:1/return' })], {
      rules: [rule({ id: 'coercion' })],
    });
    expect(states(moved)).toEqual([['coercion/policy:1/return', 'ana', 'confirmed', 'current']]);
  });
  it('on a finding are not undone by a later word on its case, which is about the lead', () => {
    const commitments = [commitment(), commitment({ id: 'policy:2', provision: 'policy:2' })];
    const judgement = decided([given({ on: 'no-coercion/policy:2/return', decision: 'rejected' }), given({ on: caseId })], { commitments });
    expect(states(judgement).map(([finding, , word]) => [finding, word])).toEqual([
      [id, 'confirmed'],
      ['no-coercion/policy:2/return', 'rejected'],
    ]);
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
  it('on a case are about what is held against the organisation, not about a fulfilment beside it', () => {
    const counselled = [claim({ id: 'c', shows: ['counselled'] }), secondClaim({ id: 'd', shows: ['counselled'] })];
    const lone = { appraisals: { ...workspace().appraisals, report: appraisal({ reliability: 'E' }) } };
    const of = (decisions: GivenDecision[]) =>
      judge(
        workspace({
          ...lone,
          decisions,
          entries: [entry({ claims: [claim(), ...counselled, ...roleClaims('implemented')] })],
          rules: [rule(), rule({ id: 'counselling', when: [['counselled']], effect: 'fulfilment' })],
        }),
      );
    const before = of([]);
    expect(before.fulfilments[0]!.standard.level).not.toBe(before.gaps[0]!.headline.standard);
    const judgement = of([given({ on: caseId, hash: findingsOf(before)[0]!.hash })]);
    expect(states(judgement).map(([, , , state]) => state)).toEqual(['current']);
    expect(judgement.fulfilments[0]!.decisions).toEqual([]);
  });
  it('are stale once it is no longer known whether those of whom a claim tells came into the work', () => {
    const entries = [entry({ claims: entry().claims.map((each) => ({ ...each, ofThisWork: 'unknown' as const })) })];
    expect(states(decided([given()], { entries })).map(([, , , state]) => state)).toEqual(['stale']);
  });
  it('choose what is confirmed: as it stands, and rejected by nobody', () => {
    const shown = (decisions: GivenDecision[]) =>
      findingsOf(analyse(workspace({ decisions }), { filters: { confirmed: ['yes'] } }).judgement).length;
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
    expect(JSON.stringify(analyse(of, { include: ['restricted'] }))).not.toMatch(/the guard told me/);
    const internal = JSON.stringify(analyse(of, { include: ['internal'] }));
    expect([internal.includes('the guard told me'), internal.includes('secret-camp')]).toEqual([true, false]);
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
  it('may have a line that breaks off at any place, which is told, blocks nothing and counts for nothing, also once more was added', () => {
    const whole = line.replace('read', 'read \\u00e9 \\\\ \\n twice');
    for (let length = 1; length < whole.length; length++)
      for (const after of ['', `\n${line}\n`]) {
        const { decisions, problems } = read(`${line}\n${whole.slice(0, length)}${after}`);
        expect(decisions).toHaveLength(after ? 2 : 1);
        expect(problems).toMatchObject([{ severity: 'warning', line: 2, found: 'a line that was not finished' }]);
      }
  });
  it('may break off within a character, or end in what a lost power supply left', () => {
    const bytes = Buffer.from(line.replace('read', 'прочитано 読 🙂'));
    for (let length = 1; length < bytes.length; length++)
      for (const rest of ['', '\0\0\0', '\n', `\0\n${line}\n`]) {
        const { problems } = parseFile('reviews/ana.jsonl', Buffer.concat([bytes.subarray(0, length), Buffer.from(rest)]));
        expect(problems).toMatchObject([{ severity: 'warning', line: 1 }]);
      }
    expect(parseFile('reviews/ana.jsonl', Buffer.from(`${line}\n\xff${line}\n`, 'latin1')).problems).toMatchObject([{ severity: 'error' }]);
  });
  it.each([
    [`${line.slice(0, 30)}${line}`, 'JSON'],
    [`${line} and so on`, 'JSON'],
    ['{}', 'no “on”'],
    [line.replace('confirmed', 'confirm'), '“confirm” in “decision”'],
    [line.replace('"hash":"abc"', '"hush":"abc"'), 'the unknown key “hush”'],
    [line.replace(/,"hash":"abc"/, ''), 'no “hash”'],
  ])('with a line that is broken otherwise is an error in that line: %s', (broken, found) => {
    const { problems } = read(`${line}\n${broken}\n${line}\n`);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'reviews/ana.jsonl', line: 2 });
    expect(problems.map((problem) => problem.found).join('; ')).toContain(found);
  });
});
