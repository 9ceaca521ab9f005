import { documentedTo } from '../../explain/documented.ts';
import { indexOf } from '../../explain/index-of.ts';
import { inForcePeriod, meet, monthOf, periodOf, yearOf, type Span } from '../../model/dates.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { issuedSpan } from '../../model/sources.ts';
import { fill, monthNames } from '../phrases.ts';
import { best } from './weight.ts';
import templates from './templates.json' with { type: 'json' };

const joined = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to)),
});

/** When that was which a finding holds. */
export interface ItsTime {
  /** Within a sentence, “in 2017”, “early in 2017” or “in March 2017”. */
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
  const dated = finding.held.map(({ claims: ids }) =>
    best(
      entry.claims.filter(({ id }) => ids.includes(id)),
      entry,
      analysis,
    ).flatMap((claim) => {
      const span = meet(periodOf(claim.period ?? entry.period).possible, inForce);
      return span ? [{ span, isOfTelling: isOfTelling(span, claim, analysis) }] : [];
    }),
  );
  const spans = dated.map((all) => all.map(({ span }) => span)).flatMap((all) => all.find(isShort) ?? all[0] ?? []);
  if (spans.length === 0) return null;
  const { from, to } = joined(spans);
  const [first, last] = [yearOf(from), yearOf(to)];
  const whole = periodOf(entry.period).possible;
  if (first === null || last === null) return null;
  return {
    when: first === last ? withinYear(dated.flat(), first) : yearsOf(first, last),
    isOfAll: first === yearOf(whole.from) && last === (documentedTo(entry) ?? yearOf(whole.to)),
    year: first === last ? first : null,
    span: { from, to },
  };
}

/** A claim and when that was of which it tells. */
interface Dated {
  readonly span: Span;
  /** Whether it is the month in which the source came out, which may date the telling and not the act. */
  readonly isOfTelling: boolean;
}

function isOfTelling({ from, to }: Span, { sources }: Claim, analysis: Analysis): boolean {
  const issued = sources.flatMap(({ id, via }) => issuedSpan(indexOf(analysis).sources.get(via ?? id)!) ?? []);
  return issued.some((day) => day.from <= to && from <= day.to && day.to - day.from <= longestMonth && to - from <= longestMonth);
}

const longestMonth = 31;

/** Nearer where all that is told of the year lies in one month or its first quarter: what was so in March may have ended by summer. */
function withinYear(dated: readonly Dated[], year: number): string {
  const ofYear = dated.filter(({ span }) => yearOf(span.from) === year && yearOf(span.to) === year);
  const { within, early } = templates.conclusion.when;
  if (ofYear.some((each) => each.isOfTelling)) return fill(within, { year: String(year) });
  const { from, to } = joined(ofYear.map(({ span }) => span));
  const [first, last] = [monthOf(from), monthOf(to)];
  if (first === last) return fill(within, { year: `${monthNames()[first]!} ${year}` });
  return fill(last < 3 ? early : within, { year: String(year) });
}

function yearsOf(first: number, last: number): string {
  const { either, between } = templates.conclusion.when;
  return fill(last - first === 1 ? either : between, { from: String(first), to: String(last) });
}

const isShort = ({ from, to }: Span): boolean => {
  const [first, last] = [yearOf(from), yearOf(to)];
  return first !== null && last !== null && last - first <= 1;
};
