import { toAddressee } from '../bearers/bearers.ts';
import { subjectKind } from '../bearers/heads.ts';
import { isOneOfOurs } from '../bearers/head.ts';
import { isMain } from '../clauses/clause.ts';
import { eachOf, isShare, isTime, subjectOrWhoever, tellsOfOthers } from '../of-each.ts';
import { isAtTimes } from '../partly.ts';
import { cueBetween, predicationOf, type Sentence } from '../sentence/sentence.ts';
import { lowerAt, ofWord } from '../tokens.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const meetsOurs: TenseReading = {
  id: 'meets-ours',
  purpose:
    'Whom of ours each person of a kind meets, sees or speaks with, an organisation must send. It may as well tell how things are, which is a doubt.',
  ok: [
    'Everyone who thinks of going home speaks with one of our counsellors.',
    'Every child who comes alone meets our social workers on the first day.',
    'Each new arrival sees one of our nurses within a day.',
  ],
  notOk: [
    'Everyone who lives in the delta speaks with an accent.',
    'Everyone who thinks of going home speaks with friends first.',
    'Some of the new arrivals see our nurse.',
    'Not every child meets our social workers.',
    'Every visitor sees our logo.',
  ],
  find: (sentence, clause) => {
    const verb = clause.within ? null : verbOfMeeting(sentence, clause);
    if (verb === null) return [];
    const { tokens, parsed, context } = sentence;
    const subject = isMain(parsed, verb) ? subjectOrWhoever(sentence, clause.from, verb) : [clause.from];
    const kind = subjectKind(predicationOf(sentence, { subject, after: [verb + 1, clause.to - 1], passive: false }));
    if (subject[0] !== clause.from || (kind !== 'person' && kind !== 'thing')) return [];
    return [
      {
        modality: 'assurance',
        cue: cueBetween(sentence, verb, verb),
        negated: false,
        bearers: { ...toAddressee(context), gains: true },
        doubts: ['it may tell how things are, since it does not say who sees to it'],
        actionStart: tokens[verb]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [...subject, verb] },
        reading: 'meets-ours',
      },
    ];
  },
};

/** "Everyone who thinks of going home | speaks": what looks like a noun of the clause that tells who it is, where that has its verb. */
function isBehindWho({ tokens, parsed: { clauses, owner } }: Sentence, from: number, at: number): boolean {
  const clause = clauses[owner[at]!]!;
  const isWho = clause.kind === 'relative' && clause.from === from + 1 && lowerAt(tokens, clause.from) === 'who';
  return isWho && clause.verb !== null && clause.verb < at - 1 && lowerAt(tokens, at).endsWith('s') && clauses[0]!.verb === null;
}

const meets = ofWord((lower) => /^(?:meets?|sees?|speaks?|talks?)$/.test(lower));

function verbOfMeeting(sentence: Sentence, { from, to }: TenseClause): number | null {
  const { tokens, parsed, context, lexicon } = sentence;
  const first = lowerAt(tokens, from);
  if (!context.presentTense.includes(context.addressee) || !eachOf.has(first)) return null;
  if (isShare(tokens, from) || isTime(tokens, [first])) return null;
  for (let at = from + 1; at < to - 1; at++) {
    if (!meets(tokens[at]!) || !(isMain(parsed, at) || isBehindWho(sentence, from, at))) continue;
    let next = /^(?:with|to)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
    if (['one', 'two'].includes(lowerAt(tokens, next)) && lowerAt(tokens, next + 1) === 'of') next += 2;
    const isOurs =
      lowerAt(tokens, next) === 'our' &&
      [next + 1, next + 2].some((noun) => {
        const { lower } = tokens[noun] ?? { lower: '' };
        return isOneOfOurs(lower, lexicon.words) && !lexicon.words.organs.has(lower);
      });
    return isOurs && !isAtTimes(tokens, from, at) && !tellsOfOthers(sentence, from, at - 1) ? at : null;
  }
  return null;
}
