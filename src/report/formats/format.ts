import type { Workbook } from '../named-sheet.ts';
import type { Report } from '../report.ts';

/** One document of a report, its citations made, ready to be written. */
export interface ReadyReport {
  readonly report: Report;
  /** What tells it from the others, in the name of its file; empty where there is no need. */
  readonly suffix: string;
  readonly workbook?: Workbook | undefined;
}

export interface Written {
  /** What stands behind the name of the file, before its ending. */
  readonly suffix: string;
  readonly content: string | Uint8Array;
}

/** A format that reports are written in: one object in one file, and a line in `formats.ts`. */
export interface Format {
  /** As `--format` names it, and as files end unless they are named otherwise. */
  readonly id: string;
  /** The endings of files that ask for it. */
  readonly endings: readonly string[];
  /** Not to be read in a terminal. */
  readonly binary: boolean;
  /** Whether citations can be fields in it that a reference manager restyles. */
  readonly holdsFields?: boolean;
  /** Whether several documents can follow each other on stdout. */
  readonly joins?: boolean;
  readonly write: (documents: readonly ReadyReport[]) => Promise<Written[]>;
}

/** A format that writes each document by itself. */
export const eachBy =
  (write: (report: Report) => Promise<string | Uint8Array> | string | Uint8Array): Format['write'] =>
  (documents) =>
    Promise.all(documents.map(async ({ report, suffix }) => ({ suffix, content: await write(report) })));
