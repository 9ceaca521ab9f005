import { remember } from '../model/remember.ts';
import { ancestors } from '../model/broader.ts';
import { findingsIn, gapIdOf } from '../model/gaps.ts';
import { peopleIn, type People } from '../model/open-doubts.ts';
import { placeName } from '../model/places.ts';
import type { Analysis, Case, EntryWithFacts, Finding, Gap, Silence } from '../model/judgement.ts';
import type { Commitment, Instrument, Line, Provision, Rule, Source } from '../model/records.ts';
import { doubtMark } from './words.ts';

/** Look-ups by id over an analysis, made once for it. */
export interface IndexOf {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly provisions: ReadonlyMap<string, Provision>;
  /** The ids of provisions by their further anchors. */
  readonly otherIds: ReadonlyMap<string, string>;
  readonly commitments: ReadonlyMap<string, Commitment>;
  readonly entries: ReadonlyMap<string, EntryWithFacts>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly ruleSources: ReadonlyMap<string, Source>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly cases: ReadonlyMap<string, { readonly gap: Gap; readonly inGap: Case }>;
  readonly silences: ReadonlyMap<string, Silence>;
  readonly labels: ReadonlyMap<string, string>;
  /** For each norm all that is broader. */
  readonly broaderNorms: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same for each practice. */
  readonly broaderPractices: ReadonlyMap<string, ReadonlySet<string>>;
  readonly people: People;
}

type OfRecords = Omit<IndexOf, 'findings' | 'gaps' | 'cases' | 'silences'>;

const ofRecords = new WeakMap<Analysis['entries'], OfRecords>();

/** What was found is looked up anew in each choice that is made of it; the records stay the same. */
export const indexOf = remember((analysis: Analysis): IndexOf => {
  let records = ofRecords.get(analysis.entries);
  if (!records) ofRecords.set(analysis.entries, (records = recordsOf(analysis)));
  const { judgement } = analysis;
  return {
    ...records,
    findings: byId(findingsIn(judgement)),
    gaps: byId(judgement.gaps),
    cases: new Map(judgement.gaps.flatMap((gap) => gap.cases.map((inGap) => [inGap.id, { gap, inGap }]))),
    silences: new Map(judgement.silences.map((silence) => [gapIdOf(silence), silence])),
  };
});

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((each) => [each.id, each]));

function recordsOf({ workspace, entries }: Analysis): OfRecords {
  const { vocabulary } = workspace;
  const concepts = [vocabulary.norms, vocabulary.practices, vocabulary.circumstances, vocabulary.persons, vocabulary.actors].flat();
  return {
    instruments: byId(workspace.instruments),
    provisions: byId(workspace.provisions),
    otherIds: new Map(workspace.provisions.flatMap(({ id, otherIds }) => otherIds.map((other) => [other, id] as const))),
    commitments: byId(workspace.commitments),
    entries: byId(entries),
    rules: byId(workspace.rules),
    sources: byId(workspace.sources),
    ruleSources: byId(workspace.ruleSources),
    labels: new Map(concepts.map((concept) => [concept.id, concept.prefLabel])),
    broaderNorms: ancestors(vocabulary.norms),
    broaderPractices: ancestors(vocabulary.practices),
    people: peopleIn(vocabulary.persons),
  };
}

/** The plain name of a norm, practice, circumstance, person or actor. */
export const labelOf = (id: string, index: IndexOf): string => index.labels.get(id) ?? id;

/** The name of one at whose behest something was done: an actor, else a country. */
export const whoName = (who: string, index: IndexOf): string => index.labels.get(who) ?? placeName(who);

/** A condition of a rule's line, in words. */
export const conditionLabel = (word: string, index: IndexOf): string =>
  word.startsWith('not ') ? `not ${labelOf(word.slice(4), index)}` : labelOf(word, index);

/** The norm and the practice of a gap, in words. */
export const gapName = ({ norm, practice }: Pick<Gap, 'norm' | 'practice'>, index: IndexOf): string =>
  `${labelOf(norm, index)} / ${labelOf(practice, index)}`;

/** Where a commitment, a provision or an unread sentence begins. */
export const lineOf = ({ position: { file, start } }: Pick<Provision, 'position'>): Line => ({
  file,
  line: start.line,
  column: start.column,
});

/** The instrument and pinpoint of a commitment, for people, with the mark of a doubtful reading. */
export function citeCommitment(commitment: Commitment, index: IndexOf): string {
  const instrument = index.instruments.get(commitment.instrument);
  const where = commitment.pinpoint || `${commitment.section.at(-1) ?? ''}; pinpoint unknown`;
  const name = instrument?.short ?? commitment.instrument;
  return `${where.startsWith(name) ? where : `${name}, ${where}`}${doubtMark(commitment)}`;
}

/** Words of a provision within a sentence of ours: in quotation marks only where they are the issuer's own. */
export const wordsOf = (commitment: Commitment, words: string): string =>
  commitment.textStatus === 'official' ? `“${words}”` : `[${words}]`;

/** A label within a sentence: without its capital, where that is not a name in capitals. */
export function labelWithin(id: string, index: IndexOf): string {
  const label = labelOf(id, index);
  return /^.[A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
