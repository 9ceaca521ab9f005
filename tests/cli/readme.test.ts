import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/files.ts';
import { avowedElsewhere, type Ended } from '../support/avowed.ts';

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
  describe('its examples', () => {
    const folder = mkdtempSync(join(tmpdir(), 'avowed-readme-'));
    let ended: readonly Ended[] = [];
    beforeAll(() => {
      ended = avowedElsewhere(
        examples.map((example) => example.split(' ')),
        { folder },
      );
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    it.each(examples.map((example, at) => [example, at] as const))('work in any folder: avowed %s', (_, at) => {
      const { status, stderr } = ended[at]!;
      expect({ status, stderr: stderr.includes('avowed:') }).toEqual({ status: 0, stderr: false });
    });
  });
});
