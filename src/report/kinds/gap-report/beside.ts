import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf, citeCommitment } from '../../../explain/index-of.ts';
import { whereAndWhen } from '../../../explain/said.ts';
import { listWords } from '../../../explain/words.ts';
import { wholeText } from '../../../model/needed.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { strongestFirst } from '../../../model/strength.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, lowered, upperFirst } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { answerTo, type Answered } from '../../telling/answers.ts';
import { citedBy, isSameAs } from '../../telling/claims.ts';
import { best } from '../../telling/weight.ts';
import { inFavourOfAll, type InFavour } from '../../telling/fairness.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid } from '../../telling/said-by.ts';
import templates from './templates.json' with { type: 'json' };

/** What a gap report says beside its themes: what speaks for the organisation, silences, what is untested. */

const mostOfEntry = 4;
const mostOfAKind = 8;
const partOfAnswer = 0.5;

/** What speaks for it, as what it is: in the same place and time, there earlier or later, or elsewhere; and where it kept to its word. @param left the entries that may be told */
export function inFavour(matters: readonly Matter[], left: readonly EntryWithFacts[], analysis: Analysis): ReportContent[] {
  const { favour } = templates;
  const all = inFavourOfAll(matters, left, mostOfEntry, analysis);
  const told: Claim[] = [];
  const answers = matters.filter((each) => !isPast(each)).map(({ entry, lead }) => answerTo(entry, analysis, lead));
  const kinds = (['here', 'otherTime', 'elsewhere'] as const).flatMap((kind): ReportContent[] => {
    const own: InFavour[] = [];
    for (const each of all.filter(({ where }) => (where === 'after' || where === 'before' ? 'otherTime' : where) === kind)) {
      if (own.length === mostOfAKind) break;
      if (told.some((one) => isSameAs(one, each.claim)) || answers.some((one) => isAnsweredIn(each.claim, one))) continue;
      told.push(each.claim);
      own.push(each);
    }
    return own.length === 0 ? [] : [paragraph(strong(favour[kind])), list(own.map((each) => favourLine(each, analysis)))];
  });
  const kept = keptTo(told, analysis);
  if (kinds.length === 0 && kept.length === 0) return [];
  return [title(2, fill(favour.title, { organisation: organisationName(analysis) })), ...kinds, ...kept];
}

/** Whether the answer to a case has told it, of the same source. */
const isAnsweredIn = (claim: Claim, { text, sources }: Answered): boolean =>
  isSameAs(claim, { text }, partOfAnswer) && claim.sources.some(({ id }) => sources.some((each) => each.id === id));

const favourLine = ({ claim, entry }: Pick<InFavour, 'claim' | 'entry'>, analysis: Analysis): PhrasingContent[] => [
  words(`${whereAndWhen(entry)}: ${claimSaid(claim, analysis)}`),
  cite(citedBy(claim)),
];

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
