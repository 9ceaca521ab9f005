import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf, citeCommitment } from '../../../explain/index-of.ts';
import { onlyForADate } from '../../../explain/only-for-a-date.ts';
import { yearsWords } from '../../../explain/said.ts';
import { listWords } from '../../../explain/words.ts';
import { wholeText } from '../../../model/needed.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, lowered, numberWords, upperFirst } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import { isTold } from '../../telling/alike.ts';
import type { InFavour } from '../../telling/fairness.ts';
import { keptSaid } from './kept.ts';
import { favourInPast } from './past.ts';
import { organisationName } from '../../telling/names.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { setAsideSaid } from '../../telling/set-aside.ts';
import { concludedElsewhere } from '../shared/concluded-elsewhere.ts';
import { favourWithWork } from '../shared/favour-with-work.ts';
import { favourKinds, favourLine, favourLists, favourTitle } from '../shared/in-favour.ts';
import type { Kept } from '../shared/kept-to.ts';
import { mostOtherWork, otherWork } from '../shared/other-work.ts';
import { workLine } from './work-line.ts';
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
  const { all: whole, kept: allKept, keptAtAll } = favourWithWork(matters, left, isChosen, analysis);
  const withPast = new Set(matters.filter(isPast).flatMap((matter) => favourInPast(matter, analysis).map(({ claim }) => claim)));
  const isFresh = ({ claim }: Pick<InFavour, 'claim'>): boolean => !withPast.has(claim);
  const all = new Map([...whole].map(([kind, own]) => [kind, own.filter(isFresh)]));
  const kept = allKept.filter(isFresh);
  const good = [...[...all.values()].flat(), ...kept].map(({ claim }) => claim);
  const untold = otherWork(matters, left, isChosen, good);
  const told = [...favourKinds.flatMap((kind) => all.get(kind)!.slice(0, room[kind])), ...kept].map(({ claim }) => claim);
  const [itself, others] = [true, false].map((isOwn) => kept.filter(({ claim }) => isOwnAccount(claim, analysis) === isOwn));
  const favour = [
    ...favourLists(all, room, matters, analysis),
    ...keptLines(templates.favour.kept, others!, analysis),
    ...keptLines(templates.favour.ownAccount, itself!, analysis),
    ...keptConcluded(
      keptAtAll.filter(({ claim }) => isTold(claim, told)),
      analysis,
    ),
  ];
  return [...(favour.length === 0 ? [] : [favourTitle(analysis)]), ...favour, ...nothingHeld(untold, good, matters.length === 0, analysis)];
}

/** What speaks for it is concluded from like what speaks against it. @param kept what is told here: from nothing else does anything follow */
function keptConcluded(kept: readonly Kept[], analysis: Analysis): ReportContent[] {
  const said = keptSaid(kept, analysis);
  return said.length === 0 ? [] : [paragraph(strong(templates.favour.followsTitle)), list(said)];
}

const keptLines = (label: string, kept: readonly Pick<InFavour, 'claim' | 'entry'>[], analysis: Analysis): ReportContent[] =>
  kept.length === 0 ? [] : [paragraph(strong(label)), list(kept.map((each) => favourLine(each, analysis)))];

/** Whether nobody but those who are not independent of the organisation says so. */
const isOwnAccount = ({ sources }: Claim, { workspace }: Analysis): boolean =>
  sources.every(({ id }) => workspace.appraisals[id]?.independent !== true);

/** Work that was looked at and of which nothing is concluded, each with what is told of it, so that nobody takes it for charged or cleared; that of which nothing is told is only named. @param isAlone whether nothing is raised: the summary has named all of it then, and it is no other work */
function nothingHeld(free: readonly EntryWithFacts[], told: readonly Claim[], isAlone: boolean, analysis: Analysis): ReportContent[] {
  const { lookedAt } = templates;
  if (!isAlone && free.every(({ role }) => role === 'none')) return [];
  const lines = free
    .flatMap((entry) => workLine(entry, told, isAlone, analysis).map((line) => ({ entry, line })))
    .slice(0, mostOtherWork)
    .map((each) => ({ ...each, date: onlyForADate(each.entry, analysis) }));
  // Of an account of which it is not clear what part the organisation had, a title alone would be a hint.
  const further = isAlone ? [] : free.filter((entry) => entry.role !== 'none' && !lines.some((each) => each.entry === entry));
  if (lines.length === 0 && further.length === 0) return [];
  const charged = { free: lines.filter((each) => each.date === null), dated: lines.filter((each) => each.date !== null) };
  return [
    title(2, isAlone ? lookedAt.alone : lookedAt.title),
    ...looked(charged.free, isAlone ? lookedAt.aboutAlone : lookedAt.about, analysis),
    ...looked(charged.dated, isAlone ? lookedAt.undecidedAlone : lookedAt.undecided, analysis),
    ...onlyNamed(further, analysis),
  ];
}

interface Looked {
  readonly entry: EntryWithFacts;
  readonly line: PhrasingContent[];
  readonly date: ReturnType<typeof onlyForADate>;
}

/** What is told of some work, with what is concluded of it elsewhere, or why nothing could be. */
function looked(lines: readonly Looked[], about: string, analysis: Analysis): ReportContent[] {
  if (lines.length === 0) return [];
  const items = lines.map(({ entry, line, date }) => [
    ...line,
    ...spaced(concludedElsewhere(entry.id, analysis)),
    ...spaced(setAsideSaid(entry.id, analysis)),
    ...spaced(date === null ? null : templates.lookedAt.since[date]),
  ]);
  return [paragraph(words(about)), list(items)];
}

const spaced = (said: string | null): PhrasingContent[] => (said === null ? [] : [words(` ${said}`)]);

function onlyNamed(entries: readonly EntryWithFacts[], analysis: Analysis): ReportContent[] {
  if (entries.length === 0) return [];
  const said = templates.lookedAt.further;
  const values = {
    count: numberWords(entries.length),
    organisation: organisationName(analysis),
    works: inSeries(entries.map(workNamed)),
  };
  return [paragraph(words(upperFirst(fill(entries.length === 1 ? said.one : said.several, values))))];
}

/** By its title, with its years where that does not give them. */
function workNamed({ title: name, period }: EntryWithFacts): string {
  const years = yearsWords({ period });
  const isGiven = (years.match(/\d{4}/g) ?? []).every((year) => name.includes(year));
  return isGiven ? `“${name}”` : `“${name}” (${years})`;
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
