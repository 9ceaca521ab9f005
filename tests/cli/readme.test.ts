import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/files.ts';
import { avowedProcess } from '../support/avowed.ts';

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^\$ avowed (.+)$/gm)].map((match) => match[1]!);

describe('the README', () => {
  it('begins with what it is for and names the two commands', () => {
    expect(readme).toMatch(/^# avowed\n\n\*\*avowed\*\* holds/);
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
  it('the test command is the one that .ci/run calls', () => {
    expect(readFileSync(join(repository, '.ci', 'run'), 'utf8')).toContain('npm ci && npm test');
  });
  it.each(examples)('its example works: avowed %s', (example) => {
    const folder = mkdtempSync(join(tmpdir(), 'avowed-readme-'));
    const { status, stderr } = avowedProcess(example.split(' '), { cwd: folder });
    rmSync(folder, { recursive: true, force: true });
    expect({ status, stderr: stderr.includes('avowed:') }).toEqual({ status: 0, stderr: false });
  });
});
