import { firstSet } from './first/set.ts';
import { secondSet } from './second/set.ts';
import { thirdSet } from './third/set.ts';
import { fourthSet } from './fourth/set.ts';
import { fifthSet } from './fifth/set.ts';
import type { PairSet } from './set.ts';

/** All sets of planted pairs, in the order in which avowed met them. */
export const sets: readonly PairSet[] = [firstSet, secondSet, thirdSet, fourthSet, fifthSet];
