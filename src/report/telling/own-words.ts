import { indexOf } from '../../explain/index-of.ts';
import { isLacking, isToldIn } from '../../explain/told-in.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import type { Commitment } from '../../model/records.ts';
import { inSeries } from '../../model/series.ts';
import { fill, upperFirst } from '../phrases.ts';
import { hangsOnBearingOut } from './conditions.ts';
import { organisationName } from './names.ts';
import { normOf, ofOrganisation } from './promise-named.ts';
import { documentName, isPlural } from './promise.ts';
import { type Answering, isQuotable, type Stands } from './stands.ts';
import templates from './templates.json' with { type: 'json' };

const { conclusion } = templates;

/** What the texts of the organisation answer themselves. */
export function answersOf(finding: Finding, commitment: Commitment, analysis: Analysis, stands: Answering): string {
  const { answers } = conclusion;
  const index = indexOf(analysis);
  const words = (kinds: readonly string[], isMeant: (text: string) => boolean = () => true) =>
    inSeries(
      finding.excusedBy.filter(({ kind, text }) => kinds.includes(kind) && isMeant(text)).map(({ text }) => quoted(text, commitment)),
    );
  const isTold = (text: string): boolean => isToldIn(finding, text, analysis);
  const hedge = words(['hedge', 'resource']);
  const [lacking, toldLacking] = [false, true].map((told) =>
    words(['exception'], (text) => isLacking(commitment, text) && isTold(text) === told),
  );
  const [exception, toldAgainst] = [false, true].map((told) =>
    words(['exception'], (text) => !isLacking(commitment, text) && isTold(text) === told),
  );
  // That what is told has to be borne out says it already.
  const isSaid = hangsOnBearingOut(finding, analysis);
  const named = (template: string, said: string) =>
    said && `${template}${stands === 'alone' || stands === 'beside-general' ? fill(answers.words, { words: said }) : ''}`;
  const allowing = finding.shortOf.includes('policy-allows')
    ? finding.against
        .filter(({ kind }) => kind === 'permission' || kind === 'allows')
        .map((each) => index.commitments.get(each.commitment)!)
    : [];
  const texts = [...new Set(allowing.map(({ instrument }) => documentName(index.instruments.get(instrument)!, analysis)))];
  const allows = answers.allows[texts.length > 1 || texts.some(isPlural) ? 'several' : 'one'];
  return [
    stands === 'after-condition' ? '' : conditionNamed(finding, commitment, isQuotable(commitment, stands)),
    lacking && fill(answers.lacking, { words: lacking! }),
    toldLacking && !isSaid && fill(answers.toldLacking, { words: toldLacking! }),
    named(answers.exception, exception!),
    isSaid ? '' : named(answers.toldAgainst, toldAgainst!),
    hedge && fill(answers.hedge, { words: hedge }),
    texts.length > 0 && fill(allows, { where: inSeries(texts) }),
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
  if (clauses !== null) return fill(commitment.textStatus === 'official' ? answers.ifSo : answers.ifSoInOurWords, { clauses });
  return fill(answers.condition, { words: inSeries(texts.map((text) => quoted(text, commitment))) });
}

/** The conditions that a commitment sets itself. What is to be done only with or after something promises just that, and what only says in the course of what it is to be done is no condition either. */
export const ownConditions = ({ excusedBy }: Pick<Finding, 'excusedBy'>): string[] =>
  excusedBy
    .filter(({ kind }) => kind === 'condition' || kind === 'scope')
    .map(({ text }) => text)
    .filter((text) => !/^only\b/i.test(text) && !/^(?:when|while|in) \w+ing$/i.test(text));

/** The same as clauses that a sentence can go on with, in its words; nothing where it sets none, or one that is no clause. */
export function ownClauses(finding: Finding, commitment: Commitment): string | null {
  const texts = ownConditions(finding);
  const clauses = texts.flatMap(
    (text) => /^(?:where|if|when|whenever|provided that) (?<clause>(?:\S+ ){3,}\S+)$/i.exec(text)?.groups?.['clause'] ?? [],
  );
  return texts.length > 0 && clauses.length === texts.length ? inSeries(clauses.map((text) => quoted(text, commitment))) : null;
}

/** On what its own words make a promise depend, before what follows if that was so. */
export function holdsIf(finding: Finding, commitment: Commitment, clauses: string, stands: Stands, analysis: Analysis): string {
  const document = documentName(indexOf(analysis).instruments.get(commitment.instrument)!, analysis);
  const values = { norm: normOf(finding, analysis), document: ofOrganisation(document, organisationName(analysis)) };
  const promise = stands === 'after-promise' ? upperFirst(conclusion.thatPromise) : fill(conclusion.thatPromiseOf, values);
  return fill(conclusion.holdsIf, { promise, clauses });
}

const quoted = (text: string, { textStatus }: Commitment): string => (textStatus === 'official' ? `“${text}”` : text);
