import type { IndexOf } from '../../explain/index-of.ts';
import type { Commitment, Instrument } from '../../model/records.ts';
import type { CitedSource } from '../report.ts';

/**
 * The source from which a commitment is known, with the place in it: its instrument, through what describes it where the text itself was not
 * read. The symbol of an instrument stands in its source already.
 */
export function sourceOf(
  { pinpoint, provision }: Pick<Commitment, 'pinpoint' | 'provision'>,
  { sources: [id], symbol }: Instrument,
  { provisions }: Pick<IndexOf, 'provisions'>,
): CitedSource[] {
  const locator = symbol && pinpoint.startsWith(`${symbol}, `) ? pinpoint.slice(symbol.length + 2) : pinpoint;
  const via = provisions.get(provision)?.settled.via;
  return id === undefined ? [] : [{ id, ...(locator ? { locator } : {}), ...(via && via !== id ? { via } : {}) }];
}
