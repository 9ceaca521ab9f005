import { hash } from 'node:crypto';
import { periodOf } from '../model/dates.ts';
import type { At, Commitment, Instrument, NormCue, ParsedProvision, Place, Run, TextAt, Unread } from '../model/records.ts';
import type { Scope } from '../model/schemas.ts';
import type { Bearer, QualifierKind } from '../model/words.ts';
import type { FoundBearers } from './bearers.ts';
import { findCues, type Hit } from './cues.ts';
import { modals, prepositions } from './english.ts';
import { actionOf, findBeneficiaries, findNorms, isCategorical, settledNorm } from './details.ts';
import type { Lexicon } from './lexicon.ts';
import { findQualifiers } from './qualifiers.ts';
import { sentences } from '../parse/sentences.ts';
import { readNothing, readSentence, type ReadSentence, type Statement } from './statements.ts';
import { tokenise } from './tokens.ts';

/** What the provisions of one instrument say: its commitments, and every sentence that made none, with the reason. */
export interface Extracted {
  readonly commitments: readonly Commitment[];
  readonly unread: readonly Unread[];
}

/** The provision read last, with whom it was read to speak of before and after it. */
interface Before {
  readonly section: readonly string[];
  readonly lead: readonly TextAt[];
  readonly before: readonly Bearer[];
  readonly after: readonly Bearer[];
}

/** Reads the commitments of one instrument's provisions, in their order. */
export function extractCommitments(
  instrument: Instrument,
  provisions: readonly ParsedProvision[],
  lexicon: Lexicon,
  tell: (what: string) => void = () => {},
): Extracted {
  const commitments: Commitment[] = [];
  const unread: Unread[] = [];
  const shared = new Set<TextAt>();
  let last: Before = { section: [], lead: [], before: [], after: [] };
  for (const [at, provision] of provisions.entries()) {
    tell(`Reading provision ${at + 1} of ${provisions.length} of ${instrument.short}`);
    const { section, lead } = provision;
    unread.push(...sharedWords(instrument, provision, shared));
    const near = last.section === section && !provision.heading;
    // Items go on from what stood before their opening line, not from one another.
    const before = !near ? [] : lead.length > 0 && last.lead === lead ? last.before : last.after;
    const further = near && lead.length > 0 && last.lead === lead && opensConditions(lead.at(-1)!.text);
    const found = further
      ? { commitments: [], unread: furtherCase(instrument, provision, lexicon), after: before }
      : extractProvision(instrument, provision, before, lexicon);
    commitments.push(...found.commitments);
    unread.push(...found.unread);
    last = { section, lead, before, after: found.after };
  }
  return { commitments, unread };
}

/** "The Bank may cancel where: (a) …; (b) …": the items are cases of one condition; with the first of them the sentence is whole. */
const opensConditions = (lead: string): boolean =>
  /\b(?:where|if|when|unless|provided that|in so far as|to the extent that)\s*[:–—]$/i.test(lead);

/** Opening lines and closing words, which every item is read with: told once a list, at its first item. */
function sharedWords(instrument: Instrument, provision: ParsedProvision, told: Set<TextAt>): Unread[] {
  const once = (each: TextAt, because: string): Unread[] => {
    if (told.has(each)) return [];
    told.add(each);
    return [unreadOf(instrument, provision, { ...each, word: '', because })];
  };
  return [
    ...provision.lead.flatMap((each) => once(each, 'the opening line of a list, read with each of its items')),
    ...(provision.closing ? once(provision.closing, 'words after a list, read with each of its items') : []),
  ];
}

/** A case of a condition, whatever words of modality it holds, binds nobody by itself. */
function furtherCase(instrument: Instrument, provision: ParsedProvision, lexicon: Lexicon): Unread[] {
  const word = findCues(lexicon.modalities, tokenise(provision.text), provision.text)[0]?.cue ?? '';
  const { text, position } = provision;
  return [unreadOf(instrument, provision, { text, position, word, because: 'a further case of the condition in the opening line' })];
}

const unreadOf = (
  instrument: Instrument,
  { id, pinpoint }: ParsedProvision,
  rest: Pick<Unread, 'text' | 'position' | 'word' | 'because'>,
): Unread => ({ provision: id, instrument: instrument.id, pinpoint, ...rest });

/** What a sentence says, before the provision lends it its place and status. */
interface Reading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reading: string;
  /** Where the sentence's own words begin in `reading`. */
  readonly own: number;
}

/** @param carried whom the provision before it spoke of last: whom "it" and "they" can mean at its beginning */
function extractProvision(
  instrument: Instrument,
  provision: ParsedProvision,
  carried: readonly Bearer[],
  lexicon: Lexicon,
): Extracted & { readonly after: readonly Bearer[] } {
  const commitments: Commitment[] = [];
  const unread: Unread[] = [];
  let before = carried;
  for (const reading of readingsOf(provision)) {
    const text = readable(reading);
    const context = { own: reading.own, before, addressee: instrument.addressee, heading: provision.heading };
    const sentence = isForeign(instrument) ? foreignSentence(text) : readSentence(text, context, lexicon);
    const statements = sentence.statements.length > 0 ? sentence.statements : settledStatement(sentence, provision, context);
    const found = statements.length > 0 ? findDetails(sentence, text, lexicon) : null;
    for (const statement of statements) {
      const count = commitments.length + 1;
      const id = count === 1 ? provision.id : `${provision.id}:${count}`;
      commitments.push(build(id, instrument, provision, reading, sentence, statement, found!, lexicon));
      before = statement.bearers.bearers.length > 0 ? statement.bearers.bearers : before;
    }
    if (statements.length === 0) {
      before = firstNamed(sentence);
      const because = sentence.unread[0] ?? { word: '', because: withoutWord(provision) };
      unread.push(
        unreadOf(instrument, provision, { text: reading.text, position: placeIn(provision, reading.start, reading.end), ...because }),
      );
    }
  }
  for (const footnote of provision.footnotes) {
    const word = findCues(lexicon.modalities, tokenise(footnote.text), footnote.text)[0]?.cue ?? '';
    if (footnote.text)
      unread.push(unreadOf(instrument, provision, { text: footnote.text, position: provision.position, word, because: 'a footnote' }));
  }
  return { commitments, unread, after: before };
}

/** Why a sentence without a word of modality is no commitment. */
const withoutWord = ({ heading }: ParsedProvision): string =>
  heading ? 'a heading' : 'no word in it binds, asks or permits: it tells what is';

/** A text in another language is kept and cited, but only a person can say what it commits to. */
const isForeign = ({ language }: Instrument): boolean => !/^en(?:$|-|g)/i.test(language);

const foreignSentence = (text: string): ReadSentence => readNothing(tokenise(text), [], [{ word: '', because: 'not English' }]);

/** The cues of a sentence, which each of its statements takes its own from. */
interface Details {
  readonly qualifiers: readonly Hit<QualifierKind>[];
  readonly norms: readonly Hit<string>[];
  readonly participation: readonly Hit<unknown>[];
  readonly persons: readonly Hit<string>[];
}

const findDetails = ({ tokens }: ReadSentence, text: string, lexicon: Lexicon): Details => ({
  qualifiers: findCues(lexicon.qualifiers, tokens, text),
  norms: findCues(lexicon.norms, tokens, text),
  participation: findCues(lexicon.participation, tokens, text),
  persons: findCues(lexicon.persons, tokens, text),
});

/** Whom a sentence without commitment speaks of: only a name at its head can be meant by the next sentence's "it". */
function firstNamed({ names }: ReadSentence): readonly Bearer[] {
  const first = names.find((hit) => hit.from <= 1);
  return first && first.means !== 'none' ? [first.means] : [];
}

/** A person said what a sentence is that the reader would not have taken. */
function settledStatement(
  { tokens, names, unread }: ReadSentence,
  { settled }: ParsedProvision,
  { addressee }: { addressee: Bearer },
): Statement[] {
  if (!settled.modality || unread.some(({ because }) => because === 'a question')) return [];
  const first = names.find((hit) => hit.from <= 2 && hit.means !== 'none');
  const bearers: FoundBearers =
    first && first.means !== 'none'
      ? { bearers: [first.means], how: 'named', taken: [first.at] }
      : { bearers: [addressee], how: 'addressee', taken: [] };
  const negated = tokens.some(({ lower }) => ['not', 'never', 'no', 'neither', 'nor'].includes(lower));
  return [
    {
      modality: settled.modality,
      cue: null,
      negated,
      bearers,
      doubts: [],
      actionStart: 0,
      range: { from: 0, to: tokens.length - 1, core: [] },
    },
  ];
}

function readingsOf(provision: ParsedProvision): Reading[] {
  const pieces = provision.text.includes(' | ') ? cells(provision.text) : [{ text: provision.text, start: 0 }];
  const lead = provision.lead.map((each) => each.text).join(' ');
  return pieces.flatMap((piece) =>
    sentences(piece.text).map((sentence, index): Reading => {
      const trimmed = sentence.text.replace(/\s*[;,]\s*(?:and|or|but)?(?:\/or)?\s*$/i, '') || sentence.text;
      const start = piece.start + sentence.start;
      const before = index === 0 && lead ? `${lead} ` : '';
      const closing = index === 0 && provision.closing ? `, ${provision.closing.text}` : '';
      return { text: trimmed, start, end: start + trimmed.length, reading: `${before}${trimmed}${closing}`, own: before.length };
    }),
  );
}

function cells(text: string): { text: string; start: number }[] {
  const result: { text: string; start: number }[] = [];
  let start = 0;
  for (const cell of text.split(' | ')) {
    result.push({ text: cell, start });
    start += cell.length + 3;
  }
  return result;
}

/**
 * An opening line's colon is no end of a clause when its item goes on with its sentence ("The Organization shall: (a) protect …"); a phrase
 * that opens a list within a list ("(b) in emergencies:") ends there. Every mark stays in its place.
 */
function readable({ reading, own }: Reading): string {
  if (own === 0) return reading;
  const lead = reading.slice(0, own);
  if (isWhole(lead)) return reading;
  let joined = '';
  for (const match of lead.matchAll(/[:–—](?=\s)/g)) {
    const words = lead.slice(joined.length, match.index).trim().split(' ');
    const isPhrase = joined !== '' && prepositions.has(words[0]!.toLowerCase()) && !modals.has(words.at(-1)!.toLowerCase());
    joined += lead.slice(joined.length, match.index) + (isPhrase ? ',' : ' ');
  }
  return joined + reading.slice(joined.length);
}

/** "The following principles apply:", "IOM will act as follows:": a whole sentence, whose items stand by themselves. */
const isWhole = (lead: string): boolean =>
  /\b(?:following(?:\s+[\p{L}-]+){0,6}|as follows|apply|applies|below|these(?:\s+[\p{L}-]+){1,3})\s*:?\s*$/iu.test(lead);

function build(
  id: string,
  instrument: Instrument,
  provision: ParsedProvision,
  reading: Reading,
  sentence: ReadSentence,
  statement: Statement,
  details: Details,
  lexicon: Lexicon,
): Commitment {
  const { settled } = provision;
  const text = reading.reading;
  const { tokens, names } = sentence;
  const { range } = statement;
  const alone = sentence.statements.length < 2;
  const within = (hit: { from: number }) =>
    alone || (hit.from >= range.from && hit.from <= range.to) || tokens[hit.from]!.start < reading.own;
  const modality = settled.modality ?? statement.modality;
  // What narrows a definition is part of what is defined.
  const qualifiers =
    modality === 'definition'
      ? []
      : findQualifiers(tokens, sentence.parsed, details.qualifiers, alone ? { ...range, from: 0 } : range, text, statement.negated);
  const bearers = settled.bearers ?? statement.bearers.bearers;
  const normHits = details.norms.filter(within);
  const aside = qualifiers.filter(({ kind }) => kind === 'exception' || kind === 'hedge' || kind === 'resource');
  const spoken = normHits.filter(({ at: [from, to] }) => !aside.some(({ at: [start, end] }) => start <= from && to <= end));
  const norms = settled.norms ? settled.norms.map((norm) => settledNorm(norm, normHits)) : findNorms(spoken, names, lexicon);
  const at = statement.cue?.at ?? null;
  const inLead = (place: At | null) => place !== null && place[0] < reading.own;
  const inherited = [
    ...(statement.bearers.taken.some(inLead) ? ['bearers'] : []),
    ...(inLead(at) ? ['modality'] : []),
    ...(qualifiers.some((each) => inLead(each.at)) ? ['qualifiers'] : []),
    ...(norms.some((each) => inLead(each.at)) ? ['norms'] : []),
  ];
  const settledNames = Object.keys(settled).toSorted();
  const end = tokens[range.to]?.end ?? text.length;
  const action = actionOf(text, inLead(at) ? reading.own : statement.actionStart, end, qualifiers);
  const scope: Scope = {
    ...(settled.practices ? { practices: settled.practices } : {}),
    ...(settled.persons ? { persons: settled.persons } : {}),
  };
  const rest: Omit<Commitment, 'hash'> = {
    id,
    provision: provision.id,
    instrument: instrument.id,
    section: provision.section,
    pinpoint: provision.pinpoint,
    text: reading.text,
    textStatus: instrument.textStatus,
    position: placeIn(provision, reading.start, reading.end),
    lead: provision.lead,
    reading: text,
    inherited,
    bearers: [...bearers],
    modality,
    cue: statement.cue && !settled.modality ? statement.cue : null,
    negated: statement.negated,
    categorical: isCategorical(
      inLead(at) || reading.own === 0 ? tokens.slice(range.from, range.to + 1) : tokens.filter((token) => token.start >= reading.own),
      text,
      lexicon,
    ),
    participation: details.participation.some(({ from }) => from >= (range.core.at(-1) ?? 0)),
    action,
    beneficiaries: findBeneficiaries(details.persons.filter(within), statement.bearers.taken),
    qualifiers,
    norms,
    confidence: confidenceOf(statement, provision, tokens.filter((token) => token.word).length, norms),
    provenance: provision.provenance,
    scope,
    allows: settled.allows ?? [],
    inForce: settled.from ? inForceFrom(settled.from, instrument.inForce) : instrument.inForce,
    settled: settledNames,
  };
  return { ...rest, hash: hashOf(rest) };
}

function inForceFrom(from: string, inForce: string): string {
  return periodOf(from).kind === 'interval' ? from : `${from}/${inForce.split('/')[1] ?? '..'}`;
}

/** SHA-256 over the words and what was read of them, never over ids, titles or positions. */
function hashOf(commitment: Omit<Commitment, 'hash'>): string {
  const { scope, confidence } = commitment;
  return hash(
    'sha256',
    JSON.stringify([
      commitment.reading,
      commitment.bearers,
      commitment.modality,
      commitment.negated,
      commitment.categorical,
      commitment.participation,
      commitment.qualifiers.map(({ kind, text }) => [kind, text]),
      commitment.norms.map((norm) => norm.id),
      commitment.provenance,
      [scope.practices ?? [], scope.persons ?? []],
      commitment.allows,
      commitment.inForce,
      commitment.textStatus,
      confidence.level,
    ]),
  );
}

function placeIn(provision: ParsedProvision, start: number, end: number): Place {
  return { file: provision.position.file, start: pointIn(provision.runs, start), end: endIn(provision.runs, end) };
}

function pointIn(runs: readonly Run[], at: number) {
  const run = runs.findLast((each) => each.at <= at) ?? runs[0]!;
  return { line: run.point.line, column: run.point.column + at - run.at, offset: run.point.offset + at - run.at };
}

function endIn(runs: readonly Run[], end: number) {
  const last = pointIn(runs, Math.max(0, end - 1));
  return { line: last.line, column: last.column + 1, offset: last.offset + 1 };
}

const confidences = new Map<string, Commitment['confidence']>();

/** The same record for the same reasons, as a long document gives the same few thousands of times. */
function once(confidence: Commitment['confidence']): Commitment['confidence'] {
  const key = confidence.because.join('\n');
  const before = confidences.get(key);
  if (before) return before;
  if (confidences.size > 5000) confidences.clear();
  confidences.set(key, confidence);
  return confidence;
}

/** Whether the reading can be relied on, the reasons for doubt first. */
function confidenceOf(
  statement: Statement,
  { settled }: ParsedProvision,
  words: number,
  norms: readonly NormCue[],
): Commitment['confidence'] {
  const because: string[] = [];
  const doubts: string[] = [];
  const { bearers, cue } = statement;
  if (settled.bearers) because.push('the bearer was settled by a person');
  else if (bearers.how === 'named') because.push('the sentence names its bearer');
  else if (bearers.how === 'agent') because.push('the sentence names who is to act');
  else if (bearers.how === 'pronoun') because.push('the bearer is a pronoun for the one named before');
  else if (bearers.how === 'addressee') because.push("no bearer is named; the instrument's addressee is taken");
  else doubts.push(`nobody known is bound: ${bearers.stranger ?? 'the subject'} is none whom the vocabulary knows as bearer`);
  if (settled.modality) because.push('the modality was settled by a person');
  else {
    because.push(`the modality is read from the words: ${cue?.text ?? ''}`);
    doubts.push(...statement.doubts);
  }
  if (norms.length === 0) because.push('no norm of the vocabulary was recognised');
  if (settled.norms) because.push('the norms were settled by a person');
  if (words > 80) doubts.push('the sentence is very long');
  return once({ level: doubts.length > 0 ? 'doubtful' : 'clear', because: [...doubts, ...because] });
}
