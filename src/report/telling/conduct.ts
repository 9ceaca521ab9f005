import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { fill } from '../phrases.ts';
import { isConcludedPlainly } from './conditions.ts';
import { itsTime } from './its-time.ts';
import templates from './templates.json' with { type: 'json' };

/** What was done of which a finding concludes, as its rule names it. */

const { subject } = templates.conclusion;

/** “in arranging returns, the Bank in 2017”: who did what, and when. */
export function doing(finding: Finding, organisation: string, analysis: Analysis): string {
  const when = whenSaid(finding, analysis);
  const values = { conduct: conductOf(finding, analysis), organisation };
  const { doing: undated, doingThen } = subject;
  return when === null ? fill(undated, values) : fill(doingThen, { ...values, when });
}

/** “what the Bank did in 2017, arranging returns,”: for a verb that only what was done can have. */
export function whatWasDone(finding: Finding, organisation: string, analysis: Analysis): string {
  const when = whenSaid(finding, analysis);
  const values = { conduct: conductOf(finding, analysis), organisation };
  return when === null ? fill(subject.done, values) : fill(subject.doneThen, { ...values, when });
}

/** The time of what is said plainly, where the work is told of other years, too; of one year in any case where it is said who did what, as what came of it later may not be known. */
function whenSaid(finding: Finding, analysis: Analysis): string | null {
  const time = isConcludedPlainly(finding, analysis) ? itsTime(finding, analysis) : null;
  if (time === null || (time.isOfAll && !(time.year !== null && isNamed(finding, analysis)))) return null;
  return time.when;
}

/** What the organisation did, as the subject of a sentence, with its time where that is said. */
export function conductIn(finding: Finding, analysis: Analysis): string {
  const when = whenSaid(finding, analysis);
  const conduct = conductOf(finding, analysis);
  const { dated, datedPractice } = subject;
  return when === null ? conduct : fill(isNamed(finding, analysis) ? dated : datedPractice, { conduct, when });
}

/** As the rule names it for the line that holds, so that nothing is said of what others did. */
export const conductOf = (finding: Finding, analysis: Analysis): string => namedByRule(finding, analysis) ?? subject.practice;

/** Whether the rule names what was done, so that the organisation can be said to have done it. */
export const isNamed = (finding: Finding, analysis: Analysis): boolean => namedByRule(finding, analysis) !== undefined;

function namedByRule({ rule: id, held }: Finding, analysis: Analysis): string | undefined {
  const { conduct, when } = indexOf(analysis).rules.get(id)!;
  if (conduct === undefined || typeof conduct === 'string') return conduct;
  const conditions = new Set(held.map(({ fact, negated }) => (negated ? `not ${fact}` : fact)));
  return conduct[when.findIndex((line) => line.length === conditions.size && line.every((each) => conditions.has(each)))]!;
}
