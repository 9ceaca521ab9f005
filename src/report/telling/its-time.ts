import { documentedTo } from '../../explain/documented.ts';
import { indexOf } from '../../explain/index-of.ts';
import { inForcePeriod, meet, periodOf, yearOf, type Span } from '../../model/dates.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { fill } from '../phrases.ts';
import { best } from './weight.ts';
import templates from './templates.json' with { type: 'json' };

const joined = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to)),
});

/** When that was which a finding holds. */
export interface ItsTime {
  /** Within a sentence, “in 2017”. */
  readonly when: string;
  /** Whether these are all the years of the work. */
  readonly isOfAll: boolean;
  /** Where it is one. */
  readonly year: number | null;
  readonly span: Span;
}

/**
 * When that was of which a finding in force rests most: for each fact the best claim that dates it to a year or two, or where none does the days within
 * which the best lies. Nothing where a year is not known.
 */
export function itsTime(finding: Finding, analysis: Analysis): ItsTime | null {
  if (finding.time !== 'in-force') return null;
  const { entries, commitments } = indexOf(analysis);
  const entry = entries.get(finding.evidence)!;
  const inForce = inForcePeriod(commitments.get(finding.commitment)!.inForce).possible;
  const spans = finding.held.flatMap(({ claims: ids }) => {
    const claims = best(
      entry.claims.filter(({ id }) => ids.includes(id)),
      entry,
      analysis,
    );
    const dated = claims.flatMap((claim) => meet(periodOf(claim.period ?? entry.period).possible, inForce) ?? []);
    return dated.find(isShort) ?? dated[0] ?? [];
  });
  if (spans.length === 0) return null;
  const { from, to } = joined(spans);
  const [first, last] = [yearOf(from), yearOf(to)];
  const whole = periodOf(entry.period).possible;
  if (first === null || last === null) return null;
  const { within, either, between } = templates.conclusion.when;
  const values = { year: String(first), from: String(first), to: String(last) };
  const when = fill(first === last ? within : last - first === 1 ? either : between, values);
  return {
    when,
    isOfAll: first === yearOf(whole.from) && last === (documentedTo(entry) ?? yearOf(whole.to)),
    year: first === last ? first : null,
    span: { from, to },
  };
}

const isShort = ({ from, to }: Span): boolean => {
  const [first, last] = [yearOf(from), yearOf(to)];
  return first !== null && last !== null && last - first <= 1;
};
