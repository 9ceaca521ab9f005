import { indexOf, labelOf } from '../../explain/index-of.ts';
import { placeName } from '../../model/places.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { inSeries } from '../../model/series.ts';
import type { Role } from '../../model/words.ts';
import { fill, lowered } from '../phrases.ts';
import { organisationName } from './names.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * What entries have in common, as the object of a report: their places, else a practice, else nothing but the organisation.
 * @param organisation what it is called there
 */
export function topicOf(told: readonly EntryWithFacts[], analysis: Analysis, organisation = organisationName(analysis)): string {
  const { topic } = templates;
  const [first, ...others] = told.map((entry) => entry.places ?? []);
  const places = (first ?? []).filter((place) => others.every((each) => each.includes(place)));
  if (places.length > 0 && places.length < 4) return fill(topic.places, { organisation, places: inSeries(places.map(placeName)) });
  const practice = commonPractice(told, analysis);
  const isIts = told.every(({ role, practices }) => doing.has(role) && practices.includes(practice!));
  if (practice)
    return fill(isIts ? topic.practice : topic.around, { organisation, practice: lowered(labelOf(practice, indexOf(analysis))) });
  return fill(topic.work, { organisation });
}

/** Roles of who does the work, and does not only help those who do: a practice at large may be that of others, as States detain. */
const doing: ReadonlySet<string> = new Set<Role>(['implemented', 'managed']);

/** The narrowest practice that all of them are of. */
function commonPractice(told: readonly EntryWithFacts[], analysis: Analysis): string | undefined {
  const { broaderPractices } = indexOf(analysis);
  const [first, ...others] = told.map(({ practices }) =>
    practices.flatMap((practice) => [practice, ...(broaderPractices.get(practice) ?? [])]),
  );
  return first?.find((practice) => others.every((each) => each.includes(practice)));
}
