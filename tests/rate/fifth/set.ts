import { setIn } from '../short-pairs.ts';

/** A charity, invented. */
export const fifthSet = setIn(import.meta.dirname, { name: 'fifth', about: '50 pairs of one organisation' });
