import { citedBy } from '../cited-by.ts';
import { placed, type WeaknessKind } from './weakness.ts';

export const mirrors: WeaknessKind = {
  kind: 'mirror',
  of: ({ analysis: { workspace } }) =>
    workspace.sources
      .filter(({ id }) => workspace.appraisals[id]?.readAt !== undefined)
      .map(({ id }) => ({
        ...placed(workspace.places[id]),
        found: `the source “${id}”, read at ${workspace.appraisals[id]!.readAt} and not at its publisher’s`,
        mend: 'compare it with the publisher’s own copy; then take “readAt” out of its appraisal',
      })),
};

export const accessed: WeaknessKind = {
  kind: 'access',
  of: ({ analysis: { workspace } }) => {
    const citing = citedBy(workspace);
    return workspace.sources
      .filter(({ id, URL, accessed: day }) => URL !== undefined && day === undefined && citing.has(id))
      .map(({ id }) => ({
        ...placed(workspace.places[id]),
        found: `the source “${id}” with an address and no date of access`,
        mend: 'give “accessed”, the day on which it was read there, in the reference manager or in evidence/sources.json',
      }));
  },
};
