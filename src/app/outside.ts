import type { Found } from '../explain/weaknesses/weakness.ts';
import type { KeptReport } from '../model/kept-report.ts';
import type { Analysis } from '../model/judgement.ts';
import type { Line } from '../model/records.ts';
import type { Decision } from '../model/schemas.ts';
import type { Canvas } from './frame/canvas.ts';
import type { Kept } from './kept.ts';
import type { Shown } from './lists/row.ts';
import type { State } from './state.ts';

/** A file of that name is there, and was not to be replaced. */
export class FileStands extends Error {}

/** What the app asks of the world outside it; all else is a function of state and analysis. */
export interface Outside {
  /** What opens a file at a line in the user's editor and returns when that is closed; or a sentence that says why nothing can. */
  readonly editor: (at: Line) => (() => void) | string;
  /** What runs a command of avowed on this workspace in the terminal and returns when its user has read what it says. */
  readonly run: (words: readonly string[]) => () => void;
  /** Puts text into the clipboard of the terminal, a command with the workspace that it is on; returns what was put. */
  readonly copy: (text: string) => string;
  /** Stops the program until its user calls it back. */
  readonly suspend: () => Promise<void>;
  /** Tells of every change of the workspace, read and analysed anew, until the function that it gives is called. */
  readonly watch: (changed: (analysis: Analysis) => void) => () => void;
  /** The name under which somebody's decisions are kept. @throws with a sentence for people */
  readonly reviewer: (name: string) => string;
  /** Writes a decision down, and gives the sentence that says so. @throws with a sentence for people */
  readonly decide: (reviewer: string, decision: Omit<Decision, 'at'>) => string;
  /** Writes what is shown to a file, and gives the sentence that says so. @throws FileStands; else with a sentence for people */
  readonly export: (file: string, shown: Shown, replace: boolean) => string;
  /** Writes the report that is composed to a file, and gives the sentence that says so. @throws FileStands; else with a sentence for people */
  readonly write: (file: string, state: State, replace: boolean) => Promise<string>;
  /** Keeps in the workspace how a report is composed, and gives the sentence that says so. @throws FileStands; else with a sentence for people */
  readonly keepReport: (name: string, state: State, replace: boolean) => string;
  /** The names of the reports that are kept in the workspace. */
  readonly keptReports: () => readonly string[];
  /** How a report was composed that is kept in the workspace. @throws with a sentence for people */
  readonly keptReport: (name: string) => KeptReport;
  /** What does not hold of the originals of what an analysis shows: each is read whole. */
  readonly originals: (of: Analysis) => readonly Found[];
  /** Keeps for the next start where one is, and what is then to be drawn first on such a canvas. */
  readonly keep: (kept: Kept, canvas: Canvas) => void;
}
