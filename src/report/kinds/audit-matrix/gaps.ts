import { entriesLeft } from '../../../explain/entries-left.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { headlineOf } from '../../../model/gaps.ts';
import type { Analysis, Finding, Gap } from '../../../model/judgement.ts';
import { isRejected } from '../../../model/rejected.ts';
import { byCodeUnit } from '../../../model/sorting.ts';
import { mayBeOfItsTime } from '../../../model/strength.ts';
import { sheetOf, type NamedSheet } from '../../named-sheet.ts';
import { shortOf, yes } from './columns.ts';
import { yesOrNo } from './explained.ts';
import * as judged from './judged-values.ts';

export function gapsSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const index = indexOf(analysis);
  const left = new Set(entriesLeft(analysis, filters).map(({ id }) => id));
  const kept = analysis.judgement.fulfilments;
  const placesOf = (id: string) => index.entries.get(id)?.places ?? [];
  const speakingFor = ({ norm, cases, mitigating, places }: Gap): string[] => {
    const own = new Set(cases.map(({ evidence }) => evidence));
    const isBeside = (each: Finding) =>
      each.norm === norm || own.has(each.evidence) || placesOf(each.evidence).some((place) => places.includes(place));
    const beside = kept.filter(isBeside).map(({ evidence }) => evidence);
    return [...new Set([...mitigating, ...beside])].filter((id) => left.has(id)).toSorted(byCodeUnit);
  };
  return sheetOf<Gap>(
    'Gaps',
    'All cases of the same norm and practice in which something is held against the organisation, one gap a row. Verdict, standard and severity are those of one finding, the headline, and never mixed with another’s.',
    [
      { name: 'gap', width: 34, meaning: 'The id of the gap: norm/practice.', of: ({ id }) => id },
      { name: 'norm', sheetOnly: true, width: 22, meaning: 'Its norm.', of: ({ norm }) => labelOf(norm, index) },
      { name: 'practice', sheetOnly: true, width: 22, meaning: 'Its practice.', of: ({ practice }) => labelOf(practice, index) },
      {
        name: 'verdict',
        width: 14,
        holds: 'verdict',
        meaning: 'The verdict of its headline.',
        values: judged.verdictValues,
        of: ({ headline }) => headline.verdict,
      },
      {
        name: 'alleged',
        width: 9,
        meaning: 'Whether the headline is an allegation.',
        values: yesOrNo('its standard of proof is below reasonable grounds to believe', 'at or above'),
        of: ({ headline }) => yes(headline.alleged),
      },
      {
        name: 'rejected',
        width: 9,
        meaning: 'Whether a reviewer rejected the headline.',
        values: yesOrNo('a reviewer rejected it, whether or not another confirmed it; no other report tells it', 'no reviewer did'),
        of: (gap) => yes(isRejected(headlineOf(gap).decisions)),
      },
      {
        name: 'short of a contradiction by',
        width: 36,
        meaning: 'All reasons why its headline is no contradiction, separated by semicolons.',
        values: judged.reasonValues,
        of: (gap) => shortOf(headlineOf(gap)),
      },
      {
        name: 'standard of proof',
        width: 20,
        meaning: 'The standard of proof of its headline.',
        values: judged.standardValues,
        of: ({ headline }) => headline.standard,
      },
      {
        name: 'severity',
        width: 10,
        meaning: 'The severity of its headline.',
        values: judged.severityValues,
        of: ({ headline }) => headline.severity,
      },
      {
        name: 'past',
        width: 8,
        meaning: 'Whether it is history.',
        values: yesOrNo('none of its findings is or may be of the time of its commitment', 'at least one is or may be'),
        of: ({ headline }) => yes(!mayBeOfItsTime(headline)),
      },
      { name: 'headline', width: 36, meaning: 'The id of the finding that speaks for the gap.', of: ({ headline }) => headline.finding },
      { name: 'cases', width: 8, holds: 'number', meaning: 'How many cases it has.', of: ({ cases }) => String(cases.length) },
      {
        name: 'findings against',
        width: 9,
        holds: 'number',
        meaning: 'How many findings its cases have that are held against the organisation.',
        of: ({ cases }) => String(cases.reduce((sum, { findings }) => sum + findings.length, 0)),
      },
      { name: 'places', width: 18, meaning: 'Where its cases took place, as ISO 3166-1 codes.', of: ({ places }) => places.join('; ') },
      {
        name: 'from',
        width: 8,
        holds: 'number',
        meaning:
          'The first year of its entries; empty where it is unknown. What the headline rests on may be a part of that time only: the claims have periods of their own.',
        of: ({ years }) => String(years.from ?? ''),
      },
      {
        name: 'to',
        width: 8,
        holds: 'number',
        meaning: 'The last year of its entries; empty where it is unknown or not over.',
        of: ({ years }) => String(years.to ?? ''),
      },
      {
        name: 'speaks for the organisation',
        width: 34,
        meaning:
          'Entries that the filters leave and that are to be read beside it, by id, separated by semicolons: those that say so themselves, and those with a finding in its favour, whatever its time, on the same norm, on the same entry or in the same place.',
        of: (gap) => speakingFor(gap).join('; '),
      },
    ],
    analysis.judgement.gaps,
  );
}
