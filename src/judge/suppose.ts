import { recordsById } from '../model/by-id.ts';
import { periodOf, inForcePeriod } from '../model/dates.ts';
import type { Claim, Commitment, Entry, Instrument, Workspace } from '../model/records.ts';
import type { Appraisal } from '../model/schemas.ts';
import { issuedSpan } from '../model/sources.ts';
import { factsOf } from './facts.ts';
import { sourcingOf, type Sourcing } from './time.ts';

/** What a workspace is to be judged under; all of it together. */
export interface Supposition {
  /** Ids of sources that count for nothing, and with them what only retells them. */
  readonly withoutSource?: readonly string[];
  /** Claims that are left out, by `entry/claim`. */
  readonly withoutClaim?: readonly string[];
  /** EDTF; only what was issued by then. */
  readonly asOf?: string;
  /** As if every dispute by an independent source had been answered. */
  readonly acceptContested?: boolean;
  /** Ids of instruments, as if their words had been read in the original. */
  readonly textConfirmed?: readonly string[];
}

/** The workspace as it would be. What a supposition names must exist. */
export function suppose(workspace: Workspace, supposition: Supposition): Workspace {
  let supposed = workspace;
  const { withoutSource, withoutClaim, asOf, acceptContested, textConfirmed } = supposition;
  if (withoutClaim) supposed = withEntries(supposed, (entry) => leaveOut(entry, new Set(withoutClaim)));
  if (withoutSource) supposed = { ...supposed, appraisals: withdraw(supposed.appraisals, withoutSource) };
  if (asOf) supposed = asItStood(supposed, periodOf(asOf).possible.to);
  if (acceptContested) {
    const sourcing = sourcingOf(supposed);
    supposed = withEntries(supposed, (entry) => settleDisputes(entry, sourcing));
  }
  if (textConfirmed) supposed = confirmText(supposed, new Set(textConfirmed));
  return supposed;
}

const withEntries = (workspace: Workspace, change: (entry: Entry) => Entry): Workspace => ({
  ...workspace,
  entries: workspace.entries.map(change),
});

const keepClaims = (entry: Entry, keep: (claim: Claim) => boolean): Entry =>
  entry.claims.every(keep) ? entry : { ...entry, claims: entry.claims.filter(keep) };

const leaveOut = (entry: Entry, claims: ReadonlySet<string>): Entry => keepClaims(entry, (claim) => !claims.has(`${entry.id}/${claim.id}`));

function withdraw(appraisals: Workspace['appraisals'], sources: readonly string[]): Workspace['appraisals'] {
  const unappraised: Appraisal = { kind: 'press', reliability: 'F', because: 'no appraisal', firstHand: false, independent: true };
  const withdrawn = { by: 'supposition', because: 'asked for' };
  return recordsById([
    ...Object.entries(appraisals),
    ...sources.map((id) => [id, { ...(appraisals[id] ?? unappraised), withdrawn }] as const),
  ]);
}

/**
 * Only what can be shown to have been issued by a day. What may have been issued later shows nothing, but what it disputes stays disputed,
 * and instruments that may be older stay: the judge says itself that they are not certain to have been in force.
 */
function asItStood(workspace: Workspace, day: number): Workspace {
  const spans = new Map(workspace.sources.map((source) => [source.id, issuedSpan(source)]));
  const certainly = (id: string) => (spans.get(id)?.to ?? Infinity) <= day;
  const possibly = (id: string) => (spans.get(id)?.from ?? -Infinity) <= day;
  const instruments = workspace.instruments.filter(({ adopted }) => periodOf(adopted).possible.from <= day);
  const ids = new Set(instruments.map(({ id }) => id));
  const entries = workspace.entries.flatMap((entry) => {
    const claims = entry.claims.flatMap((claim) => {
      const issued = claim.disputes.length > 0 && claim.shows.length === 0 ? possibly : certainly;
      const sources = claim.sources.filter((source) => issued(source.id) && (!source.via || issued(source.via)));
      return sources.length > 0 ? [{ ...claim, sources }] : [];
    });
    return claims.length > 0 ? [{ ...entry, claims }] : [];
  });
  return {
    ...workspace,
    instruments,
    provisions: workspace.provisions.filter(({ instrument }) => ids.has(instrument)),
    commitments: workspace.commitments.filter(
      ({ instrument, inForce }) => ids.has(instrument) && inForcePeriod(inForce).possible.from <= day,
    ),
    entries,
  };
}

function settleDisputes(entry: Entry, sourcing: Sourcing): Entry {
  const facts = factsOf(entry, sourcing);
  const contested = (id: string) => facts[id]?.status === 'contested';
  if (!Object.keys(facts).some(contested)) return entry;
  const claims = entry.claims.map((claim) =>
    claim.disputes.some(({ fact }) => contested(fact))
      ? { ...claim, disputes: claim.disputes.filter(({ fact }) => !contested(fact)) }
      : claim,
  );
  return { ...entry, claims };
}

function confirmText(workspace: Workspace, instruments: ReadonlySet<string>): Workspace {
  const read = (instrument: Instrument): Instrument => {
    const { translated: _, ...rest } = instrument;
    return instruments.has(instrument.id) ? rest : instrument;
  };
  return {
    ...workspace,
    instruments: workspace.instruments.map(read),
    commitments: workspace.commitments.map((each): Commitment =>
      instruments.has(each.instrument) ? { ...each, provenance: 'read' } : each,
    ),
  };
}
