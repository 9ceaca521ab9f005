import type { Bearer } from '../../model/words.ts';
import { findBearers, type FoundBearers } from '../bearers/bearers.ts';
import { isOneOfOurs } from '../bearers/head.ts';
import { isCoordinator, isMain } from '../clauses/clause.ts';
import { finiteVerb } from '../finite-verbs.ts';
import { isAtTimes, isOfFew } from '../partly.ts';
import { findPresentTense, type PresentTense } from '../present-tense.ts';
import type { Placed } from '../sentence/placing.ts';
import { cueBetween, predicationOf, type Sentence, type Statement } from '../sentence/sentence.ts';
import { findSubject } from '../subjects.ts';
import { isAdverb, lowerAt, type Token } from '../tokens.ts';
import { isPlural } from '../word-forms.ts';
import { invertedAuxiliary } from './inverted-present.ts';
import type { TenseClause, TenseReading } from './tense-reading.ts';
import { oftenness } from './tellings.ts';

export const presentTense: TenseReading = {
  id: 'present-tense',
  purpose: 'What a policy says that the organisation or its staff does, or never does, is an assurance.',
  ok: [
    'The Organization does not engage in forced return.',
    'The Organization is not a party to such agreements and does not take part in them.',
    'Our staff are no party to them and do not take part in them.',
    'The Organization takes every precaution.',
    'The Organization never holds a child behind a locked door.',
    'We never run prisons.',
    'When the Organization closes a school, it sees to it that its pupils are taught elsewhere.',
    'Our people knock.',
  ],
  notOk: [
    'The Organization has offices in many countries.',
    'The Organization usually loses its staff first.',
    'The Organization holds meetings with partners.',
    'The Organization was founded in 1951.',
    'The Organization is a body whose members meet and do not share data.',
    'The Organization is alarmed that States detain people and do not release them.',
    'The Organization is in a country where the police detain people and do not release them.',
  ],
  find: (sentence, clause) => {
    if (invertedAuxiliary(sentence, clause) !== null) return [];
    const found: Statement[] = [];
    let { before } = clause;
    let reached = -1;
    for (const start of subjectEnds(sentence, clause)) {
      const from = reached < 0 ? clause.from : clauseBehind(sentence.tokens, reached, start);
      if (from === null) continue;
      const verb = verbBehind(sentence, clause, start);
      const statement = verb && assuranceOf(sentence, { ...clause, from, before }, verb);
      if (!statement) continue;
      found.push(found[0] ? underSameFront(found[0], statement) : statement);
      before = statement.bearers.bearers;
      reached = verb.to;
    }
    return found;
  },
};

const pronouns: ReadonlySet<string> = new Set(['it', 'we', 'they']);
const mostSubjects = 3;

/** Behind which tokens the verb of an own subject may stand. */
function subjectEnds(sentence: Sentence, { from, to, before }: TenseClause): number[] {
  const { tokens, names, parsed, context, lexicon } = sentence;
  const ends = names
    .filter((hit) => isOurs(hit.means, context.presentTense) && hit.from >= from && hit.to < to && isMain(parsed, hit.from))
    .map((hit) => hit.to + 1);
  if (context.presentTense.includes('partners'))
    for (let at = from; at < to; at++) if (lexicon.words.parties.has(tokens[at]!.lower) && isMain(parsed, at)) ends.push(at + 1);
  const ownBefore =
    before.some((bearer) => isOurs(bearer, context.presentTense)) ||
    names.some((hit) => context.presentTense.includes(hit.means as Bearer) && hit.from >= from);
  if (ownBefore) for (let at = from; at < to; at++) if (pronouns.has(tokens[at]!.lower) && isMain(parsed, at)) ends.push(at + 1);
  ends.push(...endsOfOurs(sentence, from, to));
  return ends.toSorted((a, b) => a - b).slice(0, mostSubjects);
}

/** "Our vessels", "the Organization’s field teams", "the mission": what belongs to whoever speaks, where that is whose duties the text states. */
function endsOfOurs({ tokens, names, parsed, context, lexicon }: Sentence, from: number, to: number): number[] {
  if (!context.presentTense.includes('organisation')) return [];
  const ends: number[] = [];
  for (let at = from; at < to; at++) {
    const owns =
      tokens[at]!.lower === 'our' || (tokens[at]!.possessive && names.some((hit) => hit.to === at && hit.means === 'organisation'));
    if (isOwnOfficeAt(tokens, at, lexicon.words.ownOffices) && isMain(parsed, at)) ends.push(at + 2);
    if (!owns || !isMain(parsed, at)) continue;
    const nouns = [at + 1, at + 2, at + 3].filter((noun) => noun < to && isOneOfOurs(tokens[noun]!.lower, lexicon.words));
    if (nouns.length > 0) ends.push(nouns.at(-1)! + 1);
  }
  return ends;
}

/** "The mission", "each office". */
const isOwnOfficeAt = (tokens: readonly Token[], at: number, offices: ReadonlySet<string>): boolean =>
  ['the', 'each', 'every'].includes(tokens[at]!.lower) && offices.has(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower !== 'of';

function verbBehind(sentence: Sentence, { from, to, within }: TenseClause, start: number): PresentTense | null {
  const verb = findPresentTense(sentence, start, to, isPluralSubject(sentence, from, start));
  if (!verb || sentence.tokens.slice(start, verb.from).some(({ lower }) => oftenness.has(lower))) return null;
  if (isOfFew(sentence.tokens, from, start - 1) || isAtTimes(sentence.tokens, start, verb.to)) return null;
  return !within || goesOn(sentence.tokens, within, verb) ? verb : null;
}

/** "… verifies identity and must not share it": the word of modality goes on with the subject of the verb before. */
function goesOn(tokens: readonly Token[], { hit, shares, clauseStart }: Placed, verb: PresentTense): boolean {
  let before = hit.from - 1;
  while (before > 0 && (isAdverb(tokens[before]) || tokens[before]!.lower === 'not')) before--;
  return shares || isCoordinator(tokens[before]) || clauseStart > verb.to;
}

function assuranceOf(sentence: Sentence, { from, to, before }: TenseClause, verb: PresentTense): Statement | null {
  const { tokens, parsed, names, context } = sentence;
  const subject = findSubject(tokens, parsed, from, verb.first ?? verb.from, names);
  const predication = predicationOf(sentence, { subject, after: [verb.to + 1, to - 1], passive: false });
  const bearers = findBearers(predication, { before, addressee: context.addressee });
  if (!isStated(bearers, context.presentTense)) return null;
  if (bearers.how === 'pronoun' && isOfClauseBefore(sentence, from, subject[0] ?? from)) return null;
  if (isPerformed(sentence, subject, verb)) return null;
  return {
    modality: 'assurance',
    cue: cueBetween(sentence, verb.from, verb.to),
    negated: verb.negated || isNegatedAround(tokens, from, subject[0] ?? verb.from, verb),
    bearers,
    doubts: [],
    actionStart: tokens[verb.negated ? verb.to : verb.from]!.start,
    range: { from, to: tokens.length - 1, core: [...subject, verb.from, verb.to] },
    reading: 'present-tense',
  };
}

/** "The Council adopts the budget", "the Committee congratulates": what an organ does once, by saying so; "each year" it is a rule. */
const isPerformed = ({ tokens, lexicon }: Sentence, subject: readonly number[], verb: PresentTense): boolean =>
  !verb.negated &&
  lexicon.words.performing.has(tokens[verb.to]!.lower) &&
  subject.some((at) => /^(?:council|assembly|conference|congress|board|committee)$/.test(tokens[at]!.lower)) &&
  !tokens.some(({ lower }) => /^(?:each|every|always|only|no|any|all|annually|monthly)$/.test(lower));

/** "It finds inconsistencies, and it also credits the programme": who is meant is told by the clause before, which names none of ours. */
function isOfClauseBefore({ tokens, names, parsed, context }: Sentence, from: number, subject: number): boolean {
  if (tokens[subject]!.lower === 'we') return false;
  const verb = tokens.findIndex((_, at) => at >= from && at < subject && isMain(parsed, at) && finiteVerb(tokens, at) === 'strong');
  return verb >= 0 && !names.some((hit) => hit.to < verb && isOurs(hit.means, context.presentTense));
}

/** Whether the text's present tense states the duties of those whom a clause names; staff are the organisation's own. */
const isOurs = (means: Bearer | 'none', presentTense: readonly Bearer[]): boolean =>
  presentTense.includes(means as Bearer) || (means === 'staff' && presentTense.includes('organisation'));

function isStated({ how, bearers }: FoundBearers, presentTense: readonly Bearer[]): boolean {
  if (how === 'unknown') return presentTense.includes('partners');
  return (how === 'named' || how === 'office' || how === 'pronoun') && bearers.some((each) => isOurs(each, presentTense));
}

/** "Sees to it that no patient is left": what is not to be. */
const seesThatNot = (tokens: readonly Token[], verb: number): boolean =>
  lowerAt(tokens, verb + 2) === 'it' &&
  lowerAt(tokens, verb + 3) === 'that' &&
  ['no', 'nobody', 'nothing', 'none'].includes(lowerAt(tokens, verb + 4));

const isNegatedAround = (tokens: readonly Token[], from: number, first: number, verb: PresentTense): boolean =>
  seesThatNot(tokens, verb.to) ||
  ['no', 'nobody', 'nothing', 'none'].includes(tokens[verb.to + 1]?.lower ?? '') ||
  ['no', 'neither', 'nor', 'none', 'never'].includes(tokens[first]!.lower) ||
  ['neither', 'nor', 'never'].includes(tokens[from]!.lower);

/** ", and our staff never": where a comma and a coordinator begin a clause with a subject of its own; `null` where none begins. */
function clauseBehind(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = to - 1; at > from + 1 && at > to - 6; at--)
    if (isCoordinator(tokens[at])) return tokens[at - 1]!.lower === ',' ? at + 1 : null;
  return null;
}

/** "In emergencies, we consult them, and we publish our plans": what stands in front of the first holds for the second. */
function underSameFront({ range: { from, core } }: Statement, second: Statement): Statement {
  const subject = Math.min(...core);
  return subject > from ? { ...second, range: { ...second.range, fronted: [from, subject - 1] } } : second;
}

const plurals: ReadonlySet<string> = new Set('we they staff personnel controllers parties organizations organisations offices'.split(' '));

/** "The ships of the Organization", "nurses employed by it": what belongs to the name that ends there, or who works for it. */
function ofWhom(tokens: readonly Token[], names: Sentence['names'], end: number): Token | undefined {
  const name = names.find((hit) => hit.to === end - 1);
  if (!name) return undefined;
  const joint = tokens[name.from - 1]?.lower === 'the' ? name.from - 2 : name.from - 1;
  if (tokens[joint]?.lower === 'of') return tokens[joint - 1];
  return tokens[joint]?.lower === 'by' && tokens[joint - 1]?.lower === 'employed' ? tokens[joint - 2] : undefined;
}

/** "Each of our nurses | wears", "every one of our boats | carries". */
const isOneOf = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens
    .slice(from, end)
    .some(
      ({ lower }, index) => ['each', 'one', 'none'].includes(lower) && lowerAt(tokens, from + index + 1) === 'of' && from + index > end - 6,
    );

/** "The Organization verifies", but "we verify", "staff verify", "The Organization and its partners verify". */
function isPluralSubject({ tokens, names }: Sentence, from: number, end: number): boolean {
  const belonging = ofWhom(tokens, names, end);
  if (belonging) return isPlural(belonging);
  const last = tokens[end - 1]!;
  if (isOneOf(tokens, from, end)) return false;
  if (plurals.has(last.lower)) return true;
  if (isPlural(last) && !names.some((hit) => hit.to === end - 1 && hit.means === 'organisation')) return true;
  return names.some((hit) => hit.from >= from && hit.to < end && isCoordinator(tokens[hit.to + 1]));
}
