import { describe, expect, it } from 'vitest';
import { yearsWords } from '../../src/explain/said.ts';

describe('the years of work', () => {
  it.each([
    ['2010/2012', '2010–2012'],
    ['2015', '2015'],
    ['2015/..', 'since 2015'],
    ['2010?/2011', 'c 2010–2011'],
    ['2018-11/2019-12?', '2018–c 2019'],
    ['2020?/..', 'since c 2020'],
    ['2015~', 'c 2015'],
  ])('of %s are told as “%s”: a year that is a guess is told as one', (period, said) => {
    expect(yearsWords({ period })).toBe(said);
  });
});
