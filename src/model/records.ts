import type * as schema from './schemas.ts';
import type { Author, Bearer, DoubtKind, Modality, Provenance, QualifierKind, Strength } from './words.ts';

/** The records that are read of a workspace's files, which the pipeline hands on. All are plain, readonly and serialisable. */

/** Lines and columns count from 1; offsets are 0-based UTF-16 units into the file. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** `file` is relative to the workspace, with `/`. */
export interface Place {
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
}

/** A line of a file that a trail can point to. */
export interface Line {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Line {
  readonly severity: 'error' | 'warning';
  readonly found: string;
  readonly expected: string;
  /** How to mend it, often the nearest valid word. */
  readonly mend?: string;
  /** Another file that it speaks of. */
  readonly beside?: string;
  /** Whether all that its file says is left out. */
  readonly unread?: true;
}

/** Start and end within a text, in UTF-16 units. */
export type At = readonly [start: number, end: number];

export interface Instrument extends schema.InstrumentData {
  readonly at: Line;
}

export interface TextAt {
  readonly text: string;
  readonly position: Place;
}

export interface Footnote extends TextAt {
  readonly label: string;
}

/** The smallest numbered or separate paragraph of an instrument. */
export interface Provision {
  readonly id: string;
  /** Ids of its further anchors, by which it is found too. */
  readonly otherIds: readonly string[];
  readonly instrument: string;
  /** The headings above it, outermost first. */
  readonly section: readonly string[];
  readonly pinpoint: string;
  readonly provenance: Provenance;
  /** The source in which its words were read, one of its instrument's; `null` where it names none. */
  readonly source: string | null;
  readonly text: string;
  readonly position: Place;
  /** Opening lines of the lists it stands in, outermost first. */
  readonly lead: readonly TextAt[];
  /** Words after the lists it stands in, which apply to every item of them, innermost first. */
  readonly closing: readonly TextAt[];
  readonly heading: boolean;
  /** It, or an opening line above it, says what it rests on. */
  readonly annotated: boolean;
  readonly settled: schema.Settlements;
  readonly footnotes: readonly Footnote[];
}

/** A provision as it is parsed, with the way from its words back to the file. */
export interface ParsedProvision extends Provision {
  /** For each UTF-16 unit of `text` that starts a run, where the run starts in the file. */
  readonly runs: readonly Run[];
  /** One of the reasons that a legal act begins with, behind "Whereas:". */
  readonly recital: boolean;
  /** Where it stands in a table; `null` elsewhere. */
  readonly row: Row | null;
}

/** A cell's place in a table under the first row. */
export interface Row {
  /** What stands over it in the first row. */
  readonly column: string;
  /** The other cells of its row. */
  readonly beside: readonly Cell[];
}

/** A cell of a table under the first row, with what stands over it there. */
export interface Cell {
  readonly header: string;
  readonly text: string;
}

export interface Run {
  readonly at: number;
  readonly point: Point;
}

/** A sentence that was not taken as a commitment, and why. */
export interface Unread {
  readonly provision: string;
  readonly instrument: string;
  readonly pinpoint: string;
  readonly text: string;
  readonly position: Place;
  /** Its first word of modality; empty where it has none or was not read. */
  readonly word: string;
  readonly because: string;
}

export interface Qualifier {
  readonly kind: QualifierKind;
  readonly text: string;
  readonly at: At;
}

export interface NormCue {
  readonly id: string;
  readonly cue: string;
  /** `null` where a person settled the norm and no words of the sentence carry it. */
  readonly at: At | null;
}

export type ConfidenceLevel = 'clear' | 'doubtful';

/** On what it hangs that a doubtful reading holds for a case. */
export interface ReadingDoubt {
  readonly kind: DoubtKind;
  /** The other sentence, heading or label. */
  readonly words?: string;
  /** Of the other sentence; empty where it has none. */
  readonly pinpoint?: string;
  /** Of `people`: those of the vocabulary for whom alone the promise is made. */
  readonly persons?: readonly string[];
  /** Of `things` and `occasion`: what the promise speaks of, each with what stands in one series with it. */
  readonly things?: readonly (readonly string[])[];
}

export interface Commitment {
  readonly id: string;
  readonly provision: string;
  readonly instrument: string;
  readonly section: readonly string[];
  readonly pinpoint: string;
  readonly text: string;
  readonly textStatus: 'digest' | 'official';
  readonly position: Place;
  readonly lead: readonly TextAt[];
  readonly reading: string;
  /** What the item took over from its opening line: `bearers`, `modality`, `qualifiers`. */
  readonly inherited: readonly string[];
  readonly bearers: readonly Bearer[];
  /** The words that name them; `null` where the sentence names nobody and the addressee is bound. */
  readonly bearerText: string | null;
  readonly modality: Modality;
  readonly strength: Strength;
  /** By when it is to be done; `date` is EDTF, `null` where a period has no known start. */
  readonly deadline: { readonly text: string; readonly date: string | null } | null;
  /** The words that gave the modality, and where in `reading`; `null` where a person settled it. */
  readonly cue: { readonly text: string; readonly at: At } | null;
  readonly negated: boolean;
  readonly categorical: boolean;
  readonly participation: boolean;
  readonly action: string;
  readonly beneficiaries: readonly string[];
  readonly qualifiers: readonly Qualifier[];
  readonly norms: readonly NormCue[];
  /** `doubts`, each kind once: none where the level is `clear`, save `people` and `things`, which the evidence may name. */
  readonly confidence: { readonly level: ConfidenceLevel; readonly because: readonly string[]; readonly doubts: readonly ReadingDoubt[] };
  readonly provenance: Provenance;
  /** The source in which its words were read, one of its instrument's; `null` where it names none. */
  readonly source: string | null;
  readonly scope: schema.Scope;
  readonly allows: readonly string[];
  readonly inForce: schema.InForce;
  /** What a person settled, by name. */
  readonly settled: readonly string[];
}

/** One fact that a claim shows or disputes, and whose act it was. */
export interface FactBy {
  readonly fact: string;
  readonly by: Author;
}

export interface Claim extends Omit<schema.ClaimData, 'shows' | 'disputes'> {
  readonly shows: readonly FactBy[];
  readonly disputes: readonly FactBy[];
}

export interface Entry extends Omit<schema.EntryData, 'claims'> {
  readonly claims: readonly Claim[];
  readonly at: Line;
  readonly claimsAt: Readonly<Record<string, Line>>;
  readonly prose: string;
}

/** The part that one had at whose behest something was done. */
export type BehestPart = NonNullable<Entry['atBehestOf']>[number]['as'][number];

export interface CriticalQuestion {
  readonly question: string;
  /** Circumstances that answer it, in part at least. */
  readonly circumstances: readonly string[];
}

export interface Rule extends Omit<schema.RuleData, 'criticalQuestions'> {
  readonly at: Line;
  readonly criticalQuestions: readonly CriticalQuestion[];
}

/** One item of CSL-JSON, as the reference manager wrote it. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[]; readonly circa?: unknown };
  readonly [key: string]: unknown;
}

export interface Vocabulary {
  readonly norms: readonly schema.NormConcept[];
  readonly practices: readonly schema.PracticeConcept[];
  readonly circumstances: readonly schema.CircumstanceConcept[];
  readonly persons: readonly schema.PlainConcept[];
  readonly actors: readonly schema.ActorConcept[];
  readonly bearers: readonly schema.BearerConcept[];
  readonly modalities: readonly schema.ModalityConcept[];
  readonly qualifiers: readonly schema.QualifierConcept[];
  readonly strengths: readonly schema.StrengthConcept[];
  readonly places: readonly schema.PlaceConcept[];
}

/** A decision as a reviewer wrote it down. */
export interface GivenDecision extends schema.Decision {
  readonly reviewer: string;
  readonly where: Line;
}

/** A whole workspace as its files say it, commitments extracted, before anything is withheld. */
export interface Workspace {
  /** What workspace.yaml says; empty where there is none. */
  readonly about: schema.WorkspaceData;
  readonly instruments: readonly Instrument[];
  readonly provisions: readonly Provision[];
  readonly commitments: readonly Commitment[];
  readonly unread: readonly Unread[];
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly appraisals: Readonly<Record<string, schema.Appraisal>>;
  /** What was asked of the organisation before, the oldest first. */
  readonly asks: readonly schema.AskData[];
  readonly rules: readonly Rule[];
  readonly ruleSources: readonly Source[];
  readonly vocabulary: Vocabulary;
  /** Of all reviewers, each reviewer's in the order in which they were taken. */
  readonly decisions: readonly GivenDecision[];
  /** Where each concept of the vocabulary and each source stands, by id. */
  readonly places: Readonly<Record<string, Line>>;
  readonly problems: readonly Problem[];
}
