import { describe, expect, it } from 'vitest';
import { isToldLacking } from '../../src/model/told-lack.ts';
import { appraisal, claim, commitment, entry, roleClaims, secondClaim } from '../support/records.ts';
import { filed } from '../support/filed.ts';

const text = 'The Agency shall return nobody without the consent of the person, unless a court so orders.';
const excepted = (words: string) => ({ kind: 'exception', text: words, at: [0, 1] }) as const;
const commitments = [
  commitment({
    text,
    reading: text,
    negated: true,
    qualifiers: [excepted('without the consent of the person'), excepted('unless a court so orders')],
  }),
];
const lacked = 'A judge found in 2013 that the Agency returned 9 people without their consent and without an order of a court.';
const report = (claims: ReturnType<typeof claim>[]): string => filed('gap-report', { commitments, entries: [entry({ claims })] });

describe('what a promise excepts and what is told says was not so', () => {
  it('is told where the same was lacking, and nothing besides', () => {
    const told = (asked: string, ...texts: string[]) => isToldLacking(asked, texts);
    expect(told('without the consent of the guest', 'It passed on records without their consent.')).toBe(true);
    expect(told('without the consent of the guest', 'It passed on records without consent and without an order of a court.')).toBe(true);
    expect(told('unless a court so orders', 'It passed on records without an order of a court.')).toBe(true);
    expect(told('without prior notice', 'They were evicted without prior notice, a judge found.')).toBe(true);
  });

  it('is not told where something else was lacking, or less, or nothing', () => {
    const told = (asked: string, ...texts: string[]) => isToldLacking(asked, texts);
    expect(told('without the consent of the guest', 'It passed on records without the consent of their parents.')).toBe(false);
    expect(told('without the consent of the guest', 'It passed on records without their written consent.')).toBe(false);
    expect(told('without the consent of the guest', 'Records were not passed on without their consent.')).toBe(false);
    expect(told('without the consent of the guest', 'It passed on records.', 'They had a form without an end.')).toBe(false);
    expect(told('without seven days’ written notice and a reason', 'They were evicted without notice.')).toBe(false);
    expect(told('without the consent of the guest or an order of a court', 'It passed on records without their consent.')).toBe(false);
    expect(told('unless a judge so orders', 'It passed on records without an order of a court.')).toBe(false);
  });

  it('is no condition any more where what is told has to be borne out, and else is said to be told', () => {
    const alleged = report([claim({ text: lacked }), ...roleClaims('implemented')]);
    expect(alleged).toContain('if what is reported is borne out');
    expect(alleged).not.toMatch(/if that was done|unless the exception|unless, against/);
    const shown = report([claim({ text: lacked }), secondClaim({ text: lacked }), ...roleClaims('implemented')]);
    expect(shown).toMatch(/would depart from .*, if, as is told, that was done “without the consent of the person”/);
    expect(shown).toContain('unless, against what is told, the exception in the promise applies');
    expect(shown).toContain('which by what is told does not excuse this');
  });

  it('is asked where nobody tells of it, behind what has to be borne out', () => {
    const open = report([claim({ text: 'A judge found in 2013 that the Agency returned 9 people.' }), ...roleClaims('implemented')]);
    expect(open).toContain('if that was done “without the consent of the person”');
    expect(open).toMatch(/If what is reported is borne out, what is told here would depart from .*, unless the exception/);
  });
});

describe('a denial that is outweighed', () => {
  const denial = (saidBy: 'organisation' | 'states') =>
    claim({
      id: 'denies',
      kind: 'statement',
      saidBy,
      text: 'Port Power wrote in 2013 that nobody was coerced.',
      shows: [],
      disputes: ['coerced'],
      by: 'states',
    });
  const found = 'The Court of Audit found in 2013 that people were coerced.';
  const told = (saidBy: 'organisation' | 'states') =>
    filed('gap-report', {
      appraisals: { report: appraisal(), study: appraisal() },
      entries: [entry({ claims: [claim({ text: found }), secondClaim({ text: found }), ...roleClaims('implemented'), denial(saidBy)] })],
    });
  it('is so for a reason that is told, and that matters against who denies', () => {
    expect(told('states')).toContain(
      'enied by Port Power; the Court of Audit (first-hand) weighs more, and sources of different origin agree',
    );
    expect(told('organisation')).toContain('the Court of Audit (first-hand, independent of org) weighs more');
  });
});
