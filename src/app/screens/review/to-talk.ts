import { remember } from '../../../model/remember.ts';
import { heading, item, text, type Page } from '../../../explain/page.ts';
import { indexOf, citeCommitment, labelOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { lastWords } from '../../../model/last-words.ts';
import type { GivenDecision } from '../../../model/records.ts';
import type { DecisionWord, Standard } from '../../../model/words.ts';
import { agreementOf, type Coded, type ToTalk } from '../../../review/agreement.ts';
import type { Command } from '../../keys/command.ts';
import { groupBy } from '../../../model/sorting.ts';
import { headingsOf, listOf } from '../../lists/list.ts';
import type { Row } from '../../lists/row.ts';
import { joined, standardsBriefly, twoParts } from '../../lists/words.ts';
import type { Here, Other } from '../screen.ts';
import { firstQuestion } from './deciding.ts';

const mark = 'talk:';

/** Where reviewers differ, and the last word of one who decided between them. */
interface Talk extends ToTalk {
  readonly settled: GivenDecision | undefined;
}

/** What reviewers differ on, by an id of its own: the same case can be talked of for its verdict and for its standard. */
const toTalkIn = remember((analysis: Analysis): ReadonlyMap<string, Talk> => {
  const { commitments } = indexOf(analysis);
  const { toTalk } = agreementOf(analysis.workspace.decisions, (id) => commitments.has(id));
  return new Map(toTalk.map((each) => [`${mark}${each.of}:${each.on}`, { ...each, settled: settledBy(each, analysis) }]));
});

const isBlind = (of: Coded): boolean => of === 'verdict' || of === 'standard';

/** The last word of an adjudicator, blind for what was judged blind. */
function settledBy({ on, of }: ToTalk, { workspace }: Analysis): GivenDecision | undefined {
  const { blind, seen } = lastWords(workspace.decisions.filter(({ adjudicates }) => adjudicates !== undefined));
  return (isBlind(of) ? blind : seen).findLast((each) => each.on === on);
}

const settledWords = ({ of, settled }: Talk): string | false => {
  if (!settled) return false;
  const value = of === 'verdict' ? settled.verdict : of === 'standard' ? settled.standard : settled.decision;
  return `decided by ${settled.reviewer}: ${value}`;
};

const about: Readonly<Record<Coded, string>> = {
  verdict: 'verdict, judged blind',
  standard: 'standard of proof, judged blind',
  decision: 'decision, the computed verdict in sight',
  reading: 'reading of a commitment',
};

function namedOf(on: string, analysis: Analysis): Pick<Row, 'name' | 'parts'> {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(on);
  if (commitment) return twoParts(citeCommitment(commitment, index), ': ', commitment.text);
  const known = index.cases.get(on);
  return known ? twoParts(labelOf(known.gap.norm, index), ': ', index.entries.get(known.inGap.evidence)!.title) : { name: on };
}
const nameOf = (on: string, analysis: Analysis): string => namedOf(on, analysis).name;

/** As a row: the same case can stand twice, for its verdict and for its standard. */
function namedApart({ on, of }: ToTalk, analysis: Analysis): Pick<Row, 'name' | 'parts'> {
  const { name, parts } = namedOf(on, analysis);
  return parts && of !== 'verdict' && of !== 'reading'
    ? twoParts(`${parts[0]}, ${of}`, parts[1], parts[2])
    : { name, ...(parts ? { parts } : {}) };
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
  toldByName: true,
  list: ({ whole }) => {
    const order = Object.keys(about);
    const parts = groupBy([...toTalkIn(whole)], ([, { of }]) => of).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const rows = parts.flatMap(([, talks]) => talks).map(([id, talk]) => ({ id, ...talk }));
    return {
      ...listOf(rows, ({ id, ...talk }) => ({
        id,
        mark: talk.settled ? '=' : '≠',
        ...namedApart(talk, whole),
        words: joined(settledWords(talk), talk.words.map(({ reviewer, value }) => `${reviewer}: ${value}`).join(', ')),
        // What is said against what tells more than who says it.
        shortWords: talk.words.map(({ value }) => standardsBriefly[value as Standard] ?? value).join(' ≠ '),
        end: '',
      })),
      headings: headingsOf(parts.map(([, talks]) => ({ text: `On the ${about[talks[0]![1].of]}`, size: talks.length }))),
    };
  },
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
      ...(talk.settled ? [item(`${settledWords(talk)} (${talk.settled.reason})`)] : []),
      heading('What it is about'),
      item(nameOf(talk.on, whole), { link: talk.on }),
      text(
        isBlind(talk.of)
          ? 'J decides between them under your name, which is kept as a decision like any other.'
          : 'c, x or n decides between them under your name, which is kept as a decision like any other.',
      ),
    ],
  };
}

/** A named person's word between reviewers who differ: blind on what was judged blind, else one of the usual words. */
export function adjudicating({ id, state, whole }: Here): readonly Command[] {
  const talk = id === undefined ? undefined : toTalkIn(whole).get(id);
  if (!talk) return [];
  const { on, of, words } = talk;
  const adjudicates = words.map(({ reviewer }) => reviewer);
  const between = `between ${adjudicates.join(', ')}`;
  if (isBlind(of)) {
    const pending = { on, decision: 'judged', standard: 'lead', verdict: 'none', adjudicates } as const;
    return [
      {
        keys: ['J'],
        name: `decide ${between}: your verdict, your standard of proof, your reason`,
        short: 'J decide',
        wish: () => ({ type: 'ask', asking: { question: 'verdict', pending, text: '' } }),
      },
    ];
  }
  const deciding = (key: string, decision: DecisionWord, verb: string): Command => ({
    keys: [key],
    name: `decide ${between}: ${verb}, with a reason`,
    short: `${key} ${verb}`,
    wish: () => ({ type: 'ask', asking: firstQuestion({ on, decision, standard: null, adjudicates }, state) }),
  });
  return [
    deciding('c', 'confirmed', 'confirm'),
    deciding('x', 'rejected', 'reject'),
    ...(of === 'decision' ? [deciding('n', 'needs-evidence', 'needs evidence')] : []),
  ];
}
