/** The closed sets of the design. Their order is the order of gravity or strength wherever one is needed: first is gravest or strongest. */

export const bearers = ['organisation', 'states', 'partners', 'staff'] as const;
export type Bearer = (typeof bearers)[number];

export const firmModalities = ['obligation', 'prohibition', 'undertaking', 'assurance'] as const;
export const weakModalities = ['recommendation', 'aspiration'] as const;
export const otherModalities = ['recognition', 'permission', 'definition'] as const;
export const modalities = [...firmModalities, ...weakModalities, ...otherModalities] as const;
export type Modality = (typeof modalities)[number];

/** Lists of words beside the cues of modalities and bearers, by what the words do in a sentence; the words themselves are data. */
export const wordKinds = [
  'abstaining',
  'announcing',
  'befalling',
  'binding',
  'bodies',
  'describing',
  'describingParticiples',
  'documents',
  'employees',
  'endeavouring',
  'freeing',
  'happening',
  'imperatives',
  'keepingSubject',
  'organs',
  'people',
  'purposeful',
  'receiving',
  'reporting',
  'telling',
  'unable',
  'unableParticiples',
] as const;
export type WordKind = (typeof wordKinds)[number];

/** Lists of phrases behind a word of modality that say what holds rather than what somebody owes. */
export const phraseKinds = ['finalClauses', 'deeming', 'interpretation', 'application', 'remarks', 'conclusions'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

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
  'council-document',
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
] as const;

export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof reliabilities)[number];

export const standards = ['clear-and-convincing', 'reasonable-grounds', 'reasonable-suspicion', 'lead'] as const;
export type Standard = (typeof standards)[number];

export const verdicts = ['contradiction', 'tension', 'consistent', 'undated', 'predates', 'lapsed'] as const;
export type Verdict = (typeof verdicts)[number];

export const inForceVerdicts: readonly Verdict[] = ['contradiction', 'tension', 'consistent'];

export const times = ['in-force', 'undated', 'predates', 'lapsed'] as const;
export type Time = (typeof times)[number];

export const standings = ['own-commitment', 'promoted-standard'] as const;
export type Standing = (typeof standings)[number];

/** Why a finding falls short of a contradiction, in the order of the ten questions. */
export const reasons = [
  'general',
  'not-categorical',
  'weak-verb',
  'promoted',
  'whose-act',
  'assisted',
  'excused',
  'policy-allows',
  'external-reading',
  'text-unchecked',
  'statement-only',
  'doubtful',
  'contested',
  'only-a-lead',
  'strain',
] as const;
export type Reason = (typeof reasons)[number];

export const reportLanguages = ['en-GB', 'en-US'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

export const citationStyles = ['oscola', 'chicago'] as const;
export type CitationStyleName = (typeof citationStyles)[number];

export const decisionWords = ['confirmed', 'rejected', 'needs-evidence', 'withdrawn'] as const;
export type DecisionWord = (typeof decisionWords)[number];

const isIn = <T extends string>(set: readonly T[], word: string): word is T => (set as readonly string[]).includes(word);

export const isFirm = (modality: Modality): boolean => isIn(firmModalities, modality);
export const isWeak = (modality: Modality): boolean => isIn(weakModalities, modality);
export const isOwnAct = (role: Role): boolean => isIn(ownActRoles, role);
export const isAssisting = (role: Role): boolean => isIn(assistingRoles, role);
export const isRole = (word: string): word is Role => isIn(roles, word);

/** Whether `level` is at least as strong a standard of proof as `floor`. */
export const reaches = (level: Standard, floor: Standard): boolean => standards.indexOf(level) <= standards.indexOf(floor);
