import { indexOf, labelOf, citeCommitment } from '../../../explain/index-of.ts';
import { whereAndWhen } from '../../../explain/said.ts';
import { listWords } from '../../../explain/words.ts';
import { wholeText } from '../../../model/needed.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { strongestFirst } from '../../../model/strength.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, lowered, upperFirst } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy } from '../../telling/claims.ts';
import { caseSaid } from '../../telling/conclusion.ts';
import { inFavourOf, type InFavour } from '../../telling/fairness.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid } from '../../telling/said-by.ts';
import templates from './templates.json' with { type: 'json' };

/** What a gap report says beside its themes: cases before and after the commitments, what speaks for the organisation, silences, what is untested. */

export const past = (matters: readonly Matter[], analysis: Analysis): ReportContent[] =>
  matters.length === 0
    ? []
    : [
        title(2, templates.past.title),
        paragraph(words(templates.past.about)),
        list(matters.map(({ lead }) => [words(caseSaid(lead, analysis))])),
      ];

const mostOfAKind = 6;

/** What speaks for it, as what it is: in the same place and time, there at another, or elsewhere; and where it kept to its word. @param left ids of the entries that may be told */
export function inFavour(matters: readonly Matter[], left: ReadonlySet<string>, analysis: Analysis): ReportContent[] {
  const { favour } = templates;
  const seen = new Set<string>();
  const all = matters
    .flatMap((matter) => inFavourOf(matter, analysis))
    .filter(({ entry, claim }) => left.has(entry.id) && !seen.has(`${entry.id}/${claim.id}`) && seen.add(`${entry.id}/${claim.id}`));
  const kinds = (['here', 'after', 'before', 'elsewhere'] as const).flatMap((where): ReportContent[] => {
    const own = all.filter((each) => each.where === where).slice(0, mostOfAKind);
    return own.length === 0 ? [] : [paragraph(strong(favour[where])), list(own.map((each) => favourLine(each, analysis)))];
  });
  const kept = keptTo(new Set(all.map(({ entry }) => entry.id)), analysis);
  if (kinds.length === 0 && kept.length === 0) return [];
  return [title(2, fill(favour.title, { organisation: organisationName(analysis) })), ...kinds, ...kept];
}

const favourLine = ({ claim, entry }: InFavour, analysis: Analysis) => [
  words(`${whereAndWhen(entry)}: ${claimSaid(claim, analysis)}`),
  cite(citedBy(claim)),
];

/** Its own commitments that a practice kept to, the strongest of each entry that is not told yet. */
function keptTo(told: ReadonlySet<string>, analysis: Analysis): ReportContent[] {
  const kept = analysis.judgement.fulfilments.filter(({ verdict, evidence }) => verdict === 'consistent' && !told.has(evidence));
  const byEntry = Map.groupBy(strongestFirst(kept, analysis.workspace), ({ evidence }) => evidence);
  const strongest = [...byEntry.values()].map(([first]): Finding => first!);
  if (strongest.length === 0) return [];
  return [
    paragraph(strong(templates.favour.kept)),
    list(strongest.slice(0, mostOfAKind).map((finding) => [words(caseSaid(finding, analysis))])),
  ];
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
