import type { Files } from '../../read-files.ts';
import { keptScreen, type MadeOf } from '../files/kept-screen.ts';
import type { GivenOptions } from '../options.ts';
import { hearBetweenWork } from '../interrupting.ts';
import { shell } from '../shell.ts';

/** In bytes: what a larger workspace holds takes so long to judge that its user may want to end it meanwhile, and is told how far it is. */
const most = 4_000_000;

/** Whether the first screen may be kept: only where it shows what everybody is shown. */
export const keepsScreens = ({ include, mentionWithheld, cache }: GivenOptions): boolean =>
  include === undefined && !mentionWithheld && cache !== false;

/** A screen that stands in the terminal before the app does. Keys wait in the terminal, unseen, until the app takes them. */
export interface Begun {
  readonly isSame: (lines: readonly string[]) => boolean;
  /** Leaves the terminal to the app, which `open` begins and which draws these lines over what stands there. */
  readonly handOver: (lines: readonly string[] | null, open: () => Promise<void>) => Promise<void>;
  /** Leaves the terminal as it was, unless it was handed over. */
  readonly giveBack: () => void;
}

const enter = '\u001b[?1049h\u001b[?25l\u001b[H\u001b[2J';
const leave = '\u001b[?1049l\u001b[?25h';
const withoutWrapping = (text: string): string => `\u001b[?7l${text}\u001b[?7h`;
const home = '\u001b[H';
const clear = '\u001b[2J';

/**
 * Shows at once the first screen that was drawn of the very same workspace and settings before; all of it is made anew and drawn over it as soon as
 * that is done. Nothing where none is kept.
 */
export function beginWithKept(workspace: string, of: MadeOf, { bytes }: Files): Begun | null {
  if ([...bytes.values()].reduce((sum, { length }) => sum + length, 0) > most || process.env['INK_SCREEN_READER'] === 'true') return null;
  const shown = keptScreen(workspace, of);
  if (!shown) return null;
  hearBetweenWork();
  shell().out(`${enter}${withoutWrapping(shown.join('\r\n'))}${home}`);
  process.stdin.setRawMode(true);
  let isOurs = true;
  const isSame = (lines: readonly string[]) => lines.length === shown.length && lines.every((line, at) => line === shown[at]);
  const giveBack = () => {
    if (!isOurs) return;
    letGo();
    process.stdin.setRawMode(false);
    shell().out(leave);
  };
  const end = (signal: NodeJS.Signals) => {
    giveBack();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGTERM', 'SIGHUP'] as const;
  const letGo = () => {
    isOurs = false;
    process.off('exit', giveBack);
    for (const signal of signals) process.off(signal, end);
  };
  process.on('exit', giveBack);
  for (const signal of signals) process.on(signal, end);
  return {
    isSame,
    handOver: (lines, open) => {
      shell().out(lines && isSame(lines) ? home : `${home}${clear}`);
      const app = open();
      // Only now, when the app listens: a signal that came meanwhile would be lost with the last that listens to it.
      letGo();
      return app;
    },
    giveBack,
  };
}
