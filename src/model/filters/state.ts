import { atBehestOf, behestValues, calledBy, readBehest } from './behest.ts';
import { placeWords } from '../places.ts';
import { either, type Filter } from './filter.ts';

export const state: Filter = {
  name: 'state',
  option: '--state <state>',
  help: 'only what was done at the behest of this State: as payer, requester, host or director (may be repeated)',
  many: true,
  of: 'entry',
  values: (workspace) => behestValues(workspace),
  read: (word, workspace) => readBehest(word, workspace),
  expected: 'a State by its name or its ISO 3166-1 alpha-2 code, such as Australia or AU, or EU',
  near: placeWords,
  test: (chosen) => ({ entry: (entry) => atBehestOf(entry, chosen) }),
  said: (chosen, label) => `what was paid for, asked for, hosted or directed by ${either(chosen, calledBy(label))}`,
};
