import { isOnlyGeneral, verbsOf, wordingOf } from '../../explain/finding-sentence.ts';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import sentences from '../../explain/sentences.json' with { type: 'json' };
import type { Analysis, Finding } from '../../model/judgement.ts';
import { wholeText } from '../../model/needed.ts';
import type { Commitment } from '../../model/records.ts';
import { inSeries } from '../../model/series.ts';
import { saidInForce } from '../../model/words.ts';
import { fill, lowered, withoutFullStop } from '../phrases.ts';
import { conditionsOf, isScopeOpen } from './conditions.ts';
import { organisationName } from './names.ts';
import { documentName } from './promise.ts';
import { isQuotable, type Stands } from './stands.ts';
import templates from './templates.json' with { type: 'json' };

const { conclusion } = templates;

/** What the verb is of: the promise by its wording, and where it stands, if that has not been said. */
export function objectOf(finding: Finding, commitment: Commitment, stands: Stands, isOfOrganisation: boolean, analysis: Analysis): string {
  if (saidInForce(finding) === 'double-standard') return '';
  if (isReadBefore(finding, commitment, stands)) return ` ${conclusion.thatCommitment}`;
  const organisation = organisationName(analysis);
  const wording = wordingSaid(finding, commitment, analysis);
  const isOpen = isScopeOpen(conditionsOf(finding, analysis));
  // Its text has just been named.
  if (isOpen && stands !== 'beside-general' && wording === sentences.objects.undertaken) return ' it';
  const norm = normOf(finding, analysis);
  const { on, asTo } = wording.includes(norm) ? { on: '', asTo: '' } : normNamed(finding, norm, normInPlainWords(finding, analysis));
  const whose = isOfOrganisation ? wording : ofOrganisation(wording, organisation);
  if (stands === 'after-promise') return ` ${whose}${asTo}`;
  const document = isOpen ? '' : ` in ${documentName(indexOf(analysis).instruments.get(commitment.instrument)!, analysis)}`;
  const described = isOpen ? '' : describedBy(commitment, stands, organisation);
  const quoted = isQuotable(commitment, stands) ? fill(conclusion.quoted, { text: withoutFullStop(wholeText(commitment)) }) : '';
  const isOwnWords = stands === 'quoting' && commitment.textStatus === 'official';
  return ` ${whose}${isOwnWords ? '' : on}${document}${described}${quoted}${asTo}`;
}

/** Whether what a general promise is read to include is said before what follows from it. */
export const isReadBefore = (finding: Finding, commitment: Commitment, stands: Stands): boolean =>
  stands !== 'beside-general' && saidInForce(finding) !== 'double-standard' && isOnlyGeneral(finding, commitment);

export function broaderSaid(finding: Finding, commitment: Commitment, stands: Stands, analysis: Analysis): string {
  const organisation = organisationName(analysis);
  const wording = wordingSaid(finding, commitment, analysis).replace(/^its /, '');
  const norm = normInPlainWords(finding, analysis);
  const named = documentName(indexOf(analysis).instruments.get(commitment.instrument)!, analysis);
  const document = ofOrganisation(stands === 'after-promise' ? withoutYear(named, analysis) : named, organisation);
  // Just told as its issuer describes it.
  const described = stands === 'after-promise' ? '' : describedBy(commitment, stands, organisation);
  return fill(conclusion.hasBroader, { document, described: described === '' ? '' : `,${described},`, wording, norm });
}

/** That a practice kept to a commitment, within a sentence that says by whose word; what the commitment itself is on is no condition of it. */
export function fulfilled(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(finding.commitment)!;
  const norm = normOf(finding, analysis);
  const wording = wordingSaid(finding, commitment, analysis);
  const on = wording.includes(norm) ? '' : normNamed(finding, norm).on;
  const document = documentName(index.instruments.get(commitment.instrument)!, analysis);
  return `${organisationName(analysis)} here ${verbsOf(finding, analysis).did} ${wording}${on} in ${document}.`;
}

/** What has just been told with its year, where no other text has its name. */
export function withoutYear(named: string, analysis: Analysis): string {
  const short = named.replace(/ of \d{4}$/, '');
  const alike = analysis.workspace.instruments.filter((each) => documentName(each, analysis).startsWith(short));
  return alike.length === 1 ? short : named;
}

const describedBy = ({ provenance }: Commitment, stands: Stands, organisation: string): string =>
  provenance === 'described-by-issuer' && stands !== 'beside-general' ? fill(conclusion.described, { organisation }) : '';

/** The norm, where the wording of the promise does not name it: what the promise is on, or what a broader one comes to here. */
const normNamed = ({ general }: Finding, norm: string, inPlainWords = norm): { on: string; asTo: string } => ({
  on: general ? '' : ` on ${norm}`,
  asTo: general ? fill(conclusion.included, { norm: inPlainWords }) : '',
});

export const normOf = ({ norm }: Finding, analysis: Analysis): string => lowered(labelOf(norm, indexOf(analysis)));

/** What the norm is about, for who knows no terms. */
const normInPlainWords = (finding: Finding, analysis: Analysis): string =>
  analysis.workspace.vocabulary.norms.find(({ id }) => id === finding.norm)?.inPlainWords ?? normOf(finding, analysis);

const wordingSaid = (finding: Finding, commitment: Commitment, analysis: Analysis): string =>
  inOnePhrase(wordingOf(finding, commitment, indexOf(analysis), (id) => lowered(labelOf(id, indexOf(analysis)))));

/** What it says of itself in public and what it says it does are one thing where both are said of one sentence. */
const inOnePhrase = (wording: string): string =>
  wording.replace(inSeries([sentences.objects['statement-only'], sentences.objects['not-categorical']]), conclusion.saysInPublic);

/** Where the practice is the subject, “its” and “it” would be the practice's. */
export const ofOrganisation = (wording: string, organisation: string): string =>
  wording.replace(/\b(?:its|it)\b/, (word) => (word === 'its' ? `${organisation}'s` : organisation));
