import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPdf } from '../../bench/plain-pdf.ts';
import { avowed, program } from '../support/avowed.ts';
import { evidence, policy, writeSmall } from '../support/files.ts';

const itself = new URL('../support/interrupting-itself.ts', import.meta.url).href;

/** In milliseconds: what an interrupted command may still take. On a machine where others work too, only what it takes of the CPU is its own. */
const atOnce = 300;

/** How an interrupted command may end: with 130, or of the signal itself where it comes before Node can listen or while machine code runs; a shell reports 130 for both. */
const interruptedEnds = [130, 'SIGINT'];

/**
 * Begins a command and interrupts it after so many milliseconds of its work; on a machine that is through by then, earlier. It must end as
 * interrupted, and at once. What it would write is taken away before each try.
 */
async function endsAtOnce(args: readonly string[], after: number, written?: string, isLost = false): Promise<void> {
  expect(after).toBeGreaterThan(50);
  if (written) rmSync(written, { force: true });
  const child = spawn(process.execPath, ['--import', itself, program, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, INTERRUPT_AFTER: String(after) },
  });
  const [end, told] = await Promise.all([
    new Promise<number | NodeJS.Signals | null>((resolve) => child.on('close', (code, signal) => resolve(code ?? signal))),
    text(child.stdio[3] as Readable),
  ]);
  // Who dies of the signal tells nothing.
  const more = told === '' ? 0 : (JSON.parse(told) as number | null);
  const through = end === 0 && (more === null || more < atOnce);
  if (through) return endsAtOnce(args, after * 0.7, written, isLost);
  // Node loses one that comes in the very moment in which it begins or ends to look for it within a script.
  if (end === 0 && !isLost) return endsAtOnce(args, after * 0.9, written, true);
  expect(interruptedEnds).toContain(end);
  expect(more).toBeLessThan(atOnce);
}

const made: string[] = [];
const small = (replaced: Parameters<typeof writeSmall>[0] = {}): string => {
  const folder = writeSmall(replaced);
  made.push(folder);
  return folder;
};
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('Ctrl-C ends a command with 130 at once, and leaves nothing half written', () => {
  it('while a long text is read', async () => {
    const paragraphs = Array.from(
      { length: 30_000 },
      (_, at) => `${at + 1}. The Organization shall, where possible, protect migrants of place ${at} and inform them.`,
    );
    const folder = small({ 'policies/charter.md': policy(`# Charter\n\n${paragraphs.join('\n\n')}\n`) });
    await endsAtOnce(['gaps', '--no-cache', '-w', folder], 1500);
  });
  it('while a long PDF is read', async () => {
    const folder = small();
    const lines = Array.from(
      { length: 24_000 },
      (_, at) => `${at + 1}. The Organization shall, where possible, protect migrants of place ${at}`,
    );
    const file = join(folder, 'long.pdf');
    writeFileSync(file, plainPdf(lines));
    const written = join(folder, 'policies/iom/long.md');
    await endsAtOnce(['import', file, '--id', 'long', '--issuer', 'iom', '-w', folder], 1500, written);
    expect(existsSync(written)).toBe(false);
  });
  describe('with many entries', () => {
    let folder: string;
    beforeAll(async () => {
      const entries = Array.from(
        { length: 2000 },
        (_, at) => [`evidence/made-${at}.md`, evidence().replace('returns-from-town', `returns-${at}`)] as const,
      );
      folder = small(Object.fromEntries(entries));
      // So that what follows finds them read.
      await avowed(['gaps', '-w', folder]);
    });
    it('while they are read', () => endsAtOnce(['gaps', '--no-cache', '--format', 'json', '-w', folder], 750));
    it('while they are judged and written', () => endsAtOnce(['gaps', '--format', 'json', '-w', folder], 750));
    it.each([
      ['docx', 1300],
      ['xlsx', 1100],
      ['pdf', 1300],
    ])('while a report is laid out as %s', async (format, after) => {
      const file = join(folder, `report.${format}`);
      await endsAtOnce(['report', 'audit-matrix', '-w', folder, '--format', format, '-o', file], after, file);
      expect(readdirSync(folder).filter((name) => /report/.test(name) && !/^report\.(?:docx|xlsx|pdf)$/.test(name))).toEqual([]);
      if (existsSync(file)) expect(readFileSync(file).subarray(-64).toString('latin1')).toMatch(/PK\x05\x06|%%EOF/);
    });
  });
});
