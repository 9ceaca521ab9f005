import { entriesLeft } from '../../../explain/entries-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Source } from '../../../model/records.ts';
import { byId } from '../../../model/sorting.ts';
import { authorsOf, dateOf, interviewersOf, outwardSource, plainTitle, shortReference } from '../../../model/sources.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';
import { yes } from './columns.ts';
import * as ofEvidence from './evidence-values.ts';
import { yesOrNo } from './explained.ts';

/** The sources that shown evidence cites, and no others: their very names could tell of what is withheld. */
export function sourcesSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const { sources, appraisals } = analysis.workspace;
  const citedBy = new Map<string, Set<string>>();
  for (const entry of entriesLeft(analysis, filters))
    for (const { id, via } of [...entry.claims.flatMap((claim) => claim.sources), ...(entry.response?.sources ?? [])])
      for (const cited of [id, via ?? id]) citedBy.set(cited, (citedBy.get(cited) ?? new Set()).add(entry.id));
  const appraisalOf = ({ id }: Source) => appraisals[id];
  return sheetOf<Source>(
    'Sources',
    'The sources that the evidence cites, with what is thought of them.',
    [
      { name: 'source', width: 30, meaning: 'The id of the source.', of: ({ id }) => id },
      { name: 'reference', width: 30, meaning: 'Author or publisher, and year.', of: (source) => shortReference(source, source.id) },
      { name: 'author', width: 28, meaning: 'Its authors, of an interview who was asked; empty where it names none.', of: authorsOf },
      { name: 'interviewer', width: 20, meaning: 'Of an interview, who asked.', of: interviewersOf },
      {
        name: 'date',
        width: 12,
        meaning: 'When it was issued, as far as that is known; “?” where that is doubtful.',
        of: (source) => dateOf(source.issued),
      },
      { name: 'title', width: 50, meaning: 'Its title.', of: (source) => plainTitle(source) ?? '' },
      {
        name: 'publisher',
        width: 26,
        meaning: 'Its publisher, or what it stands in.',
        of: (source) => [source['container-title'], source['publisher']].filter(Boolean).join('; '),
      },
      {
        name: 'address',
        width: 40,
        holds: 'address',
        meaning: 'Where its publisher has it.',
        of: (source) => textOf(outwardSource(source)['URL']),
      },
      { name: 'accessed', width: 12, meaning: 'When it was read there.', of: (source) => dateOf(source['accessed']) },
      {
        name: 'read at',
        width: 40,
        holds: 'address',
        meaning: 'The address at which it was read, where that is not its publisher’s: a mirror.',
        of: (source) => appraisalOf(source)?.readAt ?? '',
      },
      {
        name: 'kind',
        width: 18,
        meaning: 'What kind of source it is.',
        values: ofEvidence.sourceKindValues,
        of: (source) => appraisalOf(source)?.kind ?? ofEvidence.notAppraised,
      },
      {
        name: 'reliability',
        width: 11,
        meaning: 'How reliable it is, on the Admiralty scale.',
        values: ofEvidence.reliabilityValues,
        of: (source) => appraisalOf(source)?.reliability ?? 'F',
      },
      { name: 'because', width: 44, meaning: 'Why it was graded so.', of: (source) => appraisalOf(source)?.because ?? '' },
      {
        name: 'first-hand',
        width: 11,
        meaning: 'Whether its author was there or spoke to those who were.',
        values: yesOrNo('first-hand', 'not, or not known to be'),
        of: (source) => yes(appraisalOf(source)?.firstHand ?? false),
      },
      {
        name: 'independent',
        width: 12,
        meaning: 'Whether it is independent of the organisation.',
        values: yesOrNo('independent of it', 'not, or not known to be'),
        of: (source) => yes(appraisalOf(source)?.independent ?? false),
      },
      {
        name: 'derived from',
        width: 28,
        meaning: 'The cited sources that it retells, separated by semicolons: it counts with them as one origin.',
        of: (source) => (appraisalOf(source)?.derivedFrom ?? []).filter((id) => citedBy.has(id)).join('; '),
      },
      {
        name: 'withdrawn',
        width: 28,
        meaning: 'By whom it was withdrawn, and why; empty where it was not. What is withdrawn counts for nothing.',
        of: (source) => {
          const withdrawn = appraisalOf(source)?.withdrawn;
          return withdrawn ? `by ${withdrawn.by}: ${withdrawn.because}` : '';
        },
      },
      {
        name: 'entries',
        width: 8,
        holds: 'number',
        meaning: 'How many entries cite it.',
        of: ({ id }) => String(citedBy.get(id)?.size ?? 0),
      },
    ],
    sources.filter(({ id }) => citedBy.has(id)).toSorted(byId),
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
