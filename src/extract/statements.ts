import type { At } from '../model/records.ts';
import type { Bearer, Modality } from '../model/words.ts';
import { findPresentTense } from './assurance.ts';
import { bearersIn, findBearers, subjectKind, type Clause, type FoundBearers } from './bearers.ts';
import { isCoordinator, parseClauses, type Parsed } from './clauses.ts';
import { findCues, withoutOverlaps, type Hit } from './cues.ts';
import { conjunctions, describingParticiples, determiners, documents, eitherConjunctions, prepositions, reporting } from './english.ts';
import type { Lexicon } from './lexicon.ts';
import { inverted, isOrdinaryWord, isPassive, readModality, wholeSentence } from './modality.ts';
import type { Range } from './qualifiers.ts';
import { findSubject, type Subject } from './subjects.ts';
import { isAdverb, skipAdverbs, tokenise, type Token } from './tokens.ts';
import { finiteVerb, isBase, isParticiple, isPlural } from './verbs.ts';

/** One normative statement in a sentence. Tokens are those of the sentence as a whole, `at` is in UTF-16 units of its text. */
export interface Statement {
  readonly modality: Modality;
  /** The words that gave the modality; `null` where there are none. */
  readonly cue: { readonly text: string; readonly at: At } | null;
  readonly negated: boolean;
  readonly bearers: FoundBearers;
  readonly doubts: readonly string[];
  readonly actionStart: number;
  /** The tokens of its clause. */
  readonly range: Range;
}

/** A sentence with what was read of it, and the words of modality that made no statement, with the reason. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly parsed: Parsed;
  readonly names: readonly Hit<Bearer | 'none'>[];
  readonly persons: readonly Hit<string>[];
  readonly statements: readonly Statement[];
  readonly unread: readonly { readonly word: string; readonly because: string }[];
}

export interface SentenceContext {
  /** Where the sentence's own words begin, behind the opening lines that it is read with. */
  readonly own: number;
  readonly before: readonly Bearer[];
  readonly addressee: Bearer;
  /** It is a heading. */
  readonly heading: boolean;
}

const longest = 2000;

/** A sentence of which nothing is read but its words. */
export function readNothing(
  tokens: readonly Token[],
  names: ReadSentence['names'],
  unread: ReadSentence['unread'],
): ReadSentence {
  return {
    tokens,
    get parsed() {
      return parseClauses(tokens.slice(0, longest), [], new Set());
    },
    names,
    persons: [],
    statements: [],
    unread,
  };
}

/** Reads one sentence, with the opening lines it hangs on. */
export function readSentence(text: string, context: SentenceContext, lexicon: Lexicon): ReadSentence {
  const tokens = tokenise(text);
  const nothing = (names: ReadSentence['names'], unread: ReadSentence['unread']): ReadSentence => readNothing(tokens, names, unread);
  if (tokens.length > longest) return nothing([], [{ word: '', because: `longer than ${longest} words and marks: no sentence` }]);
  const found = findCues(lexicon.modalities, tokens, text);
  const ordinary = withoutOverlaps(found.filter((hit) => isOrdinaryWord(tokens, hit)));
  const hits = withoutOverlaps(found.filter((hit) => !isOrdinaryWord(tokens, hit)));
  const names = withoutOverlaps(findCues(lexicon.bearers, tokens, text), true);
  const imperative = context.own === 0 && !context.heading && isImperative(tokens);
  if (found.length === 0 && !imperative && !mayAssure(tokens, names, context)) return nothing(names, []);
  const persons = findCues(lexicon.persons, tokens, text);
  const unread: { word: string; because: string }[] = ordinary
    .filter((hit) => !hits.some((other) => other.from <= hit.to && hit.from <= other.to))
    .map((hit) => ({ word: hit.cue, because: 'not a verb here' }));
  const whole = wholeSentence(text.slice(context.own), tokens);
  if (whole) return nothing(names, [...unread, ...hits.map((hit) => ({ word: hit.cue, because: whole }))]);
  const nouns = new Set(
    [...names, ...persons].flatMap((hit) => Array.from({ length: hit.to - hit.from + 1 }, (_, index) => hit.from + index)),
  );
  const parsed = parseClauses(tokens, hits, nouns);
  const sentence: Sentence = { text, tokens, parsed, names, persons, nouns, context };
  for (const hit of hits) {
    if (!parsed.main.includes(hit)) unread.push({ word: hit.cue, because: becauseOf(parsed, hit) });
  }
  const statements = imperative && parsed.main.length === 0 ? [imperativeStatement(sentence)] : statementsOf(sentence, unread);
  return { tokens, parsed, names, persons, statements, unread };
}

function becauseOf({ clauses, owner }: Parsed, hit: Hit<Modality>): string {
  switch (clauses[owner[hit.from]!]!.kind) {
    case 'relative':
      return 'in a clause that only tells of somebody or something';
    case 'content':
      return 'in a clause that another verb reports, asks or recognises';
    case 'aside':
      return 'in brackets, dashes or a quotation';
    default:
      return 'in a clause that only says when, where or why';
  }
}

/** Whether the organisation, its staff, "we" or "it" stand in a sentence, so that it may tell what they do. */
const mayAssure = (tokens: readonly Token[], names: readonly Hit<Bearer | 'none'>[], context: SentenceContext): boolean =>
  names.some((hit) => hit.means === 'organisation' || hit.means === 'staff') ||
  (context.before.includes('organisation') && tokens.some((token) => ['it', 'we', 'they'].includes(token.lower)));

/** "Do not share lists.", "Ensure that …": whole sentences that begin with the bare verb. */
function isImperative(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)?.lower;
  if (last !== '.' && last !== '!') return false;
  const first = tokens[0];
  const second = tokens[1];
  if (!first || !second) return false;
  if (first.lower === 'do' && second.lower === 'not') return isBase(tokens[2]);
  if (first.lower === 'never' || first.lower === 'always') return isBase(second);
  if (
    !/^(?:ensure|make|keep|ask|avoid|inform|explain|record|report|store|check|give|use|treat|tell|provide|obtain|seek|refer|refrain|consult|include|allow|let|take|verify|destroy|delete|encrypt|lock|agree|write|note|contact|follow|respect|protect|stop|leave|offer|remind|wait|hold|hand|remove|return|register|separate|document|disclose|share|collect|consider|remember|read|listen|speak|arrange|notify|maintain|complete|assess|identify|limit|restrict|confirm|apply|bring|send|interview|photograph|publish|pay|sign)$/.test(
      first.lower,
    )
  )
    return false;
  return (
    isBase(first) &&
    [
      'that',
      'sure',
      'the',
      'a',
      'an',
      'any',
      'all',
      'every',
      'each',
      'no',
      'their',
      'your',
      'its',
      'this',
      'these',
      'those',
      'only',
      'from',
      'with',
      'for',
      'to',
      'people',
      'persons',
      'them',
      'it',
      'whether',
      'at',
      'in',
      'on',
    ].includes(second.lower)
  );
}

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parsed: Parsed;
  readonly names: readonly Hit<Bearer | 'none'>[];
  readonly persons: readonly Hit<string>[];
  /** Tokens that stand in names and words for people. */
  readonly nouns: ReadonlySet<number>;
  readonly context: SentenceContext;
}

type Unread = { readonly word: string; readonly because: string }[];

/** Where the clause of a word of modality begins, and the words that could be its subject. */
interface Placed {
  readonly hit: Hit<Modality>;
  readonly clauseStart: number;
  /** It has the subject of the statement before it ("shall protect data and may share them"). */
  readonly shares: boolean;
}

function statementsOf(sentence: Sentence, unread: Unread): Statement[] {
  const ownFrom = firstToken(sentence.tokens, sentence.context.own);
  const ofItem = sentence.parsed.main.filter((hit) => hit.from >= ownFrom);
  const ofLead = sentence.parsed.main.filter((hit) => hit.from < ownFrom).slice(-1);
  const found = statementsFrom(sentence, ofItem, unread);
  // An item that binds nobody by its own words goes on with those of its opening line.
  const own = found.some(({ range: { core } }) => core.some((at) => at >= ownFrom));
  return own || ofLead.length === 0 ? found : statementsFrom(sentence, ofLead, unread);
}

function statementsFrom(sentence: Sentence, hits: readonly Hit<Modality>[], unread: Unread): Statement[] {
  const placed = place(sentence, hits, unread);
  const found: Statement[] = [];
  let before = sentence.context.before;
  let subject: Subject = [];
  let fronted: Range['fronted'];
  for (const { hit, clauseStart, shares } of placed) {
    const own = shares ? [] : findSubject(sentence.tokens, sentence.parsed, clauseStart, hit.from, sentence.names);
    const used = own.length > 0 ? own : shares || isInserted(sentence, clauseStart, hit.from) ? subject : own;
    const read = statementOf(sentence, hit, used, clauseStart, before);
    const statement = 'because' in read ? read : ofStranger(sentence, read, used, found.at(-1));
    if ('because' in statement) {
      unread.push({ word: hit.cue, because: statement.because });
      continue;
    }
    const first = Math.min(...statement.range.core);
    if (!shares) fronted = first > clauseStart ? [clauseStart, first - 1] : undefined;
    found.push(shares && fronted ? { ...statement, range: { ...statement.range, fronted } } : statement);
    subject = used;
    if (statement.bearers.bearers.length > 0) before = statement.bearers.bearers;
  }
  return withRanges(
    sentence,
    [...found, ...assurances(sentence, placed)].toSorted((a, b) => a.range.from - b.range.from || verbOf(a) - verbOf(b)),
  );
}

/** Only what stands between commas parts a word of modality from the "and" before it ("and, if the matter is urgent, may"). */
const isInserted = ({ tokens }: Sentence, from: number, to: number): boolean =>
  tokens[from]?.lower === ',' && tokens[to - 1]?.lower === ',';

const verbOf = ({ range: { core } }: Statement): number => core.at(-1) ?? 0;

/** "Institutions should …; they ought": a pronoun for somebody whom the vocabulary does not know binds nobody known either. */
function ofStranger({ tokens }: Sentence, statement: Statement, subject: Subject, before: Statement | undefined): Statement {
  const first = subject[0];
  if (before?.bearers.how !== 'unknown' || statement.bearers.how !== 'addressee' || first === undefined) return statement;
  if (!['it', 'they'].includes(tokens[first]!.lower)) return statement;
  return { ...statement, bearers: before.bearers };
}

/** The words of modality that make statements of their own, each with where its clause begins. */
function place(sentence: Sentence, hits: readonly Hit<Modality>[], unread: Unread): Placed[] {
  const { tokens, parsed, context } = sentence;
  const ownFrom = firstToken(tokens, context.own);
  const placed: Placed[] = [];
  for (const hit of hits) {
    const segment = parsed.clauses.findLast((clause) => clause.kind === 'main' && clause.from <= hit.from)!;
    const previous = placed.findLast((each) => each.hit.from >= segment.from);
    if (!previous) {
      const joined = clauseBehindVerb(sentence, segment.from, hit.from);
      const itemHasSubject = hit.from >= ownFrom && ownFrom > segment.from && hasSubject(tokens, ownFrom, hit.from);
      const clauseStart = itemHasSubject ? ownFrom : joined;
      if (isReported(sentence, clauseStart, hit.from)) unread.push({ word: hit.cue, because: 'told of what somebody said, did or found' });
      else placed.push({ hit, clauseStart, shares: false });
      continue;
    }
    const joint = jointBetween(tokens, parsed, previous.hit.to, hit.from);
    if (joint === null) unread.push({ word: hit.cue, because: 'part of what another verb says' });
    else {
      const clauseStart = tokens[joint]!.lower === 'nor' ? joint : joint + 1;
      placed.push({ hit, clauseStart, shares: !hasSubject(tokens, joint + 1, hit.from) });
    }
  }
  return placed;
}

const firstToken = (tokens: readonly Token[], offset: number): number =>
  Math.max(0, offset === 0 ? 0 : tokens.findIndex((token) => token.start >= offset));

/** Whether words other than adverbs and joints stand between. */
function hasSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.word && !isAdverb(token) && !isCoordinator(token) && !['not', 'to', 'that', 'nor'].includes(token.lower)) return true;
  }
  return false;
}

/** "It gives guidance, and its Objective asks …": where the clause begins that a coordinator adds to one with a verb of its own. */
function clauseBehindVerb({ tokens, parsed: { owner, clauses }, nouns }: Sentence, from: number, to: number): number {
  let start = from;
  let verb = false;
  for (let at = from; at < to; at++) {
    if (clauses[owner[at]!]!.kind !== 'main' || nouns.has(at)) continue;
    if (isCoordinator(tokens[at])) {
      if (verb && hasSubject(tokens, at + 1, to)) start = at + 1;
      verb = false;
    } else if (at > from && tokens[at]!.word && finiteVerb(tokens, at) && !isParticipleOnly(tokens, at)) verb = true;
  }
  return start;
}

const isParticipleOnly = (tokens: readonly Token[], at: number): boolean => tokens[at]!.lower.endsWith('ed') && isParticiple(tokens[at]);

/** A verb of the past, or one of saying, that governs what follows without a joint ("Observers said IOM should …"). */
function isReported({ tokens, parsed: { owner, clauses }, nouns }: Sentence, from: number, to: number): boolean {
  let verb = -1;
  for (let at = from; at < to; at++) {
    if (clauses[owner[at]!]!.kind !== 'main') continue;
    if (isCoordinator(tokens[at]) || tokens[at]!.lower === ',') {
      if (verb >= 0 && !reporting.has(tokens[verb]!.lower)) verb = -1;
      if (verb >= 0 && isCoordinator(tokens[at])) verb = -1;
    } else if (nouns.has(at)) continue;
    else if (tokens[at]!.word && at > from && finiteVerb(tokens, at) === 'strong') verb = at;
    else if (tokens[at]!.word && at > from && reporting.has(tokens[at]!.lower) && tokens[at + 1]?.lower !== 'to' && finiteVerb(tokens, at))
      verb = at;
  }
  return verb >= 0;
}

/** The last coordinator, or comma with a subject behind it, between two words of modality at the level of the main clause. */
function jointBetween(tokens: readonly Token[], { owner, clauses }: Parsed, from: number, to: number): number | null {
  for (let at = to - 1; at > from; at--) {
    if (clauses[owner[at]!]!.kind === 'aside') continue;
    if (isCoordinator(tokens[at])) return isListTail(tokens, at, to) ? previousJoint(tokens, from, at) : at;
    // "must report, are required to pay and may recruit"
    if (at === to - 1 && tokens[at]!.lower === ',' && !closesInsertion(tokens, from, at)) return at;
    if (tokens[at]!.lower === ',' && hasSubject(tokens, at, to) && to - at < 12) {
      const early = tokens.slice(from, at).some((token) => isCoordinator(token));
      return early && !isAdverb(tokens[at + 1]) ? lastCoordinator(tokens, from, at) : at;
    }
  }
  return null;
}

/** ", and if consent is lacking, must": the comma before the verb ends what stands between. */
function closesInsertion(tokens: readonly Token[], from: number, comma: number): boolean {
  for (let at = comma - 1; at > from; at--) {
    if (tokens[at]!.lower !== ',' && !isCoordinator(tokens[at])) continue;
    const { lower } = tokens[at + 1]!;
    return (
      prepositions.has(lower) || conjunctions.has(lower) || eitherConjunctions.has(lower) || /^(?:provided|assuming|except)$/.test(lower)
    );
  }
  return false;
}

const lastCoordinator = (tokens: readonly Token[], from: number, to: number): number => {
  for (let at = to; at > from; at--) if (isCoordinator(tokens[at])) return at;
  return to;
};

/** "…, and States and partners must": the second "and" joins two subjects. */
const isListTail = (tokens: readonly Token[], at: number, to: number): boolean => {
  if (to - at > 6) return false;
  for (let before = at - 1; before > at - 6 && before > 0; before--)
    if (isCoordinator(tokens[before]) && tokens[before - 1]?.lower === ',') return true;
  return false;
};

const previousJoint = (tokens: readonly Token[], from: number, at: number): number => {
  for (let before = at - 1; before > from; before--) if (isCoordinator(tokens[before])) return before;
  return at;
};

function statementOf(
  sentence: Sentence,
  hit: Hit<Modality>,
  subject: Subject,
  clauseStart: number,
  before: readonly Bearer[],
): Statement | { readonly because: string } {
  const { tokens, context, names, persons } = sentence;
  const turned = inverted(tokens, hit, clauseStart, names);
  const behind = turned ? subjectBehind(tokens, names, hit.to + 1) : [];
  const verbFrom = turned && behind.length > 0 ? behind.at(-1)! + 1 : hit.to + 1;
  const passive = isPassive(tokens, { ...hit, to: verbFrom - 1 }) || (verbFrom === hit.to + 1 && isPassive(tokens, hit));
  const clause: Clause = { tokens, names, persons, subject: turned ? behind : subject, after: [verbFrom, tokens.length - 1], passive };
  const found = hit.bearer
    ? bearersIn(
        hit.bearer[0],
        hit.bearer[1] === tokens.length - 1 ? leadingNames(tokens, names, hit.bearer[0]) : hit.bearer[1],
        clause,
        before,
        context.addressee,
      )
    : findBearers(clause, before, context.addressee);
  const person = subjectKind(clause) === 'person';
  const acts = !person && findBearers({ ...clause, passive: false }, before, context.addressee).how !== 'addressee';
  const outsider = outsideSpeaker(sentence, hit, clause.subject);
  if (outsider) return { because: outsider };
  const read = readModality({
    tokens,
    hit: verbFrom === hit.to + 1 ? hit : { ...hit, to: verbFrom - 1 },
    subject: clause.subject,
    acts,
    person,
    clauseStart,
    original: hit,
  });
  if ('because' in read) return read;
  const doubts = [...read.doubts];
  if (
    found.how === 'unknown' &&
    found.stranger &&
    read.modality !== 'definition' &&
    read.modality !== 'recognition' &&
    read.modality !== 'permission'
  )
    doubts.push(`${found.stranger} is an actor whom the vocabulary does not know as one of those bound`);
  const rights = ['recognition', 'definition'].includes(read.modality) && found.how === 'unknown' && subjectKind(clause) !== 'none';
  const bearers = rights ? { ...found, bearers: [context.addressee], how: 'addressee' as const } : found;
  return {
    modality: read.modality,
    cue: { text: hit.cue, at: hit.at },
    negated: read.negated,
    bearers,
    doubts,
    actionStart: tokens[verbFrom - 1]!.end,
    range: {
      from: clauseStart,
      to: tokens.length - 1,
      core: [...clause.subject, ...Array.from({ length: hit.to - hit.from + 1 }, (_, index) => hit.from + index)],
    },
  };
}

/**
 * Verbs of saying bind or recognise only in the mouth of the organisation, its governing bodies and its own documents: what others stress,
 * ask or recommend is reported speech.
 */
function outsideSpeaker({ tokens, names, persons }: Sentence, hit: Hit<Modality>, subject: Subject): string | null {
  const asks = hit.bearer !== undefined && !/^(?:it|is|are|would|rests?|lies?|be)$/.test(tokens[hit.from]!.lower);
  const says = hit.means === 'recognition' && !/^(?:has|have|is|are|enjoys?|it)$/.test(tokens[hit.from]!.lower);
  if (!asks && !says) return null;
  if (subject.length === 0) return null;
  if (says && tokens[hit.to + 1]?.lower !== 'that' && tokens[hit.to]!.lower !== 'that') return null;
  const kind = subjectKind({ tokens, names, persons, subject, after: [hit.to + 1, tokens.length - 1], passive: false });
  const last = tokens[subject.at(-1)!]!.lower;
  if (kind === 'organisation' || kind === 'it' || kind === 'we') return null;
  if (kind === 'thing' && (documents.has(last) || subject.some((at) => documents.has(tokens[at]!.lower))))
    return /^(?:report|reports|study|review|publication|paper)$/.test(last) ? 'what others say' : null;
  if (kind === 'none' || kind === 'stranger')
    return subject.some((at) => /^(?:council|assembly|conference|board|committee)$/.test(tokens[at]!.lower)) ? null : 'what others say';
  if (asks || kind === 'person' || kind === 'thing') return 'what others say';
  return null;
}

/** The subject behind an inverted modal: up to the bare verb ("will the Organization | return"). */
function subjectBehind(tokens: readonly Token[], names: readonly Hit<unknown>[], from: number): number[] {
  const subject: number[] = [];
  let start = from;
  while (isAdverb(tokens[start]) && !determiners.has(tokens[start]!.lower)) start++;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!token.word) break;
    const inName = names.some((hit) => hit.from <= at && at <= hit.to);
    if (
      !inName &&
      subject.length > 0 &&
      (token.lower === 'be' ||
        token.lower === 'have' ||
        (isBase(token) && !['the', 'a', 'an', 'no', 'of', 'its', 'any', 'and', 'or'].includes(tokens[at - 1]!.lower)))
    )
      break;
    subject.push(at);
  }
  return subject;
}

/** Where the names end that stand at the head of a phrase, with those joined to them. */
function leadingNames(tokens: readonly Token[], names: readonly Hit<unknown>[], from: number): number {
  let reached = from;
  for (const hit of names) {
    const between = tokens.slice(reached, hit.from);
    if (
      hit.from >= from &&
      between.every((token) => ['the', 'all', 'its', 'their', 'and', 'or', 'both', 'each', 'every', ',', 'those'].includes(token.lower))
    )
      reached = hit.to + 1;
  }
  return reached === from ? from : reached - 1;
}

function imperativeStatement({ tokens, context }: Sentence): Statement {
  const negative = tokens[1]!.lower === 'not' || tokens[0]!.lower === 'never' || ['avoid', 'refrain'].includes(tokens[0]!.lower);
  const to = tokens[0]!.lower === 'do' && negative ? 1 : tokens[0]!.lower === 'never' ? 0 : 0;
  const at: At = [tokens[0]!.start, tokens[to]!.end];
  return {
    modality: negative ? 'prohibition' : 'obligation',
    cue: {
      text: tokens
        .slice(0, to + 1)
        .map((token) => token.text)
        .join(' '),
      at,
    },
    negated: negative,
    bearers: { bearers: [context.addressee], how: 'addressee', taken: [] },
    doubts: [],
    actionStart: negative && ['do', 'never'].includes(tokens[0]!.lower) ? at[1] : at[0],
    range: { from: 0, to: tokens.length - 1, core: [0] },
  };
}

/** The present tense of what the organisation or its staff does, in the parts of the sentence that no word of modality governs. */
function assurances(sentence: Sentence, placed: readonly Placed[]): Statement[] {
  const { tokens, parsed, names, context } = sentence;
  const found: Statement[] = [];
  let before = context.before;
  const ownFrom = firstToken(tokens, context.own);
  for (const [index, clause] of parsed.clauses.entries()) {
    if (clause.kind !== 'main' || (clause.to < ownFrom && ownFrom > 0 && index > 0)) continue;
    const within = placed.find((each) => each.hit.from >= clause.from && each.hit.from <= clause.to);
    const to = within ? within.hit.from : clause.to + 1;
    const done = within ? null : passiveAssurance(sentence, clause.from, clause.to);
    if (done) {
      found.push(done);
      before = done.bearers.bearers;
      continue;
    }
    let reached = -1;
    for (const start of subjectEnds(sentence, clause.from, to)) {
      if (reached >= 0 && !opensClause(tokens, reached, start)) continue;
      const verb = findPresentTense(tokens, parsed, start, to, sentence.nouns, isPluralSubject(sentence, clause.from, start));
      if (!verb) continue;
      if (within && !(within.shares || isCoordinatedVerb(tokens, within.hit.from) || within.clauseStart > verb.to)) continue;
      const subject = findSubject(tokens, parsed, clause.from, verb.from, names);
      const bearers = findBearers(
        { tokens, names, persons: sentence.persons, subject, after: [verb.to + 1, to - 1], passive: false },
        before,
        context.addressee,
      );
      if (
        !(bearers.how === 'named' || bearers.how === 'pronoun') ||
        !bearers.bearers.some((each) => each === 'organisation' || each === 'staff')
      )
        continue;
      const first = tokens[subject[0] ?? verb.from]!.lower;
      found.push({
        modality: 'assurance',
        cue: {
          text: sentence.text.slice(tokens[verb.from]!.start, tokens[verb.to]!.end),
          at: [tokens[verb.from]!.start, tokens[verb.to]!.end],
        },
        negated:
          verb.negated ||
          tokens[verb.to + 1]?.lower === 'no' ||
          ['no', 'neither', 'nor', 'none', 'never'].includes(first) ||
          ['neither', 'nor', 'never'].includes(tokens[clause.from]!.lower),
        bearers,
        doubts: [],
        actionStart: tokens[verb.negated ? verb.to : verb.from]!.start,
        range: { from: clause.from, to: tokens.length - 1, core: [...subject, verb.from, verb.to] },
      });
      before = bearers.bearers;
      reached = verb.to;
    }
  }
  return found;
}

/** ", and our staff never": a comma and a coordinator begin a clause with a subject of its own. */
const opensClause = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = to - 1; at > from + 1 && at > to - 6; at--) if (isCoordinator(tokens[at])) return tokens[at - 1]!.lower === ',';
  return false;
};

/** "Complaints are never disclosed by the Organization": what is done, with who does it. */
function passiveAssurance({ tokens, parsed, names, persons, text, context }: Sentence, from: number, to: number): Statement | null {
  for (let at = from + 1; at < to; at++) {
    if (!['is', 'are'].includes(tokens[at]!.lower) || parsed.clauses[parsed.owner[at]!]!.kind !== 'main') continue;
    const participle = skipAdverbs(tokens, at + 1);
    if (!isParticiple(tokens[participle]) || describingParticiples.has(tokens[participle]!.lower)) return null;
    const subject = findSubject(tokens, parsed, from, at, names);
    const first = tokens[subject[0] ?? at]!.lower;
    if (first === 'it' || first === 'there') return null;
    const bearers = findBearers(
      { tokens, names, persons, subject, after: [participle, to], passive: true },
      context.before,
      context.addressee,
    );
    if (bearers.how !== 'agent' || !bearers.bearers.every((each) => each === 'organisation' || each === 'staff')) return null;
    const between = tokens.slice(at, participle).map(({ lower }) => lower);
    return {
      modality: 'assurance',
      cue: { text: text.slice(tokens[at]!.start, tokens[participle]!.end), at: [tokens[at]!.start, tokens[participle]!.end] },
      negated: between.includes('not') || between.includes('never') || ['no', 'neither', 'none', 'nobody'].includes(first),
      bearers,
      doubts: [],
      actionStart: tokens[at]!.start,
      range: { from, to: tokens.length - 1, core: [...subject, at, participle] },
    };
  }
  return null;
}

/** "IOM verifies", but "we verify", "staff verify", "IOM and its partners verify". */
function isPluralSubject({ tokens, names }: Sentence, from: number, end: number): boolean {
  const last = tokens[end - 1]!;
  if (['we', 'they', 'staff', 'personnel', 'controllers', 'parties', 'organizations', 'organisations', 'offices'].includes(last.lower))
    return true;
  if (isPlural(last) && names.some((hit) => hit.to === end - 1 && hit.means === 'staff')) return true;
  return names.some((hit) => hit.from >= from && hit.to < end && isCoordinator(tokens[hit.to + 1]));
}

/** "… verifies identity and must not share it": the word of modality goes on with the subject of the verb before. */
const isCoordinatedVerb = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1;
  while (before > 0 && (isAdverb(tokens[before]) || tokens[before]!.lower === 'not')) before--;
  return isCoordinator(tokens[before]);
};

/** Behind which tokens the verb of an own subject may stand. */
function subjectEnds({ tokens, names, parsed, context }: Sentence, from: number, to: number): number[] {
  const named = names.filter(
    (hit) =>
      (hit.means === 'organisation' || hit.means === 'staff') &&
      hit.from >= from &&
      hit.to < to &&
      parsed.clauses[parsed.owner[hit.from]!]!.kind === 'main',
  );
  const ownBefore = context.before.includes('organisation') || names.some((hit) => hit.means === 'organisation' && hit.from >= from);
  const pronouns = ownBefore
    ? tokens.flatMap((token, at) =>
        at >= from && at < to && ['it', 'we', 'they'].includes(token.lower) && parsed.clauses[parsed.owner[at]!]!.kind === 'main'
          ? [at + 1]
          : [],
      )
    : [];
  return [...named.map((hit) => hit.to + 1), ...pronouns].toSorted((a, b) => a - b).slice(0, 3);
}

/** Each statement reaches to where the next begins; what leads the sentence holds for those that share its subject. */
function withRanges({ tokens }: Sentence, statements: readonly Statement[]): Statement[] {
  return statements.map((statement, index) => {
    const next = statements[index + 1];
    const to = next ? Math.max(Math.max(...statement.range.core), next.range.from - 1) : tokens.length - 1;
    return { ...statement, range: { ...statement.range, to } };
  });
}
