import type { DecisionOn } from './judgement.ts';

export const isRejected = (decisions: readonly DecisionOn[]): boolean => decisions.some(({ decision }) => decision === 'rejected');
