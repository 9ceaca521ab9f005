import { plainDate, type CslDate } from '../../parse/csl/dates.ts';

/**
 * A year as cataloguers write it: “c1999” is that of the copyright, “[1999]” is not printed in the book, “1999?” and “ca. 1999” are not sure.
 * `null` where the words mean no date.
 */
export function yearOf(written: string): CslDate | null {
  const text = written
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^(?:©|[cp](?=\d))\s*(?=\d{4}$)/i, '')
    .replace(/\.$/, '');
  return plainDate(text);
}
