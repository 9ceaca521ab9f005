import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { bareName, placeName } from '../../../model/places.ts';
import { inSeries } from '../../../model/series.ts';
import { fill } from '../../phrases.ts';
import { withinSentence } from '../../telling/said-by.ts';
import { bodyTitle, organisationName, salutation } from '../../telling/names.ts';
import { topicOf } from '../../telling/topic.ts';
import templates from './templates.json' with { type: 'json' };

/** Who speaks, for whom and where. */
export interface Speaking {
  readonly speaker: string | null;
  readonly onBehalfOf: string | null;
  readonly session: string | null;
  readonly item: string | null;
}

export const { closing } = templates;
const { opening } = templates;

export const salutationOf = (analysis: Analysis): string => salutation(analysis) ?? templates.salutation;

export function titleOf({ session, item }: Speaking, analysis: Analysis): string {
  const at = session === null ? '' : fill(templates.session, { session });
  return `${fill(templates.title, { body: bodyTitle(analysis) })}${at}${item === null ? '' : fill(templates.item, { item })}`;
}

/** Who speaks and what about, in one sentence. */
export function openingOf(told: readonly EntryWithFacts[], { speaker, onBehalfOf }: Speaking, analysis: Analysis): string {
  const template =
    onBehalfOf === null ? (speaker === null ? opening.nobody : opening.speaker) : speaker === null ? opening.onBehalfOf : opening.both;
  return fill(template, { speaker: speaker ?? '', onBehalfOf: onBehalfOf ?? '', topic: spokenTopic(told, analysis) });
}

/** Of one case what it is and where, so that a listener knows it from the first sentence. */
function spokenTopic(told: readonly EntryWithFacts[], analysis: Analysis): string {
  const [only, ...others] = told;
  if (!only || others.length > 0) return topicOf(told, analysis);
  const { places = [] } = only;
  const isPlaced = places.length === 0 || places.length > 3 || places.some((place) => only.title.includes(bareName(place)));
  const where = isPlaced ? '' : fill(opening.where, { places: inSeries(places.map(placeName)) });
  return fill(opening.case, { organisation: organisationName(analysis), title: withArticle(withinSentence(only.title, analysis)), where });
}

/** “The closure of Lipa camp”: what something was done to takes an article, and what has a number or a name, or is done to many, none. */
const withArticle = (title: string): string =>
  /^(?!(?:the|an?) )(?:\p{Ll}+ )?(?:\p{Ll}+(?:ion|ure|ment|ing|age|al)|care|lead|response) (?:of|in \p{Ll}+ing)\b/u.test(title)
    ? `the ${title}`
    : title;
