import type { Workspace } from '../../model/records.ts';

/** What a new file may name of the workspace that it is for; what is not there yet is left for `check` to name. */
export interface Known {
  readonly id: string;
  readonly organisation: string;
  readonly practice: string;
  readonly norm: string;
  readonly source: string;
  /** Of rules/sources.json. */
  readonly ruleSource: string;
}

/** A kind of file that `avowed new` writes: one object in one file, and a line in `kinds.ts`. */
export interface NewKind {
  readonly name: string;
  readonly about: string;
  /** The schema that the file must fit. */
  readonly schema: 'instrument' | 'entry' | 'rule';
  readonly file: (known: Known) => string;
  /** The file with every key explained in its place. */
  readonly text: (known: Known) => string;
}

/** The words for a new file of a workspace, of which the first of each kind stand in for those that its writer will choose. */
export function knownOf({ vocabulary, sources, ruleSources }: Workspace, organisation: string, id: string): Known {
  return {
    id,
    organisation,
    practice: vocabulary.practices[0]?.id ?? 'your-practice',
    norm: vocabulary.norms[0]?.id ?? 'your-norm',
    source: sources[0]?.id ?? 'your-source',
    ruleSource: ruleSources[0]?.id ?? 'your-source',
  };
}

/** Words to choose from, as a comment names them. */
export const oneOf = (words: readonly string[]): string => words.join(' · ');

/** A title made of an id, to overwrite. */
export const titled = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
