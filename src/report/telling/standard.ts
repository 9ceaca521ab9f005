import { indexOf } from '../../explain/index-of.ts';
import { periodOf, yearOf } from '../../model/dates.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { sentencesOf } from '../../model/sentences.ts';
import type { Source } from '../../model/records.ts';
import { authorsInShort, issuedSpan, plainTitle } from '../../model/sources.ts';
import type { CitedSource } from '../report.ts';
import { itsTime } from './its-time.ts';

/** By whose words a finding measures, where not by the organisation's own and somebody's are named. */
export const readingOf = ({ shortOf, rule }: Pick<Finding, 'shortOf' | 'rule'>, analysis: Analysis): string | undefined =>
  shortOf.includes('external-reading') ? indexOf(analysis).rules.get(rule)?.readingOf : undefined;

/** Where the reading that a conclusion names is found: of each of its sentences a legal basis of the rule, in their order; nothing where it names none. */
export function sourcesOfReading(finding: Pick<Finding, 'shortOf' | 'rule'>, analysis: Analysis): CitedSource[] {
  const reading = readingOf(finding, analysis);
  const { legalBasis = [] } = indexOf(analysis).rules.get(finding.rule)!;
  return reading === undefined ? [] : legalBasis.slice(0, sentencesOf(reading).length);
}

/**
 * The text of others by which a rule reads a norm, within a sentence: the last that its reading tells, which carries the conclusion, or a law among its
 * legal bases. Nothing where there is neither: what scholars and reports say of such work sets no measure, and the reading is then our own.
 */
export function standardNamed(finding: Pick<Finding, 'shortOf' | 'rule'>, analysis: Analysis): string | null {
  const named = sourcesOfStandard(finding, analysis).flatMap(({ id }) => titled(textOf(id, analysis)) ?? []);
  return named.at(-1) ?? null;
}

/** How much of a measure was written after what it measures; of two texts the second counts, which carries the conclusion. */
export function laterBasis(finding: Finding, analysis: Analysis): 'none' | 'part' | 'all' {
  const last = itsTime(finding, analysis)?.span.to ?? lastDayOf(finding, analysis);
  const basis = sourcesOfReading(finding, analysis).flatMap(({ id }) => textOf(id, analysis) ?? []);
  const issued = basis.flatMap((source) => issuedSpan(source) ?? []);
  const later = issued.filter(({ from }) => from > last);
  if (later.length === 0 || later.length === issued.length) return later.length === 0 ? 'none' : 'all';
  return issued.length === 2 && later[0] === issued[1] ? 'all' : 'part';
}

/** The last day on which anything that a finding holds may have been so; without end where no claim tells it. */
function lastDayOf({ held, evidence }: Finding, analysis: Analysis): number {
  const entry = indexOf(analysis).entries.get(evidence)!;
  const ids = new Set(held.flatMap(({ claims }) => claims));
  const days = entry.claims.flatMap(({ id, period }) => (ids.has(id) ? [periodOf(period ?? entry.period).possible.to] : []));
  return days.length === 0 ? Infinity : Math.max(...days);
}

/** Where they are found. */
export function sourcesOfStandard(finding: Pick<Finding, 'shortOf' | 'rule'>, analysis: Analysis): CitedSource[] {
  const told = sourcesOfReading(finding, analysis);
  const { legalBasis = [] } = indexOf(analysis).rules.get(finding.rule)!;
  return told.length > 0 ? told : legalBasis.filter(({ id }) => isLaw(textOf(id, analysis))).slice(0, 1);
}

const textOf = (id: string, analysis: Analysis): Source | undefined => {
  const { sources, ruleSources } = indexOf(analysis);
  return ruleSources.get(id) ?? sources.get(id);
};

const isLaw = (source: Source | undefined): boolean => source?.type === 'treaty' || source?.type === 'legislation';

/** A text by its title, with its year where that is none; what scholars write is named by them, and not by a title that reads as somebody's own text. */
function titled(source: Source | undefined): string | null {
  const title = source && plainTitle(source)?.replace(/ \[[^\]]*\]$/, '');
  if (!source || !title) return null;
  const issued = issuedSpan(source);
  const known = issued ? yearOf(issued.from) : null;
  const year = known === null ? '' : String(known);
  const writing = writings[source.type];
  const authors = authorsInShort(source);
  const name = writing !== undefined && authors !== '' ? `${writing} by ${authors}` : `the ${title.replace(/^The /, '')}`;
  return year === '' || name.includes(year) ? name : `${name} of ${year}`;
}

const writings: Readonly<Record<string, string>> = { chapter: 'a chapter', 'article-journal': 'an article' };
