import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { appendDecision, reviewerIn } from '../../src/cli/files/reviews.ts';
import type { Decision } from '../../src/model/schemas.ts';
import { parseFile } from '../../src/parse/file.ts';
import { evidence, repository, writeSmall } from '../support/files.ts';
import { avowed as run, program } from '../support/avowed.ts';

const caseId = 'voluntariness/assisted-return/returns-from-town';
const decision = (more: Partial<Decision> = {}): Decision => ({
  on: caseId,
  decision: 'confirmed',
  reason: 'read both sources',
  at: '2026-11-25T10:00:00.000Z',
  hash: 'abc',
  ...more,
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const kept = (folder: string) => {
  folders.push(folder);
  return folder;
};
const fresh = () => kept(mkdtempSync(join(tmpdir(), 'avowed-reviews-')));
const read = (root: string, name = 'ana') => {
  const file = `reviews/${name}.jsonl`;
  return parseFile(file, readFileSync(join(root, file)));
};

/** Another process that appends decisions, each with its number in its reason, and stops after so many. */
const appender = (root: string, tag: string, times: number, padding = 0) =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { appendDecision } from ${JSON.stringify(join(repository, 'src/cli/files/reviews.ts'))};
       const decision = ${JSON.stringify(decision())};
       for (let at = 0; at < ${times}; at++)
         appendDecision(${JSON.stringify(root)}, 'ana', { ...decision, reason: '${tag}' + at + ' читано'.repeat(${padding}) });`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );

describe('appending a decision', () => {
  it('makes the folder and the file, and adds whole lines in the order in which they come', () => {
    const root = fresh();
    const file = appendDecision(root, 'ana', decision());
    appendDecision(root, 'ana', decision({ decision: 'rejected', reason: 'two\nlines “and” \u2028', standard: 'clear-and-convincing' }));
    expect(file).toBe(join(root, 'reviews', 'ana.jsonl'));
    expect(readFileSync(file, 'utf8')).toMatch(/^\{[^\n]*\}\n\{[^\n]*\}\n$/);
    expect(read(root)).toMatchObject({ problems: [], decisions: [{ reviewer: 'ana' }, { standard: 'clear-and-convincing' }] });
  });
  it('after a line that was left unfinished begins a line of its own, and the workspace can still be read', () => {
    const root = fresh();
    mkdirSync(join(root, 'reviews'));
    const torn = Buffer.from(JSON.stringify(decision({ reason: 'é' }))).subarray(0, -45);
    for (const cut of [torn, torn.subarray(0, torn.indexOf(0xc3) + 1)]) {
      writeFileSync(join(root, 'reviews/ana.jsonl'), cut);
      appendDecision(root, 'ana', decision());
      expect(read(root)).toMatchObject({ decisions: [{ where: { line: 2 } }], problems: [{ severity: 'warning', line: 1 }] });
    }
  });
  it('keeps every line whole where two processes write at once', async () => {
    const root = fresh();
    const both = [appender(root, 'a', 200), appender(root, 'b', 200)];
    await Promise.all(both.map((each) => once(each, 'exit')));
    const { decisions = [], problems } = read(root);
    expect(problems).toEqual([]);
    const expected = ['a', 'b'].flatMap((tag) => Array.from({ length: 200 }, (_, at) => `${tag}${at}`));
    expect(decisions.map(({ reason }) => reason).toSorted()).toEqual(expected.toSorted());
    for (const tag of ['a', 'b'])
      expect(decisions.filter(({ reason }) => reason.startsWith(tag)).map(({ reason }) => Number(reason.slice(1)))).toEqual([
        ...Array(200).keys(),
      ]);
  });
  it('by a process that is killed at any moment leaves whole lines and at most one torn last one, which blocks nothing', async () => {
    const root = fresh();
    for (const size of [1, 2, 3, 4, 5]) {
      const killed = appender(root, 'k', 1_000_000, 20_000);
      const file = join(root, 'reviews/ana.jsonl');
      const before = existsSync(file) ? statSync(file).size : 0;
      while (!existsSync(file) || statSync(file).size < before + size * 300_000) await pause(1);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      const { decisions = [], problems } = read(root);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(problems.length).toBeLessThanOrEqual(size);
      appendDecision(root, 'ana', decision({ reason: 'after' }));
      const after = read(root);
      expect(after.problems).toEqual(problems);
      expect(after.decisions).toHaveLength(decisions.length + 1);
    }
  });
  it.each([
    ['../../outside', 'outside'],
    ['/etc/passwd', 'etc-passwd'],
    ['..\\..\\x', 'x'],
    ['.hidden', 'hidden'],
    ['Ana María Pérez', 'ana-maría-pérez'],
    ['Ana Mari\u0301a', 'ana-maría'],
    ['Олена', 'олена'],
    ['ana\u0000\u202e\u001b[31m', 'ana-31m'],
    ['ana.jsonl', 'ana-jsonl'],
  ])('makes a safe file name of the reviewer %j', (name, safe) => {
    const root = fresh();
    expect(reviewerIn(root, name)).toBe(safe);
    appendDecision(root, name, decision());
    expect(readdirSync(join(root, 'reviews')).filter((name) => name !== '.gitattributes')).toEqual([`${safe}.jsonl`]);
    expect(read(root, safe).decisions).toMatchObject([{ reviewer: safe }]);
  });
  it.each(['', '  ', '..', '../', '-', '\u202e', 'CON', 'lpt1', 'a'.repeat(300)])('refuses the reviewer %j', (name) => {
    const root = fresh();
    expect(() => appendDecision(root, name, decision())).toThrow('cannot be the name of a reviewer');
    expect(existsSync(join(root, 'reviews'))).toBe(false);
  });
  it('takes names that differ in capitals only for one, as some disks do', () => {
    const root = fresh();
    mkdirSync(join(root, 'reviews'));
    writeFileSync(join(root, 'reviews/Ana.jsonl'), '');
    expect(appendDecision(root, 'ANA', decision())).toBe(join(root, 'reviews/Ana.jsonl'));
    writeFileSync(join(root, 'reviews/ana.jsonl'), '', { flag: 'a' });
    if (readdirSync(join(root, 'reviews')).length > 1)
      expect(() => appendDecision(root, 'ana', decision())).toThrow('more than one file for ana: Ana.jsonl, ana.jsonl');
  });
  it('follows no link: neither reviews/ nor the file', () => {
    const outside = fresh();
    const root = fresh();
    symlinkSync(outside, join(root, 'reviews'));
    expect(() => appendDecision(root, 'ana', decision())).toThrow('is a link');
    rmSync(join(root, 'reviews'));
    mkdirSync(join(root, 'reviews'));
    symlinkSync(join(outside, 'target'), join(root, 'reviews/ana.jsonl'));
    expect(() => appendDecision(root, 'ana', decision())).toThrow('is a link');
    expect(readdirSync(outside)).toEqual([]);
  });
  it('says plainly where it cannot write', () => {
    const asFile = fresh();
    writeFileSync(join(asFile, 'reviews'), '');
    expect(() => appendDecision(asFile, 'ana', decision())).toThrow('is a file. Make it a folder');
    const asFolder = fresh();
    mkdirSync(join(asFolder, 'reviews/ana.jsonl'), { recursive: true });
    expect(() => appendDecision(asFolder, 'ana', decision())).toThrow('is no plain file');
    const installed = join(fresh(), 'node_modules', 'avowed');
    mkdirSync(installed, { recursive: true });
    expect(() => appendDecision(installed, 'ana', decision())).toThrow('part of an installed package');
    const readOnly = fresh();
    chmodSync(readOnly, 0o555);
    if (process.getuid?.() !== 0) expect(() => appendDecision(readOnly, 'ana', decision())).toThrow('cannot be written (EACCES)');
    expect(() => appendDecision(fresh(), 'ana', decision({ reason: ' \n' }))).toThrow('needs a reason');
  });
});

describe('avowed review', () => {
  let folder: string;
  const avowed = (...args: string[]) => run([...args, '-w', folder], { COLUMNS: '120' });
  const as = (reviewer: string, ...args: string[]) => avowed('review', ...args, '--reviewer', reviewer);
  const queue = async (...args: string[]) =>
    JSON.parse((await avowed('review', '--format', 'json', ...args)).stdout) as {
      schema: string;
      decided: number;
      queue: { why: string }[];
    };
  beforeEach(() => {
    folder = kept(writeSmall());
  });

  it('lists the cases that need a decision, in every format', async () => {
    expect(await avowed('review')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('no decision yet') as string,
      stderr: expect.stringContaining('0 cases decided, 1 open, 0 disagreements.') as string,
    });
    expect(await queue()).toMatchObject({
      schema: 'avowed/review@2',
      decided: 0,
      open: 1,
      queue: [{ on: caseId, finding: expect.stringContaining('/') as string, why: 'no decision yet' }],
    });
    for (const format of ['csv', 'md']) expect((await avowed('review', '--format', format)).stdout).toContain(caseId);
  });
  it('records a decision, says where, and explain shows it on the case and its finding', async () => {
    const { status, stdout } = await as('ana', 'confirm', caseId, '--reason', 'read both', '--standard', 'clear-and-convincing');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `Recorded in ${join(folder, 'reviews', 'ana.jsonl')}: confirmed by ana, as clear-and-convincing, on ${caseId}.\n`,
    });
    const [line] = readFileSync(join(folder, 'reviews/ana.jsonl'), 'utf8').split('\n');
    const recorded = JSON.parse(line!) as Decision;
    expect(Object.keys(recorded)).toEqual(['on', 'decision', 'reason', 'verdict', 'footing', 'standard', 'setStandard', 'at', 'hash']);
    expect(recorded.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const finding = JSON.parse((await avowed('gaps', '--format', 'json')).stdout).gaps[0].headline.finding as string;
    for (const id of [caseId, finding])
      expect((await avowed('explain', id)).stdout).toContain(
        'decision: confirmed by ana, of the case as a whole, as clear and convincing evidence',
      );
    expect(await queue()).toMatchObject({ decided: 1, queue: [] });
    expect((await queue('--reviewer', 'Ben')).queue).toMatchObject([{ why: 'no decision of ben yet; ana confirmed' }]);
  });
  it('takes the reviewer from the environment, and asks for one only where a decision is made', async () => {
    expect((await avowed('review')).status).toBe(0);
    const without = await avowed('review', 'confirm', caseId, '--reason', 'x');
    expect(without).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--reviewer, or in AVOWED_REVIEWER') as string,
    });
    const { status } = spawnSync(process.execPath, [program, 'review', 'reject', caseId, '--reason', 'x', '-w', folder], {
      env: { ...process.env, AVOWED_REVIEWER: 'Ana' },
    });
    expect([status, readdirSync(join(folder, 'reviews'))]).toEqual([0, ['.gitattributes', 'ana.jsonl']]);
  });
  it('says under which name a decision stands where it is not the one that was given', async () => {
    const named = await as('Ana Test', 'confirm', caseId, '--reason', 'x');
    expect(named).toMatchObject({ status: 0, stderr: expect.stringContaining('“Ana Test” stands as ana-test') as string });
    expect((await as('ana-test', 'confirm', caseId, '--reason', 'y')).stderr).not.toContain('stands as');
  });
  it('shows that reviewers disagree, and their reasons only with internal matter', async () => {
    await as('ana', 'confirm', caseId, '--reason', 'both sources agree');
    await as('ben', 'reject', caseId, '--reason', 'the guard told me');
    const { stdout } = await avowed('review');
    expect(stdout).toContain('reviewers disagree');
    for (const format of ['table', 'json', 'csv', 'md'])
      expect((await avowed('review', '--format', format)).stdout).not.toMatch(/guard told me|sources agree/);
    for (const format of ['json', 'csv', 'md'])
      expect((await avowed('review', '--format', format, '--include', 'internal')).stdout).toContain('the guard told me');
  });
  it('takes a word back, one’s own only', async () => {
    await as('ana', 'confirm', caseId, '--reason', 'read both');
    expect(await as('ben', 'withdraw', caseId, '--reason', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`ben has no decision on “${caseId}” that could be taken back.`) as string,
    });
    const finding = JSON.parse((await avowed('gaps', '--format', 'json')).stdout).gaps[0].headline.finding as string;
    expect((await as('ana', 'withdraw', finding, '--reason', 'x')).stderr).toContain(`There is one on ${caseId}: withdraw that.`);
    expect(await as('ana', 'withdraw', caseId, '--reason', 'misread')).toMatchObject({ status: 0 });
    expect(await queue()).toMatchObject({ decided: 0, queue: [{ why: 'no decision yet' }] });
    expect((await as('ana', 'withdraw', caseId, '--reason', 'again')).status).toBe(2);
  });
  it('a case comes back once its evidence has changed', async () => {
    await as('ana', 'confirm', caseId, '--reason', 'read both');
    writeFileSync(join(folder, 'evidence/returns.md'), evidence().replace('decided in detention', 'decided in detention, under guard'));
    expect((await queue('--reviewer', 'ana')).queue).toMatchObject([{ why: 'ana’s confirmation is stale: what it rests on has changed' }]);
    expect((await avowed('explain', caseId)).stdout.replace(/\s+/g, ' ')).toContain(
      'confirmed by ana, of the case as a whole (what it rests on has changed since)',
    );
    await as('ana', 'reject', caseId, '--reason', 'misread');
    expect((await avowed('gaps')).stdout.replace(/\s+/g, ' ')).toContain('rejected by a reviewer');
  });
  it.each([
    [['confirm', 'voluntariness/assisted-return/returns-from-twon', '--reason', 'x'], `Did you mean “${caseId}”?`],
    [['confirm', 'voluntariness/assisted-return', '--reason', 'x'], `is a gap. Decide on its cases: ${caseId}.`],
    [['confirm', caseId], 'needs a reason'],
    [['reject', caseId, '--reason', ' '], 'needs a reason'],
    [['confirm', caseId, '--reason', 'x', '--standard', 'certain'], 'clear-and-convincing'],
    [['withdraw', 'nothing', '--reason', 'x'], 'There is no finding, case or commitment “nothing”.'],
    [['confrim', caseId], 'There is no “review confrim”. Did you mean “confirm”?'],
  ])('%j is refused in a sentence, and nothing is recorded', async (args, words) => {
    const { status, stdout, stderr } = await as('ana', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(existsSync(join(folder, 'reviews'))).toBe(false);
  });
  it('knows nothing of what is withheld unless it is included', async () => {
    writeFileSync(join(folder, 'evidence/returns.md'), evidence('sensitivity: restricted\n'));
    expect((await queue()).queue).toEqual([]);
    expect((await as('ana', 'confirm', caseId, '--reason', 'x')).stderr).toContain(`There is no finding, case or commitment “${caseId}”.`);
    expect((await as('ana', 'confirm', caseId, '--reason', 'x', '--include', 'restricted')).status).toBe(0);
    expect((await avowed('review')).stdout + (await avowed('review', '--include', 'internal', '--format', 'json')).stdout).not.toContain(
      'returns-from-town',
    );
    expect((await avowed('gaps', '--include', 'internal', '--format', 'json')).stdout).not.toContain('returns-from-town');
  });
  it('a line that a killed process left unfinished blocks nothing', async () => {
    mkdirSync(join(folder, 'reviews'));
    writeFileSync(join(folder, 'reviews/ana.jsonl'), '{"on":"voluntariness/assi');
    expect((await as('ana', 'confirm', caseId, '--reason', 'read both')).status).toBe(0);
    expect(await queue()).toMatchObject({ decided: 1 });
    expect(await avowed('check')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('reviews/ana.jsonl:1:1: warning: found a line that was not finished') as string,
    });
  });
});
