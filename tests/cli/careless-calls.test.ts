import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { avowed } from '../support/avowed.ts';

/** Calls as people mistype them: each is told in words, and none is taken for another. */
let home: string;
const at = (file: string) => join(home, 'ws', file);
const inWorkspace = (...words: string[]) => avowed([...words, '-w', join(home, 'ws')]);
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'avowed-calls-'));
  await avowed(['init', join(home, 'ws'), '--organisation', 'Harbour Relief Agency', '--short', 'HRA']);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a call that is not meant so', () => {
  it.each([['check'], ['gaps'], ['diff', 'HEAD'], ['report', '--from', 'speech']])(
    'a file in the place of the workspace is told: %s',
    async (...words) => {
      const { status, stderr } = await avowed([...words, '-w', at('evidence/example-entry.md')]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/example-entry\.md is no folder\. Give the folder that holds/);
    },
  );
  it.each(['check', 'gaps', 'sources', 'doctor'])('a word that a command does not take is told: %s', async (command) => {
    const { status, stderr } = await inWorkspace(command, 'nosuch.md');
    expect(status).toBe(2);
    expect(stderr).toContain('nosuch.md');
    expect(stderr).toContain('lists what a command takes');
  });
  it('a day of answers before the day of asking is told', async () => {
    const { status, stderr } = await inWorkspace('report', 'questions', '--date', '2027-02-01', '--due', '2027-01-01');
    expect(status).toBe(2);
    expect(stderr).toContain('--due 2027-01-01 is before --date 2027-02-01');
  });
});

describe('what is told of a workspace', () => {
  it('a key without a value is to be filled in, or may be left out, as its schema says', async () => {
    const file = at('policies/hra/example-policy.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^title:.*$/m, 'title:').replace(/^---$/m, '---\nsymbol:'));
    const { stdout } = await inWorkspace('check');
    writeFileSync(file, text);
    expect(stdout).toMatch(/nothing in “title”.*fill it in; it may not be left out/);
    expect(stdout).toMatch(/nothing in “symbol”.*fill it in, or leave the line out$/m);
  });
  it('a place that is known here is meant before one that only the world has', async () => {
    const file = at('evidence/example-entry.md');
    const text = readFileSync(file, 'utf8');
    // The world has Ireland, which is as near.
    writeFileSync(file, text.replace('# places: [CH]', 'places: [IS]'));
    const { stderr } = await inWorkspace('gaps', '--place', 'Icreland');
    writeFileSync(file, text);
    expect(stderr).toContain('Did you mean “Iceland”?');
  });
  it('a tab is to become as many blanks as stand beside it', async () => {
    const file = at('evidence/example-entry.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^( +)(?=\S)/m, '\t'));
    const { stdout } = await inWorkspace('check');
    writeFileSync(file, text);
    expect(stdout).toContain('put blanks in its place, as many as stand before the lines beside it');
  });
  it('no uncited source is said as such', async () => {
    const { stderr } = await inWorkspace('sources', '--uncited');
    expect(stderr).toContain('Every source is cited somewhere.');
  });
});
