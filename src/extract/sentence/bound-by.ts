import type { Modality } from '../../model/words.ts';
import { bearersIn, findBearers, type FoundBearers, type Spoken } from '../bearers/bearers.ts';
import type { Predication } from '../bearers/predication.ts';
import { isCoordinator } from '../clauses/clause.ts';
import type { Hit } from '../cue-search.ts';
import { determiners, prepositions } from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { lowerAt, wordsBetween, type Token } from '../tokens.ts';
import type { Sentence } from './sentence.ts';

/** Whom the words bind: those whom they name themselves ("calls upon States to"), else by their subject. */
export function boundBy({ tokens, names }: Sentence, hit: Hit<Modality>, predication: Predication, spoken: Spoken): FoundBearers {
  if (!hit.bearer) return findBearers(predication, spoken);
  const [from, last] = hit.bearer;
  const isLaidOn = /^(?:with|of|on|upon)$/.test(lowerAt(tokens, from - 1));
  // "Member States which have not yet done so": which of them, behind who they are.
  const which = tokens.findIndex(({ lower }, at) => at > from && at <= last && ['which', 'that', 'who'].includes(lower));
  const end = which > 0 && last < tokens.length - 1 ? which - 1 : last;
  const leading = end === tokens.length - 1 ? leadingNames(tokens, names, from) : end;
  const to = isLaidOn ? beforeNextClause(tokens, from, leading === from ? endOfNoun(tokens, from, end) : leading) : leading;
  const found = bearersIn(from, to, predication, spoken);
  // "Responsibility rests with the host Government": with whomever it is, it does not rest with whom the text is addressed to.
  if (isLaidOn && found.how === 'addressee')
    return { bearers: [], how: 'unknown', named: null, taken: [], stranger: wordsBetween(tokens, from, to) };
  // "It is up to the family to decide": what people are free to do is nobody's duty.
  if (found.gains && tokens.slice(hit.from + 2, from).some(({ lower }) => /^(?:up|for|left)$/.test(lower)))
    return { bearers: [], how: 'unknown', named: null, taken: [], stranger: wordsBetween(tokens, from, to) };
  return found.how === 'addressee' && !found.gains ? (titledStranger(tokens, from, to) ?? found) : found;
}

/** “Rests with States, and the Organization supports them”: behind the comma another clause begins. */
function beforeNextClause(tokens: readonly Token[], from: number, to: number): number {
  const comma = tokens.findIndex(({ lower }, at) => at > from && at <= to && lower === ',' && isCoordinator(tokens[at + 1]));
  const isClause =
    comma > 0 && tokens.some((token, at) => at > comma + 2 && at <= comma + 8 && token.word && finiteVerb(tokens, at) !== null);
  return isClause ? comma - 1 : to;
}

/** "requests the High Commissioner to": whoever has a title and is asked is not whom the text is addressed to. */
function titledStranger(tokens: readonly Token[], from: number, to: number): FoundBearers | null {
  const first = determiners.has(tokens[from]!.lower) ? from + 1 : from;
  if (first === 0 || first > to || !/^\p{Lu}/u.test(tokens[first]!.text)) return null;
  let last = first;
  while (last < to && /^(?:\p{Lu}|-)/u.test(tokens[last + 1]!.text)) last++;
  return {
    bearers: [],
    how: 'unknown',
    named: [tokens[from]!.start, tokens[last]!.end],
    taken: [],
    stranger: wordsBetween(tokens, first, last),
  };
}

/** Where a phrase ends that begins with its article: before a comma, a preposition or what sets it apart. */
function endOfNoun(tokens: readonly Token[], from: number, last: number): number {
  let to = from;
  while (to < last && tokens[to + 1]!.word && !endsPhrase(tokens[to + 1]!.lower)) to++;
  return to;
}

const endsPhrase = (lower: string): boolean => prepositions.has(lower) || /^(?:alone|only|solely|and|or|to|that|which|who|as)$/.test(lower);

const joining: ReadonlySet<string> = new Set(['the', 'all', 'its', 'their', 'and', 'or', 'both', 'each', 'every', ',', 'those']);

/** Where the names end that stand at the head of a phrase, with those joined to them. */
function leadingNames(tokens: readonly Token[], names: readonly Hit<unknown>[], from: number): number {
  let reached = from;
  for (const hit of names)
    if (hit.from >= from && tokens.slice(reached, hit.from).every(({ lower }) => joining.has(lower))) reached = hit.to + 1;
  return reached === from ? from : reached - 1;
}
