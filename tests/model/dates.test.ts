import edtf from 'edtf';
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
  it('reads plain dates and intervals as the library for EDTF does', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const date = fc
      .record({
        year: fc.integer({ min: 1, max: 9999 }),
        month: fc.option(fc.integer({ min: 1, max: 14 })),
        // The library takes 29 February of any year.
        day: fc.option(fc.integer({ min: 1, max: 28 })),
        mark: fc.constantFrom('', '', '?', '~', '%'),
      })
      .map(({ year, month, day, mark }) => {
        const months = month === null ? '' : `-${two(month)}${day === null ? '' : `-${two(day)}`}`;
        return `${String(year).padStart(4, '0')}${months}${mark}`;
      });
    const end = fc.oneof({ weight: 4, arbitrary: date }, fc.constant('..'));
    const period = fc.oneof(
      date,
      fc.tuple(end, end).map((ends) => ends.join('/')),
    );
    const day = (milliseconds: number | null | undefined, open: number) =>
      typeof milliseconds === 'number' && Number.isFinite(milliseconds) ? Math.floor(milliseconds / 86_400_000) : open;
    fc.assert(
      fc.property(period, (text) => {
        let read: { readonly min: number | null; readonly max: number | null } | null;
        try {
          read = edtf(text);
        } catch {
          read = null;
        }
        const ours = readPeriod(text);
        // The library refuses an interval of a month and its own year, and takes some that end before they begin.
        if (text.includes('/') && (!read || !ours)) return;
        if (!read || !ours) {
          expect([text, ours === null]).toEqual([text, read === null]);
          return;
        }
        const bounds = { from: day(read.min, -Infinity), to: day(read.max, Infinity) };
        expect([text, ours.possible]).toEqual([text, bounds]);
      }),
      { numRuns: 3000 },
    );
  });
});
