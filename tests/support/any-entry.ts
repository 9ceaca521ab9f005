import fc from 'fast-check';
import type { Entry, Source } from '../../src/model/records.ts';
import type { Appraisal, ClaimData } from '../../src/model/schemas.ts';
import {
  authors,
  claimKinds,
  readings,
  reliabilities,
  roles,
  sensitivities,
  sourceKinds,
  speakers,
  type Author,
  type Role,
} from '../../src/model/words.ts';
import { anyPeriod, circumstances, mostly, nothing, persons, places, practices, some, sources } from './any-word.ts';
import { appraisal, claim, entry } from './records.ts';

/** Entries, their claims and sources by chance. */

const anyCitation = fc
  .record({
    id: fc.constantFrom(...sources),
    read: mostly('whole', fc.constantFrom(...readings)),
    via: mostly(undefined, fc.constantFrom(...sources), 6),
  })
  .map(({ via, ...citation }) => ({ ...citation, locator: 'p. 1', ...(via === undefined || via === citation.id ? {} : { via }) }));

type Said = NonNullable<ClaimData['shows']>;

/** Some facts, each now and then with an author of its own. */
const authored = (facts: fc.Arbitrary<string[]>): fc.Arbitrary<Said> =>
  facts.chain((words) =>
    fc
      .tuple(...words.map(() => mostly<Author | null>(null, fc.constantFrom<Author>(...authors), 6)))
      .map((by) => words.map((word, at) => (by[at] ? { [word]: by[at] } : word))),
  );

type LooseClaim = Omit<ClaimData, 'id' | 'text'>;

const anyClaim = (shows: fc.Arbitrary<string[]>, disputes: fc.Arbitrary<string[]>, kind: fc.Arbitrary<string>): fc.Arbitrary<LooseClaim> =>
  fc
    .record({
      kind,
      saidBy: mostly<string>('organisation', fc.constantFrom(...speakers), 2),
      admission: fc.boolean(),
      period: mostly<string | undefined>(undefined, anyPeriod, 3),
      periodMeans: mostly<string | undefined>(undefined, fc.constantFrom('throughout', 'some-time'), 5),
      shows: authored(shows),
      disputes: authored(disputes),
      answers: mostly<string[]>([], some(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'], 1, 3)),
      by: mostly<string>('organisation', fc.constantFrom(...authors), 4),
      sources: fc.array(anyCitation, { minLength: 1, maxLength: 3 }),
      credibility: mostly(2, fc.integer({ min: 1, max: 6 }), 5),
      sensitivity: mostly('public', fc.constantFrom(...sensitivities), 14),
    })
    .map(({ saidBy, admission, period, periodMeans, ...more }) => ({
      ...(more as LooseClaim),
      ...(more.kind === 'statement' ? { saidBy: saidBy as 'states', admission: saidBy === 'organisation' && admission } : {}),
      ...(period === undefined ? {} : { period }),
      ...(periodMeans === undefined ? {} : { periodMeans: periodMeans as 'throughout' }),
    }));

const usually = mostly('fact', fc.constantFrom(...claimKinds), 6);
const showsRole = (role: Role) => anyClaim(fc.constant([role]), nothing, usually);
const showsSome = (role: Role) => anyClaim(some([...circumstances, role], 1, 3), nothing, usually);
const disputesSome = (role: Role) =>
  anyClaim(mostly<string[]>([], some(circumstances, 1, 1)), some([...circumstances, role], 1, 2), fc.constantFrom(...claimKinds));

export const anyEntry = (id: string): fc.Arbitrary<Entry> =>
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
        sensitivity: mostly('public', fc.constantFrom(...sensitivities), 14),
        mitigates: mostly<string[]>([], some(['first', 'second', 'third'], 1, 2), 3),
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

const issued = ['2013', '2012', '2008', '2016-05', '2012-04-10'];
export const anySource = (id: string): fc.Arbitrary<Source> =>
  mostly<string | null>('2013', fc.constantFrom(...issued, null), 2).map((date) => ({
    id,
    type: 'report',
    ...(date === null ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
  }));

const withdrawn = { by: 'its author', because: 'an error' };
const anyGrade = fc
  .record({
    kind: mostly<string>('ngo-report', fc.constantFrom(...sourceKinds), 4),
    reliability: mostly('A', fc.constantFrom(...reliabilities), 4),
    firstHand: mostly(true, fc.boolean(), 4),
    independent: mostly(true, fc.boolean(), 3),
    withdrawn: mostly(undefined, fc.constant(withdrawn), 12),
  })
  .map(({ withdrawn: gone, ...more }) => appraisal({ ...(more as Partial<Appraisal>), ...(gone ? { withdrawn: gone } : {}) }));

/** `copy` retells one or two others, `summary` sometimes retells `copy`, and one source has no appraisal at all. */
export const anyAppraisals: fc.Arbitrary<Record<string, Appraisal>> = fc
  .record({
    report: anyGrade,
    study: anyGrade,
    interview: anyGrade,
    'own-page': anyGrade.map((each): Appraisal => ({ ...each, kind: 'organisation-page', independent: false })),
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
