import type { Analysis } from '../../model/judgement.ts';
import type { Line } from '../../model/records.ts';

/** What weakens a workspace without breaking it, with its place and how it is mended. */
export interface Weakness extends Line {
  readonly kind: string;
  readonly found: string;
  readonly mend: string;
}

/** A weakness before its kind is said. */
export type Found = Omit<Weakness, 'kind'>;

/** What is examined: the workspace as it is judged, and what whoever looked found of its files. */
export interface Patient {
  readonly analysis: Analysis;
  readonly originals: readonly Found[];
  /** Files of the general vocabulary that are not as avowed brings them. */
  readonly generalWords?: readonly Found[];
}

/** One kind of weakness: one object in one file, and a line in `all.ts`. */
export interface WeaknessKind {
  readonly kind: string;
  readonly of: (patient: Patient) => readonly Found[];
}

/** Where a record stands, or the workspace itself where that is not known. */
export const placed = (at: Line | undefined): Line =>
  at ? { file: at.file, line: at.line, column: at.column } : { file: '.', line: 1, column: 1 };

/** Words shortened for one line. */
export const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text);
