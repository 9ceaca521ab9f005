import type { Modality } from '../../model/words.ts';
import { isCoordinator } from '../clauses/clause.ts';
import type { Hit } from '../cue-search.ts';
import { determiners, modals, prepositions, relatives } from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import type { Subject } from '../subjects.ts';
import { isAdverb, lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { isAdjective, isBase, isNounForm, isParticiple, isPlural } from '../word-forms.ts';
import type { Sentence } from './sentence.ts';

/** What is asked in a clause with “that”: of whom, to do what, and whether it is not to be done. */
export interface Asked {
  readonly subject: Subject;
  /** The last token before the verb. */
  readonly opens: number;
  readonly passive: boolean;
  readonly negated: boolean;
}

/** "We require that | our suppliers | pay a living wage": whoever is named behind “that” is asked. */
export function askedThat(sentence: Sentence, { bearer }: Hit<Modality>): Asked | null {
  const { tokens } = sentence;
  if (!bearer || lowerAt(tokens, bearer[0] - 1) !== 'that') return null;
  const from = skipAdverbs(tokens, bearer[0]);
  const first = verbFrom(sentence, from);
  if (first === null || first === from) return null;
  let opens = first - 1;
  let at = first;
  while (at < tokens.length && (isAuxiliaryHere(tokens, at) || isAdverb(tokens[at]) || denying.test(lowerAt(tokens, at)))) opens = at++;
  const subject = [];
  for (let each = from; each < first; each++) if (tokens[each]!.word && !isAdverb(tokens[each])) subject.push(each);
  const isDenied =
    /^(?:no|nobody|none|neither|nothing)$/.test(lowerAt(tokens, from)) || tokens.slice(first, at).some(({ lower }) => denying.test(lower));
  return {
    subject,
    opens,
    passive: /^(?:be|is|are)$/.test(lowerAt(tokens, at)) && isParticiple(tokens[skipAdverbs(tokens, at + 1)]),
    negated: isDenied || lowerAt(tokens, at + 1) === 'no',
  };
}

const denying = /^(?:not|never)$/;
const isAuxiliaryHere = (tokens: readonly Token[], at: number): boolean =>
  modals.has(lowerAt(tokens, at)) || /^(?:do|does)$/.test(lowerAt(tokens, at));

/** Where the verb of the clause begins: a modal, “not”, “be”, or a bare verb behind a noun. */
function verbFrom(sentence: Sentence, from: number): number | null {
  const { tokens } = sentence;
  let at = from + 1;
  for (; at < tokens.length; at++) {
    const { lower, word } = tokens[at]!;
    if (relatives.has(lower) || /^[;:.]$/.test(lower)) return null;
    if (!word) continue;
    if (denying.test(lower) || modals.has(lower) || lower === 'be') return at;
    if (isVerbHere(sentence, at)) return at;
  }
  return null;
}

function isVerbHere({ tokens, nouns, lexicon }: Sentence, at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (nouns[at] || isAdverb(token)) return false;
  if (finiteVerb(tokens, at) === 'strong') return true;
  const opens = determiners.has(before.lower) || before.possessive || prepositions.has(before.lower) || isCoordinator(before);
  if (opens || before.lower === 'to' || !isBase(token) || (isAdjective(before) && !nouns[at - 1])) return false;
  const next = tokens[at + 1];
  const hasObject = next !== undefined && next.word && (determiners.has(next.lower) || nouns[at + 1] === true || isPlural(next));
  return !isNounForm(token) || lexicon.words.imperatives.has(token.lower) || hasObject;
}
