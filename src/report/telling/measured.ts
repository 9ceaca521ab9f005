import type { Analysis, Finding } from '../../model/judgement.ts';
import { fill, withoutFullStop } from '../phrases.ts';
import { itsTime } from './its-time.ts';
import { organisationName } from './names.ts';
import { normOf } from './promise-named.ts';
import { laterBasis, sourcesOfReading } from './standard.ts';
import templates from './templates.json' with { type: 'json' };

const { conclusion } = templates;

/** By whose measure, which has just been told: of two texts by both. */
export function measuredBy(finding: Finding, analysis: Analysis): string {
  const { measured, measuredDiffering, measuredByBoth, measuredByBothDiffering } = conclusion.answers;
  if (isByBoth(finding, analysis)) return isDiffering(finding) ? measuredByBothDiffering : measuredByBoth;
  return isDiffering(finding) ? measuredDiffering : measured;
}

const isDiffering = ({ against }: Finding): boolean => against.some(({ kind }) => kind === 'definition');
const isByBoth = (finding: Finding, analysis: Analysis): boolean => sourcesOfReading(finding, analysis).length === 2;

/** What is to be known of a measure that has just been told: that it, or a part of it, was written after what it measures, and that the organisation has one of its own. */
export function measureLimited(finding: Finding, analysis: Analysis): string | null {
  const { notOwn, neitherOwn, isNotOwn, bothNotOwn } = conclusion.answers;
  const came = laterSaid(finding, analysis);
  if (!isDiffering(finding)) return came;
  const isBoth = isByBoth(finding, analysis);
  const values = {
    organisation: organisationName(analysis),
    norm: normOf(finding, analysis),
    came: came === null ? '' : withoutFullStop(came),
  };
  if (came === null) return fill(isBoth ? bothNotOwn : isNotOwn, values);
  return fill(isBoth ? neitherOwn : notOwn, values);
}

/** That a measure that has just been told, or a part of it, was written after what it measures. */
function laterSaid(finding: Finding, analysis: Analysis): string | null {
  const { later, inPartLater, secondLater, whatIsJudged } = conclusion.answers;
  const template = { none: null, all: later, part: inPartLater, second: secondLater }[laterBasis(finding, analysis)];
  const year = itsTime(finding, analysis)?.year ?? null;
  return template && fill(template, { when: year === null ? whatIsJudged : String(year) });
}
