import type { FoundBearers } from '../bearers/bearers.ts';
import { findBearers } from '../bearers/bearers.ts';
import { isMain } from '../clauses/clause.ts';
import { tellsOfOthers } from '../of-each.ts';
import { cueBetween, predicationOf, type Sentence } from '../sentence/sentence.ts';
import { findSubject } from '../subjects.ts';
import { lowerAt } from '../tokens.ts';
import { isAdjective } from '../word-forms.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const neverSo: TenseReading = {
  id: 'never-so',
  purpose: 'How a policy says that its staff never are or come is an assurance of theirs.',
  ok: ['Volunteers are never alone with a child.', 'Our staff are never armed.', 'An interviewer is never drunk on duty.'],
  notOk: [
    'The camp is never empty.',
    'Volunteers are alone with children.',
    'Staff are never sure how long it takes.',
    'Guards of the ministry are never alone.',
  ],
  find: (sentence, clause) => {
    const verb = clause.within ? null : verbOfNever(sentence, clause);
    if (verb === null) return [];
    const { tokens, parsed, names, context } = sentence;
    const subject = findSubject(tokens, parsed, clause.from, verb, names);
    const found: FoundBearers = findBearers(predicationOf(sentence, { subject, after: [verb + 1, clause.to - 1], passive: false }), {
      before: clause.before,
      addressee: context.addressee,
    });
    if (
      found.how !== 'named' ||
      !found.bearers.every((each) => each === 'staff' || each === 'organisation') ||
      tellsOfOthers(sentence, clause.from, verb)
    )
      return [];
    return [
      {
        modality: 'assurance',
        cue: cueBetween(sentence, verb, verb + 2),
        negated: true,
        bearers: found,
        doubts: [],
        actionStart: tokens[verb]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [...subject, verb, verb + 1, verb + 2] },
        reading: 'never-so',
      },
    ];
  },
};

/** What somebody knows or feels, and no conduct. */
const felt: ReadonlySet<string> = new Set('many few sure certain happy able ready aware safe easy free late enough clear'.split(' '));

function verbOfNever({ tokens, parsed, context }: Sentence, { from, to }: TenseClause): number | null {
  if (!context.presentTense.includes('organisation')) return null;
  const verb = tokens.findIndex(
    ({ lower }, at) =>
      at > from && at < to && (lower === 'is' || lower === 'are') && lowerAt(tokens, at + 1) === 'never' && isMain(parsed, at),
  );
  const state = tokens[verb + 2];
  const isState = state?.word === true && (state.lower === 'alone' || isAdjective(state)) && !felt.has(state.lower);
  return verb > 0 && isState ? verb : null;
}
