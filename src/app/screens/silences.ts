import { indexOf, labelOf } from '../../explain/index-of.ts';
import { plural } from '../../explain/words.ts';
import { everything } from '../../model/filters/filters.ts';
import type { Conflict, Silence } from '../../model/judgement.ts';
import { caseRows } from '../lists/case-rows.ts';
import { listOfRows } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { joined, verdictLegend } from '../lists/words.ts';
import type { Chosen, Screen } from './screen.ts';

function silenceRow({ norm, practice, kind, evidence, toRead }: Silence, { whole }: Chosen): Row {
  const index = indexOf(whole);
  return {
    id: `${norm}/${practice}`,
    mark: kind === 'silence' ? 'S' : 'N',
    name: `${kind === 'silence' ? 'silence' : 'not found'}: ${labelOf(norm, index)} / ${labelOf(practice, index)}`,
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

export const silences: Screen = {
  id: 'silences',
  key: '5',
  name: 'Silences & history',
  chooses: everything,
  sorts: [
    {
      name: 'kind',
      list: (of) => {
        const { judgement } = of.chosen;
        const { findings } = indexOf(of.whole);
        return listOfRows([
          ...judgement.silences.map((silence) => silenceRow(silence, of)),
          ...judgement.conflicts.map((conflict) => conflictRow(conflict, of)),
          ...caseRows(
            judgement.history.map((past) => findings.get(past.finding)!),
            of,
          ),
        ]);
      },
    },
  ],
  nameShare: 0.62,
  legend: [
    'S  silence: a rule applies to what was done, and no own commitment speaks to its norm in texts that were read whole',
    'N  not found: the same, but texts that could speak were not read whole; they are named',
    'X  conflict: two own texts pull apart, one firm and allowing what a rule holds against the other',
    'P  before the commitment was made; Enter shows what went on after it',
    ...verdictLegend,
  ],
};
