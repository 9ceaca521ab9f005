import { reasonLabels, verdictWords } from '../../explain/words.ts';
import { footingWords, verbs } from '../../explain/said.ts';
import type { Finding } from '../../model/records.ts';
import { contraryVerdicts, footings, type Standard, type Verdict } from '../../model/words.ts';
import { verdictLetter } from '../../explain/words.ts';
import type { Lead } from './leads.ts';

/** How rows say what was found, and the legend of their marks, once for all lists. */

export const joined = (...parts: readonly (string | false | undefined | null)[]): string => parts.filter(Boolean).join(' · ');

/** The words of a verdict without what explains it. */
export const verdictLabel = (verdict: Verdict): string => verdictWords[verdict].split(':')[0]!;

/** “departure (alleged, a doubt remains)”, and of what is not in force what it would be. */
export function verdictSaid({ finding, alleged }: Lead): string {
  const marks = [...(alleged ? ['alleged'] : []), ...(finding.footing === 'plain' ? [] : [finding.footing])];
  const said = finding.wouldBe
    ? `${verdictLabel(finding.verdict)}, would be ${verdictLabel(finding.wouldBe)}`
    : verdictLabel(finding.verdict);
  return marks.length > 0 ? `${said} (${marks.join(', ')})` : said;
}

/** The verdict with all its reservations. */
export const leadWords = (lead: Lead): string => {
  const { shortOf } = lead.finding;
  return shortOf.length > 0 ? `${verdictSaid(lead)}: ${shortOf.map((each) => reasonLabels[each]).join(', ')}` : verdictSaid(lead);
};

/** Standard of proof and severity, for the right column. */
export const proofOf = ({ standard, severity }: Finding): string => `${standard.level.replaceAll('-', ' ')}, ${severity}`;

const briefly: Readonly<Record<Standard, string>> = {
  lead: 'lead',
  'reasonable-suspicion': 'suspicion',
  'reasonable-grounds': 'grounds',
  'clear-and-convincing': 'convincing',
};

/** The same where there is less room. */
export const shortProofOf = ({ standard, severity }: Finding): string => `${briefly[standard.level]}, ${severity}`;

/** The marks of verdicts, each with its word and its verb. */
export const verdictLegend: readonly string[] = [
  ...contraryVerdicts.map(
    (verdict) => `${verdictLetter[verdict]}  ${verdictLabel(verdict)}: what was done ${verbs[verdict][0]} what was avowed`,
  ),
  `${verdictLetter.consistent}  consistent: what was done keeps to what was avowed`,
  `${verdictLetter.undated}  undated: whether the commitment was in force at the time is not certain; a date would decide it`,
  `${verdictLetter.predates}  predates: before any commitment that was read; this says nothing on international law`,
  `${verdictLetter.lapsed}  lapsed: the commitment was no longer in force`,
  'small letter (k, p, u …)  the same, only alleged: below reasonable grounds to believe',
  ...footings.filter((footing) => footing !== 'plain').map((footing) => `(${footing})  ${footingWords[footing]}`),
];

export const proofLegend: readonly string[] = [
  'Standard of proof, a proxy of ours: what the listed sources could support on paper.',
  '  lead · reasonable suspicion: one good source · reasonable grounds: two good sources of different origin, one first-hand',
  '  clear and convincing: never computed; only a reviewer can set it, with a reason',
];
