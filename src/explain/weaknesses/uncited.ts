import { placed, type WeaknessKind } from './weakness.ts';

/** Instruments that name no source, of which reports quote every promise without a note. */
export const uncited: WeaknessKind = {
  kind: 'uncited',
  of: ({ analysis }) =>
    analysis.workspace.instruments
      .filter(({ sources }) => sources.length === 0)
      .map(({ at, short }) => ({
        ...placed(at),
        found: `${short} names no source, so that reports quote its promises without a note and without a pinpoint`,
        mend: 'name under “sources” the item of evidence/sources.json that is this text; “avowed import FILE” brings it in from a reference manager',
      })),
};
