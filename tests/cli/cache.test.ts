import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadFile } from '../../src/read-files.ts';
import { pack, unpack } from '../../src/cli/files/packed.ts';
import { evidence, policy, writeSmall, readBundled } from '../support/files.ts';
import { avowed, program } from '../support/avowed.ts';

const body = `# Charter

## Data

The Organization shall, where possible:

- protect migrants;
- inform **every** migrant[^1] of “the journey”;

in line with this Charter.

[^1]: Staff must be paid.

1. Under the Charter staff will not share data unless the person agrees. Floods may occur. {#data}
`;

let home: string;
let workspace: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'avowed-home-'));
  workspace = writeSmall({ 'policies/charter.md': policy(body) });
  vi.stubEnv('XDG_CACHE_HOME', home);
  vi.stubEnv('LOCALAPPDATA', home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of [home, workspace]) rmSync(folder, { recursive: true, force: true });
});

const call = ['commitments', '--format', 'json'];
const commitments = async (...more: string[]): Promise<string> => {
  const { status, stdout, stderr } = await avowed([...call, '-w', workspace, ...more]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};
/** Wherever the user's cache is on this system. */
const cached = (): string[] =>
  readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((name) => join(home, name))
    .filter((path) => statSync(path).isFile());

/** Those of instruments, and the one for all the rest of the workspace. */
const ofInstruments = (): string[] => cached().filter((path) => !path.includes('-workspace-'));
const ofTheRest = (): string[] => cached().filter((path) => path.includes('-workspace-'));

describe('the cache', () => {
  it('gives the same records, byte for byte, and only one file an instrument', async () => {
    const cold = await commitments();
    expect(ofInstruments()).toHaveLength(1);
    expect(ofTheRest()).toHaveLength(1);
    expect(cached()[0]).toMatch(/\.records$/);
    expect(await commitments()).toBe(cold);
    expect(await commitments('--no-cache')).toBe(cold);
  });
  it('is neither read nor written with --no-cache', async () => {
    await commitments('--no-cache');
    expect(cached()).toEqual([]);
  });
  it('is not used for changed text or changed vocabulary', async () => {
    await commitments();
    writeFileSync(join(workspace, 'policies/charter.md'), policy(body.replace('protect', 'detain')));
    expect(await commitments()).toContain('detain migrants');
    const norms = join(workspace, 'rules/vocabulary/norms.yaml');
    writeFileSync(
      norms,
      `${readFileSync(norms, 'utf8')}\n- id: detaining\n  prefLabel: Detaining\n  definition: Detaining.\n  cues: [detain migrants]\n`,
    );
    expect(await commitments()).toContain('"id": "detaining"');
  });
  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['with other words', (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('protect migrants', 'neglect migrants'))],
    ['empty', () => Buffer.alloc(0)],
    ['that of another file', () => readFileSync(ofTheRest()[0]!)],
    ['no records at all', () => Buffer.from('{"parsed":{}}\navowed 14 0\n')],
  ])('is ignored where it is damaged: %s', async (_, damage) => {
    const cold = await commitments();
    for (const path of cached()) writeFileSync(path, damage(readFileSync(path)));
    expect(await commitments()).toBe(cold);
  });
  it('is written whole by several processes at once', async () => {
    const runs = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, [program, ...call, '-w', workspace], { env: { ...process.env, NO_COLOR: '1' } });
      let stdout = '';
      child.stdout.on('data', (data: Buffer) => (stdout += data.toString('utf8')));
      return new Promise<string>((resolve) => child.on('close', () => resolve(stdout)));
    });
    const printed = new Set(await Promise.all(runs));
    expect(printed.size).toBe(1);
    expect(cached()).toHaveLength(2);
    expect(await commitments()).toBe([...printed][0]);
  });
  it('loses what was not written anew for a month', async () => {
    await commitments();
    const [old] = ofInstruments();
    utimesSync(old!, new Date(Date.now() - 40 * 86_400_000), new Date(Date.now() - 40 * 86_400_000));
    writeFileSync(join(workspace, 'policies/charter.md'), policy(body.replace('protect', 'help')));
    await commitments();
    expect(ofInstruments()).toHaveLength(1);
    expect(ofInstruments()[0]).not.toBe(old);
  });
  it.each([
    ['an entry', evidence('sensitivity: restricted\n')],
    ['a claim of it', evidence().replace('    by: states\n', '    by: states\n    sensitivity: internal\n')],
  ])('never holds %s that is not public, nor what it was before it ceased to be', async (_, sensitive) => {
    const words = 'decided in detention';
    const held = () => cached().some((path) => readFileSync(path, 'utf8').includes(words));
    await commitments();
    expect(held()).toBe(true);
    writeFileSync(join(workspace, 'evidence/returns.md'), sensitive);
    expect(sensitive).toContain(words);
    await commitments();
    expect(held()).toBe(false);
    await commitments();
    expect(held()).toBe(false);
  });
  it('never holds the list of sources, which tells what withheld evidence cites', async () => {
    await commitments();
    expect(cached().some((path) => readFileSync(path, 'utf8').includes('Observations'))).toBe(false);
  });
  it('that cannot be written changes nothing', async () => {
    const cold = await commitments();
    const file = join(home, 'no-folder');
    writeFileSync(file, '');
    vi.stubEnv('XDG_CACHE_HOME', file);
    vi.stubEnv('LOCALAPPDATA', file);
    expect(await commitments()).toBe(cold);
  });
});

describe('packed records', () => {
  it('unpack to the same records, whatever the instrument', async () => {
    const { read } = await readBundled();
    const instruments = [...read.values()].filter((file: ReadFile) => file.extracted);
    expect(instruments.length).toBeGreaterThan(40);
    for (const file of instruments) expect(JSON.stringify(unpack(pack(file)))).toBe(JSON.stringify(file));
  });
});
