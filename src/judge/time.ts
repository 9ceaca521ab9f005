import { overlaps, periodOf, within, type Period, type Span } from '../model/dates.ts';
import type { Entry } from '../model/records.ts';
import type { ClaimData } from '../model/schemas.ts';
import type { Context } from './context.ts';
import { countedSources } from './facts.ts';

/** How a claim stands to the time in which a commitment was in force. */
export type Relation = 'certain' | 'possible' | 'earlier' | 'later';

export function relationOf(claim: ClaimData, entry: Entry, inForce: Period, context: Context): Relation {
  const time = timeOf(claim, entry, context);
  if (inForce.certain && time.known) {
    if (time.core && overlaps(time.core, inForce.certain)) return 'certain';
    if (within(time.possible, inForce.certain)) return 'certain';
  }
  if (time.possible.to < inForce.possible.from) return 'earlier';
  if (time.possible.from > inForce.possible.to) return 'later';
  return 'possible';
}

interface ClaimTime {
  readonly possible: Span;
  /** The days on which it certainly went on; only an interval of the claim's own has any. */
  readonly core: Span | null;
  readonly known: boolean;
}

/**
 * When a claim says that something was. An interval of its own means throughout, a single date some time in it. Without a period it was
 * some time in the entry's, and not after its newest source was issued; an end left open (`..`) reaches no further either, since no source
 * knows what came after it.
 */
export function timeOf(claim: ClaimData, entry: Entry, context: Context): ClaimTime {
  const newest = newestSource(claim, context);
  if (claim.period) {
    const own = periodOf(claim.period);
    if (own.kind === 'date') return { possible: own.possible, core: null, known: !own.doubtful };
    const possible = own.openEnd ? capped(own.possible, newest) : own.possible;
    const core = own.certain && own.openEnd ? capped(own.certain, newest) : own.certain;
    return { possible, core: core && core.from <= core.to ? core : null, known: !own.doubtful };
  }
  const window = periodOf(entry.period);
  const possible = capped(window.possible, newest);
  if (possible.from > possible.to) return { possible: { from: possible.to, to: possible.to }, core: null, known: false };
  return { possible, core: null, known: !window.doubtful };
}

const capped = (span: Span, to: number): Span => ({ from: span.from, to: Math.min(span.to, to) });

function newestSource(claim: ClaimData, { appraisals, issued }: Context): number {
  const days = countedSources(claim, appraisals).map((source) => issued.get(source.id) ?? Infinity);
  return days.length > 0 ? Math.max(...days) : Infinity;
}
