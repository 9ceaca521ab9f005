import type { PhrasingContent } from 'mdast';
import { indexOf } from '../../../explain/index-of.ts';
import { inForcePeriod, overlaps, periodOf } from '../../../model/dates.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Commitment, Entry } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, lowerFirst, numberWords, upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { factsInOrder } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { nearestTo } from '../../telling/nearest-in-time.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { hasNewCharge, hasNewFigure } from '../shared/limits.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import templates from './templates.json' with { type: 'json' };

const { past: said } = templates;
/** What a line has room for. */
const mostLimits = 3;

/** What a gap report says of cases that are, as far as they are dated, of a time before or after the commitments: once that nothing follows from them, and once which text came next where it is one for all. */
export function past(matters: readonly Matter[], analysis: Analysis): ReportContent[] {
  if (matters.length === 0) return [];
  const isOlder = matters.every((matter) => matter.lead.time === 'predates' && !mayBeOfThatTime(matter, analysis));
  const which = isOlder ? 'older' : 'further';
  const about = fill(said.told[which][matters.length === 1 ? 'one' : 'several'], { count: numberWords(matters.length) });
  const texts = [...new Set(matters.map((matter) => nearestText(matter, analysis)))];
  const common = texts.length === 1 ? ` ${texts[0]}` : '';
  return [
    title(2, said[which]),
    paragraph(words(`${upperFirst(about)}${common}`)),
    list(matters.map((matter) => pastLine(matter, common === '', analysis))),
  ];
}

/** The text that came next, or that had ended. */
function nearestText(matter: Matter, analysis: Analysis): string {
  const { id, instrument } = nearestTo(matter, analysis);
  const document = documentNameInFull(indexOf(analysis).instruments.get(instrument)!, analysis);
  const onIt = matter.cases.flatMap(({ inGap }) => inGap.findings).filter(({ commitment }) => commitment === id);
  return fill(said[endOf(matter)], { document, general: onIt.every(({ general }) => general) ? said.general : '' });
}

const endOf = ({ lead }: Matter): 'first' | 'last' => (lead.time === 'predates' ? 'first' : 'last');

/** Whether some of it may be of the time of the commitment nearest to it, as not all of it is dated. */
function mayBeOfThatTime(matter: Matter, analysis: Analysis): boolean {
  const nearest = nearestTo(matter, analysis);
  return (
    overlaps(periodOf(matter.entry.period).possible, inForcePeriod(nearest.inForce).possible) && !isItsPartDated(matter.entry, nearest)
  );
}

/** Its best fact, what is said or not shown against it, and the text that came next or had ended where that is not said of all, without a verdict; what of it may be of the same time is said. */
function pastLine(matter: Matter, withText: boolean, analysis: Analysis): PhrasingContent[] {
  const { entry, lead } = matter;
  const [told] = factsInOrder(chosenFacts(matter, nearestTo(matter, analysis), analysis), lead);
  const organisation = organisationName(analysis);
  return [
    strong(`${entry.title} (${whereAndWhenTold(entry)}).`),
    ...(told ? [words(` ${claimSaid(told.claim, analysis)}`), cite(told.sources)] : []),
    ...answerOrLimit(matter, told ? claimSaid(told.claim, analysis) : '', analysis),
    ...(withText ? [words(` ${nearestText(matter, analysis)}`)] : []),
    ...(mayBeOfThatTime(matter, analysis) ? [words(` ${fill(said.mayBeLater[endOf(matter)], { organisation })}`)] : []),
  ];
}

/** Nothing is charged without its answer: what the organisation says to it, and what is not shown. */
function answerOrLimit({ entry, lead }: Matter, told: string, analysis: Analysis): PhrasingContent[] {
  const answer = answerTo(entry, analysis, lead);
  return [...(answer.kind === 'said' ? [words(` ${answer.text}`), cite(answer.sources)] : []), ...limitsSaid(entry, told)];
}

/** What is not established, in a row, without what would bring in a figure or a charge that nobody has told. @param told what stands before it */
export function limitsSaid({ notEstablished = [] }: Pick<Entry, 'notEstablished'>, told: string, most = mostLimits): PhrasingContent[] {
  const lines = notEstablished.filter((line) => !hasNewFigure(line, told) && !hasNewCharge(line, told)).slice(0, most);
  const [first, ...further] = lines;
  if (first === undefined) return [];
  const all = [withFullStop(fill(said.limit, { limit: lowerFirst(first) })), ...further.map((line) => withFullStop(upperFirst(line)))];
  return [words(` ${all.join(' ')}`)];
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
