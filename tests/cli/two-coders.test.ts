import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evidence, writeSmall } from '../support/files.ts';
import { app, hasScript, inTerminal } from '../support/in-terminal.ts';

it.skipIf(!hasScript)(
  'lets two code twelve cases blind, each in a clone of their own, and gives their α and the list to talk about',
  async () => {
    const places = Array.from({ length: 12 }, (_, at) => `town-${String(at + 1).padStart(2, '0')}`);
    const entries = places.map((place) => [
      `evidence/${place}.md`,
      evidence().replace('returns-from-town', place).replace('Returns from a town', `Returns from ${place}`),
    ]);
    const desk = writeSmall({ ...(Object.fromEntries(entries) as Record<string, string>), 'evidence/returns.md': null });
    const git = (folder: string, ...words: readonly string[]) => {
      const name = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
      const { status, stderr } = spawnSync('git', ['-C', folder, ...name, ...words], { encoding: 'utf8' });
      expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    };
    const commit = (folder: string, what: string) => {
      git(folder, 'add', '-A');
      git(folder, 'commit', '-qm', what);
    };
    git(desk, 'init', '-q', '-b', 'main');
    commit(desk, 'a workspace');
    const clones = mkdtempSync(join(tmpdir(), 'avowed-clones-'));
    const origin = join(clones, 'origin');
    git(clones, 'clone', '-q', '--bare', desk, origin);
    const coding = async (reviewer: string, isOf: (at: number) => boolean) => {
      git(clones, 'clone', '-q', origin, reviewer);
      const folder = join(clones, reviewer);
      await inTerminal(app(folder), async ({ until, press, type }) => {
        await until('q quit');
        await press('8');
        await press('b');
        type('r');
        await until('Your name as reviewer');
        type(`${reviewer}\r`);
        type('d');
        await until('How many to draw');
        type('12 7\r');
        for (let at = 0; at < 12; at++) {
          await until(`blind: ${12 - at} left, ${at} judged`);
          type('J');
          await until('Your verdict: ‹ none ›');
          type(isOf(at) ? '\r' : '\u001b[C\r');
          await until('Standard of proof');
          type('\r');
          await until('Reason for judging it');
          type(`case ${at}\r`);
          await until('Recorded: judged');
          await press('\r');
        }
      });
      commit(folder, `as ${reviewer} sees it`);
      return folder;
    };
    const [ana, ben] = await Promise.all([coding('ana', (at) => at % 2 === 0), coding('ben', (at) => at % 2 === 0 || at === 7)]);
    git(ana!, 'push', '-q', 'origin', 'main');
    git(ben!, 'pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');
    await inTerminal(
      app(ben!),
      async ({ until, press }) => {
        await until('q quit');
        await press('8');
        await press('a');
        const page = await until('They differ on 1 thing; t lists where.');
        const said = page
          .split('\n')
          .map((line) => line.split('│').at(-1)!.trim())
          .join(' ');
        expect(said).toContain('ana and ben judged 12 cases apart from each other');
        expect(said).toMatch(/they agreed in 91\.7 per cent of pairs of words on 12 things; κ = 0\.\d\d \(.*?\), α = 0\.\d\d \(/);
        await press('\u001b');
        await press('t');
        const list = await until('On the verdict, judged blind (1)');
        expect(list).toMatch(/1\/1/);
        expect(await until('ben: none')).toContain('ana: contradiction');
      },
      { columns: 140, rows: 40 },
    );
    for (const folder of [desk, clones]) rmSync(folder, { recursive: true, force: true });
  },
  120_000,
);
