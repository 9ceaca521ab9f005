import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { kindCalled } from '../../src/report/kinds.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
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
