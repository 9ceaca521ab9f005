import type { Workspace } from '../../model/records.ts';

/** What a new file may name of the workspace that it is for; what is not there yet is left for `check` to name. */
export interface Known {
  readonly id: string;
  readonly organisation: string;
  readonly practice: string;
  readonly norm: string;
  /** Of an invented source: what nobody has said yet must never stand under a real one. */
  readonly source: string;
}

/** A kind of file that `avowed new` writes: one object in one file, and a line in `kinds.ts`. */
export interface NewKind {
  readonly name: string;
  readonly about: string;
  /** The schema that the file must fit. */
  readonly schema: 'instrument' | 'entry' | 'rule';
  /** Whether it cannot be without a source. */
  readonly cites: boolean;
  readonly file: (known: Known) => string;
  /** The file with every key explained in its place. */
  readonly text: (known: Known) => string;
}

/** The source with which `avowed init` begins. */
export const exampleSourceId = 'example-source';
/** What stands in for a source where that is gone; `check` names it until its writer has named one. */
export const noSource = 'your-source';

/** The words for a new file of a workspace, of which the first of each kind stand in for those that its writer will choose. */
export function knownOf({ vocabulary, sources }: Workspace, organisation: string, id: string): Known {
  return {
    id,
    organisation,
    practice: vocabulary.practices[0]?.id ?? 'your-practice',
    norm: vocabulary.norms[0]?.id ?? 'your-norm',
    source: sources.some((each) => each.id === exampleSourceId) ? exampleSourceId : noSource,
  };
}

/** Words to choose from, as a comment names them. */
export const oneOf = (words: readonly string[]): string => words.join(' · ');

/** A title made of an id, to overwrite. */
export const titled = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
