import { placed, type WeaknessKind } from './weakness.ts';

export const pinpoints: WeaknessKind = {
  kind: 'pinpoint',
  of: ({ analysis }) =>
    analysis.entries.flatMap((entry) =>
      entry.claims
        .filter((claim) => claim.sources.every(({ locator }) => !locator))
        .map((claim) => ({
          ...placed(entry.claimsAt[claim.id] ?? entry.at),
          found: `the claim “${claim.id}” of ${entry.id} without a pinpoint`,
          mend: 'give a “locator” in one of its sources, such as p. 12 or para. 3',
        })),
    ),
};
