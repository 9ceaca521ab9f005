import type { PhrasingContent } from 'mdast';
import { indexOf } from '../../../explain/index-of.ts';
import { inForcePeriod, overlaps, periodOf } from '../../../model/dates.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Commitment, Entry } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, lowerFirst, numberWords, upperFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { factsInOrder } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { nearestTo } from '../../telling/nearest-in-time.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import templates from './templates.json' with { type: 'json' };

const { past: said } = templates;

/** What a gap report says of cases that are, as far as they are dated, of a time before or after the commitments. */
export function past(matters: readonly Matter[], analysis: Analysis): ReportContent[] {
  if (matters.length === 0) return [];
  return [
    title(2, said.title),
    paragraph(words(`${pastWords(matters, analysis)} ${said.about}`)),
    list(matters.map((matter) => pastLine(matter, analysis))),
  ];
}

/** How many there are, those apart of which some may be of that time, and why nothing is concluded of them. */
export function pastWords(matters: readonly Matter[], analysis: Analysis): string {
  const sure = matters.filter((matter) => !mayBeOfThatTime(matter, analysis));
  const told = (some: readonly Matter[], from: typeof said.told | typeof said.unsure): string =>
    fill(from[some.length === 1 ? 'one' : 'several'][timeOf(some)], { count: numberWords(some.length) });
  const unsure = matters.length - sure.length;
  if (unsure === 0) return upperFirst(told(matters, said.told));
  if (sure.length === 0) return upperFirst(told(matters, said.unsure));
  const others = fill(said.others[unsure === 1 ? 'one' : 'several'], { count: numberWords(unsure) });
  return `${withoutFullStop(upperFirst(told(sure, said.told)))}${others}`;
}

const timeOf = (matters: readonly Matter[]): 'before' | 'after' | 'both' => {
  if (matters.every(({ lead }) => lead.time === 'predates')) return 'before';
  return matters.every(({ lead }) => lead.time === 'lapsed') ? 'after' : 'both';
};

/** Whether some of it may be of the time of the commitment nearest to it, as not all of it is dated. */
function mayBeOfThatTime(matter: Matter, analysis: Analysis): boolean {
  const nearest = nearestTo(matter, analysis);
  return (
    overlaps(periodOf(matter.entry.period).possible, inForcePeriod(nearest.inForce).possible) && !isItsPartDated(matter.entry, nearest)
  );
}

/** Its best fact, what is said or not shown against it, and the text that came next or had ended, without a verdict; what of it may be of the same time is said. */
function pastLine(matter: Matter, analysis: Analysis): PhrasingContent[] {
  const { entry, lead } = matter;
  const nearest = nearestTo(matter, analysis);
  const [told] = factsInOrder(chosenFacts(matter, nearest, analysis), lead);
  const organisation = organisationName(analysis);
  const document = documentNameInFull(indexOf(analysis).instruments.get(nearest.instrument)!, analysis);
  const which = lead.time === 'predates' ? 'first' : 'last';
  return [
    strong(`${entry.title} (${whereAndWhenTold(entry)}).`),
    ...(told ? [words(` ${claimSaid(told.claim, analysis)}`), cite(told.sources)] : []),
    ...answerOrLimit(matter, analysis),
    words(` ${fill(said[which], { document })}`),
    ...(mayBeOfThatTime(matter, analysis) ? [words(` ${fill(said.mayBeLater[which], { organisation })}`)] : []),
  ];
}

/** Nothing is charged without its answer: what the organisation says to it, and the first of what is not shown. */
function answerOrLimit({ entry, lead }: Matter, analysis: Analysis): PhrasingContent[] {
  const answer = answerTo(entry, analysis, lead);
  const [limit] = entry.notEstablished ?? [];
  return [
    ...(answer.kind === 'said' ? [words(` ${answer.text}`), cite(answer.sources)] : []),
    ...(limit === undefined ? [] : [words(` ${fill(said.limit, { limit: withFullStop(lowerFirst(limit)) })}`)]),
  ];
}

/** Whether a claim on what the organisation itself did is dated within the time of a commitment. */
const isItsPartDated = ({ claims }: Entry, commitment: Commitment): boolean =>
  claims.some(
    ({ by, period, periodMeans }) =>
      by === 'organisation' &&
      period !== undefined &&
      periodMeans !== 'some-time' &&
      overlaps(periodOf(period).possible, inForcePeriod(commitment.inForce).possible),
  );
