import { placeCalled, placeName, placeWords } from '../places.ts';
import { either, type Filter } from './filter.ts';

export const place: Filter = {
  name: 'place',
  option: '--place <place>',
  help: 'only evidence from this place, by its name or ISO 3166-1 alpha-2 code (may be repeated)',
  many: true,
  of: 'entry',
  values: ({ entries }) =>
    [...new Set(entries.flatMap((entry) => entry.places ?? []))].toSorted().map((id) => ({ id, names: [placeName(id)] })),
  read: (word) => placeCalled(word) ?? null,
  expected: 'a country by its name or its ISO 3166-1 alpha-2 code, such as Libya or LY, or EU',
  near: placeWords,
  test: (chosen) => ({ entry: ({ places }) => places?.some((each) => chosen.includes(each)) ?? false }),
  said: (chosen) => `work in ${either(chosen, placeName)}`,
};
