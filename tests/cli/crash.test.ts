import { appendFileSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendInto, writeInto } from '../../src/cli/files/into-workspace.ts';
import { appendDecision } from '../../src/cli/files/reviews.ts';
import { writeFile, writeFiles } from '../../src/cli/files/write-file.ts';
import { Stop } from '../../src/cli/print/output.ts';
import { parseFile } from '../../src/parse/file.ts';
import { avowed } from '../support/avowed.ts';
import { onFailingDisk } from '../support/failing-disk.ts';
import { leaveFewNorms } from '../support/few-norms.ts';

let folder: string;
beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'avowed-crash-')))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = (name: string) => join(folder, name);
const read = (name: string): string | null => (existsSync(here(name)) ? readFileSync(here(name), 'utf8') : null);

/** Tries something on a disk that fails at its first change, its second …, until it does not fail any more. @returns how often it failed */
async function failingEverywhere(run: () => void, after: (failed: boolean) => void): Promise<number> {
  for (let at = 1; at < 200; at++) {
    const { failed } = await onFailingDisk(folder, at, async () => {
      try {
        run();
      } catch (error) {
        // A process that is killed says nothing more.
        if (!(error instanceof Stop)) throw error;
      }
    });
    after(failed);
    if (!failed) return at - 1;
  }
  throw new Error('it never ends');
}

const decision = (reason: string) => ({ on: 'a/b/c', decision: 'confirmed', reason, at: '2026-01-01T00:00:00Z', hash: '2:0' }) as const;

describe('a process that is killed at any write', () => {
  it('loses no decision that was acknowledged, and a torn one is none', async () => {
    const acknowledged: string[] = [];
    let count = 0;
    const failures = await failingEverywhere(
      () => {
        const reason = `attempt ${++count}`;
        appendDecision(folder, 'ana', decision(reason));
        acknowledged.push(reason);
      },
      () => {
        const { decisions = [], problems } = parseFile('reviews/ana.jsonl', Buffer.from(read('reviews/ana.jsonl') ?? ''));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const reasons = decisions.map(({ reason }) => reason);
        for (const reason of acknowledged) expect(reasons).toContain(reason);
        for (const reason of reasons) expect(reason).toMatch(/^attempt \d+$/);
      },
    );
    expect(failures).toBeGreaterThan(2);
    expect(acknowledged).toHaveLength(1);
  });

  it('leaves a report or a list of sources as it was or as it is to be', async () => {
    const [was, is] = ['as it was\n'.repeat(1000), 'as it is\n'.repeat(1000)];
    writeFileSync(here('report.html'), was);
    const failures = await failingEverywhere(
      () => writeFile(here('report.html'), is, { force: true }),
      (failed) => {
        expect(read('report.html') === was || read('report.html') === is).toBe(true);
        if (!failed) expect(read('report.html')).toBe(is);
      },
    );
    expect(failures).toBeGreaterThan(2);
  });

  it('leaves each of several files whole or not there', async () => {
    const files = ['policies/iom/policy.md', `originals/${'0'.repeat(64)}.pdf`, 'originals/.gitignore'];
    const content = (file: string) => `${file}\n`.repeat(500);
    const failures = await failingEverywhere(
      () =>
        writeInto(
          folder,
          files.map((file) => ({ file, content: content(file) })),
        ),
      (failed) => {
        for (const file of files) expect([null, content(file)]).toContain(read(file));
        if (!failed) for (const file of files) expect(read(file)).toBe(content(file));
        for (const file of files) rmSync(here(file), { force: true });
      },
    );
    expect(failures).toBeGreaterThan(5);
  });

  it('replaces several files one by one, each whole', async () => {
    for (const name of ['a', 'b']) writeFileSync(here(name), 'was');
    await failingEverywhere(
      () =>
        writeFiles(
          ['a', 'b'].map((name) => ({ file: here(name), content: 'is' })),
          { force: true },
        ),
      () => {
        for (const name of ['a', 'b']) expect(['was', 'is']).toContain(read(name));
      },
    );
  });

  it('loses no line of the log of originals that was acknowledged, and a torn one stays a line of its own', async () => {
    const acknowledged: string[] = [];
    let count = 0;
    const failures = await failingEverywhere(
      () => {
        const line = JSON.stringify({ sha256: String(++count), name: 'a document' });
        appendInto(folder, 'originals/log.jsonl', [line]);
        acknowledged.push(line);
      },
      () => {
        const lines = (read('originals/log.jsonl') ?? '').split('\n');
        for (const line of acknowledged) expect(lines).toContain(line);
      },
    );
    expect(failures).toBeGreaterThan(2);
    expect(acknowledged).toHaveLength(1);
  });

  it('leaves no cache that is read otherwise than the files themselves', async () => {
    const workspace = join(folder, 'workspace');
    const cache = join(folder, 'cache');
    await avowed(['init', workspace, '--organisation', 'Harbour Relief Agency']);
    leaveFewNorms(workspace);
    const gaps = async (...more: string[]) => avowed(['gaps', '-w', workspace, '--format', 'json', ...more]);
    const right = await gaps('--no-cache');
    expect(right.status).toBe(0);
    const before = process.env['XDG_CACHE_HOME'];
    process.env['XDG_CACHE_HOME'] = cache;
    try {
      let failures = 0;
      for (let at = 1, failed = true; failed; at++) {
        rmSync(cache, { recursive: true, force: true });
        // Half of the times there is a cache of the text as it was before.
        if (at % 2 === 0) await gaps();
        if (at % 2 === 0) appendFileSync(join(workspace, 'evidence/example-entry.md'), ' ');
        const during = await onFailingDisk(cache, at, async () => expect((await gaps()).stdout).toBe((await gaps('--no-cache')).stdout));
        ({ failed } = during);
        if (failed) failures++;
        const whole = (await gaps('--no-cache')).stdout;
        expect((await gaps()).stdout).toBe(whole);
        expect((await gaps()).stdout).toBe(whole);
        expect(at).toBeLessThan(100);
      }
      expect(failures).toBeGreaterThan(5);
    } finally {
      if (before === undefined) delete process.env['XDG_CACHE_HOME'];
      else process.env['XDG_CACHE_HOME'] = before;
    }
  });
});
