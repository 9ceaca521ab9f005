import type { Analysis, Finding } from '../../model/judgement.ts';
import { fill, withoutFullStop } from '../phrases.ts';
import { itsTime } from './its-time.ts';
import { organisationName } from './names.ts';
import { normOf } from './promise-named.ts';
import { laterBasis, sourcesOfReading } from './standard.ts';
import templates from './templates.json' with { type: 'json' };

const { conclusion } = templates;

/** By whose measure, which has just been told: of two texts by the second, which the first leads up to. */
export function measuredBy(finding: Finding, analysis: Analysis): string {
  const { measured, measuredDiffering, measuredBySecond, measuredBySecondDiffering } = conclusion.answers;
  if (tellsTwo(finding, analysis)) return isDiffering(finding) ? measuredBySecondDiffering : measuredBySecond;
  return isDiffering(finding) ? measuredDiffering : measured;
}

const isDiffering = ({ against }: Finding): boolean => against.some(({ kind }) => kind === 'definition');
const tellsTwo = (finding: Finding, analysis: Analysis): boolean => sourcesOfReading(finding, analysis).length === 2;

/** What is to be known of a measure that has just been told: that it, or a part of it, was written after what it measures, and that the organisation has one of its own. */
export function measureLimited(finding: Finding, analysis: Analysis): string | null {
  const { notOwn, neitherOwn, isNotOwn, bothNotOwn } = conclusion.answers;
  const came = laterSaid(finding, analysis);
  if (!isDiffering(finding)) return came;
  const two = tellsTwo(finding, analysis);
  const values = {
    organisation: organisationName(analysis),
    norm: normOf(finding, analysis),
    came: came === null ? '' : withoutFullStop(came),
  };
  if (came === null) return fill(two ? bothNotOwn : isNotOwn, values);
  return fill(two ? neitherOwn : notOwn, values);
}

/** That a measure that has just been told, or a part of it, was written after what it measures. */
function laterSaid(finding: Finding, analysis: Analysis): string | null {
  const { later, inPartLater, secondLater, whatIsJudged } = conclusion.answers;
  const template = { none: null, all: later, part: inPartLater, second: secondLater }[laterBasis(finding, analysis)];
  const year = itsTime(finding, analysis)?.year ?? null;
  return template && fill(template, { when: year === null ? whatIsJudged : String(year) });
}
