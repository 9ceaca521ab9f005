import { toAddressee } from '../bearers/bearers.ts';
import { subjectKind } from '../bearers/heads.ts';
import { isMain } from '../clauses/clause.ts';
import { isAtTimes } from '../partly.ts';
import { cueBetween, predicationOf, type Sentence } from '../sentence/sentence.ts';
import { eachOf, isShare, isThoseOfOurs, isTime, subjectOrWhoever, tellsOfOthers } from '../of-each.ts';
import { lowerAt, ofWord } from '../tokens.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const givenToEach: TenseReading = {
  id: 'given-to-each',
  purpose:
    'What a policy says that each of a kind gets is an assurance of those whose duties its present tense states. It may as well tell how things are, which is a doubt.',
  ok: ['Every complaint gets an answer.', 'Each trainee receives a pair of gloves.', 'All complainants receive a reply within ten days.'],
  notOk: [
    'Each State receives a vote.',
    'Every resident gets a card from the city.',
    'Trainees receive a pair of gloves.',
    'Every year the camp receives a visit.',
    'Not every complaint gets an answer.',
    'Every camp gets cold.',
  ],
  find: (sentence, clause) => {
    const verb = clause.within ? null : verbOfGetting(sentence, clause);
    if (verb === null) return [];
    const { tokens, context } = sentence;
    const subject = subjectOrWhoever(sentence, clause.from, verb);
    const kind = subjectKind(predicationOf(sentence, { subject, after: [verb + 1, clause.to - 1], passive: false }));
    if (subject[0] !== clause.from || (kind !== 'thing' && kind !== 'person')) return [];
    return [
      {
        modality: 'assurance',
        cue: cueBetween(sentence, verb, verb),
        negated: false,
        bearers: { ...toAddressee(context), gains: true },
        doubts: ['it may tell how things are, since it does not say who gives it'],
        actionStart: tokens[verb]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [...subject, verb] },
        reading: 'given-to-each',
      },
    ];
  },
};

const got = /^(?:an?|the|their|its|his|her|at|another|something|somewhere|\d.*|one|two|three|four|five|six|ten)$/;

const gets = ofWord((lower) => /^(?:gets?|receives?)$/.test(lower));

const isOfAll = (sentence: Sentence, { from, to }: TenseClause): boolean =>
  eachOf.has(lowerAt(sentence.tokens, from)) || isThoseOfOurs(sentence, from, to - 1);

/** Where a clause of each of a kind has its "gets", with something that is got, and from nobody else. */
function verbOfGetting(sentence: Sentence, clause: TenseClause): number | null {
  const { from, to } = clause;
  const { tokens, parsed, context, lexicon } = sentence;
  if (
    !context.presentTense.includes(context.addressee) ||
    !isOfAll(sentence, clause) ||
    isShare(tokens, from) ||
    isTime(tokens, [lowerAt(tokens, from)])
  )
    return null;
  for (let at = from + 2; at < to - 1; at++) {
    if (!gets(tokens[at]!) || !isMain(parsed, at)) continue;
    const next = lowerAt(tokens, at + 1);
    const isGot = got.test(next) || lexicon.words.given.has(next);
    const isOfOthers =
      tokens.slice(at, to).some(({ lower }) => lower === 'from' || lower === 'by') || tellsOfOthers(sentence, from, at - 1);
    return isGot && !isOfOthers && !isAtTimes(tokens, from, at) ? at : null;
  }
  return null;
}
