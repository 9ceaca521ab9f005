import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { listWords, standardWords } from '../../../explain/words.ts';
import { whereAndWhen } from '../../../explain/said.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, lowered } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts, type ChosenFact } from '../../telling/claims.ts';
import { concluded } from '../../telling/conclusion.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid } from '../../telling/said-by.ts';
import templates from './templates.json' with { type: 'json' };

const { theme } = templates;
/** What a page holds with the rest of a case. */
const mostFacts = 6;

export const caseId = ({ entry }: Matter): string => `case-${entry.id}`;

/** One case told whole: promise, practice, answer, conclusion. @param answers those that were printed before it; added to */
export function caseTold(matter: Matter, answers: Set<string>, analysis: Analysis): ReportContent[] {
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const facts = chosenFacts(matter, promise.commitment, analysis);
  const done = beforeLast(facts.filter(({ told }) => told !== 'disputes').slice(0, mostFacts));
  return [
    title(3, `${entry.title} (${whereAndWhen(entry)})`, { id: caseId(matter) }),
    paragraph(strong(theme.promised), words(` ${promise.text}`), cite(promise.sources)),
    paragraph(strong(theme.done), words(` ${fill(theme.proof, { standard: standardWords[lead.standard.level] })}`)),
    list(done.map((fact) => factLine(fact, analysis))),
    ...answered(matter, facts, answers, analysis),
    paragraph(strong(theme.concluded), words(` ${concluded(lead, analysis)}${alsoOn(matter, analysis)}`)),
  ];
}

/** A case in one line: its best fact, and what follows. */
export function caseInShort(matter: Matter, analysis: Analysis): PhrasingContent[] {
  const { entry, lead } = matter;
  const { commitment } = promised(lead, analysis);
  const best = chosenFacts(matter, commitment, analysis).find(({ told }) => told !== 'disputes');
  return [
    strong(`${entry.title} (${whereAndWhen(entry)}).`),
    ...(best ? [words(' '), ...factLine(best, analysis)] : []),
    words(` ${concluded(lead, analysis, 'alone')}`),
  ];
}

const factLine = ({ claim, before, sources }: ChosenFact, analysis: Analysis): PhrasingContent[] => [
  words(`${before ? `${theme.before} ` : ''}${claimSaid(claim, analysis)}`),
  cite(sources),
];

/** What the organisation says to it, once in a theme; then what others say against what is told. */
function answered(matter: Matter, facts: readonly ChosenFact[], answers: Set<string>, analysis: Analysis): ReportContent[] {
  const organisation = organisationName(analysis);
  const answer = answerTo(matter.entry, analysis, matter.lead);
  const label = strong(fill(theme.answered, { organisation }));
  const isHeard = answer.kind !== 'none' && answers.has(answer.text);
  answers.add(answer.text);
  const denied = facts.filter(({ told, claim }) => told === 'disputes' && !answer.text.includes(claim.text.replace(/\.$/, '')));
  return [
    isHeard
      ? paragraph(label, words(` ${theme.sameAnswer}`))
      : paragraph(label, words(` ${answer.text}`), cite(answer.sources), words(answer.graded ? ` ${answer.graded}` : '')),
    ...(denied.length > 0 ? [paragraph(strong(theme.denied), ...denied.flatMap((fact) => [words(' '), ...factLine(fact, analysis)]))] : []),
  ];
}

/** In the order in which it weighs; what was done before the commitment stands last, and says so. */
const beforeLast = (facts: readonly ChosenFact[]): ChosenFact[] => [
  ...facts.filter(({ before }) => !before),
  ...facts.filter(({ before }) => before),
];

/** The other norms of its own commitments under which the same entry is a case, named and not told again. */
function alsoOn({ lead, leads }: Matter, analysis: Analysis): string {
  const index = indexOf(analysis);
  const own = leads.filter(({ standing, time }) => standing === 'own-commitment' && (time === 'in-force' || time === 'undated'));
  const norms = [...new Set(own.map(({ norm }) => norm))].filter((norm) => norm !== lead.norm).map((norm) => lowered(labelOf(norm, index)));
  return norms.length === 0 ? '' : ` ${fill(theme.also, { norms: listWords(norms) })}`;
}
