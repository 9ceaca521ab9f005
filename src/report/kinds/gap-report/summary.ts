import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { toDate } from '../../../explain/to-date.ts';
import { listWords, standardWords } from '../../../explain/words.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { saidInForce, stayedOutRoles } from '../../../model/words.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, lowered, numberWords, upperFirst, withFullStop } from '../../phrases.ts';
import { pageOf, type ReportContent } from '../../report.ts';
import { isConcludedPlainly } from '../../telling/conditions.ts';
import { mattersOf, type Matter } from '../../telling/matters.ts';
import { organisationIntroduced, organisationName } from '../../telling/names.ts';
import { isAgain } from './again.ts';
import { askLines } from './asked.ts';
import { partOf } from '../shared/part-of.ts';
import { byProof } from './by-proof.ts';
import { plainBeside } from '../../telling/plain-beside.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { scopeWords } from '../shared/scope.ts';
import { summaryAsks } from './summary-asks.ts';
import type { SummaryFinding } from './summary-finding.ts';
import { factWithin, summaryFindings } from './summary-findings.ts';
import templates from './templates.json' with { type: 'json' };
import { howUndated } from './undated.ts';

/** More cases are only counted. */
const mostNamed = 3;
/** Where there is little room, of those on reasonable grounds to believe and of others. */
const mostNamedShortly = { leading: 3, others: 1 };
const mostDates = 4;
const mostGrades = 3;

interface Told {
  readonly raised: readonly Matter[];
  /** What the report tells or names, where nothing is raised. */
  readonly told: readonly EntryWithFacts[];
  /** The heading under which each case is told, by its entry. */
  readonly headings: ReadonlyMap<string, string>;
}

/** One page: the findings that matter, each in a sentence with its standard of proof and page, and what is asked of whom. */
export function summaryOf({ raised: all, told: work, headings }: Told, analysis: Analysis, filters: Filters): ReportContent[] {
  // What is a part of other work is told with it, in its place.
  const isPart = ({ lead }: Matter): boolean => partOf(lead, analysis) !== null;
  const told = { headings, told: work, raised: all.filter((matter) => !isPart(matter)) };
  return [
    title(2, 'Summary', { newPage: true }),
    paragraph(words(scopeOf(told, analysis, filters))),
    ...(told.raised.length > 0 ? raised(told, all.filter(isPart), analysis) : notRaised(work, analysis)),
  ];
}

function scopeOf({ raised: own }: Told, analysis: Analysis, filters: Filters): string {
  const organisation = organisationIntroduced(analysis);
  const chosen = scopeWords(filters, analysis);
  if (own.length === 0)
    return chosen === null ? fill(templates.wholeOnly, { organisation }) : fill(templates.scopeOnly, { organisation, chosen });
  const held = heldWords(own, analysis);
  return chosen === null ? fill(templates.whole, { organisation, held }) : fill(templates.scope, { organisation, chosen, held });
}

/** In how many cases a promise is found broken or strained, or may be; what cannot be dated within its time or is alleged beside others is counted by itself. */
function heldWords(matters: readonly Matter[], analysis: Analysis): string {
  const { held } = templates;
  const undated = matters.filter(isUndated).length;
  // What is only alleged where other cases are not is told, and not held.
  const weaker = byProof(matters).others.filter((matter) => !isUndated(matter));
  const dated = matters.filter((matter) => !isUndated(matter) && !weaker.includes(matter));
  if (dated.length === 0) return withFullStop(upperFirst(fill(held.none, { cases: casesWords(undated) })));
  const again = dated.filter((matter, at) => dated.slice(0, at).some((other) => isAgain(matter, other, analysis)));
  const byWhat = Map.groupBy(
    dated.filter((matter) => !again.includes(matter)),
    (matter) => howFound(matter, analysis),
  );
  const found = hows.flatMap((how) => ({ how, count: byWhat.get(how)?.length ?? 0 })).filter(({ count }) => count > 0);
  // Of many grades only the gravest is counted by itself, and what is not found but open: nobody follows five of them before a case is named.
  const isCounted = (how: (typeof hows)[number]): boolean => found.length <= mostGrades || how === found[0]?.how || how === 'open';
  const lesser = found.filter(({ how }) => !isCounted(how));
  const less = lesser.reduce((sum, { count }) => sum + count, 0);
  const counted = found
    .filter(({ how }) => isCounted(how))
    .map(({ how, count }, at) =>
      at === 0 ? fill(held.first[how], { cases: casesWords(count) }) : fill(held.next[how], { count: numberWords(count) }),
    );
  const said =
    less === 0
      ? counted
      : [...counted, fill(held.less, { count: numberWords(less), kinds: inSeries(lesser.map(({ how, count }) => kindOf(how, count))) })];
  const alike = again.length === 0 ? [] : [fill(again.length === 1 ? held.alike : held.severalAlike, { count: numberWords(again.length) })];
  return withFullStop(upperFirst([...said, ...alike].join('; ')));
}

const kindOf = (how: (typeof hows)[number], count: number): string => {
  const [one, many] = templates.held.kinds[how as keyof typeof templates.held.kinds] as [string, string];
  return count === 1 ? one : many;
};

const hows = ['broken', 'short', 'assisted', 'strained', 'standard', 'open'] as const;

/** Whether a promise is found broken, an aim not reached, a part had in what others did, a promise only strained, which is an inference of ours, a standard asked of others alone, or perhaps one of these. */
function howFound(matter: Matter, analysis: Analysis): (typeof hows)[number] {
  const isPlain = isConcludedPlainly(matter.lead, analysis);
  const verdict = saidInForce(matter.lead);
  if (isPlain && verdict === 'double-standard') return 'standard';
  if (isPlain && verdict !== 'strain') return verdict === 'shortfall' ? 'short' : verdict === 'assistance' ? 'assisted' : 'broken';
  return isPlain || plainBeside(matter, analysis) !== null ? 'strained' : 'open';
}

const isUndated = ({ lead }: Matter): boolean => lead.time === 'undated';

const casesWords = (count: number): string => `${numberWords(count)} ${count === 1 ? 'case' : 'cases'}`;

/** @param parts what is told below as parts of other work */
function raised({ raised: matters, headings }: Told, parts: readonly Matter[], analysis: Analysis): ReportContent[] {
  const { leading, others } = byProof(matters);
  const findings = summaryFindings(matters, analysis);
  const named = findings.flatMap(({ matter, likewise }) => [matter, ...likewise.map((each) => each.matter)]);
  const left = leading.filter((matter) => !named.includes(matter));
  const heading = strong(templates.found);
  const common = commonStandard(findings);
  const isShort = findings.some((each) => each.isShort);
  // Of many nobody keeps apart why each is told on less.
  const isCounted = isShort && others.length > mostNamed;
  return [
    common === null ? paragraph(heading) : paragraph(heading, words(` ${fill(templates.proofOfAll, { standard: common })}`)),
    findings.length > 1
      ? list(
          findings.map((finding) =>
            findingLines(finding, common === null, headings).flatMap((line, at) => (at > 0 ? [words(' '), ...line] : line)),
          ),
          1,
        )
      : list(findings.flatMap((finding) => findingLines(finding, true, headings))),
    ...[
      { said: templates.more, of: left },
      // In a page of sentences what is told with other work has no room of its own.
      ...(findings.some(({ isInASentence }) => isInASentence) ? [] : [{ said: templates.parts, of: parts }]),
      ...(isCounted && others.length > 1
        ? [{ said: others.some(isUndated) ? templates.weakerUndated : templates.weaker, of: others }]
        : apartByTime(others, analysis)),
    ]
      .filter(({ of }) => of.length > 0)
      .map(({ said, of }) => further(said, of, isShort, headings, analysis))
      .reduce<ReportContent[]>(inOneParagraph, []),
    ...asked(findings, analysis),
  ];
}

/** Cases on less proof, and those of which a part is not known to be of the time of a promise. */
const apartByTime = (others: readonly Matter[], analysis: Analysis) => [
  { said: templates.weaker, of: others.filter((matter) => !isUndated(matter)) },
  ...(['began', 'inPart', 'wholly'] as const).map((how) => ({
    said: templates.undated[how],
    of: others.filter((matter) => isUndated(matter) && howUndated(matter, analysis) === how),
  })),
];

/** A finding with its page, its standard of proof where that is not said of all, and further cases on the same, of which what follows is told in its place. */
function findingLines(
  { matter, said, likewise }: SummaryFinding,
  withProof: boolean,
  headings: ReadonlyMap<string, string>,
): PhrasingContent[][] {
  const proof = fill(templates.proof, { standard: standardWords[matter.lead.standard.level] });
  const headed = ({ entry }: Matter): PhrasingContent[] => [
    strong(`${entry.title} (${whereAndWhenTold(entry)})`),
    pageOf(headings.get(entry.id)!),
  ];
  return [
    [...headed(matter), words(`. ${said}${withProof ? ` ${proof}` : ''}`)],
    ...likewise.map((each) => [...headed(each.matter), words(`. ${each.said}`)]),
  ];
}

/** What little there is room for stands in one paragraph. */
function inOneParagraph(before: readonly ReportContent[], said: PhrasingContent[]): ReportContent[] {
  const [last] = before;
  return last?.type === 'paragraph' ? [paragraph(...last.children, words(' '), ...said)] : [paragraph(...said)];
}

/** That there are further cases, and what they rest on; where they are few, by their titles, what is proven with what is told of it in half a sentence where there is room, and where. */
function further(
  said: typeof templates.weaker,
  others: readonly Matter[],
  isShort: boolean,
  headings: ReadonlyMap<string, string>,
  analysis: Analysis,
): PhrasingContent[] {
  const count = numberWords(others.length);
  const opening = (template: string): PhrasingContent =>
    words(upperFirst(fill(template, { count, organisation: organisationName(analysis) })));
  const mostShortly = mostNamedShortly[said === templates.more ? 'leading' : 'others'];
  if (others.length > (isShort ? mostShortly : mostNamed)) return [opening(said.many)];
  return [
    opening(others.length === 1 ? said.one : said.several),
    ...others.flatMap((matter, at) => [
      words(`${at === 0 ? ' ' : '; '}${isShort || said !== templates.more ? `“${matter.entry.title}”` : factWithin(matter, analysis)}`),
      pageOf(headings.get(matter.entry.id)!),
    ]),
    words('.'),
  ];
}

/** The standard of proof that several findings share, in words: it is said once. */
function commonStandard(findings: readonly SummaryFinding[]): string | null {
  const [first, ...others] = new Set(findings.map(({ matter }) => standardWords[matter.lead.standard.level]));
  return findings.length > 1 && first !== undefined && others.length === 0 ? first : null;
}

function asked(findings: readonly SummaryFinding[], analysis: Analysis): ReportContent[] {
  const asks = summaryAsks(findings, analysis);
  const byNumber = asks.some(({ on }) => on !== null) ? [words(` ${templates.askedByNumber}`)] : [];
  return asks.length === 0 ? [] : [paragraph(strong(templates.asked), ...byNumber), list(askLines(asks, analysis))];
}

/** What there is where nothing can be raised, and what would be needed. */
function notRaised(left: readonly EntryWithFacts[], analysis: Analysis): ReportContent[] {
  const { none } = templates;
  const organisation = organisationName(analysis);
  if (left.length === 0) return [paragraph(words(none.nothing))];
  const cases = `${upperFirst(casesWords(left.length))} ${left.length === 1 ? 'is' : 'are'}`;
  const titles = titlesOf(left);
  return [
    paragraph(words([fill(none.noCase, { organisation, cases, titles }), ...whyNotRaised(left, analysis)].join(' '))),
    ...datesNeeded(analysis),
  ];
}

/** Why no promise is held against some work, and what would be needed; of cases that lie before or after the promises that stands with them. */
function whyNotRaised(left: readonly EntryWithFacts[], analysis: Analysis): string[] {
  const { none } = templates;
  const organisation = organisationName(analysis);
  const past = new Set(mattersOf(analysis).map(({ entry }) => entry.id));
  // Of what it stayed out of nothing could be held against it.
  const free = left.filter(({ id, role }) => !past.has(id) && !stayedOutRoles.some((each) => each === role));
  const [apart, own] = [true, false].map((isApart) => free.filter(({ role }) => (role === 'none') === isApart));
  const why = (template: string, of: readonly EntryWithFacts[]): string[] =>
    of.length === 0
      ? []
      : [fill(template, { organisation, titles: of.length === left.length ? none.all[of.length === 1 ? 0 : 1]! : titlesOf(of) })];
  const [what] = [...(own!.length > 0 ? [none.ofAct] : []), ...(apart!.length > 0 ? [none.ofPart] : [])];
  return [
    ...why(none.noPart, apart!),
    ...why(none.notHeld, own!),
    ...(what === undefined ? [] : [fill(none.needed, { what: fill(what, { organisation }) })]),
  ];
}

const titlesOf = (of: readonly EntryWithFacts[]): string => inSeries(of.map(({ title: name }) => `“${name}”`));

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
