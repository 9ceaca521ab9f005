import type { Workspace } from '../records.ts';
import { either, fromValues, type Filter, type Named } from './filter.ts';

const values = ({ entries }: Workspace): readonly Named[] => entries.map(({ id, title }) => ({ id, names: [title] }));

export const entry: Filter = {
  name: 'entry',
  option: '--entry <entry>',
  help: 'only this evidence entry, by its id or title (may be repeated)',
  many: true,
  of: 'entry',
  values,
  read: fromValues(values),
  test: (chosen) => ({ entry: ({ id }) => chosen.includes(id) }),
  said: (chosen, label) => `the evidence entry ${either(chosen, label)}`,
};
