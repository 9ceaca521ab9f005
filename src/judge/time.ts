import type { InForce } from '../model/schemas.ts';
import { overlaps, periodOf, within, type Period, type Span, inForcePeriod, inForceWords } from '../model/dates.ts';
import type { Claim, Entry } from '../model/records.ts';
import type { Context } from './context.ts';
import { countedSources } from './facts.ts';

/** How a claim stands to the time in which a commitment was in force. */
export type Relation = 'certain' | 'possible' | 'earlier' | 'later';

function relationOf(time: ClaimTime, inForce: Period): Relation {
  if (inForce.certain && time.known) {
    if (time.core && overlaps(time.core, inForce.certain)) return 'certain';
    if (within(time.possible, inForce.certain)) return 'certain';
  }
  if (time.possible.to < inForce.possible.from) return 'earlier';
  if (time.possible.from > inForce.possible.to) return 'later';
  return 'possible';
}

/** How each claim of an entry, by its id, stands to one time. */
export interface Relations {
  readonly of: ReadonlyMap<string, Relation>;
  /** The same for all times to which every claim stands in the same way. */
  readonly key: string;
}

/** What stays the same of an entry whatever it is held against. */
interface Times {
  readonly claims: readonly (readonly [id: string, time: ClaimTime])[];
  readonly relations: Map<string, Relations>;
}

const known = new WeakMap<Context, Map<Entry, Times>>();

function timesOf(entry: Entry, context: Context): Times {
  let all = known.get(context);
  if (!all) known.set(context, (all = new Map()));
  let times = all.get(entry);
  if (!times) {
    const claims = entry.claims.map((claim) => [claim.id, timeOf(claim, entry, context)] as const);
    all.set(entry, (times = { claims, relations: new Map() }));
  }
  return times;
}

/** How the claims of an entry stand to a time, such as that in which a commitment was in force. */
export function relationsTo(inForce: InForce, entry: Entry, context: Context): Relations {
  const { claims, relations } = timesOf(entry, context);
  let found = relations.get(inForceWords(inForce));
  if (!found) {
    const period = inForcePeriod(inForce);
    const of = new Map(claims.map(([id, time]) => [id, relationOf(time, period)]));
    relations.set(inForceWords(inForce), (found = { of, key: [...of.values()].join(' ') }));
  }
  return found;
}

/** All claims of an entry, as if the commitment had been in force at any time. */
export function relationsWhenever(entry: Entry): Relations {
  return { of: new Map(entry.claims.map((claim) => [claim.id, 'possible'])), key: 'whenever' };
}

/** What tells when sources were issued. */
type Dated = Pick<Context, 'appraisals' | 'issued'>;

/** The days on which what a claim says can have been so. */
export const possiblyAt = (claim: Claim, entry: Entry, context: Dated): Span => timeOf(claim, entry, context).possible;

interface ClaimTime {
  readonly possible: Span;
  /** The days on which it certainly went on; only an interval of the claim's own has any. */
  readonly core: Span | null;
  readonly known: boolean;
}

/**
 * When a claim says that something was. An interval of its own means throughout, a single date some time in it. Without a period it was
 * some time in the entry's, and not after its newest source was issued; an end left open (`..`) reaches no further either, since no source
 * knows what came after it; it is certain only to the first day on which that source may have been issued.
 */
function timeOf(claim: Claim, entry: Entry, context: Dated): ClaimTime {
  const newest = newestSource(claim, context);
  if (claim.period) {
    const own = periodOf(claim.period);
    if (own.kind === 'date') return { possible: own.possible, core: null, known: !own.doubtful };
    if (!own.openEnd) return { possible: own.possible, core: own.certain, known: !own.doubtful };
    if (!newest) return { possible: own.possible, core: null, known: false };
    if (newest.to < own.possible.from) return beforeItself(newest);
    const core = own.certain && { from: own.certain.from, to: newest.from };
    return { possible: { from: own.possible.from, to: newest.to }, core: core && core.from <= core.to ? core : null, known: !own.doubtful };
  }
  const window = periodOf(entry.period);
  if (newest && newest.to < window.possible.from) return beforeItself(newest);
  const possible = newest ? { from: window.possible.from, to: Math.min(window.possible.to, newest.to) } : window.possible;
  return { possible, core: null, known: !window.doubtful };
}

/** A source older than what it is cited for: one of the two dates is wrong, so that nothing is certain. */
const beforeItself = ({ to }: Span): ClaimTime => ({ possible: { from: to, to }, core: null, known: false });

/** Up to when its newest source can know, and up to when it certainly does; nobody can tell where one of them has no date. */
function newestSource(claim: Claim, { appraisals, issued }: Dated): Span | null {
  const spans = countedSources(claim, appraisals).map((source) => issued.get(source.id));
  if (spans.length === 0 || spans.includes(undefined)) return null;
  const known = spans as Span[];
  return { from: Math.max(...known.map((span) => span.from)), to: Math.max(...known.map((span) => span.to)) };
}
