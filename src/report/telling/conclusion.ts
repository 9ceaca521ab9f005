import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import type { Instrument } from '../../model/records.ts';
import { fill, lowered, upperFirst, withFullStop, withoutFullStop } from '../phrases.ts';
import { conditionsOf, isActNamed, isScopeOpen } from './conditions.ts';
import { doneOf } from './done.ts';
import { measuredBy } from './measured.ts';
import { organisationName } from './names.ts';
import { answersOf, holdsIf, ownClauses } from './own-words.ts';
import { broaderSaid, isReadBefore, normOf, objectOf, ofOrganisation, withoutYear } from './promise-named.ts';
import { documentName, documentNameInFull, promised } from './promise.ts';
import { readingOf, standardNamed } from './standard.ts';
import { isQuotable, type Stands } from './stands.ts';
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
export const concluded = (finding: Finding, analysis: Analysis, stands: Stands = 'after-promise'): string =>
  concludedInSentences(finding, analysis, stands).join(' ');

/** The same, what follows as the last of its sentences. */
export function concludedInSentences(finding: Finding, analysis: Analysis, stands: Stands): string[] {
  const whole = conclusionOf(finding, analysis, stands);
  const covers = conclusion.conditions['scope-open'];
  const { opening, conditions, said } = whole;
  const isAsked = (condition: string): boolean => condition === covers || ofItself.includes(condition);
  // Behind an exception nobody knows what a condition is one of; two conditions around what follows nobody puts together.
  const isCrowded = said.includes(', unless ') || conditions.some((each) => ofItself.includes(each));
  // What has just been asked is answered first; an act that has a name is known without what follows from it.
  const isFirst = (condition: string): boolean =>
    isAsked(condition) || (isOnMore(whole) && isActNamed(finding, analysis)) || (isCrowded && !condition.endsWith(` ${conclusion.act}`));
  const first = conditions.filter(isFirst);
  const then = onCondition(
    said,
    conditions.filter((each) => !isFirst(each)),
  );
  const last = first.length === 0 ? upperFirst(then) : fill(conclusion.if, { conditions: first.join(conclusion.andIfFirst), said: then });
  return [...opening, last];
}

/** Whether it hangs on more than that the promise reaches the work. */
const isOnMore = ({ conditions }: Conclusion): boolean => conditions.length > 1 && conditions.includes(conclusion.conditions['scope-open']);

/** The same for the ear: that the promise may not reach the work stands within the condition, beside all others; a condition that is announced by itself nobody hears. */
export function concludedAloud(finding: Finding, analysis: Analysis): string {
  const whole = conclusionOf(finding, analysis);
  if (isOnMore(whole)) return inOneSentence(whole, finding, analysis);
  const said = concluded(finding, analysis);
  const reach = reachOpen(finding, analysis);
  if (reach === null) return said;
  const covers = conclusion.conditions['scope-open'];
  return said.replace(`${reach} ${ifSo(covers)}`, ifSo(fill(conclusion.covers, { document: shortNameOf(finding, analysis) })));
}

function inOneSentence({ opening, conditions, said }: Conclusion, finding: Finding, analysis: Analysis): string {
  const reach = reachOpen(finding, analysis);
  const covers = fill(conclusion.covers, { document: shortNameOf(finding, analysis) });
  const named = conditions.map((each) => (each === conclusion.conditions['scope-open'] ? covers : each));
  return [...opening.filter((each) => each !== reach), fill(conclusion.if, { conditions: named.join(conclusion.andIfFirst), said })].join(
    ' ',
  );
}

/** Its name, where its year has been said. */
function shortNameOf({ commitment }: Finding, analysis: Analysis): string {
  const { commitments, instruments } = indexOf(analysis);
  const name = documentName(instruments.get(commitments.get(commitment)!.instrument)!, analysis);
  return ofOrganisation(withoutYear(name, analysis), organisationName(analysis));
}

const ifSo = (conditions: string): string => fill(conclusion.if, { conditions, said: '' }).trimEnd().replace(/,$/, '');

/** That the condition which a promise sets itself was met. */
const ofItself: readonly string[] = [conclusion.soHere, conclusion.metHere];

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
  const others = conditions.filter((each) => each !== covers);
  return fill(conclusion.coversToo, { document: documentOf(finding, analysis), said: onCondition(said, others) });
}

function documentOf({ commitment }: Finding, analysis: Analysis): string {
  const { commitments, instruments } = indexOf(analysis);
  return documentNameInFull(instruments.get(commitments.get(commitment)!.instrument)!, analysis);
}

export function conclusionOf(finding: Finding, analysis: Analysis, stands: Stands = 'after-promise'): Conclusion {
  const { commitments, instruments } = indexOf(analysis);
  const commitment = commitments.get(finding.commitment)!;
  const instrument = instruments.get(commitment.instrument)!;
  if (finding.time === 'predates' || finding.time === 'lapsed')
    return { opening: [], conditions: [], said: passed(finding.time, instrument, analysis) };
  const organisation = organisationName(analysis);
  const held = isQuotable(commitment, stands) ? null : ownClauses(finding, commitment);
  // A condition alone does not say what was promised.
  const isQuoted = stands === 'quoting' && commitment.textStatus === 'official';
  const { subject, verb, helped, by, isOfOrganisation } = doneOf(finding, analysis);
  const object = objectOf(finding, commitment, stands, isOfOrganisation, analysis);
  const answers = answersOf(finding, commitment, analysis, held === null ? stands : 'after-condition');
  // A condition stands before it, and would be taken for one of what the subject begins with.
  const doing =
    by === '' ? `${subject} ${verb} ${conclusion.thatPromise}` : fill(conclusion.subject.doingAtEnd, { organisation, verb, conduct: by });
  const whole = `${held === null ? `${subject} ${verb}${object}` : doing}${answers}${helped}.`;
  const conditions = [...(held === null ? [] : [isQuoted ? conclusion.metHere : conclusion.soHere]), ...conditionsOf(finding, analysis)];
  const reach = reachOpen(finding, analysis);
  const openingWith = (...reading: readonly string[]): string[] => [
    ...(isReadBefore(finding, commitment, stands) ? [broaderSaid(finding, commitment, stands, analysis)] : []),
    ...reading,
    ...(held === null ? [] : [isQuoted ? promised(finding, analysis).text : holdsIf(finding, commitment, held, stands, analysis)]),
    ...(reach === null ? [] : [reach]),
  ];
  if (!finding.shortOf.includes('external-reading')) return { opening: openingWith(), conditions, said: whole };
  const { defines, ours } = conclusion.answers;
  const reading = readingOf(finding, analysis);
  if (reading === undefined) {
    const named = standardNamed(finding, analysis) ?? fill(ours, { norm: normOf(finding, analysis) });
    return { opening: openingWith(), conditions, said: fill(defines, { standard: named, organisation, said: whole }) };
  }
  return { opening: openingWith(withFullStop(reading)), conditions, said: measuredBy(finding, whole, analysis) };
}

/** That it is open whether the promise reaches the work, where the conclusion hangs on it. */
export function reachOpen(finding: Finding, analysis: Analysis): string | null {
  if (!isScopeOpen(conditionsOf(finding, analysis))) return null;
  return fill(conclusion.scopeOpen, { document: documentOf(finding, analysis) });
}

/** A promise made later, or ended before, holds nothing against anybody. */
const passed = (time: 'predates' | 'lapsed', instrument: Instrument, analysis: Analysis): string => {
  const organisation = organisationName(analysis);
  const document = upperFirst(documentNameInFull(instrument, analysis));
  return fill(time === 'predates' ? conclusion.past : conclusion.lapsed, { document, organisation });
};
