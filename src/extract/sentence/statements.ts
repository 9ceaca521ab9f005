import type { Modality } from '../../model/words.ts';
import { findBearers, toAddressee, type FoundBearers, type Spoken } from '../bearers/bearers.ts';
import { subjectKind } from '../bearers/heads.ts';
import type { Predication } from '../bearers/predication.ts';
import type { Hit } from '../cue-search.ts';
import type { Range } from '../qualifiers.ts';
import { isCoordinator } from '../clauses/clause.ts';
import { readUse, useOf } from '../readings/read-use.ts';
import { determiners, modals, negations, prepositions, subjectPronouns } from '../english.ts';
import { findSubject, type Subject } from '../subjects.ts';
import { lowerAt, part, wordsBetween, type Token } from '../tokens.ts';
import { isPastTense } from '../word-forms.ts';
import { verbGroupOf } from '../verb-groups.ts';
import { askedThat, type Asked } from './asked-that.ts';
import { boundBy } from './bound-by.ts';
import { assurancesIn } from './assurances.ts';
import { continuingClauses } from './continuing.ts';
import { isInverted, subjectBehind } from './inversion.ts';
import { place, type Placed } from './placing.ts';
import { secondCase } from '../clauses/second-case.ts';
import { secondClause } from './second-clause.ts';
import { ownToken, predicationOf, type Passed, type Sentence, type Statement } from './sentence.ts';
import { outsideSpeaker } from './speakers.ts';

/** The statements that the words of modality of a sentence make, and its present tenses; words that make none are told in `unread`. */
export function statementsOf(sentence: Sentence, unread: Passed[]): Statement[] {
  const own = ownToken(sentence);
  const ofItem = sentence.parsed.main.filter((hit) => hit.from >= own);
  const ofLead = sentence.parsed.main.filter((hit) => hit.from < own).slice(-1);
  const found = statementsFrom(sentence, ofItem, unread);
  // An item that binds nobody by its own words goes on with those of its opening line.
  const binds = found.some(({ range: { core } }) => core.some((at) => at >= own));
  return binds || ofLead.length === 0 ? found : statementsFrom(sentence, ofLead, unread);
}

function statementsFrom(sentence: Sentence, hits: readonly Hit<Modality>[], unread: Passed[]): Statement[] {
  const placed = place(sentence, hits, unread);
  const found: Statement[] = [];
  const made: Placed[] = [];
  let { before } = sentence.context;
  let subject: Subject = [];
  let fronted: Range['fronted'];
  for (const each of placed) {
    const { hit, clauseStart, shares } = each;
    const own = shares
      ? []
      : findSubject(sentence.tokens, sentence.parsed, behindThat(sentence.tokens, clauseStart), hit.from, sentence.names);
    const used = own.length === 0 && (shares || isInserted(sentence, clauseStart, hit.from)) ? subject : own;
    const read = statementOf(sentence, each, used, { ...sentence.context, before });
    if ('because' in read) {
      unread.push({ ...read, word: hit.cue });
      if (!shares) subject = used;
      continue;
    }
    made.push(each);
    const statement = shares ? ofSameAgent(read, found.at(-1)) : ofStranger(sentence, read, used, found.at(-1));
    const first = Math.min(...statement.range.core);
    const isUnder = shares || (first === clauseStart && fronted && isUnderSameFront(sentence.tokens, fronted[0], clauseStart));
    if (!isUnder) fronted = first > clauseStart ? [clauseStart, first - 1] : undefined;
    found.push(isUnder && fronted ? { ...statement, range: { ...statement.range, fronted } } : statement);
    subject = used;
    if (statement.bearers.bearers.length > 0) before = statement.bearers.bearers;
  }
  const further = continuingClauses(sentence).flatMap(({ hit, clauseStart, subject: own, last }) => {
    const read = statementOf(sentence, { hit, clauseStart, shares: false }, own, { ...sentence.context, before });
    return 'because' in read ? [] : [{ ...read, range: { ...read.range, to: last } }];
  });
  const assurances = assurancesIn(sentence, placed, made);
  const behind = found.map((each) => fromItsJoint(sentence, each, assurances));
  return withRanges(
    sentence,
    [...behind, ...further, ...assurances].toSorted((a, b) => a.range.from - b.range.from || verbOf(a) - verbOf(b)),
  );
}

/**
 * "The Organization opposes torture in the prisons it equips | and will report it": what stands before the joint is what the first verb says; only
 * what leads the sentence holds for both.
 */
function fromItsJoint({ tokens }: Sentence, statement: Statement, assurances: readonly Statement[]): Statement {
  const { from, core } = statement.range;
  const verb = core.at(-1)!;
  const before = Math.max(...assurances.map(verbOf).filter((at) => at >= from && at < verb));
  if (before < 0) return statement;
  let joint = Math.min(...core.filter((at) => at > before)) - 1;
  while (joint > before && !isCoordinator(tokens[joint])) joint--;
  if (joint <= before) return statement;
  const first = Math.min(...core);
  const fronted = first > from && first < joint ? ([from, first - 1] as const) : statement.range.fronted;
  return { ...statement, range: { ...statement.range, from: joint + 1, ...(fronted ? { fronted } : {}) } };
}

/**
 * "In emergencies, it shall consult them, and it shall publish its plans": when and where the first clause holds, the second does. "On request, they
 * shall be informed, and nobody shall mislead them": what the first alone hangs on.
 */
const isUnderSameFront = (tokens: readonly Token[], front: number, at: number): boolean =>
  isCoordinator(tokens[at - 1]) && lowerAt(tokens, at - 2) !== ';' && whenOrWhere.test(lowerAt(tokens, front));

const whenOrWhere = /^(?:if|when|whenever|where|wherever|while|unless|until|once|before|after|during|in|at|throughout)$/;

/** "… and that nobody will be returned", "and that in no case shall they": the joint of a second clause with "that" is no part of its subject. */
const behindThat = (tokens: readonly Token[], at: number): number => {
  const next = lowerAt(tokens, at + 1);
  const opens = [determiners, subjectPronouns, prepositions, negations].some((set) => set.has(next));
  return lowerAt(tokens, at) === 'that' && opens ? at + 1 : at;
};

/** Only what stands between commas parts a word of modality from the "and" before it ("and, if the matter is urgent, may"). */
const isInserted = ({ tokens }: Sentence, from: number, to: number): boolean =>
  tokens[from]?.lower === ',' && tokens[to - 1]?.lower === ',';

const verbOf = ({ range: { core } }: Statement): number => core.at(-1) ?? 0;

/** "Institutions should …; they ought": a pronoun for somebody whom the vocabulary does not know binds nobody known either. */
function ofStranger({ tokens }: Sentence, statement: Statement, subject: Subject, before: Statement | undefined): Statement {
  const first = subject[0];
  if (before?.bearers.how !== 'unknown' || statement.bearers.how !== 'addressee' || first === undefined) return statement;
  // “Complaints must be made in writing; they will be answered”: what is done with them is the addressee's.
  if (statement.bearers.gains) return statement;
  return ['it', 'they', 'he', 'she'].includes(tokens[first]!.lower) ? { ...statement, bearers: before.bearers } : statement;
}

/** "shall be borne by the Borrower and shall be paid when due": who is named behind the first passive does what the second says as well. */
const ofSameAgent = (statement: Statement, before: Statement | undefined): Statement =>
  before?.bearers.how === 'agent' && statement.bearers.how === 'addressee' && statement.bearers.gains
    ? { ...statement, bearers: before.bearers }
    : statement;

/** "shall be due and payable by the Borrower": an adjective that is a passive by its meaning. */
const isPayableBy = (tokens: readonly Token[], complement: number | null): boolean =>
  complement !== null &&
  [0, 1, 2].some((step) => /[ai]ble$/.test(tokens[complement + step]?.lower ?? '') && tokens[complement + step + 1]?.lower === 'by');

type NoStatement = Pick<Passed, 'because' | 'reading'>;

function statementOf(sentence: Sentence, placed: Placed, before: Subject, spoken: Spoken): Statement | NoStatement {
  const { tokens, names, lexicon } = sentence;
  const { hit } = placed;
  const clauseStart = behindThat(tokens, placed.clauseStart);
  const inverted = isInverted(tokens, hit, clauseStart, names);
  const subject = inverted ? subjectBehind(tokens, names, hit.to + 1) : before;
  const opens = inverted && subject.length > 0 ? subject.at(-1)! : hit.to;
  const group = verbGroupOf(tokens, hit, opens);
  const predication = predicationOf(sentence, {
    subject,
    after: [opens + 1, tokens.length - 1],
    passive: group.voice === 'passive' || isPayableBy(tokens, group.complement),
  });
  const bearers = boundBy(sentence, hit, predication, spoken);
  const because = outsideSpeaker(sentence, hit, subject);
  if (because) return { because };
  const kind = subjectKind(predication);
  const acts = kind !== 'person' && boundIfActive(hit, predication, bearers, spoken).how !== 'addressee';
  const read = readUse(
    useOf({ tokens, lexicon, hit, group, subject, acts, person: kind === 'person', addressee: spoken.addressee, clauseStart }),
  );
  if ('because' in read) return read;
  const { modality, negated, reading } = read;
  const asked = askedThat(sentence, hit);
  if (asked) {
    const bound = ofAsked(sentence, placed, subject, asked, read, spoken);
    return isExpected(sentence, hit, asked, bound.bearers) ? { because: 'a forecast' } : bound;
  }
  return {
    modality,
    cue: { text: hit.cue, at: hit.at },
    negated,
    bearers: isAskedOfPeople(modality, reading, lowerAt(tokens, group.head))
      ? { ...toAddressee(spoken), gains: true }
      : boundByMeaning(modality, bearers, predication, group.head, spoken),
    doubts: [...read.doubts, ...(mayBeOfThose(sentence, hit) ? ['it may tell of those of whom the words before it tell'] : [])],
    actionStart: tokens[opens]!.end,
    range: {
      from: placed.clauseStart,
      to: tokens.length - 1,
      core: [...subject, ...indices(hit.from, hit.to)],
    },
    reading,
  };
}

/**
 * "Lends to clients who respect the law and will pay fair wages": the clients may be the ones who will. "Who fled and will never deport them" is of
 * whoever speaks, as they did not both.
 */
function mayBeOfThose({ tokens, parsed }: Sentence, { from, to }: Hit<Modality>): boolean {
  const joint = from - 1;
  const clause = isCoordinator(tokens[joint]) ? parsed.clauses[parsed.owner[joint - 1]!] : undefined;
  if (clause?.kind !== 'relative' || clause.verb === null || clause.verb > clause.from + 2) return false;
  const isPresent = /^(?:who|that|which)$/.test(lowerAt(tokens, clause.from)) && !isPastTense(tokens[clause.verb]!);
  return (
    isPresent && !part(tokens, to + 1, to + farthestBack).some(({ lower }) => /^(?:them|their|theirs|him|her|his|these|such)$/.test(lower))
  );
}

const farthestBack = 10;

/** "We require that no supplier employ children": whoever is asked is bound, and what is asked has a sign of its own. */
function ofAsked(
  sentence: Sentence,
  { hit, clauseStart }: Placed,
  asker: Subject,
  { subject, opens, passive, negated }: Asked,
  { modality, doubts, reading }: Pick<Statement, 'modality' | 'doubts' | 'reading'>,
  spoken: Spoken,
): Statement {
  const { tokens } = sentence;
  const after = [opens + 1, tokens.length - 1] as const;
  const active = findBearers(predicationOf(sentence, { subject, after, passive: false }), spoken);
  const found = passive && active.how !== 'named' ? findBearers(predicationOf(sentence, { subject, after, passive }), spoken) : active;
  const isOfOthers = asker.length > 0 && found.how === 'addressee' && asksOthers.test(lowerAt(tokens, hit.from));
  return {
    modality: negated && modality === 'obligation' ? 'prohibition' : modality,
    cue: { text: hit.cue, at: hit.at },
    negated,
    bearers: isOfOthers ? { ...found, bearers: [], how: 'unknown', stranger: wordsBetween(tokens, subject[0]!, subject.at(-1)!) } : found,
    doubts,
    actionStart: tokens[passive ? hit.to : opens]!.end,
    range: { from: clauseStart, to: tokens.length - 1, core: [...asker, ...indices(hit.from, hit.to)] },
    reading,
  };
}

const indices = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** "We expect that prices will fall": what comes of itself, and is asked of nobody. */
const isExpected = ({ tokens, lexicon }: Sentence, { from }: Hit<Modality>, { opens }: Asked, { how }: FoundBearers): boolean =>
  /^expects?$/.test(lowerAt(tokens, from)) && (how === 'addressee' || lexicon.words.happening.has(lowerAt(tokens, opens + 1)));

/** "We demand that the prisoners be freed": by whoever holds them, whom the sentence does not name. */
const asksOthers = /^(?:demands?|insists?|asks?|urges?)$/;

/** Whom the subject would bind were it the one that acts: mostly whom it does bind. */
const boundIfActive = (hit: Hit<Modality>, predication: Predication, bound: FoundBearers, spoken: Spoken): FoundBearers =>
  hit.bearer || predication.passive ? findBearers({ ...predication, passive: false }, spoken) : bound;

/** "cannot be required to give their name" */
const isMadeTo = (tokens: readonly Token[], participle: number): boolean =>
  /^(?:required|forced|compelled|obliged)$/.test(lowerAt(tokens, participle)) && lowerAt(tokens, participle + 1) === 'to';

/** "Staff shall not be required to work on Sundays": whoever would ask it is bound. */
const isAskedOfPeople = (modality: Modality, reading: string, participle: string): boolean =>
  modality === 'prohibition' && (reading === 'releases' || (reading === 'duty-denied' && participle.startsWith('oblig')));

const givesRight: ReadonlySet<Modality> = new Set(['recognition', 'definition']);

/** Whom a statement binds once its modality is known, as what is said of people means something else in a permission than in a right. */
function boundByMeaning(
  modality: Modality,
  bearers: FoundBearers,
  predication: Predication,
  verb: number,
  { addressee }: Spoken,
): FoundBearers {
  const { tokens, passive } = predication;
  const kind = subjectKind(predication);
  // “Migrants may complain”: what people may do permits the addressee nothing.
  if (modality === 'permission' && kind === 'person' && !passive && bearers.how === 'addressee')
    return { ...bearers, bearers: [], how: 'people' };
  const isUnknown = bearers.how === 'unknown' && kind !== 'none';
  const isMade = kind === 'person' && (modality === 'assurance' || (modality === 'prohibition' && isMadeTo(tokens, verb)));
  // A right that somebody unknown has, or a word's meaning, is the addressee's to keep, as is what people may not be made to do.
  return isUnknown && (givesRight.has(modality) || isMade) ? { ...bearers, bearers: [addressee], how: 'addressee', named: null } : bearers;
}

/** "States must, and partners should, report": the verb behind the second modal is that of the first as well. */
const isRaised = (tokens: readonly Token[], last: number, next: Statement): boolean =>
  (modals.has(tokens[last]!.lower) || (negations.has(tokens[last]!.lower) && modals.has(lowerAt(tokens, last - 1)))) &&
  next.range.from > last + 1 &&
  tokens.slice(last + 1, next.range.from).every((token) => token.lower === ',' || isCoordinator(token));

/** Each statement reaches to where the next begins, and from behind what stands between its subject and its verb. */
function withRanges(sentence: Sentence, statements: readonly Statement[]): Statement[] {
  const { tokens } = sentence;
  return statements.map((statement, index) => {
    const last = Math.max(...statement.range.core);
    const later = statements.slice(index + 1);
    const between = later.find(({ range }) => range.to < last)?.range;
    const next = later.find(({ range }) => range.to > last);
    if (next && isRaised(tokens, last, next))
      return { ...statement, actionStart: next.actionStart, range: { ...statement.range, to: tokens.length - 1 } };
    const reaches = Math.min(next ? Math.max(last, next.range.from - 1) : tokens.length - 1, statement.range.to);
    // "Bribery is prohibited, and reports are investigated": what the second clause says is not forbidden.
    const inCase = secondCase(sentence.parsed, tokens, last, reaches);
    const second = statement.negated ? (secondClause(sentence, last + 1, reaches + 1) ?? inCase) : inCase;
    const to = second === null ? reaches : Math.max(last, second - 2);
    const led: Range = between
      ? { ...statement.range, from: between.to + 1, fronted: [statement.range.from, between.from - 1] }
      : statement.range;
    return { ...statement, range: { ...led, to } };
  });
}
