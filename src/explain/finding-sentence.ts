import { organisationOf } from '../model/organisation.ts';
import type { Analysis, Finding } from '../model/judgement.ts';
import type { Commitment } from '../model/records.ts';
import { inSeries } from '../model/series.ts';
import { isAlleged } from '../model/strength.ts';
import { isWeak, saidInForce } from '../model/words.ts';
import { citeCommitment, indexOf, labelWithin, wordsOf, type IndexOf } from './index-of.ts';
import { proofOf } from './proof.ts';
import { isLacking, isToldIn } from './told-in.ts';
import templates from './sentences.json' with { type: 'json' };

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** Whether a plain indicative may be used: in force, at reasonable grounds, with no answer and no doubt. */
export const isPlain = (finding: Finding): boolean => finding.footing === 'plain' && finding.time === 'in-force' && !isAlleged(finding);

/**
 * What a finding says, in one sentence: verb and object by the wording of the commitment, the policy's answer in the same sentence. Whatever is
 * open, alleged, undated or not in force is conditional, and says on what.
 */
export function findingSentence(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(finding.commitment)!;
  const said = saidInForce(finding);
  const organisation = organisationOf(analysis.workspace)?.prefLabel ?? 'The organisation';
  const subject = fill(said === 'strain' ? templates.subject.strain : templates.subject.other, { organisation });
  const verbs = verbsOf(finding, analysis);
  const object = said === 'double-standard' ? '' : ` ${objectOf(finding, commitment, index)}`;
  const predicate = (verb: string) => `${verb}${object}${answersOf(finding, commitment, analysis)}.`;
  const first = `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  const inClause = said === 'strain' ? first : subject;
  if (finding.time === 'predates' || finding.time === 'lapsed') return `${templates.conditions.past}, ${inClause} ${predicate(verbs.past)}`;
  const proof = proofOf(finding, analysis);
  const conditions = [
    ...(finding.time === 'undated' ? [templates.conditions.undated] : []),
    ...(finding.footing === 'open' ? [templates.conditions.open] : []),
    ...(proof ? [templates.conditions[proof]] : []),
  ];
  if (conditions.length > 0) return `If ${inSeries(conditions)}, ${inClause} ${predicate(verbs.open)}`;
  return `${subject} ${predicate(isPlain(finding) ? verbs.plain : verbs.open)}`;
}

/** The verb of a verdict, said plainly, on a condition, and of a time when the commitment was not in force. */
export function verbsOf(finding: Finding, analysis: Analysis): (typeof templates.verbs)['contradiction'] {
  const said = saidInForce(finding);
  return said === 'assistance' && isKnowing(finding, analysis, indexOf(analysis)) ? templates.knowing : templates.verbs[said];
}

/** Whether it is shown, of the organisation itself, that it knew. */
function isKnowing(finding: Finding, { workspace }: Analysis, index: IndexOf): boolean {
  const entry = index.entries.get(finding.evidence)!;
  return workspace.vocabulary.circumstances.some(({ id, part }) => {
    const status = part === 'knowledge' ? entry.facts[id]?.status : undefined;
    return (
      (status === 'reported' || status === 'denied') &&
      entry.claims.some((claim) => claim.shows.some(({ fact, by }) => fact === id && by === 'organisation'))
    );
  });
}

/** The object of the verb, by how the commitment is worded, and whose description of it is known. */
export function objectOf(finding: Finding, commitment: Commitment, index: IndexOf): string {
  const described =
    commitment.provenance === 'described-by-issuer'
      ? fill(templates.objects.described, { text: index.instruments.get(commitment.instrument)?.short ?? commitment.instrument })
      : '';
  return `${wordingOf(finding, commitment, index, (norm) => labelWithin(norm, index))}${described}`;
}

/** The norms that a commitment itself speaks to where a finding is on a narrower one; of the narrower one it says nothing. */
const spokenOf = ({ norm }: Finding, { norms }: Commitment, { broaderNorms }: IndexOf): string[] => [
  ...new Set(norms.map(({ id }) => id).filter((id) => broaderNorms.get(norm)?.has(id))),
];

/** What the commitment is, by how it is worded. @param nameOf what a norm is called */
export function wordingOf(finding: Finding, commitment: Commitment, index: IndexOf, nameOf: (norm: string) => string): string {
  const { objects } = templates;
  const has = (reservation: Finding['shortOf'][number]) => finding.shortOf.includes(reservation);
  const parts = [
    ...(has('statement-only') ? [objects['statement-only']] : []),
    ...(has('not-categorical') ? [objects['not-categorical']] : []),
    ...(has('general') ? [fill(objects.general, { norm: inSeries(spokenOf(finding, commitment, index).map(nameOf)) })] : []),
    ...(isWeak(commitment.modality) ? [objects[commitment.modality as 'aspiration' | 'recommendation']] : []),
    ...(commitment.bearers.includes('organisation') || !commitment.bearers.includes('staff') ? [] : [objects.staff]),
  ];
  return inSeries(parts.length > 0 ? parts : [objects.undertaken]);
}

/** Whether a commitment is worded as a general one, and as nothing else besides. */
export const isOnlyGeneral = ({ shortOf }: Finding, { modality, bearers }: Commitment): boolean =>
  shortOf.includes('general') &&
  !shortOf.includes('statement-only') &&
  !shortOf.includes('not-categorical') &&
  !isWeak(modality) &&
  (bearers.includes('organisation') || !bearers.includes('staff'));

/** What the policy itself answers, with its words; of what is alleged not again what is told to have been so. */
function answersOf(finding: Finding, commitment: Commitment, analysis: Analysis): string {
  const index = indexOf(analysis);
  const words = (kinds: readonly string[], isMeant: (text: string) => boolean = () => true) =>
    inSeries(
      finding.excusedBy.filter(({ kind, text }) => kinds.includes(kind) && isMeant(text)).map(({ text }) => wordsOf(commitment, text)),
    );
  const isTold = (text: string): boolean => isToldIn(finding, text, analysis);
  const excepted = (lacks: boolean, told: boolean): string =>
    words(['exception'], (text) => isLacking(commitment, text) === lacks && isTold(text) === told);
  const isSaid = proofOf(finding, analysis) === 'alleged';
  const [lacking, toldLacking] = [excepted(true, false), isSaid ? '' : excepted(true, true)];
  const [own, toldAgainst] = [excepted(false, false), isSaid ? '' : excepted(false, true)];
  const condition = words(['condition', 'scope']);
  const qualified = words(['hedge', 'resource']);
  const allowing = finding.against
    .filter(({ kind }) => kind === 'permission' || kind === 'allows')
    .map((each) => index.commitments.get(each.commitment));
  const where = inSeries([...new Set(allowing.flatMap((each) => (each ? [citeCommitment(each, index)] : [])))]);
  const { answers } = templates;
  return [
    condition && fill(answers.condition, { words: condition }),
    lacking && fill(answers.lacking, { words: lacking }),
    toldLacking && fill(answers.toldLacking, { words: toldLacking }),
    own && fill(answers.words, { words: own }),
    toldAgainst && fill(answers.toldAgainst, { words: toldAgainst }),
    qualified && fill(answers.qualified, { words: qualified }),
    where && fill(answers.allows, { where }),
    finding.shortOf.includes('external-reading') && fill(answers.defines, { norm: labelWithin(finding.norm, index) }),
  ]
    .filter(Boolean)
    .join('');
}
