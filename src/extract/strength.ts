import type { Modality, Strength } from '../model/words.ts';
import type { Words } from './lexicon.ts';
import { isAdverb, lowerAt, tokenise, type Token } from './tokens.ts';
import { formsIn } from './verb-forms.ts';

/**
 * How much an action promises, after the action scale of UPR Info (E. McMahon, "The Universal Periodic Review: A Work in Progress",
 * Friedrich-Ebert-Stiftung 2012): what is to be considered, continued or done in general by the verb that heads it; specific unless one of
 * these heads it. What is not to be done is specific: one act breaks it.
 */
export function strengthOf(action: string, modality: Modality, negated: boolean, words: Words): Strength {
  const tokens = tokenise(action).filter((token) => token.word);
  const at = headAt(tokens);
  const verbs = verbsFor(words);
  const head = lowerAt(tokens, at);
  if (isConsidering(tokens, at, verbs) || (softly.has(modality) && verbs.reviewing.has(head))) return 'considering';
  if (negated) return 'specific';
  if (verbs.continuing.has(head) || isGoingOn(tokens, at)) return 'continuing';
  if (verbs.general.has(head) || isGeneralPhrase(tokens, at)) return 'general';
  return 'specific';
}

const softly: ReadonlySet<Modality> = new Set(['recommendation', 'aspiration']);

interface Verbs {
  readonly general: ReadonlyMap<string, string>;
  readonly continuing: ReadonlyMap<string, string>;
  readonly considering: ReadonlyMap<string, string>;
  readonly reviewing: ReadonlyMap<string, string>;
}

const known = new WeakMap<Words, Verbs>();

function verbsFor(words: Words): Verbs {
  const before = known.get(words);
  if (before) return before;
  const verbs = {
    general: formsIn(words.general),
    continuing: formsIn(words.continuing),
    considering: formsIn(words.considering),
    reviewing: formsIn(words.reviewing),
  };
  known.set(words, verbs);
  return verbs;
}

const leading: ReadonlySet<string> = new Set([
  'to',
  'be',
  'being',
  'been',
  'not',
  'never',
  'and',
  'that',
  'it',
  'will',
  'shall',
  'further',
  'do',
  'does',
]);

/** The verb that heads an action, behind "to", "be" and adverbs. */
function headAt(tokens: readonly Token[]): number {
  let at = 0;
  while (at < tokens.length - 1 && (leading.has(tokens[at]!.lower) || isAdverb(tokens[at]))) at++;
  return at;
}

/** Whether one of some words stands within a few behind a place. */
const near = (tokens: readonly Token[], at: number, pattern: RegExp, reach: number): boolean =>
  tokens.slice(at + 1, at + 1 + reach).some(({ lower }) => pattern.test(lower));

const chance = /^(?:possibilit(?:y|ies)|feasibility|desirability|advisability|option|options|opportunity|ways|means|whether)$/;

/** "consider ratifying", "give consideration to", "examine the possibility of", "look into". */
function isConsidering(tokens: readonly Token[], at: number, { considering }: Verbs): boolean {
  const head = lowerAt(tokens, at);
  if (considering.has(head)) return true;
  if (/^(?:give|giving|given|take|taking)$/.test(head)) return near(tokens, at, /^consideration$/, 4);
  if (/^(?:look|looking)$/.test(head)) return lowerAt(tokens, at + 1) === 'into';
  return /^(?:assess|evaluate|discuss|analyse|analyze|seek|identify|review|weigh)$/.test(head) && near(tokens, at, chance, 3);
}

/** "keep up", "go on", "carry on", "remain committed", "keep supporting". */
function isGoingOn(tokens: readonly Token[], at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  if (/^(?:go|goes|going|carry|carries|carrying)$/.test(lowerAt(tokens, at))) return next === 'on';
  return /^(?:keep|keeps|keeping)$/.test(lowerAt(tokens, at)) && (/^(?:up|on)$/.test(next) || /.{3}ing$/.test(next));
}

const generalObject =
  /^(?:measures?|steps?|action|actions|efforts?|initiatives?|attention|priority|emphasis|progress|care|precautions?|account|advantage)$/;

/** "take all necessary measures to", "make every effort to", "pay attention to", "step up", "work towards". */
function isGeneralPhrase(tokens: readonly Token[], at: number): boolean {
  const head = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (
    /^(?:take|takes|taken|taking|make|makes|made|making|pay|pays|paid|paying|give|gives|given|giving|place|places|undertake|deploy|adopt)$/.test(
      head,
    )
  )
    return (
      near(tokens, at, generalObject, /^adopt|undertake/.test(head) ? 2 : 6) &&
      !near(tokens, at, /^(?:law|legislation|act|code|plan|policy|decree)$/, 3)
    );
  if (/^(?:step|steps|stepping|speed|scale)$/.test(head)) return next === 'up';
  if (/^(?:work|works|working|strive|strives)$/.test(head)) return /^(?:to|towards?|for|with|on|together|closely)$/.test(next);
  return /^(?:raise|raises|raising)$/.test(head) && near(tokens, at, /^awareness$/, 3);
}
