import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureChoosing } from './choosing.ts';
import { measureFinding } from './finding.ts';
import { measureKeys } from './keys.ts';
import { measureJudging, measureWorkspace } from './judging.ts';
import { measureReading } from './reading.ts';

/**
 * How long the built program takes, beside a bare start of the same Node in the same run: the app until its first screen with the analysis
 * in it stands in a real terminal, and the commands until they end. Medians of several runs, in seconds and as a ratio to the bare start.
 */
const root = join(import.meta.dirname, '..');
const program = join(root, 'dist', 'avowed.js');
const runs = 11;
/** The app as whoever opened it before finds it, without the words of the first start. */
const states = mkdtempSync(join(tmpdir(), 'avowed-bench-'));
mkdirSync(join(states, 'avowed'));
writeFileSync(join(states, 'avowed', 'app.json'), '{}');

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function whole(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return (performance.now() - start) / 1000;
}

/** Until the words of the overview are on the screen of a terminal of 120 × 40. */
function firstScreen(): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const terminal = spawn('script', ['-qfec', `stty cols 120 rows 40; exec "${process.execPath}" "${program}"`, '/dev/null'], {
      cwd: root,
      env: { ...process.env, TERM: 'xterm-256color', XDG_STATE_HOME: states, LOCALAPPDATA: states },
    });
    let seen = '';
    let time: number | null = null;
    terminal.stdout.on('data', (data: Buffer) => {
      seen += data.toString('utf8');
      if (time === null && /instruments/.test(seen) && /By practice:/.test(seen)) {
        time = (performance.now() - start) / 1000;
        terminal.stdin.write('q');
      }
    });
    terminal.on('error', reject);
    terminal.on('close', () => (time === null ? reject(new Error(`no first screen:\n${seen}`)) : resolve(time)));
  });
}

const bare: number[] = [];
const screen: number[] = [];
const gaps: number[] = [];
const check: number[] = [];
for (let run = 0; run <= runs; run++) {
  const times = [whole(['-e', '0']), await firstScreen(), whole([program, 'gaps', '--format', 'json']), whole([program, 'check'])];
  if (run === 0) continue;
  for (const [at, list] of [bare, screen, gaps, check].entries()) list.push(times[at]!);
}
rmSync(states, { recursive: true, force: true });
const base = median(bare);
for (const [name, values] of [
  ['bare start of Node', bare],
  ['app, until its first screen', screen],
  ['avowed gaps --format json', gaps],
  ['avowed check', check],
] as const) {
  console.log(`${name.padEnd(30)} ${median(values).toFixed(3)} s   ${(median(values) / base).toFixed(1)} × bare`);
}

measureJudging();
await measureWorkspace();
measureChoosing();
measureFinding();
measureReading();
await measureKeys();
