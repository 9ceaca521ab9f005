import fc from 'fast-check';
import type { Commitment, Instrument, Rule, Vocabulary } from '../../src/model/records.ts';
import type { InForce, NormConcept, PracticeConcept, Scope } from '../../src/model/schemas.ts';
import {
  authorities,
  bearers,
  effects,
  modalities,
  provenances,
  qualifierKinds,
  readings,
  roles,
  severities,
  strengths,
  type Modality,
  type Role,
} from '../../src/model/words.ts';
import { circumstances, instruments, maybe, mostly, norms, persons, places, practices, some } from './any-word.ts';
import { commitment, instrument, rule, vocabulary } from './records.ts';

/** Vocabularies, instruments, commitments and rules by chance. */

const concept = (id: string, broader?: string[]) => ({ id, prefLabel: id, definition: id, ...(broader ? { broader } : {}) });

/** Two ways up from the narrowest norm in one of them; a duty that is itself narrower than a duty to defer in both. */
const anyNorms = fc.constantFrom<NormConcept[]>(
  [concept('human-rights'), concept('voluntariness', ['human-rights']), concept('informed-decision', ['voluntariness'])],
  [concept('human-rights'), concept('voluntariness'), concept('informed-decision', ['voluntariness', 'human-rights'])],
);

/** Sometimes a practice, or one broader, counts a further role as an own act. */
const anyPractices: fc.Arbitrary<PracticeConcept[]> = fc
  .record({
    on: fc.constantFrom('return', 'assisted-return', 'camps'),
    role: mostly<Role | null>(null, fc.constantFrom<Role>('funded', 'coordinated'), 3),
  })
  .map(({ on, role }) =>
    [concept('return'), concept('assisted-return', ['return']), concept('reintegration', ['assisted-return']), concept('camps')].map(
      (each) => (each.id === on && role ? { ...each, ownRoles: [role] } : each),
    ),
  );

/** Sometimes a circumstance settles an exception or a condition. */
const anySettled = mostly<string | null>(null, fc.constantFrom('exception', 'condition', 'hedge'), 2);

export const anyVocabulary: fc.Arbitrary<Vocabulary> = fc.tuple(anyNorms, anyPractices, anySettled).map(([rights, doings, settled]) => ({
  ...vocabulary,
  norms: [...rights, { ...concept('state-consent'), deference: true }, concept('national-law', ['state-consent'])],
  practices: doings,
  circumstances: [
    ...vocabulary.circumstances.map((each, at) => (at === 0 && settled ? { ...each, settles: [settled] } : each)),
    { ...concept('knew'), bears: 'against' },
  ],
  actors: [
    { ...concept('org'), bearer: 'organisation' },
    { ...concept('org-council', ['org']), bearer: 'organisation' },
    { ...concept('assembly'), bearer: 'none' },
    { ...concept('members'), bearer: 'states' },
  ],
}));

const opened = (from: readonly string[]) =>
  some(from, 1, 1).map((words) => words.map((practice) => ({ practice, because: 'its words leave it open' })));

const anyScope: fc.Arbitrary<Scope> = mostly<Scope>(
  {},
  fc.oneof(
    fc.record({ practices: fc.constantFrom<string[]>(['return'], ['assisted-return', 'camps']) }),
    fc.record({ persons: fc.constantFrom<string[]>(['migrants'], ['migrants', 'displaced-persons']) }),
    fc.record({ places: fc.constantFrom<string[]>(['LY'], ['LY', 'NE']) }),
    fc.record({ open: opened(['return', 'assisted-return', 'reintegration']) }),
    fc.record({ practices: fc.constantFrom<string[]>(['return'], ['camps'], ['reintegration']), open: opened(practices) }),
    fc.record({ practices: some(practices, 0, 2), persons: some(persons, 0, 2), places: some(places, 0, 1) }, { requiredKeys: [] }),
  ),
);

const plainStarts = [
  '2010/..',
  '2010/..',
  '2010/..',
  '2010-06/2013',
  '2010-06-15/..',
  '../2012',
  '2010/2011',
  '2012-03/2012-06',
  '2012/2012',
];
const lateStarts = ['2013/..', '2012-05/..', '2011-06/2012-04-20', '2014-02-03/..'];
const vagueStarts = [
  '2010?/..',
  '2009~/2012',
  '201X/..',
  '2010/',
  '/2012',
  '2010-XX/2014',
  '20XX/..',
  '2005%/2009?',
  '../2012~',
  '2008/2010?',
];
const twoDays = [
  { notBefore: '2010', seen: '2012-04-30' },
  { notBefore: '2008', seen: '2011-03' },
  { notBefore: '2012-04-10', seen: '2016-05-15' },
  { notBefore: '2013', seen: '2015' },
];

const anyInForce: fc.Arbitrary<InForce> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<InForce>(...plainStarts) },
  { weight: 2, arbitrary: fc.constantFrom<InForce>(...lateStarts) },
  { weight: 1, arbitrary: fc.constantFrom<InForce>(...vagueStarts) },
  { weight: 1, arbitrary: fc.constantFrom<InForce>(...twoDays) },
);

const anyAuthority = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('policy', 'constitution', 'instruction') },
  { weight: 1, arbitrary: fc.constantFrom(...authorities) },
);

export const anyInstrument = (id: string): fc.Arbitrary<Instrument> =>
  fc
    .record({
      issuer: id === 'pact' ? fc.constantFrom('assembly', 'members', 'org') : fc.constantFrom('org', 'org-council'),
      authority: anyAuthority,
      textStatus: fc.constantFrom('digest', 'official'),
      translated: maybe(12),
      read: mostly('whole', fc.constantFrom(...readings), 3),
      addressee: fc.constantFrom(...bearers),
      inForce: anyInForce,
      scope: fc.option(anyScope, { nil: undefined, freq: 1 }),
    })
    .map((more) => instrument({ ...(more as Partial<Instrument>), id }));

export const anyCommitment = (at: number): fc.Arbitrary<Commitment> =>
  fc
    .record({
      instrument: fc.constantFrom(...instruments),
      bearers: fc.oneof(
        { weight: 5, arbitrary: fc.constant(['organisation']) },
        { weight: 2, arbitrary: fc.constantFrom<string[]>(['states'], ['partners', 'states'], ['staff']) },
        { weight: 1, arbitrary: fc.subarray([...bearers]) },
      ),
      modality: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('obligation', 'prohibition', 'undertaking') },
        { weight: 2, arbitrary: fc.constantFrom(...modalities) },
      ),
      strength: mostly<string>('specific', fc.constantFrom(...strengths), 5),
      action: mostly('return', fc.constantFrom('respect the will of migrants', 'comply with the law', 'keep to its rules'), 4),
      negated: fc.boolean(),
      categorical: fc.boolean(),
      participation: fc.boolean(),
      qualifiers: mostly([], some(qualifierKinds, 1, 2), 5),
      norms: fc.oneof({ weight: 3, arbitrary: fc.constant(['voluntariness']) }, { weight: 3, arbitrary: some(norms, 1, 2) }),
      level: mostly('clear', fc.constant('doubtful'), 10),
      people: mostly([], some(persons, 1, 2), 6),
      things: mostly([], some(['boats', 'claims'], 1, 2), 6),
      provenance: mostly('read', fc.constantFrom(...provenances), 8),
      scope: anyScope,
      allows: mostly([], some(circumstances, 1, 1), 6),
      inForce: anyInForce,
    })
    .map(({ qualifiers, level, people, things, ...more }) =>
      commitment({
        ...(more as Parameters<typeof commitment>[0]),
        id: `${more.instrument}:${at}`,
        provision: `${more.instrument}:${at}`,
        qualifiers: qualifiers.map((kind) => ({ kind, text: kind, at: [0, 1] })),
        confidence: {
          level: level as 'clear',
          because: level === 'doubtful' ? ['two readings'] : [],
          doubts: [
            ...(level === 'doubtful' ? [{ kind: 'reading' as const }] : []),
            ...(things.length > 0 ? [{ kind: 'things' as const, words: 'some', things: things.map((each) => [each]) }] : []),
            ...(people.length > 0 ? [{ kind: 'people' as const, words: 'some', persons: people }] : []),
          ],
        },
      }),
    );

/** A record that makes no finding and may answer one. */
export const anyBeside = (at: number): fc.Arbitrary<Commitment> =>
  fc
    .record({
      plain: anyCommitment(at),
      modality: fc.constantFrom<Modality>('permission', 'definition', 'disclaimer'),
      norm: fc.constantFrom('voluntariness', 'voluntariness', 'human-rights', 'informed-decision'),
    })
    .map(({ plain, modality, norm }) => ({ ...plain, modality, norms: [{ id: norm, cue: norm, at: null }] }));

const conditions = ['coerced', 'coerced', 'misinformed', 'counselled', 'knew', 'not counselled', 'not misinformed'];
const anyLine = fc.oneof({ weight: 3, arbitrary: some(conditions, 1, 1) }, { weight: 1, arbitrary: some(conditions, 2, 2) });

export const anyRule = (id: string): fc.Arbitrary<Rule> =>
  fc
    .record({
      status: mostly('stable', fc.constantFrom('test', 'deprecated'), 8),
      norms: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(['voluntariness'], ['informed-decision', 'voluntariness']) },
        { weight: 2, arbitrary: some(norms, 1, 3) },
      ),
      practices: mostly(['return'], some(practices, 1, 2), 3),
      when: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
      anyone: fc.option(fc.subarray(circumstances), { nil: undefined, freq: 1 }),
      roles: mostly<readonly Role[]>(roles, fc.subarray([...roles], { minLength: 1 })),
      effect: mostly('contrary', fc.constantFrom(...effects), 2),
      reading: fc.constantFrom('own', 'own', 'external'),
      notExcusedBy: fc.option(fc.subarray([...qualifierKinds]), { nil: undefined }),
      severity: fc.constantFrom(...severities),
    })
    .map((more) => rule({ ...(more as Partial<Rule>), id }));
