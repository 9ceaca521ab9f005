import { verdicts } from '../words.ts';
import { closed, either, fromValues, type Filter } from './filter.ts';

const values = () => closed(verdicts);

export const verdict: Filter = {
  name: 'verdict',
  option: '--verdict <verdict>',
  help: 'only cases whose strongest finding has this verdict (may be repeated)',
  many: true,
  of: 'result',
  values,
  read: fromValues(values),
  test: (chosen) => ({ lead: (result) => chosen.includes(result.verdict) }),
  said: (chosen) => `the verdict ${either(chosen)}`,
};
