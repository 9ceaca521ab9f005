import { printable } from '../../explain/printable.ts';
import { cellsOf, fit } from '../frame/canvas.ts';
import type { Row } from './row.ts';
import { rejectedMark } from './words.ts';
import { beginningApart, cutAtWord, fittedName, namesApart } from './names.ts';

/** Cells that the rest of a row keeps beside its right column, or beside the short form of that. */
const besideEnd = { full: 44, fullWhereShort: 60, short: 34 };
/** Cells in which words can be read that stand beside a whole name. */
const readableWords = 44;
/** Cells in which names that are longer can be told apart. */
const readableName = 40;
/** Cells of a right column that names can always spare. */
const smallEnd = 6;
/** Mark, cursor and the blank after them. */
const beforeName = 3;

/** How the rows that are in sight share the cells of a line. */
interface Columns {
  readonly name: number;
  /** Cells of the words beside the name; 0: they are left out as a whole. */
  readonly words: number;
  readonly isShort: boolean;
}

/** What a screen says of its rows. */
export interface Telling {
  /** Whether the name tells one row from another; else the words do. */
  readonly byName: boolean;
  /** The most that a name takes of a row that its words tell. */
  readonly share: number;
}

/** The rows in sight as lines of `width` cells: nothing of them is cut inside that tells one from another, as far as there is room. */
export function rowLines(rows: readonly Row[], isHere: (at: number) => boolean, width: number, telling: Telling): readonly string[] {
  const ends = endsFor(rows, width - beforeName, telling);
  const right = Math.max(0, ...ends.map((end) => end.length));
  const room = width - beforeName - right;
  const columns = columnsFor(rows, room, telling);
  const isAlone = (row: Row): boolean => columns.words === 0 || wordsOf(row, columns) === '';
  const cellsFor = (row: Row): number => (isAlone(row) ? room : columns.name) - beforeNameOf(row).length;
  const fitted = telling.byName ? namesApart(rows, cellsFor) : rows.map((row) => fittedName(row, cellsFor(row)));
  const names = fitted.map((name, at) => `${beforeNameOf(rows[at]!)}${name}`);
  const texts = rows.map((row) => (isAlone(row) ? '' : wordsOf(row, columns)));
  const words = telling.byName ? texts.map((text) => wordsFitted(text, columns)) : wordsApart(rows, names, texts, columns);
  return rows.map((row, at) => {
    const mark = `${isHere(at) ? '▸' : ' '}${row.mark} `;
    const end = ends[at]!.padStart(right);
    if (isAlone(row)) return `${mark}${fit(names[at]!, room)}${end}`;
    return `${mark}${fit(names[at]!, columns.name)} ${words[at]}${end}`;
  });
}

/** The words of rows that stand together, each within its cells; those that would be alike begin where they differ, else with the id. */
function wordsApart(rows: readonly Row[], names: readonly string[], texts: readonly string[], columns: Columns): readonly string[] {
  let words = texts.map((text) => wordsFitted(text, columns));
  // What begins where it differs from one can be alike another.
  for (let tries = 0; tries < 3; tries++) {
    const before = words;
    const alike = (at: number): number[] =>
      before.flatMap((each, other) => (other !== at && each === before[at] && names[other] === names[at] ? [other] : []));
    words = before.map((each, at) => {
      const others = alike(at).map((other) => texts[other]!);
      if (others.length === 0) return each;
      const told = others.includes(texts[at]!) ? `${rows[at]!.id}: ${texts[at]}` : beginningApart(texts[at]!, others);
      return wordsFitted(told, columns);
    });
  }
  return words;
}

const beforeNameOf = ({ isRejected }: Row): string => (isRejected ? `${rejectedMark} ` : '');

const lengthOfName = (row: Row): number => beforeNameOf(row).length + cellsOf(row.name);

const wordsFitted = (text: string, { words }: Columns): string => fit(cutAtWord(printable(text), words), words);

const wordsOf = ({ words, shortWords }: Row, { isShort }: Columns): string => (isShort ? (shortWords ?? words) : words);

function columnsFor(rows: readonly Row[], room: number, { byName, share }: Telling): Columns {
  const longest = Math.max(0, ...rows.filter(({ words }) => words !== '').map(lengthOfName));
  if (!byName) {
    const name = Math.min(longest, Math.max(10, Math.floor(room * share)));
    return { name, words: room - name - 1, isShort: room < readableWords + readableName };
  }
  if (room - longest - 1 >= readableWords) return { name: longest, words: room - longest - 1, isShort: false };
  const short = Math.max(0, ...rows.map(({ shortWords = '' }) => cellsOf(shortWords)));
  const left = room - short - 1;
  return short > 0 && left >= Math.min(longest, readableName)
    ? { name: left, words: short, isShort: true }
    : { name: room, words: 0, isShort: true };
}

/** The right column of all rows in sight; none at all where names that tell one from another need its room. */
function endsFor(rows: readonly Row[], width: number, { byName }: Telling): readonly string[] {
  const ends = rows.map((row) => endFor(row, width));
  const right = Math.max(0, ...ends.map((end) => end.length));
  const longest = Math.max(0, ...rows.map(lengthOfName));
  const isInTheWay = byName && right > smallEnd && width - right < Math.min(longest, readableName);
  return isInTheWay ? ends.map(() => '') : ends;
}

/** The right column of a row, which is never cut: whole, in its short form, or left out. */
function endFor({ end, shortEnd }: Row, width: number): string {
  if (end === '') return '';
  if (width - end.length - 1 >= (shortEnd ? besideEnd.fullWhereShort : besideEnd.full)) return ` ${end}`;
  return shortEnd && width - shortEnd.length - 1 >= besideEnd.short ? ` ${shortEnd}` : '';
}
