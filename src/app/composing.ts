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

const made = new WeakMap<Analysis, { readonly composing: Composing; readonly page: Page }>();

/** The report as it grows, with its length and what to check before it is used. */
export function composedPage(composing: Composing, analysis: Analysis): Page {
  const known = made.get(analysis);
  if (known?.composing === composing) return known.page;
  const page = makePage(composing, analysis);
  made.set(analysis, { composing, page });
  return page;
}

function makePage(composing: Composing, analysis: Analysis): Page {
  const about: Block[] = [
    row('kind', composing.kind),
    row('gaps', composing.chosen.length > 0 ? composing.chosen.join(', ') : 'none chosen: the strongest, as far as there is room'),
    ...(composing.kind === 'council-statement'
      ? [row('room', `${composing.words} words, ${(composing.words / wordsAMinute).toFixed(1)} minutes`)]
      : []),
  ];
  const failed = (words: string): Page => ({
    id: composing.kind,
    kind: 'report',
    title: 'This report cannot be made yet',
    blocks: [...about, text(words, { tone: 'warning' })],
  });
  try {
    const composed = compose(composing.kind, analysis, optionsOf(composing));
    const length = composed[0]?.length;
    const [first, ...others] = composed.map(({ report }) => treePage(report));
    return {
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
  } catch (error) {
    if (error instanceof CannotCompose) return failed(error.message);
    if (error instanceof NoRoom) return failed(`${error.message} + gives more.`);
    throw error;
  }
}
