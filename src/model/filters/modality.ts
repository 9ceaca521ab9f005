import { modalities } from '../words.ts';
import { closed, either, fromValues, type Filter } from './filter.ts';

const values = () => closed(modalities);

export const modality: Filter = {
  name: 'modality',
  option: '--modality <modality>',
  help: 'only commitments of this modality (may be repeated)',
  many: true,
  of: 'commitment',
  values,
  read: fromValues(values),
  test: (chosen) => ({ commitment: (commitment) => chosen.includes(commitment.modality) }),
  said: (chosen) => `commitments of the modality ${either(chosen)}`,
};
