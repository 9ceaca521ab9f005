import type { Modality, Strength } from '../model/words.ts';
import type { Lexicon } from './lexicon.ts';
import { isAdverb, lowerAt, ofWord, tokenise, type Token } from './tokens.ts';
import { formsIn } from './verb-forms.ts';

/**
 * How much an action promises, after the action scale of UPR Info (E. McMahon, "The Universal Periodic Review: A Work in Progress",
 * Friedrich-Ebert-Stiftung 2012): what is to be considered, continued or done in general by the verb that heads it; specific unless one of
 * these heads it. What is not to be done is specific: one act breaks it.
 */
export function strengthOf(action: string, modality: Modality, negated: boolean, lexicon: Lexicon): Strength {
  const verbs = verbsFor(lexicon);
  const { tokens, at } = headedBy(action, verbs);
  if (!tokens[at] || !verbs.telling(tokens[at])) return 'specific';
  const head = tokens[at].lower;
  if (isConsidering(tokens, at, verbs) || (softly.has(modality) && verbs.reviewing.has(head))) return 'considering';
  if (negated) return 'specific';
  if (isOf(verbs.continuing, tokens, at) || isGoingOn(tokens, at)) return 'continuing';
  if (isOf(verbs.general, tokens, at) || isGeneralPhrase(tokens, at)) return 'general';
  return 'specific';
}

/** In UTF-16 units: nearly every action has its verb in as many. */
const start = 24;
/** The same, with the words behind it that tell its strength too. */
const beginning = 60;
/** How many words behind the verb tell its strength too. */
const farthest = 6;

/** The words of an action up to those that tell its strength, and the one that heads it; no more words than that where it tells none. */
function headedBy(action: string, verbs: Verbs): Headed {
  const short = headedWithin(action, start);
  if (short.at < short.tokens.length - 1 && !verbs.telling(short.tokens[short.at]!)) return short;
  const usual = headedWithin(action, beginning);
  return usual.whole || usual.at + farthest < usual.tokens.length ? usual : headedWithin(action, action.length);
}

interface Headed {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** These are all words of the action. */
  readonly whole: boolean;
}

/** @param length how much of the action is looked at, and no word in part */
function headedWithin(action: string, length: number): Headed {
  const blank = action.length > length ? action.indexOf(' ', length) : -1;
  const tokens = tokenise(blank < 0 ? action : action.slice(0, blank)).filter((token) => token.word);
  return { tokens, at: headAt(tokens), whole: blank < 0 };
}

const softly: ReadonlySet<Modality> = new Set(['recommendation', 'aspiration']);

interface Verbs {
  readonly general: ReadonlyMap<string, string>;
  readonly continuing: ReadonlyMap<string, string>;
  readonly considering: ReadonlyMap<string, string>;
  readonly reviewing: ReadonlyMap<string, string>;
  /** Whether a word may make an action another than a specific one. */
  readonly telling: (token: Token) => boolean;
}

const known = new WeakMap<Lexicon, Verbs>();

function verbsFor(lexicon: Lexicon): Verbs {
  const before = known.get(lexicon);
  if (before) return before;
  const { general, continuing, considering } = lexicon.strengths;
  const lists = {
    general: verbsOf(general),
    continuing: verbsOf(continuing),
    considering: verbsOf(considering),
    reviewing: formsIn(lexicon.words.reviewing),
  };
  const verbs = {
    ...lists,
    telling: ofWord((lower) => ofPhrases.some((heads) => heads.test(lower)) || Object.values(lists).some((list) => list.has(lower))),
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

const considerate = /^(?:give|giving|given|take|taking)$/;
const looking = /^(?:look|looking)$/;
const examining = /^(?:assess|evaluate|discuss|analyse|analyze|seek|identify|review|weigh)$/;

/** What somebody brought and wants to have dealt with: that nobody looked at it breaks “examine every complaint”. */
const brought =
  /^(?:complaints?|grievances?|allegations?|accusations?|appeals?|objections?|petitions?|applications?|claims?|disclosures?|requests?)$/;

/** "consider ratifying", "give consideration to", "examine the possibility of", "look into". */
function isConsidering(tokens: readonly Token[], at: number, { considering }: Verbs): boolean {
  const head = lowerAt(tokens, at);
  if (near(tokens, at, brought, 4) && !near(tokens, at, chance, 3)) return false;
  if (isOf(considering, tokens, at)) return true;
  if (considerate.test(head)) return near(tokens, at, /^consideration$/, 4);
  if (looking.test(head)) return lowerAt(tokens, at + 1) === 'into' && !near(tokens, at, /^reports?$/, 4);
  return examining.test(head) && near(tokens, at, chance, 3);
}

const going = /^(?:go|goes|going|carry|carries|carrying)$/;
const keeping = /^(?:keep|keeps|keeping)$/;

/** "keep up", "go on", "carry on", "remain committed", "keep supporting". */
function isGoingOn(tokens: readonly Token[], at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  if (going.test(lowerAt(tokens, at))) return next === 'on';
  return keeping.test(lowerAt(tokens, at)) && (/^(?:up|on)$/.test(next) || /.{3}ing$/.test(next));
}

const generalObject =
  /^(?:measures?|steps?|action|actions|efforts?|initiatives?|attention|priority|emphasis|progress|care|precautions?|account|advantage)$/;

const taking =
  /^(?:take|takes|taken|taking|make|makes|made|making|pay|pays|paid|paying|give|gives|given|giving|place|places|undertake|deploy|adopt)$/;
const stepping = /^(?:step|steps|stepping|speed|scale)$/;
const working = /^(?:work|works|working|strive|strives)$/;
const raising = /^(?:raise|raises|raising)$/;

/** The verbs that tell strength together with what stands behind them. */
const ofPhrases = [considerate, looking, examining, going, keeping, taking, stepping, working, raising];

/** "take all necessary measures to", "make every effort to", "pay attention to", "step up", "work towards". */
function isGeneralPhrase(tokens: readonly Token[], at: number): boolean {
  const head = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (taking.test(head))
    return (
      near(tokens, at, generalObject, /^adopt|undertake/.test(head) ? 2 : farthest) &&
      !near(tokens, at, /^(?:law|legislation|act|code|plan|policy|decree)$/, 3)
    );
  if (stepping.test(head)) return next === 'up';
  if (working.test(head)) return /^(?:to|towards?|for|with|on|together|closely)$/.test(next);
  return raising.test(head) && near(tokens, at, /^awareness$/, 3);
}
