import type { Vocabulary } from '../model/records.ts';

/** The files of rules/vocabulary/, one a kind of concept. */
export const vocabularyNames = [
  'norms',
  'practices',
  'circumstances',
  'persons',
  'actors',
  'bearers',
  'modalities',
  'qualifiers',
  'strengths',
  'places',
] as const satisfies readonly (keyof Vocabulary)[];
