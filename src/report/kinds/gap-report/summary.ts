import type { PhrasingContent } from 'mdast';
import { entriesLeft } from '../../../explain/entries-left.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { toDate } from '../../../explain/to-date.ts';
import { listWords, standardWords } from '../../../explain/words.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { recommendedTo } from '../../../model/words.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { fill, lowered, numberWords, upperFirst, withoutFullStop } from '../../phrases.ts';
import { pageOf, type ReportContent } from '../../report.ts';
import type { Ask } from '../../telling/asks.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { casesSaid } from '../../telling/conclusion.ts';
import { factsInOrder, mostTelling } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationIntroduced, organisationName } from '../../telling/names.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid, claimWithin } from '../../telling/said-by.ts';
import { askedOn, askLines } from './asked.ts';
import { byProof } from './by-proof.ts';
import { scopeWords } from '../shared/scope.ts';
import templates from './templates.json' with { type: 'json' };

/** What fits on the page with all that is asked. */
const mostFindings = 5;
const leastFindings = 3;
const lettersOfFindings = 2150;
/** More cases are only counted. */
const mostNamed = 3;
const mostAsks = 5;
const mostDates = 4;

interface Told {
  readonly raised: readonly Matter[];
  /** The heading under which each case is told, by its entry. */
  readonly headings: ReadonlyMap<string, string>;
}

/** One page: the findings that matter, each in a sentence with its standard of proof and page, and what is asked of whom. */
export function summaryOf(told: Told, analysis: Analysis, filters: Filters): ReportContent[] {
  return [
    title(2, 'Summary', { newPage: true }),
    paragraph(words(scopeOf(told, analysis, filters))),
    ...(told.raised.length > 0 ? raised(told, analysis) : notRaised(analysis, filters)),
  ];
}

function scopeOf({ raised: own }: Told, analysis: Analysis, filters: Filters): string {
  const organisation = organisationIntroduced(analysis);
  const chosen = scopeWords(filters, analysis);
  const cases = casesWords(own.length);
  if (chosen === null) return fill(templates.whole, { organisation, cases });
  return fill(own.length === 0 ? templates.scopeOnly : templates.scope, { organisation, chosen, cases });
}

const casesWords = (count: number): string => `${numberWords(count)} ${count === 1 ? 'case' : 'cases'}`;

function raised({ raised: matters, headings }: Told, analysis: Analysis): ReportContent[] {
  const { leading, others } = byProof(matters);
  const lines = findingLines(leading.slice(0, mostFindings), headings, analysis);
  const told = leading.slice(0, howManyFit(lines.map(({ said }) => said)));
  const heading = strong(leading.length > told.length ? foundMost(told.length, leading.length) : templates.found);
  const common = commonStandard(told);
  return [
    common === null ? paragraph(heading) : paragraph(heading, words(` ${fill(templates.proofOfAll, { standard: common })}`)),
    list(
      lines
        .slice(0, told.length)
        .map(({ said, proof, page }) => [words(common === null ? `${said}${proof}` : withoutFullStop(said)), page, words('.')]),
    ),
    ...(others.length > 0 ? [paragraph(...weaker(others, headings))] : []),
    ...asked(matters, analysis),
  ];
}

const foundMost = (most: number, count: number): string =>
  fill(templates.foundMost, { most: numberWords(most), count: numberWords(count) });

/** How many sentences a page holds beside what is asked. */
function howManyFit(said: readonly string[]): number {
  let room = lettersOfFindings;
  const fitting = said.findIndex((each, at) => (room -= each.length) < 0 && at >= leastFindings);
  return fitting < 0 ? said.length : fitting;
}

/** That there are further cases, which rest on less; where they are few, which, and where they stand. */
function weaker(others: readonly Matter[], headings: ReadonlyMap<string, string>): PhrasingContent[] {
  const { weaker: said } = templates;
  const count = upperFirst(numberWords(others.length));
  if (others.length > mostNamed) return [words(fill(said.many, { count }))];
  return [
    words(fill(others.length === 1 ? said.one : said.several, { count })),
    ...others.flatMap(({ entry }, at) => [words(`${at === 0 ? ' ' : '; '}“${entry.title}”`), pageOf(headings.get(entry.id)!)]),
    words('.'),
  ];
}

/** The standard of proof that several findings share, in words: it is said once. */
function commonStandard(matters: readonly Matter[]): string | null {
  const [first, ...others] = new Set(matters.map(({ lead }) => standardWords[lead.standard.level]));
  return matters.length > 1 && first !== undefined && others.length === 0 ? first : null;
}

interface FindingLine {
  readonly said: string;
  /** With what standard of proof, as a sentence after it. */
  readonly proof: string;
  readonly page: PhrasingContent;
}

function findingLines(matters: readonly Matter[], headings: ReadonlyMap<string, string>, analysis: Analysis): FindingLine[] {
  const heard: Claim[] = [];
  const facts = matters.map((matter) => {
    const fact = factOf(matter, heard, analysis);
    if (fact) heard.push(fact);
    return fact ? claimWithin(claimSaid(fact, analysis)) : '';
  });
  const said = casesSaid(
    matters.map(({ lead }) => lead),
    analysis,
    facts,
  );
  return matters.map(({ lead, entry }, at) => ({
    said: said[at]!,
    proof: fill(templates.proof, { standard: standardWords[lead.standard.level] }),
    page: pageOf(headings.get(entry.id)!),
  }));
}

/** The fact that says most of a case and was not told of another, without what would be a sentence of its own. */
function factOf(matter: Matter, heard: readonly Claim[], analysis: Analysis): Claim | undefined {
  const { commitment } = promised(matter.lead, analysis);
  const factsBeside = (known: readonly Claim[]) =>
    factsInOrder(chosenFacts(matter, commitment, analysis, known), matter.lead).filter(({ before }) => !before);
  const fresh = factsBeside(heard);
  return mostTelling(fresh.length > 0 ? fresh : factsBeside([]), matter.lead)?.claim;
}

/** The first that is asked of each, of the strongest case that asks something of them. */
export function firstAsks(matters: readonly Matter[], analysis: Analysis): Ask[] {
  const all = matters.flatMap((matter) => askedOn(matter, analysis));
  return recommendedTo.flatMap((to) => (to === 'others' ? [] : (all.find((each) => each.to === to) ?? []))).slice(0, mostAsks);
}

function asked(matters: readonly Matter[], analysis: Analysis): ReportContent[] {
  const first = firstAsks(matters, analysis);
  return first.length === 0 ? [] : [paragraph(strong(templates.asked)), list(askLines(first, analysis))];
}

/** What there is where nothing can be raised, and what would be needed. */
function notRaised(analysis: Analysis, filters: Filters): ReportContent[] {
  const { none } = templates;
  const left = entriesLeft(analysis, filters);
  const organisation = organisationName(analysis);
  if (left.length === 0) return [paragraph(words(none.nothing))];
  const cases = `${upperFirst(casesWords(left.length))} ${left.length === 1 ? 'is' : 'are'}`;
  const titles = listWords(left.map(({ title: name }) => lowered(name)));
  return [paragraph(words(fill(none.noCase, { organisation, cases, titles }))), ...datesNeeded(analysis)];
}

/** The dates with which something could be raised. */
export function datesNeeded(analysis: Analysis): ReportContent[] {
  const { none } = templates;
  const index = indexOf(analysis);
  const dates = toDate(analysis).slice(0, mostDates);
  if (dates.length === 0) return [];
  const line = ({ of, id, fact, within }: (typeof dates)[number]): string =>
    fill(none.date, {
      of: index.entries.get(id)?.title ?? index.instruments.get(index.commitments.get(id)?.instrument ?? '')?.short ?? id,
      within: listWords(within.map(periodWords)),
      what: of === 'claim' ? `“${lowered(labelOf(fact.replace(/^not /, ''), index))}”` : 'the text itself',
    });
  return [paragraph(strong(none.dates)), list(dates.map((each) => [words(line(each))]))];
}
