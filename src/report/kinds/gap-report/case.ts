import type { PhrasingContent } from 'mdast';
import { standardWords } from '../../../explain/words.ts';
import { whereAndWhen } from '../../../explain/said.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim, Commitment } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts, isSameAs, type ChosenFact } from '../../telling/claims.ts';
import { concluded, concludedLikewise, conclusionOf, sourcesOfReading } from '../../telling/conclusion.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid, describedAgain } from '../../telling/said-by.ts';
import { personAgain, personOf } from '../../telling/same-person.ts';
import templates from './templates.json' with { type: 'json' };

const { theme } = templates;
/** What a page holds with the rest of a case. */
const mostFacts = 6;

export const caseId = ({ entry }: Matter): string => `case-${entry.id}`;

/** What was told of the cases before in one theme, so that nothing is told twice. */
export interface Heard {
  readonly promises: Set<string>;
  readonly answers: Set<string>;
  readonly claims: Claim[];
  /** On what the last conclusion hung; empty where on nothing. */
  conditions: string;
}

export const nothingHeard = (): Heard => ({ promises: new Set(), answers: new Set(), claims: [], conditions: '' });

/** One case told whole: promise, practice, answer, conclusion. @param heard what was told before it; added to */
export function caseTold(matter: Matter, heard: Heard, analysis: Analysis): ReportContent[] {
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const facts = factsOf(matter, promise.commitment, heard, analysis);
  const isKnown = heard.promises.has(promise.text);
  heard.promises.add(promise.text);
  const done = beforeLast(facts.filter(({ told }) => told !== 'disputes').slice(0, mostFacts));
  heard.claims.push(...done.map(({ claim }) => claim));
  const conclusion = conclusionSaid(matter, heard, isKnown, analysis);
  const nearer = nearerPromise(matter, analysis);
  return [
    title(3, `${entry.title} (${whereAndWhen(entry)})`, { id: caseId(matter) }),
    paragraph(
      strong(theme.promised),
      ...(isKnown ? [words(` ${theme.samePromise}`)] : [words(` ${promise.text}`), cite(promise.sources)]),
      ...(nearer ? [words(` ${nearer.promise.text}`), cite(nearer.promise.sources)] : []),
    ),
    paragraph(strong(theme.done), words(` ${fill(theme.proof, { standard: standardWords[lead.standard.level] })}`)),
    list(factLines(done, analysis)),
    ...answered(matter, facts, heard.answers, analysis),
    paragraph(
      strong(theme.concluded),
      words(` ${conclusion}`),
      cite(sourcesOfReading(lead, analysis)),
      ...(nearer ? [words(` ${nearer.conclusion.text}`)] : []),
    ),
  ];
}

/** What shows the case and was not told of another; all of it where nothing else would be left. */
function factsOf(matter: Matter, commitment: Commitment, { claims }: Heard, analysis: Analysis): ChosenFact[] {
  const facts = chosenFacts(matter, commitment, analysis);
  const fresh = facts.filter(({ claim }) => !claims.some((each) => isSameAs(each, claim)));
  return fresh.some(({ told }) => told !== 'disputes') ? fresh : facts;
}

/** On the same promise and the same conditions as the case before, these are not said again. */
function conclusionSaid({ lead }: Matter, heard: Heard, isKnown: boolean, analysis: Analysis): string {
  const conditions = conclusionOf(lead, analysis).conditions.join('; ');
  const isSame = isKnown && conditions !== '' && conditions === heard.conditions;
  heard.conditions = conditions;
  return isSame ? concludedLikewise(lead, analysis) : concluded(lead, analysis);
}

/** A case in one line: the promise where the theme has not said it, its best fact, what follows, and what the organisation says to it. @param heard what was told before it; added to */
export function caseInShort(matter: Matter, heard: Heard, analysis: Analysis): PhrasingContent[] {
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const best = chosenFacts(matter, promise.commitment, analysis).find(({ told }) => told !== 'disputes');
  const isKnown = heard.promises.has(promise.text);
  heard.promises.add(promise.text);
  const answer = answerTo(entry, analysis, lead);
  const isHeard = answer.kind !== 'none' && heard.answers.has(answer.text);
  heard.answers.add(answer.text);
  return [
    strong(`${entry.title} (${whereAndWhen(entry)}).`),
    ...(isKnown ? [] : [words(` ${promise.text}`), cite(promise.sources)]),
    ...(best ? [words(' '), ...factLine(best, analysis)] : []),
    words(` ${concluded(lead, analysis, 'alone')}`),
    cite(sourcesOfReading(lead, analysis)),
    ...(isHeard
      ? [words(` ${fill(theme.sameAnswer, { organisation: organisationName(analysis) })}`)]
      : [words(` ${answer.text}`), cite(answer.sources)]),
  ];
}

const factLine = ({ claim, before, sources }: ChosenFact, analysis: Analysis, said = claimSaid(claim, analysis)): PhrasingContent[] => [
  words(`${before ? `${theme.before} ` : ''}${said}`),
  cite(sources),
];

/** A line a fact; a study that the line before has described is not described again, and one person is not told as two. */
function factLines(facts: readonly ChosenFact[], analysis: Analysis): PhrasingContent[][] {
  const told = facts.map(({ claim, sources }) => ({
    text: claimSaid(claim, analysis),
    sources: sources.map(({ id }) => id),
    person: personOf(claim, analysis),
  }));
  return facts.map((fact, at) => {
    const said = personAgain(told[at]!, told.slice(0, at));
    return factLine(fact, analysis, describedAgain(said, told[at]!.sources, told.slice(Math.max(0, at - 1), at)));
  });
}

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
      ? paragraph(label, words(` ${fill(theme.sameAnswer, { organisation })}`))
      : paragraph(label, words(` ${answer.text}`), cite(answer.sources), words(answer.graded ? ` ${answer.graded}` : '')),
    ...(denied.length > 0 ? [paragraph(strong(theme.denied), ...denied.flatMap((fact) => [words(' '), ...factLine(fact, analysis)]))] : []),
  ];
}

/** In the order in which it weighs; what was done before the commitment stands last, and says so. */
const beforeLast = (facts: readonly ChosenFact[]): ChosenFact[] => [
  ...facts.filter(({ before }) => !before),
  ...facts.filter(({ before }) => before),
];
