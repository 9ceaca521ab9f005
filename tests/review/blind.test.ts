import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../../src/review/blind-queue.ts';
import { seededRandom } from '../../src/review/agreement-measures.ts';
import { verdicts } from '../../src/model/words.ts';
import { avowed } from '../support/avowed.ts';
import { writeSmall } from '../support/files.ts';

const caseId = 'voluntariness/assisted-return/returns-from-town';
let folder: string;
beforeAll(() => {
  folder = writeSmall();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...args: readonly string[]) => avowed([...args, '-w', folder]);
const judge = (reviewer: string, verdict: string, ...more: readonly string[]) =>
  at('review', 'judge', caseId, '--reviewer', reviewer, '--verdict', verdict, '--standard', 'lead', '--reason', 'read', ...more);

describe('judging blind', () => {
  it('shows rule, commitment, claims and sources, and nothing that avowed made of them', async () => {
    const { stdout, status } = await at('review', 'show', caseId);
    expect(status).toBe(0);
    expect(stdout).toContain('What was avowed');
    expect(stdout).toContain('reliability');
    const before = stdout.slice(0, stdout.indexOf('To be answered'));
    for (const verdict of verdicts) expect(before).not.toMatch(new RegExp(`\\b${verdict}\\b`, 'i'));
    expect(before).not.toMatch(/reasonable|high|severity|short of/i);
  });
  it('lists cases by nothing but their ids, and says what avowed says only once the word is kept', async () => {
    const listed = (await at('review', '--blind', '--reviewer', 'ana')).stdout;
    expect(listed).not.toMatch(/standard|severity|departure|strain|contradiction/);
    const { stdout } = await judge('ana', 'none');
    expect(stdout).toContain('judged none at a lead by ana');
    expect(stdout).toMatch(/avowed says: \w+/);
    expect((await at('review', '--blind', '--reviewer', 'ana', '--format', 'json')).stdout).toContain('"judged": 1');
    expect((await at('review', '--blind', '--reviewer', 'ben', '--format', 'json')).stdout).toContain('"judged": 0');
  });
  it('is not shown others’ decisions at once, and half of a draw is refused', async () => {
    expect((await at('review', '--blind', '--decisions')).status).toBe(2);
    expect((await at('review', '--blind', '--sample', '3')).stderr).toContain('--seed');
    expect((await at('review', '--blind', '--sample', '0', '--seed', '1')).status).toBe(2);
  });
  it('a blind word neither confirms nor rejects', async () => {
    await judge('ben', 'none');
    const { stdout } = await at('review', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ decided: 0 });
  });
  it('a commitment can be said to be read right or wrongly', async () => {
    const { stdout } = await at('commitments', '--format', 'json');
    const [{ id }] = (JSON.parse(stdout) as { commitments: [{ id: string }] }).commitments;
    expect((await at('review', 'reject', id, '--reviewer', 'ana', '--reason', 'it binds States')).status).toBe(0);
    expect((await at('review', 'confirm', id, '--reviewer', 'ben', '--reason', 'read')).status).toBe(0);
    const agreement = JSON.parse((await at('agreement', '--format', 'json')).stdout) as { seen: { reading: unknown }; toTalk: unknown[] };
    expect(agreement.seen.reading).toMatchObject({ reviewers: ['ana', 'ben'], units: 1, percent: 0 });
    expect(agreement.toTalk).toMatchObject([{ on: id, of: 'reading' }]);
    // What one of them rejects is held against nobody until the word is taken back.
    const gaps = async () => JSON.stringify((JSON.parse((await at('gaps', '--format', 'json')).stdout) as { gaps: unknown }).gaps);
    expect(await gaps()).not.toContain(caseId);
    expect((await at('review', 'withdraw', id, '--reviewer', 'ana', '--reason', 'talked over')).status).toBe(0);
    expect(await gaps()).toContain(caseId);
  });
});

it('a draw is the same by the same seed, holds nothing twice, and is another by another', () => {
  const ids = Array.from({ length: 100 }, (_, each) => `case-${each}`);
  const drawn = draw(ids, { size: 30, seed: 7 });
  expect(drawn).toEqual(draw(ids, { size: 30, seed: 7 }));
  expect(new Set(drawn).size).toBe(30);
  expect(drawn).not.toEqual(draw(ids, { size: 30, seed: 8 }));
  expect(draw(ids, { size: 1000, seed: 7 }).toSorted()).toEqual(ids.toSorted());
});

describe('decisions in a spreadsheet', () => {
  const file = () => join(folder, 'coded.csv');
  const take = (text: string | Uint8Array, reviewer = 'cleo') => {
    writeFileSync(file(), text);
    return at('review', 'import', file(), '--reviewer', reviewer);
  };
  const hard = ['=1+1', '+39 "quoted"', '-5; semicolon', '@sum', 'two\nlines', 'ünïcode, comma'];

  it('come back as they went out, whatever they say, and adding them twice adds nothing twice', async () => {
    for (const reason of hard) {
      await at('review', 'needs-evidence', caseId, '--reviewer', 'dora', `--reason=${reason}`);
      const { stdout } = await at('review', '--decisions', '--reviewer', 'dora', '--format', 'csv', '--include', 'internal');
      const reviewer = 'eva';
      expect((await take(stdout.replaceAll(',dora,', ',,'), reviewer)).stdout).toContain('1 decision recorded');
      expect((await take(stdout.replaceAll(',dora,', ',,'), reviewer)).stdout).toContain('0 decisions recorded (1 said before)');
      const lines = readFileSync(join(folder, 'reviews/eva.jsonl'), 'utf8').trimEnd().split('\n');
      expect((JSON.parse(lines.at(-1)!) as { reason: string }).reason).toBe(reason.replace('\n', ' '));
    }
  });
  it('may have semicolons, a mark of byte order and columns of their own; rows not yet coded are no mistakes', async () => {
    const random = seededRandom(3);
    const reason = `seen ${random()}`;
    const { stdout } = await take(`\ufeffon;note;verdict;standard;reason\r\n${caseId};mine;none;lead;${reason}\r\nsomething;;;;\r\n`);
    expect(stdout).toContain('1 decision recorded');
    expect(stdout).toContain('1 row without a decision');
  });
  it('are taken all or none, each bad row with its line and what is expected', async () => {
    const before = readFileSync(join(folder, 'reviews/cleo.jsonl'), 'utf8');
    const rows = [
      `${caseId},judged,strain,lead,fine`,
      `${caseId},judged,tension,lead,x`,
      'voluntariness/nowhere,confirmed,,,x',
      `${caseId},confirmed,,,`,
    ];
    const { status, stderr } = await take(`on,decision,verdict,standard,reason\n${rows.join('\n')}\n`);
    expect(status).toBe(2);
    expect(stderr).toContain('coded.csv:3: found the verdict “tension”; expected one of contradiction');
    expect(stderr).toContain('coded.csv:4: found “voluntariness/nowhere”');
    expect(stderr).toMatch(/\n.*coded\.csv:5: found no reason/);
    expect(readFileSync(join(folder, 'reviews/cleo.jsonl'), 'utf8')).toBe(before);
  });
  it('that are no table are refused in words', async () => {
    expect((await take('a,b\n1,2\n')).stderr).toContain('found no column “on”');
    expect((await take('')).stderr).toContain('found no column “on”');
    expect((await take('on,reason\n"x,y\n')).stderr).toContain('is no CSV');
    expect((await take(Uint8Array.of(0x6f, 0x6e, 0x2c, 0xe9, 0xff))).stderr).toContain('not in UTF-8');
    expect((await at('review', 'import', join(folder, 'none.csv'), '--reviewer', 'ana')).stderr).toContain('There is no file');
  });
  it('are kept whole by a spreadsheet program', async ({ skip }) => {
    if (spawnSync('soffice', ['--version']).status !== 0) skip('LibreOffice is not installed (libreoffice-calc-nogui)');
    await at('review', 'reject', caseId, '--reviewer', 'fay', '--reason', 'two\nlines, “quoted” and "more"; =1+1');
    const { stdout } = await at('review', '--decisions', '--reviewer', 'fay', '--format', 'csv', '--include', 'internal');
    writeFileSync(file(), stdout);
    const saved = spawnSync('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/office`,
      '--infilter=CSV:44,34,76,1,,0,false,false',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):59,34,76,1',
      '--outdir',
      join(folder, 'saved'),
      file(),
    ]);
    expect(saved.status).toBe(0);
    const back = await take(readFileSync(join(folder, 'saved/coded.csv')), 'fay');
    expect(back.stdout).toContain('0 decisions recorded (1 said before)');
  });
});
