import { isOnlyGeneral, verbsOf, wordingOf } from '../../explain/finding-sentence.ts';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { wholeText } from '../../model/needed.ts';
import type { Commitment, Instrument } from '../../model/records.ts';
import { inSeries } from '../../model/series.ts';
import { saidInForce } from '../../model/words.ts';
import { fill, lowered, upperFirst, withFullStop, withoutFullStop } from '../phrases.ts';
import { conditionsOf, isActNamed, isConcludedPlainly } from './conditions.ts';
import { conductIn, conductOf, doing, isNamed, whatWasDone } from './conduct.ts';
import sentences from '../../explain/sentences.json' with { type: 'json' };
import { itsTime } from './its-time.ts';
import { organisationName } from './names.ts';
import { documentName, documentNameInFull } from './promise.ts';
import { laterBasis, readingOf, sourcesOfReading, standardNamed } from './standard.ts';
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

const isName = (sentence: string): boolean => !/^(?:If|In|By|Measured|No|On|This|That|The|We|What|Whoever|[A-Z][a-z]+ing) /.test(sentence);

/** What a conclusion stands beside: what was promised, just said; nothing, so that it has to name it, or to quote it where its own words are known and few; a conclusion on a more general promise. */
export type Stands = 'after-promise' | 'alone' | 'quoting' | 'beside-general';

/** The same, or its own condition, which is then no answer any more. */
type Answering = Stands | 'after-condition';

/** What follows from a finding: on what conditions, and what then. */
export interface Conclusion {
  /** Sentences before it: what a general promise is read to include, whose measure it is, what is not known and a condition is about. */
  readonly opening: readonly string[];
  /** Whether its promise reaches the work, and at most one more: more in a sentence nobody follows; the annex has all. */
  readonly conditions: readonly string[];
  /** What then, within a sentence; conditional where it is not plain. */
  readonly said: string;
}

/**
 * What follows from a finding: verb and object by the wording, what the policy itself answers in the same sentence. What is in force, at reasonable
 * grounds and without answer or doubt is said plainly; all else on its condition, which comes last, so that it is known of what it is one.
 */
export function concluded(finding: Finding, analysis: Analysis, stands: Stands = 'after-promise'): string {
  const { opening, conditions, said } = conclusionOf(finding, analysis, stands);
  const covers = conclusion.conditions['scope-open'];
  // What has just been asked is answered first; an act that has a name is known without what follows from it.
  const isFirst = (condition: string): boolean =>
    condition === covers || condition === conclusion.soHere || (conditions.includes(covers) && isActNamed(finding, analysis));
  const first = conditions.filter(isFirst);
  const whole = onCondition(
    said,
    conditions.filter((each) => !isFirst(each)),
  );
  const last = first.length === 0 ? upperFirst(whole) : fill(conclusion.if, { conditions: first.join(conclusion.andIfFirst), said: whole });
  return [...opening, last].join(' ');
}

/** A sentence with its conditions behind it. */
function onCondition(said: string, conditions: readonly string[]): string {
  if (conditions.length === 0) return said;
  const whole = withoutFullStop(said);
  const template = whole.includes(', if ') ? conclusion.andIf : conclusion.ifLast;
  return fill(template, { conditions: conditions.join(' and '), said: whole });
}

/** The same where another conclusion on the same conditions has just been said; still true and understood where it is quoted alone. */
export function concludedLikewise(finding: Finding, analysis: Analysis, stands: Stands = 'after-promise'): string {
  const { conditions, said } = conclusionOf(finding, analysis, stands);
  const covers = conclusion.conditions['scope-open'];
  if (!conditions.includes(covers)) return concluded(finding, analysis, stands);
  const { commitments, instruments } = indexOf(analysis);
  const instrument = instruments.get(commitments.get(finding.commitment)!.instrument)!;
  const others = conditions.filter((each) => each !== covers);
  return fill(conclusion.coversToo, { document: documentNameInFull(instrument, analysis), said: onCondition(said, others) });
}

export function conclusionOf(finding: Finding, analysis: Analysis, stands: Stands = 'after-promise'): Conclusion {
  const { commitments, instruments } = indexOf(analysis);
  const commitment = commitments.get(finding.commitment)!;
  const instrument = instruments.get(commitment.instrument)!;
  if (finding.time === 'predates' || finding.time === 'lapsed')
    return { opening: [], conditions: [], said: passed(finding.time, instrument, analysis) };
  const organisation = organisationName(analysis);
  const held = isQuotable(commitment, stands) ? null : ownClauses(finding, commitment);
  const { subject, verb, helped, isOfOrganisation } = doneOf(finding, analysis);
  const object = objectOf(finding, commitment, stands, isOfOrganisation, analysis);
  const answers = answersOf(finding, commitment, analysis, held === null ? stands : 'after-condition');
  const whole = `${subject} ${verb}${held === null ? object : ` ${conclusion.thatPromise}`}${answers}${helped}.`;
  const conditions = [...(held === null ? [] : [conclusion.soHere]), ...conditionsOf(finding, analysis)];
  const reach = reachOpen(finding, analysis);
  const openingWith = (...reading: readonly string[]): string[] => [
    ...(isReadBefore(finding, commitment, stands) ? [broaderSaid(finding, commitment, stands, analysis)] : []),
    ...reading,
    ...(held === null ? [] : [holdsIf(finding, commitment, held, stands, analysis)]),
    ...(reach === null ? [] : [reach]),
  ];
  if (!finding.shortOf.includes('external-reading')) return { opening: openingWith(), conditions, said: whole };
  const { measuredAlike, defines, ours } = conclusion.answers;
  if (stands === 'beside-general') return { opening: openingWith(), conditions, said: fill(measuredAlike, { said: whole }) };
  const reading = readingOf(finding, analysis);
  if (reading === undefined) {
    const named = standardNamed(finding, analysis) ?? fill(ours, { norm: normOf(finding, analysis) });
    return { opening: openingWith(), conditions, said: fill(defines, { standard: named, organisation, said: whole }) };
  }
  const later = laterSaid(finding, analysis);
  return {
    opening: openingWith(withFullStop(reading), ...(later === null ? [] : [later])),
    conditions,
    said: fill(measuredBy(finding, analysis), { organisation, said: whole }),
  };
}

/** That it is open whether the promise reaches the work, where the conclusion hangs on it. */
export function reachOpen(finding: Finding, analysis: Analysis): string | null {
  if (!isScopeOpen(conditionsOf(finding, analysis))) return null;
  const { commitments, instruments } = indexOf(analysis);
  const instrument = instruments.get(commitments.get(finding.commitment)!.instrument)!;
  return fill(conclusion.scopeOpen, { document: documentNameInFull(instrument, analysis) });
}

const isScopeOpen = (conditions: readonly string[]): boolean => conditions.includes(conclusion.conditions['scope-open']);
const normOf = ({ norm }: Finding, analysis: Analysis): string => lowered(labelOf(norm, indexOf(analysis)));
const wordingSaid = (finding: Finding, commitment: Commitment, analysis: Analysis): string =>
  inOnePhrase(wordingOf(finding, commitment, indexOf(analysis), (id) => lowered(labelOf(id, indexOf(analysis)))));

/** Who or what does it, the verb, and what stands behind all else. */
interface Done {
  readonly subject: string;
  readonly verb: string;
  readonly helped: string;
  /** Whether “its” is the organisation's. */
  readonly isOfOrganisation: boolean;
}

function doneOf(finding: Finding, analysis: Analysis): Done {
  const organisation = organisationName(analysis);
  const verdict = saidInForce(finding);
  const verbs = verbsOf(finding, analysis);
  const isSaid = isConcludedPlainly(finding, analysis);
  const conduct = conductOf(finding, analysis);
  const ofIt = { helped: '', isOfOrganisation: true };
  if (verdict === 'double-standard' || !isNamed(finding, analysis)) {
    if (verdict === 'assistance' || verdict === 'double-standard' || verdict === 'consistent')
      return { ...ofIt, subject: organisation, verb: isSaid ? verbs.did : verbs.open };
    const helped = verdict === 'strain' && finding.shortOf.includes('assisted') ? fill(conclusion.helped, { organisation }) : '';
    return { subject: conductIn(finding, analysis), verb: isSaid ? verbs.plain : verbs.open, helped, isOfOrganisation: false };
  }
  // What is done sits ill with a promise, and nobody does who did it.
  if (verdict === 'strain')
    return isSaid
      ? { ...ofIt, subject: whatWasDone(finding, organisation, analysis), verb: verbs.plain }
      : { ...ofIt, subject: conduct, verb: verbs.open, isOfOrganisation: false };
  if (isSaid) return { ...ofIt, subject: doing(finding, organisation, analysis), verb: verbs.did };
  return isActNamed(finding, analysis)
    ? { ...ofIt, subject: organisation, verb: verbs.open }
    : { ...ofIt, subject: fill(conclusion.subject.doing, { conduct, organisation }), verb: verbs.open };
}

/** What the verb is of: the promise by its wording, and where it stands, if that has not been said. */
function objectOf(finding: Finding, commitment: Commitment, stands: Stands, isOfOrganisation: boolean, analysis: Analysis): string {
  if (saidInForce(finding) === 'double-standard') return '';
  if (isReadBefore(finding, commitment, stands)) return ` ${conclusion.thatCommitment}`;
  const organisation = organisationName(analysis);
  const wording = wordingSaid(finding, commitment, analysis);
  const isOpen = isScopeOpen(conditionsOf(finding, analysis));
  // Its text has just been named.
  if (isOpen && stands !== 'beside-general' && wording === sentences.objects.undertaken) return ' it';
  const norm = normOf(finding, analysis);
  const { on, asTo } = wording.includes(norm) ? { on: '', asTo: '' } : normNamed(finding, norm);
  const whose = isOfOrganisation ? wording : ofOrganisation(wording, organisation);
  if (stands === 'after-promise') return ` ${whose}${asTo}`;
  const document = isOpen ? '' : ` in ${documentName(indexOf(analysis).instruments.get(commitment.instrument)!, analysis)}`;
  const described = isOpen ? '' : describedBy(commitment, stands, organisation);
  const quoted = isQuotable(commitment, stands) ? fill(conclusion.quoted, { text: withoutFullStop(wholeText(commitment)) }) : '';
  const isOwnWords = stands === 'quoting' && commitment.textStatus === 'official';
  return ` ${whose}${isOwnWords ? '' : on}${document}${described}${quoted}${asTo}`;
}

const describedBy = ({ provenance }: Commitment, stands: Stands, organisation: string): string =>
  provenance === 'described-by-issuer' && stands !== 'beside-general' ? fill(conclusion.described, { organisation }) : '';

/** Whether what a general promise is read to include is said before what follows from it. */
const isReadBefore = (finding: Finding, commitment: Commitment, stands: Stands): boolean =>
  stands !== 'beside-general' && saidInForce(finding) !== 'double-standard' && isOnlyGeneral(finding, commitment);

function broaderSaid(finding: Finding, commitment: Commitment, stands: Stands, analysis: Analysis): string {
  const organisation = organisationName(analysis);
  const wording = wordingSaid(finding, commitment, analysis).replace(/^its /, '');
  const norm = normOf(finding, analysis);
  if (stands === 'after-promise') return fill(conclusion.readBroader, { wording, norm });
  const document = ofOrganisation(documentName(indexOf(analysis).instruments.get(commitment.instrument)!, analysis), organisation);
  const described = describedBy(commitment, stands, organisation);
  return fill(conclusion.hasBroader, { document, described: described === '' ? '' : `,${described},`, wording, norm });
}

/** By whose measure, which has just been told: of two texts by both, and that the organisation has one of its own, where it has. */
function measuredBy(finding: Finding, analysis: Analysis): string {
  const { measured, measuredDiffering, measuredByBoth, measuredByBothDiffering } = conclusion.answers;
  const isDiffering = finding.against.some(({ kind }) => kind === 'definition');
  if (sourcesOfReading(finding, analysis).length === 2) return isDiffering ? measuredByBothDiffering : measuredByBoth;
  return isDiffering ? measuredDiffering : measured;
}

/** That a measure that has just been told, or a part of it, was written after what it measures. */
function laterSaid(finding: Finding, analysis: Analysis): string | null {
  const { later, inPartLater, secondLater, whatIsJudged, yearJudged } = conclusion.answers;
  const template = { none: null, all: later, part: inPartLater, second: secondLater }[laterBasis(finding, analysis)];
  const year = itsTime(finding, analysis)?.year ?? null;
  return template && fill(template, { when: year === null ? whatIsJudged : fill(yearJudged, { year: String(year) }) });
}

/** That a practice kept to a commitment, within a sentence that says by whose word; what the commitment itself is on is no condition of it. */
export function fulfilled(finding: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(finding.commitment)!;
  const norm = normOf(finding, analysis);
  const wording = wordingSaid(finding, commitment, analysis);
  const on = wording.includes(norm) ? '' : normNamed(finding, norm).on;
  const document = documentName(index.instruments.get(commitment.instrument)!, analysis);
  return `${organisationName(analysis)} ${verbsOf(finding, analysis).did} ${wording}${on} in ${document}.`;
}

/** More would bury what follows. */
const longestQuoted = 90;

const isQuotable = (commitment: Commitment, stands: Answering): boolean =>
  stands === 'quoting' && commitment.textStatus === 'official' && wholeText(commitment).length <= longestQuoted;

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
export function answersOf(finding: Finding, commitment: Commitment, analysis: Analysis, stands: Answering): string {
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
    stands === 'after-condition' ? '' : conditionNamed(finding, commitment, isQuotable(commitment, stands)),
    named(answers.exception, exception),
    hedge && fill(answers.hedge, { words: hedge }),
    where && fill(answers.allows, { where }),
  ]
    .filter(Boolean)
    .join('');
}

/** On what its own words make it depend, in these words. @param isJustQuoted whether the promise stands whole before it */
function conditionNamed(finding: Finding, commitment: Commitment, isJustQuoted: boolean): string {
  const { answers } = conclusion;
  const texts = ownConditions(finding);
  if (texts.length === 0) return '';
  if (isJustQuoted) return answers.conditionQuoted;
  const clauses = ownClauses(finding, commitment);
  if (clauses !== null) return fill(answers.ifSo, { clauses });
  return fill(answers.condition, { words: inSeries(texts.map((text) => quoted(text, commitment))) });
}

const quoted = (text: string, { textStatus }: Commitment): string => (textStatus === 'official' ? `“${text}”` : text);

/** The conditions that a commitment sets itself; what only says in the course of what it is to be done is none. */
const ownConditions = ({ excusedBy }: Finding): string[] =>
  excusedBy
    .filter(({ kind }) => kind === 'condition' || kind === 'scope')
    .map(({ text }) => text)
    .filter((text) => !/^(?:when|while|in) \w+ing$/i.test(text));

/** The same as clauses that a sentence can go on with, in its words; nothing where it sets none, or one that is no clause. */
function ownClauses(finding: Finding, commitment: Commitment): string | null {
  const texts = ownConditions(finding);
  const clauses = texts.flatMap(
    (text) => /^(?:where|if|when|whenever|provided that) (?<clause>(?:\S+ ){3,}\S+)$/i.exec(text)?.groups?.['clause'] ?? [],
  );
  return texts.length > 0 && clauses.length === texts.length ? inSeries(clauses.map((text) => quoted(text, commitment))) : null;
}

/** On what its own words make a promise depend, before what follows if that was so. */
function holdsIf(finding: Finding, commitment: Commitment, clauses: string, stands: Stands, analysis: Analysis): string {
  const document = documentName(indexOf(analysis).instruments.get(commitment.instrument)!, analysis);
  const values = { norm: normOf(finding, analysis), document: ofOrganisation(document, organisationName(analysis)) };
  const promise = stands === 'after-promise' ? upperFirst(conclusion.thatPromise) : fill(conclusion.thatPromiseOf, values);
  return fill(conclusion.holdsIf, { promise, clauses });
}
