import { describe, expect, it } from 'vitest';
import { filed } from '../support/filed.ts';
import { appraisal, claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

describe('what another finding of a case rests on', () => {
  it('is told in the case, though its source is only fairly reliable and tells something else there', () => {
    const courier = [{ id: 'courier', read: 'whole' as const }];
    const report = filed('gap-report', {
      commitments: [commitment(), commitment({ id: 'policy:2', provision: 'policy:2', norms: ['informed-decision'] })],
      rules: [rule(), rule({ id: 'second', norms: ['informed-decision'], when: [['misinformed']] })],
      sources: [...workspace().sources, { id: 'courier', type: 'article-newspaper', issued: { 'date-parts': [[2013]] } }],
      appraisals: { ...workspace().appraisals, courier: appraisal({ kind: 'press', reliability: 'C' }) },
      entries: [
        entry({
          claims: [
            claim(),
            secondClaim(),
            claim({ id: 'c', text: 'A newspaper reported in 2013 that two people were killed.', shows: ['misinformed'], sources: courier }),
            ...roleClaims('implemented'),
          ],
        }),
      ],
    });
    expect(report).toContain('two people were killed');
    expect(report).not.toMatch(/not told above[^]*two people were killed/);
  });
});
