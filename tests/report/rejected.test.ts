import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { kindCalled } from '../../src/report/kinds.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { auditSheets } from '../../src/report/kinds/audit-matrix/sheets.ts';
import { CannotCompose } from '../../src/report/kinds/kind.ts';
import type { Workspace } from '../../src/model/records.ts';
import { filed } from '../support/filed.ts';
import { decidedOnOnly, entry, rule, workspace } from '../support/records.ts';

/** What the drawings of a report say in words, where a reviewer said something of its only case. */
function drawn(kind: string, decision: 'confirmed' | 'rejected'): string {
  const analysis = analyse(workspace({ rules: [rule()], entries: [entry()], decisions: [decidedOnOnly(decision)] }));
  const [filed] = kindCalled(kind).compose(analysis, reportOptions({}, {}, analysis));
  return (
    JSON.stringify(filed!.report.body)
      .match(/"alt":"[^"]*"/g)
      ?.join(' ') ?? ''
  );
}

describe('what a reviewer rejected', () => {
  it.each(['gap-report', 'audit-matrix'])('is drawn in no %s', (kind) => {
    expect(drawn(kind, 'confirmed')).toContain('(1 case)');
    expect(drawn(kind, 'rejected')).not.toContain('(1 case)');
  });
});

describe('work of which all that was found was rejected', () => {
  const other = { ...decidedOnOnly('confirmed'), reviewer: 'ben', where: { file: 'reviews/ben.jsonl', line: 1, column: 1 } };
  const of = (kind: string, decisions: Workspace['decisions'], options = {}) =>
    filed(kind, { rules: [rule()], entries: [entry()], decisions }, options);
  const rejected = [decidedOnOnly('rejected')];

  it('is no work that a gap report charges nothing on without a word', () => {
    expect(of('gap-report', rejected)).toContain('could be held against org in this was rejected on review');
    expect(of('gap-report', [...rejected, other])).toContain('Those who reviewed this do not agree');
    expect(of('gap-report', [other])).not.toContain('review');
  });

  it('stays so whoever decides between reviewers, until who rejected it takes that back', () => {
    const between = { ...other, reviewer: 'cleo', adjudicates: ['ana', 'ben'] };
    expect(of('gap-report', [...rejected, other, between])).toContain('Those who reviewed this do not agree');
    expect(of('gap-report', [...rejected, { ...decidedOnOnly('rejected'), decision: 'withdrawn' as never }, other, between])).toContain(
      'contradicts what org has undertaken',
    );
  });

  it('is told in no statement where it was chosen: that is refused, and says why; nor is nothing held where they disagree', () => {
    const chosen = ['voluntariness/assisted-return'];
    expect(() => of('statement', rejected, { chosen })).toThrow(CannotCompose);
    expect(() => of('statement', rejected, { chosen })).toThrow('“Return” was rejected on review');
    for (const each of [[], chosen])
      expect(() => of('statement', [...rejected, other], { chosen: each })).toThrow('do not agree: some confirm it and some reject it');
    expect(of('statement', rejected)).toContain('hold nothing in it against org');
  });
});

it('a workbook marks what a reviewer rejected, in its matrix and among its gaps', () => {
  const cells = (name: string, decision: 'confirmed' | 'rejected'): readonly string[] =>
    auditSheets(analyse(workspace({ decisions: [decidedOnOnly(decision)] }))).find((sheet) => sheet.name === name)!.rows[0]!;
  expect(cells('Matrix', 'rejected')).toContain('C×');
  expect(cells('Matrix', 'confirmed')).toContain('C');
  expect(cells('Gaps', 'rejected').slice(4, 6)).toEqual(['no', 'yes']);
  expect(cells('Gaps', 'confirmed').slice(4, 6)).toEqual(['no', 'no']);
});
