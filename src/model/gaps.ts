import type { Case, Finding, Gap, Headline, Judgement } from './judgement.ts';
import { isAlleged } from './strength.ts';

/** How gaps, cases and silences are called, which finding speaks for them, and which they hold. */

export const gapIdOf = ({ norm, practice }: Pick<Finding, 'norm' | 'practice'>): string => `${norm}/${practice}`;

export const caseIdOf = ({ norm, practice, evidence }: Pick<Finding, 'norm' | 'practice' | 'evidence'>): string =>
  `${norm}/${practice}/${evidence}`;

/** The finding that leads a case. */
export const leadIn = ({ lead, findings }: Case): Finding => findings.find(({ id }) => id === lead)!;

/** The finding that speaks for a gap. */
export const headlineOf = ({ headline, cases }: Gap): Finding => {
  for (const { findings } of cases) for (const finding of findings) if (finding.id === headline.finding) return finding;
  throw new Error(`the headline ${headline.finding} is in no case of its gap`);
};

/** What a gap says where a finding speaks for it. */
export const headlineFrom = (lead: Finding): Headline => ({
  finding: lead.id,
  verdict: lead.verdict,
  wouldBe: lead.wouldBe,
  footing: lead.footing,
  time: lead.time,
  standing: lead.standing,
  standard: lead.standard.level,
  severity: lead.severity,
  alleged: isAlleged(lead),
});

/** All findings of a judgement, those against the organisation first. */
export const findingsIn = ({ gaps, fulfilments }: Pick<Judgement, 'gaps' | 'fulfilments'>): readonly Finding[] => [
  ...gaps.flatMap(({ cases }) => cases.flatMap(({ findings }) => findings)),
  ...fulfilments,
];
