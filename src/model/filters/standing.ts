import { standings } from '../words.ts';
import { closed, either, fromValues, type Filter } from './filter.ts';

const values = () => closed(standings);

export const standing: Filter = {
  name: 'standing',
  option: '--standing <standing>',
  help: 'only what rests on a commitment of its own, or only on a standard that it promotes',
  many: true,
  of: 'result',
  values,
  read: fromValues(values),
  test: (chosen) => ({ result: (result) => chosen.includes(result.standing) }),
  said: (chosen) => either(chosen, (id) => (id === 'own-commitment' ? 'what it has undertaken itself' : 'standards that it promotes')),
};
