import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '../../src/app/kept.ts';
import { readKept, writeKept } from '../../src/cli/files/kept.ts';

const kept: Kept = { tab: 'gaps', selected: { gaps: 'a/b' }, filters: { evidence: 'place:LY' } };

describe.skipIf(process.platform !== 'linux')('where one left the app (its folder is Linux’s: skipped elsewhere)', () => {
  let home: string;
  const file = () => join(home, 'avowed', 'app.json');
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'avowed-state-'));
    vi.stubEnv('XDG_STATE_HOME', home);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });

  it('is kept for each workspace, for its user alone', () => {
    expect(readKept('one')).toBe('first');
    writeKept('one', kept);
    expect(readKept('one')).toEqual(kept);
    expect(readKept('two')).toBeUndefined();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });
  it('is forgotten of all but the last fifty', () => {
    for (let at = 0; at < 60; at++) writeKept(`workspace-${at}`, kept);
    expect(Object.keys(JSON.parse(readFileSync(file(), 'utf8')) as object)).toHaveLength(50);
    expect(readKept('workspace-0')).toBeUndefined();
    expect(readKept('workspace-59')).toEqual(kept);
  });
  it.each(['', '[', 'null', '{"one":{"tab":1}}', '{"one":{"tab":"gaps","selected":{"gaps":[]},"filters":{}}}'])(
    'that is damaged is no place: %j',
    (text) => {
      mkdirSync(join(home, 'avowed'));
      writeFileSync(file(), text);
      expect(readKept('one')).toBeUndefined();
      writeKept('one', kept);
      expect(readKept('one')).toEqual(kept);
    },
  );
  it('that cannot be kept is lost, and nothing else', () => {
    writeFileSync(join(home, 'avowed'), '');
    writeKept('one', kept);
    expect(readKept('one')).toBe('first');
  });
});
