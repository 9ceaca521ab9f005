import { verbsOf, wordingOf } from '../../explain/finding-sentence.ts';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { wholeText } from '../../model/needed.ts';
import type { Commitment, Instrument } from '../../model/records.ts';
import { inSeries } from '../../model/series.ts';
import { issuedSpan } from '../../model/sources.ts';
import { saidInForce } from '../../model/words.ts';
import { sentencesOf } from '../../model/sentences.ts';
import { fill, lowered, upperFirst, withFullStop, withoutFullStop } from '../phrases.ts';
import type { CitedSource } from '../report.ts';
import { conditionsOf, isConcludedPlainly } from './conditions.ts';
import { conductIn, conductOf, doing, isNamed } from './conduct.ts';
import sentences from '../../explain/sentences.json' with { type: 'json' };
import { itsTime } from './its-time.ts';
import { organisationName } from './names.ts';
import { documentName, documentNameInFull } from './promise.ts';
import { whatFound } from './said-by.ts';
import { readingOf, standardNamed } from './standard.ts';
import templates from './templates.json' with { type: 'json' };

const { conclusion } = templates;
/** What follows from some findings; conditions that two in a row hang on are said once. */
export const concludedInARow = (findings: readonly Finding[], analysis: Analysis, stands: Stands): string[] =>
  findings.map((finding, at) => {
    const before = findings[at - 1];
    return before && hangsOnTheSame(before, finding, analysis)
      ? concludedLikewise(finding, analysis, stands)
      : concluded(finding, analysis, stands);
  });

/** A conclusion within a sentence. */
export const conclusionWithin = (said: string): string => (isName(said) ? said : lowered(said));

/** Whether the same must be so of the same commitment. */
function hangsOnTheSame(one: Finding, other: Finding, analysis: Analysis): boolean {
  const [a, b] = [one, other].map((each) => conclusionOf(each, analysis).conditions.join('; '));
  return one.commitment === other.commitment && a !== '' && a === b;
}

const isName = (sentence: string): boolean => !/^(?:If|In|By|Measured|No|On|This|The|What|[A-Z][a-z]+ing) /.test(sentence);

/** What a conclusion stands beside: what was promised, just said; nothing, so that it has to name it, or to quote it where its own words are known and few; a conclusion on a more general promise. */
export type Stands = 'after-promise' | 'alone' | 'quoting' | 'beside-general';

/** What follows from a finding: on what conditions, and what then. */
export interface Conclusion {
  /** What is not known and the condition is about, as a sentence of its own; else empty. */
  readonly opening: string;
  /** At most one: more in a sentence nobody follows; the annex has all. */
  readonly conditions: readonly string[];
  /** What then, within a sentence; conditional where it is not plain. */
  readonly said: string;
}

/**
 * What follows from a finding, in one sentence: verb and object by the wording, what the policy itself answers in the same sentence. What is in
 * force, at reasonable grounds and without answer or doubt is said plainly; all else on its condition.
 */
export function concluded(finding: Finding, analysis: Analysis, stands: Stands = 'after-promise'): string {
  const { opening, conditions, said } = conclusionOf(finding, analysis, stands);
  const before = opening === '' ? '' : `${opening} `;
  if (conditions.length === 0) return `${before}${upperFirst(said)}`;
  if (stands === 'beside-general')
    return upperFirst(fill(conclusion.ifLast, { conditions: conditions.join(' and '), said: withoutFullStop(said) }));
  return `${before}${fill(conclusion.if, { conditions: conditions.join(' and '), said })}`;
}

/** The same where another conclusion on the same conditions has just been said; still true and understood where it is quoted alone. */
export function concludedLikewise(finding: Finding, analysis: Analysis, stands: Stands = 'after-promise'): string {
  const { conditions, said } = conclusionOf(finding, analysis, stands);
  if (!conditions.includes(conclusion.conditions['scope-open'])) return concluded(finding, analysis, stands);
  const { commitments, instruments } = indexOf(analysis);
  const instrument = instruments.get(commitments.get(finding.commitment)!.instrument)!;
  const document = documentNameInFull(instrument, analysis);
  const others = conditions.filter((each) => each !== conclusion.conditions['scope-open']).map((each) => ` and ${each}`);
  return fill(conclusion.coversToo, { document, others: others.join(''), said });
}

export function conclusionOf(finding: Finding, analysis: Analysis, stands: Stands = 'after-promise'): Conclusion {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(finding.commitment)!;
  const organisation = organisationName(analysis);
  const instrument = index.instruments.get(commitment.instrument)!;
  if (finding.time === 'predates' || finding.time === 'lapsed')
    return { opening: '', conditions: [], said: passed(finding.time, instrument, analysis) };
  const verdict = saidInForce(finding);
  const isOfOrganisation = verdict === 'assistance' || verdict === 'double-standard' || verdict === 'consistent';
  const isDone = isNamed(finding, analysis) && verdict !== 'double-standard';
  const isOfPractice = !isOfOrganisation && !isDone;
  const doer = isOfPractice ? conductIn(finding, analysis) : organisation;
  const subject = isDone ? doing(finding, organisation, analysis) : doer;
  const norm = lowered(labelOf(finding.norm, index));
  const wording = inOnePhrase(wordingOf(finding, commitment, index, (id) => lowered(labelOf(id, index))));
  const isExternal = finding.shortOf.includes('external-reading');
  const { on, asTo } = wording.includes(norm) ? { on: '', asTo: '' } : normNamed(finding, norm);
  const conditions = conditionsOf(finding, analysis);
  const isScopeOpen = conditions.includes(conclusion.conditions['scope-open']);
  const opening = isScopeOpen ? fill(conclusion.scopeOpen, { document: documentNameInFull(instrument, analysis) }) : '';
  const isOwnWords = stands === 'quoting' && commitment.textStatus === 'official';
  const isQuoted = isQuotable(commitment, stands);
  const quoted = isQuoted ? fill(conclusion.quoted, { text: withoutFullStop(wholeText(commitment)) }) : '';
  const isDescribed = commitment.provenance === 'described-by-issuer' && (stands === 'alone' || stands === 'quoting');
  const described = isDescribed && !isScopeOpen ? fill(conclusion.described, { organisation }) : '';
  const where =
    stands === 'after-promise'
      ? ''
      : `${isOwnWords ? '' : on}${isScopeOpen ? '' : ` in ${documentName(instrument, analysis)}`}${described}${quoted}`;
  // Its text has just been named twice.
  const isJustNamed = isScopeOpen && stands === 'after-promise' && wording === sentences.objects.undertaken;
  const whose = isJustNamed ? 'it' : doer === organisation ? wording : ofOrganisation(wording, organisation);
  const object = verdict === 'double-standard' ? '' : ` ${whose}${where}${asTo}`;
  const verbs = verbsOf(finding, analysis);
  const reading = readingOf(finding, analysis);
  const isSaid = isConcludedPlainly(finding, analysis);
  // What is done sits ill with a promise, and nobody does who did it.
  const strained = fill(isSaid ? conclusion.does : conclusion.wouldDo, { verb: verbs.plain });
  const verb = isDone && verdict === 'strain' ? strained : !isSaid ? verbs.open : isOfPractice ? verbs.plain : verbs.did;
  const helped = verdict === 'strain' && !isDone && finding.shortOf.includes('assisted') ? fill(conclusion.helped, { organisation }) : '';
  const predicate = `${verb}${object}${answersOf(finding, commitment, analysis, stands)}${helped}`;
  const whole =
    isJustNamed && isDone && verdict !== 'assistance'
      ? `${fill(conclusion.justNamed, { organisation, verb: predicate, conduct: conductOf(finding, analysis) })}.`
      : `${subject} ${predicate}.`;
  if (!isExternal) return { opening, conditions, said: whole };
  const { measured, measuredLater, measuredAlone, measuredAlike, defines, standard } = conclusion.answers;
  if (stands === 'beside-general') return { opening, conditions, said: fill(measuredAlike, { said: whole }) };
  if (!reading) {
    const named = standardNamed(finding, analysis) ?? fill(standard, { norm });
    return { opening, conditions, said: fill(defines, { standard: named, organisation, said: whole }) };
  }
  if (stands === 'alone')
    return { opening, conditions, said: fill(measuredAlone, { readingOf: whatFound(reading), organisation, said: whole }) };
  const first = [withFullStop(reading), opening].filter(Boolean).join(' ');
  return { opening: first, conditions, said: fill(isLater(finding, analysis) ? measuredLater : measured, { organisation, said: whole }) };
}

/** That a practice kept to a commitment, within a sentence that says by whose word; what the commitment itself is on is no condition of it. */
export function fulfilled(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(finding.commitment)!;
  const norm = lowered(labelOf(finding.norm, index));
  const wording = inOnePhrase(wordingOf(finding, commitment, index, (id) => lowered(labelOf(id, index))));
  const on = wording.includes(norm) ? '' : normNamed(finding, norm).on;
  const document = documentName(index.instruments.get(commitment.instrument)!, analysis);
  return `${organisationName(analysis)} ${verbsOf(finding, analysis).did} ${wording}${on} in ${document}.`;
}

/** More would bury what follows. */
const longestQuoted = 90;

const isQuotable = (commitment: Commitment, stands: Stands): boolean =>
  stands === 'quoting' && commitment.textStatus === 'official' && wholeText(commitment).length <= longestQuoted;

/** Where the reading that a conclusion names is found: of each of its sentences a legal basis of the rule, in their order; nothing where it names none. */
export function sourcesOfReading(finding: Finding, analysis: Analysis): CitedSource[] {
  const reading = readingOf(finding, analysis);
  const { legalBasis = [] } = indexOf(analysis).rules.get(finding.rule)!;
  return reading === undefined ? [] : legalBasis.slice(0, sentencesOf(reading).length);
}

/** Whether a part of the measure was written after what it measures. */
function isLater(finding: Finding, analysis: Analysis): boolean {
  const { sources, ruleSources } = indexOf(analysis);
  const time = itsTime(finding, analysis);
  const basis = sourcesOfReading(finding, analysis).flatMap(({ id }) => ruleSources.get(id) ?? sources.get(id) ?? []);
  return time !== null && basis.some((source) => (issuedSpan(source)?.from ?? 0) > time.span.to);
}

/** The norm, where the wording of the promise does not name it: what the promise is on, or what a broader one comes to here. */
const normNamed = ({ general }: Finding, norm: string): { on: string; asTo: string } => ({
  on: general ? '' : ` on ${norm}`,
  asTo: general ? fill(conclusion.included, { norm }) : '',
});

/** What it says of itself in public and what it says it does are one thing where both are said of one sentence. */
const inOnePhrase = (wording: string): string =>
  wording.replace(inSeries([sentences.objects['statement-only'], sentences.objects['not-categorical']]), conclusion.saysInPublic);

/** A promise made later, or ended before, holds nothing against anybody. */
const passed = (time: 'predates' | 'lapsed', instrument: Instrument, analysis: Analysis): string => {
  const organisation = organisationName(analysis);
  const document = upperFirst(documentNameInFull(instrument, analysis));
  return fill(time === 'predates' ? conclusion.past : conclusion.lapsed, { document, organisation });
};

/** Where the practice is the subject, “its” and “it” would be the practice's. */
const ofOrganisation = (wording: string, organisation: string): string =>
  wording.replace(/\b(?:its|it)\b/, (word) => (word === 'its' ? `${organisation}'s` : organisation));

/** What the texts of the organisation answer themselves. */
export function answersOf(finding: Finding, commitment: Commitment, analysis: Analysis, stands: Stands): string {
  const { answers } = conclusion;
  const index = indexOf(analysis);
  const words = (kinds: readonly string[]) =>
    inSeries(
      finding.excusedBy
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => (commitment.textStatus === 'official' ? `“${text}”` : text)),
    );
  const [exception, hedge] = [words(['exception']), words(['hedge', 'resource'])];
  const named = (template: string, said: string) =>
    said && `${template}${stands === 'alone' || stands === 'beside-general' ? fill(answers.words, { words: said }) : ''}`;
  const allowing = finding.shortOf.includes('policy-allows')
    ? finding.against
        .filter(({ kind }) => kind === 'permission' || kind === 'allows')
        .map((each) => index.commitments.get(each.commitment)!)
    : [];
  const where = inSeries([...new Set(allowing.map(({ instrument }) => documentName(index.instruments.get(instrument)!, analysis)))]);
  return [
    conditionNamed(finding, commitment, isQuotable(commitment, stands)),
    named(answers.exception, exception),
    hedge && fill(answers.hedge, { words: hedge }),
    where && fill(answers.allows, { where }),
  ]
    .filter(Boolean)
    .join('');
}

/** On what its own words make it depend, in these words; what only says in the course of what it is to be done is no condition. @param isJustQuoted whether the promise stands whole before it */
function conditionNamed({ excusedBy }: Finding, { textStatus }: Commitment, isJustQuoted: boolean): string {
  const { answers } = conclusion;
  const quote = (text: string): string => (textStatus === 'official' ? `“${text}”` : text);
  const texts = excusedBy
    .filter(({ kind }) => kind === 'condition' || kind === 'scope')
    .map(({ text }) => text)
    .filter((text) => !/^(?:when|while|in) \w+ing$/i.test(text));
  if (texts.length === 0) return '';
  if (isJustQuoted) return answers.conditionQuoted;
  const clauses = texts.flatMap(
    (text) => /^(?:where|if|when|whenever|provided that) (?<clause>(?:\S+ ){3,}\S+)$/i.exec(text)?.groups?.['clause'] ?? [],
  );
  if (clauses.length === texts.length) return fill(answers.ifSo, { clauses: inSeries(clauses.map(quote)) });
  return fill(answers.condition, { words: inSeries(texts.map(quote)) });
}
