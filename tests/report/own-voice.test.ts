import { describe, expect, it } from 'vitest';
import { filed } from '../support/filed.ts';
import { appraisal, claim, entry, roleClaims, workspace } from '../support/records.ts';

/** Who signs a report is no third party in it. */

const sources = [
  ...workspace().sources,
  { id: 'watch', type: 'report', author: [{ literal: 'Harbour Watch' }] },
  { id: 'survey', type: 'article-journal', author: [{ given: 'Ana', family: 'Reis' }] },
];
const appraisals = { ...workspace().appraisals, watch: appraisal({ kind: 'ngo-report' }), survey: appraisal({ kind: 'study' }) };
const of = (id: string, text: string, more = {}) =>
  claim({ id, text, shows: ['coerced'], sources: [{ id: id === 'asked' ? 'survey' : 'watch', read: 'whole' as const }], ...more });
const claims = [
  of('forced', 'Harbour Watch reported in 2013 that nine had been forced. It does not say by whom.'),
  of('counted', 'Harbour Watch counted 40 people at the gate, as it reported in 2013.'),
  of('beaten', 'It reported also that the gate was locked.'),
  of('asked', 'A survey of 2014 found that half of those asked had been forced.'),
  of('cited', 'A report by Harbour Watch found in 2013 that seven had been beaten.'),
];
const told = (kind: string, onBehalfOf: string, of: readonly (typeof claims)[number][] = claims): string =>
  filed(
    kind,
    { sources, appraisals, entries: [entry({ claims: [...of, ...roleClaims('implemented')] })] },
    { onBehalfOf, words: 500, untested: true },
  );

describe('what the signer of a report found', () => {
  it('is told in the first person in a letter, a statement and a gap report', () => {
    for (const kind of ['questions', 'statement', 'gap-report']) {
      const text = told(kind, 'Harbour Watch', claims.slice(0, 1));
      expect(text).toContain('We reported in 2013 that nine had been forced. We do not say by whom.');
      expect(text).not.toMatch(/Harbour Watch (?:reported|found|counted)/);
    }
  });

  it('is the work of the signer, too, where it is named by what it is or counted', () => {
    const text = told('questions', 'Harbour Watch');
    expect(text).toContain('We counted 40 people at the gate, as we reported in 2013.');
    expect(text).toContain('We reported that the gate was locked.');
    expect(text).toContain('Our report found in 2013 that seven had been beaten.');
    expect(told('questions', 'Ana Reis')).toContain('Our survey of 2014 found that half of those asked had been forced.');
  });

  it('stays that of others where others sign', () => {
    const text = told('questions', 'Example Watch');
    expect(text).toContain('Harbour Watch reported in 2013 that nine had been forced.');
    expect(text).toContain('A survey of 2014 found that half of those asked had been forced.');
  });
});
