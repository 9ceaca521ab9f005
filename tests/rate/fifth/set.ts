import { setIn } from '../short-pairs.ts';

/** A charity and an organisation for migration, both invented. */
export const fifthSet = setIn(import.meta.dirname, { name: 'fifth', about: '100 pairs of two organisations' });
