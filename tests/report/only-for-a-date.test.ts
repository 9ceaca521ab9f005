import { describe, expect, it } from 'vitest';
import { filedMarked as filed } from '../support/filed.ts';
import { claim, entry, roleClaims, secondClaim, workspace } from '../support/records.ts';

const found = entry({ id: 'found', claims: [claim({ text: 'It was seen in 2012.' }), secondClaim(), ...roleClaims('implemented')] });
const other = (claims: ReturnType<typeof claim>[]) =>
  filed('gap-report', { entries: [found, entry({ id: 'other', title: 'Other returns', claims })] });

describe('an entry of which no finding was made for want of a date alone', () => {
  const role = roleClaims('implemented', { period: '2012-01', text: 'The returns were run by org.' });

  it('is not said to be charged with nothing, but why there is no finding', () => {
    const report = other([claim({ period: '2012-06', text: 'People were pressed.' }), ...role]);
    expect(report).toContain('no finding was made, for want of a date');
    expect(report).toMatch(/Other returns .*No finding was made, since .* is not shown for one and the same time\./);
    expect(report).not.toContain('charge nothing here');
  });

  it('is told apart where its source is older than what it is cited for', () => {
    const old = claim({ text: 'People were pressed.' });
    const later = claim({
      id: 'later',
      shows: ['implemented'],
      text: 'The returns were run by org.',
      sources: [{ id: 'study', read: 'whole' }],
    });
    const report = filed('gap-report', {
      entries: [found, entry({ id: 'other', title: 'Other returns', period: '2015', claims: [old, later] })],
      sources: workspace().sources.map((each) => (each.id === 'report' ? each : { ...each, issued: { 'date-parts': [[2016]] } })),
    });
    expect(report).toMatch(/Other returns .*No finding was made, since .* a source that is older than the time/);
  });

  it('is no entry that shows nothing against a promise', () => {
    const report = other(role);
    expect(report).toContain('charge nothing here');
    expect(report).not.toContain('No finding was made');
  });
});
