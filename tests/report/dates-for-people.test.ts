import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWords } from '../../src/report/phrases.ts';

describe('a date for people', () => {
  const two = (part: number): string => String(part).padStart(2, '0');
  it('is what Intl writes in either English', () => {
    const years = fc.integer({ min: 1000, max: 9999 });
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom('en-GB', 'en-US'),
        (year, month, day, language) => {
          const at = Date.UTC(year, month - 1, day);
          const written = (parts: Intl.DateTimeFormatOptions) =>
            new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC', ...parts }).format(at);
          expect(dateWords(`${year}-${two(month)}-${two(day)}`, language)).toBe(written({ month: 'long', day: 'numeric' }));
          expect(dateWords(`${year}-${two(month)}`, language)).toBe(written({ month: 'long' }));
          expect(dateWords(String(year), language)).toBe(String(year));
        },
      ),
      { numRuns: 50 },
    );
  });
  it('is left as it is where it is none', () => {
    for (const date of ['2018?', '', 'May', '2018-13', '2018-5', '2018-05-1'] as const) expect(dateWords(date, 'en-GB')).toBe(date);
  });
});
