import { inSeries as listWords } from '../model/series.ts';
export { inSeries as listWords } from '../model/series.ts';
import type { DecisionOn, Finding, Headline } from '../model/judgement.ts';
import type { Commitment } from '../model/records.ts';
import { bearers, modalities } from '../model/words.ts';
import type { Bearer, FactStatus, Modality, Provenance, Reservation, Role, Standard, Verdict } from '../model/words.ts';

/** The closed words in plain sentences, once for screens, reports and the terminal. */

export const verdictWords: Record<Verdict, string> = {
  contradiction: 'contradiction',
  departure: 'departure',
  shortfall: 'shortfall',
  assistance: 'assistance',
  strain: 'strain',
  'double-standard': 'double standard',
  consistent: 'consistent',
  undated: 'undated: whether the commitment was in force at the time is not certain',
  predates: 'predates: no commitment that was read was in force at the time; this says nothing on international law',
  lapsed: 'lapsed: the commitment was no longer in force',
};

export const verdictLetter: Record<Verdict, string> = {
  contradiction: 'C',
  departure: 'D',
  shortfall: 'S',
  assistance: 'A',
  strain: 'T',
  'double-standard': 'B',
  consistent: 'K',
  undated: 'U',
  predates: 'P',
  lapsed: 'L',
};

export const reasonWords: Record<Reservation, string> = {
  general: 'the commitment is on a broader norm only',
  'not-categorical': 'the policy describes what is done, without “never”, “only”, “all” or “no”',
  'weak-verb': 'the commitment is worded as an aim or a recommendation',
  'not-specific': 'the commitment is general or to be continued, so that no one act breaks it',
  'scope-open': 'what was read of it leaves open whether it reaches this practice',
  promoted: 'the commitment does not bind the organisation; it is a standard that the organisation promotes',
  'whose-act': 'the claims do not say whose act it was',
  assisted: 'the organisation assisted in the practice; it was not its own act',
  excused: 'the commitment carries a qualifier that may excuse',
  'policy-allows': "the organisation's own texts permit it or count with it",
  'external-reading': 'the rule reads the norm by an outside standard where the organisation defines it itself',
  'text-unchecked': 'the text of the commitment was not checked against the original',
  'statement-only': 'the commitment stands in a statement, not in a policy',
  doubtful: 'the reading of the sentence is doubtful',
  contested: 'an independent source disputes a fact and nothing answers it',
  'only-a-lead': 'the facts are no more than a lead on the listed sources',
  strain: 'the rule says that the practice strains the norm, not that it breaks it',
};

export const reasonLabels: Record<Reservation, string> = {
  general: 'general',
  'not-categorical': 'not categorical',
  'weak-verb': 'weak verb',
  'not-specific': 'not specific',
  'scope-open': 'scope open',
  promoted: 'promoted standard',
  'whose-act': 'whose act unknown',
  assisted: 'assisted',
  excused: 'excused',
  'policy-allows': 'policy allows',
  'external-reading': 'external reading',
  'text-unchecked': 'text unchecked',
  'statement-only': 'statement only',
  doubtful: 'doubtful reading',
  contested: 'contested',
  'only-a-lead': 'only a lead',
  strain: 'strain',
};

export const standardWords: Record<Standard, string> = {
  lead: 'a lead',
  'reasonable-suspicion': 'reasonable suspicion',
  'reasonable-grounds': 'reasonable grounds to believe',
  'clear-and-convincing': 'clear and convincing evidence',
};

/** Every output that gives a standard of proof says this. */
export const proxyNote =
  'The standard of proof is a proxy of ours: what the listed sources could support on paper, in the words of UN fact-finding.';

const provenanceWords: Record<Provenance, string> = {
  read: 'read in the instrument itself',
  'described-by-issuer': 'as the issuer describes it; check it against the official text before quoting',
  'described-by-others': 'as others describe it; check it against the official text before use',
  unverified: 'recalled and not checked; do not use it before it is checked',
};

/** How a text is known. An instrument known in translation only was never read in its own language, and no output may say it was. */
export const provenanceLine = (provenance: Provenance, instrument: { readonly translated?: boolean } | undefined): string =>
  provenance === 'read' && instrument?.translated
    ? 'read in translation only; check it against the official text before quoting'
    : provenanceWords[provenance];

export const statusWords: Record<FactStatus, string> = {
  reported: 'reported',
  denied: 'denied (by the organisation, States or partners only, so it counts as reported)',
  contested: 'contested by an independent source',
  refuted: 'refuted',
  unknown: 'unknown',
};

export const modalityWords: Record<Modality, string> = {
  obligation: 'an obligation',
  prohibition: 'a prohibition',
  undertaking: 'an undertaking',
  assurance: 'an assurance',
  recommendation: 'a recommendation',
  aspiration: 'an aspiration',
  recognition: 'a recognition',
  permission: 'a permission',
  definition: 'a definition',
  disclaimer: 'a disclaimer',
};

export const roleWords: Record<Role, string> = {
  implemented: 'carried it out',
  managed: 'managed it',
  funded: 'paid for it',
  coordinated: 'coordinated it',
  supported: 'supported it',
  advised: 'advised on it',
  refused: 'refused to take part',
  withdrew: 'withdrew from it',
  none: 'had no part in it',
};

const bearerNames: Record<Bearer, string> = {
  organisation: 'the organisation',
  states: 'States',
  partners: 'partners',
  staff: 'its staff',
};

/** Who is bound, in plain words. */
export const bearerWords = (bearers: readonly Bearer[]): string =>
  listWords(bearers.map((each) => bearerNames[each])) || 'nobody whom the vocabulary knows';

const authorNames: Record<string, string> = {
  organisation: 'the organisation',
  states: 'States',
  partners: 'partners',
  others: 'others',
  unknown: 'an unknown author',
};

export const authorWords = (by: readonly string[]): string => listWords(by.map((each) => authorNames[each] ?? each));

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The verdict with all its reasons, which are always printed with the word. */
export function verdictLine(finding: Finding): string {
  const word = finding.wouldBe ? `${finding.verdict}, would be ${finding.wouldBe}` : finding.verdict;
  return finding.shortOf.length > 0 ? `${word}: ${finding.shortOf.map((reason) => reasonLabels[reason]).join(', ')}` : word;
}

/** Verdict, standard and severity of one finding, printed together. */
export const headlineLine = (headline: Headline): string =>
  `${headline.verdict}${headline.alleged ? ' (alleged)' : ''} · ${headline.standard} · ${headline.severity}`;

/** What a reviewer decided on a finding, or on its case as a whole, beside the computed verdict; the reason only where reasons are shown. */
export const decidedWords = ({ on, decision, reviewer, setStandard, reason, state }: DecisionOn, finding: Pick<Finding, 'id'>): string =>
  `${decidedAs[decision]} by ${reviewer}${on === finding.id || state === 'moved' ? '' : ', of the case as a whole'}${setStandard ? `, as ${standardWords[setStandard]}` : ''}${reason ? `: ${reason}` : ''}${since[state]}`;

const decidedAs: Record<DecisionOn['decision'], string> = {
  confirmed: 'confirmed',
  rejected: 'rejected',
  'needs-evidence': 'held to need more evidence',
  judged: 'judged unseen',
  withdrawn: 'withdrawn',
};

const since: Record<DecisionOn['state'], string> = {
  current: '',
  stale: ' (what it rests on has changed since)',
  moved: ' (given on an earlier finding that rested on the very same)',
};

/** Whose acts claims are about, as the end of a clause. */
export function actWords(by: readonly string[]): string {
  const known = by.filter((each) => each !== 'unknown');
  if (known.length === 0) return 'the claims do not say whose act it was';
  const acts = `about what ${authorWords(known)} did`;
  return known.length < by.length ? `${acts}, and about acts of which it is not said whose they were` : acts;
}

/** That no answer was found, and to what or where it was looked for, as the entry has it: “to the report of 2013”, or a sentence of its own. */
export const noAnswerWords = (found: string, none: string): string =>
  /^(?:to|on|in|by|for|from|about|after|and)\b/.test(none) ? `${found} ${none}` : `${found}: ${none}`;

/** The mark of a doubtful reading, wherever a commitment is named. */
export const doubtMark = ({ confidence }: Commitment): string => (confidence.level === 'doubtful' ? ' (?)' : '');

/** The mark of a reading of which a person settled who is bound or how strongly. */
export const settledMark = ({ settled }: Commitment): string =>
  settled.some((name) => name === 'modality' || name === 'bearers') ? ' (human)' : '';

/** The small mark of how a sentence was read, for lists of commitments. */
export const readingMark = (commitment: Commitment): string => doubtMark(commitment) || settledMark(commitment);

/** What the marks of the readings stand for; empty where none is shown. */
export function readingLegend(commitments: readonly Commitment[]): string {
  const marks = new Set(commitments.map(readingMark));
  const doubtful = marks.has(' (?)') ? ['(?) a doubtful reading: “avowed commitments --doubtful” says why'] : [];
  const human = marks.has(' (human)') ? ['(human) settled by a person in the policy file'] : [];
  return [...doubtful, ...human].join(' · ');
}

/** What may stand in the braces by which a person settles a reading. */
export const settlingLegend = `{modality=… bearers=… norms=…}: modality is one of ${modalities.join(', ')}; bearers of ${bearers.join(', ')}; norms of “avowed vocabulary norms”.`;
