import { periodOf } from '../model/dates.ts';
import { exact } from '../model/exact.ts';
import { inSeries } from '../model/series.ts';
import type { At, Commitment, Instrument, NormCue, ParsedProvision, Qualifier, ReadingDoubt } from '../model/records.ts';
import type { InForce, Scope } from '../model/schemas.ts';
import type { Modality, QualifierKind, Strength } from '../model/words.ts';
import { confidenceOf } from './confidence.ts';
import { findCues, type Hit } from './cue-search.ts';
import { deadlineIn } from './deadlines.ts';
import { actionOf, findBeneficiaries, findNormCues, findNorms, isCategorical, settledNorm, staffWhoseData } from './details.ts';
import type { Lexicon } from './lexicon.ts';
import type { Piece } from './pieces.ts';
import { placeIn } from './places.ts';
import { normsBeside, toldOfWhom } from './norms-beside.ts';
import { groupsOf } from './groups.ts';
import { findQualifiers } from './qualifiers.ts';
import { strengthOf } from './strength.ts';
import type { ReadSentence, Statement } from './sentence/sentence.ts';
import { inForceWithin } from './times.ts';
import { part, type Token } from './tokens.ts';
import { keptPerhaps } from './kept-perhaps.ts';
import { asPriceOf, forPurposes, occasionsIn, onAsking } from './occasions.ts';
import { thingsIn } from './things.ts';
import { unweighedIn } from './unweighed.ts';
import { placesOf } from './where.ts';

/** The cues of a sentence, which each of its statements takes its own from. */
export interface Details {
  readonly qualifiers: readonly Hit<QualifierKind>[];
  readonly norms: readonly Hit<string>[];
  readonly participation: readonly Hit<unknown>[];
  readonly persons: readonly Hit<string>[];
}

export const findDetails = ({ tokens, persons }: ReadSentence, text: string, lexicon: Lexicon): Details => ({
  qualifiers: findCues(lexicon.qualifiers, tokens, text),
  norms: findNormCues(tokens, text, lexicon),
  participation: findCues(lexicon.participation, tokens, text),
  persons: persons ?? findCues(lexicon.persons, tokens, text),
});

/** A statement with the sentence, piece and provision that it stands in. */
export interface Found {
  readonly id: string;
  readonly instrument: Instrument;
  readonly provision: ParsedProvision;
  readonly piece: Piece;
  readonly sentence: ReadSentence;
  readonly statement: Statement;
  readonly details: Details;
  readonly lexicon: Lexicon;
}

/** Where the word of modality is itself the verb, “promotes good relations”, that tells the strength, as no other heads the action. */
function strengthIn(action: string, { statement, piece, lexicon }: Found, modality: Modality): Strength {
  const strength = strengthOf(action, modality, statement.negated, lexicon);
  const cue = statement.cue ? piece.reading.slice(...statement.cue.at).replace(/^(?:is|are|remains?) /i, '') : '';
  if (strength !== 'specific' || modality !== 'aspiration' || / to$/i.test(cue)) return strength;
  return strengthOf(cue, modality, statement.negated, lexicon);
}

/** The record of a statement: what the sentence says, with what a person settled and what its instrument and provision lend it. */
export function commitmentOf(found: Found): Commitment {
  const { id, instrument, provision, piece, sentence, statement, details, lexicon } = found;
  const { settled } = provision;
  const { bearers } = statement;
  const modality = settled.modality ?? statement.modality;
  const qualifiers = qualifiersOf(found, modality);
  const action = actionIn(found, qualifiers);
  const { norms, isBeside } = withoutBeside(found, spokenOf(found, qualifiers, modality), action);
  const unweighed =
    norms.length > 0 && !settled.modality
      ? unweighedIn(
          {
            ...sentence,
            reading: piece.reading,
            actionStart: statement.actionStart,
            last: statement.range.to,
            action,
            negated: statement.negated,
          },
          norms,
          lexicon.words,
        )
      : [];
  const deadline = settled.deadline ? { text: settled.deadline, date: settled.deadline } : deadlineOf(found);
  return {
    id,
    provision: provision.id,
    instrument: instrument.id,
    section: provision.section,
    pinpoint: provision.pinpoint,
    text: piece.text,
    textStatus: instrument.textStatus,
    position: placeIn(provision, piece.start, piece.end),
    lead: provision.lead,
    reading: piece.reading,
    inherited: exact(inheritedOf(found, qualifiers, norms)),
    bearers: exact(settled.bearers ?? bearers.bearers),
    bearerText: bearers.named && piece.reading.slice(...bearers.named),
    modality,
    strength: settled.strength ?? strengthIn(action, found, modality),
    deadline,
    cue: statement.cue && !settled.modality ? { ...statement.cue, text: piece.reading.slice(...statement.cue.at) } : null,
    negated: statement.negated,
    categorical: isCategorical(categoricalTokens(found), piece.reading, lexicon),
    participation: details.participation.some(({ from }) => from >= (statement.range.core.at(-1) ?? 0)),
    action,
    beneficiaries: exact(findBeneficiaries(details.persons.filter(isWithin(found)), bearers.taken)),
    qualifiers: exact(qualifiers),
    norms: exact(norms),
    confidence: confidenceOf(statement, provision, sentence.tokens, norms, isBeside, unweighed, [
      ...peopleOf(found, norms),
      ...thingsOf(found, norms, qualifiers),
    ]),
    provenance: provision.provenance,
    source: provision.source,
    scope: scopeOf(found),
    allows: exact(settled.allows ?? []),
    inForce: settled.from
      ? inForceFrom(settled.from, instrument.inForce)
      : inForceWithin(piece.reading, deadline, statement.negated, provision.section, instrument),
    settled: exact(Object.keys(settled).toSorted()),
  };
}

const isAlone = ({ sentence }: Found): boolean => sentence.statements.length < 2;

/** Whether a cue stands in the clause of the statement, or in an opening line, which all items share. */
const isWithin =
  (found: Found) =>
  ({ from, to, isLoose }: Pick<Hit<unknown>, 'from' | 'to' | 'isLoose'>): boolean => {
    const { range } = found.statement;
    if (found.sentence.tokens[from]!.start < found.piece.own) return true;
    return (isAlone(found) || from >= range.from) && (isLoose ? to : from) <= range.to;
  };

/** What narrows a definition is part of what is defined. */
function qualifiersOf(found: Found, modality: Modality): Qualifier[] {
  const { sentence, statement, details, piece } = found;
  if (modality === 'definition') return [];
  const range = isAlone(found) ? { ...statement.range, from: 0 } : statement.range;
  const { tokens, parsed } = sentence;
  const { words } = found.lexicon;
  return findQualifiers({ text: piece.reading, tokens, parsed, words, range, negated: statement.negated }, details.qualifiers);
}

/** The words of norms in the statement; what stands in an exception, a hedge or a money clause speaks to none. */
function spokenOf(found: Found, qualifiers: readonly Qualifier[], modality: Modality): Hit<string>[] {
  const { provision, statement, sentence, lexicon, piece, details } = found;
  const ofStates = (provision.settled.bearers ?? statement.bearers.bearers).includes('states')
    ? findCues(lexicon.normsOfStates, sentence.tokens, piece.reading)
    : [];
  const hits = [...details.norms, ...ofStates].filter(isWithin(found));
  if (provision.settled.norms) return hits;
  const aside = modality === 'permission' ? besidePermission(found, qualifiers) : besidePromise(found, qualifiers);
  // Parts that nothing but their nearness holds together do not belong together where one of them stands aside.
  return hits.filter(
    ({ at: [from, to], isLoose }) => !aside.some(([start, end]) => (isLoose ? start < to && from < end : start <= from && to <= end)),
  );
}

/** The norms that the statement speaks to. */
const normsOf = ({ provision, sentence, lexicon, piece }: Found, spoken: readonly Hit<string>[]): NormCue[] =>
  provision.settled.norms?.map((norm) => settledNorm(norm, spoken)) ??
  findNorms(spoken, sentence.names, lexicon).map((norm) => inOwnWords(norm, piece));

/** The dash that ends an opening line is read as a blank, and stays in the words. */
const inOwnWords = (norm: NormCue, { reading }: Piece): NormCue => (norm.at ? { ...norm, cue: reading.slice(...norm.at) } : norm);

/** What is no part of what is promised. */
const besidePromise = ({ statement: { negated } }: Found, qualifiers: readonly Qualifier[]): At[] =>
  qualifiers
    .filter(({ kind, text }) => kind === 'hedge' || kind === 'resource' || (kind === 'exception' && !(negated && safeguard.test(text))))
    .map(({ at }) => at);

/** When something may be done, and of whom it may be done, is no permission of that. */
const besidePermission = ({ sentence, statement }: Found, qualifiers: readonly Qualifier[]): At[] => [
  ...qualifiers.map(({ at }) => at),
  ...toldOfWhom(sentence, statement.actionStart),
];

/** What a ban may not be done without, or unless: what it asks for. */
const safeguard = /^(?:unless|without (?:(?:the|his|her|their|its|free|prior|informed|written|explicit|express) )*consent)\b/i;

/**
 * The norms of what is promised. What stands beside it speaks to no norm where something in the promise does; where nothing does, it is a doubt whether
 * it speaks to that. A norm of which some words stand beside it and others in it (“gives everyone who asks for asylum access to the asylum procedure”)
 * is spoken to by the latter.
 */
function withoutBeside(
  found: Found,
  spoken: readonly Hit<string>[],
  action: string,
): { readonly norms: readonly NormCue[]; readonly isBeside: boolean } {
  const {
    provision,
    sentence: { tokens, parsed },
    statement: { cue, actionStart, range, modality, negated },
    piece,
  } = found;
  const first = normsOf(found, spoken);
  if (provision.settled.norms || first.length === 0 || modality === 'definition') return { norms: first, isBeside: false };
  const promised = { tokens, parsed, core: range.core, cueStart: cue?.at[0] ?? null, actionStart, action, negated };
  const within = ({ means, cue: words, at }: Hit<string>): NormCue[] => {
    const other = inOwnWords({ id: means, cue: words, at }, piece);
    return normsBeside(promised, [other]).length === 0 ? [other] : [];
  };
  const standBeside = normsBeside(promised, first);
  const norms = first.map((norm) =>
    standBeside.includes(norm) ? (spoken.filter(({ means, isLoose }) => means === norm.id && !isLoose).flatMap(within)[0] ?? norm) : norm,
  );
  const beside = normsBeside(promised, norms);
  return beside.length === norms.length
    ? { norms, isBeside: true }
    : { norms: norms.filter((norm) => !beside.includes(norm)), isBeside: false };
}

const inLead = ({ piece }: Found, at: At | null): boolean => at !== null && at[0] < piece.own;

function inheritedOf(found: Found, qualifiers: readonly Qualifier[], norms: readonly NormCue[]): string[] {
  const { bearers, cue } = found.statement;
  return [
    ...(bearers.taken.some((at) => inLead(found, at)) ? ['bearers'] : []),
    ...(inLead(found, cue?.at ?? null) ? ['modality'] : []),
    ...(qualifiers.some(({ at }) => inLead(found, at)) ? ['qualifiers'] : []),
    ...(norms.some(({ at }) => inLead(found, at)) ? ['norms'] : []),
  ];
}

function categoricalTokens(found: Found): readonly Token[] {
  const { piece, sentence, statement } = found;
  const { from, to } = statement.range;
  if (inLead(found, statement.cue?.at ?? null) || piece.own === 0) return part(sentence.tokens, from, to);
  return sentence.tokens.filter((token) => token.start >= piece.own);
}

/** “May exclude a partner which: (a) …”: what is to be done stands in the opening line. */
function isToldOfWhom({ piece, sentence: { tokens, parsed } }: Found): boolean {
  const last = tokens.findLastIndex(({ end, word }) => word && end <= piece.own);
  const clause = last < 0 ? undefined : parsed.clauses[parsed.owner[last]!];
  return clause?.kind === 'relative' && clause.from === last;
}

function actionIn(found: Found, qualifiers: readonly Qualifier[]): string {
  const { piece, statement } = found;
  const start = inLead(found, statement.cue?.at ?? null) && !isToldOfWhom(found) ? piece.own : statement.actionStart;
  const behind = actionOf(piece.reading, start, endOf(found), qualifiers);
  const action = /\bincompatible with\b/i.test(statement.cue?.text ?? '') ? behind.replace(whose, '').trim() : behind;
  return [subjectForbidden(found, qualifiers), action].filter(Boolean).join(' ');
}

/** Where the clause of the statement ends. */
const endOf = ({ piece, sentence, statement }: Found): number => sentence.tokens[statement.range.to]?.end ?? piece.reading.length;

/** "Retaliation against witnesses is prohibited": what is forbidden stands before the verb; empty where it stands behind ("is prohibited from"). */
function subjectForbidden({ piece, sentence, statement }: Found, qualifiers: readonly Qualifier[]): string {
  const { cue, modality, range } = statement;
  const first = sentence.tokens[range.core[0]!]?.start;
  if (modality !== 'prohibition' || !cue || first === undefined || !forbidsSubject.test(cue.text)) return '';
  return actionOf(piece.reading, first, cue.at[0], qualifiers);
}

const forbidsSubject =
  /^(?:is|are)\b.*\b(?:prohibited|forbidden|tolerated|condoned|banned|off limits|out of the question|(?:eligible|ineligible) for \w+|excluded from \w+)$|\bincompatible with\b/i;

/** “… is incompatible with the mandate | of the Organization”: whose it is, is no part of what is forbidden. */
const whose = /^of [^,;.]*/;

/** By when the statement is to be done: in its clause, in what leads it, or in an opening line. */
function deadlineOf(found: Found): Commitment['deadline'] {
  const { piece, sentence, statement } = found;
  if (isAlone(found)) return deadlineIn(piece.reading.slice(0, endOf(found)));
  const { tokens } = sentence;
  const { from, to, fronted } = statement.range;
  const between = (first: number, last: number) => piece.reading.slice(tokens[first]!.start, tokens[last]!.end);
  return (fronted && deadlineIn(between(...fronted))) ?? deadlineIn(between(from, to)) ?? deadlineIn(piece.reading.slice(0, piece.own));
}

/** For whom alone it is made, where nothing else settles that. */
function peopleOf(found: Found, norms: readonly NormCue[]): ReadingDoubt[] {
  const { sentence, statement, details, lexicon, provision } = found;
  if (norms.length === 0 || provision.settled.persons || found.instrument.scope?.persons?.length) return [];
  const groups = groupsOf({
    tokens: sentence.tokens,
    persons: details.persons.filter(isWithin(found)),
    taken: statement.bearers.taken,
    words: lexicon.words,
    groups: lexicon.groups,
  });
  if (groups.length > 0)
    return [
      {
        kind: 'people',
        words: inSeries([...new Set(groups.map(({ cue }) => cue))]),
        persons: [...new Set(groups.map(({ means }) => means))],
      },
    ];
  const over = [...provision.section, found.instrument.title].toReversed();
  const [persons, heading] =
    lexicon.callings.flatMap(([id, calling]) =>
      over
        .filter((each) => calling.test(each) && !/,|&|\b(?:and|or)\b/.test(each.replace(calling, '')))
        .map((each) => [[id], each] as const),
    )[0] ?? [];
  return persons ? [{ kind: 'people', words: `those of “${heading}”`, persons }] : [];
}

/** Of what it speaks beside its norms, and before what it is to be done. */
function thingsOf(found: Found, norms: readonly NormCue[], qualifiers: readonly Qualifier[]): ReadingDoubt[] {
  const { statement, sentence, lexicon, provision, details, piece } = found;
  if (norms.length === 0 || provision.settled.norms) return [];
  const { range, cue, bearers } = statement;
  const { tokens } = sentence;
  const ofNorms = details.norms
    .filter(({ means, at: [start, end] }) => norms.some(({ id, at }) => id === means && at !== null && start < at[1] && at[0] < end))
    .flatMap(({ at, parts }): readonly At[] => parts?.map(([from, to]): At => [tokens[from]!.start, tokens[to]!.end]) ?? [at]);
  const narrowing = qualifiers.flatMap(({ at }) => (at ? [at] : []));
  const occasions = statement.negated
    ? []
    : occasionsIn(
        {
          text: piece.reading,
          tokens,
          parsed: sentence.parsed,
          from: isAlone(found) ? 0 : (range.fronted?.[0] ?? range.from),
          to: range.to,
          qualifiers: narrowing,
        },
        lexicon.ordinary,
      );
  const weighed = [...ofNorms, ...narrowing, ...occasions.map(({ at }) => at), ...bearers.taken, ...(cue ? [cue.at] : [])];
  const things = thingsIn({ tokens, weighed, from: range.from, to: range.to }, lexicon.ordinary);
  return [
    ...(things.length > 0 ? [{ kind: 'things' as const, words: inSeries([...new Set(things.flat())]), things }] : []),
    ...occasions.map(({ doubt }) => doubt),
    ...(statement.negated ? [...asPriceOf(piece.reading), ...forPurposes(piece.reading)] : onAsking(piece.reading)),
    ...keptPerhaps(piece.reading, statement.negated),
  ];
}

/** What a person settled; a rule on the data of staff is for no one else's, and one that names its places is for no others. */
function scopeOf(found: Found): Scope {
  const { settled, section } = found.provision;
  const { tokens, names } = found.sentence;
  const ofStaff = staffWhoseData(tokens, names, found.details.persons.filter(isWithin(found)), section);
  const persons = settled.persons ?? (ofStaff.length === 0 && isForStaff(found) ? ['staff'] : ofStaff);
  const places = placesOf(found.piece.reading, section);
  return {
    ...(settled.practices ? { practices: settled.practices } : {}),
    ...(persons.length ? { persons } : {}),
    ...(places.length ? { places: [...places] } : {}),
  };
}

/** “Staff who report wrongdoing shall not suffer reprisals”, “staff shall be given leave”: those who gain are the staff. */
function isForStaff({ statement: { bearers, range }, sentence: { names } }: Found): boolean {
  const first = names.find((hit) => range.core.includes(hit.from));
  return bearers.gains === true && first?.means === 'staff' && first.from - range.core[0]! < 2;
}

function inForceFrom(from: string, inForce: InForce): string {
  if (periodOf(from).kind === 'interval') return from;
  return `${from}/${typeof inForce === 'string' ? (inForce.split('/')[1] ?? '..') : '..'}`;
}
