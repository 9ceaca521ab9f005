import { toDate } from '../to-date.ts';
import { placed, type WeaknessKind } from './weakness.ts';

export const dates: WeaknessKind = {
  kind: 'date',
  of: ({ analysis }) => {
    const entries = new Map(analysis.entries.map((entry) => [entry.id, entry]));
    const instruments = new Map(analysis.workspace.instruments.map((each) => [each.id, each]));
    return toDate(analysis).map(({ id, of, fact, claims, within, gives }) => {
      const entry = entries.get(id);
      const at = of === 'claim' ? (entry?.claimsAt[claims[0] ?? ''] ?? entry?.at) : instruments.get(id.split(':')[0]!)?.at;
      const days = within.join(', ') || 'the days that are meant';
      return {
        ...placed(at),
        found:
          of === 'claim'
            ? `no certain date of “${fact}” in ${id}, where one would decide (${gives.verdict})`
            : `no certain start of ${id}, where one would decide (${gives.verdict})`,
        mend:
          of === 'claim' ? `give the claim a “period” if its source has one; one within ${days} would do` : 'find when it came into force',
      };
    });
  },
};
