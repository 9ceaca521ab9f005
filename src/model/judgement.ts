import type { Entry, GivenDecision, Qualifier, Workspace } from './records.ts';
import type * as schema from './schemas.ts';
import type {
  ContraryVerdict,
  Effect,
  FactStatus,
  Footing,
  InForceVerdict,
  Reservation,
  Severity,
  Standard,
  Standing,
  Time,
  Verdict,
} from './words.ts';

/** The records that judging makes of a workspace, which everything after it reads. All are plain, readonly and serialisable. */

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
