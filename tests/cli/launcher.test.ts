import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { launcher } from '../../build/launcher.ts';
import { repository } from '../support/files.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A program that wants a Node that nobody has yet, as it is installed. */
function wanting(least: string): { readonly folder: string; readonly start: () => { status: number | null; stderr: string } } {
  const folder = mkdtempSync(join(tmpdir(), 'avowed-launcher-'));
  folders.push(folder);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'dist', 'avowed.js'), launcher(least));
  writeFileSync(join(folder, 'dist', 'main.js'), 'export const start = () => {};');
  return { folder, start: () => spawnSync(process.execPath, [join(folder, 'dist', 'avowed.js'), 'gaps'], { encoding: 'utf8' }) };
}

describe('on a Node that is too old', () => {
  it('avowed says which it needs and where to get one', () => {
    const { status, stderr } = wanting('999.1').start();
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('needs Node 999.1 or newer') as string });
    expect(stderr).toContain('Install a newer one');
  });
  it('it names the one that was installed beside it, and how to call it', () => {
    const { folder, start } = wanting('999.1');
    const node = join(folder, 'node_modules', 'node', 'bin', 'node');
    mkdirSync(join(node, '..'), { recursive: true });
    writeFileSync(node, '');
    expect(start().stderr).toContain(`${node} ${join(folder, 'dist', 'avowed.js')} …`);
  });
  it('and starts where it is new enough', () => {
    expect(wanting('22.13').start()).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('dist/LICENCES.txt', () => {
  it('has the licence of what is bundled, and of nothing that is not', () => {
    const text = readFileSync(join(repository, 'dist', 'LICENCES.txt'), 'utf8');
    const named = [...text.matchAll(/^-{78}\n(\S+) /gm)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining(['commander', 'ink', 'react', 'docx', 'citeproc', 'compromise', 'yaml']));
    expect(named.filter((name) => /^(?:vitest|typescript|@myriaddreamin\/)/.test(name!))).toEqual([]);
  });
});
