import { standardGlosses, verdictGlosses } from '../../../explain/glosses.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { standardWords } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { standards, type DecisionWord, type Standard } from '../../../model/words.ts';
import type { ReportWord } from '../../../model/kept-report.ts';
import type { Asking, Pending, State } from '../../state.ts';
import { verdictGiven } from './blind.ts';

/** The case or finding that a decision would be about: what is open, else what is selected. */
export function decidable(id: string | undefined, analysis: Analysis): string | null {
  const { cases, findings } = indexOf(analysis);
  return id !== undefined && (cases.has(id) || findings.has(id)) ? id : null;
}

/** The question that comes next for a decision: who reviews, unless that is known. */
export const firstQuestion = (pending: Pending, { reviewer }: State): Asking => ({
  question: reviewer === null ? 'name' : 'reason',
  pending,
  text: '',
});

/** The standard of proof before or after another, round and round. */
export const nextStandard = (standard: Standard, by: 1 | -1): Standard =>
  standards[(standards.indexOf(standard) - by + standards.length) % standards.length]!;

/** What is asked of the author of a report. */
const reportWords: Readonly<Record<ReportWord, string>> = {
  title: 'Title',
  author: 'Author',
  date: 'Its date, such as 2027-03-01',
  due: 'By when questions are to be answered, such as 2027-03-01',
  speaker: 'Who reads it out',
  session: 'At which session of the body',
  item: 'Under which item of its agenda',
  onBehalfOf: 'On whose behalf',
};

const verbs: Record<DecisionWord, string> = {
  confirmed: 'confirming it',
  rejected: 'rejecting it',
  'needs-evidence': 'asking for evidence',
  judged: 'judging it',
  withdrawn: 'taking your word back',
};

/** The question as the last line asks it, with what was typed so far. */
export function questionWords(asking: Asking): string {
  if (asking.question === 'option') return `${reportWords[asking.name]}: ${asking.text}▏  Enter next  Esc end`;
  if (asking.question === 'sample')
    return `How many to draw, such as 30; a number after it (30 7) draws others (nothing: all): ${asking.text}▏  Enter draw  Esc cancel`;
  if (asking.question === 'judged') return 'Enter go on  J judge the next  Esc stay on this page  ↑↓ move';
  if (asking.question === 'file') return fileWords(asking);
  if (asking.question === 'name') return `Your name as reviewer (kept with your decisions): ${asking.text}▏  Enter go on  Esc cancel`;
  const { pending } = asking;
  if (asking.question === 'verdict') return `Your verdict: ‹ ${verdictGiven(pending.verdict!)} ›  ←→ choose  Enter go on  Esc cancel`;
  if (asking.question === 'standard') return `Standard of proof: ‹ ${pending.standard} ›  ←→ choose  Enter go on  Esc cancel`;
  const standard = pending.standard === null ? '' : ` at ${pending.standard}`;
  return `Reason for ${verbs[pending.decision]}${standard}: ${asking.text}▏  Enter record  Esc cancel`;
}

/** What the word says that stands to be chosen, for a line above the question; nothing where none does. */
export function glossAsked(asking: Asking | null): string | null {
  if (asking?.question === 'verdict') {
    const { verdict } = asking.pending;
    return verdict === 'none' || verdict === undefined ? noneGloss : `${verdictGiven(verdict)}: ${verdictGlosses[verdict]}`;
  }
  if (asking?.question !== 'standard' || asking.pending.standard === null) return null;
  const { standard } = asking.pending;
  return `${standardWords[standard]}: ${standardGlosses[standard]}`;
}

const noneGloss = 'none: nothing here runs against its word, or keeps to it';

type FileAsked = Extract<Asking, { question: 'file' }>;

/** What the name of a file is asked for, and what Enter does with it. */
const fileQuestions: Readonly<Record<FileAsked['what'], readonly [question: string, enter: string]>> = {
  import: ['File to import, with options such as --replaces ID', 'import'],
  new: ['Make a new instrument, entry or rule', 'make'],
  kept: ['Keep it in reports/ as', 'keep'],
  taken: ['Take up from reports/', 'take up'],
  report: ['Write to (.docx .pdf .html .md .xlsx .csv .json)', 'write'],
  shown: ['Write to (.csv or .md)', 'write'],
};

function fileWords({ what, text, stands, offered = [] }: FileAsked): string {
  if (stands) return `${text} is there already.  Enter replace  or type another name  Esc cancel`;
  const [question, enter] = fileQuestions[what];
  const choice = offered.length > 1 ? `  ↑↓ another of ${offered.length}` : '';
  return `${question}: ${text}▏${choice}  Enter ${enter}  Esc cancel`;
}
