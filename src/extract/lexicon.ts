import { stemsIn } from '../model/stems.ts';
import { peopleIn } from '../model/open-doubts.ts';
import { ancestors } from '../model/broader.ts';
import type { Vocabulary } from '../model/records.ts';
import {
  phraseKinds,
  strengths as strengthIds,
  wordKinds,
  type Strength,
  type Bearer,
  type Modality,
  type PhraseKind,
  type QualifierKind,
  type WordKind,
} from '../model/words.ts';
import { indexCues, type CueIndex, type Written } from './cues.ts';
import { indexLooseCues, isLooseCue, type LooseIndex } from './loose-cues.ts';

/** The lists of words that say what a word does in a sentence. */
export type Words = Readonly<Record<WordKind, ReadonlySet<string>>>;

/** The vocabulary made ready for reading sentences. */
export interface Lexicon {
  readonly modalities: CueIndex<Modality>;
  readonly bearers: CueIndex<Bearer | 'none'>;
  readonly qualifiers: CueIndex<QualifierKind>;
  readonly norms: CueIndex<string>;
  readonly looseNorms: LooseIndex<string>;
  /** Words behind a cue of a norm that make a compound of it: “human rights” speaks to it, a “human rights officer” does not. */
  readonly notBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Cues that count only where States are bound, whose law, courts and prisons they are. */
  readonly normsOfStates: CueIndex<string>;
  readonly persons: CueIndex<string>;
  /** Persons who are some of all: a group apart, or one of a broader one. */
  readonly groups: ReadonlySet<string>;
  /** Stems of nouns that tell of no particular thing: such as the vocabulary itself uses to say what it means. */
  readonly ordinary: ReadonlySet<string>;
  /** How groups apart are called in headings and titles. */
  readonly callings: readonly (readonly [person: string, calling: RegExp])[];
  readonly categorical: CueIndex<true>;
  readonly participation: CueIndex<true>;
  readonly words: Words;
  /** The verbs that head an action of each strength; what none heads is specific. */
  readonly strengths: Readonly<Record<Strength, readonly string[]>>;
  readonly phrases: Readonly<Record<PhraseKind, CueIndex<true>>>;
  /** Ancestors of each norm. */
  readonly broaderNorms: ReadonlyMap<string, ReadonlySet<string>>;
}

type Concept = {
  readonly id: string;
  readonly prefLabel: string;
  readonly altLabel?: readonly string[];
  readonly cues?: readonly string[];
};

const cuesOf = <T>(concepts: readonly Concept[], means: (concept: Concept) => T): Written<T>[] =>
  concepts.flatMap((concept) => (concept.cues ?? []).map((text) => ({ means: means(concept), text })));

const labelled = <T>(concepts: readonly Concept[], means: (concept: Concept) => T): Written<T>[] =>
  concepts.flatMap((concept) =>
    [concept.prefLabel, ...(concept.altLabel ?? []), ...(concept.cues ?? [])].map((text) => ({ means: means(concept), text })),
  );

const listsOf = <K extends string, T>(
  kinds: readonly K[],
  concepts: readonly { readonly lists?: Partial<Readonly<Record<K, readonly string[]>>> | undefined }[],
  make: (all: readonly string[]) => T,
): Record<K, T> =>
  Object.fromEntries(kinds.map((kind) => [kind, make(concepts.flatMap(({ lists }) => lists?.[kind] ?? []))])) as Record<K, T>;

export function makeLexicon(vocabulary: Vocabulary): Lexicon {
  const { modalities, actors, bearers, qualifiers, norms, persons, strengths } = vocabulary;
  const ofNorms = cuesOf(norms, (concept) => concept.id);
  return {
    modalities: indexCues(
      modalities.flatMap((concept) => [
        ...cuesOf([concept], ({ id }) => id as Modality),
        ...(concept.alsoNoun ?? []).map((text) => ({ means: concept.id as Modality, text, alsoNoun: true })),
      ]),
    ),
    bearers: indexCues<Bearer | 'none'>([
      ...actors.flatMap((actor) => labelled([actor], () => actor.bearer)),
      ...cuesOf(bearers, (concept) => concept.id as Bearer).map((each) => ({ ...each, capital: /^\p{Lu}\p{Ll}+$/u.test(each.text) })),
    ]),
    qualifiers: indexCues(cuesOf(qualifiers, (concept) => concept.id as QualifierKind)),
    norms: indexCues(ofNorms.filter(({ text }) => !isLooseCue(text))),
    looseNorms: indexLooseCues(ofNorms.filter(({ text }) => isLooseCue(text))),
    notBefore: new Map(norms.flatMap(({ id, notBefore }) => (notBefore ? [[id, new Set(notBefore)] as const] : []))),
    normsOfStates: indexCues(norms.flatMap(({ id, ofStates }) => (ofStates ?? []).map((text) => ({ means: id, text })))),
    persons: indexCues(labelled(persons, (concept) => concept.id)),
    ordinary: ordinaryIn(vocabulary),
    callings: [...peopleIn(persons).callings],
    groups: new Set(persons.filter(({ apart, broader = [] }) => apart === true || broader.length > 0).map(({ id }) => id)),
    categorical: indexCues(modalities.flatMap((each) => (each.categorical ?? []).map((text) => ({ means: true as const, text })))),
    participation: indexCues(modalities.flatMap((each) => (each.participation ?? []).map((text) => ({ means: true as const, text })))),
    words: listsOf(
      wordKinds,
      [...modalities, ...bearers].map(({ words }) => ({ lists: words })),
      (all) => new Set(all),
    ),
    strengths: listsOf(
      strengthIds,
      strengths.map(({ id, cues }) => ({ lists: { [id]: cues ?? [] } })),
      (all) => all,
    ),
    phrases: listsOf(
      phraseKinds,
      modalities.map(({ phrases }) => ({ lists: phrases })),
      (all) => indexCues(all.map((text) => ({ means: true as const, text }))),
    ),
    broaderNorms: ancestors(norms),
  };
}

function ordinaryIn(vocabulary: Vocabulary): Set<string> {
  const { norms, practices, circumstances, persons, actors, modalities, bearers } = vocabulary;
  const concepts = [norms, practices, circumstances, persons, actors].flat();
  const meanings = concepts.map(({ prefLabel, altLabel = [], definition }) => [prefLabel, ...altLabel, definition].join(' '));
  const lists = [...modalities, ...bearers].flatMap(({ words }) => ordinaryKinds.flatMap((kind) => words?.[kind] ?? []));
  return stemsIn([...meanings, ...lists].join(' '));
}

const ordinaryKinds = ['ordinary', 'organs', 'selves', 'documents', 'parties', 'bodies', 'phenomena'] as const;
