import { overlaps, periodOf, readPeriod, type Span } from '../dates.ts';
import type { Filter } from './filter.ts';

/** A filter by time: what may have been so within the days that a date opens or closes. */
export const byWindow = (
  own: Pick<Filter, 'name' | 'option' | 'help'>,
  windowOf: (date: Span) => Span,
  said: (date: string) => string,
): Filter => ({
  ...own,
  many: false,
  of: 'entry',
  values: () => [],
  read: (word) => (readPeriod(word) ? word : null),
  expected: 'an EDTF date such as 2015, 2015-11 or 2015-11-24',
  test: ([date]) => {
    const window = windowOf(periodOf(date!).possible);
    return { window, entry: ({ period }) => overlaps(periodOf(period).possible, window) };
  },
  said: ([date]) => said(date!),
});
