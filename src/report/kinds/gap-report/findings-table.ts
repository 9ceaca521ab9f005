import type { PhrasingContent } from 'mdast';
import { verbsOf } from '../../../explain/finding-sentence.ts';
import { proofOf } from '../../../explain/proof.ts';
import { indexOf, labelOf, type IndexOf } from '../../../explain/index-of.ts';
import { decisionsOn } from '../../../explain/decided.ts';
import { standardWords } from '../../../explain/words.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/judgement.ts';
import type { ClaimChoice } from '../../../model/kept-report.ts';
import { inSeries } from '../../../model/series.ts';
import { paragraph, strong, table, words, type Cell } from '../../page-tree.ts';
import { fill, lowered, upperFirst } from '../../phrases.ts';
import { cite, type CitedSource, type ReportContent } from '../../report.ts';
import { ownConditions } from '../../telling/own-words.ts';
import { actOf, doubtsOfReading, isActNamed, isConcludedPlainly, isOfOthersPerhaps } from '../../telling/conditions.ts';
import { conductIn, conductOf, isNamed } from '../../telling/conduct.ts';
import { organisationName } from '../../telling/names.ts';
import { promised } from '../../telling/promise.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { sourcesOfStandard } from '../../telling/standard.ts';
import { holdsHere } from '../shared/holds-here.ts';
import { isOfSamePair, partOf } from '../shared/part-of.ts';
import { strongestAndGravest } from '../shared/strongest-and-gravest.ts';
import { unreadClaims } from '../shared/known-from-others.ts';
import { restingBesides } from './besides.ts';
import { citedIn } from './cited-in.ts';
import { reserved } from './reserved.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import said from './findings-table.json' with { type: 'json' };

/**
 * A table a case: a row for each promise that it is held against and what that is on, by the strongest finding and by the gravest where that is another, with its reservations in words, and
 * after it the facts that the report has not told.
 * @param findings those of one case together, the strongest first
 * @param told what stands before it
 */
export function findingsTable(
  findings: readonly Finding[],
  told: readonly ReportContent[],
  choice: ClaimChoice,
  analysis: Analysis,
  index: IndexOf,
): ReportContent[] {
  const cited = new Set(citedIn(told).map((source) => source.id));
  return [...Map.groupBy(findings, ({ evidence }) => evidence)].flatMap(([id, all]) => {
    const entry = index.entries.get(id)!;
    const strongest = [...Map.groupBy(all, ({ commitment, norm }) => `${commitment} ${norm}`).values()].flatMap(strongestAndGravest);
    const whole = new Map(strongest.map((finding) => [finding, partOf(finding, analysis)]));
    const own = strongest.filter((finding) => whole.get(finding) === null);
    const concluded = own.filter((finding) => unreadClaims(finding, analysis).length === 0);
    // Two promises in one sentence of a text have the same words and the same place: the stronger stands for both.
    const inOneSentence = Map.groupBy(concluded, (finding) => `${finding.norm}\n${promiseIn(finding, analysis, index)}`);
    const shown = [...inOneSentence.values()].flatMap(strongestAndGravest);
    const shared = decidedOnAll(shown);
    const rows = shown.map((finding) => rowOf(finding, shared, cited, analysis, index));
    return [
      paragraph(strong(`${entry.title} (${whereAndWhenTold(entry)})`)),
      ...(shared.length > 0 ? [paragraph(words(fill(said.decidedOnAll, { decisions: shared.join('; ') })))] : []),
      ...(rows.length > 0 ? [table(said.head, rows)] : []),
      ...notConcluded(
        own.filter((finding) => !concluded.includes(finding)),
        rows.length > 0,
        index,
      ),
      ...partsOf([...whole], analysis),
      ...restingBesides(concluded, told, choice, analysis),
    ];
  });
}

const promiseIn = (finding: Finding, analysis: Analysis, index: IndexOf): string =>
  `${promised(finding, analysis).text}${placeIn(finding, index)}`;

/** @param shared what reviewers decided on each row alike, and is said before them */
const rowOf = (finding: Finding, shared: readonly string[], cited: Set<string>, analysis: Analysis, index: IndexOf): Cell[] => [
  upperFirst(labelOf(finding.norm, index)),
  [words(promiseIn(finding, analysis, index)), ...noted(promised(finding, analysis).sources, cited)],
  `${upperFirst(`${conductBeside(finding, analysis)}${followsFrom(finding, analysis)}`)}${decidedOnIt(finding, shared)}.`,
  upperFirst(standardWords[finding.standard.level]),
  [
    words(reserved(finding, analysis)),
    ...noted(finding.shortOf.includes('external-reading') ? sourcesOfStandard(finding, analysis) : [], cited),
  ],
];

/** Where a text or a measure is found, if no note before says it. @param cited what has been cited; added to */
function noted(sources: readonly CitedSource[], cited: Set<string>): PhrasingContent[] {
  const fresh = sources.filter(({ id }) => !cited.has(id));
  for (const { id } of fresh) cited.add(id);
  return fresh.length === 0 ? [] : [cite(fresh)];
}

/** On what nothing is concluded, as what is known of it comes from the account of others alone. */
function notConcluded(unread: readonly Finding[], isBeside: boolean, index: IndexOf): ReportContent[] {
  const norms = [...new Set(unread.map(({ norm }) => lowered(labelOf(norm, index))))];
  if (norms.length === 0) return [];
  return [paragraph(words(fill(isBeside ? said.unreadBeside : said.unread, { norms: inSeries(norms) })))];
}

/** What is concluded of other work alone, of which this is a part. */
function partsOf(parts: readonly (readonly [Finding, EntryWithFacts | null])[], analysis: Analysis): ReportContent[] {
  const byWhole = Map.groupBy(parts, ([, whole]) => whole);
  return [...byWhole].flatMap(([whole, of]) => {
    const findings = of.map(([finding]) => finding);
    return whole ? [paragraph(words(holdsHere(findings, analysis)))] : [];
  });
}

/** Whether it is concluded only as far as this work was what another case is concluded of, as the body says it. */
export const isMeasuredAsThere = (finding: Finding, analysis: Analysis): boolean =>
  finding.shortOf.includes('assisted') &&
  isNamed(finding, analysis) &&
  [...indexOf(analysis).findings.values()].some((other) => isOfSamePair(other, finding) && !other.shortOf.includes('assisted'));

/** What was done, and when where that is known, as far as the rule names it. */
const conductBeside = (finding: Finding, analysis: Analysis): string =>
  isNamed(finding, analysis) ? `${conductIn(finding, analysis).replace(/,$/, '')}: ` : '';

/** By the act that its rule names, where it names one. */
function whoseDoing(finding: Finding, analysis: Analysis): string {
  const { whose, whoseHelped, whoseAct, whoseActHelped } = said.conditions;
  const isHelp = finding.shortOf.includes('assisted');
  if (isActNamed(finding, analysis)) return isHelp ? whoseActHelped : whoseAct;
  return isHelp ? whoseHelped : whose;
}

/** As its verb says it: on condition where the body says it so, and where it is alleged, as nobody's word stands beside it here. */
function followsFrom(finding: Finding, analysis: Analysis): string {
  const { plain, open } = verbsOf(finding, analysis);
  const isAsThere = isMeasuredAsThere(finding, analysis);
  const isOnlyAlleged = proofOf(finding, analysis) === 'alleged';
  const isPlain = finding.time !== 'undated' && isConcludedPlainly(finding, analysis) && !isOnlyAlleged && !isAsThere;
  const verb = isPlain ? plain : open;
  const follows = finding.standing === 'promoted-standard' ? verb : fill(said.follows, { verb });
  const named = [
    ...(finding.shortOf.includes('scope-open') ? [said.conditions.covers] : []),
    ...(finding.time === 'undated' ? [said.conditions.undated] : []),
    ...(finding.shortOf.includes('whose-act')
      ? [fill(whoseDoing(finding, analysis), { organisation: organisationName(analysis), act: actOf(finding, analysis) })]
      : []),
    ...(ownConditions(finding).length > 0 ? [said.conditions.own] : []),
  ];
  if (finding.shortOf.includes('text-unchecked')) named.push(said.conditions.unchecked);
  if (finding.shortOf.includes('doubtful')) named.push(doubtsOfReading(finding, analysis));
  if (isAsThere) named.push(fill(said.conditions.meant, { conduct: conductOf(finding, analysis) }));
  if (isOfOthersPerhaps(finding, analysis))
    named.push(fill(telling.conclusion.conditions.ofThisWork, { organisation: organisationName(analysis) }));
  const conditions = [...(isOnlyAlleged ? [said.conditions.alleged] : []), ...named];
  if (conditions.length === 0) return follows;
  return fill(said.ifSo, { follows, conditions: inSeries(conditions) });
}

/** The place in the text, without the symbol that stands with the text in the next annex. */
function placeIn({ commitment }: Finding, index: IndexOf): string {
  const { instrument: id, pinpoint, section } = index.commitments.get(commitment)!;
  const { short, symbol } = index.instruments.get(id)!;
  const named = pinpoint || (section.at(-1) ?? '');
  const before = [symbol, short].find((name) => name && named.startsWith(`${name}, `));
  const where = before ? named.slice(before.length + 2) : named;
  return where ? ` (${where})` : '';
}

/** What reviewers decided, for the end of a cell. */
const decidedOnIt = (finding: Finding, shared: readonly string[]): string =>
  decisionsOn(finding)
    .filter((each) => !shared.includes(each))
    .map((each) => `; ${each}`)
    .join('');

/** What they decided alike on each of several. */
function decidedOnAll([first, ...others]: readonly Finding[]): string[] {
  if (!first || others.length === 0) return [];
  return decisionsOn(first).filter((each) => others.every((other) => decisionsOn(other).includes(each)));
}
