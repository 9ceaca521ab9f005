import type { DecisionOn } from '../model/judgement.ts';
import { isRejected } from '../model/rejected.ts';
import templates from './sentences.json' with { type: 'json' };

/** That a reviewer rejected it, and that another confirmed it nevertheless; no words where nobody rejected it. */
export function rejectedWords(decisions: readonly DecisionOn[]): string[] {
  if (!isRejected(decisions)) return [];
  return [decisions.some(({ decision }) => decision === 'confirmed') ? templates.brief.disputed : templates.brief.rejected];
}
