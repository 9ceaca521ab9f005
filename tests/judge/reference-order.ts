import type { ReferenceFinding } from './reference.ts';

/** Verdicts, footing and the one order of strength, as the design lists them. */

const doubts = ['scope-open', 'text-unchecked', 'doubtful', 'whose-act', 'contested', 'only-a-lead'];
const answers = ['excused', 'policy-allows', 'external-reading'];

export function footingOf(shortOf: readonly string[]): string {
  if (shortOf.some((each) => doubts.includes(each))) return 'open';
  return shortOf.some((each) => answers.includes(each)) ? 'answered' : 'plain';
}

/** The first of the design's table that fits. */
export function verdictOf(effect: string, shortOf: readonly string[]): string {
  const is = (reservation: string) => shortOf.includes(reservation);
  if (effect === 'fulfilment') return 'consistent';
  if (is('promoted')) return 'double-standard';
  if (effect === 'strain' || (is('general') && is('external-reading'))) return 'strain';
  if (is('assisted')) return 'assistance';
  if (is('weak-verb')) return 'shortfall';
  return shortOf.length === 0 ? 'contradiction' : 'departure';
}

const order = {
  level: ['clear-and-convincing', 'reasonable-grounds', 'reasonable-suspicion', 'lead'],
  verdict: ['contradiction', 'departure', 'shortfall', 'assistance', 'strain', 'double-standard', 'consistent'],
  footing: ['plain', 'answered', 'open'],
  severity: ['critical', 'high', 'medium', 'low'],
  modality: ['obligation', 'prohibition', 'undertaking', 'assurance', 'recommendation', 'aspiration'],
  authority: ['constitution', 'treaty', 'body-decision', 'policy', 'instruction', 'framework', 'guidance', 'statement'],
};

/** Own in force, own undated, promoted in force, promoted undated, then own before or after, then promoted. */
function placeOf({ standing, time }: ReferenceFinding): number {
  const own = standing === 'own-commitment';
  if (time === 'in-force') return own ? 0 : 2;
  if (time === 'undated') return own ? 1 : 3;
  return own ? 4 : 5;
}

const ranks = (finding: ReferenceFinding): number[] => [
  placeOf(finding),
  order.level.indexOf(finding.level),
  order.verdict.indexOf(finding.wouldBe ?? finding.verdict),
  finding.general ? 1 : 0,
  order.footing.indexOf(finding.footing),
  order.severity.indexOf(finding.severity),
  finding.shortOf.length,
  order.modality.indexOf(finding.modality),
  order.authority.indexOf(finding.authority),
];

/** Negative where the first is the stronger. */
export function compareStrength(one: ReferenceFinding, other: ReferenceFinding): number {
  const [a, b] = [ranks(one), ranks(other)];
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** The strongest of some, of equals the first. */
export function strongest(findings: readonly ReferenceFinding[]): ReferenceFinding | null {
  let best: ReferenceFinding | null = null;
  for (const finding of findings) if (!best || compareStrength(finding, best) < 0) best = finding;
  return best;
}
