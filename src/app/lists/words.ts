import { toneOf } from '../../model/palette.ts';
import { briefVerb } from '../../explain/said.ts';
import { againstItsWord, standardGlosses, verdictGlosses } from '../../explain/glosses.ts';
import { rejectedWords } from '../../explain/rejected-words.ts';
import { reasonLabels, reasonWords, verdictWords } from '../../explain/words.ts';
import type { Finding } from '../../model/judgement.ts';
import { isRejected } from '../../model/rejected.ts';
import {
  contraryVerdicts,
  reservations,
  saidInForce,
  standards,
  type Reservation,
  type Standard,
  type Verdict,
} from '../../model/words.ts';
import { verdictLetter } from '../../explain/words.ts';
import { letterOf, type Lead } from './leads.ts';
import type { Row } from './row.ts';

/** How rows say what was found, and the legend of their marks, once for all lists. */

export const joined = (...parts: readonly (string | false | undefined | null)[]): string => parts.filter(Boolean).join(' · ');

/** A name of two parts, each of which tells something where there is no room for both. */
export const twoParts = (first: string, joint: string, second: string): Pick<Row, 'name' | 'parts'> => ({
  name: `${first}${joint}${second}`,
  parts: [first, joint, second],
});

/** The words of a verdict without what explains it. */
export const verdictLabel = (verdict: Verdict): string => verdictWords[verdict].split(':')[0]!;

/** “alleged: would depart from its word (a doubt remains)”; what is alleged says so before a narrow row is cut. */
export function verdictSaid({ finding, alleged }: Lead, whose?: string): string {
  const marks = [
    ...(finding.time === 'in-force' ? [] : [timeWords[finding.time]]),
    ...(finding.footing === 'plain' ? [] : [footingWords[finding.footing]]),
    ...rejectedWords(finding.decisions),
  ];
  const said = `${alleged ? 'alleged: ' : ''}${againstItsWord(briefVerb(finding), saidInForce(finding), whose)}`;
  return marks.length > 0 ? `${said} (${marks.join(', ')})` : said;
}

const timeWords: Readonly<Record<Exclude<Finding['time'], 'in-force'>, string>> = {
  undated: 'undated',
  predates: 'before the commitment',
  lapsed: 'after it lapsed',
};

const footingWords = { answered: 'its own texts answer', open: 'a doubt remains' } as const;

/** The verdict with all its reservations. */
export const leadWords = (lead: Lead): string => {
  const { shortOf } = lead.finding;
  return shortOf.length > 0 ? `${verdictSaid(lead)}: ${shortOf.map((each) => reasonLabels[each]).join(', ')}` : verdictSaid(lead);
};

/** Standard of proof and severity, for the right column. */
export const proofOf = ({ standard, severity }: Finding): string => `${standard.level.replaceAll('-', ' ')}, ${severity}`;

export const standardsBriefly: Readonly<Record<Standard, string>> = {
  lead: 'lead',
  'reasonable-suspicion': 'suspicion',
  'reasonable-grounds': 'grounds',
  'clear-and-convincing': 'convincing',
};

/** The same where there is less room. */
const shortProofOf = ({ standard, severity }: Finding): string => `${standardsBriefly[standard.level]}, ${severity}`;

/** “strain, alleged”: the word of the verdict where there is no room for what it says, with what takes most from it. */
const shortlySaid = ({ finding, alleged }: Lead): string => {
  const word = finding.time === 'in-force' ? verdictLabel(finding.verdict) : shortTimeWords[finding.time];
  if (isRejected(finding.decisions)) return `${word}, rejected`;
  const less = alleged ? 'alleged' : finding.footing === 'plain' ? null : finding.footing;
  return less === null ? word : `${word}, ${less}`;
};

const shortTimeWords = { undated: 'undated', predates: 'before', lapsed: 'lapsed' } as const;

/** What a row shows of the finding that leads it beside its words; of none, that nothing is found. */
export const leadColumns = (lead: Lead | undefined): Pick<Row, 'mark' | 'isRejected' | 'shortWords' | 'end' | 'shortEnd' | 'tone'> =>
  lead
    ? {
        mark: letterOf(lead),
        isRejected: isRejected(lead.finding.decisions),
        shortWords: shortlySaid(lead),
        end: proofOf(lead.finding),
        shortEnd: shortProofOf(lead.finding),
        tone: toneOf(lead.finding.verdict),
      }
    : { mark: ' ', end: '' };

/** Stands before the name of what a reviewer rejected. */
export const rejectedMark = '✗';

/** The marks of verdicts, each with its word and what it says; a line each on the smallest screen. */
export const verdictLegend: readonly string[] = [
  ...contraryVerdicts.map((verdict) => `${verdictLetter[verdict]}  ${verdictLabel(verdict)}: ${verdictGlosses[verdict]}`),
  `${verdictLetter.consistent}  consistent: ${verdictGlosses.consistent}`,
  `${verdictLetter.undated}  undated: ${verdictGlosses.undated}`,
  `${verdictLetter.predates}  before the commitment · ${verdictLetter.lapsed}  after it lapsed: it was not in force at the time`,
  'c d k p u …  small letters: only alleged',
  `${rejectedMark}  a reviewer rejected it, whether or not another confirmed it`,
  'alleged: below reasonable grounds · open: a doubt remains · answered: its own texts answer',
  'its word: the commitment, as it is worded · would: only alleged, in doubt, undated or answered',
];

export const proofLegend: readonly string[] = [
  'Proof is a proxy of ours, what the listed sources could support on paper:',
  ...standards.map((standard) => `  ${standardsBriefly[standard]}: ${standardGlosses[standard]}`),
];

const reservationLine = (each: Reservation): string => `  ${reasonLabels[each]}: ${reasonWords[each]}`;

/** What stands after the colon of a row, each with what it says. */
export const reservationLegend: readonly string[] = [
  'After the colon stands why a finding is less than a contradiction:',
  ...reservations.map(reservationLine),
];

/** The same of a page, of what stands on it. */
export const reservationLegendOf = (own: readonly Reservation[]): readonly string[] => {
  const there = reservations.filter((each) => own.includes(each));
  return there.length === 0 ? [] : ['Why a finding is less than a contradiction:', ...there.map(reservationLine)];
};
