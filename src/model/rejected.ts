import type { DecisionOn } from './records.ts';

export const isRejected = (decisions: readonly DecisionOn[]): boolean => decisions.some(({ decision }) => decision === 'rejected');
