import type { PhrasingContent } from 'mdast';
import { whereAndWhen } from '../../../explain/said.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo, type Answered } from '../../telling/answers.ts';
import { citedBy, isSameAs } from '../../telling/claims.ts';
import { inFavourOfAll, ownWords, type InFavour } from '../../telling/fairness.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid } from '../../telling/said-by.ts';
import said from './in-favour.json' with { type: 'json' };

/** What speaks for the organisation beside some cases, as what it is, each thing once and none that its answers have told. */

export const favourKinds = ['here', 'ownWords', 'otherTime', 'elsewhere'] as const;
export type FavourKind = (typeof favourKinds)[number];

/** How many things of one entry are looked for: all that a section has room for may be of one. */
const mostOfEntry = 12;
const partOfAnswer = 0.5;

/** @param left the entries that may be told */
export function favourOf(
  matters: readonly Matter[],
  left: readonly EntryWithFacts[],
  analysis: Analysis,
): ReadonlyMap<FavourKind, readonly InFavour[]> {
  const raised = matters.filter((each) => !isPast(each));
  const answers = raised.map(({ entry, lead }) => answerTo(entry, analysis, lead));
  const told: Claim[] = [];
  const isFresh = ({ claim }: InFavour): boolean => {
    if (told.some((one) => isSameAs(one, claim)) || answers.some((one) => isAnsweredIn(claim, one))) return false;
    told.push(claim);
    return true;
  };
  const done = inFavourOfAll(matters, left, mostOfEntry, analysis);
  const ownSaid = raised.flatMap((matter) => ownWords(matter, analysis));
  const of = (kind: FavourKind) => (kind === 'ownWords' ? ownSaid : done.filter(({ where }) => kindOf(where) === kind));
  return new Map(favourKinds.map((kind) => [kind, of(kind).filter(isFresh)]));
}

const kindOf = (where: InFavour['where']): FavourKind => (where === 'after' || where === 'before' ? 'otherTime' : where);

/** Whether the answer to a case has told it, of the same source. */
const isAnsweredIn = (claim: Claim, { text, sources }: Answered): boolean =>
  isSameAs(claim, { text }, partOfAnswer) && claim.sources.some(({ id }) => sources.some((each) => each.id === id));

/** Lists of it, each under what it is; a kind without any, or without room, is left out. */
export const favourLists = (
  all: ReadonlyMap<FavourKind, readonly InFavour[]>,
  room: Readonly<Record<FavourKind, number>>,
  analysis: Analysis,
): ReportContent[] =>
  favourKinds.flatMap((kind): ReportContent[] => {
    const own = all.get(kind)!;
    if (own.length === 0 || room[kind] === 0) return [];
    return [paragraph(strong(said[kind])), list(own.slice(0, room[kind]).map((each) => favourLine(each, analysis)))];
  });

export const favourTitle = (analysis: Analysis): ReportContent => title(2, fill(said.title, { organisation: organisationName(analysis) }));

/** A line: where and when, what, and who says so. */
export const favourLine = ({ claim, entry }: Pick<InFavour, 'claim' | 'entry'>, analysis: Analysis): PhrasingContent[] => [
  words(`${whereAndWhen(entry)}: ${claimSaid(claim, analysis)}`),
  cite(citedBy(claim)),
];
