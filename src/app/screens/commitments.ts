import { unreadOf } from '../../explain/commitment-fates.ts';
import { citeCommitment, indexOf, labelOf } from '../../explain/index-of.ts';
import { readingMark } from '../../explain/words.ts';
import { chosenCommitments } from '../../judge/choose.ts';
import { everything, unread } from '../../model/filters/filters.ts';
import type { Commitment, Unread } from '../../model/records.ts';
import { searchedIn } from '../../model/searched.ts';
import { byLead, leadOf, leadsIn } from '../lists/leads.ts';
import { listOf, listOfRows, type List } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { narrowing } from '../lists/narrowing.ts';
import { joined, leadColumns, verdictLegend, verdictSaid } from '../lists/words.ts';
import { unlessBehind } from '../pages/problems.ts';
import { codingReading } from './review/deeds.ts';
import type { Chosen, Screen } from './screen.ts';

const chosenNow = narrowing<Commitment>(chosenCommitments, ({ workspace }) => searchedIn(workspace).commitment);

const listed = (of: Chosen): readonly Commitment[] => chosenNow(of.whole, of.filters);

const commitmentList = (of: Chosen, commitments: readonly Commitment[]): List =>
  listOf(commitments, (commitment) => commitmentRow(commitment, of));

function commitmentRow(commitment: Commitment, { chosen, whole }: Chosen): Row {
  const index = indexOf(whole);
  const found = leadsIn(chosen, whole).ofCommitment.get(commitment.id);
  const lead = found && leadOf(found);
  return {
    ...leadColumns(lead),
    // Here the mark would say that the reading was rejected.
    isRejected: false,
    id: commitment.id,
    name: commitment.id,
    shortName: `…${commitment.id.slice(commitment.id.indexOf(':'))}`,
    words: joined(
      lead && verdictSaid(lead),
      `${commitment.bearers.join('+') || 'nobody known'}: ${commitment.modality}${readingMark(commitment)}`,
      commitment.text,
      commitment.norms.map((norm) => labelOf(norm.id, index)).join(', ') || 'no norm',
      citeCommitment(commitment, index),
    ),
    shortWords: fromTheVerb(commitment),
    end: `${commitment.textStatus}, ${commitment.provenance}`,
    shortEnd: commitment.textStatus,
  };
}

/** Where there is little room, what is promised: in most rows the organisation is who promises it, and would fill them all. */
function fromTheVerb({ text, bearers, bearerText }: Commitment): string {
  const isOwn = bearers.length === 1 && bearers[0] === 'organisation';
  const head = bearerText ?? '';
  const rest = text.slice(head.length);
  return isOwn && head !== '' && text.toLowerCase().startsWith(head.toLowerCase()) && /^ \S/.test(rest) ? rest.trim() : text;
}

/** Sentences with a word of modality that were not taken as commitments, with the reason. */
function unreadRow({ provision, word, because, text }: Unread): Row {
  return {
    id: provision,
    mark: '–',
    name: provision,
    words: joined(word === '' ? because : `“${word}”: ${because}`, text),
    shortWords: text,
    end: '',
  };
}

export const commitments: Screen = {
  id: 'commitments',
  key: '3',
  name: 'Commitments',
  command: 'avowed commitments',
  chooses: everything,
  ofRecords: true,
  flags: {
    untested: ({ whole }) => {
      const untested = new Set(whole.judgement.untested);
      return (id) => untested.has(id);
    },
    'reading:doubtful':
      ({ whole }) =>
      (id) =>
        indexOf(whole).commitments.get(id)?.confidence.level === 'doubtful',
    'reading:clear':
      ({ whole }) =>
      (id) =>
        indexOf(whole).commitments.get(id)?.confidence.level === 'clear',
  },
  sorts: [
    { name: 'instrument', list: (of) => commitmentList(of, listed(of)) },
    { name: 'strength', list: (of) => commitmentList(of, byLead(listed(of), leadsIn(of.chosen, of.whole).ofCommitment, of.whole)) },
  ],
  others: [
    {
      key: 'v',
      name: 'unread',
      usual: 'commitments',
      command: 'avowed commitments --unread',
      empty: 'Every sentence with a word of modality was taken as a commitment.',
      chooses: unread,
      list: ({ whole, filters }) => listOfRows(unreadOf(whole.workspace, filters).map(unreadRow)),
    },
  ],
  finds: { kinds: ['commitment', 'instrument'] },
  // Coding is for Review; here both keys are told in one.
  deeds: (here) =>
    unlessBehind(
      codingReading(here).map(({ keys, name, wish }, at) => ({ keys, name, wish, ...(at === 0 ? { short: 'c/x judge' } : {}) })),
      here.whole,
    ),
  empty: 'No commitment was read. I imports a policy; v shows the sentences that were not taken as commitments, with the reason.',
  legend: [
    ...verdictLegend,
    '(?)  a doubtful reading · (human)  settled by a person in the policy file',
    'digest: restated in our own words, never to be quoted as the issuer’s · official: the issuer’s words',
    'c and x record whether a sentence is read right, as a reviewer’s word',
    'v shows the sentences that were not taken as commitments, with the reason',
  ],
  nameShare: 0.5,
};
