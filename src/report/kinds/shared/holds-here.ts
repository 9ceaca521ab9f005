import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { fill, lowered } from '../../phrases.ts';
import said from './holds-here.json' with { type: 'json' };

/** That what was concluded of another case, from the same promise by the same rule, is concluded of this one too: it is not said again in full. */
export const holdsHere = ({ norm }: Finding, analysis: Analysis): string =>
  fill(said.holdsHere, { norm: lowered(labelOf(norm, indexOf(analysis))) });
