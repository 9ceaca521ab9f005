import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { whyNot } from '../../src/explain/why-not.ts';
import type { Workspace } from '../../src/model/records.ts';
import { claim, commitment, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

function said(more: Partial<Workspace>): string {
  const page = whyNot('policy:1', 'return', analyse(workspace(more)))!;
  return page.blocks.map(({ text }) => text).join('\n');
}

describe('where the rule that is nearest holds on no claims, the cause that is there is named, and no other', () => {
  it('circumstance and role shown for different times: for when each is shown, and by which claim', () => {
    const claims = [claim({ period: '2012-06' }), ...roleClaims('implemented', { period: '2012-05' })];
    const text = said({ entries: [entry({ claims })] });
    expect(text).toContain(
      'Was all of it so on one and the same day? “coerced” is shown for 2012-06 (claim “a”) and “implemented” is shown for 2012-05 (claims “role-a” and “role-b”)',
    );
    expect(text).toContain('a claim that shows “coerced” also for 2012-05 or “implemented” also for 2012-06');
    expect(text).not.toMatch(/act of others|author does not count/);
  });
  it('a circumstance as the act of others: that it is so, and that the rule counts the organisation’s own', () => {
    const claims = [claim({ by: 'others' }), secondClaim({ by: 'states' }), ...roleClaims('implemented')];
    const text = said({ entries: [entry({ claims })] });
    expect(text).toContain('Whose act was it? “coerced” is shown as the act of others and states only (claims “a” and “b”)');
    expect(text).toContain('“anyone: [coerced]”');
    expect(text).not.toContain('same day');
  });
  it('a role as the act of others: no rule can count it', () => {
    const claims = [claim(), ...roleClaims('implemented', { by: 'others' })];
    expect(said({ entries: [entry({ claims })] })).toContain(
      '“implemented” is shown as the act of others only (claims “role-a” and “role-b”), and a role must be the organisation’s own',
    );
  });
});

describe('the nearest rule is one that speaks to the norm of the commitment and to the practice of the entry', () => {
  it('where there is none, it is said that no rule speaks to both', () => {
    const text = said({
      commitments: [commitment({ norms: ['state-consent'] })],
      rules: [rule(), rule({ id: 'on-consent', title: 'On consent', norms: ['state-consent'], practices: ['camps'] })],
    });
    expect(text).toContain('No rule speaks to both: to “state-consent”, on which the commitment is, and to “assisted-return”');
    expect(text).not.toContain('The nearest rule');
  });
  it('one that only finds that a promise was kept is named as that', () => {
    const text = said({ rules: [rule({ effect: 'fulfilment', when: [['informed-decision']], title: 'It was kept' })] });
    expect(text).toContain('The nearest rule is “It was kept”, which can find that the promise was kept, and no contradiction.');
    expect(text).not.toContain('No rule speaks to both');
  });
  it('it goes before one on another norm that fails at a later question', () => {
    const claims = [claim({ shows: ['misinformed'] }), ...roleClaims('implemented')];
    const text = said({
      entries: [entry({ claims })],
      rules: [rule({ id: 'a', title: 'On another norm', norms: ['state-consent'], when: [['misinformed']] }), rule({ id: 'b' })],
    });
    expect(text).toContain('The nearest rule is “Coerced return is not voluntary”. Question 1 fails');
  });
});
