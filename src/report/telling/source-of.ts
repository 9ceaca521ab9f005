import type { Commitment, Instrument } from '../../model/records.ts';
import type { CitedSource } from '../report.ts';

/** The source from which an instrument is known first, with the place in it; its symbol stands in the source already. */
export function sourceOf({ pinpoint }: Commitment, { sources: [id], symbol }: Instrument): CitedSource[] {
  const locator = symbol && pinpoint.startsWith(`${symbol}, `) ? pinpoint.slice(symbol.length + 2) : pinpoint;
  return id === undefined ? [] : [{ id, ...(locator ? { locator } : {}) }];
}
