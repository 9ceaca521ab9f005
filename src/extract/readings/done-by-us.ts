import { findBearers } from '../bearers/bearers.ts';
import { isMain } from '../clauses/clause.ts';
import { cueBetween, predicationOf, type Sentence, type Statement } from '../sentence/sentence.ts';
import { findSubject, type Subject } from '../subjects.ts';
import { lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { isParticiple } from '../word-forms.ts';
import type { TenseReading } from './tense-reading.ts';

export const doneByUs: TenseReading = {
  id: 'done-by-us',
  purpose: 'What is done, or never done, by the organisation or its staff is an assurance.',
  ok: ['Complaints are never disclosed by the Organization.', 'Returns to war zones are not supported by the Organization.'],
  notOk: ['The centre is run by the Organization.', 'The centre is not funded by the Organization.'],
  find: (sentence, { from, to, within }) => {
    if (within) return [];
    for (let at = from + 1; at < to - 1; at++) {
      if (!['is', 'are'].includes(sentence.tokens[at]!.lower) || !isMain(sentence.parsed, at)) continue;
      const statement = doneAt(sentence, from, at, to - 1);
      return statement ? [statement] : [];
    }
    return [];
  },
};

const negatives: ReadonlySet<string> = new Set(['no', 'neither', 'none', 'nobody']);

/** "the centre": of one thing that is known, what is not done tells how it is; of any of its kind, what is never done. */
const isDefinite = (tokens: readonly Token[], [first]: Subject): boolean =>
  first !== undefined && [lowerAt(tokens, first - 1), lowerAt(tokens, first)].some((lower) => definite.has(lower));

const definite: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'it', 'they']);

function doneAt(sentence: Sentence, from: number, verb: number, to: number): Statement | null {
  const { tokens, parsed, names, lexicon, context } = sentence;
  const participle = skipAdverbs(tokens, verb + 1);
  if (!isParticiple(tokens[participle])) return null;
  const subject = findSubject(tokens, parsed, from, verb, names);
  const first = tokens[subject[0] ?? verb]!.lower;
  if (first === 'it' || first === 'there') return null;
  const bearers = findBearers(predicationOf(sentence, { subject, after: [participle, to], passive: true }), context);
  if (bearers.how !== 'agent' || !bearers.bearers.every((each) => each === 'organisation' || each === 'staff')) return null;
  const denies = tokens.slice(verb, participle).some(({ lower }) => lower === 'not' || lower === 'never');
  const describes = lexicon.words.describingParticiples.has(tokens[participle]!.lower);
  if (describes && (!denies || isDefinite(tokens, subject))) return null;
  return {
    modality: 'assurance',
    cue: cueBetween(sentence, verb, participle),
    negated: denies || negatives.has(first),
    bearers,
    doubts: [],
    actionStart: tokens[verb]!.start,
    range: { from, to: tokens.length - 1, core: [...subject, verb, participle] },
    reading: 'done-by-us',
  };
}
