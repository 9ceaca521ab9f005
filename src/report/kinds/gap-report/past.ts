import type { PhrasingContent } from 'mdast';
import { indexOf } from '../../../explain/index-of.ts';
import { whereAndWhen } from '../../../explain/said.ts';
import { inForcePeriod, overlaps, periodOf } from '../../../model/dates.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Commitment, Entry } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { chosenFacts } from '../../telling/claims.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import templates from './templates.json' with { type: 'json' };

const { past: said } = templates;

/** What a gap report says of cases that are, as far as they are dated, of a time before or after the commitments. */
export function past(matters: readonly Matter[], analysis: Analysis): ReportContent[] {
  if (matters.length === 0) return [];
  const about = fill(said.about, { organisation: organisationName(analysis) });
  return [title(2, said.title), paragraph(words(about)), list(matters.map((matter) => pastLine(matter, analysis)))];
}

const spanOf = ({ inForce }: Commitment) => inForcePeriod(inForce).possible;

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

/** Its best fact, and the text that came next or had ended, without a verdict; what of it may be of the same time is said. */
function pastLine(matter: Matter, analysis: Analysis): PhrasingContent[] {
  const { entry, lead } = matter;
  const nearest = nearestTo(matter, analysis);
  const told = chosenFacts(matter, nearest, analysis).find((each) => each.told !== 'disputes');
  const organisation = organisationName(analysis);
  const document = documentNameInFull(indexOf(analysis).instruments.get(nearest.instrument)!, analysis);
  const which = lead.time === 'predates' ? 'first' : 'last';
  return [
    strong(`${entry.title} (${whereAndWhen(entry)}).`),
    ...(told ? [words(` ${claimSaid(told.claim, analysis)}`), cite(told.sources)] : []),
    words(` ${fill(said[which], { organisation, document })}`),
    ...(overlaps(periodOf(entry.period).possible, spanOf(nearest))
      ? [words(` ${fill(said[isItsPartDated(entry, nearest) ? 'isDated' : 'beside'][which], { organisation })}`)]
      : []),
  ];
}

/** Whether a claim on what the organisation itself did is dated within the time of a commitment. */
const isItsPartDated = ({ claims }: Entry, commitment: Commitment): boolean =>
  claims.some(
    ({ by, period, periodMeans }) =>
      by === 'organisation' &&
      period !== undefined &&
      periodMeans !== 'some-time' &&
      overlaps(periodOf(period).possible, spanOf(commitment)),
  );
