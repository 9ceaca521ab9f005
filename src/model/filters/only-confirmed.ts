import { called, closed, type Filter } from './filter.ts';

export const onlyConfirmed: Filter = {
  name: 'confirmed',
  option: '--only-confirmed',
  help: 'only findings that a reviewer confirmed as they stand, and that none rejected',
  many: false,
  of: 'result',
  values: () => closed(['yes']),
  read: (word) => called(word, closed(['yes'])),
  test: () => ({ result: ({ confirmed }) => confirmed }),
  said: () => 'what a reviewer confirmed',
};
