import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyText } from '../../bench/text.ts';
import { policy, repository, writeSmall } from '../support/files.ts';

/** The built app in a real terminal, drawn by a terminal emulator. `script` lends the terminal; where it is missing the tests say so. */
const hasScript = spawnSync('script', ['--version']).status === 0;

async function session(folder: string, keys: readonly string[], size = { columns: 80, rows: 24 }) {
  const screen = new xterm.Terminal({ cols: size.columns, rows: size.rows, allowProposedApi: true });
  const command = `stty cols ${size.columns} rows ${size.rows}; "${process.execPath}" "${join(repository, 'dist', 'avowed.js')}" -w "${folder}"; echo "ended with $?"`;
  const terminal = spawn('script', ['-qfec', command, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm-256color', SHELL: '/bin/bash' },
  });
  let raw = '';
  terminal.stdout.on('data', (data: Buffer) => {
    raw += data.toString('utf8');
    screen.write(data);
  });
  const shown = () =>
    Array.from({ length: size.rows }, (_, row) => screen.buffer.active.getLine(row)?.translateToString(true) ?? '').join('\n');
  const until = async (test: () => boolean) => {
    for (let tries = 0; tries < 400 && !test(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
  };
  await until(() => shown().includes('q quit'));
  const frames = [shown()];
  for (const key of keys) {
    const before = shown();
    terminal.stdin.write(key);
    await until(() => shown() !== before);
    await new Promise((resolve) => setTimeout(resolve, 60));
    frames.push(shown());
  }
  terminal.stdin.write('q');
  await until(() => raw.includes('ended with'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  terminal.kill();
  return { frames, after: shown(), raw };
}

describe.skipIf(!hasScript)('the app in a real terminal (needs the command `script`)', () => {
  let folder: string;
  beforeAll(() => {
    folder = writeSmall();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('draws the overview, opens a gap, walks back, and leaves the terminal as it was', async () => {
    const { frames, after, raw } = await session(folder, ['2', '\r', '\u001b']);
    expect(frames[0]).toContain('1 instrument · 1 commitment');
    expect(frames[1]).toContain('▸');
    expect(frames[2]).toContain('gap voluntariness/assisted-return');
    expect(frames[3]).toBe(frames[1]);
    expect(after).toContain('ended with 0');
    expect(after).not.toContain('q quit');
    expect(raw).toContain('\u001b[?1049h');
    expect(raw).toContain('\u001b[?1049l');
  });
});

describe.skipIf(!hasScript)('progress (needs the command `script`)', () => {
  /** What a long policy makes the command write, in a terminal and into a pipe. */
  it('is shown in a terminal once work takes long, and taken away; never into a pipe', () => {
    const folder = writeSmall({ 'policies/charter.md': policy(policyText(2_000_000)) });
    const program = `"${process.execPath}" "${join(repository, 'dist', 'avowed.js')}" check --no-cache -w "${folder}"`;
    const run = (command: string) =>
      spawnSync('script', ['-qfec', command, '/dev/null'], { encoding: 'utf8', env: { ...process.env, TERM: 'xterm-256color' } }).stdout;
    const shown = run(program);
    expect(shown).toMatch(/\r\u001b\[2KReading provision \d+ of \d+ of Charter…/);
    expect(shown.slice(shown.lastIndexOf('…'))).toContain('\r\u001b[2K');
    expect(run(`${program} 2>&1 | cat`)).not.toContain('Reading');
    rmSync(folder, { recursive: true, force: true });
  });
});
