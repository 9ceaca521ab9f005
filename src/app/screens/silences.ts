import { indexOf, labelOf } from '../../explain/index-of.ts';
import { plural } from '../../explain/words.ts';
import { everything } from '../../model/filters/filters.ts';
import { gapIdOf } from '../../model/gaps.ts';
import type { Conflict, Silence } from '../../model/judgement.ts';
import { caseRows } from '../lists/case-rows.ts';
import { headingsOf, listOfRows } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { joined, twoParts, verdictLegend, reservationLegend } from '../lists/words.ts';
import type { Chosen, Screen } from './screen.ts';

function silenceRow(silence: Silence, { whole }: Chosen): Row {
  const { kind, evidence, toRead, norm, practice } = silence;
  const index = indexOf(whole);
  return {
    id: gapIdOf(silence),
    mark: kind === 'silence' ? 'S' : 'N',
    ...twoParts(`${kind === 'silence' ? 'silence' : 'not found'}: ${labelOf(norm, index)}`, ' / ', labelOf(practice, index)),
    words: joined(plural(evidence.length, 'entry', 'entries'), toRead.length > 0 && `to read: ${toRead.join(', ')}`),
    end: '',
    also: evidence.join(' '),
    tone: 'warning',
  };
}

function conflictRow(conflict: Conflict, { whole }: Chosen): Row {
  return {
    id: conflict.with,
    mark: 'X',
    name: `conflict: ${conflict.commitment} and ${conflict.with}`,
    words: `which allows ${labelOf(conflict.circumstance, indexOf(whole))}`,
    end: '',
    tone: 'warning',
  };
}

const noSilence =
  'One is made where a rule meets what the organisation did, and no own commitment speaks to its norm in texts that were read whole.';
const noneNotFound = 'The same, where texts that could speak to it were not read whole: they would be named here.';
const noConflict = 'One is made where a firm own text allows what a rule holds against another.';
const noHistory = 'A case stands here where no commitment that was read was in force at the time.';

export const silences: Screen = {
  id: 'silences',
  key: '5',
  name: 'Silences & history',
  command: 'avowed gaps --format json',
  chooses: everything,
  sorts: [
    {
      name: 'kind',
      list: (of) => {
        const { silences: found, conflicts, history } = of.chosen.judgement;
        const { findings } = indexOf(of.whole);
        const [silent, notFound] = (['silence', 'not-found'] as const).map((kind) => found.filter((each) => each.kind === kind));
        const past = caseRows(
          history.map(({ finding }) => findings.get(finding)!),
          of,
        );
        const parts = [
          { text: 'Silences', rows: silent!.map((each) => silenceRow(each, of)), none: noSilence },
          { text: 'Not found in what was read', rows: notFound!.map((each) => silenceRow(each, of)), none: noneNotFound },
          { text: 'Own texts that pull apart', rows: conflicts.map((each) => conflictRow(each, of)), none: noConflict },
          { text: 'Before or after the commitment', rows: past, none: noHistory },
        ];
        return {
          ...listOfRows(parts.flatMap(({ rows }) => rows)),
          headings: headingsOf(parts.map(({ text, rows, none }) => ({ text, size: rows.length, none }))),
        };
      },
    },
  ],
  toldByName: true,
  legend: [
    'S  silence: a rule applies to what was done, and no own commitment speaks to its norm in texts that were read whole',
    'N  not found: the same, but texts that could speak were not read whole; they are named',
    'X  conflict: two own texts pull apart, one firm and allowing what a rule holds against the other',
    'P  before the commitment was made; Enter shows what went on after it',
    ...verdictLegend,
    ...reservationLegend,
  ],
};
