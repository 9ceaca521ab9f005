import { inForcePeriod, overlaps, periodOf, type Span } from '../model/dates.ts';
import type { Finding } from '../model/judgement.ts';
import type { Entry } from '../model/records.ts';
import type { IndexOf } from './index-of.ts';

/** An own commitment that was certainly in force while a practice that it is held against took place, or may have. */
export interface HeldInForce {
  readonly instrument: string;
  /** From when it was certainly in force, in days. */
  readonly since: number;
  /** The days on which both were. */
  readonly span: Span;
}

/** @param findings against the organisation, of this entry */
export function heldInForce({ period }: Entry, findings: readonly Finding[], { commitments }: IndexOf): HeldInForce[] {
  return findings
    .filter(({ standing, time }) => standing === 'own-commitment' && time === 'in-force')
    .flatMap(({ commitment }) => {
      const { instrument, inForce } = commitments.get(commitment)!;
      const { certain } = inForcePeriod(inForce);
      const span = shared(periodOf(period).possible, certain);
      return span ? [{ instrument, since: certain!.from, span }] : [];
    });
}

function shared(one: Span, other: Span | null): Span | null {
  if (!other || !overlaps(one, other)) return null;
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}
