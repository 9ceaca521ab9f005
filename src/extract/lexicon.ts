import { ancestors } from '../model/broader.ts';
import type { Vocabulary } from '../model/records.ts';
import type { Bearer, Modality, QualifierKind } from '../model/words.ts';
import { indexCues, type CueIndex } from './cues.ts';

/** The vocabulary made ready for reading sentences. */
export interface Lexicon {
  readonly modalities: CueIndex<Modality>;
  readonly bearers: CueIndex<Bearer | 'none'>;
  readonly qualifiers: CueIndex<QualifierKind>;
  readonly norms: CueIndex<string>;
  readonly persons: CueIndex<string>;
  readonly categorical: CueIndex<true>;
  readonly participation: CueIndex<true>;
  /** Ancestors of each norm. */
  readonly broaderNorms: ReadonlyMap<string, ReadonlySet<string>>;
}

type Concept = {
  readonly id: string;
  readonly prefLabel: string;
  readonly altLabel?: readonly string[];
  readonly cues?: readonly string[];
};

interface Written<T> {
  readonly means: T;
  readonly text: string;
}

const cuesOf = <T>(concepts: readonly Concept[], means: (concept: Concept) => T): Written<T>[] =>
  concepts.flatMap((concept) => (concept.cues ?? []).map((text) => ({ means: means(concept), text })));

const labelled = <T>(concepts: readonly Concept[], means: (concept: Concept) => T): Written<T>[] =>
  concepts.flatMap((concept) =>
    [concept.prefLabel, ...(concept.altLabel ?? []), ...(concept.cues ?? [])].map((text) => ({ means: means(concept), text })),
  );

export function makeLexicon(vocabulary: Vocabulary): Lexicon {
  const { modalities, actors, bearers, qualifiers, norms, persons } = vocabulary;
  return {
    modalities: indexCues(cuesOf(modalities, (concept) => concept.id as Modality)),
    bearers: indexCues<Bearer | 'none'>([
      ...actors.flatMap((actor) => labelled([actor], () => actor.bearer)),
      ...cuesOf(bearers, (concept) => concept.id as Bearer).map((each) => ({ ...each, capital: /^\p{Lu}\p{Ll}+$/u.test(each.text) })),
    ]),
    qualifiers: indexCues(cuesOf(qualifiers, (concept) => concept.id as QualifierKind)),
    norms: indexCues(cuesOf(norms, (concept) => concept.id)),
    persons: indexCues(labelled(persons, (concept) => concept.id)),
    categorical: indexCues(modalities.flatMap((each) => (each.categorical ?? []).map((text) => ({ means: true as const, text })))),
    participation: indexCues(modalities.flatMap((each) => (each.participation ?? []).map((text) => ({ means: true as const, text })))),
    broaderNorms: ancestors(norms),
  };
}
