import { findBearers, type FoundBearers } from '../bearers/bearers.ts';
import { auxiliaries, modals } from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { cueBetween, ownToken, predicationOf, type Sentence } from '../sentence/sentence.ts';
import { isAdverb, lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { isBase, isParticiple, isPlural } from '../word-forms.ts';
import { saysHowOften } from './how-often.ts';
import type { TenseReading } from './tense-reading.ts';

export const toBeDone: TenseReading<void> = {
  id: 'to-be-done',
  purpose:
    'In the short style of instructions, a sentence without a verb says what is to be done, by when or how often, or never, and what staff or partners are to do. It may be a heading as well, which is a doubt.',
  ok: [
    'Latrines to be cleaned twice a day.',
    'Ration cards never to be kept by guards.',
    'Deaths: to be reported within one hour.',
    'Staff to wear a badge at all times.',
    'Partners to hand in reports by Friday.',
  ],
  notOk: [
    'Houses to be built in the north.',
    'Number of families to be moved by May.',
    'The list to be used is short.',
    'Staff to be proud of.',
    'States to meet in May.',
    'The right to be heard within one month.',
    'People to be moved within the year.',
    'Staff to client ratio.',
    'Latrines are to be cleaned twice a day.',
    'The Organization helps partners to be trained within one month.',
    'The centre teaches staff to drive.',
  ],
  find: (sentence) => {
    const { tokens } = sentence;
    const from = ownToken(sentence);
    const to = toOfDuty(sentence, from);
    if (to === null || sentence.hits.length > 0) return [];
    const verb = skipAdverbs(tokens, to + 1);
    const passive = lowerAt(tokens, verb) === 'be';
    const subject = subjectBefore(tokens, from, to);
    const bearers = findBearers(predicationOf(sentence, { subject, after: [to + 1, tokens.length - 1], passive }), sentence.context);
    if (!(passive ? isRule(sentence, to, skipAdverbs(tokens, verb + 1)) : actsForUs(bearers))) return [];
    const negated = denies(tokens, to);
    return [
      {
        modality: negated ? 'prohibition' : 'obligation',
        cue: cueBetween(sentence, to, to),
        negated,
        bearers,
        doubts: ['without a verb, it can be a heading as well as an instruction'],
        actionStart: tokens[to]!.end,
        range: { from, to: tokens.length - 1, core: [...subject, to] },
        reading: 'to-be-done',
      },
    ];
  },
};

/** Where the "to" of what is to be done stands, in a sentence of the organisation to its own people that has no verb before it. */
export function toOfDuty({ tokens, context }: Pick<Sentence, 'tokens' | 'context'>, from: number): number | null {
  const isOurs = context.addressee === 'organisation' || context.addressee === 'staff';
  if (!isOurs || context.heading || lowerAt(tokens, tokens.length - 1) !== '.') return null;
  const to = tokens.findIndex(({ lower }, at) => at > from && lower === 'to');
  if (to < 0 || to > from + longestSubject || counts.has(lowerAt(tokens, from))) return null;
  const verb = skipAdverbs(tokens, to + 1);
  const isVerb = lowerAt(tokens, verb) === 'be' ? isParticiple(tokens[skipAdverbs(tokens, verb + 1)]) : isBase(tokens[verb]);
  return isVerb && isNamed(tokens, from, to) && !hasVerb(tokens, from, to) && !hasModal(tokens, verb + 1) ? to : null;
}

/** "Latrines to be", "deaths: to be": several of a kind; "the right to be heard", "too small to be seen" are said of one thing. */
function isNamed(tokens: readonly Token[], from: number, to: number): boolean {
  const last = endOfSubject(tokens, from, to) - 1;
  return last >= from && (isPlural(tokens[last]!) || plurals.has(lowerAt(tokens, last)) || lowerAt(tokens, last + 1) === ':');
}

const plurals: ReadonlySet<string> = new Set(['staff', 'personnel', 'people', 'children', 'women', 'men', 'data']);

/** In words: so much may stand before "to". */
const longestSubject = 10;

/** "Number of families to be moved": what is counted or listed. */
const counts: ReadonlySet<string> = new Set(
  'number numbers list lists percentage share amount total areas items issues points questions topics steps things decision decisions'.split(
    ' ',
  ),
);

/** Whether a verb, or what may be one, stands behind the first word and before the last of the subject ("The Organization helps partners to be"). */
function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const last = endOfSubject(tokens, from, to) - 1;
  return tokens.slice(from + 1, to).some(({ lower }, index) => {
    const at = from + 1 + index;
    return modals.has(lower) || auxiliaries.has(lower) || (at < last && finiteVerb(tokens, at) !== null);
  });
}

/** "The list to be used is short": the verb of the sentence follows, before another clause begins. */
function hasModal(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && !clauseOpeners.has(lowerAt(tokens, at)); at++)
    if (modals.has(lowerAt(tokens, at)) || auxiliaries.has(lowerAt(tokens, at))) return true;
  return false;
}

const clauseOpeners: ReadonlySet<string> = new Set('before until unless if when where while who which that after as once'.split(' '));

const never: ReadonlySet<string> = new Set(['not', 'never']);

const denies = (tokens: readonly Token[], to: number): boolean => never.has(lowerAt(tokens, to - 1)) || never.has(lowerAt(tokens, to + 1));

/** What stands before "to" and a word that denies or stresses it. */
const subjectBefore = (tokens: readonly Token[], from: number, to: number): number[] =>
  Array.from({ length: endOfSubject(tokens, from, to) - from }, (_, index) => from + index);

function endOfSubject(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (isAdverb(tokens[end - 1]) || never.has(lowerAt(tokens, end - 1)) || lowerAt(tokens, end - 1) === ':')) end--;
  return end;
}

/** "never to be kept", "to be cleaned twice a day", "to be reported within one hour": a rule, where "to be built in the north" may be a plan. */
function isRule({ tokens, text }: Sentence, to: number, participle: number): boolean {
  if (denies(tokens, to) || ['always', 'still'].includes(lowerAt(tokens, to - 1))) return true;
  const behind = text.slice(tokens[participle]!.end);
  return (
    saysHowOften(behind) ||
    /\b(?:within (?:an?|one|two|three|\d+) \w+|at all times|at once|immediately|before each|before every|before any|before use)\b/iu.test(
      behind,
    )
  );
}

/** Who is named and works for the organisation or with it; what States are to do, a headline tells. */
const actsForUs = ({ bearers, how }: FoundBearers): boolean =>
  how === 'named' && bearers.length > 0 && bearers.every((each) => each === 'staff' || each === 'partners');
