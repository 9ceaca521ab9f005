import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink';
import { createElement } from 'react';
import { App, type AppProps } from '../../src/app/app.ts';

/** In milliseconds: longer than ink waits for what may follow an escape. */
const afterEscape = 25;
/** Of the event loop, in which nothing was drawn: more than React has steps between an action and its frame. */
const quietTurns = 8;

/**
 * Presses keys in the app, one after the other, each once all is drawn that the one before it brought about. The terminal is made up, and has the size
 * that the app draws in: ink would ask this machine for another.
 * @returns the first frame, and one after each key
 */
export async function driven(
  props: Omit<AppProps, 'title' | 'colour'> & Required<Pick<AppProps, 'size'>>,
  keys: readonly string[],
): Promise<string[]> {
  let drawn = 0;
  let last = '';
  const write = (frame: string) => {
    drawn++;
    last = stripVTControlCharacters(frame);
  };
  const stdout = Object.assign(new EventEmitter(), { ...props.size, write });
  const nothing = () => {};
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: nothing, ref: nothing, unref: nothing });
  const app = render(createElement(App, { title: 'test', colour: false, ...props }), {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stderr: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const settled = async () => {
    // What is written ends by itself.
    for (let quiet = 0; quiet < quietTurns || last.includes('Writing ');) {
      const before = drawn;
      await turn();
      quiet = drawn === before ? quiet + 1 : 0;
    }
    return last;
  };
  const frames = [await settled()];
  for (const key of keys) {
    stdin.write(key);
    if (key.endsWith('\u001b')) await turn().then(() => pause(afterEscape));
    frames.push(await settled());
  }
  app.unmount();
  return frames;
}
