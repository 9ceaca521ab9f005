import { findingsIn } from '../../model/gaps.ts';
import { literal } from '../../model/literal.ts';
import { neededBy } from '../../model/needed.ts';
import { bareName } from '../../model/places.ts';
import { remember } from '../../model/remember.ts';
import { mayBeOfItsTime } from '../../model/strength.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim, Entry } from '../../model/records.ts';
import { namesState } from './money.ts';

/** What of a record of several places is told in a report on some of them: nobody is told of another's island as of their own. */

/** An analysis whose records of several places hold what is of some of these, and nothing that names another of them alone; a record of one journey between them stays whole. */
export function seenFrom(places: readonly string[], analysis: Analysis): Analysis {
  if (places.length === 0) return analysis;
  const seen = new Map(analysis.entries.map((entry) => [entry.id, entrySeen(entry, places, analysis)]));
  if (analysis.entries.every((entry) => seen.get(entry.id) === entry)) return analysis;
  const { workspace } = analysis;
  return {
    ...analysis,
    entries: analysis.entries.map(({ id }) => seen.get(id)!),
    workspace: { ...workspace, entries: workspace.entries.map((entry) => seen.get(entry.id) ?? entry) },
  };
}

function entrySeen(entry: EntryWithFacts, places: readonly string[], analysis: Analysis): EntryWithFacts {
  const of = entry.places ?? [];
  const here = of.filter((place) => places.includes(place));
  if (here.length === 0 || here.length === of.length || isOneJourney(entry)) return entry;
  const named = (text: string): string[] => of.filter((place) => namesPlace(text, place, entry, analysis));
  const isOfOthers = ({ text }: { readonly text: string }): boolean => {
    const all = named(text);
    return all.length > 0 && !all.some((place) => here.includes(place));
  };
  // Where the place is no site of the work and nothing is said of it by itself, what is said of the work is said of it all.
  const isSite = (entry.atBehestOf ?? []).some(({ who, as }) => here.includes(who) && as.includes('host'));
  const isApart = isSite || entry.claims.some(({ text }) => named(text).length > 0 && named(text).every((place) => here.includes(place)));
  if (!isApart) return entry;
  const needed = restedOn(analysis);
  const isNeeded = ({ id }: Claim): boolean => needed.has(`${entry.id}#${id}`);
  const claims = entry.claims.filter((claim) => isNeeded(claim) || !isOfOthers(claim));
  const left = entry.claims.filter((claim) => !claims.includes(claim));
  const { response, notEstablished, atBehestOf, ...rest } = entry;
  /** Of whom all that is told is told of the other place. */
  const isOfOtherPlace = (who: string): boolean =>
    left.some(({ text }) => namesState(text, who, analysis)) && !claims.some(({ text }) => namesState(text, who, analysis));
  const cites = (id: string, { sources }: Pick<Claim, 'sources'>): boolean => sources.some((source) => source.id === id);
  const isAnswerOfOthers =
    response?.text !== undefined &&
    (isOfOthers({ text: response.text }) ||
      (response.sources ?? []).some(({ id }) => left.some((claim) => cites(id, claim)) && !claims.some((claim) => cites(id, claim))));
  return {
    ...rest,
    places: here,
    claims,
    ...(atBehestOf === undefined
      ? {}
      : { atBehestOf: atBehestOf.filter(({ who }) => here.includes(who) || (!of.includes(who) && !isOfOtherPlace(who))) }),
    ...(response === undefined || isAnswerOfOthers ? {} : { response }),
    ...(notEstablished === undefined ? {} : { notEstablished: notEstablished.filter((text) => !isOfOthers({ text })) }),
  };
}

/** “Return from one to another”: all of it is of both. */
function isOneJourney({ title, claims, places = [] }: Entry): boolean {
  const names = places.map((place) => literal(bareName(place))).join('|');
  const journey = new RegExp(`\\bfrom (?:${names})\\b[^.]{0,60}? to (?:${names})\\b`, 'u');
  return [title, ...claims.map(({ text }) => text)].some((text) => journey.test(text));
}

/** By its name, as what is of it (“Nigerian”), or by what of it the entry says that its claims name. */
const namesPlace = (text: string, place: string, { localities = {} }: Entry, analysis: Analysis): boolean =>
  namesState(text, place, analysis) ||
  [bareName(place).replace(/a$/, 'an'), ...(localities[place] ?? [])].some((name) => new RegExp(`\\b${literal(name)}\\b`, 'u').test(text));

/** What findings of the time of a promise rest on: it is told wherever they are. */
const restedOn = remember(
  ({ judgement }: Analysis): ReadonlySet<string> =>
    new Set(
      findingsIn(judgement)
        .filter(mayBeOfItsTime)
        .flatMap((finding) => neededBy(finding).flatMap(({ claims }) => claims.map((id) => `${finding.evidence}#${id}`))),
    ),
);
