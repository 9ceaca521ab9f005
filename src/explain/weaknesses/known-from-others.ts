import { lineOf } from '../index-of.ts';
import type { WeaknessKind } from './weakness.ts';

/** A report cites what was read; of these nobody knows what that was. */
export const knownFromOthers: WeaknessKind = {
  kind: 'source',
  of: ({ analysis: { workspace } }) =>
    workspace.commitments
      .filter(({ provenance, source }) => source === null && (provenance === 'described-by-issuer' || provenance === 'described-by-others'))
      .map((commitment) => ({
        ...lineOf(commitment),
        found: `the commitment “${commitment.id}”, known from descriptions only, without the source that describes it`,
        mend: 'name it behind the anchor, such as {#p1 source=manual-2022}, and under “sources:” above',
      })),
};
