import { entriesLeft } from '../../../explain/entries-left.ts';
import { indexOf, labelOf, type IndexOf } from '../../../explain/index-of.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { periodOf } from '../../../model/dates.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim, FactBy } from '../../../model/records.ts';
import { shortReference } from '../../../model/sources.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';
import * as ofEvidence from './evidence-values.ts';

/** One claim of an entry with one of its sources. */
interface Cited {
  readonly entry: EntryWithFacts;
  readonly claim: Claim;
  readonly source: Claim['sources'][number];
}

/** Every claim of the entries chosen, a row for each source that it cites: with it the facts, their status and the standard of proof can be worked out anew. */
export function claimsSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const index = indexOf(analysis);
  const { appraisals } = analysis.workspace;
  const called = (id: string) => shortReference(index.sources.get(id), id);
  const rows = entriesLeft(analysis, filters).flatMap((entry) =>
    entry.claims.flatMap((claim) => claim.sources.map((source): Cited => ({ entry, claim, source }))),
  );
  return sheetOf<Cited>(
    'Claims',
    'Every claim of the evidence entries chosen, a row for each source that it cites.',
    [
      { name: 'claim', width: 26, meaning: 'The id of the claim: entry#claim.', of: ({ entry, claim }) => `${entry.id}#${claim.id}` },
      { name: 'text', width: 60, meaning: 'What is claimed, in our own words.', of: ({ claim }) => claim.text },
      {
        name: 'kind',
        width: 11,
        meaning: 'Whether it is a fact, a statement that somebody made, or somebody’s judgement.',
        values: ofEvidence.claimKindValues,
        of: ({ claim }) => claim.kind,
      },
      {
        name: 'said by',
        width: 13,
        meaning: 'Of a statement: who made it; “(admission)” where the organisation admits something against its interest.',
        of: ({ claim }) => `${claim.saidBy ?? ''}${claim.admission ? ' (admission)' : ''}`,
      },
      {
        name: 'shows',
        width: 30,
        meaning: 'The facts that it shows, each with whose act it was.',
        of: ({ claim }) => factsOf(claim.shows, index),
      },
      {
        name: 'disputes',
        width: 22,
        meaning: 'The facts that it disputes, each with whose act it was.',
        of: ({ claim }) => factsOf(claim.disputes, index),
      },
      {
        name: 'answers',
        width: 16,
        meaning: 'Claims of the same entry whose dispute it answers.',
        of: ({ claim }) => (claim.answers ?? []).join('; '),
      },
      {
        name: 'by',
        width: 13,
        meaning: 'Whose act or omission it is about.',
        values: ofEvidence.authorValues,
        of: ({ claim }) => claim.by,
      },
      {
        name: 'of this work',
        width: 10,
        meaning:
          '“unknown” where it is not known whether those of whom it tells came into this work; reports say on that condition what rests on it.',
        of: ({ claim }) => claim.ofThisWork ?? '',
      },
      {
        name: 'period',
        width: 16,
        meaning: 'When, in EDTF (ISO 8601-2); the period of the entry where the claim gives none.',
        of: ({ claim, entry }) => claim.period ?? `${entry.period} (of the entry)`,
      },
      {
        name: 'period means',
        width: 12,
        meaning: 'How the period is meant.',
        values: ofEvidence.periodMeansValues,
        of: ({ claim }) => (isThroughout(claim) ? 'throughout' : 'some time'),
      },
      { name: 'source', width: 26, meaning: 'The id of the source.', of: ({ source }) => source.id },
      { name: 'reference', width: 24, meaning: 'Author or publisher, and year.', of: ({ source }) => called(source.id) },
      { name: 'locator', width: 16, meaning: 'Where in the source.', of: ({ source }) => source.locator ?? '' },
      {
        name: 'through',
        width: 24,
        meaning: 'The source through which it is known, where it was not read itself.',
        of: ({ source }) => (source.via ? called(source.via) : ''),
      },
      {
        name: 'read',
        width: 9,
        meaning: 'How much of the source was read for this claim.',
        values: ofEvidence.readValues,
        of: ({ source }) => source.read,
      },
      {
        name: 'reliability',
        width: 11,
        meaning: 'How reliable the source is, on the Admiralty scale.',
        values: ofEvidence.reliabilityValues,
        of: ({ source }) => appraisals[source.id]?.reliability ?? 'F',
      },
      {
        name: 'credibility',
        width: 11,
        holds: 'number',
        meaning: 'How credible the claim is, on the Admiralty scale.',
        values: ofEvidence.credibilityValues,
        of: ({ claim }) => String(claim.credibility),
      },
    ],
    rows,
  );
}

/** Only an interval of the claim's own whose ends are known holds throughout, and not where it is said to be a total. */
const isThroughout = ({ period, periodMeans }: Claim): boolean =>
  period !== undefined && periodMeans !== 'some-time' && periodOf(period).kind === 'interval' && periodOf(period).certain !== null;

const factsOf = (facts: readonly FactBy[], index: IndexOf): string =>
  facts.map(({ fact, by }) => `${labelOf(fact, index)} (${by})`).join('; ');
