import type { Vocabulary } from './records.ts';

type Part = NonNullable<Vocabulary['circumstances'][number]['part']>;

/** The circumstances that speak of the organisation's part in these ways, in the order of the vocabulary. */
export const speakingOf = ({ circumstances }: Vocabulary, ...parts: readonly Part[]): string[] =>
  circumstances.filter(({ part }) => part !== undefined && parts.includes(part)).map(({ id }) => id);
