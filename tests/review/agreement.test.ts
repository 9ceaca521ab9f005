import { describe, expect, it } from 'vitest';
import type { GivenDecision } from '../../src/model/records.ts';
import { agreementOf } from '../../src/review/agreement.ts';
import { bootstrapInterval, cohensKappa, krippendorffsAlpha, percentAgreement, type Unit } from '../../src/review/agreement-measures.ts';

/** One line a person, one character a thing; a dot where nothing was said. */
const units = (...lines: readonly string[]): Unit[] => {
  const rows = lines.map((line) => line.split(' '));
  return rows[0]!.map((_, at) => new Map(rows.flatMap((row, person) => (row[at] === '.' ? [] : [[`p${person}`, row[at]!] as const]))));
};

describe('Krippendorff’s α is that of his own examples (2011)', () => {
  it('two people, ten things, two values: 0.095', () => {
    expect(krippendorffsAlpha(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'nominal')).toBeCloseTo(0.095, 3);
  });
  it('two people, twelve things, five values: 0.692', () => {
    expect(krippendorffsAlpha(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 'nominal')).toBeCloseTo(0.692, 3);
  });
  const four = units('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .');
  it('four people with gaps: 0.743 for names, 0.815 for ranks', () => {
    expect(krippendorffsAlpha(four, 'nominal')).toBeCloseTo(0.743, 3);
    expect(krippendorffsAlpha(four, 'ordinal', ['1', '2', '3', '4', '5'])).toBeCloseTo(0.815, 3);
    expect(krippendorffsAlpha(four, 'ordinal', ['5', '4', '3', '2', '1'])).toBeCloseTo(0.815, 3);
  });
  it('is undefined where all is alike', () => {
    expect(krippendorffsAlpha(units('a a a', 'a a a'), 'nominal')).toBeNull();
  });
});

describe('Cohen’s κ', () => {
  const table = (...cells: readonly (readonly [string, string, number])[]) =>
    cells.flatMap(([one, other, times]) => Array.from({ length: times }, () => [one, other] as const));
  it('of 20, 5, 10 and 15 is 0.4', () => {
    expect(cohensKappa(table(['y', 'y', 20], ['y', 'n', 5], ['n', 'y', 10], ['n', 'n', 15]))).toBeCloseTo(0.4, 10);
  });
  it('is undefined where all is alike, and no more than chance where one person says but one thing', () => {
    expect(cohensKappa(table(['y', 'y', 9]))).toBeNull();
    expect(cohensKappa(table(['y', 'y', 5], ['y', 'n', 5]))).toBeCloseTo(0, 10);
  });
});

it('the interval of a measure is the same each time and holds its value', () => {
  const some = units('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
  const alpha = (each: readonly Unit[]) => krippendorffsAlpha(each, 'nominal');
  const interval = bootstrapInterval(some, alpha)!;
  expect(interval).toEqual(bootstrapInterval(some, alpha));
  expect(interval.low).toBeLessThan(0.692);
  expect(interval.high).toBeGreaterThan(0.692);
});

it('agreement in percent counts pairs on the same thing', () => {
  expect(percentAgreement(units('a a b', 'a b .', 'a a .'))).toBeCloseTo((100 * 4) / 6, 10);
  expect(percentAgreement(units('a', '.'))).toBeNull();
});

describe('agreement of reviewers', () => {
  const word = (reviewer: string, on: string, more: Partial<GivenDecision>): GivenDecision => ({
    reviewer,
    on,
    decision: 'judged',
    reason: `${reviewer} on ${on}`,
    at: '2026-11-28T10:00:00.000Z',
    hash: '2:abc',
    where: { file: `reviews/${reviewer}.jsonl`, line: 1, column: 1 },
    ...more,
  });
  const things = Array.from({ length: 12 }, (_, at) => `case-${String(at).padStart(2, '0')}`);
  const blind = (reviewer: string, values: string) =>
    values.split(' ').map((value, at) =>
      word(reviewer, things[at]!, {
        verdict: value === 'd' ? 'departure' : 'none',
        standard: value === 'd' ? 'reasonable-grounds' : 'lead',
      }),
    );
  const both = [...blind('ana', 'd d d d d n n n n n d n'), ...blind('ben', 'd d d d n n n n n n n n')];
  const none = () => false;

  it('on what was judged blind is counted apart from what was decided in sight of the verdict', () => {
    const { judged, seen } = agreementOf([...both, word('ana', things[0]!, { decision: 'confirmed' })], none);
    expect(judged.verdict).toMatchObject({ reviewers: ['ana', 'ben'], units: 12, values: { departure: 10, none: 14 } });
    expect(judged.verdict.percent).toBeCloseTo((100 * 10) / 12, 10);
    expect(judged.verdict.kappa!.value).toBeCloseTo(0.6667, 3);
    expect(seen.decision).toMatchObject({ units: 0, alpha: { value: null } });
  });
  it('takes the last blind word of each, and a word that was taken back is none', () => {
    const again = word('ben', things[4]!, { verdict: 'departure', standard: 'lead' });
    expect(agreementOf([...both, again], none).judged.verdict.percent).toBeCloseTo((100 * 11) / 12, 10);
    expect(agreementOf([...both, word('ben', things[4]!, { decision: 'withdrawn' })], none).judged.verdict.units).toBe(11);
    const confirmedAndTakenBack = [word('ben', things[4]!, { decision: 'confirmed' }), word('ben', things[4]!, { decision: 'withdrawn' })];
    expect(agreementOf([...both, ...confirmedAndTakenBack], none).judged.verdict.units).toBe(12);
  });
  it('is not given as κ or α under ten things, or where only one value occurs', () => {
    const few = both.filter(({ on }) => on < 'case-09');
    expect(agreementOf(few, none).judged.verdict).toMatchObject({ units: 9, alpha: { value: null }, kappa: { value: null } });
    const same = [...blind('ana', 'd d d d d d d d d d d d'), ...blind('ben', 'd d d d d d d d d d d d')];
    expect(agreementOf(same, none).judged.verdict).toMatchObject({ percent: 100, alpha: { value: null }, kappa: { value: null } });
  });
  it('lists what to talk about with everybody’s reason, and how often which two values met', () => {
    const { toTalk, confusions } = agreementOf(both, none);
    expect(toTalk.filter(({ of }) => of === 'verdict')).toMatchObject([
      {
        on: 'case-04',
        words: [
          { reviewer: 'ana', value: 'departure', reason: 'ana on case-04' },
          { reviewer: 'ben', value: 'none' },
        ],
      },
      { on: 'case-10' },
    ]);
    expect(confusions.filter(({ of }) => of === 'verdict').map(({ values, count }) => [...values, count])).toEqual([
      ['departure', 'departure', 4],
      ['departure', 'none', 2],
      ['none', 'none', 6],
    ]);
  });
  it('keeps words on commitments apart, and leaves out those of an adjudicator', () => {
    const reading = [
      word('ana', 'policy:p1', { decision: 'confirmed' }),
      word('ben', 'policy:p1', { decision: 'rejected' }),
      word('cleo', 'policy:p1', { decision: 'rejected', adjudicates: ['ana', 'ben'] }),
    ];
    const { seen } = agreementOf(reading, (id) => id.startsWith('policy:'));
    expect(seen.reading).toMatchObject({ reviewers: ['ana', 'ben'], units: 1, percent: 0 });
    expect(seen.decision.units).toBe(0);
  });
});
