import { render } from 'ink';
import { createElement } from 'react';
import { App, type AppProps } from './app.ts';

/** Opens the app full screen and resolves when its user quits, the terminal as it was. */
export async function runApp(props: AppProps): Promise<void> {
  // All that it begins with goes out at once, so that no empty screen is seen before it.
  process.stdout.cork();
  const app = render(createElement(App, props), {
    alternateScreen: true,
    // Whoever opened it has a terminal, even where a variable says that this is a build server.
    interactive: true,
    exitOnCtrlC: false,
    maxFps: 120,
    incrementalRendering: true,
    patchConsole: false,
  });
  process.stdout.uncork();
  await app.waitUntilExit();
}
