import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWorkspace, readFiles } from '../../src/cli/files/workspace-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'avowed-files-'));
  for (const part of ['policies', 'evidence', 'rules']) mkdirSync(join(root, part));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a folder that was meant as a workspace', () => {
  it('and lacks a part is told so, and no other is read in its stead', () => {
    rmSync(join(root, 'rules'), { recursive: true });
    mkdirSync(join(root, 'policies/deep'));
    expect(() => findWorkspace(join(root, 'policies/deep'))).toThrow(/looks like a workspace but has no rules\//);
  });
  it('and is whole is found from below', () => expect(findWorkspace(join(root, 'policies'))).toBe(root));
});

describe('what is no data', () => {
  it('README.md, dot files and what editors leave are left alone', () => {
    for (const name of ['README.md', '.notes.md', 'policy.md~', '~lock']) writeFileSync(join(root, 'policies', name), 'words');
    expect(readFiles(root)).toEqual({ bytes: new Map(), problems: [] });
  });
  it('a link that leads round, or nowhere, is named once', () => {
    writeFileSync(join(root, 'policies/a.md'), 'words');
    symlinkSync('../policies', join(root, 'policies/round'));
    symlinkSync('gone.md', join(root, 'policies/broken.md'));
    const { bytes, problems } = readFiles(root);
    expect([...bytes.keys()]).toEqual(['policies/a.md']);
    expect(problems.map(({ file, found }) => [file, found])).toEqual([
      ['policies/broken.md', 'a link that leads nowhere'],
      ['policies/round', 'a link that leads round to a folder that it lies in'],
    ]);
  });
});
