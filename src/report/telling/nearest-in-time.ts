import { indexOf } from '../../explain/index-of.ts';
import { inForcePeriod, overlaps, periodOf } from '../../model/dates.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Commitment } from '../../model/records.ts';
import type { Matter } from './matters.ts';

const spanOf = ({ inForce }: Commitment) => inForcePeriod(inForce).possible;

/** Whether some of the years of a case may be of the time of that commitment. */
export const mayBeOfTime = (matter: Matter, analysis: Analysis): boolean =>
  overlaps(periodOf(matter.entry.period).possible, spanOf(nearestTo(matter, analysis)));

/** Of the commitments that a case lies before or after, the one that came next or had ended last. */
export function nearestTo({ lead, cases }: Matter, analysis: Analysis): Commitment {
  const findings = cases.flatMap(({ inGap }) => inGap.findings).filter(({ time }) => time === lead.time);
  // What binds others is no commitment of the organisation, however early.
  const own = findings.filter(({ standing }) => standing === 'own-commitment');
  const commitments = (own.length > 0 ? own : findings).map(({ commitment }) => indexOf(analysis).commitments.get(commitment)!);
  return commitments.toSorted((a, b) =>
    lead.time === 'predates' ? Math.sign(spanOf(a).from - spanOf(b).from) : Math.sign(spanOf(b).to - spanOf(a).to),
  )[0]!;
}
