import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { fill, upperFirst } from '../../phrases.ts';
import { inSeries } from '../../../model/series.ts';
import { organisationInTitle, organisationIntroduced } from '../../telling/names.ts';
import { withinSentence } from '../../telling/said-by.ts';
import { topicOf } from '../../telling/topic.ts';
import templates from './templates.json' with { type: 'json' };

/** What a letter is on, as its subject line and its first sentence name it, so that it goes to the right desk: the matter, and not only whose work it is. */

const { matters } = templates;

/** @param entries on which it is, the weightiest first @param all those of which it speaks at all */
export function subjectLine(entries: readonly EntryWithFacts[], all: readonly EntryWithFacts[], analysis: Analysis): string {
  const [first = '', second = ''] = entries.map(({ title }) => withinSentence(title, analysis));
  if (all.length === 1) return upperFirst(first);
  if (all.length === 2 && entries.length === 2) return upperFirst(fill(matters.two, { first, second }));
  return upperFirst(fill(matters.several, { first, work: topicOf(all, analysis, organisationInTitle(analysis)).replace(/^the /, '') }));
}

/** What a letter to a State is on: the report has other matters, which are put to others. */
export const mattersToState = (entries: readonly EntryWithFacts[]): string =>
  fill(matters.toState, { matters: inSeries(entries.map(({ title }) => `“${title}”`)) });

/** With the organisation in full. @param isToState whether its matters are named after it */
export function topicSaid(
  entries: readonly EntryWithFacts[],
  all: readonly EntryWithFacts[],
  isToState: boolean,
  analysis: Analysis,
): string {
  const whole = topicOf(all, analysis, organisationIntroduced(analysis));
  if (isToState) return whole;
  const [first = '', second = ''] = entries.map(({ title }) => withinSentence(title, analysis));
  const template = all.length === 1 ? matters.onOne : all.length === 2 && entries.length === 2 ? matters.onTwo : matters.onSeveral;
  return fill(template, { topic: whole, first, second });
}
