import type { PhrasingContent } from 'mdast';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo, type Answered } from '../../telling/answers.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { inFavourOfAll, ownWords, type InFavour } from '../../telling/fairness.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { placing } from './placing.ts';
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

/** Lists of it, each under what it is; a kind without any, or without room, is left out. Of a report on one place no line says where. */
export const favourLists = (
  all: ReadonlyMap<FavourKind, readonly InFavour[]>,
  room: Readonly<Record<FavourKind, number>>,
  matters: readonly Matter[],
  analysis: Analysis,
): ReportContent[] => {
  const places = placesOf(matters);
  return favourKinds.flatMap((kind): ReportContent[] => {
    const own = all.get(kind)!;
    if (own.length === 0 || room[kind] === 0) return [];
    const known = kind === 'elsewhere' || places.length > 1 ? [] : places;
    // Where nothing is raised there is nothing that it would lie elsewhere of.
    const label = places.length === 0 ? [] : [paragraph(strong(said[kind]))];
    return [...label, list(own.slice(0, room[kind]).map((each) => favourLine(each, analysis, known)))];
  });
};

/** The places of what is raised, or else of what is told without a conclusion. */
export function placesOf(matters: readonly Matter[]): readonly string[] {
  const raised = matters.filter((each) => !isPast(each));
  return [...new Set((raised.length > 0 ? raised : matters).flatMap(({ entry }) => entry.places ?? []))];
}

export const favourTitle = (analysis: Analysis): ReportContent => title(2, fill(said.title, { organisation: organisationName(analysis) }));

/** A line: where and when, as far as it does not say so itself, what, and who says so. */
export const favourLine = (
  { claim, entry }: Pick<InFavour, 'claim' | 'entry'>,
  analysis: Analysis,
  known: readonly string[] = [],
): PhrasingContent[] => [words(`${placing(claim, entry, known)}${claimSaid(claim, analysis)}`), cite(citedBy(claim))];
