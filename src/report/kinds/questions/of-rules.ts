import { criticalQuestions } from '../../../explain/critical.ts';
import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { BehestPart, Entry } from '../../../model/records.ts';
import { fill } from '../../phrases.ts';
import type { Annexed } from './annex.ts';
import { mostOfAKind } from './question.ts';
import { inEachYear } from './years.ts';
import templates from './templates.json' with { type: 'json' };

/** The critical questions of rules as they are put to an addressee. */

/** Questions of the rules that are put to the organisation itself and that nothing answers yet, the strongest rule's first. */
export function ofTheRules({ subject: { matter, entry } }: Annexed, analysis: Analysis, organisation: string): string[] {
  if (!matter) return [];
  const index = indexOf(analysis);
  const rules = [...new Set(matter.leads.map(({ rule }) => rule))].map((id) => index.rules.get(id)!);
  const questions = rules.flatMap((rule) =>
    criticalQuestions(rule, entry, index).flatMap(({ question, answeredBy }) =>
      answeredBy ? [] : (asPut(question, entry, organisation) ?? []),
    ),
  );
  return [...new Set(questions)].slice(0, mostOfAKind);
}

/** A question of a rule as it is put to the organisation; nothing where it is not for it to answer. */
export const asPut = (question: string, entry: Entry, organisation: string): string | null =>
  isForThem(question)
    ? asItCanTell(question, organisation)
        .replace(/\bthe organisation\b/g, organisation)
        .replace(/\bin each year\b/, inEachYear(entry))
    : null;

/** Of what only those in power could offer it is asked what it knew and told people. */
function asItCanTell(question: string, organisation: string): string {
  const what = /^Was there an? (?<what>way out of [^,]+), who was told of it/.exec(question)?.groups?.['what'];
  return what === undefined ? question : fill(templates.knownOf, { organisation, what });
}

/** Questions of the rules that a State can answer: who hosts on the ways out of detention, who pays or asks on who wrote a rule. */
export function rulesForState(
  { subject: { matter, entry } }: Annexed,
  parts: readonly BehestPart[],
  analysis: Analysis,
  organisation: string,
): string[] {
  if (!matter) return [];
  const index = indexOf(analysis);
  const all = [...new Set(matter.leads.map(({ rule }) => rule))].flatMap((id) => criticalQuestions(index.rules.get(id)!, entry, index));
  const isOfPart = (question: string): boolean =>
    (parts.includes('host') && /\bway out of detention\b/.test(question)) ||
    (parts.some((part) => part === 'payer' || part === 'requester') && /\bwho (?:wrote|set) it\b/.test(question));
  return [
    ...new Set(all.flatMap(({ question, answeredBy }) => (!answeredBy && isForThem(question) && isOfPart(question) ? [question] : []))),
  ].map((question) => question.replace(/\bthe organisation\b/g, organisation));
}

/** Whether it asks when the organisation heard of something. */
export const isOnKnowledge = (question: string): boolean =>
  /^(?:When|How|By whom) (?:was|did) .{1,60}\b(?:told|informed|hear|learn)\b/.test(question);

export const asksForDay = (question: string): boolean => /\b(?:which days?|when (?:was|were|did))\b/i.test(question);

/** Not what a reviewer asks of the sources, nor what offers an excuse to choose. */
const isForThem = (question: string): boolean =>
  /^(?:Who|What|When|Which|Where|How|By|In|To|From|Under|For|At|On|Since|Did|Was|Were|Had|Has|Does|Is|Are)\b/.test(question) &&
  !isOnSources(question) &&
  !isSupposed(question) &&
  !/\b(?:only|merely|already|anyway|in law)\b/i.test(question);

/** What somebody would have done otherwise nobody can answer. */
const isSupposed = (question: string): boolean => /\bwould\b.*\bhave\b/.test(question);

export const isOnSources = (question: string): boolean =>
  /\b(?:sources?|reported|reports?|says? so|said of many|does anyone besides|advocates?|authors?|stud(?:y|ies)|witness|alleged)\b/i.test(
    question,
  );
