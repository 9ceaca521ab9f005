import { heading, item as listed, row, text, type Block, type Page } from '../../../explain/page.ts';
import { plural } from '../../../explain/words.ts';
import { chosenBy } from '../../../analysis.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { everything, filterWords } from '../../../model/filters/filters.ts';
import { noClaimChoice, reportWords, type KeptReport, type ReportWord, type SaidOfReport } from '../../../model/kept-report.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { kindCalled, kinds } from '../../../report/kinds.ts';
import { CannotCompose, NoRoom, type Composed, type Kind } from '../../../report/kinds/kind.ts';
import {
  due,
  item,
  leaveOut,
  minutes as speakingTime,
  onBehalfOf,
  putIn,
  session,
  speaker,
  untested,
  type KindOption,
} from '../../../report/kinds/options.ts';
import { byHand } from '../../../report/kinds/shared/by-hand.ts';
import { reportOptions, type GivenOfReport } from '../../../report/kinds/shared/report-options.ts';
import { wordsPerMinute } from '../../../report/telling/names.ts';
import { treePage } from '../../../report/tree-page.ts';
import { filterText, readFilter, withWords } from '../../lists/filter.ts';
import { placeOn, type Composing, type State } from '../../state.ts';

/** The kinds of report that can be composed of gaps. */
export const composedKinds: readonly string[] = kinds.filter(({ inApp }) => inApp).map(({ id }) => id);

/** The kind that is being composed. */
export const kindOf = ({ kind }: Composing): Kind => kindCalled(kind ?? composedKinds[0]!);

/** Whether how long is spoken matters for what is composed. */
export const isSpoken = (composing: Composing): boolean => kindOf(composing).options.includes(speakingTime);

/** Whether a kind takes what nobody has looked at, or single claims in and out. */
export const takesUntested = (composing: Composing): boolean => kindOf(composing).options.includes(untested);
export const takesClaims = (composing: Composing): boolean => [leaveOut, putIn].every((each) => kindOf(composing).options.includes(each));

/** What its author can be asked for, by the options of the kind. */
export function wordsAsked(composing: Composing): readonly ReportWord[] {
  const { options } = kindOf(composing);
  return reportWords.filter((word) => {
    const option = optionsOfWords[word];
    return option === null || options.includes(option);
  });
}

/** The option by which a kind takes a word; `null` where all do. */
const optionsOfWords: Readonly<Record<ReportWord, KindOption | null>> = {
  speaker,
  session,
  item,
  onBehalfOf,
  due,
  title: null,
  author: null,
  date: null,
};

/** The id under which the app opens the report itself. */
export const composedId = 'report';

/** What the filter of the screen chooses. */
const filtersOf = (state: State, whole: Analysis): Filters =>
  withWords(readFilter(placeOn(state, 'compose').filter, { chooses: everything }, whole));

/** The report that a choice of gaps makes, of what the filter leaves. */
export function composed(state: State, whole: Analysis): { readonly analysis: Analysis; readonly made: readonly Composed[] } {
  const { composing } = state;
  const kind = kindOf(composing);
  const filters = filtersOf(state, whole);
  const { ids, also } = byHand(composing.chosen, whole);
  const analysis = chosenBy(whole, filters, also);
  return { analysis, made: kind.compose(analysis, reportOptions(givenOf({ ...composing, chosen: ids }), filters, analysis)) };
}

/** What was given that the kind takes. */
function givenOf(composing: Composing): GivenOfReport {
  const { minutes, chosen, claims } = composing;
  return {
    ...saidOf(composing),
    ...(isSpoken(composing) ? { minutes } : {}),
    ...(takesUntested(composing) ? { untested: composing.untested } : {}),
    ...(takesClaims(composing) ? claims : {}),
    gaps: chosen,
  };
}

/** Of what its author said, what the kind asks for. */
const saidOf = (composing: Composing): SaidOfReport =>
  Object.fromEntries(wordsAsked(composing).flatMap((word) => (composing.said[word] === undefined ? [] : [[word, composing.said[word]]])));

/** What is kept of a report that is being composed. */
export function keptOfReport(state: State, whole: Analysis): KeptReport {
  const { composing } = state;
  return {
    kind: kindOf(composing).id,
    filters: filtersOf(state, whole),
    chosen: composing.chosen,
    minutes: isSpoken(composing) ? composing.minutes : null,
    said: saidOf(composing),
    claims: takesClaims(composing) ? composing.claims : noClaimChoice,
    untested: takesUntested(composing) && composing.untested,
    rests: restsIn(state, whole),
  };
}

/** What the report is made of; nothing where it cannot be made yet. */
function restsIn(state: State, whole: Analysis): KeptReport['rests'] {
  try {
    const rests = composed(state, whole).made.flatMap((each) => each.rests ?? []);
    return {
      claims: Object.assign({}, ...rests.map(({ claims }) => claims)) as Record<string, string>,
      findings: Object.assign({}, ...rests.map(({ findings }) => findings)) as Record<string, string>,
      left: [...new Set(rests.flatMap(({ left }) => left))],
    };
  } catch (error) {
    if (error instanceof CannotCompose || error instanceof NoRoom) return null;
    throw error;
  }
}

/** A kept report taken up again: what is composed, and the filter of the screen. */
export const takenUp = (
  { kind, filters, chosen, minutes, said, claims, untested: also }: KeptReport,
  before: Composing,
): { composing: Composing; filter: string } => ({
  composing: { kind, chosen, minutes: minutes ?? before.minutes, said: { ...before.said, ...said }, claims, untested: also },
  filter: filterText(filters),
});

interface Made {
  readonly page: Page;
  /** Why there is no report, in a sentence for people. */
  readonly why: string | null;
}

const known = new WeakMap<Analysis, Made & { readonly composing: Composing; readonly filter: string }>();

/** The report as it grows, with its length and what to check before it is used. */
export const composedPage = (state: State, analysis: Analysis): Page => madeOf(state, analysis).page;

/** Why the report cannot be made of what is chosen; nothing where it can. */
export const whyNotComposed = (state: State, analysis: Analysis): string | null => madeOf(state, analysis).why;

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
  const { composing } = state;
  const filters = filterWords(filtersOf(state, analysis), (id) => labelOf(id, indexOf(analysis)));
  const about: Block[] = [
    row('kind', kindOf(composing).id),
    row('chosen', composing.chosen.length > 0 ? composing.chosen.join(', ') : 'none chosen: the strongest, as far as there is room'),
    ...Object.entries(composing.said).map(([name, words]) => row(name === 'onBehalfOf' ? 'on behalf of' : name, words)),
    ...(filters.length > 0 ? [row('only', filters.join('; '))] : []),
    ...(isSpoken(composing)
      ? [row('room', `${Math.floor(composing.minutes * wordsPerMinute(analysis))} words, ${composing.minutes.toFixed(1)} minutes`)]
      : []),
  ];
  const failed = (why: string): Made => ({
    why,
    page: {
      id: kindOf(composing).id,
      kind: 'report',
      title: 'This report cannot be made yet',
      blocks: [...about, text(why, { tone: 'warning' })],
    },
  });
  try {
    const { made } = composed(state, analysis);
    const length = made[0]?.length;
    const [first, ...others] = made.map(({ report }) => treePage(report));
    const page = {
      ...first!,
      blocks: [
        ...about,
        ...(length === undefined ? [] : [row('length', length)]),
        ...(others.length > 0 ? [row('with it', plural(others.length, 'further document'))] : []),
        ...first!.blocks,
        ...others.flatMap((each) => [
          heading(each.title),
          ...each.blocks.map((block) => (block.type === 'heading' ? listed(block.text) : block)),
        ]),
      ],
    };
    return { page, why: null };
  } catch (error) {
    if (error instanceof CannotCompose) return failed(error.message);
    if (error instanceof NoRoom) return failed(`${error.message} + gives more.`);
    throw error;
  }
}
