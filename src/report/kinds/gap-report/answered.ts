import type { PhrasingContent } from 'mdast';
import type { Analysis } from '../../../model/judgement.ts';
import { paragraph, strong, words } from '../../page-tree.ts';
import { fill, upperFirst } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo, isInAnswer, isOwnWord } from '../../telling/answers.ts';
import type { ChosenFact } from '../../telling/claims.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { factLines } from './fact-lines.ts';
import type { Heard } from './heard.ts';
import templates from './templates.json' with { type: 'json' };

const { theme } = templates;

/** What the organisation says to it, once in a theme, with what else it disputes; then what others say against what is told. @param denied what anybody says against what is told */
export function answered(matter: Matter, denied: readonly ChosenFact[], heard: Heard, analysis: Analysis): ReportContent[] {
  const label = strong(fill(theme.answered, { organisation: organisationName(analysis) }));
  const { own, ofOthers } = deniedTold(matter, denied, analysis);
  return [
    paragraph(label, ...answerTold(matter, heard, analysis), ...own),
    ...(ofOthers.length > 0 ? [paragraph(strong(theme.denied), ...ofOthers)] : []),
  ];
}

/** The same of a case in short: in a row, and whole, as what is told is told whole, too. */
export function answeredInShort(matter: Matter, denied: readonly ChosenFact[], heard: Heard, analysis: Analysis): PhrasingContent[] {
  const told = unanswered(matter, denied, analysis).flatMap(({ claim, sources }) => [
    words(` ${claimSaid(claim, analysis)}`),
    cite(sources),
  ]);
  return [...answerTold(matter, heard, analysis), ...told];
}

/** What is said against what is told, by the organisation and by others. */
function deniedTold(matter: Matter, denied: readonly ChosenFact[], analysis: Analysis): Record<'own' | 'ofOthers', PhrasingContent[]> {
  const fresh = unanswered(matter, denied, analysis);
  const told = (isOwn: boolean): PhrasingContent[] =>
    factLines(
      fresh.filter(({ claim }) => isOwnWord(claim) === isOwn),
      analysis,
    ).flatMap((line) => [words(' '), ...line]);
  return { own: told(true), ofOthers: told(false) };
}

/** What its answer does not say already. */
function unanswered({ entry, lead }: Matter, denied: readonly ChosenFact[], analysis: Analysis): ChosenFact[] {
  const answer = answerTo(entry, analysis, lead);
  return denied.filter(({ claim }) => !isInAnswer(claim, answer));
}

/** Its answer, or in which case the theme has given it. */
export function answerTold({ entry, lead }: Matter, { answers }: Heard, analysis: Analysis): PhrasingContent[] {
  const organisation = organisationName(analysis);
  const answer = answerTo(entry, analysis, lead);
  const isAnswer = answer.kind === 'said' || answer.kind === 'elsewhere';
  const known = isAnswer ? answers.get(answer.text) : undefined;
  if (known !== undefined) {
    const given = answers.size === 1 ? theme.sameAnswer : theme.sameAnswerOf;
    return [words(` ${upperFirst(fill(given, { organisation, title: known }))}`)];
  }
  if (isAnswer) answers.set(answer.text, entry.title);
  return [words(` ${answer.text}`), cite(answer.sources), words(answer.graded ? ` ${answer.graded}` : '')];
}
