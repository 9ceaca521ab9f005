import { periodOf, yearOf } from '../model/dates.ts';
import type { Analysis, Entry, Finding } from '../model/records.ts';
import { placeName } from '../model/places.ts';
import { saidInForce, type Footing, type InForceVerdict } from '../model/words.ts';
import { isAlleged } from '../model/strength.ts';
import { isPlain } from './finding-sentence.ts';
import { citeCommitment, indexOf, labelOf } from './index-of.ts';
import templates from './sentences.json' with { type: 'json' };

/** What was found in a sentence for people who do not know the words of the workspace. */

/** The verb of each verdict, and the one that what is open, alleged or undated is told with. */
export const verbs: Readonly<Record<InForceVerdict, readonly [plain: string, open: string]>> = Object.fromEntries(
  Object.entries(templates.verbs).map(([verdict, { plain, open }]) => [verdict, [plain, open]]),
) as unknown as Record<InForceVerdict, readonly [string, string]>;

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

export { isPlain } from './finding-sentence.ts';

/** “Libya, 2017–2022: returns out of detention; departs from its commitment on voluntariness (MiGOF, para. 9).” */
export function caseSentence(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const entry = index.entries.get(finding.evidence)!;
  const commitment = index.commitments.get(finding.commitment)!;
  const [plain, open] = verbs[saidInForce(finding)];
  const proof = isAlleged(finding) ? '; alleged' : '';
  const when = timeWords[finding.time];
  const what = finding.standing === 'promoted-standard' ? 'the standard' : 'its commitment';
  return `${whereAndWhen(entry)}: ${entry.title}; ${isPlain(finding) ? plain : open} ${what} on ${labelOf(finding.norm, index)} (${citeCommitment(commitment, index)})${when}${proof}.`;
}

const timeWords: Readonly<Record<Finding['time'], string>> = {
  'in-force': '',
  undated: '; whether that was in force at the time is not certain',
  predates: '; that was not yet in force',
  lapsed: '; that was no longer in force',
};
