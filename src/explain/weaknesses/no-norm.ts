import { canBeBroken, isOwnCommitment } from '../../judge/context.ts';
import { listed } from '../../model/nearest.ts';
import { indexOf, lineOf } from '../index-of.ts';
import { plural } from '../words.ts';
import type { WeaknessKind } from './weakness.ts';

/** Promises of the organisation that no word of the vocabulary names: they are read, and nothing is ever held against them. */
export const noNorm: WeaknessKind = {
  kind: 'no-norm',
  of: ({ analysis }) => {
    const silent = analysis.workspace.commitments.filter(
      (commitment) => isOwnCommitment(commitment) && canBeBroken(commitment) && commitment.norms.length === 0,
    );
    return [...Map.groupBy(silent, ({ instrument }) => instrument)].map(([instrument, [first, ...others]]) => {
      const name = indexOf(analysis).instruments.get(instrument)?.short ?? instrument;
      const speak = others.length > 0 ? 'speak to no norm, so that no rule reaches them' : 'speaks to no norm, so that no rule reaches it';
      return {
        ...lineOf(first!),
        found: `${plural(others.length + 1, 'promise')} of ${name} that ${speak}: ${listed([first!, ...others].map(({ id }) => id))}`,
        mend: 'name the norm of each that should be measured at the end of its provision, {norms=…}',
      };
    });
  },
};
