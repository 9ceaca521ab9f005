import { criticalQuestions } from '../../../explain/critical.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { againstOf } from '../../../model/circumstances.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { unreadClaims } from '../shared/known-from-others.ts';
import { fill, withoutFullStop } from '../../phrases.ts';
import { claimSaid } from '../../telling/said-by.ts';
import type { Annexed, Numbered } from './annex.ts';
import { alone, type Question } from './question.ts';
import { isAskedBy, wordsOf } from './same-question.ts';
import { findingsToPut } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/** What is charged and no other question asks about: nobody reads of a finding on something that was not put. */

/**
 * The first question of its rule that fits, for each circumstance that a finding rests on and no question has told of or named.
 * @param asked what is asked already @param asPut a question of a rule as it is put to the organisation; `null` where it is not for it to answer
 */
export function onCharges(
  { subject: { matter }, claims }: Annexed,
  asked: readonly Question[],
  asPut: (question: string) => string | null,
  analysis: Analysis,
): Question[] {
  if (!matter) return [];
  const told = new Set<string>();
  const put: Question[] = [];
  for (const finding of findingsToPut(matter, analysis))
    for (const fact of chargedBy(finding, analysis)) {
      if (told.has(fact) || isPut(fact, asked, analysis)) continue;
      const items = claims.filter(({ claim, isEarlier }) => !isEarlier && claim.shows.some((each) => each.fact === fact));
      const question = questionOf(finding, [...asked, ...put], asPut, analysis);
      if (items.length === 0 || question === undefined) continue;
      told.add(fact);
      const sentence = sentenceOn(fact, items[0]!, analysis);
      const known = put.findIndex(({ text }) => text.startsWith(`${sentence} `));
      // What one sentence tells is not told again for the sake of a second question on it.
      if (known < 0) put.push(alone(`${sentence} ${question}`));
      else put[known] = alone(`${put[known]!.text} ${question}`);
    }
  return put;
}

/** The circumstances on which it rests and that bear against anybody; nothing of what is concluded of nothing yet. */
function chargedBy(finding: Finding, analysis: Analysis): string[] {
  const against = againstOf(analysis.workspace.vocabulary);
  if (unreadClaims(finding, analysis).length > 0) return [];
  return finding.held.flatMap(({ fact, negated }) => (!negated && against.has(fact) ? [fact] : []));
}

/** Whether a question tells of it, or names it. */
const isPut = (fact: string, asked: readonly Question[], analysis: Analysis): boolean =>
  asked.some(
    ({ text, told }) => isAskedBy([text], labelOf(fact, indexOf(analysis))) || (told !== undefined && isToldFirst(fact, told, analysis)),
  );

/** Whether the first sentence of a claim, by which an item is told, is on a circumstance: it is what the claim shows first, or no later sentence has more words of it. */
function isToldFirst(fact: string, { text, shows }: Claim, { workspace }: Analysis): boolean {
  const against = againstOf(workspace.vocabulary);
  const shown = shows.filter((each) => against.has(each.fact)).map((each) => each.fact);
  if (!shown.includes(fact)) return false;
  if (shown[0] === fact) return true;
  const [first = 0, ...later] = sentencesOf(text).map((sentence) => sharedWith(sentence, fact, workspace));
  return later.every((count) => count <= first);
}

/** How many words a sentence shares with what a circumstance is said to be. */
function sharedWith(sentence: string, fact: string, { vocabulary }: Analysis['workspace']): number {
  const { prefLabel, definition } = vocabulary.circumstances.find(({ id }) => id === fact)!;
  const words = wordsOf(`${prefLabel} ${definition}`);
  return [...wordsOf(sentence)].filter((word) => words.has(word)).length;
}

/** The sentence of an item that tells of a circumstance, with the number of that. */
function sentenceOn(fact: string, { claim, number }: Numbered, analysis: Analysis): string {
  const shared = (sentence: string): number => sharedWith(sentence, fact, analysis.workspace);
  const [best] = sentencesOf(claimSaid(claim, analysis)).toSorted((a, b) => shared(b) - shared(a)) as [string];
  const item = fill(templates.item, { item: String(number) });
  const ofItem = best.replace(/^By that (?=\p{Ll}+ )(?<text>\p{Ll}+)/u, `By the $<text> in ${item},`);
  return ofItem === best ? fill(templates.facts.item, { claim: withoutFullStop(best), item: String(number) }) : ofItem;
}

/** The first question of its rule that nothing answers and that is not asked yet. */
function questionOf(
  { rule, evidence }: Finding,
  asked: readonly Question[],
  asPut: (question: string) => string | null,
  analysis: Analysis,
): string | undefined {
  const index = indexOf(analysis);
  const texts = asked.map(({ text }) => text);
  return criticalQuestions(index.rules.get(rule)!, index.entries.get(evidence)!, index)
    .flatMap(({ question, answeredBy }) => (answeredBy === null ? (asPut(question) ?? []) : []))
    .find((question) => !isAskedBy(texts, question));
}
