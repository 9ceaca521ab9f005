import { PassThrough } from 'node:stream';
import { analyse } from '../src/analysis.ts';
import { median, type Part } from './measure.ts';
import { commitment, workspace } from '../tests/support/records.ts';
import { nowhere } from '../tests/support/outside.ts';

const rows = 100_000;
const patience = 500;
const down = '\u001b[B';
const pageDown = '\u001b[6~';
const script = [
  '3',
  ...Array.from({ length: 40 }, () => down),
  ...Array.from({ length: 40 }, () => pageDown),
  'G',
  'g',
  '/',
  ...'never number 99',
  '\r',
  ...Array.from({ length: 10 }, () => down),
  '\u001b',
  '/',
  ...'modality:obligation norm:voluntariness 12',
  '\r',
  '\r',
  'n',
  'n',
  '\u001b',
  '6',
  '-',
  down,
  '7',
  down,
  '3',
  ...Array.from({ length: 40 }, () => pageDown),
];

/** How long from a key to its frame, by the clock and by the work of the processor, which a loaded machine does not lengthen, in an app with 100,000 commitments, drawn through Ink into a terminal of 120 × 40 that is not there. */
async function timesOfKeys(): Promise<{ readonly times: readonly number[]; readonly works: readonly number[] }> {
  const analysis = analyse(
    workspace({
      commitments: Array.from({ length: rows }, (_, at) =>
        commitment({
          id: `policy:${at}`,
          text: `The Organization shall do what number ${at} asks of it, in every place where it is asked, ${['gladly', 'slowly', 'never'][at % 3]}.`,
          modality: at % 2 === 0 ? 'obligation' : 'recommendation',
          norms: at === 0 ? ['voluntariness'] : ['informed-decision'],
        }),
      ),
    }),
  );
  // React reads it when it is loaded.
  process.env['NODE_ENV'] = 'production';
  const [{ render }, { createElement }, { App }] = await Promise.all([import('ink'), import('react'), import('../src/app/app.ts')]);
  let drawn = (): void => {};
  const stdout = Object.assign(new PassThrough(), { columns: 120, rows: 40, isTTY: true });
  stdout.on('data', () => drawn());
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin });
  const app = render(createElement(App, { analysis, title: 'bench', colour: true, outside: nowhere }), {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    interactive: true,
    exitOnCtrlC: false,
    maxFps: 120,
    incrementalRendering: true,
    patchConsole: false,
  });
  await app.waitUntilRenderFlush();
  const times: number[] = [];
  const works: number[] = [];
  for (const key of script) {
    const from = performance.now();
    const before = process.cpuUsage();
    const frame = new Promise<boolean>((resolve) => {
      drawn = () => resolve(true);
      setTimeout(() => resolve(false), patience);
    });
    stdin.write(key);
    // A key that changes nothing has no frame.
    if (await frame) {
      times.push(performance.now() - from);
      const { user, system } = process.cpuUsage(before);
      works.push((user + system) / 1000);
    }
    // Ink waits for its next frame; what is left of this one is no work of a key.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  app.unmount();
  return { times, works };
}

const at95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

export const keys: Part = {
  name: 'keys',
  measure: async () => {
    const { times, works } = await timesOfKeys();
    return [
      {
        what: `a key to its frame, ${times.length} keys over 100,000 commitments, median`,
        value: median(times),
        unit: 'ms',
        limit: { most: 16, of: 'value' },
      },
      { what: 'of the same at 95 %', value: at95(times), unit: 'ms', limit: { most: 33, of: 'value' } },
      { what: 'the work of the processor for a key, median', value: median(works), unit: 'ms', limit: { most: 16, of: 'value' } },
      { what: 'of the same at 95 %', value: at95(works), unit: 'ms', limit: { most: 33, of: 'value' } },
      { what: 'of the same at most', value: Math.max(...works), unit: 'ms' },
    ];
  },
};
