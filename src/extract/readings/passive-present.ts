import { toAddressee } from '../bearers/bearers.ts';
import { subjectKind } from '../bearers/heads.ts';
import type { Kind } from '../bearers/predication.ts';
import type { Words } from '../lexicon.ts';
import { isAtTimes, isOfFew } from '../partly.ts';
import { cueBetween, predicationOf, type Sentence, type Statement } from '../sentence/sentence.ts';
import { subjectOrWhoever } from '../of-each.ts';
import type { Subject } from '../subjects.ts';
import { isAdverb, lowerAt, ofWord, skipAdverbs, type Token } from '../tokens.ts';
import { isParticiple } from '../word-forms.ts';
import { isMain } from '../clauses/clause.ts';
import type { TenseClause } from './tense-reading.ts';

/** "Data is not shared with anyone": a passive in the present tense that names nobody who acts, with what the readings of it look at. */
export interface PassivePresent {
  readonly from: number;
  /** "is", "are". */
  readonly verb: number;
  readonly participle: number;
  readonly subject: Subject;
  readonly kind: Kind;
  /** The words between verb and participle. */
  readonly between: readonly Token[];
  /** The participle tells in what state something is, not what is done to it. */
  readonly describes: boolean;
}

/** The first passive in the present tense of a clause, in a text whose present tense states duties of its addressee; `null` where there is none. */
export function passivePresent(sentence: Sentence, { from, to, within }: TenseClause): PassivePresent | null {
  const { tokens, parsed, context } = sentence;
  if (within || !context.presentTense.includes(context.addressee)) return null;
  for (let at = from + 1; at < to - 1; at++)
    if (isPresentBe(tokens[at]!) && isMain(parsed, at)) return passiveAt(sentence, { from, to }, at);
  return null;
}

const isPresentBe = ofWord((lower) => lower === 'is' || lower === 'are');

function passiveAt(sentence: Sentence, { from, to }: Pick<TenseClause, 'from' | 'to'>, verb: number): PassivePresent | null {
  const { tokens, lexicon } = sentence;
  const behind = skipAdverbs(tokens, verb + 1);
  const participle = lowerAt(tokens, behind) === 'neither' ? skipAdverbs(tokens, behind + 1) : behind;
  const between = tokens.slice(verb + 1, participle);
  if (!isParticiple(tokens[participle]) || between.some(({ lower }) => telling.has(lower))) return null;
  const subject = subjectOrWhoever(sentence, from, verb);
  if (subject.length === 0 || ['it', 'there'].includes(lowerAt(tokens, subject[0]!))) return null;
  if (isOfFew(tokens, from, subject[0]! + 1) || isAtTimes(tokens, verb, participle)) return null;
  const kind = subjectKind(predicationOf(sentence, { subject, after: [participle, to - 1], passive: true }));
  return { from, verb, participle, subject, kind, between, describes: describes(lowerAt(tokens, participle), lexicon.words) };
}

/** Words with which a sentence tells what happens to be so. */
const telling: ReadonlySet<string> = new Set(
  'often usually always yet currently still sometimes generally mostly frequently already longer'.split(' '),
);

/** "Grants are not made to" tells what is not done, though "made of" would tell what something is. */
const describes = (participle: string, { describingParticiples }: Words): boolean =>
  participle !== 'made' && describingParticiples.has(participle);

/** A bare participle at the end of a sentence says in what state something is ("is not funded"). */
export const hasComplement = (tokens: readonly Token[], participle: number): boolean => {
  const next = tokens[participle + 1];
  // "Is hit, caged or shamed in our schools": behind the last of several stands what all have.
  const second = next?.lower === ',' ? skipAdverbs(tokens, participle + 2) : -1;
  if (second > 0 && isParticiple(tokens[second])) return hasComplement(tokens, second);
  return next !== undefined && next.word && (!isAdverb(next) || tokens[participle + 2]?.word === true);
};

/** The statement that such a passive makes, of those to whom the text is addressed. */
export const statementOfPassive = (
  sentence: Sentence,
  { from, verb, participle, subject }: PassivePresent,
  read: Pick<Statement, 'modality' | 'negated' | 'doubts' | 'reading'>,
): Statement => ({
  ...read,
  cue: cueBetween(sentence, verb, participle),
  bearers: toAddressee(sentence.context),
  actionStart: sentence.tokens[verb]!.start,
  range: { from, to: sentence.tokens.length - 1, core: [...subject, verb, participle] },
});
