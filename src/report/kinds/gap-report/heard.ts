import type { Claim } from '../../../model/records.ts';
import type { Matter } from '../../telling/matters.ts';

/** What was told of the cases before in one theme, so that nothing is told twice. */
export interface Heard {
  readonly promises: Set<string>;
  /** Each with the title of the case that it was given to. */
  readonly answers: Map<string, string>;
  readonly claims: Claim[];
  /** What follows plainly beside conditions, each with the case of which it was concluded. */
  readonly plain: Map<string, Matter>;
  /** On what the last conclusion hung; empty where on nothing. */
  conditions: string;
}

export const nothingHeard = (): Heard => ({ promises: new Set(), answers: new Map(), claims: [], plain: new Map(), conditions: '' });
