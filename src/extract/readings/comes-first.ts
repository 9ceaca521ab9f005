import { toAddressee } from '../bearers/bearers.ts';
import { isMain } from '../clauses/clause.ts';
import { namesOurs, tellsOfOthers } from '../of-each.ts';
import { isAtTimes } from '../partly.ts';
import { cueBetween, type Sentence } from '../sentence/sentence.ts';
import { findSubject } from '../subjects.ts';
import { lowerAt, type Token } from '../tokens.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const comesFirst: TenseReading = {
  id: 'comes-first',
  purpose:
    'What a policy says comes first of what people need, an organisation puts first; where nothing says in whose work, it is doubtful.',
  ok: [
    'The safety of the child comes first in everything that we do.',
    'The wishes of the patient come before those of the family.',
    'The best interests of the child come first.',
  ],
  notOk: [
    'The rainy season comes first in the south.',
    'The wishes of readers come in by post.',
    'The safety of the child rarely comes first.',
  ],
  find: (sentence, clause) => {
    const verb = clause.within ? null : verbOfRank(sentence, clause);
    if (verb === null) return [];
    const { tokens, names, context, parsed } = sentence;
    return [
      {
        modality: 'assurance',
        cue: cueBetween(sentence, verb, verb + 1),
        negated: false,
        bearers: { ...toAddressee(context), gains: true },
        doubts: namesOurs(sentence, clause.from, tokens.length - 1) ? [] : ['it may tell how things are, since it does not say with whom'],
        actionStart: tokens[verb]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [...findSubject(tokens, parsed, clause.from, verb, names), verb] },
        reading: 'comes-first',
      },
    ];
  },
};

/** What people need and others weigh. */
const weighed = /^(?:safety|dignity|welfare|wellbeing|health|life|lives|interests?|wish|wishes|needs|rights)$/;

/** "First", but not "first for most people"; "before those of others", but not "before dawn". */
const ranks = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'first'
    ? !/^(?:most|many|some)$/.test(lowerAt(tokens, at + 2))
    : lowerAt(tokens, at) === 'before' && /^(?:those|that|the|everything|any|all|our|everyone)$/.test(lowerAt(tokens, at + 1));

function verbOfRank(sentence: Sentence, { from, to }: TenseClause): number | null {
  const { tokens, parsed, context } = sentence;
  if (!context.presentTense.includes(context.addressee)) return null;
  const verb = tokens.findIndex(
    ({ lower }, at) => at > from && at < to && isMain(parsed, at) && /^comes?$/.test(lower) && ranks(tokens, at + 1),
  );
  const isRank = verb > 0 && tokens.slice(from, verb).some(({ lower }) => weighed.test(lower));
  return isRank && !isAtTimes(tokens, from, verb) && !tellsOfOthers(sentence, from, verb) ? verb : null;
}
