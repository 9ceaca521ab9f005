import { beginsCue } from '../cue-search.ts';
import type { Reading } from './reading.ts';

export const deeming: Reading = {
  id: 'deeming',
  purpose: "What the law takes something to be is nobody's duty.",
  ok: ['Goods shall be deemed released when the fee is paid.'],
  notOk: ['The Organization shall release the goods.'],
  read: ({ tokens, group, lexicon }) =>
    beginsCue(lexicon.phrases.deeming, tokens, group.verb) ? { because: 'it says what the law takes something to be' } : null,
};
