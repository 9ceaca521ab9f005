import { lowerAt } from '../tokens.ts';
import { complementOf, verbOf, type Reading } from './reading.ts';
import { isOfPeople } from './releases.ts';

/** Who acts and is told not to lay a duty on others is forbidden to; a text that lays none denies it. */
const layingOnOthers: ReadonlySet<string> = new Set(['impose', 'place', 'lay']);

export const dutyDenied: Reading = {
  id: 'duty-denied',
  purpose: 'A duty, a liability or a right of others that is denied is a disclaimer, never a duty.',
  ok: [
    'The Organization shall have no responsibility for arbitrary detention.',
    'Nothing in this policy shall be construed as creating an obligation.',
    'The Organization disclaims all liability.',
    'No duty of care is assumed by the Organization.',
    'The Organization is not liable for acts of States.',
  ],
  notOk: [
    'No person shall be detained.',
    'The Organization shall be liable for damage caused by its staff.',
    'The Organization shall not evade its obligations.',
  ],
  read: (use) => {
    if (use.hit.means !== 'disclaimer') return null;
    if (lowerAt(use.tokens, use.hit.from - 1) === 'there' && /^(?:may|might|can|could)$/.test(use.group.modal ?? ''))
      return { because: 'it tells what could happen' };
    // “No patient shall be obliged to pay”: what nobody may make people do.
    if (/^(?:shall|will|must|may)$/.test(use.group.modal ?? '') && /^oblig(?:ed|ated)$/.test(complementOf(use)) && isOfPeople(use))
      return { modality: 'prohibition' };
    const forbids = use.acts && use.group.modal !== null && layingOnOthers.has(verbOf(use));
    return forbids ? { modality: 'prohibition' } : { modality: 'disclaimer' };
  },
};
