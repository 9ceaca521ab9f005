import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { inFolder, median, program, root, startNode, type Part } from './measure.ts';

const runs = 11;

const commands: readonly { readonly words: readonly string[]; readonly most?: number }[] = [
  { words: ['--version'] },
  { words: ['check'] },
  { words: ['commitments', '--format', 'json'] },
  { words: ['gaps', '--format', 'json'], most: 9 },
];

/** How long the built program takes from its start to its end over the bundled workspace, beside a bare start of the same Node. */
export const starting: Part = {
  name: 'starting',
  measure: () => {
    const calls = [['-e', '0'], ...commands.map(({ words }) => [program, ...words])];
    const times = calls.map(() => [] as number[]);
    for (let run = 0; run <= runs; run++)
      for (const [at, words] of calls.entries()) {
        const seconds = startNode(words);
        if (run > 0) times[at]!.push(seconds);
      }
    const [bare, ...rest] = times.map(median);
    return commands.map(({ words, most }, at) => ({
      what: `\`avowed ${words.join(' ')}\``,
      value: rest[at]!,
      unit: 's',
      beside: { what: 'bare start of Node', value: bare! },
      ...(most === undefined ? {} : { limit: { most, of: 'ratio' } }),
    }));
  },
};

const emptyApp = `
import { enableCompileCache } from 'node:module';
enableCompileCache();
const [{ render, Text }, { createElement }] = await Promise.all([import('ink'), import('react')]);
const app = render(createElement(Text, null, 'nothing but a line'), { alternateScreen: true, exitOnCtrlC: false, patchConsole: false });
process.stdin.once('data', () => { app.unmount(); process.exit(); });
`;

/** An app of one line, bundled as avowed is, but with its libraries as they are. */
async function bundleEmptyApp(folder: string): Promise<string> {
  const source = join(root, 'bench', `.empty-app-${process.pid}.mjs`);
  const bundle = await rolldown({
    input: { app: source },
    platform: 'node',
    plugins: [{ name: 'empty-app', resolveId: (id) => (id === source ? source : null), load: (id) => (id === source ? emptyApp : null) }],
    external: ['react-devtools-core'],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    resolve: { mainFields: ['module', 'main'] },
    logLevel: 'warn',
  });
  await bundle.write({ dir: folder, format: 'esm', minify: true, keepNames: true, entryFileNames: '[name].mjs' });
  await bundle.close();
  return join(folder, 'app.mjs');
}

/** In seconds: until all words stand on the screen, and until a key that is typed then has ended the app. */
interface Opened {
  readonly shown: number;
  readonly ended: number;
}

/** Opens an app in a terminal of 120 × 40, and leaves it as soon as all of these words are on the screen. */
function opened(script: string, words: readonly string[], env: Readonly<Record<string, string>>): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const terminal = spawn('script', ['-qfec', `stty cols 120 rows 40; exec "${process.execPath}" "${script}"`, '/dev/null'], {
      cwd: root,
      env: { ...process.env, ...env, TERM: 'xterm-256color' },
    });
    let seen = '';
    let shown: number | null = null;
    const since = () => (performance.now() - start) / 1000;
    terminal.stdout.on('data', (data: Buffer) => {
      seen += data.toString('utf8');
      if (shown !== null || !words.every((each) => seen.includes(each))) return;
      shown = since();
      // The empty app reads whole lines.
      terminal.stdin.write('q\r');
    });
    terminal.on('error', reject);
    terminal.on('close', () => (shown === null ? reject(new Error(`no first screen:\n${seen}`)) : resolve({ shown, ended: since() })));
  });
}

/**
 * How long until the overview stands in a real terminal, and until the app obeys, beside an empty app of the same library; at every start but the
 * first, as for whoever opened it before.
 */
export const firstScreen: Part = {
  name: 'first-screen',
  measure: () =>
    inFolder(async (folder, env) => {
      const empty = await bundleEmptyApp(join(folder, 'empty'));
      // The app as whoever opened it before finds it, without the words of the first start.
      mkdirSync(join(folder, 'cache', 'avowed'), { recursive: true });
      writeFileSync(join(folder, 'cache', 'avowed', 'app.json'), '{}');
      const own: Opened[] = [];
      const bare: Opened[] = [];
      const middle = (of: readonly Opened[], what: keyof Opened) => median(of.map((each) => each[what]));
      for (let run = 0; run <= runs; run++) {
        const times = [await opened(empty, ['nothing but a line'], env), await opened(program, ['instruments', 'By practice:'], env)];
        if (run === 0) continue;
        bare.push(times[0]!);
        own.push(times[1]!);
      }
      return [
        {
          what: 'the app, until its first screen',
          value: middle(own, 'shown'),
          unit: 's',
          beside: { what: 'an empty ink app', value: middle(bare, 'shown') },
          limit: { most: 1.3, of: 'ratio' },
        },
        {
          what: 'the app, until a key that is typed then has ended it',
          value: middle(own, 'ended'),
          unit: 's',
          beside: { what: 'an empty ink app', value: middle(bare, 'ended') },
        },
      ];
    }),
};
