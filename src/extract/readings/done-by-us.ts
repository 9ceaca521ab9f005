import { findBearers } from '../bearers/bearers.ts';
import { headsOf } from '../bearers/heads.ts';
import type { Predication } from '../bearers/predication.ts';
import { isMain } from '../clauses/clause.ts';
import { cueBetween, predicationOf, type Sentence, type Statement } from '../sentence/sentence.ts';
import { findSubject } from '../subjects.ts';
import { ofWord, skipAdverbs, type Token } from '../tokens.ts';
import { isParticiple, isPlural } from '../word-forms.ts';
import type { TenseReading } from './tense-reading.ts';

export const doneByUs: TenseReading = {
  id: 'done-by-us',
  purpose: 'What is done, or never done, by the organisation or its staff is an assurance.',
  ok: [
    'Complaints are never disclosed by the Organization.',
    'Returns to war zones are not supported by the Organization.',
    'Detention centres are not run by the Organization.',
    'A detention centre is not run by the Organization.',
  ],
  notOk: [
    'The centre is run by the Organization.',
    'The centre is not funded by the Organization.',
    'Moria is not run by the Organization.',
    'Camp Azul is not funded by the Organization.',
    'Some camps are not run by the Organization.',
    'Two of the centres are not funded by the Organization.',
    'Camps of the Ministry are not run by the Organization.',
    'A number of camps are not run by the Organization.',
  ],
  find: (sentence, { from, to, within }) => {
    if (within) return [];
    for (let at = from + 1; at < to - 1; at++) {
      if (!isIs(sentence.tokens[at]!) || !isMain(sentence.parsed, at)) continue;
      const statement = doneAt(sentence, from, at, to - 1);
      return statement ? [statement] : [];
    }
    return [];
  },
};

const isIs = ofWord((lower) => lower === 'is' || lower === 'are');

const negatives: ReadonlySet<string> = new Set(['no', 'neither', 'none', 'nobody']);

/**
 * "detention centres", "any camp": of any of a kind, what is not done is never done. Of one thing that is known ("the centre", "Moria"), or of
 * some of them, it only tells how that is.
 */
function isOfAnyKind(predication: Predication): boolean {
  const { tokens, subject } = predication;
  const first = subject[0] ?? 0;
  if ([first - 1, ...subject].some((at) => tokens[at] && (definite.has(tokens[at].lower) || tokens[at].possessive))) return false;
  const head = headsOf(predication)[0];
  const noun = subject.find((at) => tokens[at]!.end === head?.at[1]);
  if (noun === undefined || subject.some((at) => at <= noun && isOfSome(tokens[at]!))) return false;
  return ['a', 'an', 'any'].includes(tokens[first]!.lower) || (isPlural(tokens[noun]!) && !isNameAt(tokens, noun));
}

const isOfSome = ({ lower }: Token): boolean => /^\d/.test(lower) || some.has(lower);

/** "Sednaya Prisons"; the first word of a sentence has its capital anyway. */
const isNameAt = (tokens: readonly Token[], at: number): boolean => at > 0 && /^\p{Lu}/u.test(tokens[at]!.text);

const definite: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'it', 'they']);

/** "All camps are not run by" may deny it of some only. */
const some: ReadonlySet<string> = new Set(
  `some most many much few fewer several certain various numerous other others all every each both half part parts rest remainder number numbers
  majority minority couple handful lot lots dozen dozens hundred hundreds thousand thousands one two three four five six seven eight nine ten
  eleven twelve twenty thirty forty fifty`.split(/\s+/),
);

function doneAt(sentence: Sentence, from: number, verb: number, to: number): Statement | null {
  const { tokens, parsed, names, lexicon, context } = sentence;
  const participle = skipAdverbs(tokens, verb + 1);
  if (!isParticiple(tokens[participle])) return null;
  const subject = findSubject(tokens, parsed, from, verb, names);
  const first = tokens[subject[0] ?? verb]!.lower;
  if (first === 'it' || first === 'there') return null;
  const predication = predicationOf(sentence, { subject, after: [participle, to], passive: true });
  const bearers = findBearers(predication, context);
  if (bearers.how !== 'agent' || !bearers.bearers.every((each) => each === 'organisation' || each === 'staff')) return null;
  const denies = tokens.slice(verb, participle).some(({ lower }) => lower === 'not' || lower === 'never');
  const describes = lexicon.words.describingParticiples.has(tokens[participle]!.lower);
  if (describes && !(denies && isOfAnyKind(predication))) return null;
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
