import { heading, item as listed, pageText, row, text, type Block, type Page } from '../../../explain/page.ts';
import { plural } from '../../../explain/words.ts';
import { chosenBy } from '../../../analysis.ts';
import { gapName, indexOf, labelOf, type IndexOf } from '../../../explain/index-of.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { everything, filterWords } from '../../../model/filters/filters.ts';
import type { RestsOn } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { CannotCompose, lacksOf, NoRoom, type Composed } from '../../../report/kinds/kind.ts';
import { byHand } from '../../../report/kinds/shared/by-hand.ts';
import { reportOptions } from '../../../report/kinds/shared/report-options.ts';
import { wordsPerMinute } from '../../../report/telling/names.ts';
import { treePage } from '../../../report/tree-page.ts';
import { readFilter, withWords } from '../../lists/filter.ts';
import { placeOn, type Composing, type State } from '../../state.ts';
import { chooseNothingKey } from './anew.ts';
import { givenOf, isSpoken, kindOf, saidOf, takesChoice, takesClaims, takesUntested } from './kinds.ts';

/** The id under which the app opens the report itself. */
export const composedId = 'report';

/** What the filter of the screen chooses. */
export const filtersOf = (state: State, whole: Analysis): Filters =>
  withWords(readFilter(placeOn(state, 'compose').filter, { chooses: everything }, whole));

/** The report that a choice of gaps makes, of what the filter leaves. */
export function composed(state: State, whole: Analysis): { readonly analysis: Analysis; readonly made: readonly Composed[] } {
  const { composing } = state;
  const kind = kindOf(composing);
  const filters = filtersOf(state, whole);
  const { ids, also } = byHand(takesChoice(composing) ? composing.chosen : [], whole);
  const analysis = chosenBy(whole, filters, also);
  return { analysis, made: kind.compose(analysis, reportOptions(givenOf({ ...composing, chosen: ids }), filters, analysis)) };
}

interface Made {
  readonly page: Page;
  /** Why there is no report, in a sentence for people. */
  readonly why: string | null;
  readonly rests: RestsOn | null;
  readonly length: string | null;
  /** What is to be filed, as plain text. */
  readonly text: string;
}

interface MadeOf extends Made {
  readonly composing: Composing;
  readonly filter: string;
}

const known = new WeakMap<Analysis, MadeOf>();

/** The report as it grows, with its length and what to check before it is used. */
export const composedPage = (state: State, analysis: Analysis): Page => madeOf(state, analysis).page;

/** Why the report cannot be made of what is chosen; nothing where it can. */
export const whyNotComposed = (state: State, analysis: Analysis): string | null => madeOf(state, analysis).why;

/** What is to be filed, as plain text. */
export const composedText = (state: State, analysis: Analysis): string => madeOf(state, analysis).text;

/** What the report is made of; nothing where it cannot be made yet. */
export const restsIn = (state: State, analysis: Analysis): RestsOn | null => madeOf(state, analysis).rests;

/** The report in a line: its kind, what it is of, and how long it is or why it cannot be made. */
export function composedLine(state: State, analysis: Analysis): string {
  const { composing } = state;
  const { why, length } = madeOf(state, analysis);
  const count = takesChoice(composing) ? composing.chosen.length : 0;
  const of = count > 0 ? `${count} chosen` : isSpoken(composing) ? 'none chosen' : 'none chosen, so all';
  return [kindOf(composing).id, of, why ?? length].filter(Boolean).join(' · ');
}

function madeOf(state: State, analysis: Analysis): Made {
  const { composing } = state;
  const { filter } = placeOn(state, 'compose');
  const before = known.get(analysis);
  if (before?.composing === composing && before.filter === filter) return before;
  const anew = { composing, filter, ...make(state, analysis) };
  known.set(analysis, anew);
  return anew;
}

function make(state: State, analysis: Analysis): Made {
  const about = aboutOf(state, analysis);
  const failed = (why: string): Made => ({
    why,
    rests: null,
    length: null,
    text: '',
    page: {
      id: kindOf(state.composing).id,
      kind: 'report',
      title: 'This report cannot be made yet',
      blocks: [...about, text(why, { tone: 'warning' })],
    },
  });
  try {
    const { made } = composed(state, analysis);
    return { page: pageOf(made, about), why: null, rests: restsOf(made), length: made[0]?.length ?? null, text: textOf(made) };
  } catch (error) {
    if (error instanceof CannotCompose) return failed(notLeftWords(state, analysis) ?? error.message);
    if (error instanceof NoRoom) return failed(`${error.message} + gives more.`);
    throw error;
  }
}

/** That the filter leaves out what is chosen, and which keys put it right; nothing where that is not the fault. */
function notLeftWords(state: State, whole: Analysis): string | null {
  const { composing } = state;
  if (!takesChoice(composing) || composing.chosen.length === 0) return null;
  const { filter } = placeOn(state, 'compose');
  const names = composing.chosen.map((id) => chosenName(id, indexOf(whole))).join('; ');
  const clearing = filter === '' ? '' : `, or in the list Esc clears the filter “${filter}”`;
  return `What is chosen (${names}) is not among what is left to report on: ${chooseNothingKey} chooses nothing${clearing}.`;
}

function pageOf(made: readonly Composed[], about: readonly Block[]): Page {
  const length = made[0]?.length;
  const [first, ...others] = made.map(({ report }) => treePage(report));
  return {
    ...first!,
    blocks: [
      ...about,
      ...(length === undefined ? [] : [row('length', length)]),
      ...(others.length > 0 ? [row('with it', plural(others.length, 'further document'))] : []),
      ...lacksOf(made).map((lack) => row('lacks', lack, { tone: 'warning' })),
      ...first!.blocks,
      ...others.flatMap((each) => [
        heading(each.title),
        ...each.blocks.map((block) => (block.type === 'heading' ? listed(block.text) : block)),
      ]),
    ],
  };
}

const textOf = (made: readonly Composed[]): string =>
  made
    .filter(({ forAuthor }) => !forAuthor)
    .map(({ report }) => pageText(treePage(report)))
    .join('\n\n');

function restsOf(made: readonly Composed[]): RestsOn {
  const rests = made.flatMap((each) => each.rests ?? []);
  return {
    claims: Object.assign({}, ...rests.map(({ claims }) => claims)) as Record<string, string>,
    findings: Object.assign({}, ...rests.map(({ findings }) => findings)) as Record<string, string>,
    left: [...new Set(rests.flatMap(({ left }) => left))],
  };
}

/** What is composed, and what was said of it. */
function aboutOf(state: State, analysis: Analysis): readonly Block[] {
  const { composing } = state;
  const { id, about } = kindOf(composing);
  const index = indexOf(analysis);
  const filters = filterWords(filtersOf(state, analysis), (each) => labelOf(each, index));
  const { leaveOut, putIn } = composing.claims;
  return [
    row('kind', `${id}: ${about}`),
    row('chosen', chosenWords(composing, index)),
    ...(takesClaims(composing) && leaveOut.length + putIn.length > 0
      ? [row('claims', `${putIn.length} put in, ${leaveOut.length} left out (c shows them)`)]
      : []),
    ...Object.entries(saidOf(composing)).map(([name, words]) => row(name === 'onBehalfOf' ? 'on behalf of' : name, words)),
    ...sinceRows(composing),
    ...(takesUntested(composing) && composing.untested ? [row('also', 'what was promised and nobody has looked at')] : []),
    ...(filters.length > 0 ? [row('only', filters.join('; '))] : []),
    ...(isSpoken(composing)
      ? [row('room', `${Math.floor(composing.minutes * wordsPerMinute(analysis))} words, ${composing.minutes.toFixed(1)} minutes`)]
      : []),
  ];
}

/** What is gone and what has changed since the report was kept. */
const sinceRows = ({ since }: Composing): readonly Block[] =>
  since
    ? [
        ...(since.gone.length > 0 ? [row('gone since it was kept', since.gone.join(', '), { tone: 'warning' })] : []),
        ...(since.changed.length > 0 ? [row('changed since it was kept', since.changed.join(', '), { tone: 'warning' })] : []),
      ]
    : [];

/** What a report is of where nothing is chosen. */
const unchosen = (composing: Composing): string =>
  isSpoken(composing) ? 'the strongest, as far as there is room' : 'all that the filter leaves';

function chosenWords(composing: Composing, index: IndexOf): string {
  if (!takesChoice(composing)) return 'all that the filter leaves: this kind takes no choice';
  if (composing.chosen.length === 0) return `none: ${unchosen(composing)}`;
  return composing.chosen.map((id) => chosenName(id, index)).join('; ');
}

/** What was chosen by its name. */
function chosenName(id: string, index: IndexOf): string {
  const gap = index.gaps.get(id);
  if (gap) return gapName(gap, index);
  const known = index.cases.get(id);
  return known ? `${labelOf(known.gap.norm, index)}: ${index.entries.get(known.inGap.evidence)!.title}` : id;
}
