import { heading, item, text, type Page } from '../../../explain/page.ts';
import { indexOf, citeCommitment, labelOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { agreementOf, type Coded, type ToTalk } from '../../../review/agreement.ts';
import { listOf } from '../../lists/list.ts';
import { joined } from '../../lists/words.ts';
import type { Other } from '../screen.ts';

const mark = 'talk:';
const made = new WeakMap<Analysis, ReadonlyMap<string, ToTalk>>();

/** What reviewers differ on, by an id of its own: the same case can be talked of for its verdict and for its standard. */
function toTalkIn(analysis: Analysis): ReadonlyMap<string, ToTalk> {
  let all = made.get(analysis);
  if (!all) {
    const { commitments } = indexOf(analysis);
    const { toTalk } = agreementOf(analysis.workspace.decisions, (id) => commitments.has(id));
    all = new Map(toTalk.map((each) => [`${mark}${each.of}:${each.on}`, each]));
    made.set(analysis, all);
  }
  return all;
}

const about: Readonly<Record<Coded, string>> = {
  verdict: 'verdict, judged blind',
  standard: 'standard of proof, judged blind',
  decision: 'decision, the computed verdict in sight',
  reading: 'whether it is read right',
};

function nameOf(on: string, analysis: Analysis): string {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(on);
  if (commitment) return `${citeCommitment(commitment, index)}: ${commitment.text}`;
  const known = index.cases.get(on);
  return known ? `${labelOf(known.gap.norm, index)}: ${index.entries.get(known.inGap.evidence)!.title}` : on;
}

/** Where reviewers differ, with each one's word. */
export const toTalkList: Other = {
  key: 't',
  name: 'to talk about',
  usual: 'queue',
  command: 'avowed agreement',
  empty:
    'Reviewers differ on nothing yet. Two must have given their word on the same case or commitment: b judges cases blind, c and x decide with what avowed says in sight.',
  chooses: [],
  list: ({ whole }) =>
    listOf(
      [...toTalkIn(whole)].map(([id, talk]) => ({ id, ...talk })),
      ({ id, on, of, words }) => ({
        id,
        mark: '≠',
        name: nameOf(on, whole),
        words: joined(words.map(({ reviewer, value }) => `${reviewer}: ${value}`).join(', '), about[of]),
        end: '',
      }),
    ),
};

export function toTalkPage(id: string, whole: Analysis): Page | null {
  const talk = id.startsWith(mark) ? toTalkIn(whole).get(id) : undefined;
  if (!talk) return null;
  return {
    id: talk.on,
    kind: 'to talk about',
    title: nameOf(talk.on, whole),
    blocks: [
      heading(`Each word on the ${about[talk.of]}`),
      ...talk.words.map(({ reviewer, value, reason }) => item(`${reviewer}: ${value}${reason === '' ? '' : ` (${reason})`}`)),
      heading('What it is about'),
      item(nameOf(talk.on, whole), { link: talk.on }),
      text('A named person can decide between them: “avowed review judge … --adjudicates NAMES”.'),
    ],
  };
}
