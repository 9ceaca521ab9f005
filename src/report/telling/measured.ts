import type { Analysis, Finding } from '../../model/judgement.ts';
import { fill } from '../phrases.ts';
import { itsTime } from './its-time.ts';
import { organisationName } from './names.ts';
import { normOf } from './promise-named.ts';
import { laterBasis, sourcesOfReading } from './standard.ts';
import templates from './templates.json' with { type: 'json' };

const { answers } = templates.conclusion;

/**
 * What follows by a measure that has just been told: of two texts by the last, which the first leads up to. That it was written after what it measures,
 * and that it is not the organisation's, is said with it.
 */
export function measuredBy(finding: Finding, said: string, analysis: Analysis): string {
  const measure = answers.measure[tellsTwo(finding, analysis) ? 'last' : 'one'];
  const limits = [...laterSaid(finding, analysis), whoseSaid(finding, analysis)].join(' and ');
  return fill(answers.measured, { measure, limits, said });
}

const tellsTwo = (finding: Finding, analysis: Analysis): boolean => sourcesOfReading(finding, analysis).length === 2;

/** Whether the organisation says otherwise itself. */
const isDiffering = ({ against }: Finding): boolean => against.some(({ kind }) => kind === 'definition');

const whoseSaid = (finding: Finding, analysis: Analysis): string =>
  fill(isDiffering(finding) ? answers.notOwn : answers.ofOthers, {
    organisation: organisationName(analysis),
    norm: normOf(finding, analysis),
  });

function laterSaid(finding: Finding, analysis: Analysis): string[] {
  const part = tellsTwo(finding, analysis) ? null : answers.inPartLater;
  const template = { none: null, all: answers.later, part }[laterBasis(finding, analysis)];
  const year = itsTime(finding, analysis)?.year ?? null;
  return template === null ? [] : [fill(template, { when: year === null ? answers.whatIsJudged : String(year) })];
}
