import { againstOf } from '../../../model/circumstances.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { inForcePeriod, periodOf, within, yearOf, type Period, type Span } from '../../../model/dates.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { neededBy } from '../../../model/needed.ts';
import type { Claim, Instrument } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { issuedSpan, plainTitle } from '../../../model/sources.ts';
import { isOneDay, onOrIn, periodWords } from '../../period-words.ts';
import { fill } from '../../phrases.ts';
import { largestAmount } from '../../telling/money.ts';
import { organisationName } from '../../telling/names.ts';
import { documentNameInFull, promised } from '../../telling/promise.ts';
import { isRetold } from '../shared/known-from-others.ts';
import type { Annexed, Numbered } from './annex.ts';
import { alone, itemsSaid, type Question } from './question.ts';
import { findingsToPut } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * What is asked where a date would decide: when it was done, or since when a text stood. No question says which day would acquit.
 * @param isDayAsked whether a question of the rules asks for the day already
 */
export function onDates(annexed: Annexed, isDayAsked: boolean, analysis: Analysis): Question[] {
  const { matter } = annexed.subject;
  if (!matter) return [];
  const undated = findingsToPut(matter, analysis).filter(({ time }) => time === 'undated');
  return [...(isDayAsked ? [] : whenDone(annexed, undated, analysis)), ...sinceWhen(undated, annexed, analysis)];
}

const datesOf = ({ standard }: Finding) => standard.next.flatMap((next) => (next.kind === 'date' ? [next] : []));

/** Of what shows a fact on which no finding in force rests, and has no date of its own that suffices; when it was is asked of what is retold already. */
function whenDone({ claims, subject }: Annexed, undated: readonly Finding[], analysis: Analysis): Question[] {
  const inForce = findingsToPut(subject.matter!, analysis).filter(({ time }) => time === 'in-force');
  const settled = new Set(inForce.flatMap((finding) => neededBy(finding).map(({ fact }) => fact)));
  const against = againstOf(analysis.workspace.vocabulary);
  const isSettled = ({ shows }: Claim): boolean => shows.some(({ fact }) => against.has(fact) && settled.has(fact));
  const lifts = undated
    .filter(({ norm }) => !inForce.some((each) => each.norm === norm))
    .flatMap((finding) => datesOf(finding).filter(({ fact }) => against.has(fact)));
  const spansOf = (id: string): Span[] =>
    lifts
      .filter(({ of, claims: wanting }) => of === 'claim' && wanting.includes(id))
      .flatMap((lift) => lift.within.map((span) => periodOf(span).possible));
  const open = claims.filter(
    ({ claim, isEarlier }) =>
      !isEarlier &&
      !isRetold(claim) &&
      isItsOwnAct(claim, analysis) &&
      !isSettled(claim) &&
      largestAmount(claim.text) === 0 &&
      isUnsettled(claim.period ?? subject.entry.period, spansOf(claim.id)),
  );
  const byYear = Map.groupBy(open, ({ claim: { period = subject.entry.period } }) => (/^\d{4}$/.test(period) ? period : ''));
  return [...byYear].map(([year, same]) => {
    const items = itemsSaid(same.map(({ number }: Numbered) => number));
    return alone(year === '' ? fill(templates.dates, items) : fill(templates.datesInYear, { ...items, year }));
  });
}

/** Whether the organisation can say when it was: a thing that it did, at one time. A public report of others has its dates, and what went on for years has none. */
function isItsOwnAct({ by, sources, period, text }: Claim, { workspace }: Analysis): boolean {
  const isOfOthers = sources.every(({ id }) => ['un-report', 'ngo-report', 'study'].includes(workspace.appraisals[id]?.kind ?? ''));
  const wentOn = /\bsince (?:\p{L}+ )?\d{4}\b/u.test(text) || (period !== undefined && periodOf(period).openEnd);
  return by === 'organisation' && !wentOn && !(isOfOthers && period !== undefined);
}

/** Whether a day, month or year of its own would leave it open if it was in a time. */
function isUnsettled(period: string, spans: readonly Span[]): boolean {
  if (spans.length === 0) return false;
  const own = periodOf(period);
  if (!isOwnDate(own)) return true;
  return spans.some((span) => !within(own.possible, span) && own.possible.from <= span.to && span.from <= own.possible.to);
}

const isOwnDate = ({ kind, doubtful }: Period): boolean => kind === 'date' && !doubtful;

/** Of each text whose own dates are not known what is known of them is said; a page stood on a site and was in force at no time. */
function sinceWhen(undated: readonly Finding[], { subject }: Annexed, analysis: Analysis): Question[] {
  const { commitments, instruments } = indexOf(analysis);
  const { claims, period: ofEntry } = subject.entry;
  const isDated = (id: string): boolean => isOwnDate(periodOf(claims.find((claim) => claim.id === id)?.period ?? ofEntry));
  const ofText = undated.filter((finding) => datesOf(finding).every((lift) => lift.of === 'commitment' || lift.claims.every(isDated)));
  const byText = Map.groupBy(ofText, ({ commitment }) => instruments.get(commitments.get(commitment)!.instrument)!);
  const texts = [...byText].filter(([{ inForce }]) => isOpen(inForce));
  const onSite = texts.filter(([text]) => isPage(text, analysis));
  const others = texts.filter((each) => !onSite.includes(each));
  const pages = onSite.filter(([text]) => !isDatedPage(text, analysis));
  // Each page by its own title: what is called one text here may be several.
  const cited = pages.flatMap(([{ title }, findings]) =>
    findings.flatMap((finding) =>
      promised(finding, analysis).sources.map((source) => ({ source, called: titleOf(source.id, analysis) ?? title })),
    ),
  );
  const read = [...new Map(cited.map((each) => [each.source.id, each])).values()];
  const years = (of: readonly Finding[]): string => yearsOf(of, subject, analysis);
  return [
    ...others.map(([text]) => alone(questionOn(text, analysis), sourcesOf(text))),
    ...(pages.length === 0
      ? []
      : [
          alone(
            fill(templates.pages, {
              documents: inSeries(read.map(({ called }) => `“${called}”`)),
              organisation: organisationName(analysis),
              years: years(pages.flatMap(([, findings]) => findings)),
            }),
            read.map(({ source }) => source),
          ),
        ]),
  ];
}

function titleOf(id: string, analysis: Analysis): string | undefined {
  const source = indexOf(analysis).sources.get(id);
  return source && plainTitle(source);
}

const isOpen = (inForce: Instrument['inForce']): boolean => {
  const { certain, possible } = inForcePeriod(inForce);
  return certain === null || certain.from !== possible.from;
};

/** Where it was read: its address. */
const sourcesOf = ({ sources: [id] }: Instrument) => (id === undefined ? [] : [{ id }]);

function isPage({ authority, sources: [id] }: Instrument, analysis: Analysis): boolean {
  return authority === 'statement' && id !== undefined && indexOf(analysis).sources.get(id)?.['URL'] !== undefined;
}

/** What bears its date cannot have been there long before it. */
function isDatedPage({ sources: [id] }: Instrument, analysis: Analysis): boolean {
  const source = id === undefined ? undefined : indexOf(analysis).sources.get(id);
  return source !== undefined && issuedSpan(source) !== null;
}

function questionOn(text: Instrument, analysis: Analysis): string {
  const document = documentNameInFull(text, analysis);
  const { inForce } = text;
  if (typeof inForce !== 'string' && isOneDay(text.adopted))
    return fill(templates.sinceOlder, { document, adopted: periodWords(text.adopted), seen: onOrIn(inForce.seen) });
  if (typeof inForce !== 'string')
    return fill(templates.sinceSeen, { document, it: text.read === 'whole' ? 'it' : 'parts of it', seen: onOrIn(inForce.seen) });
  const [start = '', end] = inForce.split('/');
  const isStartKnown = /^\d{4}(?:-\d\d){0,2}$/.test(start);
  if (end === '' && isStartKnown) return fill(templates.stillInForce, { document, since: periodWords(start) });
  return isStartKnown ? fill(templates.sinceIn, { document, when: onOrIn(start) }) : fill(templates.sinceUnknown, { document });
}

/** The years of what some findings rest on. */
function yearsOf(findings: readonly Finding[], { entry }: Annexed['subject'], analysis: Analysis): string {
  const { entries } = indexOf(analysis);
  const needed = new Set(findings.flatMap((finding) => neededBy(finding).flatMap(({ claims }) => claims)));
  const spans = entries
    .get(entry.id)!
    .claims.filter(({ id }) => needed.has(id))
    .map(({ period }) => periodOf(period ?? entry.period).possible);
  const whole = periodOf(entry.period).possible;
  const from = yearOf(Math.max(whole.from, Math.min(...spans.map((span) => span.from))));
  const to = yearOf(Math.min(whole.to, Math.max(...spans.map((span) => span.to))));
  if (from === null) return to === null ? '' : fill(templates.years.until, { to: String(to) });
  if (to === null) return fill(templates.years.since, { from: String(from) });
  return from === to
    ? fill(templates.years.one, { from: String(from) })
    : fill(templates.years.several, { from: String(from), to: String(to) });
}
