import { rmSync } from 'node:fs';
import type { Canvas } from '../../app/frame/canvas.ts';
import type { Kept } from '../../app/kept.ts';
import { keepFiles, pathOf, readLines } from './cache.ts';

/** All that the first screen of the app is made of, beside this very build. */
export interface MadeOf {
  /** A hash of the whole workspace. */
  readonly contents: string;
  readonly kept: Kept | 'first' | undefined;
  readonly canvas: Canvas;
  readonly title: string;
}

const nameOfScreen = (workspace: string): string => `screen-${workspace}`;

const settingOf = ({ kept, canvas: { columns, rows, colour, palette, linear = false }, title }: MadeOf): string =>
  JSON.stringify([kept, columns, rows, colour, palette, linear, title]);

/** Letters and colours, and nothing else that a terminal would obey. */
// oxlint-disable-next-line no-control-regex
const drawn = /^(?:[^\u0000-\u001f\u007f-\u009f]|\u001b\[[\d;]*m)*$/;

/** The first screen, where it was drawn of the very same. What is damaged counts as not there. @param workspace its name, by `nameOf` */
export function keptScreen(workspace: string, of: MadeOf): readonly string[] | undefined {
  const [contents, setting, ...lines] = readLines(nameOfScreen(workspace)) ?? [];
  const fits = contents === of.contents && setting === settingOf(of) && lines.length <= of.canvas.rows;
  return fits && lines.every((line) => drawn.test(line)) ? lines : undefined;
}

/** Keeps it instead of the one kept before. It shows nothing but what the workspace shows to everybody. */
export function keepScreen(workspace: string, of: MadeOf, lines: readonly string[]): void {
  keepFiles(new Map([[nameOfScreen(workspace), [of.contents, settingOf(of), ...lines]]]));
}

/** Takes away one that was drawn of other contents, so that nothing stays of what was changed or taken out. */
export function dropOtherScreen(workspace: string, contents: string): void {
  const [kept] = readLines(nameOfScreen(workspace)) ?? [];
  if (kept !== undefined && kept !== contents) rmSync(pathOf(nameOfScreen(workspace)), { force: true });
}
