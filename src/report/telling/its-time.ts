import { documentedTo } from '../../explain/documented.ts';
import { indexOf } from '../../explain/index-of.ts';
import { inForcePeriod, meet, periodOf, yearOf, type Span } from '../../model/dates.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { neededBy } from '../../model/needed.ts';
import type { Claim } from '../../model/records.ts';
import type { Matter } from './matters.ts';

/** The days of all that a finding holds to be so, fact by fact. */
function spansOf({ evidence, held }: Finding, analysis: Analysis): Span[] {
  const entry = indexOf(analysis).entries.get(evidence)!;
  const restsOn = new Set(held.flatMap(({ claims }) => claims));
  return entry.claims.filter(({ id }) => restsOn.has(id)).map(({ period }) => periodOf(period ?? entry.period).possible);
}

const joined = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to)),
});

/** Whether a claim tells of a later time than all that the finding rests on. */
export function isLater({ id, period }: Claim, { lead }: Matter, analysis: Analysis): boolean {
  const isNeeded = neededBy(lead).some(({ claims }) => claims.includes(id));
  return !isNeeded && period !== undefined && periodOf(period).possible.from > joined(spansOf(lead, analysis)).to;
}

/**
 * The years within which all lies that a finding in force holds to have been so while the promise was, where the work is told of other years, too:
 * the conclusion would seem to be said of all of them. Nothing where it is, or where a year is not known.
 */
export function itsYears(finding: Finding, analysis: Analysis): string | null {
  if (finding.time !== 'in-force') return null;
  const { entries, commitments } = indexOf(analysis);
  const inForce = inForcePeriod(commitments.get(finding.commitment)!.inForce).possible;
  const { from, to } = joined(spansOf(finding, analysis).flatMap((span) => meet(span, inForce) ?? []));
  const [first, last] = [yearOf(from), yearOf(to)];
  const entry = entries.get(finding.evidence)!;
  const whole = periodOf(entry.period).possible;
  const isOfAll = first === yearOf(whole.from) && last === (documentedTo(entry) ?? yearOf(whole.to));
  return first === null || last === null || isOfAll ? null : [...new Set([first, last])].join(' to ');
}
