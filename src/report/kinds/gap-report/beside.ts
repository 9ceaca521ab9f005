import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf, citeCommitment } from '../../../explain/index-of.ts';
import { whereAndWhen } from '../../../explain/said.ts';
import { listWords } from '../../../explain/words.ts';
import { wholeText } from '../../../model/needed.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { strongestFirst } from '../../../model/strength.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, lowered, numberWords, upperFirst } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/claims.ts';
import { inFavourIn } from '../../telling/fairness.ts';
import { best } from '../../telling/weight.ts';
import { mattersOf, type Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { favourKinds, favourLine, favourOf } from '../shared/in-favour.ts';
import templates from './templates.json' with { type: 'json' };

/** What a gap report says beside its themes: what speaks for the organisation, silences, what is untested, and work against which nothing is held. */

/** What a list holds; of more there is a count. */
const mostOfAKind = 8;

/** What speaks for it, as what it is: in the same place and time, there earlier or later, or elsewhere; and where it kept to its word. @param left the entries that may be told */
export function inFavour(matters: readonly Matter[], left: readonly EntryWithFacts[], analysis: Analysis): ReportContent[] {
  const { favour } = templates;
  const all = favourOf(matters, left, analysis);
  const kinds = favourKinds.flatMap((kind): ReportContent[] => {
    const own = all.get(kind)!;
    if (own.length === 0) return [];
    const further = own.length - mostOfAKind;
    return [
      paragraph(strong(favour[kind])),
      list([
        ...own.slice(0, mostOfAKind).map((each) => favourLine(each, analysis)),
        ...(further > 0 ? [[words(fill(further === 1 ? favour.oneMore : favour.more, { count: upperFirst(numberWords(further)) }))]] : []),
      ]),
    ];
  });
  const told = [...all.values()].flatMap((each) => each.map(({ claim }) => claim));
  const kept = keptTo(told, analysis);
  if (kinds.length === 0 && kept.length === 0) return [];
  return [title(2, fill(favour.title, { organisation: organisationName(analysis) })), ...kinds, ...kept];
}

/** Work that was looked at and against which nothing is held: named, with what it shows in the organisation's favour, so that nobody takes it for charged. */
export function nothingHeld(left: readonly EntryWithFacts[], analysis: Analysis): ReportContent[] {
  const { held } = templates;
  const all = new Set(mattersOf({ ...analysis, judgement: analysis.chosenFrom ?? analysis.judgement }).map(({ entry }) => entry.id));
  const free = left.filter(({ id }) => !all.has(id));
  if (free.length === 0) return [];
  const organisation = organisationName(analysis);
  return [
    title(2, fill(held.title, { organisation })),
    paragraph(words(fill(held.about, { organisation }))),
    list(
      free.map((entry) => [
        words(`${entry.title} (${whereAndWhen(entry)}).`),
        ...inFavourIn(entry, 1, analysis).flatMap(({ claim }) => [words(` ${claimSaid(claim, analysis)}`), cite(citedBy(claim))]),
      ]),
    ),
  ];
}

/** Its own commitments that a practice kept to, the strongest of each entry, by what shows it and is not told yet. */
function keptTo(told: readonly Claim[], analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const kept = analysis.judgement.fulfilments.filter(({ verdict }) => verdict === 'consistent');
  const byEntry = Map.groupBy(strongestFirst(kept, analysis.workspace), ({ evidence }) => evidence);
  const lines = [...byEntry].flatMap(([id, [finding]]): PhrasingContent[][] => {
    const entry = index.entries.get(id)!;
    const shown = new Set(finding!.held.flatMap(({ claims }) => claims));
    const claim = best(
      entry.claims.filter((each) => shown.has(each.id)),
      entry,
      analysis,
    )[0];
    return claim && !told.some((each) => isSameAs(each, claim)) ? [favourLine({ claim, entry }, analysis)] : [];
  });
  return lines.length === 0 ? [] : [paragraph(strong(templates.favour.kept)), list(lines.slice(0, mostOfAKind))];
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
