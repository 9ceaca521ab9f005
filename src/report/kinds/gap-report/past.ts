import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { indexOf } from '../../../explain/index-of.ts';
import { inForcePeriod, overlaps, periodOf } from '../../../model/dates.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Commitment, Entry } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, lowerFirst, numberWords, upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { inFavourIn, type InFavour } from '../../telling/fairness.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { nearestTo } from '../../telling/nearest-in-time.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { claimsInARow } from '../../telling/claims-in-a-row.ts';
import { factsOfRecord } from '../shared/facts-of-record.ts';
import { hasNewShortName } from '../shared/limits.ts';
import { limitsOnTold } from '../shared/limits-on-told.ts';
import { criticismBy } from '../shared/reply.ts';
import { toldApart, type ToldApart } from '../shared/told-apart.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import templates from './templates.json' with { type: 'json' };

const { past: phrases } = templates;
/** What a line has room for. */
const mostLimits = 3;
const mostInFavour = 3;

/** What a gap report says of cases that are, as far as they are dated, of a time before or after the commitments: once that nothing follows from them, and once which text came next where it is one for all. @param isAlone whether no case stands before them, beside which they would be further ones */
export function past(matters: readonly Matter[], isAlone: boolean, analysis: Analysis): ReportContent[] {
  if (matters.length === 0) return [];
  const isOlder = matters.every((matter) => matter.lead.time === 'predates' && !mayBeOfThatTime(matter, analysis));
  const which = isOlder ? 'older' : isAlone ? 'alone' : 'further';
  const about = fill(phrases.told[which][matters.length === 1 ? 'one' : 'several'], { count: numberWords(matters.length) });
  const texts = [...new Set(matters.map((matter) => nearestText(matter, analysis)))];
  const isOneText = texts.length === 1;
  const isAllOutside = isOneText && matters.every((matter) => !mayReachThatTime(matter, analysis));
  const outside = fill(phrases.lies[endOf(matters[0]!)].all, { organisation: organisationName(analysis) });
  const common = [...(isOneText ? texts : []), ...(isAllOutside ? [outside] : [])];
  return [
    title(2, phrases[which]),
    paragraph(words([upperFirst(about), ...common].join(' '))),
    list(
      matters.map((matter) => {
        const when = [
          ...(isOneText ? [] : [nearestText(matter, analysis)]),
          ...(isAllOutside ? [] : [whenItLies(matter, !isOneText, analysis)]),
        ];
        return pastLine(matter, when.join(' '), analysis);
      }),
    ),
  ];
}

/** The text that came next, or that had ended; what asks things of others is no commitment of the organisation. */
function nearestText(matter: Matter, analysis: Analysis): string {
  const { id, instrument } = nearestTo(matter, analysis);
  const document = documentNameInFull(indexOf(analysis).instruments.get(instrument)!, analysis);
  const onIt = matter.cases.flatMap(({ inGap }) => inGap.findings).filter(({ commitment }) => commitment === id);
  const isOwn = onIt.every(({ standing }) => standing === 'own-commitment');
  const whose = fill(isOwn ? phrases.own : phrases.others, { organisation: organisationName(analysis) });
  return fill(phrases[endOf(matter)], {
    whose,
    document,
    general: onIt.every(({ general }) => general) ? phrases.general : '',
  });
}

/** How a case lies to the text nearest to it in time, by its own dates. @param isNamed whether that text has just been named */
function whenItLies(matter: Matter, isNamed: boolean, analysis: Analysis): string {
  const template = mayBeOfThatTime(matter, analysis) ? phrases.mayBeOfThatTime : phrases.lies[endOf(matter)].one;
  const { instrument } = nearestTo(matter, analysis);
  const document = isNamed ? phrases.thatText : documentNameInFull(indexOf(analysis).instruments.get(instrument)!, analysis);
  return fill(template, { organisation: organisationName(analysis), document });
}

const endOf = ({ lead }: Matter): 'first' | 'last' => (lead.time === 'predates' ? 'first' : 'last');

/** Whether some of its years may be of the time of the commitment nearest to it. */
const mayReachThatTime = (matter: Matter, analysis: Analysis): boolean =>
  overlaps(periodOf(matter.entry.period).possible, inForcePeriod(nearestTo(matter, analysis).inForce).possible);

/** Whether some of it may be of that time, as not all of it is dated. */
const mayBeOfThatTime = (matter: Matter, analysis: Analysis): boolean =>
  mayReachThatTime(matter, analysis) && !isItsPartDated(matter.entry, nearestTo(matter, analysis));

/** What the organisation did and the gravest facts, what is said or not shown against it, what else speaks for the organisation in it, and when it was, without a verdict. */
function pastLine(matter: Matter, when: string, analysis: Analysis): PhrasingContent[] {
  const { entry } = matter;
  const facts = factsOfRecord(matter, analysis);
  const told = toldApart(matter, facts, analysis);
  const inARow = claimsInARow(
    told.done.map(({ claim }) => claim),
    analysis,
  );
  const said = [...told.done.flatMap(({ sources }, at) => [words(` ${inARow[at]!}`), cite(sources)]), ...answerIn(matter, told, analysis)];
  return [
    strong(`${entry.title} (${whereAndWhenTold(entry)}).`),
    ...said,
    ...(when === '' ? [] : [words(` ${when}`)]),
    ...limitsSaid(entry, toString({ type: 'paragraph', children: said }), analysis),
  ];
}

/** What speaks for the organisation in a case that is told without a conclusion: it stands with that case and nowhere else. */
export const favourInPast = ({ entry }: Matter, analysis: Analysis): readonly InFavour[] => inFavourIn(entry, mostInFavour, analysis);

/** Nothing is told without its answer: what the organisation says, and what else speaks for it there. */
function answerIn(matter: Matter, { done, answer, after }: ToldApart, analysis: Analysis): PhrasingContent[] {
  const said = answer?.kind === 'said' ? [answer] : [];
  const known = [...done.map(({ claim }) => claim), ...said, ...after];
  const good = favourInPast(matter, analysis)
    .map(({ claim }) => claim)
    .filter((claim) => !known.some((each) => isSameAs(claim, each)));
  const criticisms = good
    .flatMap((claim) => criticismBy(claim, matter.entry) ?? [])
    .filter((claim) => !known.some((each) => isSameAs(claim, each)));
  return [
    ...said.flatMap(({ text, sources }) => [words(` ${text}`), cite(sources)]),
    ...[...after, ...new Set(criticisms), ...good].flatMap((claim) => [words(` ${claimSaid(claim, analysis)}`), cite(citedBy(claim))]),
  ];
}

/** What is not established, in a row, without what would bring in what nobody has told. @param told what stands before it */
export function limitsSaid(entry: Entry, told: string, analysis: Analysis, most = mostLimits): PhrasingContent[] {
  const lines = limitsOnTold(entry, told, analysis)
    .filter((line) => !hasNewShortName(line, told))
    .slice(0, most);
  const [first, ...further] = lines;
  if (first === undefined) return [];
  const all = [withFullStop(fill(phrases.limit, { limit: lowerFirst(first) })), ...further.map((line) => withFullStop(upperFirst(line)))];
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
