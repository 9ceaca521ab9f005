import { withNarrower } from '../broader.ts';
import type { Workspace } from '../records.ts';
import { either, fromValues, namedConcepts, type Filter, type Named } from './filter.ts';

const values = ({ vocabulary }: Workspace): readonly Named[] => namedConcepts(vocabulary.norms);

export const norm: Filter = {
  name: 'norm',
  option: '--norm <norm>',
  help: 'only this norm and narrower ones (may be repeated)',
  many: true,
  of: 'norm',
  values,
  read: fromValues(values),
  test: (chosen, { vocabulary }) => {
    const meant = withNarrower(chosen, vocabulary.norms);
    return { commitment: ({ norms }) => norms.some(({ id }) => meant.has(id)), norm: (id) => meant.has(id) };
  },
  said: (chosen, label) => `the norm ${either(chosen, label)}`,
};
