import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { periodOf } from '../model/dates.ts';
import type { At, Commitment, ConfidenceLevel, Instrument, NormCue, Place, Provision, Run } from '../model/records.ts';
import type { Scope } from '../model/schemas.ts';
import { isFirm, isWeak, type Bearer, type Modality } from '../model/words.ts';
import { findAssurance } from './assurance.ts';
import { findBearers, type FoundBearers } from './bearers.ts';
import { actionOf, findBeneficiaries, findNorms, findQualifiers, isCategorical, settledNorm } from './details.ts';
import { findCues, withoutOverlaps } from './cues.ts';
import type { Lexicon } from './lexicon.ts';
import { findModalities, isNoRecord, type FoundModality } from './modality.ts';
import { sentences } from './sentences.ts';

/** Reads the commitments of one instrument's provisions, in their order. */
export function extractCommitments(instrument: Instrument, provisions: readonly Provision[], lexicon: Lexicon): Commitment[] {
  return provisions.flatMap((provision) => extractProvision(instrument, provision, lexicon));
}

/** What a sentence says, before the provision lends it its place and status. */
interface Reading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reading: string;
  /** Where the sentence's own words begin in `reading`. */
  readonly own: number;
}

interface Found {
  readonly modality: Modality;
  readonly cue: string;
  readonly at: At | null;
  readonly negated: boolean;
  readonly bearers: FoundBearers;
  readonly actionStart: number;
  readonly doubts: readonly string[];
  readonly end: number;
}

function extractProvision(instrument: Instrument, provision: Provision, lexicon: Lexicon): Commitment[] {
  const commitments: Commitment[] = [];
  let before: readonly Bearer[] = [];
  for (const reading of readingsOf(provision)) {
    const found = findAll(reading, instrument, provision, before, lexicon);
    for (const each of found) {
      const count = commitments.length + 1;
      const id = count === 1 ? provision.id : `${provision.id}:${count}`;
      commitments.push(build(id, instrument, provision, reading, each, lexicon));
      before = each.bearers.bearers.length > 0 ? each.bearers.bearers : before;
    }
    if (found.length === 0) before = bearersNamed(reading.text, lexicon) ?? before;
  }
  return commitments;
}

function bearersNamed(text: string, lexicon: Lexicon): readonly Bearer[] | null {
  const first = withoutOverlaps(findCues(lexicon.bearers, text.slice(0, 60)))[0];
  return first && first.means !== 'none' ? [first.means] : null;
}

function readingsOf(provision: Provision): Reading[] {
  const pieces = provision.text.split(' | ').length > 1 ? cells(provision.text) : [{ text: provision.text, start: 0 }];
  return pieces.flatMap((piece) =>
    sentences(piece.text).map((sentence, index): Reading => {
      const trimmed = sentence.text.replace(/\s*[;,]\s*(?:and|or)?\s*$/i, '');
      const start = piece.start + sentence.start;
      const lead = index === 0 && provision.lead.length > 0 ? `${provision.lead.map((each) => each.text).join(' ')} ` : '';
      const closing = index === 0 && provision.closing ? ` ${provision.closing.text}` : '';
      return { text: trimmed, start, end: start + trimmed.length, reading: `${lead}${trimmed}${closing}`, own: lead.length };
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

function findAll(
  { reading, own }: Reading,
  instrument: Instrument,
  provision: Provision,
  before: readonly Bearer[],
  lexicon: Lexicon,
): Found[] {
  const text = readable(reading, own);
  const modalities = findModalities(text, lexicon);
  let clauseStart = 0;
  const found = modalities.map((each, index): Found => {
    // An item with a subject of its own does not take that of its opening line.
    if (clauseStart < own && each.at[0] > own && text.slice(own, each.at[0]).trim() !== '') clauseStart = own;
    const subject = text.slice(clauseStart, each.at[0]);
    const previous = index > 0 && !/\b(?:iom|organi[sz]ation|states?|staff|it|they|governments?|partners)\b/i.test(subject);
    const bearers = previous
      ? null
      : each.inverted
        ? findBearers(text.slice(each.at[1]), each.at[1], '', false, before, instrument.addressee, lexicon)
        : findBearers(subject, clauseStart, text.slice(each.at[1]), each.passive, before, instrument.addressee, lexicon);
    clauseStart = each.at[1];
    return {
      modality: each.modality,
      cue: each.cue,
      at: each.at,
      negated: each.negated,
      bearers: bearers ?? { bearers: [], how: 'none', taken: [] },
      actionStart: each.inverted ? Math.max(each.at[1], ...(bearers?.taken ?? []).map((at) => at[1])) : each.at[1],
      doubts: [...each.doubts, ...(provision.settled.bearers ? [] : unknownActor(subject, each, bearers?.how))],
      end: each.end,
    };
  });
  for (const [index, each] of found.entries()) {
    if (index > 0 && each.bearers.how === 'none' && each.bearers.bearers.length === 0 && found[index - 1]) {
      found[index] = { ...each, bearers: { ...found[index - 1]!.bearers } };
    }
  }
  if (found.length > 0) return found;
  const assurance = findAssurance(text, before, lexicon);
  if (assurance) {
    const bearers = findBearers(
      text.slice(0, assurance.at[0]),
      0,
      text.slice(assurance.at[1]),
      false,
      before,
      instrument.addressee,
      lexicon,
    );
    const doer =
      bearers.bearers.length > 0 && bearers.how !== 'addressee'
        ? bearers
        : { bearers: ['organisation' as const], how: 'named' as const, taken: [] };
    return [
      {
        modality: 'assurance',
        cue: assurance.cue,
        at: assurance.at,
        negated: assurance.negated,
        bearers: doer,
        actionStart: assurance.at[0],
        doubts: [],
        end: text.length,
      },
    ];
  }
  if (provision.settled.modality && !isNoRecord(text)) {
    const bearers = findBearers(text, 0, '', false, before, instrument.addressee, lexicon);
    return [
      {
        modality: provision.settled.modality,
        cue: '',
        at: null,
        negated: /\b(?:not|never|no|neither|nor)\b/i.test(text),
        bearers,
        actionStart: 0,
        doubts: [],
        end: text.length,
      },
    ];
  }
  return [];
}

/** A defined term that acts ("The Contractor shall …") and that the vocabulary does not know: whom it means is a guess. */
function unknownActor(subject: string, { modality, passive }: FoundModality, how: FoundBearers['how'] | undefined): string[] {
  const actor = /(?:^|[,;:]\s*)(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ny|[Nn]o)\s+(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)*)\s*,?\s*$/u.exec(
    subject,
  )?.[1];
  if (!actor || passive || how !== 'addressee' || !(isFirm(modality) || isWeak(modality))) return [];
  return [`${actor} is an actor that the vocabulary does not know`];
}

/** An opening line's colon is no end of a clause when its item is read with it. */
function readable(reading: string, own: number): string {
  if (own === 0) return reading;
  return reading.slice(0, own).replace(/:(?=\s)/g, ' ') + reading.slice(own);
}

function build(id: string, instrument: Instrument, provision: Provision, reading: Reading, found: Found, lexicon: Lexicon): Commitment {
  const { settled } = provision;
  const text = reading.reading;
  const qualifiers = findQualifiers(text, found, lexicon);
  const bearers = settled.bearers ?? found.bearers.bearers;
  const modality = settled.modality ?? found.modality;
  const norms = settled.norms ? settled.norms.map((norm) => settledNorm(norm, text, lexicon)) : findNorms(text, lexicon);
  const inLead = (at: At | null) => at !== null && at[0] < reading.own;
  const inherited = [
    ...(found.bearers.taken.some(inLead) ? ['bearers'] : []),
    ...(inLead(found.at) ? ['modality'] : []),
    ...(qualifiers.some((each) => inLead(each.at)) ? ['qualifiers'] : []),
    ...(norms.some((each) => inLead(each.at)) ? ['norms'] : []),
  ];
  const settledNames = Object.keys(settled).toSorted();
  const action = actionOf(text, inLead(found.at) ? reading.own : found.actionStart, found.end, qualifiers);
  const clause = text.slice(found.at?.[0] ?? 0);
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
    cue: found.at && !settled.modality ? { text: found.cue, at: found.at } : null,
    negated: found.negated,
    categorical: isCategorical(inLead(found.at) ? text : text.slice(reading.own), lexicon),
    participation: findCues(lexicon.participation, clause).length > 0,
    action,
    beneficiaries: findBeneficiaries(text, found, lexicon),
    qualifiers,
    norms,
    confidence: confidenceOf(found, provision, reading, norms),
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
  const rests = {
    reading: commitment.reading,
    bearers: commitment.bearers,
    modality: commitment.modality,
    negated: commitment.negated,
    categorical: commitment.categorical,
    participation: commitment.participation,
    qualifiers: commitment.qualifiers.map(({ kind, text }) => ({ kind, text })),
    norms: commitment.norms.map((norm) => norm.id),
    provenance: commitment.provenance,
    scope: commitment.scope,
    allows: commitment.allows,
    inForce: commitment.inForce,
    textStatus: commitment.textStatus,
    confidence: commitment.confidence.level,
  };
  return createHash('sha256').update(canonicalize(rests)!).digest('hex');
}

function placeIn(provision: Provision, start: number, end: number): Place {
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

function confidenceOf(found: Found, provision: Provision, reading: Reading, norms: readonly NormCue[]): Commitment['confidence'] {
  const { settled } = provision;
  const because: string[] = [];
  let level: ConfidenceLevel = 'clear';
  const doubt = (why: string) => {
    because.push(why);
    level = 'doubtful';
  };
  if (settled.bearers) because.push('the bearer was settled by a person');
  else if (found.bearers.how === 'named') because.push('the sentence names its bearer');
  else if (found.bearers.how === 'agent') because.push('the sentence names who is to act');
  else if (found.bearers.how === 'pronoun') because.push('the bearer is a pronoun for the one named before');
  else if (found.bearers.how === 'addressee') because.push("no bearer is named; the instrument's addressee is taken");
  else doubt('nobody whom the sentence binds is known to the vocabulary');
  if (settled.modality) because.push('the modality was settled by a person');
  else {
    because.push(`the modality is read from the words: ${found.cue}`);
    for (const each of found.doubts) doubt(each);
  }
  if (norms.length === 0) because.push('no norm of the vocabulary was recognised');
  if (settled.norms) because.push('the norms were settled by a person');
  if (reading.reading.split(/\s+/).length > 80) doubt('the sentence is very long');
  return { level, because };
}
