import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { avowed, avowedProcess } from '../support/avowed.ts';
import { leaveFewNorms } from '../support/few-norms.ts';

/** What somebody is told who works with it for the first time. */
let home: string;
let folder: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'avowed-new-user-'));
  folder = join(home, 'audit');
  await avowed(['init', folder, '--organisation', 'Southern Straits Tuna Commission', '--short', 'SSTC']);
  leaveFewNorms(folder);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const said = async (...args: string[]) => (await avowed([...args, '-w', folder])).stderr;

describe('where no workspace stands, the one that avowed brings along is named as such', () => {
  const elsewhere = () => mkdtempSync(join(home, 'elsewhere-'));
  it('once, on stderr, and never in the result', () => {
    const { status, stdout, stderr } = avowedProcess(['gaps', '--format', 'json'], { cwd: elsewhere() });
    expect(status).toBe(0);
    expect(stderr.match(/No workspace stands in this folder or above it/g)).toHaveLength(1);
    expect(stderr).toContain('International Organization for Migration');
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(stdout).not.toContain('No workspace stands');
  });
  it('not where a workspace is named or stands there', async () => {
    expect(avowedProcess(['check'], { cwd: folder }).stderr).not.toContain('No workspace stands');
    expect(await said('check')).not.toContain('No workspace stands');
  });
});

describe('where nothing is left to be found, no advice is given that cannot help', () => {
  it('no date would decide anything', async () => expect(await said('gaps', '--to-date')).toContain('No date would decide anything here.'));
  it('but of what filters choose, fewer of them may', async () =>
    expect(await said('gaps', '--to-date', '--norm', 'liberty')).toContain('No date would decide anything of what the filters choose.'));
});

describe('a value that a filter does not take', () => {
  it('of what has no names, says what the option takes', async () =>
    expect(await said('gaps', '--since', 'yesterday')).toContain(
      '“yesterday” is nothing that --since takes. Expected an EDTF date such as 2015',
    ));
  it.each(['Manus', 'New', 'foo'])('no code is offered for the word “%s”', async (word) => {
    const text = await said('gaps', '--place', word);
    expect(text).toContain(`There is no place “${word}”. Expected a country by its name`);
    expect(text).not.toContain('Did you mean');
  });
  it.each([
    ['lybia', 'Libya'],
    ['turkye', 'Türkiye'],
  ])('a name is offered as it is written: %s', async (word, name) =>
    expect(await said('gaps', '--place', word)).toContain(`Did you mean “${name}”?`),
  );
});

describe('a call that lacks something', () => {
  it('help is a command', async () => {
    expect((await avowed(['help'])).stdout).toBe((await avowed(['--help'])).stdout);
    expect((await avowed(['help', 'gaps'])).stdout).toBe((await avowed(['gaps', '--help'])).stdout);
  });
  it('an id that is not given: what one looks like, and how to get one', async () => {
    const { status, stderr } = await avowed(['explain']);
    expect(status).toBe(2);
    expect(stderr).toContain('For example: avowed explain migof. Every list prints ids; “avowed find WORD”');
  });
  it('a file that is not given: an example, and nothing on ids', async () => {
    const { stderr } = await avowed(['import']);
    expect(stderr).toContain('For example: avowed import "');
    expect(stderr).not.toContain('ids');
  });
});

it('what is found is counted in the plural', async () =>
  expect(await said('find', 'example')).toMatch(/\d results: (?!.*\b[02-9] (?:entry|claim|case|source|country|word)\b)/));

it('the example practice of a new workspace is of no trade', () => {
  const text = readFileSync(join(folder, 'rules/vocabulary/practices.yaml'), 'utf8');
  expect(text).toContain('- id: example-practice\n  prefLabel: Example practice\n');
});

it('a role that is shown as the act of others only is told, with what follows', async () => {
  const copy = join(home, 'of-others');
  cpSync(folder, copy, { recursive: true });
  const entry = join(copy, 'evidence/example-entry.md');
  writeFileSync(entry, readFileSync(entry, 'utf8').replaceAll('by: organisation', 'by: others'));
  const { stdout, status } = await avowed(['check', '-w', copy]);
  expect(stdout).toMatch(
    /example-entry\.md:\d+:\d+: warning: found the role “\w+” of example-entry, which is shown as the act of others only/,
  );
  expect(stdout).toContain('without one no rule finds anything in this entry');
  expect(status).toBe(0);
});
