import { overlaps, periodOf, readPeriod } from '../dates.ts';
import type { Filter } from './filter.ts';

export const since: Filter = {
  name: 'since',
  option: '--since <date>',
  help: 'only what may have been so at or after this EDTF date',
  many: false,
  of: 'entry',
  values: () => [],
  read: (word) => (readPeriod(word) ? word : null),
  expected: 'an EDTF date such as 2015, 2015-11 or 2015-11-24',
  test: ([date]) => {
    const window = { from: periodOf(date!).possible.from, to: Infinity };
    return { window, entry: ({ period }) => overlaps(periodOf(period).possible, window) };
  },
  said: ([date]) => `evidence that reaches to or after ${date}`,
};
