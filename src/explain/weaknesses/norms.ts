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
    return vocabulary.norms
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({
        ...placed(places[id]),
        found: `the norm “${id}”, which nothing uses`,
        mend: 'nothing need be done; a rule or a commitment may name it',
      }));
  },
};
