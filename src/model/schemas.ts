import { Type, type Static, type TSchema } from 'typebox';
import * as words from './words.ts';

/**
 * The JSON Schemas of every file that people write. They are the single source: ajv validates with them, `avowed schema NAME` prints
 * them, and the TypeScript types of the records follow from them.
 */

const one = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...(description ? { description } : {}) });
const record = <T extends Record<string, TSchema>>(properties: T, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description ? { description } : {}) });
const text = (description?: string) => Type.String({ minLength: 1, ...(description ? { description } : {}) });
const id = (description?: string) => Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', ...(description ? { description } : {}) });
/**
 * What a word in a file can name. What it names is looked for in the other files, and an unknown one is told with the nearest name; so the schema
 * takes any text.
 */
export type Named = (typeof kindsNamed)[number];
const kindsNamed = [
  'norm',
  'practice',
  'circumstance',
  /** A circumstance, or “not” and one. */
  'condition',
  /** A circumstance, or a role. */
  'fact',
  'person',
  'place',
  'actor',
  /** A country by its code, or an actor. */
  'party',
  'source',
  'rule-source',
  'entry',
] as const;
/** A word that names something: `names` is a keyword of our own, which validators of JSON Schema leave alone. */
const naming = (what: Named, description?: string) => Type.String({ minLength: 1, names: what, ...(description ? { description } : {}) });
const namingAny = (what: Named, description?: string) => Type.Array(naming(what), description ? { description } : {});
const period = (description: string) => Type.String({ format: 'edtf', description });
const interval = (description: string) => Type.String({ format: 'edtf-interval', description });
const place = () =>
  Type.String({
    format: 'place',
    names: 'place',
    description: 'ISO 3166-1 alpha-2, EU, or a user-assigned code that rules/vocabulary/places.yaml names',
  });
const optional = Type.Optional;

export const scope = record({
  practices: optional(namingAny('practice')),
  persons: optional(namingAny('person')),
  places: optional(Type.Array(place())),
  open: optional(
    Type.Array(record({ practice: naming('practice'), because: text() }), {
      description: 'practices of which its words leave open whether it reaches them',
    }),
  ),
});

const seenFrom = record(
  { notBefore: period('the day that it refers to'), seen: period('the day on which it was read') },
  'a start that is not known, between two days',
);

export const instrument = record({
  id: id(),
  title: text(),
  short: text('how the instrument is called for short'),
  aliases: optional(Type.Array(text())),
  issuer: naming('actor', 'an actor of rules/vocabulary/actors.yaml'),
  symbol: optional(text()),
  authority: one(words.authorities),
  act: optional(one(words.acts, 'what the governing body did with it')),
  adopted: period('when it was adopted or issued'),
  inForce: Type.Union([interval('from when to when it is in force, an interval such as 2015-11/..'), seenFrom]),
  textStatus: one(['digest', 'official'], "digest: our own words; official: the issuer's words"),
  translated: optional(Type.Boolean()),
  read: one(words.readings, 'how much of the instrument itself was read'),
  addressee: one(words.bearers, 'whom a sentence without a named bearer binds'),
  scope: optional(scope),
  presentTense: optional(Type.Array(one(words.bearers), { description: 'whose duties its present tense states' })),
  original: optional(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'the SHA-256 of the file that it was read from' })),
  language: text(),
  sources: namingAny('source', 'sources of evidence/sources.json'),
});

/** Source ids are whatever the reference manager wrote. */
const sourceId = (description?: string) => naming('source', description);

const citation = record({
  id: sourceId('a source of evidence/sources.json'),
  locator: optional(text()),
  read: one(words.readings, 'how much of this source we read'),
  via: optional(sourceId('the source through which it is cited')),
});

const looseCitation = record({
  id: sourceId(),
  locator: optional(text()),
  read: optional(one(words.readings)),
  via: optional(sourceId()),
});

/** Also one of several lines, which `.` would not match. */
const anyKey = Type.String({ pattern: '^[\\s\\S]*$' });

const shown = (description: string) =>
  Type.Array(Type.Union([naming('fact'), Type.Record(anyKey, one(words.authors), { minProperties: 1, keysName: 'fact' })]), {
    description,
  });

export const claim = record({
  id: id('unique within the entry'),
  kind: one(words.claimKinds),
  period: optional(period('when; the period of the entry where omitted')),
  periodMeans: optional(one(['throughout', 'some-time'], 'an interval holds throughout; some-time for a total over years')),
  text: text(),
  saidBy: optional(one(words.speakers, 'statements only: who said it')),
  admission: optional(Type.Boolean({ description: 'the organisation admits something against its interest' })),
  shows: optional(shown('circumstances, or the role of the entry; each with an author of its own where it is not “by”')),
  disputes: optional(shown('the same, disputed')),
  answers: optional(Type.Array(text(), { description: 'claims of this entry whose dispute it answers' })),
  by: one(words.authors, 'whose act or omission it is about'),
  sources: Type.Array(citation, { minItems: 1 }),
  credibility: Type.Integer({ minimum: 1, maximum: 6, description: 'Admiralty 1 to 6, for this claim alone' }),
  sensitivity: optional(one(words.sensitivities)),
});

export const entry = record({
  id: id(),
  title: text(),
  practices: Type.Array(naming('practice'), { minItems: 1 }),
  role: one(words.roles),
  atBehestOf: optional(
    Type.Array(
      record({
        who: naming('party', 'a country by its code, or an actor'),
        as: Type.Array(one(['payer', 'requester', 'host', 'director']), { minItems: 1 }),
      }),
    ),
  ),
  places: optional(Type.Array(place())),
  period: period('when the practice took place'),
  persons: optional(namingAny('person')),
  sensitivity: optional(one(words.sensitivities)),
  mitigates: optional(namingAny('entry', 'entries that this one speaks in favour of')),
  claims: Type.Array(claim),
  response: optional(
    record({
      by: optional(naming('actor', 'who answered: an actor')),
      text: optional(text()),
      grade: optional(one(words.responseGrades, 'how far it answers')),
      sources: optional(Type.Array(looseCitation)),
      none: optional(text('where an answer was looked for')),
      asked: optional(period('when the organisation was asked')),
      due: optional(period('by when an answer was asked for')),
      got: optional(text('what came of it')),
    }),
  ),
  notEstablished: optional(Type.Array(text())),
});

const example = record({
  circumstances: Type.Record(anyKey, one(words.factStatuses), { keysName: 'circumstance' }),
  role: one(words.roles),
});

export const rule = record({
  id: id(),
  title: text(),
  status: one(['stable', 'test', 'deprecated']),
  norms: Type.Array(naming('norm'), { minItems: 1 }),
  practices: Type.Array(naming('practice'), { minItems: 1 }),
  when: Type.Array(Type.Array(naming('condition', 'a circumstance, or “not” and one'), { minItems: 1 }), {
    minItems: 1,
    description: 'any of these lines, all in a line',
  }),
  anyone: optional(namingAny('circumstance', 'circumstances that count whoever made them')),
  roles: Type.Array(one(words.roles), { minItems: 1 }),
  effect: one(words.effects),
  reading: one(['own', 'external'], "own: by the organisation's own words; external: by law or UN standards"),
  notExcusedBy: optional(Type.Array(one(words.qualifierKinds))),
  severity: one(words.severities),
  rationale: text(),
  legalBasis: optional(Type.Array(record({ id: naming('rule-source', 'a source of rules/sources.json'), locator: optional(text()) }))),
  criticalQuestions: Type.Array(
    Type.Union([
      text(),
      record({ question: text(), circumstances: namingAny('circumstance', 'circumstances that answer it, in part at least') }),
    ]),
    {
      minItems: 1,
    },
  ),
  counterarguments: Type.Array(text(), { minItems: 1 }),
  recommendations: optional(Type.Array(record({ to: one(words.recommendedTo), text: text() }))),
  examples: record({ matches: Type.Array(example, { minItems: 1 }), doesNotMatch: Type.Array(example, { minItems: 1 }) }),
});

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
    ofStates: optional(Type.Array(text('words by which a sentence speaks of it where States are bound'))),
  }),
);
export const practices = Type.Array(
  concept({
    ...ordered('practice'),
    ownRoles: optional(Type.Array(one(words.roles), { description: "further roles that are the organisation's own act" })),
  }),
);
export const persons = Type.Array(concept(ordered('person')));
export const circumstances = Type.Array(
  concept({
    ...ordered('circumstance'),
    bears: one(['against', 'for']),
    madeBy: optional(Type.Array(one(words.authors), { description: 'who can make it at all' })),
    part: optional(one(['knowledge', 'notice', 'contribution', 'held-the-line'], 'what it says of the part that the organisation had')),
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

export const appraisals = Type.Record(
  anyKey,
  record({
    kind: one(words.sourceKinds),
    reliability: one(words.reliabilities),
    because: text(),
    firstHand: Type.Boolean(),
    independent: Type.Boolean({ description: 'independent of the organisation' }),
    derivedFrom: optional(Type.Union([sourceId(), Type.Array(sourceId())], { description: 'the source or sources that it retells' })),
    readAt: optional(text('the address where it was read, where that is not the publisher’s')),
    withdrawn: optional(Type.Union([text(), record({ by: text(), because: text() })], { description: 'by whom and why' })),
  }),
  { keysName: 'source', description: 'the id of each source, and below it what is thought of it' },
);

export const asks = Type.Array(
  record({
    id: id(),
    by: Type.Array(naming('actor'), { minItems: 1, description: 'who asked: actors of rules/vocabulary/actors.yaml' }),
    of: Type.Array(naming('actor'), { minItems: 1, description: 'who was asked: actors' }),
    when: period('when it was asked'),
    where: text('before whom, or in which text'),
    text: text('what was asked, in our own words'),
    cameOfIt: text('what came of it, and that nothing was found where nothing was'),
    practices: optional(namingAny('practice', 'what it is about; without any it is about all')),
    sources: Type.Array(looseCitation, { minItems: 1 }),
  }),
  { description: 'what was asked of the organisation before' },
);

export const sources = Type.Array(
  Type.Object(
    {
      id: Type.Union([Type.String(), Type.Number()]),
      type: text(),
      title: optional(text()),
      issued: optional(
        Type.Union([Type.Object({}, { additionalProperties: true }), Type.String(), Type.Number()], { description: 'a date of CSL-JSON' }),
      ),
    },
    { additionalProperties: true },
  ),
  { description: 'CSL-JSON, untouched' },
);

export const settlements = record(
  {
    source: optional(naming('source', 'one of the instrument’s sources: the one in which these words were read; settles nothing')),
    from: optional(period('from when this provision is in force')),
    bearers: optional(Type.Array(one(words.bearers))),
    modality: optional(one(words.modalities)),
    strength: optional(one(words.strengths)),
    deadline: optional(period('by when it is to be done')),
    norms: optional(namingAny('norm')),
    practices: optional(namingAny('practice')),
    persons: optional(namingAny('person')),
    allows: optional(namingAny('circumstance', 'circumstances that it permits')),
  },
  'what a person settled of a provision, in {…} at its end',
);

export const decision = record({
  on: text('a finding, case or commitment'),
  decision: one(words.decisionWords),
  reason: text(),
  verdict: optional(one([...words.verdicts, 'none'], 'as computed when it was taken; with “judged”, as the reviewer gave it')),
  footing: optional(one(words.footings, 'as computed when it was taken')),
  standard: optional(one(words.standards, 'as computed when it was taken; with “judged”, as the reviewer gave it')),
  setStandard: optional(one(words.standards, 'the standard of proof as the reviewer sets it')),
  adjudicates: optional(Type.Array(text(), { description: 'the reviewers between whom it decides' })),
  at: Type.String({ format: 'instant', description: 'when, in UTC' }),
  hash: text(),
});

export const workspace = record({
  organisation: optional(
    naming('actor', 'an actor: whose commitments are audited; otherwise the first that is the organisation and governs none'),
  ),
  body: optional(naming('actor', 'an actor: the body that reports are addressed to; otherwise the first that governs the organisation')),
  author: optional(
    record({ name: optional(text()), address: optional(text()), contact: optional(text()) }, 'who files reports, as on a letter'),
  ),
  language: optional(one(words.reportLanguages, 'of dates and citations in reports')),
  style: optional(one(words.citationStyles, 'how reports cite')),
});

/** By name, as `avowed schema NAME` knows them. */
export const schemas = {
  instrument,
  settlements,
  entry,
  claim,
  rule,
  sources,
  appraisals,
  asks,
  norms,
  practices,
  circumstances,
  persons,
  actors,
  bearers,
  modalities,
  qualifiers,
  strengths,
  places,
  decision,
  workspace,
} as const;

export type SchemaName = keyof typeof schemas;
export type InstrumentData = Static<typeof instrument>;
export type ClaimData = Static<typeof claim>;
export type EntryData = Static<typeof entry>;
export type RuleData = Static<typeof rule>;
export type Scope = Static<typeof scope>;
/** What stands in {…} at the end of a provision. */
export type ProvisionKeys = Static<typeof settlements>;
/** Of these what a person settled. */
export type Settlements = Omit<ProvisionKeys, 'source'>;
/** When an instrument is in force: EDTF, or the two days between which it came into force. */
export type InForce = InstrumentData['inForce'];
export type NormConcept = Static<typeof norms>[number];
export type PlainConcept = Static<typeof persons>[number];
export type PracticeConcept = Static<typeof practices>[number];
export type CircumstanceConcept = Static<typeof circumstances>[number];
export type ActorConcept = Static<typeof actors>[number];
export type BearerConcept = Static<typeof bearers>[number];
export type ModalityConcept = Static<typeof modalities>[number];
export type StrengthConcept = Static<typeof strengths>[number];
export type PlaceConcept = Static<typeof places>[number];
export type QualifierConcept = Static<typeof qualifiers>[number];
type WrittenAppraisal = Static<typeof appraisals>[string];
/** An appraisal as read: origins always a list, a withdrawal always by someone for a reason. */
export interface Appraisal extends Omit<WrittenAppraisal, 'derivedFrom' | 'withdrawn'> {
  derivedFrom?: readonly string[];
  withdrawn?: { readonly by: string; readonly because: string };
}
export type WorkspaceData = Static<typeof workspace>;
export type AskData = Static<typeof asks>[number];
export type Decision = Static<typeof decision>;
