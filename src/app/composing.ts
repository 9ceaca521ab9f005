import { heading, item, row, text, type Block, type Page } from '../explain/page.ts';
import { plural } from '../explain/words.ts';
import type { Analysis } from '../model/records.ts';
import { kindCalled, kinds } from '../report/kinds.ts';
import { CannotCompose, NoRoom, type ReportOptions } from '../report/kinds/kind.ts';
import { minutes as speakingTime } from '../report/kinds/options.ts';
import { wordsPerMinute } from '../report/kinds/shared/names.ts';
import { treePage } from '../report/tree-page.ts';

export interface Composing {
  /** The id of a kind of report. */
  readonly kind: string;
  /** Ids of gaps, in the order in which they were chosen. */
  readonly chosen: readonly string[];
  /** How long may be spoken. */
  readonly minutes: number;
}

/** The kinds of report that can be composed of gaps. */
export const composedKinds: readonly string[] = kinds.filter(({ inApp }) => inApp).map(({ id }) => id);

/** Before anything was chosen. */
export const nothingComposed: Composing = { kind: composedKinds[0]!, chosen: [], minutes: 3 };

/** Whether how long is spoken matters for what is composed. */
export const isSpoken = ({ kind }: Composing): boolean => kindCalled(kind).options.includes(speakingTime);

/** The id under which the app opens the report itself. */
export const composedId = 'report';

/** The report that a choice of gaps makes, without anything that only its author knows. */
export const optionsOf = (composing: Composing): ReportOptions => ({
  title: null,
  author: null,
  date: null,
  language: 'en-GB',
  filters: {},
  onBehalfOf: null,
  minutes: isSpoken(composing) ? composing.minutes : null,
  words: null,
  chosen: composing.chosen,
  state: null,
  due: null,
});

interface Made {
  readonly page: Page;
  /** Why there is no report, in a sentence for people. */
  readonly why: string | null;
}

const made = new WeakMap<Analysis, Made & { readonly composing: Composing }>();

/** The report as it grows, with its length and what to check before it is used. */
export const composedPage = (composing: Composing, analysis: Analysis): Page => madeOf(composing, analysis).page;

/** Why the report cannot be made of what is chosen; nothing where it can. */
export const whyNotComposed = (composing: Composing, analysis: Analysis): string | null => madeOf(composing, analysis).why;

function madeOf(composing: Composing, analysis: Analysis): Made {
  const known = made.get(analysis);
  if (known?.composing === composing) return known;
  const anew = { composing, ...make(composing, analysis) };
  made.set(analysis, anew);
  return anew;
}

function make(composing: Composing, analysis: Analysis): Made {
  const about: Block[] = [
    row('kind', composing.kind),
    row('gaps', composing.chosen.length > 0 ? composing.chosen.join(', ') : 'none chosen: the strongest, as far as there is room'),
    ...(isSpoken(composing)
      ? [row('room', `${Math.floor(composing.minutes * wordsPerMinute(analysis))} words, ${composing.minutes.toFixed(1)} minutes`)]
      : []),
  ];
  const failed = (why: string): Made => ({
    why,
    page: {
      id: composing.kind,
      kind: 'report',
      title: 'This report cannot be made yet',
      blocks: [...about, text(why, { tone: 'warning' })],
    },
  });
  try {
    const composed = kindCalled(composing.kind).compose(analysis, optionsOf(composing));
    const length = composed[0]?.length;
    const [first, ...others] = composed.map(({ report }) => treePage(report));
    const page = {
      ...first!,
      blocks: [
        ...about,
        ...(length === undefined ? [] : [row('length', length)]),
        ...(others.length > 0 ? [row('with it', plural(others.length, 'further document'))] : []),
        ...first!.blocks,
        ...others.flatMap((each) => [
          heading(each.title),
          ...each.blocks.map((block) => (block.type === 'heading' ? item(block.text) : block)),
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
