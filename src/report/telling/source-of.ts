import type { Commitment, Instrument } from '../../model/records.ts';
import { fill } from '../phrases.ts';
import type { CitedSource } from '../report.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * The source in which the words of a commitment were read, with the place in it. What only describes the instrument says so, and where no source is
 * named for what was not read the note says that too: nothing is cited as read that was not.
 * @param document what the instrument is called in a note: “the Bank's Safeguards Policy of 2015”
 */
export function sourceOf(commitment: Commitment, { sources: [first], symbol }: Instrument, document: string): CitedSource[] {
  const { pinpoint, provenance, source } = commitment;
  const id = source ?? first;
  if (id === undefined) return [];
  const place = symbol && pinpoint.startsWith(`${symbol}, `) ? pinpoint.slice(symbol.length + 2) : pinpoint;
  if (provenance === 'read') return [{ id, ...(place ? { locator: place } : {}) }];
  const { describing, notRead } = templates.note;
  const told = source === null ? notRead : source === first ? '' : fill(describing, { document });
  // A page is one of what was read; a principle or an article is one of what it describes.
  const locator = (source === null || /^pp?\. /.test(place) ? [place, told] : [told, place]).filter(Boolean).join(', ');
  return [{ id, ...(locator ? { locator } : {}) }];
}
