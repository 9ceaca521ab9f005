import { heading, item, row, text, type Block, type Page } from '../explain/page.ts';
import { plural } from '../explain/words.ts';
import type { Analysis } from '../model/records.ts';
import { CannotCompose, compose, type ReportOptions } from '../report/kinds/compose.ts';
import { NoRoom } from '../report/kinds/council-statement.ts';
import { wordsAMinute } from '../report/phrases.ts';
import type { ReportKind } from '../report/report.ts';
import { treePage } from '../report/tree-page.ts';
import type { Composing } from './state.ts';

/** The kinds of report that can be composed of gaps. */
export const composedKinds: readonly ReportKind[] = ['council-statement', 'questions', 'gap-report', 'audit-matrix'];

/** The id under which the app opens the report itself. */
export const composedId = 'report';

export const halfMinute = wordsAMinute / 2;

/** The report that a choice of gaps makes, without anything that only its author knows. */
export const optionsOf = ({ chosen, words }: Composing): ReportOptions => ({
  title: null,
  author: null,
  date: null,
  language: 'en-GB',
  filters: {},
  organisation: null,
  words,
  chosen,
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
    ...(composing.kind === 'council-statement'
      ? [row('room', `${composing.words} words, ${(composing.words / wordsAMinute).toFixed(1)} minutes`)]
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
    const composed = compose(composing.kind, analysis, optionsOf(composing));
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
