import { indexOf, labelOf, citeCommitment } from '../../../explain/index-of.ts';
import { listWords } from '../../../explain/words.ts';
import { inForcePeriod, periodOf } from '../../../model/dates.ts';
import { wholeText } from '../../../model/needed.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, lowered, upperFirst } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import { isSameAs } from '../../telling/claims.ts';
import { inFavourIn, type InFavour } from '../../telling/fairness.ts';
import { mattersOf, type Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { keptTo } from '../shared/kept-to.ts';
import { favourLine, favourLists, favourOf, favourTitle, placesOf, type FavourKind } from '../shared/in-favour.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import templates from './templates.json' with { type: 'json' };

/** What a gap report says beside its themes: what speaks for the organisation, silences, what is untested, and work against which nothing is held. */

/** What a list holds. */
const mostOfAKind = 8;
/** All that speaks for it where and of what the report tells. */
const room = { here: Infinity, ownWords: Infinity, otherTime: Infinity, elsewhere: mostOfAKind };

/** What speaks for it, as what it is: in the same place and time, there earlier or later, or elsewhere; where it kept to its word; and work against which nothing is held. @param left the entries that may be told @param isChosen whether cases were chosen by hand: that leaves out what has findings, too */
export function inFavour(
  matters: readonly Matter[],
  left: readonly EntryWithFacts[],
  isChosen: boolean,
  analysis: Analysis,
): ReportContent[] {
  const near = favourOf(matters, left, analysis);
  const told = [...near.values()].flatMap((each) => each.map(({ claim }) => claim));
  const kept = keptTo(told, analysis);
  const isTold = new Set([...[...near.values()].flat(), ...kept].map(({ entry }) => entry.id));
  const free = isChosen ? [] : withoutFinding(left, analysis).filter(({ id }) => !isTold.has(id));
  const all = withWork(near, free, [...told, ...kept.map(({ claim }) => claim)], matters, analysis);
  const lists = favourLists(all, room, matters, analysis);
  const [itself, others] = [true, false].map((isOwn) => kept.filter(({ claim }) => isOwnAccount(claim, analysis) === isOwn));
  return [
    ...(lists.length === 0 && kept.length === 0 ? [] : [favourTitle(analysis)]),
    ...lists,
    ...keptLines(templates.favour.kept, others!, analysis),
    ...keptLines(templates.favour.ownAccount, itself!, analysis),
    ...nothingHeld(free, analysis),
  ];
}

/** With what work against which nothing is held shows in its favour: the best of each, where it lies, and nothing that is told. */
function withWork(
  near: ReadonlyMap<FavourKind, readonly InFavour[]>,
  free: readonly EntryWithFacts[],
  told: readonly Claim[],
  matters: readonly Matter[],
  analysis: Analysis,
): ReadonlyMap<FavourKind, readonly InFavour[]> {
  const places = placesOf(matters);
  const heard = [...told];
  const good = free.flatMap((entry) => {
    const [one] = inFavourIn(entry, 1, analysis);
    return one && !heard.some((each) => isSameAs(each, one.claim)) && heard.push(one.claim) ? [one] : [];
  });
  const isNear = ({ entry }: InFavour): boolean => (entry.places ?? []).some((place) => places.includes(place));
  const more: Partial<Record<FavourKind, InFavour[]>> = {
    otherTime: good.filter(isNear),
    elsewhere: good.filter((each) => !isNear(each)),
  };
  return new Map([...near].map(([kind, own]) => [kind, [...own, ...(more[kind] ?? [])]]));
}

const keptLines = (label: string, kept: readonly Pick<InFavour, 'claim' | 'entry'>[], analysis: Analysis): ReportContent[] =>
  kept.length === 0 ? [] : [paragraph(strong(label)), list(kept.map((each) => favourLine(each, analysis)))];

/** Whether nobody but those who are not independent of the organisation says so. */
const isOwnAccount = ({ sources }: Claim, { workspace }: Analysis): boolean =>
  sources.every(({ id }) => workspace.appraisals[id]?.independent !== true);

function withoutFinding(left: readonly EntryWithFacts[], analysis: Analysis): EntryWithFacts[] {
  const all = new Set(mattersOf({ ...analysis, judgement: analysis.chosenFrom ?? analysis.judgement }).map(({ entry }) => entry.id));
  return left.filter(({ id }) => !all.has(id));
}

/** Work that was looked at and that no finding reaches, with why nothing follows, so that nobody takes it for charged or cleared; a bare name would leave a doubt on it, and is not told. */
function nothingHeld(free: readonly EntryWithFacts[], analysis: Analysis): ReportContent[] {
  const { held } = templates;
  const lines = free.flatMap((entry) => {
    const why = inFavourIn(entry, 1, analysis).length > 0 ? '' : whyNothing(entry, analysis);
    return why === '' ? [] : [[words(`${entry.title} (${whereAndWhenTold(entry)}). ${why}`)]];
  });
  if (lines.length === 0) return [];
  return [title(2, held.title), paragraph(words(fill(held.about, { organisation: organisationName(analysis) }))), list(lines)];
}

/** Why nothing is concluded from an entry, where that can be said in a sentence: its time, or whose acts it tells of. */
function whyNothing({ practices, period, claims }: EntryWithFacts, analysis: Analysis): string {
  const { held } = templates;
  const { commitments } = indexOf(analysis);
  const { gaps } = analysis.chosenFrom ?? analysis.judgement;
  const onThese = gaps
    .filter(({ practice }) => practices.includes(practice))
    .flatMap(({ cases }) => cases.flatMap(({ findings }) => findings))
    .filter(({ standing }) => standing === 'own-commitment');
  const begins = onThese.map(({ commitment }) => inForcePeriod(commitments.get(commitment)!.inForce).possible.from);
  if (begins.length > 0 && periodOf(period).possible.to < Math.min(...begins)) return held.before;
  return claims.some(({ by, kind }) => kind === 'fact' && by === 'organisation') ? '' : held.ofOthers;
}

export function silences(analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const { silences: said } = templates;
  const found = analysis.judgement.silences;
  if (found.length === 0) return [];
  const lines = found.map(({ norm, practice, kind, toRead }) =>
    fill(kind === 'silence' ? said.silence : said.notFound, {
      practice: upperFirst(labelOf(practice, index)),
      norm: lowered(labelOf(norm, index)),
      toRead: listWords(toRead.map((id) => index.instruments.get(id)?.short ?? id)),
    }),
  );
  return [title(2, said.title), list(lines.map((line) => [words(line)]))];
}

export function untested(analysis: Analysis, isFiltered: boolean): ReportContent[] {
  const index = indexOf(analysis);
  const { untested: said } = templates;
  const commitments = analysis.judgement.untested.map((id) => index.commitments.get(id)!);
  return [
    title(2, said.title),
    paragraph(words(isFiltered ? said.filtered : said.about)),
    ...(commitments.length === 0
      ? []
      : [
          table(
            ['text', 'what it says'],
            commitments.map((each) => [citeCommitment(each, index), wholeText(each)]),
          ),
        ]),
  ];
}
