import { inSeries } from '../series.ts';
import type { Filter } from './filter.ts';

export const plainWords: Filter = {
  name: 'words',
  option: null,
  help: 'only where all these words stand somewhere',
  many: true,
  of: 'words',
  values: () => [],
  read: (word) => (word.trim() === '' ? null : word.trim().toLowerCase()),
  test: (words) => ({ words: words.map((word) => word.toLowerCase()) }),
  said: (words) => inSeries(words.map((word) => `“${word}”`)),
};
