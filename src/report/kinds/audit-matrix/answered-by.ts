import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Against, Analysis, Finding } from '../../../model/judgement.ts';
import { isSaidOf } from '../../telling/definitions.ts';
import { markedText } from './columns.ts';

const againstWords: Record<Against['kind'], string> = {
  permission: 'permits',
  allows: 'allows',
  definition: 'defines',
  disclaimer: 'disclaims',
};

/** What in the commitment or beside it answers a finding; a fulfilment needs no answer. */
export function answeredBy({ effect, excusedBy, against, practice }: Finding, analysis: Analysis): string {
  if (effect === 'fulfilment') return '';
  const index = indexOf(analysis);
  const beside = ({ kind, commitment, circumstance }: Against): string => {
    const other = index.commitments.get(commitment)!;
    const allowed = circumstance ? ` “${labelOf(circumstance, index)}”` : '';
    const reach = isSaidOf(other, practice, analysis) ? '' : ' (nothing that was read says that it covers this practice)';
    return `${commitment} ${againstWords[kind]}${allowed}: ${markedText(other)}${reach}`;
  };
  return [...excusedBy.map(({ kind, text }) => `excused by a ${kind}: ${text}`), ...against.map(beside)].join('; ');
}
