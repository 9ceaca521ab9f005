import { readClaim } from '../../src/model/claims.ts';
import { judge } from '../../src/judge/judge.ts';
import { findingsIn } from '../../src/model/gaps.ts';
import type { Finding, Judgement } from '../../src/model/judgement.ts';
import type { Commitment, Entry, Instrument, Provision, Rule, Vocabulary, Workspace, Claim } from '../../src/model/records.ts';
import type { AskData, Appraisal, ClaimData } from '../../src/model/schemas.ts';

/** Small records with sensible values, so that a test says only what it is about. */

const line = { file: 'test.md', line: 1, column: 1 };
const point = { line: 1, column: 1, offset: 0 };

export const instrument = (more: Partial<Instrument> = {}): Instrument => ({
  id: 'policy',
  title: 'Policy',
  short: 'Policy',
  issuer: 'org',
  authority: 'policy',
  adopted: '2010',
  inForce: '2010/..',
  textStatus: 'official',
  read: 'whole',
  addressee: 'organisation',
  language: 'en',
  sources: [],
  at: line,
  ...more,
});

export const provision = (more: Partial<Provision> = {}): Provision => ({
  id: 'policy:1',
  otherIds: [],
  instrument: 'policy',
  section: ['Policy'],
  pinpoint: 'para. 1',
  provenance: 'read',
  source: null,
  text: 'The Organization shall never return anyone against their will.',
  position: { file: 'policies/policy.md', start: point, end: point },
  lead: [],
  closing: [],
  heading: false,
  annotated: true,
  settled: {},
  footnotes: [],
  ...more,
});

export const commitment = (more: Partial<Omit<Commitment, 'norms'>> & { norms?: readonly string[] } = {}): Commitment => {
  const { norms = ['voluntariness'], ...rest } = more;
  return {
    id: 'policy:1',
    provision: 'policy:1',
    instrument: 'policy',
    section: ['Policy'],
    pinpoint: 'para. 1',
    text: 'The Organization shall never return anyone against their will.',
    textStatus: 'official',
    position: { file: 'policies/policy.md', start: point, end: point },
    lead: [],
    reading: 'The Organization shall never return anyone against their will.',
    inherited: [],
    bearers: ['organisation'],
    bearerText: 'The Organization',
    source: null,
    strength: 'specific',
    deadline: null,
    modality: 'obligation',
    cue: { text: 'shall', at: [17, 22] },
    negated: false,
    categorical: false,
    participation: false,
    action: 'return',
    beneficiaries: [],
    qualifiers: [],
    norms: norms.map((id) => ({ id, cue: id, at: null })),
    confidence: { level: 'clear', because: [], doubts: [] },
    provenance: 'read',
    scope: {},
    allows: [],
    inForce: '2010/..',
    settled: [],
    ...rest,
  };
};

export const claim = (more: Partial<ClaimData> = {}): Claim =>
  readClaim({
    id: 'a',
    kind: 'fact',
    text: 'It was reported.',
    shows: ['coerced'],
    by: 'organisation',
    sources: [{ id: 'report', locator: 'p. 1', read: 'whole' }],
    credibility: 2,
    ...more,
  });

/** A second claim that shows the same from another origin. */
export const secondClaim = (more: Partial<ClaimData> = {}): Claim =>
  claim({ id: 'b', sources: [{ id: 'study', locator: 'p. 2', read: 'whole' }], ...more });

/** Two claims of different origin that show the role. */
export const roleClaims = (role: string, more: Partial<ClaimData> = {}): Claim[] => [
  claim({ id: 'role-a', shows: [role], ...more }),
  secondClaim({ id: 'role-b', shows: [role], ...more }),
];

export const entry = (more: Partial<Entry> = {}): Entry => {
  const role = more.role ?? 'implemented';
  const claims = more.claims ?? [claim(), secondClaim(), ...roleClaims(role)];
  return {
    id: 'return',
    title: 'Return',
    practices: ['assisted-return'],
    role,
    places: ['LY'],
    period: '2012',
    persons: ['migrants'],
    at: line,
    prose: '',
    ...more,
    claims,
    claimsAt: Object.fromEntries(claims.map((each) => [each.id, line])),
  };
};

export const rule = (more: Partial<Rule> = {}): Rule => ({
  id: 'no-coercion',
  title: 'Coerced return is not voluntary',
  status: 'stable',
  norms: ['voluntariness'],
  practices: ['return'],
  when: [['coerced']],
  roles: ['implemented', 'managed', 'funded', 'coordinated', 'supported', 'advised'],
  effect: 'contrary',
  reading: 'own',
  severity: 'high',
  rationale: 'Coercion negates free choice.',
  criticalQuestions: [{ question: 'Could the person withdraw?', circumstances: [] }],
  counterarguments: ['The person signed.'],
  examples: {
    matches: [{ circumstances: { coerced: 'reported' }, role: 'implemented' }],
    doesNotMatch: [{ circumstances: { coerced: 'refuted' }, role: 'implemented' }],
  },
  at: line,
  ...more,
});

export const appraisal = (more: Partial<Appraisal> = {}): Appraisal => ({
  kind: 'ngo-report',
  reliability: 'A',
  because: 'method disclosed',
  firstHand: true,
  independent: true,
  ...more,
});

const concept = (id: string, broader?: string[]) => ({ id, prefLabel: id, definition: id, ...(broader ? { broader } : {}) });

export const ask = (): AskData => ({
  id: 'asked',
  by: ['union'],
  of: ['council'],
  when: '2003',
  where: 'A letter',
  text: 'To name a focal point',
  cameOfIt: 'Nothing',
  places: ['LY'],
  sources: [{ id: 'report' }],
});

export const vocabulary: Vocabulary = {
  norms: [
    concept('human-rights'),
    concept('voluntariness', ['human-rights']),
    concept('informed-decision', ['voluntariness']),
    { ...concept('state-consent'), deference: true },
  ],
  practices: [concept('return'), concept('assisted-return', ['return']), concept('camps')],
  persons: [{ ...concept('migrants'), apart: true }, concept('asylum-seekers', ['migrants']), concept('displaced-persons')],
  circumstances: [
    { ...concept('coerced'), bears: 'against' },
    { ...concept('misinformed'), bears: 'against' },
    { ...concept('counselled'), bears: 'for' },
  ],
  actors: [
    { ...concept('org'), bearer: 'organisation' },
    {
      ...concept('council'),
      altLabel: ['the Council'],
      bearer: 'organisation',
      governs: 'org',
      members: { bearer: 'states', called: 'the Member States' },
    },
  ],
  bearers: [],
  modalities: [],
  qualifiers: [],
  strengths: [],
  places: [],
};

export const workspace = (more: Partial<Workspace> = {}): Workspace => ({
  about: {},
  instruments: [instrument()],
  provisions: [],
  commitments: [commitment()],
  unread: [],
  asks: [],
  entries: [entry()],
  sources: [
    { id: 'report', type: 'report', issued: { 'date-parts': [[2013]] } },
    { id: 'study', type: 'report', issued: { 'date-parts': [[2013]] } },
    { id: 'own-page', type: 'webpage', issued: { 'date-parts': [[2013]] } },
  ],
  appraisals: {
    report: appraisal(),
    study: appraisal(),
    'own-page': appraisal({ kind: 'organisation-page', independent: false, reliability: 'C' }),
  },
  rules: [rule()],
  ruleSources: [],
  vocabulary,
  places: {},
  decisions: [],
  problems: [],
  ...more,
});

export const findingsOf = (judgement: Judgement): Finding[] => [...findingsIn(judgement)];

/** The only finding of a workspace, or nothing. @throws where there are several */
export function onlyFinding(of: Workspace): Finding | undefined {
  const findings = findingsOf(judge(of));
  if (findings.length > 1) throw new Error(`expected one finding, found ${findings.map((finding) => finding.id).join(', ')}`);
  return findings[0];
}

/** Fields in which people note for themselves what nobody else is to read. */
export const privateFields = [
  'note',
  'annote',
  'abstract',
  'keyword',
  'file',
  'call-number',
  'archive',
  'archive_location',
  'archive-place',
  'custom',
] as const;

/** What a reviewer decided on the only finding of a workspace of one rule, one commitment and one entry. */
export const decidedOnOnly = (decision: 'confirmed' | 'rejected') =>
  ({
    on: 'no-coercion/policy:1/return',
    decision,
    reason: 'as read',
    at: '2026-11-25',
    hash: 'any',
    reviewer: 'ana',
    where: { file: 'reviews/ana.jsonl', line: 1, column: 1 },
  }) as const;
