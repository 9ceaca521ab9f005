import type { Analysis, Finding } from '../../model/judgement.ts';
import { fill } from '../phrases.ts';
import { itsTime } from './its-time.ts';
import { laterBasis, sourcesOfReading } from './standard.ts';
import templates from './templates.json' with { type: 'json' };

const { conclusion } = templates;

/** By whose measure, which has just been told: of two texts by both, and that the organisation has one of its own, where it has. */
export function measuredBy(finding: Finding, analysis: Analysis): string {
  const { measured, measuredDiffering, measuredByBoth, measuredByBothDiffering } = conclusion.answers;
  const isDiffering = finding.against.some(({ kind }) => kind === 'definition');
  if (sourcesOfReading(finding, analysis).length === 2) return isDiffering ? measuredByBothDiffering : measuredByBoth;
  return isDiffering ? measuredDiffering : measured;
}

/** That a measure that has just been told, or a part of it, was written after what it measures. */
export function laterSaid(finding: Finding, analysis: Analysis): string | null {
  const { later, inPartLater, secondLater, whatIsJudged, yearJudged } = conclusion.answers;
  const template = { none: null, all: later, part: inPartLater, second: secondLater }[laterBasis(finding, analysis)];
  const year = itsTime(finding, analysis)?.year ?? null;
  return template && fill(template, { when: year === null ? whatIsJudged : fill(yearJudged, { year: String(year) }) });
}
