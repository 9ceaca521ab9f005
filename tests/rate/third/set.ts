import { setIn } from '../short-pairs.ts';

/** A migration agency, a relief organisation, a border agency and a development lender, all invented. */
export const thirdSet = setIn(import.meta.dirname, { name: 'third', about: '200 pairs of four organisations' });
