import { finiteVerb } from '../finite-verbs.ts';
import { lowerAt, skipAdverbs } from '../tokens.ts';
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
    'The flood must have been preceded by heavy rain.',
  ],
  notOk: [
    'Staff must have a badge.',
    'All staff must have finished the course before they are deployed.',
    'Before a loan is signed, a lawyer must have read it.',
    'Consent must have been given before filming begins.',
    'Every eviction must have been preceded by a hearing.',
    'A search must have been authorised in writing by the director.',
  ],
  read: (use) =>
    use.group.tense === 'perfect' &&
    guessing.has(use.group.modal ?? '') &&
    !(use.group.modal === 'must' && (isBeforehand(use.tokens) || isPrecondition(use)))
      ? { because: 'it guesses or looks back (“… have …”)' }
      : null,
};

const steps =
  /^(?:agreed|announced|approved|assessed|authori[sz]ed|checked|consulted|heard|informed|notified|obtained|signed|told|warned)$/;
const asked = /\b(?:in (?:writing|advance)|beforehand|(?:days?|weeks?|months?|hours?) (?:before|earlier)|by an? |where|unless|first)\b/;

/**
 * "Every eviction must have been preceded by a hearing", "must have been authorised in writing": a step that a deed asks for; not where a thing that
 * is known, or something past, is spoken of.
 */
function isPrecondition({ tokens, group, subject }: Use): boolean {
  const been = skipAdverbs(tokens, group.verb + 1);
  const step = lowerAt(tokens, skipAdverbs(tokens, been + 1));
  if (lowerAt(tokens, been) !== 'been' || tokens.some(({ lower }) => /^(?:was|were|had|did|probably|surely)$/.test(lower))) return false;
  const first = lowerAt(tokens, subject[0] ?? 0);
  const isPointedAt = /^(?:this|that|these|those|it|he|she|they|we|i|you)$/.test(first);
  const rest = tokens
    .slice(been)
    .map(({ lower }) => lower)
    .join(' ');
  if (step === 'preceded') return !isPointedAt && (first !== 'the' || asked.test(rest.replace(/by an? /, '')));
  return steps.test(step) && !isPointedAt && asked.test(rest);
}

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
