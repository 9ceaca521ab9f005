import { groupBy } from '../../model/sorting.ts';
import { toDate } from '../to-date.ts';
import { placed, type WeaknessKind } from './weakness.ts';

export const dates: WeaknessKind = {
  kind: 'date',
  of: ({ analysis }) => {
    const entries = new Map(analysis.entries.map((entry) => [entry.id, entry]));
    const instruments = new Map(analysis.workspace.instruments.map((each) => [each.id, each]));
    // One date may decide several findings, which is one thing to do.
    return groupBy(toDate(analysis), ({ of, id, fact, claims }) => JSON.stringify([of, id, fact, claims])).map(([, wanted]) => {
      const { id, of, fact, claims } = wanted[0]!;
      const verdicts = [...new Set(wanted.map(({ gives }) => gives.verdict))].join(', ');
      const within = [...new Set(wanted.flatMap((each) => each.within))];
      const entry = entries.get(id);
      const at = of === 'claim' ? (entry?.claimsAt[claims[0] ?? ''] ?? entry?.at) : instruments.get(id.split(':')[0]!)?.at;
      const days = within.join(', ') || 'the days that are meant';
      return {
        ...placed(at),
        found:
          of === 'claim'
            ? `no certain date of “${fact}” in ${id}, where one would decide (${verdicts})`
            : `no certain start of ${id}, where one would decide (${verdicts})`,
        mend:
          of === 'claim' ? `give the claim a “period” if its source has one; one within ${days} would do` : 'find when it came into force',
      };
    });
  },
};
