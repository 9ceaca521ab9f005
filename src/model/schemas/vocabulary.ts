import { Type, type TSchema } from 'typebox';
import * as words from '../words.ts';
import { type Named, id, naming, namingAny, one, optional, record, text } from './shapes.ts';

/** What stands in the files of rules/vocabulary/. */

const conceptBase = {
  id: id(),
  prefLabel: text(),
  altLabel: optional(Type.Array(text())),
  definition: text(),
  source: optional(Type.Array(record({ id: naming('rule-source', 'a source of rules/sources.json'), locator: optional(text()) }))),
  cues: optional(Type.Array(text('words by which a sentence speaks of it'))),
};

const lists = <const K extends readonly string[]>(kinds: K) =>
  Type.Unsafe<Partial<Record<K[number], readonly string[]>>>(
    record(Object.fromEntries(kinds.map((kind) => [kind, optional(Type.Array(text('a word'), { minItems: 1 }))]))),
  );

const wordLists = optional(lists(words.wordKinds));

/**
 * A word of the vocabulary. Only its id must stand there: what adds words to a concept of rules/vocabulary/general/ need not say the rest again.
 * The type is that of the joined concept, in which nothing lacks.
 */
const concept = <T extends Record<string, TSchema>>(properties: T) =>
  ({ ...record(properties), required: ['id'] }) as ReturnType<typeof record<T>>;

const closed = <const T extends readonly string[]>(values: T) => ({ ...conceptBase, id: one(values) });

/** Concepts that stand in an order, a broader one above its narrower ones. */
const ordered = (kind: Named) => ({ ...conceptBase, broader: optional(namingAny(kind)) });

export const norms = Type.Array(
  concept({
    ...ordered('norm'),
    deference: optional(Type.Boolean({ description: "a duty to follow States' law or consent" })),
    inPlainWords: optional(text('what it is about, within a sentence that is spoken, where its label is a term of the field')),
    notBefore: optional(Type.Array(text('a word behind its cue that makes a compound of it, which is another thing'))),
    ofStates: optional(Type.Array(text('words by which a sentence speaks of it where States are bound'))),
  }),
);

export const practices = Type.Array(
  concept({
    ...ordered('practice'),
    ownRoles: optional(Type.Array(one(words.roles), { description: "further roles that are the organisation's own act" })),
  }),
);

export const persons = Type.Array(
  concept({
    ...ordered('person'),
    apart: optional(
      Type.Boolean({
        description: 'some of those whom the organisation may deal with: a promise that names only them is made for them alone',
      }),
    ),
  }),
);

export const circumstances = Type.Array(
  concept({
    ...ordered('circumstance'),
    bears: one(['against', 'for']),
    madeBy: optional(Type.Array(one(words.authors), { description: 'who can make it at all' })),
    settles: optional(Type.Array(text('the whole words of an exception or a condition that excuse nothing where it is shown'))),
    part: optional(one(['knowledge', 'notice', 'contribution', 'held-the-line'], 'what it says of the part that the organisation had')),
    elsewhere: optional(Type.Boolean({ description: 'it comes about where people were brought, not where the work was done' })),
  }),
);

export const actors = Type.Array(
  concept({
    ...ordered('actor'),
    bearer: one([...words.bearers, 'none']),
    governs: optional(naming('actor', 'the organisation whose body this is')),
    members: optional(
      record(
        { bearer: one(words.bearers, 'what its members are'), called: text('as in “the Member States”') },
        'of a body that is spoken to',
      ),
    ),
    salutation: optional(text('how a speaker begins before this body')),
    wordsPerMinute: optional(
      Type.Integer({ minimum: 60, maximum: 240, description: 'how fast is spoken there, for interpreters to follow' }),
    ),
  }),
);

export const bearers = Type.Array(concept({ ...closed(words.bearers), words: wordLists }));

export const modalities = Type.Array(
  concept({
    ...closed(words.modalities),
    categorical: optional(Type.Array(text('words that make an assurance categorical'))),
    participation: optional(Type.Array(text('verbs of taking part, being party, supporting or facilitating'))),
    alsoNoun: optional(Type.Array(text('cues that are nouns as well (“a vow to”): they count only where a subject stands before them'))),
    words: wordLists,
    phrases: optional(lists(words.phraseKinds)),
  }),
);

export const qualifiers = Type.Array(concept(closed(words.qualifierKinds)));

export const strengths = Type.Array(
  concept({ ...closed(words.strengths), oneAct: optional(Type.Array(text('verbs of which one act breaks the promise all the same'))) }),
);

export const places = Type.Array(
  concept({
    ...conceptBase,
    id: Type.String({ pattern: '^(AA|Q[M-Z]|X[A-Z]|ZZ)$', description: 'a user-assigned code of ISO 3166-1, such as XK' }),
  }),
);
