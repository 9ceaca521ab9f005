import { finiteVerb } from '../finite-verbs.ts';
import { lowerAt } from '../tokens.ts';
import { canBePresent, isGerund } from '../word-forms.ts';
import type { Reading, Use } from './reading.ts';

const guessing: ReadonlySet<string> = new Set(['may', 'might', 'must', 'could', 'should', 'can', 'would']);

export const lookingBack: Reading = {
  id: 'looking-back',
  purpose: 'A guess or a look back at what was done binds nobody; what must have been done before something is done does.',
  ok: [
    'The report must have been lost.',
    'The crisis may have been caused by drought.',
    'The staff must have left before the storm came.',
    'They must have known before the audit.',
  ],
  notOk: [
    'Staff must have a badge.',
    'All staff must have finished the course before they are deployed.',
    'Before a loan is signed, a lawyer must have read it.',
    'Consent must have been given before filming begins.',
  ],
  read: (use) =>
    use.group.tense === 'perfect' && guessing.has(use.group.modal ?? '') && !(use.group.modal === 'must' && isBeforehand(use.tokens))
      ? { because: 'it guesses or looks back (“… have …”)' }
      : null,
};

/** "before they are deployed", "before filming": as often as that is done, not before something that was. */
function isBeforehand(tokens: Use['tokens']): boolean {
  const before = tokens.findIndex(({ lower }) => lower === 'before');
  if (before < 0) return false;
  for (let at = before + 1; at < tokens.length && (tokens[at]!.word || tokens[at]!.lower === '-'); at++) {
    if (/^(?:is|are|has|have)$/.test(lowerAt(tokens, at))) return true;
    if (finiteVerb(tokens, at) === 'strong') return canBePresent(tokens[at]!);
    if (at === before + 1 && isGerund(tokens[at])) return true;
  }
  return false;
}
