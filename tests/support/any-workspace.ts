import fc from 'fast-check';
import type { Commitment, Entry, Instrument, Rule, Source, Vocabulary, Workspace } from '../../src/model/records.ts';
import type { Appraisal, ClaimData, NormConcept, Scope } from '../../src/model/schemas.ts';
import {
  authorities,
  authors,
  bearers,
  claimKinds,
  effects,
  modalities,
  provenances,
  qualifierKinds,
  readings,
  reliabilities,
  roles,
  sensitivities,
  severities,
  speakers,
  type Role,
} from '../../src/model/words.ts';
import { appraisal, claim, commitment, entry, instrument, rule, vocabulary } from './records.ts';

/**
 * Whole workspaces by chance, of few words, so that rules, commitments and entries meet. What a finding needs is likelier than what hinders
 * it: hindrances multiply, and where all were even hardly a finding would be left to compare.
 */

/** The value that hinders nothing, but for one time in so many. */
const mostly = <T>(usual: T, other: fc.Arbitrary<T>, once = 4): fc.Arbitrary<T> =>
  fc.oneof({ weight: once - 1, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const some = <T>(from: readonly T[], minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength, maxLength });
const maybe = (once = 4) => mostly(false, fc.constant(true), once);

const norms = ['human-rights', 'voluntariness', 'informed-decision', 'state-consent', 'national-law'];
const practices = ['return', 'assisted-return', 'reintegration', 'camps'];
const persons = ['migrants', 'asylum-seekers', 'displaced-persons'];
const places = ['LY', 'NE'];
const circumstances = ['coerced', 'misinformed', 'counselled'];
const sources = ['report', 'study', 'interview', 'own-page', 'press', 'copy', 'summary', 'unappraised'];
const instruments = ['charter', 'policy', 'pact'];

const concept = (id: string, broader?: string[]) => ({ id, prefLabel: id, definition: id, ...(broader ? { broader } : {}) });

/** Two ways up from the narrowest norm in one of them; a duty that is itself narrower than a duty to defer in both. */
const anyVocabulary: fc.Arbitrary<Vocabulary> = fc
  .constantFrom<NormConcept[]>(
    [concept('human-rights'), concept('voluntariness', ['human-rights']), concept('informed-decision', ['voluntariness'])],
    [concept('human-rights'), concept('voluntariness'), concept('informed-decision', ['voluntariness', 'human-rights'])],
  )
  .map((rights) => ({
    ...vocabulary,
    norms: [...rights, { ...concept('state-consent'), deference: true }, concept('national-law', ['state-consent'])],
    practices: [concept('return'), concept('assisted-return', ['return']), concept('reintegration', ['assisted-return']), concept('camps')],
    actors: [
      { ...concept('org'), bearer: 'organisation' },
      { ...concept('org-council', ['org']), bearer: 'organisation' },
      { ...concept('assembly'), bearer: 'none' },
      { ...concept('members'), bearer: 'states' },
    ],
  }));

const wide = { practices: some(practices, 0, 2), persons: some(persons, 0, 2), places: some(places, 0, 1) };
const anyScope: fc.Arbitrary<Scope> = mostly<Scope>(
  {},
  fc.oneof(
    fc.record({ practices: fc.constantFrom<string[]>(['return'], ['assisted-return', 'camps']) }),
    fc.record({ persons: fc.constantFrom<string[]>(['migrants'], ['migrants', 'displaced-persons']) }),
    fc.record({ places: fc.constantFrom<string[]>(['LY'], ['LY', 'NE']) }),
    fc.record(wide, { requiredKeys: [] }),
  ),
);

const inForceDates = [
  '2010/..',
  '2010/..',
  '2010/..',
  '2010-06/..',
  '2010-06/2013',
  '2010-06-15/..',
  '../2012',
  '2010/2011',
  '2013/..',
  '2012-03/2012-05',
  '2012/2012',
];
const vagueInForceDates = [
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
const anyInForce = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...inForceDates) },
  { weight: 1, arbitrary: fc.constantFrom(...vagueInForceDates) },
);
const periods = [
  '2012',
  '2011',
  '2009',
  '2012-04',
  '2012-04-10',
  '2010',
  '2011/2012',
  '2005/2008',
  '2012/2012',
  '2009/2011-02',
  '2011/..',
  '../2011',
  '2015',
];
const vaguePeriods = [
  '2012?',
  '2012~',
  '201X',
  '2012-XX',
  '2012-04-XX',
  '2009~/2012',
  '2011/',
  '/2010',
  '2006?',
  '2009?/..',
  '20XX',
  '2005/2012%',
];
const anyPeriod = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...periods) },
  { weight: 1, arbitrary: fc.constantFrom(...vaguePeriods) },
);

const anyInstrument = (id: string): fc.Arbitrary<Instrument> =>
  fc
    .record({
      issuer: id === 'pact' ? fc.constantFrom('assembly', 'members', 'org') : fc.constantFrom('org', 'org-council'),
      authority: fc.constantFrom(...authorities),
      textStatus: fc.constantFrom('digest', 'official'),
      translated: maybe(8),
      read: fc.constantFrom(...readings),
      addressee: fc.constantFrom(...bearers),
      inForce: anyInForce,
      scope: fc.option(anyScope, { nil: undefined, freq: 1 }),
    })
    .map((more) => instrument({ ...(more as Partial<Instrument>), id }));

const anyCommitment = (at: number): fc.Arbitrary<Commitment> =>
  fc
    .record({
      instrument: fc.constantFrom(...instruments),
      bearers: mostly(['organisation'], fc.subarray([...bearers])),
      modality: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('obligation', 'prohibition', 'undertaking') },
        { weight: 2, arbitrary: fc.constantFrom(...modalities) },
      ),
      negated: fc.boolean(),
      categorical: fc.boolean(),
      participation: fc.boolean(),
      qualifiers: mostly([], some(qualifierKinds, 1, 2), 5),
      norms: fc.oneof({ weight: 3, arbitrary: fc.constant(['voluntariness']) }, { weight: 3, arbitrary: some(norms, 1, 2) }),
      level: mostly('clear', fc.constant('doubtful'), 8),
      provenance: mostly('read', fc.constantFrom(...provenances), 6),
      scope: anyScope,
      allows: mostly([], some(circumstances, 1, 1), 5),
      inForce: anyInForce,
    })
    .map(({ qualifiers, level, ...more }) =>
      commitment({
        ...(more as Parameters<typeof commitment>[0]),
        id: `${more.instrument}:${at}`,
        provision: `${more.instrument}:${at}`,
        qualifiers: qualifiers.map((kind) => ({ kind, text: kind, at: [0, 1] })),
        confidence: { level: level as 'clear', because: level === 'doubtful' ? ['two readings'] : [] },
      }),
    );

const anyCitation = fc
  .record({
    id: fc.constantFrom(...sources),
    read: mostly('whole', fc.constantFrom(...readings)),
    via: mostly(undefined, fc.constantFrom(...sources), 6),
  })
  .map(({ via, ...citation }) => ({ ...citation, locator: 'p. 1', ...(via === undefined || via === citation.id ? {} : { via }) }));

type LooseClaim = Omit<ClaimData, 'id' | 'text'>;

const anyClaim = (shows: fc.Arbitrary<string[]>, disputes: fc.Arbitrary<string[]>, kind: fc.Arbitrary<string>): fc.Arbitrary<LooseClaim> =>
  fc
    .record({
      kind,
      saidBy: mostly<string>('organisation', fc.constantFrom(...speakers), 2),
      admission: fc.boolean(),
      period: mostly<string | undefined>(undefined, anyPeriod, 3),
      shows,
      disputes,
      answers: mostly<string[]>([], some(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'], 1, 3)),
      by: mostly<string>('organisation', fc.constantFrom(...authors), 3),
      sources: fc.array(anyCitation, { minLength: 1, maxLength: 2 }),
      credibility: mostly(2, fc.integer({ min: 1, max: 6 }), 4),
      sensitivity: mostly('public', fc.constantFrom(...sensitivities), 12),
    })
    .map(({ saidBy, admission, period, ...more }) => ({
      ...(more as LooseClaim),
      ...(more.kind === 'statement' ? { saidBy: saidBy as 'states', admission: saidBy === 'organisation' && admission } : {}),
      ...(period === undefined ? {} : { period }),
    }));

const nothing = fc.constant<string[]>([]);
const usually = mostly('fact', fc.constantFrom(...claimKinds));
const showsRole = (role: Role) => anyClaim(fc.constant([role]), nothing, usually);
const showsSome = (role: Role) => anyClaim(some([...circumstances, role], 1, 3), nothing, usually);
const disputesSome = (role: Role) =>
  anyClaim(mostly<string[]>([], some(circumstances, 1, 1)), some([...circumstances, role], 1, 2), fc.constantFrom(...claimKinds));

const anyEntry = (id: string): fc.Arbitrary<Entry> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom<Role>('implemented', 'managed', 'funded') },
      { weight: 2, arbitrary: fc.constantFrom<Role>(...roles) },
    )
    .chain((role) =>
      fc.record({
        role: fc.constant(role),
        practices: mostly(['assisted-return'], some(practices, 1, 3), 2),
        places: mostly(['LY'], some(places, 0, 2)),
        persons: mostly(['asylum-seekers'], some(persons, 0, 2)),
        period: mostly('2012', anyPeriod, 2),
        sensitivity: mostly('public', fc.constantFrom(...sensitivities), 12),
        roleClaims: fc.array(showsRole(role), { minLength: 1, maxLength: 3 }),
        shows: fc.array(showsSome(role), { minLength: 1, maxLength: 5 }),
        disputes: fc.array(disputesSome(role), { maxLength: 2 }),
      }),
    )
    .map(({ roleClaims, shows, disputes, ...more }) =>
      entry({
        ...(more as Partial<Entry>),
        id,
        claims: [...roleClaims, ...shows, ...disputes].map((each, at) => claim({ ...each, id: `c${at}` })),
      }),
    );

const conditions = ['coerced', 'misinformed', 'counselled', 'not counselled', 'not misinformed'];
const anyLine = fc.oneof({ weight: 4, arbitrary: some(conditions, 1, 1) }, { weight: 1, arbitrary: some(conditions, 2, 2) });

const anyRule = (id: string): fc.Arbitrary<Rule> =>
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
      reading: fc.constantFrom('own', 'external'),
      notExcusedBy: fc.option(fc.subarray([...qualifierKinds]), { nil: undefined }),
      severity: fc.constantFrom(...severities),
    })
    .map((more) => rule({ ...(more as Partial<Rule>), id }));

const issued = ['2013', '2012', '2008', '2016-05', '2012-04-10'];
const anySource = (id: string): fc.Arbitrary<Source> =>
  mostly<string | null>('2013', fc.constantFrom(...issued, null), 2).map((date) => ({
    id,
    type: 'report',
    ...(date === null ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
  }));

const withdrawn = { by: 'its author', because: 'an error' };
const anyGrade = fc
  .record({
    reliability: mostly('A', fc.constantFrom(...reliabilities), 3),
    firstHand: mostly(true, fc.boolean(), 3),
    independent: mostly(true, fc.boolean(), 3),
    withdrawn: mostly(undefined, fc.constant(withdrawn), 10),
  })
  .map(({ withdrawn: gone, ...more }) => appraisal({ ...(more as Partial<Appraisal>), ...(gone ? { withdrawn: gone } : {}) }));

/** `copy` retells one or two others, `summary` sometimes retells `copy`, and one source has no appraisal at all. */
const anyAppraisals: fc.Arbitrary<Record<string, Appraisal>> = fc
  .record({
    report: anyGrade,
    study: anyGrade,
    interview: anyGrade,
    'own-page': anyGrade.map((each) => ({ ...each, independent: false })),
    press: anyGrade.map((each) => ({ ...each, firstHand: false })),
    copy: anyGrade,
    summary: anyGrade,
    copied: some(['report', 'study', 'own-page'], 1, 2),
    summarised: fc.constantFrom([], ['copy'], ['copy', 'interview']),
  })
  .map(({ copied, summarised, ...all }) => ({
    ...all,
    copy: { ...all.copy, derivedFrom: copied },
    summary: summarised.length === 0 ? all.summary : { ...all.summary, derivedFrom: summarised },
  }));

export const anyWorkspace: fc.Arbitrary<Workspace> = fc.record({
  about: fc.constant({}),
  instruments: fc.tuple(...instruments.map(anyInstrument)),
  provisions: nothing as fc.Arbitrary<[]>,
  commitments: fc.integer({ min: 2, max: 5 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyCommitment(at)))),
  unread: nothing as fc.Arbitrary<[]>,
  decisions: nothing as fc.Arbitrary<[]>,
  entries: fc.integer({ min: 1, max: 3 }).chain((count) => fc.tuple(...['first', 'second', 'third'].slice(0, count).map(anyEntry))),
  sources: fc.tuple(...sources.map(anySource)),
  appraisals: anyAppraisals,
  rules: fc.integer({ min: 1, max: 3 }).chain((count) => fc.tuple(...['one', 'two', 'three'].slice(0, count).map(anyRule))),
  ruleSources: nothing as fc.Arbitrary<[]>,
  vocabulary: anyVocabulary,
  places: fc.constant({}),
  problems: nothing as fc.Arbitrary<[]>,
});
