import { toAddressee } from '../bearers/bearers.ts';
import { subjectKind } from '../bearers/heads.ts';
import { determiners, prepositions } from '../english.ts';
import { cueBetween, predicationOf, type Sentence } from '../sentence/sentence.ts';
import { isAdverb, lowerAt } from '../tokens.ts';
import { isParticiple } from '../word-forms.ts';
import { invertedBe } from './inverted-duty.ts';
import { isOwnHelp, ownHelp } from './own-help.ts';
import type { TenseReading } from './tense-reading.ts';

export const invertedPassive: TenseReading = {
  id: 'inverted-passive',
  purpose:
    'What in no case is done, with the verb before whom it is about, is an assurance; what “never” is done to people may tell how things are.',
  ok: [
    'Under no circumstances is the file shared.',
    'At no time is a child left alone.',
    'Never is a displaced person sent back.',
    'In no case are names given to the police.',
    'Under no circumstances are photographs published without consent.',
  ],
  notOk: [
    'Under no circumstances is this a promise.',
    'In no case is the State required to reply.',
    'At no time is the camp run by the police.',
    'In many cases is the file shared.',
    'Seldom is a file shared.',
    'In no case is help available.',
    'In no country is the right protected.',
  ],
  find: (sentence, clause) => {
    const { tokens, context, lexicon } = sentence;
    const be = clause.within ? null : invertedBe(sentence, clause);
    if (be === null || !context.presentTense.includes(context.addressee) || !isInNoCase(tokens, clause.from, be)) return [];
    const participle = participleBehind(sentence, be, clause.to);
    const word = participle === null ? '' : lowerAt(tokens, participle);
    if (participle === null || (lexicon.words.describingParticiples.has(word) && !doneToThings.test(word))) return [];
    const helped = isOwnHelp(sentence, participle);
    if (lowerAt(tokens, participle + 1) === 'by' && !helped) return [];
    const subject = Array.from({ length: participle - be - 1 }, (_, index) => be + 1 + index);
    const ofPeople = subjectKind(predicationOf(sentence, { subject, after: [participle, clause.to - 1], passive: true })) === 'person';
    const mayTell = ofPeople && !helped && lowerAt(tokens, clause.from) === 'never';
    return [
      {
        modality: 'assurance',
        cue: cueBetween(sentence, be, participle),
        negated: true,
        bearers: toAddressee(context),
        doubts: mayTell ? [`it may tell how things are, since it does not say who does it (“${ownHelp}” would)`] : [],
        actionStart: tokens[be]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [be, ...subject, participle] },
        reading: 'inverted-passive',
      },
    ];
  },
};

/** Of those that mostly say what something is, what is done all the same where it is in no case done. */
const doneToThings = /^(?:published|issued|made)$/;

/** "Under no circumstances", "at no time", "never"; "in no country is the right protected" tells of countries. */
const isInNoCase = (tokens: Sentence['tokens'], from: number, be: number): boolean =>
  lowerAt(tokens, from) === 'never' ||
  tokens
    .slice(from, be)
    .some(({ lower }, index) => cases.test(lower) && index > 0 && tokens.slice(from, from + index).at(-1)!.lower === 'no');

const cases = /^(?:circumstances?|cases?|time|point|stage|event|events|conditions?|account|instance|occasion|situation|way)$/;

/** In words: so long may a subject be. */
const longestSubject = 10;

/** “is a displaced person | sent back”: the participle behind the subject, before what no noun stands behind. */
function participleBehind({ tokens }: Sentence, be: number, end: number): number | null {
  if (['it', 'there', 'this', 'that'].includes(lowerAt(tokens, be + 1)) && !tokens[be + 2]?.word) return null;
  for (let at = be + 2; at < end && at <= be + longestSubject && tokens[at]!.word; at++) {
    const next = tokens[at + 1];
    const before = lowerAt(tokens, at - 1);
    if (!isParticiple(tokens[at]) || determiners.has(before) || prepositions.has(before)) continue;
    if (!next?.word || prepositions.has(next.lower) || determiners.has(next.lower) || isAdverb(next) || next.lower === 'back') return at;
  }
  return null;
}
