import { toneOf } from '../../model/palette.ts';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import { plural } from '../../explain/words.ts';
import { everything } from '../../model/filters/filters.ts';
import type { Conflict, Finding, Silence } from '../../model/records.ts';
import { leadOf, letterOf } from '../lists/leads.ts';
import { listOfRows } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { joined, leadWords, proofOf, verdictLegend } from '../lists/words.ts';
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

/** A finding as a row of its own, with what it is held against. */
export function findingRow(kind: string, finding: Finding, { whole }: Chosen): Row {
  const lead = leadOf(finding);
  const { entries } = indexOf(whole);
  return {
    id: finding.id,
    mark: letterOf(lead),
    name: `${kind}: ${entries.get(finding.evidence)!.title}`,
    words: joined(leadWords(lead), finding.commitment),
    end: proofOf(finding),
    tone: toneOf(finding.verdict),
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
          ...judgement.history.map((past) => findingRow('history', findings.get(past.finding)!, of)),
        ]);
      },
    },
  ],
  legend: [
    'S  silence: a rule applies to what was done, and no own commitment speaks to its norm in texts that were read whole',
    'N  not found: the same, but texts that could speak were not read whole; they are named',
    'X  conflict: two own texts pull apart, one firm and allowing what a rule holds against the other',
    'history: what was done before the commitment was made, with what went on after it',
    ...verdictLegend,
  ],
};
