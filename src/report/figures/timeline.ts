import { isOneDay } from '../period-words.ts';
import { documentedTo } from '../../explain/documented.ts';
import { heldInForce } from '../../explain/in-time.ts';
import { indexOf } from '../../explain/index-of.ts';
import { periodOf, yearOf, type Period, type Span, inForcePeriod, inForceWords, meet } from '../../model/dates.ts';
import type { Entry } from '../../model/records.ts';
import type { InForce } from '../../model/schemas.ts';
import type { Analysis, Finding, Gap } from '../../model/judgement.ts';
import { byCodeUnit, groupBy } from '../../model/sorting.ts';

/** Of work that is not known to have ended what is told of it: the drawing claims no more. */
function toldPeriod(entry: Entry): Period {
  const last = documentedTo(entry);
  return periodOf(last === null ? entry.period : entry.period.replace(/\.\.$/, String(last)));
}

/** Commitments of the organisation and the practices that are held against them, each by its beginning. */
export interface Timeline {
  /** One a period in which an instrument, or what of it is concerned, is in force. */
  readonly commitments: readonly Bar[];
  readonly practices: readonly PracticeBar[];
  /** The years to be shown, first and last. */
  readonly years: { readonly from: number; readonly to: number };
}

export interface Bar {
  readonly label: string;
  readonly period: Period;
  /** The day on which its text was read, where it is not known since when it stood there. */
  readonly seen: string | null;
  /** When a text of which that is so was adopted, where that day is known. */
  readonly adopted: string | null;
}

export interface PracticeBar extends Bar {
  /** The parts of it in which a commitment that it is held against was certainly in force. */
  readonly during: readonly Span[];
  /** The instruments of those commitments. */
  readonly against: readonly string[];
}

/** @param entries those whose cases are shown @param instruments those that are shown; all where none are named */
export function timelineOf(
  analysis: Analysis,
  gaps: readonly Gap[],
  entries: ReadonlySet<string> | null = null,
  instruments: ReadonlySet<string> | null = null,
): Timeline {
  const index = indexOf(analysis);
  const nameOf = (id: string) => index.instruments.get(id)?.short ?? id;
  const adoptedOf = (id: string): string | null => [index.instruments.get(id)?.adopted ?? []].flat().find(isOneDay) ?? null;
  const commitmentOf = (finding: Finding) => index.commitments.get(finding.commitment)!;
  const cases = gaps.flatMap((gap) => gap.cases).filter(({ evidence }) => entries?.has(evidence) ?? true);
  const own = cases.flatMap((each) => each.findings).filter((finding) => finding.standing === 'own-commitment');
  const commitments = groupBy(
    own.map(commitmentOf).filter(({ instrument }) => instruments?.has(instrument) ?? true),
    ({ instrument, inForce }) => `${instrument} ${inForceWords(inForce)}`,
  ).map(([, [first]]) => ({
    label: nameOf(first!.instrument),
    period: shownPeriod(first!.inForce),
    seen: typeof first!.inForce === 'string' ? null : first!.inForce.seen,
    adopted: adoptedOf(first!.instrument),
  }));
  const practices = groupBy(cases, ({ evidence }) => evidence).map(([id, of]): PracticeBar => {
    const entry = index.entries.get(id)!;
    const period = toldPeriod(entry);
    const held = heldInForce(
      entry,
      // Whether a promise reached the work may be open: it is then none of the time.
      of.flatMap((each) => each.findings.filter(({ shortOf }) => !shortOf.includes('scope-open'))),
      index,
    );
    return {
      label: entry.title,
      period,
      seen: null,
      adopted: null,
      during: joined(held.flatMap(({ span }) => meet(span, period.possible) ?? [])),
      against: [...new Set(held.map(({ instrument }) => nameOf(instrument)))].toSorted(byCodeUnit),
    };
  });
  // What an entry tells of a year in which its own period does not lie is told, too.
  const told =
    practices.length === 0
      ? []
      : [...new Set(cases.map(({ evidence }) => evidence))].flatMap((id) =>
          index.entries.get(id)!.claims.flatMap(({ period }) => (period === undefined ? [] : periodOf(period))),
        );
  const sorted = <T extends Bar>(bars: readonly T[]) => bars.toSorted(byBeginning);
  return {
    commitments: sorted(commitments),
    practices: sorted(practices),
    years: yearsOf([...[...commitments, ...practices].map(({ period }) => period), ...told]),
  };
}

/** When something stands in a drawing: from the day on which it was read, where its start is not known. */
function shownPeriod(inForce: InForce): Period {
  const period = inForcePeriod(inForce);
  return typeof inForce === 'string' || period.certain === null ? period : { ...period, possible: period.certain };
}

/** The same days in spans that neither overlap nor touch. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => Math.sign(a.from - b.from) || 0)) {
    const last = found.at(-1);
    if (last && span.from <= last.to + 1) found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}

function byBeginning(a: Bar, b: Bar): number {
  const [first, second] = [a.period.possible, b.period.possible];
  return Math.sign(first.from - second.from) || Math.sign(first.to - second.to) || byCodeUnit(a.label, b.label) || 0;
}

function yearsOf(periods: readonly Period[]): { from: number; to: number } {
  const years = periods.flatMap(({ possible }) => [yearOf(possible.from), yearOf(possible.to)]).filter((year) => year !== null);
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : { from: 2000, to: 2000 };
}
