import type { Modality, Strength } from '../model/words.ts';
import type { Lexicon } from './lexicon.ts';
import { isAdverb, lowerAt, tokenise, type Token } from './tokens.ts';
import { formsIn } from './verb-forms.ts';

/**
 * How much an action promises, after the action scale of UPR Info (E. McMahon, "The Universal Periodic Review: A Work in Progress",
 * Friedrich-Ebert-Stiftung 2012): what is to be considered, continued or done in general by the verb that heads it; specific unless one of
 * these heads it. What is not to be done is specific: one act breaks it.
 */
export function strengthOf(action: string, modality: Modality, negated: boolean, lexicon: Lexicon): Strength {
  const { tokens, at } = headedBy(action);
  const verbs = verbsFor(lexicon);
  const head = lowerAt(tokens, at);
  if (isConsidering(tokens, at, verbs) || (softly.has(modality) && verbs.reviewing.has(head))) return 'considering';
  if (negated) return 'specific';
  if (isOf(verbs.continuing, tokens, at) || isGoingOn(tokens, at)) return 'continuing';
  if (isOf(verbs.general, tokens, at) || isGeneralPhrase(tokens, at)) return 'general';
  return 'specific';
}

/** In UTF-16 units: nearly every action has its verb, and the words behind that tell its strength, in as many. */
const beginning = 60;
/** How many words behind the verb tell its strength too. */
const farthest = 6;

/** The words of an action up to those that tell its strength, and the one that heads it. */
function headedBy(action: string): { readonly tokens: readonly Token[]; readonly at: number } {
  const blank = action.length > beginning ? action.indexOf(' ', beginning) : -1;
  const tokens = tokenise(blank < 0 ? action : action.slice(0, blank)).filter((token) => token.word);
  const at = headAt(tokens);
  if (blank < 0 || at + farthest < tokens.length) return { tokens, at };
  const all = tokenise(action).filter((token) => token.word);
  return { tokens: all, at: headAt(all) };
}

const softly: ReadonlySet<Modality> = new Set(['recommendation', 'aspiration']);

interface Verbs {
  readonly general: ReadonlyMap<string, string>;
  readonly continuing: ReadonlyMap<string, string>;
  readonly considering: ReadonlyMap<string, string>;
  readonly reviewing: ReadonlyMap<string, string>;
}

const known = new WeakMap<Lexicon, Verbs>();

function verbsFor(lexicon: Lexicon): Verbs {
  const before = known.get(lexicon);
  if (before) return before;
  const { general, continuing, considering } = lexicon.strengths;
  const verbs = {
    general: verbsOf(general),
    continuing: verbsOf(continuing),
    considering: verbsOf(considering),
    reviewing: formsIn(lexicon.words.reviewing),
  };
  known.set(lexicon, verbs);
  return verbs;
}

/** The forms of each verb, with the word that must follow it ("comply with"); none where any may. */
function verbsOf(cues: readonly string[]): ReadonlyMap<string, string> {
  const verbs = new Map<string, string>();
  for (const cue of cues) {
    const [base = '', next = ''] = cue.split(' ');
    for (const form of formsIn([base]).keys())
      verbs.set(form, verbs.has(form) && verbs.get(form) !== next ? either(verbs.get(form)!, next) : next);
  }
  return verbs;
}

/** "reflect on" or "reflect upon"; a verb that stands alone too takes any word behind it. */
const either = (one: string, other: string): string => (one === '' || other === '' ? '' : `${one} ${other}`);

const isOf = (verbs: ReadonlyMap<string, string>, tokens: readonly Token[], at: number): boolean => {
  const next = verbs.get(lowerAt(tokens, at));
  return next !== undefined && (next === '' || next.split(' ').includes(lowerAt(tokens, at + 1)));
};

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
  if (isOf(considering, tokens, at)) return true;
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
      near(tokens, at, generalObject, /^adopt|undertake/.test(head) ? 2 : farthest) &&
      !near(tokens, at, /^(?:law|legislation|act|code|plan|policy|decree)$/, 3)
    );
  if (/^(?:step|steps|stepping|speed|scale)$/.test(head)) return next === 'up';
  if (/^(?:work|works|working|strive|strives)$/.test(head)) return /^(?:to|towards?|for|with|on|together|closely)$/.test(next);
  return /^(?:raise|raises|raising)$/.test(head) && near(tokens, at, /^awareness$/, 3);
}
