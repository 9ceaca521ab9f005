import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { ancestors } from '../../../model/broader.ts';
import { placeName } from '../../../model/places.ts';
import type { Analysis, EntryWithFacts } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, lowered } from '../../phrases.ts';
import { bodyTitle, organisationName, salutation } from '../../telling/names.ts';
import templates from './templates.json' with { type: 'json' };

/** Who speaks, for whom and where. */
export interface Speaking {
  readonly speaker: string | null;
  readonly onBehalfOf: string | null;
  readonly session: string | null;
  readonly item: string | null;
}

export const { closing } = templates;

export const salutationOf = (analysis: Analysis): string => salutation(analysis) ?? templates.salutation;

export function titleOf({ session, item }: Speaking, analysis: Analysis): string {
  const at = session === null ? '' : fill(templates.session, { session });
  return `${fill(templates.title, { body: bodyTitle(analysis) })}${at}${item === null ? '' : fill(templates.item, { item })}`;
}

/** Who speaks and what about, in one sentence. */
export function openingOf(told: readonly EntryWithFacts[], { speaker, onBehalfOf }: Speaking, analysis: Analysis): string {
  const { opening } = templates;
  const template =
    onBehalfOf === null ? (speaker === null ? opening.nobody : opening.speaker) : speaker === null ? opening.onBehalfOf : opening.both;
  return fill(template, { speaker: speaker ?? '', onBehalfOf: onBehalfOf ?? '', topic: topicOf(told, analysis) });
}

/** What the matters have in common: their places, else a practice, else nothing but the organisation. */
function topicOf(told: readonly EntryWithFacts[], analysis: Analysis): string {
  const { topic } = templates;
  const organisation = organisationName(analysis);
  const [places] = told.map((entry) => entry.places ?? []);
  const isShared = places && places.length > 0 && places.length < 4 && told.every((entry) => String(entry.places ?? []) === String(places));
  if (isShared) return fill(topic.places, { organisation, places: inSeries(places.map(placeName)) });
  const practice = commonPractice(told, analysis);
  if (practice) return fill(topic.practice, { organisation, practice: lowered(labelOf(practice, indexOf(analysis))) });
  return fill(topic.work, { organisation });
}

/** The narrowest practice that all of them are of. */
function commonPractice(told: readonly EntryWithFacts[], { workspace }: Analysis): string | undefined {
  const broader = ancestors(workspace.vocabulary.practices);
  const [first, ...others] = told.map(({ practices }) => practices.flatMap((practice) => [practice, ...(broader.get(practice) ?? [])]));
  return first?.find((practice) => others.every((each) => each.includes(practice)));
}
