import { findBearers } from '../bearers/bearers.ts';
import { isMain } from '../clauses/clause.ts';
import { isNegativeSubject } from '../negation.ts';
import { cueBetween, predicationOf, type Sentence, type Statement } from '../sentence/sentence.ts';
import { actionAt } from '../verb-groups.ts';
import { isBase } from '../word-forms.ts';
import type { TenseReading } from './tense-reading.ts';

export const invertedPresent: TenseReading = {
  id: 'inverted-present',
  purpose: 'What a policy says that the organisation does in no case is an assurance.',
  ok: ['In no case does the Organization engage in forced return.', 'Under no circumstances does the Organization detain people.'],
  notOk: ['Why does the Organization detain people?', 'In many cases does the Organization help.'],
  find: (sentence, { from, to, within }) => {
    if (within) return [];
    const { tokens, names, parsed } = sentence;
    for (let at = from + 1; at < Math.min(to - 2, from + longestOpening); at++) {
      if (!['do', 'does'].includes(tokens[at]!.lower) || !isMain(parsed, at)) continue;
      const name = names.find((hit) => hit.from > at && hit.from <= at + 2);
      const statement = name && isNegativeSubject(tokens, at, [], from) ? notDone(sentence, from, at, name.from, name.to, to) : null;
      return statement ? [statement] : [];
    }
    return [];
  },
};

/** In words: “in no case whatsoever does”. */
const longestOpening = 7;

function notDone(sentence: Sentence, from: number, auxiliary: number, first: number, last: number, to: number): Statement | null {
  const { tokens, context } = sentence;
  const verb = actionAt(tokens, last + 1);
  if (!isBase(tokens[verb]) || tokens[verb]!.lower === 'have') return null;
  const subject = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const bearers = findBearers(predicationOf(sentence, { subject, after: [verb + 1, to - 1], passive: false }), context);
  if (bearers.how !== 'named' || !bearers.bearers.some((each) => each === 'staff' || context.presentTense.includes(each))) return null;
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
