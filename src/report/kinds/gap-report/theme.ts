import type { BlockContent, DefinitionContent } from 'mdast';
import type { Analysis } from '../../../model/judgement.ts';
import { recommendedTo } from '../../../model/words.ts';
import { list, paragraph, strong, textOf, title, words } from '../../page-tree.ts';
import { fill, numberWords, upperFirst, withFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import type { Matter } from '../../telling/matters.ts';
import { isSaidBy } from '../shared/limits.ts';
import { limitsOnTold } from '../shared/limits-on-told.ts';
import { askedOn, askKey, askLines, type AskOnCase } from './asked.ts';
import { byProof } from './by-proof.ts';
import { caseId, caseInShort, caseTold } from './case.ts';
import { nothingHeard, type Heard } from './heard.ts';
import templates from './templates.json' with { type: 'json' };
import type { Theme } from './themes.ts';

/** How many cases of a theme are told whole: three pages hold no more. */
const mostTold = 3;
/** How many more are told in short; Annex B has all. */
const mostInShort = 12;
/** How many lines a box holds, where there are not more cases. */
const mostInBox = 10;

/** Where what the summary asks stands. */
export const inSummary = 'Summary';

/** One theme: its cases, what is not established, what is asked. @param asked where what was asked stands already; added to */
export function themeSection(theme: Theme, asked: Map<string, string>, analysis: Analysis): ReportContent[] {
  const { told, others } = partsOf(theme);
  const heard = nothingHeard();
  const cases = [
    ...told.flatMap((matter) => caseTold(matter, heard, analysis)),
    ...(others.length > 0 ? [title(3, templates.theme.others, { id: othersId(others) }), ...inShort(others, heard, analysis)] : []),
  ];
  return [
    title(2, theme.title, { newPage: theme.isFirst }),
    ...cases,
    ...notEstablished([...told, ...others.slice(0, mostInShort)], textOf(cases), analysis),
    ...asks(theme, asked, analysis),
  ];
}

function inShort(others: readonly Matter[], heard: Heard, analysis: Analysis): ReportContent[] {
  const further = others.length - mostInShort;
  return [
    list(others.slice(0, mostInShort).map((matter) => caseInShort(matter, heard, analysis))),
    ...(further > 0 ? [paragraph(words(upperFirst(fill(templates.theme.further, { count: numberWords(further) }))))] : []),
  ];
}

/** By which the summary finds what is told in short. */
const othersId = ([first]: readonly Matter[]): string => `others-${first!.entry.id}`;

/** The heading under which each case is told, by its entry. */
export const headingIds = (themes: readonly Theme[]): ReadonlyMap<string, string> =>
  new Map(
    themes
      .map(partsOf)
      .flatMap(({ told, others }) => [
        ...told.map((matter) => [matter.entry.id, caseId(matter)] as const),
        ...others.map((matter) => [matter.entry.id, othersId(others)] as const),
      ]),
  );

function partsOf({ matters }: Theme): { readonly told: readonly Matter[]; readonly others: readonly Matter[] } {
  const { leading, others } = byProof(matters);
  return { told: leading.slice(0, mostTold), others: [...leading.slice(mostTold), ...others] };
}

/** A box with what a careful reader would say is not shown, under the case that it is of: the first of each case before the second of any, those of one case together. @param told what stands before it */
function notEstablished(matters: readonly Matter[], told: string, analysis: Analysis): ReportContent[] {
  const most = Math.max(mostInBox, matters.length);
  const ranked = matters
    .flatMap(({ entry }, at) => limitsOnTold(entry, told, analysis).map((line, rank) => ({ line, at, rank })))
    .filter(({ line, at }, index, all) => all.findIndex((each) => isSaidBy(each.line, line, each.at === at)) === index)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most);
  if (ranked.length === 0) return [];
  const ofCases = [
    ...Map.groupBy(
      ranked.toSorted((a, b) => a.at - b.at),
      ({ at }) => at,
    ),
  ];
  const lines = (own: typeof ranked) => list(own.map(({ line }) => [words(withFullStop(line))]));
  const heading = strong(templates.theme.notEstablished);
  const children =
    matters.length === 1
      ? [paragraph(heading), lines(ranked)]
      : [paragraph(heading), ...ofCases.flatMap(([at, own]) => [paragraph(words(`${matters[at]!.entry.title}:`)), lines(own)])];
  return [{ type: 'blockquote', children: children as (BlockContent | DefinitionContent)[] }];
}

function asks({ matters, title: name }: Theme, asked: Map<string, string>, analysis: Analysis): ReportContent[] {
  const all = matters.slice(0, mostTold).flatMap((matter) =>
    askedOn(matter, analysis).map((ask): AskOnCase => ({
      ...ask,
      on: matters.length > 1 ? fill(templates.theme.onCase, { title: matter.entry.title }) : null,
    })),
  );
  const fresh = all.filter((each) => !asked.has(askKey(each)) && asked.set(askKey(each), name));
  const isPartAbove = all.some((each) => asked.get(askKey(each)) !== name);
  if (fresh.length === 0) return [];
  return [title(4, isPartAbove ? templates.theme.askFurther : templates.theme.ask), list(askLines(byAddressee(fresh), analysis))];
}

const byAddressee = (asks: readonly AskOnCase[]): AskOnCase[] =>
  asks.toSorted((a, b) => recommendedTo.indexOf(a.to) - recommendedTo.indexOf(b.to));
