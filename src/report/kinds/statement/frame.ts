import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { fill } from '../../phrases.ts';
import { bodyTitle, salutation } from '../../telling/names.ts';
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
