import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf, readPeriod, yearOf } from '../../src/model/dates.ts';

const years = (text: string) => {
  const { possible } = periodOf(text);
  return [yearOf(possible.from), yearOf(possible.to)];
};

describe('EDTF', () => {
  it.each([
    ['2015-11-24', [2015, 2015]],
    ['2001/2008', [2001, 2008]],
    ['2017/..', [2017, null]],
    ['../2008', [null, 2008]],
    ['2017/', [2017, null]],
    ['201X', [2010, 2019]],
  ])('%s reaches from its earliest to its latest bound', (text, bounds) => {
    expect(years(text)).toEqual(bounds);
  });
  it.each(['2003?', '2003~', '201X', '2017/', '/2017', '2001?/2008'])('%s is certain of nothing', (text) => {
    expect(periodOf(text)).toMatchObject({ certain: null, doubtful: true });
  });
  it('an interval is certain from the latest start to the earliest end', () => {
    const { certain } = periodOf('2015-11/2018');
    expect(certain).toEqual({ from: periodOf('2015-11-30').possible.from, to: periodOf('2018-01-01').possible.from });
  });
  it.each(['', 'yesterday', '2015-24', '2015-13', '2015-02-30', '2018/2015', '../..', '2015/2016/2017', '24.11.2015'])(
    '%j is no date',
    (text) => {
      expect(readPeriod(text)).toBeNull();
    },
  );
  it('never throws, and the certain part lies within the possible', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d/.?~X-]{0,22}$/), (text) => {
        const period = readPeriod(text);
        if (!period?.certain) return true;
        return period.certain.from >= period.possible.from && period.certain.to <= period.possible.to;
      }),
    );
  });
});
