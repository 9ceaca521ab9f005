import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { fill, upperFirst } from '../../phrases.ts';
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

/** With the organisation in full. */
export function topicSaid(entries: readonly EntryWithFacts[], all: readonly EntryWithFacts[], analysis: Analysis): string {
  const [first = '', second = ''] = entries.map(({ title }) => withinSentence(title, analysis));
  const template = all.length === 1 ? matters.onOne : all.length === 2 && entries.length === 2 ? matters.onTwo : matters.onSeveral;
  return fill(template, { topic: topicOf(all, analysis, organisationIntroduced(analysis)), first, second });
}
