import { listed } from '../../model/nearest.ts';
import { plural } from '../words.ts';
import { placed, type WeaknessKind } from './weakness.ts';

export const norms: WeaknessKind = {
  kind: 'norm',
  of: ({ analysis: { workspace } }) => {
    const { vocabulary, rules, commitments, places } = workspace;
    const used = new Set([
      ...vocabulary.norms.flatMap(({ broader = [] }) => broader),
      ...rules.flatMap((rule) => rule.norms),
      ...commitments.flatMap((commitment) => commitment.norms.map(({ id }) => id)),
    ]);
    const unused = vocabulary.norms.filter(({ id }) => !used.has(id)).map(({ id }) => ({ id, at: placed(places[id]) }));
    const [first, ...others] = unused.filter(({ at }) => isGeneral(at.file));
    const own = unused
      .filter(({ at }) => !isGeneral(at.file))
      .map(({ id, at }) => ({
        ...at,
        found: `the norm “${id}”, which nothing uses`,
        mend: 'let a rule or a commitment name it, or take it out',
      }));
    if (!first) return own;
    const found = `${plural(others.length + 1, 'general norm')} that nothing uses: ${listed([first, ...others].map(({ id }) => id))}`;
    return [...own, { ...first.at, found, mend: 'nothing need be done; rules and commitments may come to use them' }];
  },
};

const isGeneral = (file: string): boolean => file.startsWith('rules/vocabulary/general/');
