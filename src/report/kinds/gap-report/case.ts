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
const mostFacts = 5;

export const caseId = ({ entry }: Matter): string => `case-${entry.id}`;

/** One case told whole: promise, practice, answer, conclusion. @param answers those that were printed before it; added to */
export function caseTold(matter: Matter, answers: Set<string>, analysis: Analysis): ReportContent[] {
  const { entry, lead } = matter;
  const organisation = organisationName(analysis);
  const promise = promised(lead, analysis);
  const facts = chosenFacts(matter, promise.commitment, analysis).slice(0, mostFacts);
  const answer = answerTo(entry, analysis);
  const said = (label: string) => strong(fill(label, { organisation }));
  const answered =
    answer.kind !== 'none' && answers.has(answer.text)
      ? paragraph(said(theme.answered), words(` ${theme.sameAnswer}`))
      : paragraph(said(theme.answered), words(` ${answer.text}`), cite(answer.sources), words(answer.graded ? ` ${answer.graded}` : ''));
  answers.add(answer.text);
  return [
    title(3, `${entry.title} (${whereAndWhen(entry)})`, { id: caseId(matter) }),
    paragraph(said(theme.promised), words(` ${promise.text}`), cite(promise.sources)),
    paragraph(said(theme.done)),
    list(
      beforeLast(facts).map(({ claim, before, sources }) => [
        words(`${before ? `${theme.before} ` : ''}${claimSaid(claim, analysis)}`),
        cite(sources),
      ]),
    ),
    answered,
    paragraph(said(theme.concluded), words(` ${concluded(lead, analysis)} ${proofOf(matter)}${alsoOn(matter, analysis)}`)),
  ];
}

/** In the order in which it weighs; what was done before the commitment stands last, and says so. */
const beforeLast = (facts: readonly ChosenFact[]): ChosenFact[] => [
  ...facts.filter(({ before }) => !before),
  ...facts.filter(({ before }) => before),
];

const proofOf = ({ lead }: Matter): string => fill(theme.proof, { standard: standardWords[lead.standard.level] });

/** The other norms of its own commitments under which the same entry is a case, named and not told again. */
function alsoOn({ lead, leads }: Matter, analysis: Analysis): string {
  const index = indexOf(analysis);
  const own = leads.filter(({ standing, time }) => standing === 'own-commitment' && (time === 'in-force' || time === 'undated'));
  const norms = [...new Set(own.map(({ norm }) => norm))].filter((norm) => norm !== lead.norm).map((norm) => lowered(labelOf(norm, index)));
  return norms.length === 0 ? '' : ` ${fill(theme.also, { norms: listWords(norms) })}`;
}
