import { noClaimChoice } from '../../../model/kept-report.ts';
import type { Composing } from '../../state.ts';

/** A report of what is chosen now and of nothing that an earlier one was made of; who speaks, and how long, stays. */
export const begunAnew = (composing: Composing, chosen: readonly string[] = []): Composing => ({
  ...composing,
  chosen,
  claims: noClaimChoice,
  since: null,
});

/** The key that does so. */
export const chooseNothingKey = 'x';
