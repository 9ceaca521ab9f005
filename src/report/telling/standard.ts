import { indexOf } from '../../explain/index-of.ts';
import { yearOf } from '../../model/dates.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { sentencesOf } from '../../model/sentences.ts';
import type { Source } from '../../model/records.ts';
import { authorsInShort, issuedSpan, plainTitle } from '../../model/sources.ts';

/** By whose words a finding measures, where not by the organisation's own and somebody's are named. */
export const readingOf = ({ shortOf, rule }: Pick<Finding, 'shortOf' | 'rule'>, analysis: Analysis): string | undefined =>
  shortOf.includes('external-reading') ? indexOf(analysis).rules.get(rule)?.readingOf : undefined;

/** What scholars write is named by them, and not by a title that reads as somebody's own text. */
const writings: Readonly<Record<string, string>> = { chapter: 'a chapter', 'article-journal': 'an article' };

/** The text of others by which a rule reads a norm, within a sentence: the last of its legal bases that its reading tells, or the first, by its title, with its year where that is none; nothing where the rule names none. */
export function standardNamed(finding: Pick<Finding, 'rule'>, analysis: Analysis): string | null {
  const source = basisOf(finding, analysis);
  const title = source && plainTitle(source)?.replace(/ \[[^\]]*\]$/, '');
  if (!source || !title) return null;
  const issued = issuedSpan(source);
  const year = issued ? yearOf(issued.from) : null;
  const writing = writings[source.type];
  const authors = authorsInShort(source);
  const paper = source['container-title'];
  if (writing !== undefined && authors !== '') return `${writing} by ${authors}${year === null ? '' : ` of ${year}`}`;
  // A headline is nobody's text.
  if (source.type === 'article-newspaper' && authors === '' && paper)
    return `what ${String(paper)} told${year === null ? '' : ` in ${year}`}`;
  return `the ${title.replace(/^The /, '')}${year === null || title.includes(String(year)) ? '' : ` of ${year}`}`;
}

function basisOf({ rule }: Pick<Finding, 'rule'>, analysis: Analysis): Source | undefined {
  const { rules, sources, ruleSources } = indexOf(analysis);
  const { legalBasis = [], readingOf: reading } = rules.get(rule) ?? {};
  const told = reading === undefined ? 1 : sentencesOf(reading).length;
  const basis = legalBasis[told - 1] ?? legalBasis[0];
  return basis && (ruleSources.get(basis.id) ?? sources.get(basis.id));
}
