import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { ChosenFact } from '../../src/report/telling/claims.ts';
import { factsInOrder, isOfOthersAlone, mostTelling } from '../../src/report/telling/facts-in-order.ts';
import { claim, findingsOf, workspace } from '../support/records.ts';

const lead = findingsOf(analyse(workspace()).judgement)[0]!;

const fact = (id: string, more: Parameters<typeof claim>[0] = {}, as: Partial<ChosenFact> = {}): ChosenFact => {
  const own = claim({ id, sources: [{ id, read: 'whole' }], ...more });
  return { claim: own, told: 'shows', before: false, sources: own.sources, supportedBy: [], ...as };
};

const order = (...facts: ChosenFact[]): string[] => factsInOrder(facts, lead).map(({ claim: { id } }) => id);

describe('the facts of a case in writing', () => {
  it('end with acts of others on which nothing rests', () => {
    expect(order(fact('paid', { by: 'states', shows: ['funded'] }), fact('own'), fact('held', { by: 'states' }))).toEqual([
      'own',
      'held',
      'paid',
    ]);
  });

  it('have what was read before what is known only through the account of others', () => {
    const retold = fact('retold', { sources: [{ id: 'unread', via: 'account', read: 'none' }] });
    expect(order(retold, fact('read'))).toEqual(['read', 'retold']);
  });

  it('stand together where they are of one source', () => {
    const study = { sources: [{ id: 'study', read: 'whole' as const }] };
    expect(order(fact('first', study), fact('other'), fact('second', study))).toEqual(['first', 'second', 'other']);
  });

  it('have one of an earlier time, last, where there is little of the time of the promise, and none where there is enough', () => {
    const early = [fact('early', {}, { before: true }), fact('earlier', {}, { before: true })];
    expect(order(...early, fact('one'))).toEqual(['one', 'early']);
    expect(order(...early, fact('one'), fact('two'))).toEqual(['one', 'two']);
    expect(order(...early, fact('one'), fact('paid', { by: 'states', shows: ['funded'] }))).toEqual(['one', 'paid', 'early']);
  });

  it('have whatever the author put in, of whatever time, and first where it is of the time', () => {
    const own = fact('put-in', {}, { before: true, told: 'put-in' });
    expect(order(own, fact('one'), fact('two'))).toEqual(['one', 'two', 'put-in']);
    expect(order(fact('one'), fact('put-in', {}, { told: 'put-in' }))).toEqual(['put-in', 'one']);
  });

  it('lead with what shows a condition of the finding, before what shows only that the organisation took part', () => {
    const role = fact('role', { shows: ['implemented'] });
    const condition = fact('condition', { shows: ['coerced'] });
    expect(mostTelling([role, condition], lead)).toBe(condition);
    expect(mostTelling([role], lead)).toBe(role);
  });

  it('hold the money of others for acts of others, and what the organisation paid for its own', () => {
    const theirs = fact('theirs', {
      shows: ['implemented', { fact: 'funded', by: 'states' }] as never,
      text: 'Ruritania gave EUR 90 million.',
    });
    const own = fact('own', { shows: ['implemented'], text: 'Org paid EUR 90 million.' });
    expect(isOfOthersAlone(own, lead)).toBe(false);
    expect(order(theirs, own)).toEqual(['own', 'theirs']);
  });
});
