import type { Commitment, Entry, GivenDecision, Rule, Source, Vocabulary } from '../model/records.ts';
import type { Appraisal, WorkspaceData } from '../model/schemas.ts';
import type { Defined } from './defined.ts';
import type { Reference } from './references.ts';
import type { Unsure } from './unknown-references.ts';

/** All that a cross-check of the files against each other needs. */
export interface Everything extends Unsure {
  readonly entries: readonly Entry[];
  readonly vocabulary: Vocabulary;
  readonly sources: readonly Source[];
  readonly ruleSources: readonly Source[];
  readonly appraisals: Readonly<Record<string, Appraisal>>;
  /** Where each id is defined, by kind. */
  readonly defined: readonly Defined[];
  readonly decisions: readonly GivenDecision[];
  readonly rules: readonly Rule[];
  readonly commitments: readonly Commitment[];
  readonly about: WorkspaceData;
  readonly references: readonly Reference[];
  /** Whether some file cannot be read, so that what nothing seems to use says nothing. */
  readonly broken: boolean;
}
