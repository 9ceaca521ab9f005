import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { explain } from '../../src/explain/explain.ts';
import type { Page } from '../../src/explain/page.ts';
import { claim, entry, roleClaims, secondClaim, workspace } from '../support/records.ts';

const pageOf = (id: string, more: Parameters<typeof entry>[0] = {}): Page =>
  explain(id, analyse(workspace({ entries: [entry({ atBehestOf: [{ who: 'AU', as: ['payer', 'requester'] }], ...more })] })))!;
const told = ({ blocks }: Page, label: string) => blocks.find((each) => each.label === label)?.text;
const gap = 'voluntariness/assisted-return';
const disputed = [
  claim(),
  secondClaim(),
  ...roleClaims('implemented'),
  claim({
    id: 'denied',
    shows: [],
    disputes: ['coerced'],
    text: 'Nobody was coerced.',
    sources: [{ id: 'study', locator: '', read: 'whole' }],
  }),
];

describe('the page of a gap, and of a case', () => {
  it.each([gap, `${gap}/return`])('says of %s who paid and asked for it, by name', (id) => {
    expect(told(pageOf(id), 'paid for by')).toBe('Australia');
    expect(told(pageOf(id), 'asked for by')).toBe('Australia');
  });
  it.each([gap, `${gap}/return`])('says of %s in a line where it is weakest: a doubt before all else, then what it hangs on', (id) => {
    expect(told(pageOf(id), 'weakest point')).toMatch(/^without any one of 2 sources .*it would be weaker/);
    expect(told(pageOf(id, { claims: disputed }), 'weakest point')).toMatch(
      /^an independent source disputes a fact and nothing answers it; /,
    );
  });
  it('names places, not codes', () => {
    expect(pageOf(gap).blocks.some(({ text }) => text.includes('1 case · Libya · 2012'))).toBe(true);
  });
});
