import { isMain } from '../clauses/clause.ts';
import { subjectKind } from '../bearers/heads.ts';
import type { Words } from '../lexicon.ts';
import { cueBetween, predicationOf, type Sentence, type Statement } from '../sentence/sentence.ts';
import { findSubject } from '../subjects.ts';
import { isAdverb, lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { isParticiple } from '../word-forms.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';

export const neverDone: TenseReading = {
  id: 'never-done',
  purpose:
    'What a policy says is not done, without saying by whom, is an assurance of those whose duties its present tense states; what is not allowed is forbidden.',
  ok: [
    'Personal data is not shared with anyone.',
    'Grants are not made to arms makers.',
    'No lists are handed over.',
    'Smoking is not allowed.',
  ],
  notOk: ['The programme is not funded.', 'Returns are often not announced.', 'The report was not published.', 'It is not known why.'],
  find: (sentence, { from, to, within }) => {
    if (within || !sentence.context.presentTense.includes(sentence.context.addressee)) return [];
    for (let at = from + 1; at < to - 1; at++) {
      if (!['is', 'are'].includes(sentence.tokens[at]!.lower) || !isMain(sentence.parsed, at)) continue;
      const statement = neverDoneAt(sentence, { from, to }, at);
      return statement ? [statement] : [];
    }
    return [];
  },
};

/** Words with which a sentence tells what happens to be so. */
const telling: ReadonlySet<string> = new Set(
  'often usually always yet currently still sometimes generally mostly frequently already longer only'.split(' '),
);

function neverDoneAt(sentence: Sentence, { from, to }: Pick<TenseClause, 'from' | 'to'>, verb: number): Statement | null {
  const { tokens, parsed, names, lexicon, context } = sentence;
  const participle = skipAdverbs(tokens, verb + 1);
  const forbids = lexicon.words.freeing.has(lowerAt(tokens, participle));
  if (!isParticiple(tokens[participle]) || (!forbids && describes(lowerAt(tokens, participle), lexicon.words))) return null;
  const subject = findSubject(tokens, parsed, from, verb, names);
  const kind = subjectKind(predicationOf(sentence, { subject, after: [participle, to - 1], passive: true }));
  if (subject.length === 0 || kind !== 'thing' || ['it', 'there'].includes(lowerAt(tokens, subject[0]!))) return null;
  const between = tokens.slice(verb + 1, participle);
  if (between.some(({ lower }) => telling.has(lower)) || !(forbids || hasObject(tokens, participle))) return null;
  const isNo = lowerAt(tokens, subject[0]! - 1) === 'no' || lowerAt(tokens, subject[0]!) === 'no';
  if (!isNo && !between.some(({ lower }) => lower === 'not' || lower === 'never')) return null;
  return {
    modality: forbids ? 'prohibition' : 'assurance',
    cue: cueBetween(sentence, verb, participle),
    negated: true,
    bearers: { bearers: [context.addressee], how: 'addressee', named: null, taken: [] },
    doubts: [],
    actionStart: tokens[verb]!.start,
    range: { from, to: tokens.length - 1, core: [...subject, verb, participle] },
    reading: 'never-done',
  };
}

/** "Grants are not made to" tells what is not done, though "made of" would tell what something is. */
const describes = (participle: string, { describingParticiples }: Words): boolean =>
  participle !== 'made' && describingParticiples.has(participle);

/** A bare participle at the end of a sentence says in what state something is ("is not funded"). */
const hasObject = (tokens: readonly Token[], participle: number): boolean => {
  const next = tokens[participle + 1];
  return next !== undefined && next.word && (!isAdverb(next) || tokens[participle + 2]?.word === true);
};
