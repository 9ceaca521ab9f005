import { toAddressee } from '../bearers/bearers.ts';
import { isMain } from '../clauses/clause.ts';
import { opensInverted } from '../sentence/inversion.ts';
import { cueBetween, type Sentence } from '../sentence/sentence.ts';
import { lowerAt } from '../tokens.ts';
import { isBase, isParticiple } from '../word-forms.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

/** In words: so long may a subject be ("is a person who fears return | to be …"). */
const longestSubject = 12;

export const invertedDuty: TenseReading = {
  id: 'inverted-duty',
  purpose: 'What in no case is to be done, with the verb before whom it is about, is a ban; a “never” may tell of what never came about.',
  ok: [
    'Under no circumstances is a person to be returned against their will.',
    'In no case are children to be held.',
    'At no time is force to be used against residents.',
  ],
  notOk: [
    'Under no circumstances is this a promise.',
    'In many cases are children to be found here.',
    'Never was a person to be seen.',
    'In no case is help available to be found.',
  ],
  find: (sentence, clause) => {
    const at = clause.within ? null : invertedBe(sentence, clause);
    if (at === null) return [];
    const { tokens, context } = sentence;
    const to = dutyBehind(sentence, at, clause.to);
    if (to === null) return [];
    return [
      {
        modality: 'prohibition',
        cue: cueBetween(sentence, at, to),
        negated: true,
        bearers: toAddressee(context),
        doubts: [],
        actionStart: tokens[to + 1]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [at, to, to + 1] },
        reading: 'inverted-duty',
      },
    ];
  },
};

/** Where “is” or “are” stands before its subject behind what denies it. */
export function invertedBe({ tokens, parsed }: Sentence, { from, to }: TenseClause): number | null {
  for (let at = from + 1; at < to; at++) {
    if (!/^(?:is|are)$/.test(lowerAt(tokens, at))) continue;
    return isMain(parsed, at) && lowerAt(tokens, from) !== 'only' && opensInverted(tokens, { from: at, to: at }, from) ? at : null;
  }
  return null;
}

/** Where the “to” of a duty in the passive stands behind its subject: “to be held”. */
function dutyBehind({ tokens }: Sentence, be: number, end: number): number | null {
  for (let at = be + 2; at + 2 < end + 1 && at <= be + longestSubject; at++) {
    if (lowerAt(tokens, at) !== 'to') continue;
    const subjectEnds = !isAdjective(tokens[at - 1]!.lower);
    const isPassive = lowerAt(tokens, at + 1) === 'be' && isParticiple(tokens[at + 2]);
    return subjectEnds && (isPassive || (lowerAt(tokens, at + 1) !== 'be' && isBase(tokens[at + 1]!))) ? at : null;
  }
  return null;
}

/** “is help available to be found”: what such a word completes is no duty. */
const isAdjective = (lower: string): boolean => /(?:able|ible|likely|ready|open|there|free|due)$/.test(lower);
