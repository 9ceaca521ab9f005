import { ancestors } from '../model/broader.ts';
import type { Vocabulary } from '../model/records.ts';
import type { Bearer, Modality, QualifierKind } from '../model/words.ts';
import { compileCue, type Cue } from './cues.ts';

/** The vocabulary made ready for reading sentences. */
export interface Lexicon {
  readonly modalities: readonly Cue<Modality>[];
  readonly bearers: readonly Cue<Bearer | 'none'>[];
  readonly qualifiers: readonly Cue<QualifierKind>[];
  readonly norms: readonly Cue<string>[];
  readonly persons: readonly Cue<string>[];
  readonly categorical: readonly Cue<true>[];
  readonly participation: readonly Cue<true>[];
  /** Ancestors of each norm. */
  readonly broaderNorms: ReadonlyMap<string, ReadonlySet<string>>;
}

type Concept = {
  readonly id: string;
  readonly prefLabel: string;
  readonly altLabel?: readonly string[];
  readonly cues?: readonly string[];
};

const cuesOf = <T>(concepts: readonly Concept[], means: (concept: Concept) => T): Cue<T>[] =>
  concepts.flatMap((concept) => (concept.cues ?? []).map((cue) => compileCue(means(concept), cue)));

const labelled = <T>(concepts: readonly Concept[], means: (concept: Concept) => T): Cue<T>[] =>
  concepts.flatMap((concept) =>
    [concept.prefLabel, ...(concept.altLabel ?? []), ...(concept.cues ?? [])].map((cue) => compileCue(means(concept), cue)),
  );

export function makeLexicon(vocabulary: Vocabulary): Lexicon {
  return {
    modalities: cuesOf(vocabulary.modalities, (concept) => concept.id as Modality),
    bearers: [
      ...labelled(vocabulary.actors, (concept) => vocabulary.actors.find((actor) => actor.id === concept.id)!.bearer),
      ...cuesOf(vocabulary.bearers, (concept) => concept.id as Bearer),
    ],
    qualifiers: cuesOf(vocabulary.qualifiers, (concept) => concept.id as QualifierKind),
    norms: cuesOf(vocabulary.norms, (concept) => concept.id),
    persons: labelled(vocabulary.persons, (concept) => concept.id),
    categorical: vocabulary.modalities.flatMap((each) => (each.categorical ?? []).map((cue) => compileCue(true as const, cue))),
    participation: vocabulary.modalities.flatMap((each) => (each.participation ?? []).map((cue) => compileCue(true as const, cue))),
    broaderNorms: ancestors(vocabulary.norms),
  };
}
