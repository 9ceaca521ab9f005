import type { Bearer } from '../../model/words.ts';
import { isOneOfOurs } from '../bearers/head.ts';
import { isCoordinator, isMain, type Clause } from '../clauses/clause.ts';
import { tenseReadings } from '../readings/of-tenses.ts';
import type { Placed } from './placing.ts';
import type { TenseClause } from '../readings/tense-reading.ts';
import { lowerAt, skipAdverbs } from '../tokens.ts';
import { isParticiple, isThirdPerson } from '../word-forms.ts';
import { secondClause } from './second-clause.ts';
import { ownToken, type Sentence, type Statement } from './sentence.ts';

/**
 * The present tense of what the organisation or its staff does, in the parts of the sentence that no word of modality governs.
 * @param made those of `placed` that made a statement
 */
export function assurancesIn(sentence: Sentence, placed: readonly Placed[], made: readonly Placed[]): Statement[] {
  const own = ownToken(sentence);
  const found: Statement[] = [];
  let { before } = sentence.context;
  for (const [index, clause] of sentence.parsed.clauses.entries()) {
    if (clause.kind !== 'main' || (clause.to < own && own > 0 && index > 0)) continue;
    const parts = partsOf(sentence, clause, endOfMain(sentence, clause), placed).flatMap((each) => behindModality(sentence, each, made));
    before = leaderOf(sentence, clause, made) ?? before;
    for (const part of parts) {
      const statements = assurancesOf(sentence, part, placed, before);
      found.push(...statements);
      before = statements.at(-1)?.bearers.bearers ?? before;
    }
  }
  return found;
}

/** "The Organization will visit each prison, and unless forbidden it publishes …": whoever is named before the promise of the clause before. */
function leaderOf({ tokens, names }: Sentence, { from }: Clause, made: readonly Placed[]): readonly Bearer[] | null {
  if (from < 2 || !isCoordinator(tokens[from - 1])) return null;
  const promise = made.findLast(({ hit }) => hit.from < from)?.hit.from;
  const name = promise === undefined ? undefined : names.find((hit) => hit.to < promise && hit.means !== 'none');
  return name && name.means !== 'none' ? [name.means] : null;
}

type Part = Pick<Clause, 'from' | 'to'>;

/** Where the words behind a main clause end that belong to it or are added to it, up to the next one. */
const endOfMain = ({ tokens, parsed }: Sentence, { from }: Part): number =>
  (parsed.clauses.find((next) => next.kind === 'main' && next.from > from)?.from ?? tokens.length) - 1;

/** A main clause, and those that joints add to it, each with a subject and a verb of its own. @param end of the last that may be added */
function partsOf(sentence: Sentence, { from, to }: Part, end: number, placed: readonly Placed[]): Part[] {
  const begins = deniedOfAll(sentence, from, to, placed) ?? behindBan(sentence, from, end) ?? behindState(sentence, from, to);
  return begins === null ? [{ from, to }] : [{ from, to: begins - 2 }, ...partsOf(sentence, { from: begins, to: end }, end, placed)];
}

/** "…, and no one is detained", "…, and nobody is denied food": the second of a pair. */
function deniedOfAll({ tokens }: Sentence, from: number, to: number, placed: readonly Placed[]): number | null {
  for (let at = from + 2; at < to - 2; at++) {
    if (placed.some(({ hit }) => hit.from === at)) break;
    if (tokens[at]!.lower !== 'and' || !['no', 'nobody'].includes(tokens[at + 1]!.lower)) continue;
    if (isNobodysAct(tokens, at)) return at + 1;
    const be = [at + 2, at + 3, at + 4].find((verb) => ['is', 'are'].includes(lowerAt(tokens, verb)));
    if (be && isParticiple(tokens[be + 1])) return at + 1;
  }
  return null;
}

/** ", and nobody starts without them". */
function isNobodysAct(tokens: Sentence['tokens'], and: number): boolean {
  const verb = lowerAt(tokens, and + 1) === 'no' && lowerAt(tokens, and + 2) === 'one' ? and + 3 : and + 2;
  return lowerAt(tokens, and - 1) === ',' && (lowerAt(tokens, and + 1) === 'nobody' || verb === and + 3) && isThirdPerson(tokens[verb]!);
}

/** "Bribery is prohibited, and reports are investigated", "… is not allowed and complaints must be answered": behind a ban; not where a pronoun goes on. */
function behindBan(sentence: Sentence, from: number, end: number): number | null {
  const { tokens, parsed } = sentence;
  for (let at = from + 1; at < end; at++) {
    if (!['is', 'are'].includes(tokens[at]!.lower) || !isMain(parsed, at)) continue;
    const begins = isBan(sentence, at) ? secondClause(sentence, at + 1, end + 1) : null;
    return begins !== null && !['it', 'they'].includes(lowerAt(tokens, begins)) ? begins : null;
  }
  return null;
}

/** "Interviews are voluntary, and the person is told so": what something is, before what is done. */
function behindState(sentence: Sentence, from: number, to: number): number | null {
  const { tokens, parsed } = sentence;
  const be = tokens.findIndex(({ lower }, at) => at > from && at < to && ['is', 'are'].includes(lower) && isMain(parsed, at));
  if (be < 0 || isParticiple(tokens[skipAdverbs(tokens, be + 1)]) || lowerAt(tokens, be - 1) === 'there') return null;
  for (let joint = be + 2; joint < to - 2; joint++) {
    if (lowerAt(tokens, joint - 1) !== ',' || lowerAt(tokens, joint) !== 'and') continue;
    const next = tokens.findIndex(({ lower }, at) => at > joint + 1 && at < to && ['is', 'are'].includes(lower) && isMain(parsed, at));
    const isOwn = ['the', 'each', 'every', 'all', 'no'].includes(lowerAt(tokens, joint + 1)) && next > 0 && next <= joint + 5;
    if (isOwn && isParticiple(tokens[skipAdverbs(tokens, next + 1)])) return joint + 1;
  }
  return null;
}

const isBan = ({ tokens, parsed }: Sentence, be: number): boolean =>
  parsed.main.some(({ from, means }) => from === be && means === 'prohibition') ||
  (['not', 'never'].includes(lowerAt(tokens, be + 1)) && isParticiple(tokens[skipAdverbs(tokens, be + 1)]));

/**
 * "Residents may leave, | and we keep no passports, | nor do we sell them": behind a word of modality a clause with a subject of its own says what
 * is done, and is no part of what may be done.
 */
function behindModality(sentence: Sentence, { from, to }: Part, made: readonly Placed[]): Part[] {
  const hit = made.find((each) => each.hit.from >= from && each.hit.from <= to)?.hit;
  // "It is essential that staff are safe, and the Organization trains them": the second clause hangs on the same words.
  const asks = hit?.bearer && asking.test(lowerAt(sentence.tokens, hit.from));
  if (!hit || (!asks && (hit.bearer || sentence.tokens[hit.to]!.lower === 'that'))) return [{ from, to }];
  const starts = [from];
  for (let at = hit.to + 2; at < to - 2; at++)
    if (asks ? goesOnWithUs(sentence, at) : beginsOwn(sentence, at)) starts.push(sentence.tokens[at]!.lower === 'nor' ? at : at + 1);
  return starts.map((start, index) => ({ from: start, to: (starts[index + 1] ?? to + 1) - 1 }));
}

const asking = /^(?:requires?|insists?|asks?|demands?|expects?|requests?)$/;

/** "We require that suppliers pay a living wage | and we support them": whoever asks says what it does itself. */
const goesOnWithUs = ({ tokens, parsed }: Sentence, at: number): boolean =>
  isCoordinator(tokens[at]) && lowerAt(tokens, at + 1) === 'we' && isMain(parsed, at);

/** ", and we", ", but no one", ", nor do we": the joint of a clause in which the speaker, its people or nobody acts. */
function beginsOwn({ tokens, names, parsed, lexicon }: Sentence, at: number): boolean {
  if (lowerAt(tokens, at - 1) !== ',' || !isCoordinator(tokens[at]) || !isMain(parsed, at)) return false;
  const next = lowerAt(tokens, at + 1);
  if (tokens[at]!.lower === 'nor') return next === 'do' || next === 'does';
  if (['we', 'no', 'nobody'].includes(next)) return true;
  if (next === 'our') return [at + 2, at + 3].some((noun) => isOneOfOurs(lowerAt(tokens, noun), lexicon.words));
  return names.some(({ from, means }) => (from === at + 1 || from === at + 2) && (means === 'organisation' || means === 'staff'));
}

function assurancesOf(sentence: Sentence, { from, to }: Part, placed: readonly Placed[], before: readonly Bearer[]): Statement[] {
  const within = placed.find(({ hit }) => hit.from >= from && hit.from <= to);
  const clause: TenseClause = { from, to: within ? within.hit.from : to + 1, within, before };
  for (const { find } of tenseReadings) {
    const found = find(sentence, clause);
    if (found.length > 0) return found;
  }
  return [];
}
