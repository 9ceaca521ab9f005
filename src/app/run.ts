import { render } from 'ink';
import { createElement } from 'react';
import type { Analysis } from '../model/records.ts';
import { App } from './app.ts';

/** Opens the app full screen and resolves when its user quits, the terminal as it was. */
export async function runApp({ analysis, title, colour }: { analysis: Analysis; title: string; colour: boolean }): Promise<void> {
  const app = render(createElement(App, { analysis, title, colour }), {
    alternateScreen: true,
    // Whoever opened it has a terminal, even where a variable says that this is a build server.
    interactive: true,
    exitOnCtrlC: true,
    maxFps: 120,
    incrementalRendering: true,
    patchConsole: false,
  });
  await app.waitUntilExit();
}
