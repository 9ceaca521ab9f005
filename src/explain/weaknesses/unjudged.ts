import { placed, type WeaknessKind } from './weakness.ts';

export const unjudged: WeaknessKind = {
  kind: 'unjudged',
  of: ({ analysis }) => {
    const entries = new Map(analysis.entries.map((entry) => [entry.id, entry]));
    return analysis.judgement.unjudged.map((id) => ({
      ...placed(entries.get(id)?.at),
      found: `the entry “${id}”, which no rule reaches`,
      mend: 'write a rule on its practice and circumstances, or see whether a claim shows less than its source says',
    }));
  },
};
