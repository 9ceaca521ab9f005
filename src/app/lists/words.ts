import { reasonLabels, verdictWords } from '../../explain/words.ts';
import type { Finding } from '../../model/records.ts';
import { contraryVerdicts, type ContraryVerdict, type Standard, type Verdict } from '../../model/words.ts';
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

const plainly: Readonly<Record<ContraryVerdict, string>> = {
  contradiction: 'contradicts what was avowed',
  departure: 'departs from what was avowed',
  shortfall: 'falls short of what was avowed',
  assistance: 'has a part in what runs against what was avowed',
  strain: 'sits ill with what was avowed',
  'double-standard': 'asks of others what its own work does not show',
};

/** The marks of verdicts, each with its word and what it says; a line each on the smallest screen. */
export const verdictLegend: readonly string[] = [
  ...contraryVerdicts.map((verdict) => `${verdictLetter[verdict]}  ${verdictLabel(verdict)}: ${plainly[verdict]}`),
  `${verdictLetter.consistent}  consistent: keeps to what was avowed`,
  `${verdictLetter.undated}  undated: whether the commitment was in force at the time is not certain`,
  `${verdictLetter.predates}  predates the commitment · ${verdictLetter.lapsed}  lapsed: it was no longer in force`,
  'c d k p u …  small letters: only alleged, below reasonable grounds to believe',
  '(answered)  its own texts give an answer · (open)  a doubt remains',
];

export const proofLegend: readonly string[] = [
  'Proof is a proxy of ours, what the listed sources could support on paper:',
  '  suspicion: one good source · grounds: two of different origin, one first-hand',
  '  lead: less than that · clear and convincing: only a reviewer can set it',
];
