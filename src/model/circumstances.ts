import type { Vocabulary } from './records.ts';
import { remember } from './remember.ts';

type Part = NonNullable<Vocabulary['circumstances'][number]['part']>;

/** The circumstances that speak of the organisation's part in these ways, in the order of the vocabulary. */
export const speakingOf = ({ circumstances }: Vocabulary, ...parts: readonly Part[]): string[] =>
  circumstances.filter(({ part }) => part !== undefined && parts.includes(part)).map(({ id }) => id);

type Bearing = 'for' | 'against';

const bearing = (bears: Bearing) =>
  remember(
    ({ circumstances }: Vocabulary): ReadonlySet<string> =>
      new Set(circumstances.filter((each) => each.bears === bears).map(({ id }) => id)),
  );

/** The circumstances that speak against the organisation, and those that speak for it. */
export const againstOf = bearing('against');
export const favourableOf = bearing('for');
