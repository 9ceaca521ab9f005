import { analyse } from '../../src/analysis.ts';
import { claim, commitment, entry, roleClaims, workspace } from './records.ts';

/** Two commitments, and what was done in two places: one well proven, one only alleged and paid for by a State. */
export const twoPlaces = analyse(
  workspace({
    commitments: [commitment(), commitment({ id: 'policy:2', norms: ['privacy'] })],
    entries: [
      entry({ places: ['LY'], title: 'Buses out of detention' }),
      entry({
        id: 'other',
        title: 'Care at the border',
        places: ['ID'],
        atBehestOf: [{ who: 'AU', as: ['payer'] }],
        claims: [claim({ credibility: 5 }), ...roleClaims('implemented')],
      }),
    ],
  }),
);
