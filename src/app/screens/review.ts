import { indexOf, labelOf } from '../../explain/index-of.ts';
import { printable } from '../../explain/printable.ts';
import { reviewQueue, type Queued } from '../../review/queue.ts';
import { listWords } from '../../explain/words.ts';
import { everything } from '../../model/filters/filters.ts';
import { changingTo } from '../keys/changing.ts';
import type { Command } from '../keys/command.ts';
import { chosenOf } from '../lists/filter.ts';
import { leadOf } from '../lists/leads.ts';
import { headingsOf, listOfRows, type List } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { leadColumns, twoParts, verdictLegend } from '../lists/words.ts';
import { quoted } from '../pages/command-line.ts';
import { unlessBehind } from '../pages/problems.ts';
import { agreeing, agreementId, agreementPage } from './review/agreeing.ts';
import { blindCrumb, blindList, blindPageOf, judging } from './review/blind.ts';
import { codingReading, deciding } from './review/deeds.ts';
import { readingCrumb, readingList } from './review/readings.ts';
import { drawing } from './review/sample.ts';
import { adjudicating, toTalkList, toTalkPage } from './review/to-talk.ts';
import type { Chosen, Screen } from './screen.ts';

/** The queue of cases that need a decision, the strongest first, and after them the cases that have one. */
function reviewList({ whole, filters }: Chosen): List {
  const index = indexOf(whole);
  const left = new Set(chosenOf(whole, filters).judgement.gaps.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const queued = reviewQueue(whole).queued.filter(({ on }) => left.has(on));
  const waiting = new Set(queued.map(({ on }) => on));
  const rowOf = (id: string, words: string): Row => {
    const { gap, inGap } = index.cases.get(id)!;
    const lead = leadOf(index.findings.get(inGap.lead)!);
    const entry = index.entries.get(inGap.evidence)!;
    return {
      id,
      ...leadColumns(lead),
      ...twoParts(labelOf(gap.norm, index), ': ', entry.title),
      words,
      // What somebody said of it matters more here than the word of the verdict, which the mark says.
      shortWords: words,
    };
  };
  const marks = ({ contested, doubtful }: { readonly contested: boolean; readonly doubtful: boolean }) => [
    ...(contested ? ['contested'] : []),
    ...(doubtful ? ['doubtful reading'] : []),
  ];
  const decided = [...index.cases.values()]
    .filter(({ inGap }) => left.has(inGap.id) && !waiting.has(inGap.id))
    .map(({ inGap }) => {
      const { decisions } = index.findings.get(inGap.lead)!;
      return rowOf(inGap.id, `decided: ${listWords(decisions.map(({ decision, reviewer }) => `${decision} by ${reviewer}`))}`);
    });
  // What nobody has decided on needs no word for it, so that its name has all of the row.
  const why = (each: Queued) => [...(each.decisions.length > 0 ? [each.why] : []), ...marks(each)].join(' · ');
  const open = queued.map((each) => rowOf(each.on, why(each)));
  const parts = [
    { text: 'To decide', size: open.length },
    { text: 'Decided', size: decided.length },
  ];
  return { ...listOfRows([...open, ...decided]), headings: headingsOf(parts) };
}

const renaming: Command = {
  keys: ['r'],
  name: 'review under another name',
  short: 'r name',
  wish: () => ({ type: 'ask', asking: { question: 'name', pending: null, text: '' } }),
};

/** Of a page that only this screen has. */
const reviewPageCommand = (id: string): string | undefined =>
  id.startsWith('blind:')
    ? `avowed review show ${quoted(id.slice('blind:'.length))}`
    : id.startsWith('talk:') || id === agreementId
      ? 'avowed agreement'
      : undefined;

export const review: Screen = {
  id: 'review',
  key: '8',
  name: 'Review',
  command: 'avowed review',
  pageCommand: (id) => reviewPageCommand(id),
  chooses: everything,
  // A word on a case is about what leads it in the whole, whatever a filter leaves of it.
  choosesCases: true,
  toldByName: true,
  sorts: [{ name: 'queue', list: reviewList }],
  others: [blindList, readingList, toTalkList],
  page: (id, _, whole) => (id === agreementId ? agreementPage(whole) : (blindPageOf(id, whole) ?? toTalkPage(id, whole))),
  crumb: (state, whole) => [
    ...(state.reviewer === null ? [] : [`you review as ${printable(state.reviewer)}`]),
    ...(state.others['review'] === blindList.key ? [blindCrumb(state, whole)] : []),
    ...(state.others['review'] === readingList.key ? [readingCrumb(state, whole)] : []),
  ],
  // In a review n asks for evidence, and s for a standard.
  takes: ['n', 's'],
  deeds: (here) => [
    ...unlessBehind([...judging(here), ...deciding(here), ...codingReading(here), ...adjudicating(here)], here.whole),
    renaming,
  ],
  commands: (here) => {
    const { state } = here;
    const isCoding = [blindList.key, readingList.key].includes(state.others['review'] ?? '');
    return [...(isCoding ? [drawing(state)] : []), changingTo(blindList, here), agreeing];
  },
  empty: 'No case to review: there is no gap.',
  legend: [
    'b shows the cases that you have not judged, without a word of avowed or of anybody else; J judges one',
    'd draws a sample by a seed, the same for all who give that seed',
    'm shows the commitments of which you have not said whether they are read right: c yes, x no',
    't shows where reviewers differ, with each one’s word; a named person decides there: ≠ open, = decided',
    'a says how far reviewers agree, as a methods section says it',
    'The strongest undecided cases come first; a case stays where reviewers disagree.',
    'A word is stale where what it rests on has changed since.',
    ...verdictLegend,
  ],
};
