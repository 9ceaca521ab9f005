import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import xterm, { type IBufferCell } from '@xterm/headless';
import type { Key } from 'ink';
import { analyse } from '../../src/analysis.ts';
import type { Canvas } from '../../src/app/frame/canvas.ts';
import { keysOf, wishesOf } from '../../src/app/keys/keys.ts';
import { gravestColumn } from '../../src/app/screens/overview/matrix.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { reduce } from '../../src/app/reduce.ts';
import { initial, type State } from '../../src/app/state.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { readBundled, repository } from '../support/files.ts';

/** Pictures of the app on the bundled workspace, for the README: what its own code draws after these keys, cell by cell. `npm run pictures`. */
const folder = join(repository, 'docs', 'pictures');
const canvas: Canvas = { columns: 124, rows: 34, colour: true, palette: 'many' };
const enter = '\r';
const wanted: Readonly<Record<string, readonly string[]>> = {
  'app-overview': [],
  'app-finding': ['2', enter, enter],
  'app-timeline': ['6'],
  'app-review': ['8'],
  'app-compose': ['0', 'j', 'j', ' ', 'j', ' '],
};

const noKey = {} as Key;

/** The state after the keys, by the same way that keys take in the app; effects on the outside are left out. */
function after(keys: readonly string[], analysis: Analysis): State {
  let state: State = { ...initial, cell: { row: 0, column: gravestColumn(analysis) } };
  for (const key of keys.flatMap((each) => keysOf(each, { ...noKey, return: each === enter })))
    for (const wish of wishesOf(...key, state, analysis, canvas)) if (!('effect' in wish)) state = reduce(state, wish);
  return state;
}

const cell = { width: 8.4, height: 18 };
const ground = '#fbfaf7';
const ink = '#1f1f1f';
const sixteen = ['#1f1f1f', '#b3261e', '#2e7d32', '#9a6700', '#1d4ed8', '#8e24aa', '#00707a', '#d9d9d9'];

/** A colour of the terminal; of the 256 only those that the app uses. */
const named: Readonly<Record<number, string>> = { 160: '#d70000', 166: '#d75f00', 28: '#008700', 133: '#af5faf' };
const colourOf = (number: number, isDefault: boolean, otherwise: string): string =>
  isDefault ? otherwise : (named[number] ?? sixteen[number % 8] ?? otherwise);

async function picture(lines: readonly string[]): Promise<string> {
  const terminal = new xterm.Terminal({ cols: canvas.columns, rows: lines.length, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(lines.join('\r\n'), resolve));
  const width = canvas.columns * cell.width;
  const height = lines.length * cell.height;
  const parts = lines.flatMap((_, row) => rowOf(terminal, row));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<rect width="100%" height="100%" fill="${ground}"/>
${parts.join('\n')}
</svg>
`;
}

/** Runs of cells that look alike. */
function rowOf(terminal: xterm.Terminal, row: number): string[] {
  const line = terminal.buffer.active.getLine(row)!;
  const parts: string[] = [];
  for (let from = 0; from < canvas.columns;) {
    const look = lookOf(line.getCell(from)!);
    let text = '';
    let to = from;
    for (; to < canvas.columns && lookOf(line.getCell(to)!) === look; to++) text += line.getCell(to)!.getChars() || ' ';
    const { fill, back, more } = JSON.parse(look) as { fill: string; back: string; more: string };
    const x = (from * cell.width).toFixed(1);
    const width = ((to - from) * cell.width).toFixed(1);
    if (back !== ground) parts.push(`<rect x="${x}" y="${row * cell.height}" width="${width}" height="${cell.height}" fill="${back}"/>`);
    if (text.trim() !== '')
      parts.push(
        `<text x="${x}" y="${row * cell.height + 13.5}" textLength="${width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="${fill}"${more}>${escaped(text)}</text>`,
      );
    from = to;
  }
  return parts;
}

function lookOf(each: IBufferCell): string {
  const fill = colourOf(each.getFgColor(), each.isFgDefault(), ink);
  const back = colourOf(each.getBgColor(), each.isBgDefault(), ground);
  const inverse = Boolean(each.isInverse());
  const more = `${each.isBold() ? ' font-weight="bold"' : ''}${each.isDim() ? ' opacity="0.65"' : ''}`;
  return JSON.stringify({ fill: inverse ? back : fill, back: inverse ? fill : back, more });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const pathOf = (name: string): string => join(folder, `${name}.svg`);

/** Every picture as it would be drawn now, by name. */
export async function currentPictures(): Promise<Map<string, string>> {
  const analysis = analyse((await readBundled()).workspace);
  const made = new Map<string, string>();
  for (const [name, keys] of Object.entries(wanted))
    made.set(name, await picture(draw(after(keys, analysis), analysis, 'bundled workspace', canvas)));
  return made;
}

export const pictureOnDisk = (name: string): string => readFileSync(pathOf(name), 'utf8');

if (process.argv[1] === import.meta.filename) for (const [name, svg] of await currentPictures()) writeFileSync(pathOf(name), svg);
