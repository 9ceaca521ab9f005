import { toAddressee } from '../bearers/bearers.ts';
import { isMain } from '../clauses/clause.ts';
import { isAtTimes } from '../partly.ts';
import { cueBetween, type Sentence } from '../sentence/sentence.ts';
import { lowerAt, wordsBetween } from '../tokens.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const freeOfCharge: TenseReading = {
  id: 'free-of-charge',
  purpose: 'That you pay nothing, or that what is ours costs nothing, is an assurance of those whose duties the present tense states.',
  ok: ['You pay nothing for our help.', 'Our help costs nothing.'],
  notOk: ['Children pay nothing on the bus.', 'You pay the driver when you leave.', 'Talk costs nothing.', 'You rarely pay nothing.'],
  find: (sentence, clause) => {
    const verb = clause.within ? null : verbOfPaying(sentence, clause);
    if (verb === null) return [];
    const { tokens, context } = sentence;
    return [
      {
        modality: 'assurance',
        cue: cueBetween(sentence, verb, verb + 1),
        negated: true,
        bearers: { ...toAddressee(context), gains: true },
        doubts: ['it may tell how things are, since it does not say who would ask for money'],
        actionStart: tokens[verb]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [clause.from, verb, verb + 1] },
        reading: 'free-of-charge',
      },
    ];
  },
};

/** Where a clause that speaks to the reader, or of what is ours, says that nothing is paid. */
function verbOfPaying({ tokens, parsed, context }: Sentence, { from, to }: TenseClause): number | null {
  if (context.addressee !== 'organisation' || !context.presentTense.includes('organisation')) return null;
  const verb = tokens.findIndex(
    ({ lower }, at) =>
      at > from &&
      at < to &&
      isMain(parsed, at) &&
      /^(?:pays?|costs?)$/.test(lower) &&
      nothing.test(wordsBetween(tokens, at + 1, Math.min(at + 2, to - 1))),
  );
  const subject = tokens.slice(from, verb);
  return verb > 0 &&
    subject.some(({ lower }) => ['you', 'our', 'us'].includes(lower)) &&
    !isAtTimes(tokens, from, verb) &&
    lowerAt(tokens, from) !== 'if'
    ? verb
    : null;
}

const nothing = /^(?:nothing|no (?:fees?|money|price|charges?))\b/i;
