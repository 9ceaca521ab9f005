import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf, citeCommitment } from '../../../explain/index-of.ts';
import { listWords } from '../../../explain/words.ts';
import { inForcePeriod, periodOf } from '../../../model/dates.ts';
import { wholeText } from '../../../model/needed.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, firstClause, lowered, numberWords, upperFirst, withFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/claims.ts';
import type { InFavour } from '../../telling/fairness.ts';
import { keptSaid } from './kept.ts';
import { limitsSaid } from './past.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { favourWithWork } from '../shared/favour-with-work.ts';
import { favourLine, favourLists, favourTitle } from '../shared/in-favour.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { factsShown } from '../../telling/weight.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import templates from './templates.json' with { type: 'json' };

/** What a gap report says beside its themes: what speaks for the organisation, silences, what is untested, and work against which nothing is held. */

/** What a list holds. */
const mostOfAKind = 8;
/** More are only counted. */
const mostLookedAt = 12;
/** All that speaks for it where and of what the report tells. */
const room = { here: Infinity, ownWords: Infinity, otherTime: Infinity, elsewhere: mostOfAKind };

/** What speaks for it, as what it is: in the same place and time, there earlier or later, or elsewhere; where it kept to its word; and work against which nothing is held. @param left the entries that may be told @param isChosen whether cases were chosen by hand: that leaves out what has findings, too */
export function inFavour(
  matters: readonly Matter[],
  left: readonly EntryWithFacts[],
  isChosen: boolean,
  analysis: Analysis,
): ReportContent[] {
  const { all, kept } = favourWithWork(matters, left, isChosen, analysis);
  const isMatter = ({ id }: EntryWithFacts): boolean => matters.some(({ entry }) => entry.id === id);
  const good = [...[...all.values()].flat(), ...kept].map(({ claim }) => claim);
  const untold = isChosen ? [] : left.filter((entry) => !isMatter(entry) && hasMore(entry, good));
  const lists = favourLists(all, room, matters, analysis);
  const [itself, others] = [true, false].map((isOwn) => kept.filter(({ claim }) => isOwnAccount(claim, analysis) === isOwn));
  return [
    ...(lists.length === 0 && kept.length === 0 ? [] : [favourTitle(analysis)]),
    ...lists,
    ...keptLines(templates.favour.kept, others!, analysis),
    ...keptLines(templates.favour.ownAccount, itself!, analysis),
    ...whatFollows(analysis),
    ...nothingHeld(untold, good, analysis),
  ];
}

/** What speaks for it is concluded from like what speaks against it. */
function whatFollows(analysis: Analysis): ReportContent[] {
  const said = keptSaid(analysis);
  return said.length === 0 ? [] : [paragraph(strong(templates.favour.followsTitle)), list(said)];
}

const keptLines = (label: string, kept: readonly Pick<InFavour, 'claim' | 'entry'>[], analysis: Analysis): ReportContent[] =>
  kept.length === 0 ? [] : [paragraph(strong(label)), list(kept.map((each) => favourLine(each, analysis)))];

/** Whether nobody but those who are not independent of the organisation says so. */
const isOwnAccount = ({ sources }: Claim, { workspace }: Analysis): boolean =>
  sources.every(({ id }) => workspace.appraisals[id]?.independent !== true);

const isTold = (claim: Claim, told: readonly Claim[]): boolean => told.some((each) => isSameAs(each, claim));

/** Whether something that the organisation did in it is not told under what speaks for it; where nothing of it is, all is to be told. */
const hasMore = ({ claims }: EntryWithFacts, told: readonly Claim[]): boolean =>
  !claims.some((claim) => isTold(claim, told)) ||
  claims.some((claim) => claim.kind === 'fact' && claim.shows.length > 0 && claim.by === 'organisation' && !isTold(claim, told));

/** Work that was looked at and that no finding reaches, each with why nothing follows, so that nobody takes it for charged or cleared; of many the last are only counted. */
function nothingHeld(free: readonly EntryWithFacts[], told: readonly Claim[], analysis: Analysis): ReportContent[] {
  const { lookedAt } = templates;
  if (free.length === 0) return [];
  const lines = free.slice(0, mostLookedAt).map((entry) => workLine(entry, told, analysis));
  const further = free.length - lines.length;
  return [
    title(2, lookedAt.title),
    paragraph(words(fill(lookedAt.about, { organisation: organisationName(analysis) }))),
    list(lines),
    ...(further > 0 ? [paragraph(words(upperFirst(fill(lookedAt.further, { count: numberWords(further) }))))] : []),
  ];
}

/** What it was, the best that is told of what the organisation did in it, and why nothing follows, with the first of what is not established. */
function workLine(entry: EntryWithFacts, told: readonly Claim[], analysis: Analysis): PhrasingContent[] {
  const why = whyNothing(entry, analysis);
  const isOfItsOwn = why === templates.lookedAt.notHeld || why === templates.lookedAt.outside;
  const fact = isOfItsOwn ? factsShown(entry, analysis).find((claim) => claim.by === 'organisation' && !isTold(claim, told)) : undefined;
  const said = fact ? withFullStop(firstClause(claimSaid(fact, analysis))) : '';
  return [
    strong(`${entry.title} (${whereAndWhenTold(entry)}).`),
    ...(fact ? [words(` ${said}`), cite(citedBy(fact))] : []),
    words(` ${why}`),
    ...limitsSaid(entry, said, 1),
  ];
}

/** Why nothing is concluded from an entry: its time, whose acts it tells of, or that nothing told of it is held against a promise. */
function whyNothing({ id, practices, period, claims }: EntryWithFacts, analysis: Analysis): string {
  const { lookedAt } = templates;
  const { commitments } = indexOf(analysis);
  const { gaps } = analysis.chosenFrom ?? analysis.judgement;
  if (gaps.some(({ cases }) => cases.some(({ evidence }) => evidence === id))) return lookedAt.outside;
  const onThese = gaps
    .filter(({ practice }) => practices.includes(practice))
    .flatMap(({ cases }) => cases.flatMap(({ findings }) => findings))
    .filter(({ standing }) => standing === 'own-commitment');
  const begins = onThese.map(({ commitment }) => inForcePeriod(commitments.get(commitment)!.inForce).possible.from);
  if (begins.length > 0 && periodOf(period).possible.to < Math.min(...begins)) return lookedAt.before;
  return claims.some(({ by, kind }) => kind === 'fact' && by === 'organisation') ? lookedAt.notHeld : lookedAt.ofOthers;
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
