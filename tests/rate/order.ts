import { inForceVerdicts } from '../../src/model/words.ts';

/** Verdicts of which each speaks against the organisation, the gravest first. */
export const adverseVerdicts: readonly string[] = inForceVerdicts.filter((verdict) => verdict !== 'consistent');

/** All that can be said of a pair, from what accuses most to what accuses least. */
export const order: readonly string[] = [...adverseVerdicts, 'undated', 'lapsed', 'predates', 'none', 'consistent'];

export const accusesMore = (one: string, other: string): boolean => order.indexOf(one) < order.indexOf(other);
