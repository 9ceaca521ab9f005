import { bearers } from '../words.ts';
import { closed, either, fromValues, type Filter } from './filter.ts';

const values = () => closed(bearers);

export const bearer: Filter = {
  name: 'bearer',
  option: '--bearer <bearer>',
  help: 'only commitments that bind this bearer, alone or with others (may be repeated)',
  many: true,
  of: 'commitment',
  values,
  read: fromValues(values),
  test: (chosen) => ({ commitment: (commitment) => commitment.bearers.some((each) => chosen.includes(each)) }),
  said: (chosen) => `commitments that bind ${either(chosen, (id) => (id === 'organisation' ? 'the organisation' : id))}`,
};
