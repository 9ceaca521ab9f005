import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { CircumstanceConcept, NormConcept, PracticeConcept } from '../../../model/schemas.ts';
import { sheetOf, type NamedSheet, type Value } from '../../named-sheet.ts';
import { explain } from './explained.ts';

const wordKinds = ['norm', 'practice', 'persons', 'fact'] as const;
type WordKind = (typeof wordKinds)[number];
const wordKindMeaning: Record<WordKind, string> = {
  norm: 'what commitments and rules are about',
  practice: 'what entries and rules are about',
  persons: 'whom entries and scopes concern',
  fact: 'a fact that claims show or dispute and rules ask for',
};
const wordKindValues = explain(wordKinds, (each) => wordKindMeaning[each]);
const bearsValues: Value[] = [
  { value: 'against', meaning: 'against the organisation' },
  { value: 'for', meaning: 'for it' },
  { value: '', meaning: 'it is no fact' },
];

type Concept = Pick<NormConcept, 'id' | 'prefLabel' | 'definition' | 'broader'> &
  Partial<Pick<CircumstanceConcept, 'bears' | 'settles'>> &
  Partial<Pick<PracticeConcept, 'ownRoles'>>;

interface Word {
  readonly kind: WordKind;
  readonly concept: Concept;
}

/** The words by which rules, commitments and entries meet, with what they mean: which is narrower than which, and for whom a fact speaks. */
export function vocabularySheet(analysis: Analysis): NamedSheet {
  const index = indexOf(analysis);
  const { norms, practices, persons, circumstances } = analysis.workspace.vocabulary;
  const of = (kind: WordKind, concepts: readonly Concept[]): Word[] => concepts.map((concept) => ({ kind, concept }));
  return sheetOf<Word>(
    'Vocabulary',
    'The norms, practices, persons and facts of the vocabulary, with what each means, whether another sheet names it or not.',
    [
      { name: 'name', width: 30, meaning: 'The word as the other sheets print it.', of: ({ concept }) => concept.prefLabel },
      { name: 'kind', width: 11, meaning: 'What it names.', values: wordKindValues, of: ({ kind }) => kind },
      { name: 'id', width: 26, meaning: 'Its id, as ids of gaps and cases have it.', of: ({ concept }) => concept.id },
      {
        name: 'definition',
        width: 80,
        meaning: 'What it means; of a fact, what a claim must show.',
        of: ({ concept }) => concept.definition,
      },
      {
        name: 'within',
        width: 30,
        meaning: 'The broader words of its kind under which it falls, separated by semicolons; what falls under those, it falls under too.',
        of: ({ concept }) => (concept.broader ?? []).map((id) => labelOf(id, index)).join('; '),
      },
      {
        name: 'speaks',
        width: 9,
        meaning: 'Of a fact: whether it speaks for the organisation or against it.',
        values: bearsValues,
        of: ({ concept }) => concept.bears ?? '',
      },
      {
        name: 'own act too',
        width: 20,
        meaning: 'Of a practice: roles that are here the organisation’s own act, and no mere help.',
        of: ({ concept }) => (concept.ownRoles ?? []).join('; '),
      },
      {
        name: 'settles',
        width: 36,
        meaning:
          'Of a fact: the words of an exception or a condition that excuse nothing where it is shown; “…” stands for up to six words.',
        of: ({ concept }) => (concept.settles ?? []).join('; '),
      },
    ],
    [...of('norm', norms), ...of('practice', practices), ...of('persons', persons), ...of('fact', circumstances)],
  );
}
