import { periodOf, yearOf } from '../model/dates.ts';
import type { Analysis, Finding } from '../model/judgement.ts';
import type { Entry } from '../model/records.ts';
import { placeName } from '../model/places.ts';
import { isOf, saidInForce } from '../model/words.ts';
import { isPlain, objectOf, wordingOf } from './finding-sentence.ts';
import { citeCommitment, indexOf, labelWithin } from './index-of.ts';
import { proofOf } from './proof.ts';
import { rejectedWords } from './rejected-words.ts';
import templates from './sentences.json' with { type: 'json' };
import { reasonWords } from './words.ts';

/** What was found in a sentence for people who do not know the words of the workspace. */

/** “2017–2022”, “2015”, “since 2019”. */
export function yearsWords({ period }: Pick<Entry, 'period'>): string {
  const { possible, openEnd } = periodOf(period);
  const [from, to] = [yearOf(possible.from), openEnd ? null : yearOf(possible.to)];
  const [first = '', last = first] = period.split('/').map((end) => (/[?~%]/.test(end) ? 'c ' : ''));
  if (from === null) return to === null ? 'date not known' : `until ${last}${to}`;
  return to === null ? `since ${first}${from}` : from === to ? `${first}${from}` : `${first}${from}–${last}${to}`;
}

/** Where and when, for the head of a sentence. */
export const whereAndWhen = (entry: Pick<Entry, 'places' | 'period'>): string => {
  const places = (entry.places ?? []).map(placeName);
  const where = places.length > 3 ? `${places.slice(0, 2).join(', ')} and ${places.length - 2} more places` : places.join(', ');
  return [where === '' ? '' : where.charAt(0).toUpperCase() + where.slice(1), yearsWords(entry)].filter(Boolean).join(', ');
};

/** “Libya, 2017–2022: returns out of detention; departs from what it has undertaken on voluntariness (MiGOF, para. 9).” */
export function caseSentence(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(finding.commitment)!;
  const proof = proofOf(finding, analysis);
  const marks = [...(proof ? [templates.brief[proof]] : []), ...rejectedWords(finding.decisions)];
  const mark = marks.map((each) => `; ${each}`).join('');
  const norm = labelWithin(finding.norm, index);
  return `${clauseOf(finding, analysis)} (on ${norm}: ${citeCommitment(commitment, index)})${timeWords[finding.time]}${answerWords(finding)}${mark}.`;
}

/** The same as short as it can be said: what may be cut where there is no room is only the title in its middle. */
export interface BriefSentence {
  /** “Libya, 2017–2022: ” */
  readonly head: string;
  readonly title: string;
  /** “; sits ill with what it has undertaken on voluntariness (alleged).” */
  readonly tail: string;
}

export function briefSentence(finding: Finding, analysis: Analysis): BriefSentence {
  const index = indexOf(analysis);
  const entry = index.entries.get(finding.evidence)!;
  const proof = proofOf(finding, analysis);
  const marks = [
    ...(finding.time === 'undated' ? [templates.brief.undated] : []),
    ...(finding.footing === 'plain' ? [] : [templates.brief[finding.footing]]),
    ...(proof ? [templates.brief[proof]] : []),
    ...rejectedWords(finding.decisions),
  ];
  return {
    head: `${whereAndWhen(entry)}: `,
    title: entry.title,
    tail: `; ${briefVerb(finding)}${briefObject(finding, analysis)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}.`,
  };
}

/** The verb of a finding as far as it can be said: of what is not plain only on a condition. */
export function briefVerb(finding: Finding): string {
  const { plain, open, past } = templates.verbs[saidInForce(finding)];
  if (finding.time === 'predates' || finding.time === 'lapsed') return past;
  return isPlain(finding) ? plain : open;
}

function briefObject(finding: Finding, analysis: Analysis): string {
  if (saidInForce(finding) === 'double-standard') return '';
  const index = indexOf(analysis);
  const commitment = index.commitments.get(finding.commitment)!;
  const norm = labelWithin(finding.norm, index);
  const on = finding.shortOf.includes('general') ? '' : ` on ${norm}`;
  const described = commitment.provenance === 'described-by-issuer' ? templates.brief.described : '';
  return ` ${wordingOf(finding, commitment, index, (id) => labelWithin(id, index))}${on}${described}`;
}

function clauseOf(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const entry = index.entries.get(finding.evidence)!;
  const said = saidInForce(finding);
  const object = said === 'double-standard' ? '' : ` ${objectOf(finding, index.commitments.get(finding.commitment)!, index)}`;
  return `${whereAndWhen(entry)}: ${entry.title}; ${briefVerb(finding)}${object}`;
}

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
