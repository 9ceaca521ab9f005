import type { Analysis } from '../../model/judgement.ts';
import type { Commitment } from '../../model/records.ts';
import { fill, lowered } from '../phrases.ts';
import { withinSentence } from './said-by.ts';
import templates from './templates.json' with { type: 'json' };

/** A restated sentence within another: who is bound is called as people speak of them, “that its staff must not”, and not as at the head of a rule. */
export function restatedWithin(
  whole: string,
  { bearers }: Pick<Commitment, 'bearers'>,
  analysis: Analysis,
  whose = templates.promise.its,
): string {
  const bound = analysis.workspace.vocabulary.bearers.find(
    ({ id, prefLabel }) => (id === 'staff' || id === 'partners') && bearers.includes(id) && whole.startsWith(`${prefLabel} `),
  );
  if (!bound) return withinSentence(whole, analysis);
  return bound.id === 'staff' ? fill(templates.promise.staff, { whose, staff: lowered(whole) }) : lowered(whole);
}
