import { beginsCue } from '../cue-search.ts';
import { lowerAt } from '../tokens.ts';
import { isOfTexts } from './application.ts';
import type { Reading, Use } from './reading.ts';

export const finalClauses: Reading = {
  id: 'final-clauses',
  purpose: 'When a text begins or ceases to hold, and which law governs it, is no conduct that anybody owes.',
  ok: [
    'This Agreement shall enter into force on signature.',
    'This Agreement shall be governed by the law of that State.',
    'Withdrawal shall not take effect before the end of the year.',
  ],
  notOk: ['The Organization shall enter into agreements with States.', 'A dismissal shall not take effect before the appeal is heard.'],
  read: (use) =>
    beginsCue(use.lexicon.phrases.finalClauses, use.tokens, use.group.verb) && !isHeldBack(use)
      ? { because: 'a final clause: when or how the text holds' }
      : null,
};

/** “A dismissal shall not take effect before”: what is done to somebody is to wait, and no text. */
const isHeldBack = (use: Use): boolean =>
  use.negated &&
  lowerAt(use.tokens, use.group.verb) === 'take' &&
  ['before', 'until', 'unless'].includes(lowerAt(use.tokens, use.group.verb + 2)) &&
  !isOfTexts(use) &&
  !use.subject.some((at) => ofTreaties.has(lowerAt(use.tokens, at)));

/** What parties do to a text. */
const ofTreaties: ReadonlySet<string> = new Set(
  'accession accessions amendment amendments change changes denunciation denunciations notification ratification reservation reservations termination withdrawal withdrawals'.split(
    ' ',
  ),
);
