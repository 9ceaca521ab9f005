import { setIn } from '../short-pairs.ts';

/** An agency for migrants and a refugee service, both invented. */
export const fourthSet = setIn(import.meta.dirname, { name: 'fourth', about: '100 pairs of two organisations' });
