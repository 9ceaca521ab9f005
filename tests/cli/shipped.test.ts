import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { repository } from '../support/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'avowed-shipped-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the records that the build ships are read in place of the files of the bundled workspace', () => {
  for (const part of ['dist', 'policies', 'evidence', 'rules', 'workspace.yaml', 'package.json'])
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  const records = join(folder, 'dist', 'records.json');
  writeFileSync(records, readFileSync(records, 'utf8').replaceAll('Migration Governance Framework', 'A title that only the records have'));
  const { stdout } = spawnSync(process.execPath, [join(folder, 'dist', 'avowed.js'), 'explain', 'migof'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: join(folder, 'cache') },
  });
  expect(stdout).toContain('A title that only the records have');
});
