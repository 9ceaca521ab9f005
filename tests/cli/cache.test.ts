import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkspace, type ReadFile } from '../../src/analysis.ts';
import { readFiles } from '../../src/cli/files/workspace-files.ts';
import { pack, unpack } from '../../src/cli/files/packed.ts';
import { evidence, policy, repository, writeSmall } from '../support/files.ts';
import { program } from '../support/avowed.ts';

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
});
afterEach(() => {
  for (const folder of [home, workspace]) rmSync(folder, { recursive: true, force: true });
});

const settings = () => ({ ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, NO_COLOR: '1' });
const commitments = (...more: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'commitments', '-w', workspace, '--format', 'json', ...more], {
    encoding: 'utf8',
    env: settings(),
  });
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
  it('gives the same records, byte for byte, and only one file an instrument', () => {
    const cold = commitments();
    expect(ofInstruments()).toHaveLength(1);
    expect(ofTheRest()).toHaveLength(1);
    expect(cached()[0]).toMatch(/\.records$/);
    expect(commitments()).toBe(cold);
    expect(commitments('--no-cache')).toBe(cold);
  });
  it('is neither read nor written with --no-cache', () => {
    commitments('--no-cache');
    expect(cached()).toEqual([]);
  });
  it('is not used for changed text or changed vocabulary', () => {
    commitments();
    writeFileSync(join(workspace, 'policies/charter.md'), policy(body.replace('protect', 'detain')));
    expect(commitments()).toContain('detain migrants');
    const norms = join(workspace, 'rules/vocabulary/norms.yaml');
    writeFileSync(
      norms,
      `${readFileSync(norms, 'utf8')}\n- id: detaining\n  prefLabel: Detaining\n  definition: Detaining.\n  cues: [detain migrants]\n`,
    );
    expect(commitments()).toContain('"id": "detaining"');
  });
  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['with other words', (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('protect migrants', 'neglect migrants'))],
    ['empty', () => Buffer.alloc(0)],
    ['that of another file', () => readFileSync(ofTheRest()[0]!)],
    ['no records at all', () => Buffer.from('{"parsed":{}}\navowed 14 0\n')],
  ])('is ignored where it is damaged: %s', (_, damage) => {
    const cold = commitments();
    for (const path of cached()) writeFileSync(path, damage(readFileSync(path)));
    expect(commitments()).toBe(cold);
  });
  it('is written whole by several processes at once', async () => {
    const runs = Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, [program, 'commitments', '-w', workspace, '--format', 'json'], { env: settings() });
      let stdout = '';
      child.stdout.on('data', (data: Buffer) => (stdout += data.toString('utf8')));
      return new Promise<string>((resolve) => child.on('close', () => resolve(stdout)));
    });
    const printed = new Set(await Promise.all(runs));
    expect(printed.size).toBe(1);
    expect(cached()).toHaveLength(2);
    expect(commitments()).toBe([...printed][0]);
  });
  it('loses what was not written anew for a month', () => {
    commitments();
    const [old] = ofInstruments();
    utimesSync(old!, new Date(Date.now() - 40 * 86_400_000), new Date(Date.now() - 40 * 86_400_000));
    writeFileSync(join(workspace, 'policies/charter.md'), policy(body.replace('protect', 'help')));
    commitments();
    expect(ofInstruments()).toHaveLength(1);
    expect(ofInstruments()[0]).not.toBe(old);
  });
  it.each([
    ['an entry', evidence('sensitivity: restricted\n')],
    ['a claim of it', evidence().replace('    by: states\n', '    by: states\n    sensitivity: internal\n')],
  ])('never holds %s that is not public, nor what it was before it ceased to be', (_, sensitive) => {
    const words = 'decided in detention';
    const held = () => cached().some((path) => readFileSync(path, 'utf8').includes(words));
    commitments();
    expect(held()).toBe(true);
    writeFileSync(join(workspace, 'evidence/returns.md'), sensitive);
    expect(sensitive).toContain(words);
    commitments();
    expect(held()).toBe(false);
    commitments();
    expect(held()).toBe(false);
  });
  it('never holds the list of sources, which tells what withheld evidence cites', () => {
    commitments();
    expect(cached().some((path) => readFileSync(path, 'utf8').includes('Observations'))).toBe(false);
  });
  it('that cannot be written changes nothing', () => {
    const cold = commitments();
    const file = join(home, 'no-folder');
    writeFileSync(file, '');
    const { status, stdout } = spawnSync(process.execPath, [program, 'commitments', '-w', workspace, '--format', 'json'], {
      encoding: 'utf8',
      env: { ...settings(), XDG_CACHE_HOME: file, LOCALAPPDATA: file },
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: cold });
  });
});

describe('packed records', () => {
  it('unpack to the same records, whatever the instrument', async () => {
    const { read } = await readWorkspace(readFiles(repository));
    const instruments = [...read.values()].filter((file: ReadFile) => file.extracted);
    expect(instruments.length).toBeGreaterThan(40);
    for (const file of instruments) expect(JSON.stringify(unpack(pack(file)))).toBe(JSON.stringify(file));
  });
});
