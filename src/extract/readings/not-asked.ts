import { lowerAt } from '../tokens.ts';
import type { Reading } from './reading.ts';

export const notAsked: Reading = {
  id: 'not-asked',
  purpose: 'What a text does not ask of somebody is no duty, and no ban either.',
  ok: [
    'Nothing in this policy requires staff to disclose medical data.',
    'No provision of this policy requires the Organization to pay.',
    'The Organization never requires people to pay.',
  ],
  notOk: [
    'This policy requires staff to disclose gifts.',
    'Nothing in this policy permits staff to share data.',
    'The Council requests States not to detain children.',
  ],
  read: ({ tokens, hit, cue, subjectNegated, acts }) => {
    if (!hit.bearer || hit.means === 'permission' || !asks.test(cue)) return null;
    if (!subjectNegated && !/^(?:not|never)$/.test(lowerAt(tokens, hit.from - 1))) return null;
    return acts || !/^(?:require|oblige)/.test(cue) ? { because: 'it says what is not asked of others' } : { modality: 'disclaimer' };
  },
};

/** "Requires staff to", but not "it is for staff to". */
const asks = /^(?!it |is |are |would |rests? |lies? )/;
