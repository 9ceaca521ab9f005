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
    return unused
      .filter(({ at }) => !isGeneral(at.file))
      .map(({ id, at }) => ({
        ...at,
        found: `the norm “${id}”, which nothing uses`,
        mend: 'let a rule or a commitment name it, or take it out',
      }));
  },
};

/** General norms come with every workspace, so that rules and commitments may come to use them: there is nothing to mend in them. */
const isGeneral = (file: string): boolean => file.startsWith('rules/vocabulary/general/');
