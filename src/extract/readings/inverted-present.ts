import { findBearers } from '../bearers/bearers.ts';
import { isMain } from '../clauses/clause.ts';
import { negations } from '../english.ts';
import { isNegativeSubject } from '../negation.ts';
import { isAct } from '../present-tense.ts';
import { isInvertedDo, subjectBehind } from '../sentence/inversion.ts';
import { cueBetween, predicationOf, type Sentence, type Statement } from '../sentence/sentence.ts';
import { isAdverb } from '../tokens.ts';
import { actionAt } from '../verb-groups.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const invertedPresent: TenseReading = {
  id: 'inverted-present',
  purpose: 'What a policy says that the organisation does in no case is an assurance.',
  ok: [
    'In no case does the Organization engage in forced return.',
    'Under no circumstances does the Organization detain people.',
    'In no case does the Organization or its staff detain people.',
    'Under no circumstances do the Organization and its partners detain people.',
    'Under no circumstances do the Organization’s staff detain people.',
    'In no case does the Organization run prisons.',
  ],
  notOk: [
    'Why does the Organization detain people?',
    'In many cases does the Organization help.',
    'In no case does the Organization believe rumours.',
    'In no case does the Organization own land.',
    'In no case does the Organization not help people.',
  ],
  find: (sentence, clause) => {
    const auxiliary = clause.within ? null : invertedAuxiliary(sentence, clause);
    const statement = auxiliary === null ? null : notDone(sentence, clause, auxiliary);
    return statement ? [statement] : [];
  },
};

/** Where "do" or "does" stands before its subject behind what denies it ("only" does not): no other reading may take that verb as done. */
export function invertedAuxiliary({ tokens, names }: Sentence, { from, to }: Pick<TenseClause, 'from' | 'to'>): number | null {
  for (let at = from; at < to - 1 && tokens[at]!.lower !== 'only'; at++) if (isInvertedDo(tokens, at, from, names)) return at;
  return null;
}

function notDone(sentence: Sentence, { from, to }: TenseClause, auxiliary: number): Statement | null {
  const { tokens, names, parsed, context, lexicon } = sentence;
  if (!isMain(parsed, auxiliary) || !isNegativeSubject(tokens, auxiliary, [], from)) return null;
  const named = subjectBehind(tokens, names, auxiliary + 1);
  const subject = named.slice(0, named.findLastIndex((at) => !isAdverb(tokens[at])) + 1);
  const verb = actionAt(tokens, (subject.at(-1) ?? auxiliary) + 1);
  if (verb >= to || !isAct(tokens[verb], true, lexicon.words)) return null;
  // What is in no case not done is done.
  if (tokens.slice(auxiliary, verb).some(({ lower }) => negations.has(lower))) return null;
  const bearers = findBearers(predicationOf(sentence, { subject, after: [verb + 1, to - 1], passive: false }), context);
  const isOurs = bearers.bearers.some((each) => each === 'staff' || context.presentTense.includes(each));
  if (!isOurs || !['named', 'pronoun'].includes(bearers.how)) return null;
  return {
    modality: 'assurance',
    cue: cueBetween(sentence, auxiliary, verb),
    negated: true,
    bearers,
    doubts: [],
    actionStart: tokens[verb]!.start,
    range: { from, to: tokens.length - 1, core: [auxiliary, ...subject, verb] },
    reading: 'inverted-present',
  };
}
