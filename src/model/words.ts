/** The closed sets of the design. Their order is the order of gravity or strength wherever one is needed: first is gravest or strongest. */

export const bearers = ['organisation', 'states', 'partners', 'staff'] as const;
export type Bearer = (typeof bearers)[number];

export const firmModalities = ['obligation', 'prohibition', 'undertaking', 'assurance'] as const;
export const weakModalities = ['recommendation', 'aspiration'] as const;
export const otherModalities = ['recognition', 'permission', 'definition', 'disclaimer'] as const;
export const modalities = [...firmModalities, ...weakModalities, ...otherModalities] as const;
export type Modality = (typeof modalities)[number];

/** Lists of words beside the cues of modalities and bearers, by what the words do in a sentence; the words themselves are data. */
export const wordKinds = [
  'abstaining',
  'actsWhenDenied',
  'announcing',
  'arising',
  'asked',
  'banned',
  'befalling',
  'binding',
  'bodies',
  'burdened',
  'burdens',
  'coercing',
  'coerciveMeans',
  'crews',
  'denying',
  'describing',
  'describingParticiples',
  'disclosing',
  'documents',
  'doneBySomebody',
  'effecting',
  'employees',
  'endeavouring',
  'exempting',
  'freeing',
  'given',
  'givenByOthers',
  'givenToPeople',
  'handedIn',
  'handledAs',
  'happening',
  'hadByEach',
  'hindered',
  'imperatives',
  'keepingParties',
  'keepingSubject',
  'keptSo',
  'lookedAfter',
  'opining',
  'ordinary',
  'organs',
  'outcomes',
  'ownOffices',
  'organsOfPersons',
  'parties',
  'people',
  'performing',
  'phenomena',
  'preambular',
  'promised',
  'purposeful',
  'receiving',
  'reporting',
  'reviewing',
  'selves',
  'settable',
  'takingOn',
  'telling',
  'tools',
  'touched',
  'unable',
  'unableParticiples',
] as const;
export type WordKind = (typeof wordKinds)[number];

/** Lists of phrases behind a word of modality that say what holds rather than what somebody owes. */
export const phraseKinds = [
  'access',
  'amendments',
  'application',
  'befalling',
  'befallingActors',
  'befallingOthers',
  'composition',
  'conclusions',
  'deeming',
  'effects',
  'finalClauses',
  'immunities',
  'interpretation',
  'powerless',
  'powers',
  'remarks',
  'retreating',
  'rights',
] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** How much a commitment promises, after the action scale of UPR Info. */
export const strengths = ['specific', 'general', 'continuing', 'considering'] as const;
export type Strength = (typeof strengths)[number];

/** Verbs of a general promise that one act breaks all the same. */
export const oneActVerbs: readonly string[] = ['respect', 'comply with', 'keep to'];

export const qualifierKinds = ['hedge', 'condition', 'exception', 'scope', 'resource'] as const;
export type QualifierKind = (typeof qualifierKinds)[number];

export const ownActRoles = ['implemented', 'managed'] as const;
export const assistingRoles = ['funded', 'coordinated', 'supported', 'advised'] as const;
export const stayedOutRoles = ['refused', 'withdrew'] as const;
export const roles = [...ownActRoles, ...assistingRoles, ...stayedOutRoles, 'none'] as const;
export type Role = (typeof roles)[number];

export const authorities = [
  'constitution',
  'treaty',
  'body-decision',
  'policy',
  'instruction',
  'framework',
  'guidance',
  'statement',
] as const;

export const acts = ['adopted', 'endorsed', 'welcomed', 'noted', 'issued', 'unknown'] as const;

export const provenances = ['read', 'described-by-issuer', 'described-by-others', 'unverified'] as const;
export type Provenance = (typeof provenances)[number];

export const readings = ['whole', 'part', 'none'] as const;

export const authors = ['organisation', 'states', 'partners', 'others', 'unknown'] as const;
export type Author = (typeof authors)[number];

export const speakers = ['organisation', 'states', 'partners', 'others'] as const;

export const claimKinds = ['fact', 'statement', 'assessment'] as const;

export const factStatuses = ['reported', 'denied', 'contested', 'refuted', 'unknown'] as const;
export type FactStatus = (typeof factStatuses)[number];

export const effects = ['contrary', 'strain', 'fulfilment'] as const;
export type Effect = (typeof effects)[number];

export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

export const sensitivities = ['public', 'internal', 'restricted'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const sourceKinds = [
  'policy',
  'official-document',
  'un-report',
  'ngo-report',
  'study',
  'press',
  'organisation-page',
  'statement',
  'interview',
  'evaluation',
] as const;

export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

export const standards = ['clear-and-convincing', 'reasonable-grounds', 'reasonable-suspicion', 'lead'] as const;
export type Standard = (typeof standards)[number];

/** What a finding says where the commitment was in force; against the organisation the gravest first. */
export const contraryVerdicts = ['contradiction', 'departure', 'shortfall', 'assistance', 'strain', 'double-standard'] as const;
export type ContraryVerdict = (typeof contraryVerdicts)[number];
export const inForceVerdicts = [...contraryVerdicts, 'consistent'] as const;
export type InForceVerdict = (typeof inForceVerdicts)[number];

export const verdicts = [...inForceVerdicts, 'undated', 'predates', 'lapsed'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a finding stands on: no answer and no doubt; the policy itself answers; a doubt remains. */
export const footings = ['plain', 'answered', 'open'] as const;
export type Footing = (typeof footings)[number];

export const times = ['in-force', 'undated', 'predates', 'lapsed'] as const;
export type Time = (typeof times)[number];

export const standings = ['own-commitment', 'promoted-standard'] as const;
export type Standing = (typeof standings)[number];

/**
 * Why a finding is less than a contradiction, by group: how the commitment is worded, the organisation's part, what answers it, what is in doubt.
 * Practice keeps them apart: the kind of failing is one thing, what may be said against it another, doubt a third.
 */
export const reservationGroups = {
  worded: ['general', 'weak-verb', 'not-categorical', 'not-specific', 'statement-only', 'promoted'],
  part: ['strain', 'assisted'],
  answer: ['excused', 'policy-allows', 'external-reading'],
  doubt: ['scope-open', 'text-unchecked', 'doubtful', 'whose-act', 'contested', 'only-a-lead'],
} as const;
export type ReservationGroup = keyof typeof reservationGroups;
export type Reservation = (typeof reservationGroups)[ReservationGroup][number];
export const reservations: readonly Reservation[] = Object.values(reservationGroups).flat();

/**
 * On what it hangs that a doubtful reading holds for a case: another sentence that may take it out, the heading or label that it stands under, what
 * the sentence says that is not weighed, or what it means.
 */
export const doubtKinds = [
  'limit',
  'label',
  'number',
  'season',
  'counterparts',
  'place',
  'category',
  'group',
  'people',
  'things',
  'occasion',
  'good-faith',
  'heard',
  'informed',
  'offered',
  'waited',
  'draft',
  'reason',
  'alternative',
  'reading',
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

export const reportLanguages = ['en-GB', 'en-US'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

export const citationStyles = ['oscola', 'chicago', 'apa'] as const;
export type CitationStyleName = (typeof citationStyles)[number];

export const responseGrades = ['answers', 'in-part', 'does-not-answer', 'rejects'] as const;

/** To whom a rule recommends something. */
export const recommendedTo = ['organisation', 'body', 'members', 'payers', 'hosts', 'others'] as const;
export type RecommendedTo = (typeof recommendedTo)[number];

export const decisionWords = ['confirmed', 'rejected', 'needs-evidence', 'judged', 'withdrawn'] as const;
export type DecisionWord = (typeof decisionWords)[number];

export const isIn = <T extends string>(set: readonly T[], word: string): word is T => (set as readonly string[]).includes(word);

export const isFirm = (modality: Modality): boolean => isIn(firmModalities, modality);
export const isWeak = (modality: Modality): boolean => isIn(weakModalities, modality);
export const isOwnAct = (role: Role): boolean => isIn(ownActRoles, role);
export const isAssisting = (role: Role): boolean => isIn(assistingRoles, role);
export const isInForce = (verdict: Verdict): verdict is InForceVerdict => isIn(inForceVerdicts, verdict);

/** What a finding says, or would say had the commitment been in force. */
export const saidInForce = ({ verdict, wouldBe }: { readonly verdict: Verdict; readonly wouldBe: InForceVerdict | null }): InForceVerdict =>
  wouldBe ?? (verdict as InForceVerdict);

export const isOf = (group: ReservationGroup, reservation: Reservation): boolean => isIn(reservationGroups[group], reservation);

/** What a finding with these reservations stands on. */
export const footingOf = (shortOf: readonly Reservation[]): Footing =>
  shortOf.some((each) => isOf('doubt', each)) ? 'open' : shortOf.some((each) => isOf('answer', each)) ? 'answered' : 'plain';

export const isRole = (word: string): word is Role => isIn(roles, word);

/** Whether `level` is at least as strong a standard of proof as `floor`. */
export const reaches = (level: Standard, floor: Standard): boolean => standards.indexOf(level) <= standards.indexOf(floor);
