import { remember } from '../../model/remember.ts';
import type { Analysis } from '../../model/judgement.ts';
import { screenCalled } from '../screens.ts';
import type { Chosen, Other, Screen } from '../screens/screen.ts';
import { placeOn, type State } from '../state.ts';
import { chosenOf, fieldsOn, isIdle, readFilter, withWords, type Fields, type Reading } from './filter.ts';
import { listOfRows, picked, type List } from './list.ts';
import type { Row } from './row.ts';

export const screenOf = ({ tab }: State): Screen => screenCalled(tab);

/** The other list of a screen, where that is what it shows. */
export const otherOf = (state: State): Other | undefined => screenOf(state).others?.find(({ key }) => key === state.others[state.tab]);

export const fieldsHere = (state: State): Fields => fieldsOn(screenOf(state), otherOf(state));

interface Visible {
  readonly of: Chosen;
  readonly list: List;
}

const mostKept = 16;
const kept = new WeakMap<Analysis, Map<string, Visible>>();

/** How the list that is shown is sorted, where it can be sorted otherwise. */
export function orderOf(state: State): string | null {
  const { sorts, id } = screenOf(state);
  return sorts.length < 2 || otherOf(state) ? null : (sorts[state.sorts[id] ?? 0] ?? sorts[0]).name;
}

/** The rows of the screen that pass its filter, and the analysis that they are made of. */
export function visible(state: State, whole: Analysis): Visible {
  // Letters of a field that is not yet finished change nothing.
  const reading = readFilter(placeOn(state).filter, fieldsHere(state), whole, state.filtering);
  const { filters, flags, words } = reading;
  const key = JSON.stringify([
    state.tab,
    filters,
    flags,
    words,
    state.sorts[state.tab] ?? 0,
    state.others[state.tab],
    otherOf(state)?.dependsOn?.(state),
  ]);
  let known = kept.get(whole);
  if (!known) kept.set(whole, (known = new Map()));
  let found = known.get(key);
  if (!found) {
    found = find(state, whole, reading);
    if (known.size >= mostKept) known.delete(known.keys().next().value!);
    known.set(key, found);
  }
  return found;
}

function find(state: State, whole: Analysis, reading: Reading): Visible {
  const screen = screenOf(state);
  const other = otherOf(state);
  // Where records or findings are listed, words are looked for in what they say; else in the rows.
  const inRecords = (other?.chooses ?? screen.chooses).includes('words');
  const filters = inRecords ? withWords(reading) : reading.filters;
  const chosen = screen.choosesCases ? whole : chosenOf(whole, screen.ofRecords ? reading.filters : filters);
  const of: Chosen = { whole, chosen, filters };
  if (isIdle(filters)) return { of, list: listOfRows([]) };
  const sort = screen.sorts[state.sorts[state.tab] ?? 0] ?? screen.sorts[0];
  return { of, list: narrowed(other ? other.list(of, state) : sort.list(of), reading, of, screen, inRecords) };
}

function narrowed(list: List, { flags, words }: Reading, of: Chosen, screen: Screen, inRecords: boolean): List {
  const tests: ((id: string) => boolean)[] = flags.map((flag) => screen.flags![flag]!(of));
  const byFlags = tests.length === 0 ? list : passing(list, (at) => tests.every((test) => test(list.id(at))));
  if (inRecords || words.length === 0) return byFlags;
  return passing(byFlags, (at) => {
    const text = textOf(byFlags.row(at));
    return words.every((word) => text.includes(word));
  });
}

const textOf = remember((row: Row): string => `${row.id} ${row.name} ${row.words} ${row.end} ${row.also ?? ''}`.toLowerCase());

const passing = (list: List, passes: (at: number) => boolean): List =>
  picked(
    list,
    Array.from({ length: list.length }, (_, at) => at).filter((at) => passes(at)),
  );

export const selectedRow = (state: State, analysis: Analysis): Row | undefined => {
  const { list } = visible(state, analysis);
  const { selected } = placeOn(state);
  return selected < list.length ? list.row(selected) : undefined;
};
