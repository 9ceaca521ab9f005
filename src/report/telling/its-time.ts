import { periodOf, yearOf } from '../../model/dates.ts';
import type { Claim } from '../../model/records.ts';
import { fill, upperFirst } from '../phrases.ts';
import type { Matter } from './matters.ts';
import templates from './templates.json' with { type: 'json' };

const { practice, practiceOf } = templates.conclusion.subject;

/**
 * A conclusion on “what is told here” that says of which time, where something of a later time was told besides that it does not rest on: else it
 * would seem to be said of that, too.
 * @param told claims that stand before the conclusion
 */
export function ofItsTime(conclusion: string, { lead, entry }: Matter, told: readonly Claim[]): string {
  const restsOn = new Set(lead.held.flatMap(({ claims }) => claims));
  const isNeeded = ({ id }: Claim): boolean => restsOn.has(id) || lead.role?.claims.includes(id) === true;
  const spans = entry.claims.filter(({ id }) => restsOn.has(id)).map(({ period }) => periodOf(period ?? entry.period).possible);
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  const years = [...new Set([yearOf(from), yearOf(to)])];
  const isLater = (claim: Claim): boolean => !isNeeded(claim) && claim.period !== undefined && periodOf(claim.period).possible.from > to;
  if (years.includes(null) || !told.some(isLater)) return conclusion;
  const named = fill(practiceOf, { years: years.join(' to ') });
  return conclusion.replace(practice, named).replace(upperFirst(practice), upperFirst(named));
}
