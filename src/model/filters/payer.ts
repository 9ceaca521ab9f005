import { atBehestOf, behestValues, calledBy, readBehest } from './behest.ts';
import { either, type Filter } from './filter.ts';

export const payer: Filter = {
  name: 'payer',
  option: '--payer <payer>',
  help: 'only what this State or other body paid for (may be repeated)',
  many: true,
  of: 'entry',
  values: (workspace) => behestValues(workspace, 'payer'),
  read: (word, workspace) => readBehest(word, workspace, 'payer'),
  expected: 'a State or another payer by its name or code, such as Australia or AU, or EU',
  test: (chosen) => ({ entry: (entry) => atBehestOf(entry, chosen, 'payer') }),
  said: (chosen, label) => `what ${either(chosen, calledBy(label))} paid for`,
};
