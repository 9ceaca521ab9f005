import type { Value } from '../../named-sheet.ts';

/** How closed words are explained in the codebook. */

export const explain = <T extends string>(words: readonly T[], meaning: (word: T) => string): Value[] =>
  words.map((value) => ({ value, meaning: meaning(value) }));

export const yesOrNo = (yes: string, no: string): Value[] => [
  { value: 'yes', meaning: yes },
  { value: 'no', meaning: no },
];
