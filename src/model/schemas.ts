import type { Static } from 'typebox';
import { appraisals, asks, claim, entry, sources } from './schemas/evidence.ts';
import { instrument, scope, settlements } from './schemas/policies.ts';
import { rule } from './schemas/rules.ts';
import {
  actors,
  bearers,
  circumstances,
  modalities,
  norms,
  persons,
  places,
  practices,
  qualifiers,
  strengths,
} from './schemas/vocabulary.ts';
import { decision, workspace } from './schemas/workspace.ts';

/**
 * The JSON Schemas of every file that people write. They are the single source: ajv validates with them, `avowed schema NAME` prints
 * them, and the TypeScript types of the records follow from them.
 */

/** By name, as `avowed schema NAME` knows them. */
export const schemas = {
  instrument,
  settlements,
  entry,
  claim,
  rule,
  sources,
  appraisals,
  asks,
  norms,
  practices,
  circumstances,
  persons,
  actors,
  bearers,
  modalities,
  qualifiers,
  strengths,
  places,
  decision,
  workspace,
} as const;

export type SchemaName = keyof typeof schemas;
export type InstrumentData = Static<typeof instrument>;
export type ClaimData = Static<typeof claim>;
export type EntryData = Static<typeof entry>;
export type RuleData = Static<typeof rule>;
export type Scope = Static<typeof scope>;
/** What stands in {…} at the end of a provision. */
export type ProvisionKeys = Static<typeof settlements>;
/** Of these what a person settled. */
export type Settlements = Omit<ProvisionKeys, 'source'>;
/** When an instrument is in force: EDTF, or the two days between which it came into force. */
export type InForce = InstrumentData['inForce'];
export type NormConcept = Static<typeof norms>[number];
export type PlainConcept = Static<typeof persons>[number];
export type PracticeConcept = Static<typeof practices>[number];
export type CircumstanceConcept = Static<typeof circumstances>[number];
export type ActorConcept = Static<typeof actors>[number];
export type BearerConcept = Static<typeof bearers>[number];
export type ModalityConcept = Static<typeof modalities>[number];
export type StrengthConcept = Static<typeof strengths>[number];
export type PlaceConcept = Static<typeof places>[number];
export type QualifierConcept = Static<typeof qualifiers>[number];
type WrittenAppraisal = Static<typeof appraisals>[string];
/** An appraisal as read: origins always a list, a withdrawal always by someone for a reason. */
export interface Appraisal extends Omit<WrittenAppraisal, 'derivedFrom' | 'withdrawn'> {
  derivedFrom?: readonly string[];
  withdrawn?: { readonly by: string; readonly because: string };
}
export type WorkspaceData = Static<typeof workspace>;
export type AskData = Static<typeof asks>[number];
export type Decision = Static<typeof decision>;
