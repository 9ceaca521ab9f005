import { periodOf, yearOf } from '../model/dates.ts';
import type { Analysis, Entry, Finding } from '../model/records.ts';
import { placeName } from '../model/places.ts';
import { isAlleged } from '../model/strength.ts';
import { isOf, saidInForce, type Footing, type InForceVerdict } from '../model/words.ts';
import { citeCommitment, indexOf, labelOf } from './index-of.ts';
import { reasonLabels, reasonWords } from './words.ts';

/** What was found in a sentence for people who do not know the words of the workspace. */

/** The verb of each verdict, and the one that what is open, alleged or undated is told with. */
export const verbs: Readonly<Record<InForceVerdict, readonly [plain: string, open: string]>> = {
  contradiction: ['contradicts', 'would contradict'],
  departure: ['departs from', 'would depart from'],
  shortfall: ['falls short of', 'would fall short of'],
  assistance: ['has a part in what runs against', 'would have a part in what runs against'],
  strain: ['sits ill with', 'would sit ill with'],
  'double-standard': ['asks of others what its own work does not show:', 'would ask of others what its own work does not show:'],
  consistent: ['keeps to', 'would keep to'],
};

export const footingWords: Readonly<Record<Footing, string>> = {
  plain: 'no answer in its own texts and no doubt left',
  answered: 'its own texts give an answer, which is printed',
  open: 'a doubt remains, which is named',
};

/** “2017–2022”, “2015”, “since 2019”. */
export function yearsWords({ period }: Pick<Entry, 'period'>): string {
  const { possible, openEnd } = periodOf(period);
  const [from, to] = [yearOf(possible.from), openEnd ? null : yearOf(possible.to)];
  if (from === null) return to === null ? 'date not known' : `until ${to}`;
  return to === null ? `since ${from}` : from === to ? String(from) : `${from}–${to}`;
}

/** Where and when, for the head of a sentence. */
export const whereAndWhen = (entry: Pick<Entry, 'places' | 'period'>): string => {
  const places = (entry.places ?? []).map(placeName);
  const where = places.length > 3 ? `${places.slice(0, 2).join(', ')} and ${places.length - 2} more places` : places.join(', ');
  return [where === '' ? '' : where.charAt(0).toUpperCase() + where.slice(1), yearsWords(entry)].filter(Boolean).join(', ');
};

/** Whether a plain indicative may be used: in force, at reasonable grounds, no answer and no doubt. */
export const isPlain = ({ footing, time, standard }: Finding): boolean =>
  footing === 'plain' && time === 'in-force' && (standard.level === 'reasonable-grounds' || standard.level === 'clear-and-convincing');

/** “Libya, 2017–2022: returns out of detention; departs from its commitment on voluntariness (MiGOF, para. 9).” */
export function caseSentence(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(finding.commitment)!;
  const proof = isAlleged(finding) ? '; alleged' : '';
  return `${clauseOf(finding, analysis)} (${citeCommitment(commitment, index)})${timeWords[finding.time]}${answerWords(finding)}${proof}.`;
}

/** The same as short as it can be said without leaving out what it is short of. */
export function briefSentence(finding: Finding, analysis: Analysis): string {
  const time = finding.time === 'in-force' ? [] : [finding.time];
  const marks = [...time, ...finding.shortOf.filter((each) => isOf('answer', each) || isOf('doubt', each)).map((each) => reasonLabels[each])];
  const all = isAlleged(finding) ? [...marks, 'alleged'] : marks;
  return `${clauseOf(finding, analysis)}${all.length > 0 ? ` (${all.join(', ')})` : ''}.`;
}

function clauseOf(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const entry = index.entries.get(finding.evidence)!;
  const [plain, open] = verbs[saidInForce(finding)];
  const what = finding.standing === 'promoted-standard' ? 'the standard' : 'its commitment';
  return `${whereAndWhen(entry)}: ${entry.title}; ${isPlain(finding) ? plain : open} ${what} on ${lowered(labelOf(finding.norm, index))}`;
}

/** A label within a sentence; abbreviations keep their capitals. */
const lowered = (label: string): string => (/^.[A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

/** What its own texts answer, and which doubt remains. */
function answerWords({ shortOf }: Finding): string {
  const of = (group: 'answer' | 'doubt') => shortOf.filter((each) => isOf(group, each)).map((each) => reasonWords[each]);
  const [answers, doubts] = [of('answer'), of('doubt')];
  return `${answers.length > 0 ? `; yet ${answers.join(', and ')}` : ''}${doubts.length > 0 ? `; open, since ${doubts.join(', and ')}` : ''}`;
}

const timeWords: Readonly<Record<Finding['time'], string>> = {
  'in-force': '',
  undated: '; whether that was in force at the time is not certain',
  predates: '; that was not yet in force',
  lapsed: '; that was no longer in force',
};
