import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { appendDecision } from '../../src/cli/files/reviews.ts';
import { lastWords } from '../../src/model/last-words.ts';
import { parseFile } from '../../src/parse/file.ts';
import type { Decision } from '../../src/model/schemas.ts';

const root = mkdtempSync(join(tmpdir(), 'avowed-merge-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const git = (folder: string, ...args: readonly string[]) => {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
};
const decision = (on: string, at: string, word: Decision['decision'] = 'confirmed'): Decision => ({
  on,
  decision: word,
  reason: 'read',
  at: `2026-11-28T${at}:00.000Z`,
  hash: '2:abc',
});
const commit = (folder: string) => {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'decisions');
};

it('decisions of two people, and of one on two machines, survive when both commit to the same branch', () => {
  const origin = join(root, 'origin.git');
  git(root, 'init', '-q', '--bare', '-b', 'main', origin);
  const clone = (name: string) => {
    git(root, 'clone', '-q', origin, name);
    return join(root, name);
  };
  const desk = clone('desk');
  git(desk, 'checkout', '-q', '-B', 'main');
  appendDecision(desk, 'ana', decision('case-a', '09:00'));
  commit(desk);
  git(desk, 'push', '-q', 'origin', 'main');
  const laptop = clone('laptop');
  appendDecision(laptop, 'ana', decision('case-a', '11:00', 'rejected'));
  appendDecision(laptop, 'ben', decision('case-a', '10:30'));
  commit(laptop);
  git(laptop, 'push', '-q', 'origin', 'main');
  appendDecision(desk, 'ana', decision('case-a', '10:00', 'needs-evidence'));
  appendDecision(desk, 'ana', decision('case-b', '12:00'));
  commit(desk);
  git(desk, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');

  const read = (name: string) => parseFile(`reviews/${name}.jsonl`, readFileSync(join(desk, 'reviews', `${name}.jsonl`)));
  const ana = read('ana');
  expect(ana.problems).toEqual([]);
  expect(ana.decisions!.map(({ on, decision: word }) => `${on} ${word}`)).toEqual([
    'case-a confirmed',
    'case-a needs-evidence',
    'case-a rejected',
    'case-b confirmed',
  ]);
  expect(lastWords(ana.decisions!).seen.map(({ decision: word }) => word)).toEqual(['rejected', 'confirmed']);
  expect(read('ben').decisions).toHaveLength(1);
});

it('a line that a merge has doubled is taken back but once', () => {
  const given = (word: Decision['decision'], at: string) => ({
    ...decision('case-a', at, word),
    reviewer: 'ana',
    where: { file: 'reviews/ana.jsonl', line: 1, column: 1 },
  });
  const words = [given('judged', '09:00'), given('confirmed', '10:00'), given('withdrawn', '11:00'), given('withdrawn', '11:00')];
  expect(lastWords(words).blind).toHaveLength(1);
  expect(lastWords(words).seen).toEqual([]);
});
