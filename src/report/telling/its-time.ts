import { periodOf, yearOf, type Span } from '../../model/dates.ts';
import type { Analysis } from '../../model/judgement.ts';
import { neededBy } from '../../model/needed.ts';
import type { Claim } from '../../model/records.ts';
import { fill, upperFirst } from '../phrases.ts';
import { conductIn } from './conclusion.ts';
import type { Matter } from './matters.ts';
import templates from './templates.json' with { type: 'json' };

const { practice, practiceOf, conductOf } = templates.conclusion.subject;

/** The days within which all lies that a finding holds to be so. */
function spanOf({ lead, entry }: Matter): Span {
  const restsOn = new Set(lead.held.flatMap(({ claims }) => claims));
  const spans = entry.claims.filter(({ id }) => restsOn.has(id)).map(({ period }) => periodOf(period ?? entry.period).possible);
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** Whether a claim tells of a later time than all that the finding rests on. */
export function isLater({ id, period }: Claim, matter: Matter): boolean {
  const isNeeded = neededBy(matter.lead).some(({ claims }) => claims.includes(id));
  return !isNeeded && period !== undefined && periodOf(period).possible.from > spanOf(matter).to;
}

/**
 * A conclusion that says of which years it is. Where something later was told beside what it rests on, it would seem to be said of that, too.
 */
export function ofItsTime(conclusion: string, matter: Matter, analysis: Analysis): string {
  const { from, to } = spanOf(matter);
  const years = [...new Set([yearOf(from), yearOf(to)])];
  if (years.includes(null)) return conclusion;
  const conduct = conductIn(matter.lead, analysis);
  const named = fill(conduct === practice ? practiceOf : conductOf, { conduct, years: years.join(' to ') });
  return conclusion.replace(conduct, named).replace(upperFirst(conduct), upperFirst(named));
}
