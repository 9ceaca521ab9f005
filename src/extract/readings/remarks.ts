import { beginsCue } from '../cue-search.ts';
import { complementOf, type Reading } from './reading.ts';

const silent = /^(?:silence|absence|it|nothing|consent)$/;

/** “The Organization is to be commended for consulting”: for what it has done. */
const praised = /^(?:commended|congratulated|applauded|praised|lauded|thanked|complimented|blamed|criticised|criticized|pitied|forgiven)$/;

export const remarks: Reading = {
  id: 'remarks',
  purpose: 'A remark to the reader, or what may be concluded from silence, binds nobody.',
  ok: [
    'It should be noted that many States have signed.',
    'The Organization is to be commended for consulting them.',
    'Silence may not be expected to mean consent.',
  ],
  notOk: ['Staff should be noted for their work.'],
  read: (use) => {
    const { tokens, group, lexicon, subjectHead } = use;
    if (subjectHead === 'it' && beginsCue(lexicon.phrases.remarks, tokens, group.verb)) return { because: 'a remark to the reader' };
    if (praised.test(complementOf(use)) && !use.negated) return { because: 'it praises, blames or thanks somebody' };
    const concludes = silent.test(subjectHead) && beginsCue(lexicon.phrases.conclusions, tokens, group.verb);
    return concludes ? { because: 'it says what may be concluded' } : null;
  },
};
