import { fatesOf, type Fate } from '../../../explain/commitment-fates.ts';
import { indexOf, labelOf, lineOf, type IndexOf } from '../../../explain/index-of.ts';
import { instrumentsLeft } from '../../../explain/instruments-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { inForceWords } from '../../../model/dates.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Commitment } from '../../../model/records.ts';
import type { Scope } from '../../../model/schemas.ts';
import { sheetOf, type ColumnOf, type NamedSheet } from '../../named-sheet.ts';
import { withoutFullStop } from '../../phrases.ts';
import { at, commitmentColumns, yes } from './columns.ts';
import * as ofCommitments from './commitment-values.ts';
import { yesOrNo } from './explained.ts';

/** What the audit matrix says of the instruments as a whole, so that nothing of them is left out unsaid. */

/** The norms of a commitment, by their names. */
export const normsColumn = <T>(of: (record: T) => Commitment, index: IndexOf): ColumnOf<T> => ({
  name: 'norms',
  width: 30,
  meaning: 'The norms that it speaks to, separated by semicolons; empty where none was recognised.',
  of: (each) =>
    of(each)
      .norms.map(({ id }) => labelOf(id, index))
      .join('; '),
});

/** Where a commitment stands in the workspace. */
export const placeColumn = <T>(of: (record: T) => Commitment): ColumnOf<T> => ({
  name: 'commitment at',
  width: 36,
  meaning: 'File and line of the commitment in the workspace.',
  of: (each) => at(lineOf(of(each))),
});

/** What judging asks of a commitment beside its words: each question of the method that looks at it can be answered from these. */
function readColumns<T>(of: (record: T) => Commitment, index: IndexOf): ColumnOf<T>[] {
  const instrument = (each: T) => index.instruments.get(of(each).instrument);
  return [
    {
      name: 'in force',
      width: 16,
      meaning:
        'From when to when, in EDTF (ISO 8601-2); “..” where it has no end, nothing where an end is unknown, “?” where a date is doubtful. What begins in a year or a month is certain only from its end. Where no more is known: before which date it was not, and from which date on it was for certain.',
      of: (each) => inForceWords(of(each).inForce),
    },
    {
      name: 'scope of the document',
      width: 40,
      meaning: 'Which practices, people and places it reaches, and of which practices it leaves that open; empty where nothing narrows it.',
      of: (each) => scopeWords(instrument(each)?.scope, index),
    },
    {
      name: 'scope of the provision',
      width: 30,
      meaning: 'The same of the provision itself; empty where nothing narrows it further.',
      of: (each) => scopeWords(of(each).scope, index),
    },
    {
      name: 'strength',
      width: 12,
      meaning: 'How much it promises, after the action scale of UPR Info.',
      values: ofCommitments.strengthValues,
      of: (each) => of(each).strength,
    },
    {
      name: 'categorical',
      width: 11,
      meaning: 'Whether it says “never”, “only”, “all”, “no” or the like.',
      values: yesOrNo('it does', 'it does not'),
      of: (each) => yes(of(each).categorical),
    },
    {
      name: 'qualifiers',
      width: 36,
      meaning:
        'Hedges, conditions, exceptions, words of scope or of resources in it, each after its kind. One that a fact settles (Vocabulary) or that the rule excludes (Rules: not excused by) excuses nothing, nor do words of scope where a scope is given.',
      of: (each) =>
        of(each)
          .qualifiers.map(({ kind, text }) => `${kind}: ${text}`)
          .join('; '),
    },
    {
      name: 'allows',
      width: 20,
      meaning: 'Facts that a person found it to allow.',
      of: (each) =>
        of(each)
          .allows.map((id) => labelOf(id, index))
          .join('; '),
    },
    {
      name: 'doubt',
      width: 30,
      meaning: 'Why the reading of its sentence is doubtful; empty where it is not.',
      of: (each) => (of(each).confidence.level === 'doubtful' ? of(each).confidence.because.map(withoutMend).join('; ') : ''),
    },
    {
      name: 'issued by',
      width: 16,
      meaning: 'Who issued the document, or of those who agreed on it the one that is held to it here.',
      of: (each) => labelOf(instrument(each)?.issuer ?? '', index),
    },
    {
      name: 'authority',
      width: 14,
      meaning: 'What kind of document it stands in.',
      values: ofCommitments.authorityValues,
      of: (each) => instrument(each)?.authority ?? 'statement',
    },
  ];
}

/** What is to be done about a doubt is for those who keep the files. */
const withoutMend = (because: string): string => because.replace(/; if one is meant, .*$/, '');

function scopeWords(scope: Scope | undefined, index: IndexOf): string {
  const named = (ids: readonly string[]) => ids.map((id) => labelOf(id, index)).join(', ');
  const { practices = [], persons = [], places = [], open = [] } = scope ?? {};
  const reached = practices.filter((each) => !open.some(({ practice }) => practice === each));
  return [
    ...(reached.length > 0 ? [`practices: ${named(reached)}`] : []),
    ...(persons.length > 0 ? [`people: ${named(persons)}`] : []),
    ...(places.length > 0 ? [`places: ${places.join(', ')}`] : []),
    ...open.map(({ practice, because }) => `open: ${labelOf(practice, index)} (${withoutFullStop(because)})`),
  ].join('; ');
}

export function commitmentsSheet(analysis: Analysis, filters: Filters): NamedSheet {
  const index = indexOf(analysis);
  const left = instrumentsLeft(analysis, filters);
  return sheetOf<{ commitment: Commitment; fate: Fate }>(
    'Commitments',
    'All that was read as a commitment, a permission, a definition, a recognition or a disclaimer in the instruments chosen, whether it has findings or not. Where evidence was chosen, these are the instruments with a finding on it, or with words that answer one.',
    [
      ...commitmentColumns<{ commitment: Commitment }>(({ commitment }) => commitment, index),
      normsColumn(({ commitment }) => commitment, index),
      ...readColumns<{ commitment: Commitment }>(({ commitment }) => commitment, index),
      {
        name: 'what became of it',
        width: 20,
        meaning: 'Whether it has a finding in this workbook, and if not, why not.',
        values: ofCommitments.fateValues,
        of: ({ fate }) => ofCommitments.fates[fate],
      },
      placeColumn(({ commitment }) => commitment),
    ],
    fatesOf(analysis, filters).filter(({ commitment }) => left?.has(commitment.instrument) ?? true),
  );
}
