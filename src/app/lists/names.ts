import { printable } from '../../explain/printable.ts';
import { cellsOf, fit } from '../frame/canvas.ts';
import type { Row } from './row.ts';

/** Names of rows where there is no room for the whole of them. */

/** Of a name of two parts the first keeps at least this much. */
const leastOfFirst = 0.4;
/** A text is cut between words where that leaves at least so much of its cells. */
const leastLeft = 0.45;
/** Few words that several sentences begin with leave them apart. */
const shortOpening = 3;

/** The names of rows that stand together, each within its cells; those that would be alike begin where they differ. */
export function namesApart(rows: readonly Row[], cellsFor: (row: Row) => number): readonly string[] {
  const names = rows.map((row) => fittedName(row, cellsFor(row)));
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.map((name, at) => {
    if (times.get(name) === 1) return name;
    const row = rows[at]!;
    const alike = rows.filter((each, other) => names[other] === name && each !== row);
    // What is called just the same is told apart by nothing but its id.
    const named = alike.some((each) => each.name === row.name) ? { name: `${row.id}: ${row.name}` } : apart(row, alike);
    return fittedName(named, cellsFor(row));
  });
}

/** A row whose name, or the second part of it, begins where it differs from others. */
function apart({ name, parts }: Named, others: readonly Row[]): Named {
  if (!parts) return { name, shortName: beginningApart(name, names(others)) };
  const [first, joint, second] = parts;
  const seconds = others.flatMap((each) => (each.parts ? [each.parts[2]] : []));
  const told = beginningApart(second, seconds);
  return { name: `${first}${joint}${told}`, parts: [first, joint, told] };
}

type Named = Pick<Row, 'name' | 'shortName' | 'parts'>;

const names = (rows: readonly Row[]): readonly string[] => rows.map(({ name }) => name);

export function fittedName({ name, shortName, parts }: Named, cells: number): string {
  const whole = printable(name);
  if (cellsOf(whole) <= cells) return whole;
  if (shortName !== undefined) return cutAtWord(printable(shortName), cells);
  if (!parts) return cutAtWord(whole, cells);
  const [first, joint, second] = [printable(parts[0]), parts[1], printable(parts[2])];
  const room = cells - cellsOf(joint);
  const begins = cutAtWord(first, Math.max(room - cellsOf(second), Math.floor(room * leastOfFirst)));
  return `${begins}${joint}${cutAtWord(second, room - cellsOf(begins))}`;
}

/** A text that is cut to at most `cells`, between words where that leaves enough of it. */
export function cutAtWord(text: string, cells: number): string {
  if (cellsOf(text) <= cells) return text;
  const cut = fit(text, cells).trimEnd();
  const words = cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:·]+$/, '');
  return cellsOf(words) >= cells * leastLeft ? `${words}…` : cut;
}

/** Letters that words may begin with alike and still be told apart. */
const alikeInWord = 8;

/** A text from where it differs from others: from the word that differs, or from within it where that is long in doing so. */
export function beginningApart(text: string, others: readonly string[]): string {
  const apart = withoutCommonOpening(text, others, 0);
  const at = Math.max(0, ...others.map((other) => commonLetters(text, other)));
  const from = text.length - apart.replace(/^…/, '').length;
  return at - from > alikeInWord ? `…${text.slice(at - 1)}` : apart;
}

function commonLetters(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (at === one.length) return 0;
  // Two halves of a letter stay together.
  return /[\uDC00-\uDFFF]/.test(one[at - 1] ?? '') ? at - 1 : at;
}

/** A sentence without the words with which another begins too, so that rows that are cut can be told apart. */
export function withoutCommonOpening(text: string, others: readonly string[], most = shortOpening): string {
  const own = text.split(' ');
  const common = Math.max(
    0,
    ...others.map((other) => {
      const theirs = other.split(' ');
      const differs = own.findIndex((word, at) => word !== theirs[at]);
      return differs < 0 ? 0 : differs;
    }),
  );
  return common <= most ? text : `…${own.slice(common).join(' ')}`;
}
