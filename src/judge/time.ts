import { meet, overlaps, periodOf, within, type Period, type Span } from '../model/dates.ts';
import type { Claim, Entry, Source } from '../model/records.ts';
import type { Appraisal } from '../model/schemas.ts';
import { issuedSpan } from '../model/sources.ts';
import { countedSources } from './counted.ts';

/** What says when a claim can have been so: what its sources are worth, and when they were issued. */
export interface Sourcing {
  readonly appraisals: Readonly<Record<string, Appraisal>>;
  /** The days on which a source can have been issued; none where it has no date. */
  readonly issued: ReadonlyMap<string, Span>;
}

/** The days on which each source can have been issued. */
export function issuedDays(sources: readonly Source[]): Map<string, Span> {
  const days = new Map<string, Span>();
  for (const source of sources) {
    const span = issuedSpan(source);
    if (span) days.set(source.id, span);
  }
  return days;
}

export const sourcingOf = ({ appraisals, sources }: Pick<Sourcing, 'appraisals'> & { readonly sources: readonly Source[] }): Sourcing => ({
  appraisals,
  issued: issuedDays(sources),
});

/** How a claim stands to the time in which a commitment was in force. */
export type Relation = 'certain' | 'possible' | 'earlier' | 'later' | 'never';

/** When a claim says that something was. */
export interface ClaimTime {
  readonly possible: Span;
  /** The days on which it certainly went on; only an interval of the claim's own that holds throughout has any. */
  readonly core: Span | null;
  readonly known: boolean;
  /** It cannot have been so on any day: one of its two dates is wrong. It shows nothing, but what it disputes stays disputed. */
  readonly never?: true;
}

export function relationOf(time: ClaimTime, inForce: Pick<Period, 'possible' | 'certain'>): Relation {
  if (time.never) return 'never';
  if (inForce.certain && time.known) {
    if (time.core && overlaps(time.core, inForce.certain)) return 'certain';
    if (within(time.possible, inForce.certain)) return 'certain';
  }
  if (time.possible.to < inForce.possible.from) return 'earlier';
  if (time.possible.from > inForce.possible.to) return 'later';
  return 'possible';
}

/**
 * An interval of its own means throughout, unless it is said to be a total over some time in it; a single date means some time in it. Without
 * a period it was some time in the entry's, and not after its newest source was issued; an end left open (`..`) reaches no further either,
 * since no source knows what came after it; it is certain only to the first day on which that source may have been issued.
 */
export function timeOf(claim: Claim, entry: Entry, sourcing: Sourcing): ClaimTime {
  const newest = newestSource(claim, sourcing);
  if (!claim.period) {
    const window = periodOf(entry.period);
    if (newest && newest.to < window.possible.from) return beforeItself(newest);
    const possible = newest ? { from: window.possible.from, to: Math.min(window.possible.to, newest.to) } : window.possible;
    return { possible, core: null, known: !window.doubtful };
  }
  const own = periodOf(claim.period);
  if (own.kind === 'date') return { possible: own.possible, core: null, known: !own.doubtful };
  const throughout = claim.periodMeans !== 'some-time';
  if (!own.openEnd) return { possible: own.possible, core: throughout ? own.certain : null, known: !own.doubtful };
  if (!newest) return { possible: own.possible, core: null, known: false };
  if (newest.to < own.possible.from) return beforeItself(newest);
  const known = !own.doubtful;
  const core = throughout && own.certain ? meet(own.certain, { from: -Infinity, to: newest.from }) : null;
  return { possible: { from: own.possible.from, to: newest.to }, core, known };
}

/** A source older than what it is cited for. */
const beforeItself = ({ to }: Span): ClaimTime => ({ possible: { from: to, to }, core: null, known: false, never: true });

/** Up to when its newest source can know, and up to when it certainly does; nobody can tell where one of them has no date. */
function newestSource(claim: Claim, { appraisals, issued }: Sourcing): Span | null {
  const spans = countedSources(claim, appraisals).map((source) => issued.get(source.id));
  if (spans.length === 0 || spans.includes(undefined)) return null;
  const known = spans as Span[];
  return { from: Math.max(...known.map((span) => span.from)), to: Math.max(...known.map((span) => span.to)) };
}
