import { labelOf, type IndexOf } from '../../../explain/index-of.ts';
import type { Against, Finding } from '../../../model/judgement.ts';
import { wholeText } from '../../../model/needed.ts';

const againstWords: Record<Against['kind'], string> = {
  permission: 'permits',
  allows: 'allows',
  definition: 'defines',
  disclaimer: 'disclaims',
};

/** What in the commitment or beside it answers a finding; a fulfilment needs no answer. */
export function answeredBy({ effect, excusedBy, against }: Finding, index: IndexOf): string {
  if (effect === 'fulfilment') return '';
  const excuses = excusedBy.map(({ kind, text }) => `excused by a ${kind}: ${text}`);
  const beside = against.map(
    ({ kind, commitment, circumstance }) =>
      `${commitment} ${againstWords[kind]}${circumstance ? ` “${labelOf(circumstance, index)}”` : ''}: ${wholeText(index.commitments.get(commitment)!)}`,
  );
  return [...excuses, ...beside].join('; ');
}
