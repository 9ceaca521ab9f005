import { printable } from '../../explain/printable.ts';
import type { Analysis } from '../../model/judgement.ts';
import { commandsOf } from '../keys/commands.ts';
import { filterHint, filterProblem } from '../lists/filter.ts';
import { fieldsHere, screenOf, visible } from '../lists/visible.ts';
import { linesWith } from '../pages/pages.ts';
import { glossAsked, questionWords } from '../screens/review/deciding.ts';
import { inPage, placeOn, type Asking, type State } from '../state.ts';
import { bold, cellsOf, fit, inverse, wrapped, type Canvas } from './canvas.ts';

/** The end of a line that is typed is what must be seen. */
const tailOf = (line: string, width: number): string =>
  cellsOf(line) <= width ? fit(line, width) : fit(`…${line.slice(line.length - width + 1)}`, width);

/** Cells that the keys keep beside what was just done. */
const forKeys = 26;
const mostLines = 4;

/** What works now, or what is being typed, always on the last line; above it what was just done, where it needs lines of its own. */
export function lastLines(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const told = toldAbove(state, canvas);
  const below = told === null ? state : { ...state, said: null };
  return [...(told ?? []), inverse(typedLine(below, analysis, canvas) ?? commandsLine(below, analysis, canvas))];
}

function toldAbove({ said, asking, finder, palette, search, filtering }: State, { columns }: Canvas): string[] | null {
  const gloss = said === null ? glossAsked(asking) : null;
  if (gloss !== null) return toldIn(gloss, columns);
  const apart = said === null && asking ? questionApart(asking, columns) : null;
  if (apart) return toldIn(apart.question, columns);
  const words = asking?.question === 'judged' ? asking.text : said;
  if (said !== null && asking !== null && asking.question !== 'judged')
    return fitsBeside(said, asking, columns) ? null : toldIn(said, columns);
  const isTyping = asking !== null || finder !== null || palette !== null || search?.typing === true || filtering;
  if (words === null || (isTyping && asking?.question !== 'judged')) return null;
  if (asking === null && cellsOf(printable(words)) <= columns - forKeys) return null;
  return toldIn(words, columns);
}

const toldIn = (words: string, columns: number): string[] => wrapped(words, columns - 1, mostLines).map((line) => bold(` ${line}`));

/** A question and what is typed in answer, where they do not fit into one line. */
function questionApart(asking: Asking, columns: number): { readonly question: string; readonly answer: string } | null {
  const whole = questionWords(asking);
  const at = whole.indexOf(`: ${asking.text}▏`);
  return at < 0 || cellsOf(printable(whole)) < columns ? null : { question: whole.slice(0, at + 1), answer: whole.slice(at + 2) };
}

const besideQuestion = (said: string, asking: Asking): string => ` ${printable(`${said}  ${questionWords(asking)}`)}`;

const fitsBeside = (said: string, asking: Asking, columns: number): boolean => cellsOf(besideQuestion(said, asking)) <= columns;

/** What is being typed, in answer to a question or to find something; `null` where nothing is. */
function typedLine(state: State, analysis: Analysis, canvas: Canvas): string | null {
  const { columns } = canvas;
  if (state.asking) {
    const { said, asking } = state;
    const answer = said === null ? (questionApart(asking, columns)?.answer ?? questionWords(asking)) : null;
    return tailOf(answer === null ? besideQuestion(said!, asking) : ` ${printable(answer)}`, columns);
  }
  if (state.finder) return tailOf(` find: ${printable(state.finder.text)}▏  ↑↓ move  Tab next kind  Enter open  Esc close`, columns);
  if (state.palette) return fit(` :${printable(state.palette.text)}▏  ↑↓ move  Enter do it  Esc close`, columns);
  if (state.search?.typing) {
    const found = linesWith(state.search.text, state, analysis, canvas).length;
    return fit(` ${found} · in this page: ${printable(state.search.text)}▏  Enter keep  Esc end`, columns);
  }
  return state.filtering ? filterLine(state, analysis, canvas) : null;
}

/** The filter with how it can go on, and where there is room how it ends. */
function filterLine(state: State, analysis: Analysis, { columns }: Canvas): string {
  const { filter } = placeOn(state);
  const hint = printable(filterHint(filter, fieldsHere(state), analysis));
  const typed = ` ${visible(state, analysis).list.length} · filter: ${printable(filter)}▏`;
  const ends = '  Enter keep  Esc clear';
  const withHint = hint === '' ? typed : `${typed}  ${hint}`;
  const room = columns - cellsOf(withHint);
  return fit(room >= ends.length ? `${withHint}${' '.repeat(room - ends.length)}${ends}` : withHint, columns);
}

/** What is left out only after all else. */
const lasting: readonly string[] = ['L legend', '? help'];

/** Where one stands, what was just done, and the keys that work now; where it is too long, what matters least is left out. */
function commandsLine(state: State, analysis: Analysis, canvas: Canvas): string {
  const first = [...(state.said === null ? [] : [`${printable(state.said)} `]), ...whereInList(state, analysis)];
  const words = commandsOf(state, analysis, canvas).flatMap(({ short }) => (short === undefined || short === 'q quit' ? [] : [short]));
  for (;;) {
    const line = ` ${[...first, ...words, 'q quit'].join('  ')}`;
    if (cellsOf(line) <= canvas.columns || words.length === 1) return fit(line, canvas.columns);
    const least = words.findLastIndex((each) => !lasting.includes(each) && !each.startsWith('Esc '));
    words.splice(Math.max(0, least), 1);
  }
}

/** The place in a list, its filter, and what is wrong with that. */
function whereInList(state: State, analysis: Analysis): readonly string[] {
  if (inPage(state) || screenOf(state).grid || state.overlay) return [];
  const { filter, selected } = placeOn(state);
  const { length } = visible(state, analysis).list;
  const position = `${Math.min(selected + 1, length)}/${length}`;
  if (filter === '') return [position];
  const wrong = printable(filterProblem(filter, fieldsHere(state), analysis));
  return [`${position} “${printable(filter)}”`, ...(wrong === '' ? [] : [wrong])];
}
