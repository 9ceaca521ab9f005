import { withNarrower } from '../broader.ts';
import type { Workspace } from '../records.ts';
import { either, fromValues, namedConcepts, type Filter, type Named } from './filter.ts';

const values = ({ vocabulary }: Workspace): readonly Named[] => namedConcepts(vocabulary.practices);

export const practice: Filter = {
  name: 'practice',
  option: '--practice <practice>',
  help: 'only this practice and narrower ones (may be repeated)',
  many: true,
  of: 'practice',
  values,
  read: fromValues(values),
  test: (chosen, { vocabulary }) => {
    const meant = withNarrower(chosen, vocabulary.practices);
    return { entry: ({ practices }) => practices.some((id) => meant.has(id)), practice: (id) => meant.has(id) };
  },
  said: (chosen, label) => either(chosen, label),
};
