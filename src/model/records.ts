import type * as schema from './schemas.ts';
import type {
  Author,
  Bearer,
  ContraryVerdict,
  Effect,
  FactStatus,
  Footing,
  InForceVerdict,
  Modality,
  Provenance,
  QualifierKind,
  Reservation,
  Severity,
  Standard,
  Standing,
  Strength,
  Time,
  Verdict,
} from './words.ts';

/** The records that the pipeline hands on. All are plain, readonly and serialisable. */

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
  readonly confidence: { readonly level: ConfidenceLevel; readonly because: readonly string[] };
  readonly provenance: Provenance;
  readonly scope: schema.Scope;
  readonly allows: readonly string[];
  readonly inForce: schema.InForce;
  /** What a person settled, by name. */
  readonly settled: readonly string[];
  readonly hash: string;
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

export interface Fact {
  readonly status: FactStatus;
  /** Claims that show it and count. */
  readonly claims: readonly string[];
  /** Claims that dispute it and count. */
  readonly disputes: readonly string[];
}

export interface EntryWithFacts extends Entry {
  readonly facts: Readonly<Record<string, Fact>>;
}

/** What would lift a standard of proof by one level, or take a doubt about the text away. */
export interface Lift {
  readonly kind: 'source' | 'independent-source' | 'first-hand-source' | 'answer-to-dispute' | 'pinpoint-read' | 'text-read';
  readonly fact: string;
  readonly to: Standard;
  readonly text: string;
}

/** Whose date, within which days, would bring an undated finding in force. */
export interface DateLift {
  readonly kind: 'date';
  readonly of: 'claim' | 'commitment';
  /** The fact or role that the claims show (with `not ` where it is refuted); empty where the commitment itself needs a date. */
  readonly fact: string;
  /** Claims of which one, dated within those days, is enough. */
  readonly claims: readonly string[];
  /** Spans of days as EDTF intervals. */
  readonly within: readonly string[];
  readonly gives: { readonly verdict: Verdict; readonly level: Standard };
  readonly text: string;
}

export type Next = Lift | DateLift;

/** One circumstance of a rule's line, or the role, as it holds for a finding. */
export interface HeldFact {
  readonly fact: string;
  readonly negated: boolean;
  readonly status: FactStatus;
  readonly claims: readonly string[];
  readonly disputes: readonly string[];
  /** Whose acts the claims it rests on are about. */
  readonly by: readonly string[];
  readonly level: Standard;
}

export interface Against {
  readonly commitment: string;
  readonly kind: 'permission' | 'allows' | 'definition' | 'disclaimer';
  readonly circumstance?: string;
}

export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly commitment: string;
  readonly evidence: string;
  readonly norm: string;
  readonly practice: string;
  readonly effect: Effect;
  readonly verdict: Verdict;
  /** The verdict it would have had in force; `null` where it was in force. */
  readonly wouldBe: InForceVerdict | null;
  readonly footing: Footing;
  readonly shortOf: readonly Reservation[];
  readonly standing: Standing;
  readonly time: Time;
  readonly general: boolean;
  readonly assisted: boolean;
  readonly contested: boolean;
  readonly severity: Severity;
  /** The line of the rule that it rests on, counted from 0. */
  readonly line: number;
  readonly role: HeldFact | null;
  readonly held: readonly HeldFact[];
  readonly standard: { readonly level: Standard; readonly facts: readonly string[]; readonly next: readonly Next[] };
  readonly excusedBy: readonly Qualifier[];
  readonly against: readonly Against[];
  readonly hash: string;
  readonly decisions: readonly DecisionOn[];
}

/** A decision as a reviewer wrote it down. */
export interface GivenDecision extends schema.Decision {
  readonly reviewer: string;
  readonly where: Line;
}

/** A standing decision on a finding, or on its case. */
export interface DecisionOn extends schema.Decision {
  readonly reviewer: string;
  /** Stale where what it rests on has changed since; moved where its id is gone and this finding rests on the very same. */
  readonly state: 'current' | 'stale' | 'moved';
  /** What has changed since, where it is stale; `earlier` where it was taken with an earlier avowed. */
  readonly changed: readonly ('evidence' | 'verdict' | 'footing' | 'earlier')[];
}

export interface Case {
  readonly id: string;
  readonly evidence: string;
  /** The id of the finding that leads. */
  readonly lead: string;
  readonly findings: readonly Finding[];
}

/** One finding that speaks for many: what is printed of it together, and never mixed with another's. */
export interface Headline {
  readonly finding: string;
  readonly verdict: Verdict;
  readonly wouldBe: InForceVerdict | null;
  readonly footing: Footing;
  readonly time: Time;
  readonly standing: Standing;
  readonly standard: Standard;
  readonly severity: Severity;
  readonly alleged: boolean;
}

export interface Gap {
  readonly id: string;
  readonly norm: string;
  readonly practice: string;
  readonly headline: Headline;
  readonly cases: readonly Case[];
  readonly mitigating: readonly string[];
  readonly places: readonly string[];
  readonly years: { readonly from: number | null; readonly to: number | null };
}

export interface Silence {
  readonly norm: string;
  readonly practice: string;
  readonly evidence: readonly string[];
  readonly rules: readonly string[];
  readonly kind: 'silence' | 'not-found';
  /** Own instruments that were not read whole and could speak to it. */
  readonly toRead: readonly string[];
}

export interface Past {
  readonly finding: string;
  readonly after: readonly string[];
}

/** Two commitments of the organisation that pull apart: one is firm and allows what a rule holds against the other. */
export interface Conflict {
  readonly commitment: string;
  readonly with: string;
  readonly circumstance: string;
  readonly findings: readonly string[];
}

/** How many entries and cases have a lead of one verdict at reasonable grounds or above; apart from them those that are alleged. */
export interface Counted {
  readonly entries: number;
  readonly cases: number;
  readonly alleged: { readonly entries: number; readonly cases: number };
}

export type Counts = Readonly<Record<'inForce' | 'undated' | 'history', Readonly<Record<ContraryVerdict, Counted>>>>;

export interface Judgement {
  readonly gaps: readonly Gap[];
  readonly fulfilments: readonly Finding[];
  readonly silences: readonly Silence[];
  readonly untested: readonly string[];
  readonly unjudged: readonly string[];
  readonly history: readonly Past[];
  readonly conflicts: readonly Conflict[];
  readonly counts: Counts;
  /** Standing decisions on what is no longer found. */
  readonly gone: readonly GivenDecision[];
}

/** A gap or case of one judgement beside the same of another. */
export interface Change {
  readonly kind: 'gap' | 'case';
  readonly id: string;
  /** What became of it from the first judgement to the second. */
  readonly what: 'appears' | 'vanishes' | 'graver' | 'milder' | 'better proven' | 'less proven' | 'other reasons';
  /** The finding that leads in each; `null` where it is not there. */
  readonly before: Finding | null;
  readonly after: Finding | null;
}

/** What screens, reports and the command line read: the workspace less what may not be shown, and what follows from it. */
export interface Analysis {
  readonly workspace: Workspace;
  readonly entries: readonly EntryWithFacts[];
  readonly judgement: Judgement;
  /** What the judgement was chosen from by filters; not there where nothing was chosen. */
  readonly chosenFrom?: Judgement;
  /** How many entries and claims were withheld, and what was included on request. */
  readonly withheld: { readonly entries: number; readonly claims: number; readonly included: readonly string[] };
}
