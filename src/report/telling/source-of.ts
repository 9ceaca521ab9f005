import type { Commitment, Instrument, Source, Workspace } from '../../model/records.ts';
import { plainTitle } from '../../model/sources.ts';
import type { CitedSource } from '../report.ts';

/** More fill a note and say no more. */
const mostDescriptions = 2;

/**
 * The source of what an instrument says, with the place in it: the text itself, its symbol standing in the source already. What was not read in the
 * text itself is cited through what was read: the issuer's own pages where the issuer describes it, else what others wrote.
 */
export function sourceOf(
  { pinpoint, provenance }: Commitment,
  { sources: [id, ...others], symbol, title }: Instrument,
  { sources, appraisals }: Workspace,
): CitedSource[] {
  if (id === undefined) return [];
  const locator = symbol && pinpoint.startsWith(`${symbol}, `) ? pinpoint.slice(symbol.length + 2) : pinpoint;
  const text = { id, ...(locator ? { locator } : {}) };
  const isText = isOf(
    sources.find((each) => each.id === id),
    title,
  );
  if (provenance === 'read' || provenance === 'unverified' || !isText) return [text];
  const isByIssuer = (each: string): boolean => appraisals[each]?.independent === false;
  const [first, ...further] = others
    .filter((each) => isByIssuer(each) === (provenance === 'described-by-issuer'))
    .slice(0, mostDescriptions)
    .map((each) => ({ id: each }));
  if (!first) return [text];
  return [{ id, locator: `${locator ? `${locator}, ` : ''}as described`, via: first.id }, ...further];
}

/** Whether a source is the text of this title. */
function isOf(source: Source | undefined, title: string): boolean {
  const [a, b] = [source ? (plainTitle(source) ?? '') : '', title].map((each) => each.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ''));
  return a !== '' && (a!.includes(b!) || b!.includes(a!));
}
