import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

type Call = (...args: unknown[]) => unknown;
const changing = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'appendFileSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'fsyncSync',
  'chmodSync',
  'copyFileSync',
] as const;
/** What of a file is written before the power fails. */
const half = (content: unknown): Uint8Array => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : (content as Uint8Array);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
};

export class PowerFailed extends Error {}

/**
 * Runs something on a disk that fails at its nth change below a folder: what is being written is written by half, and nothing changes any more, so
 * that the folder is as a killed process leaves it.
 * @param at counts from 1
 * @returns how many changes there were up to the failure, and whether it came
 */
export async function onFailingDisk(
  folder: string,
  at: number,
  run: () => Promise<unknown>,
): Promise<{ readonly changes: number; readonly failed: boolean }> {
  const real = Object.fromEntries(changing.map((name) => [name, fs[name] as Call]));
  const open = new Set<number>();
  let changes = 0;
  let failed = false;
  const isBelow = (target: unknown) =>
    typeof target === 'number' ? open.has(target) : typeof target === 'string' && resolve(target).startsWith(folder);
  const reads = (name: string, args: readonly unknown[]) =>
    name === 'openSync' && (args[1] === undefined || args[1] === 'r' || args[1] === fs.constants.O_RDONLY);
  for (const name of changing) {
    (fs as unknown as Record<string, Call>)[name] = (...args) => {
      if (!args.slice(0, 2).some(isBelow) || reads(name, args)) {
        const result = real[name]!(...args);
        // Folders are opened to be synchronised.
        if (name === 'openSync' && isBelow(args[0])) open.add(result as number);
        return result;
      }
      if (failed) throw new PowerFailed();
      if (++changes === at) {
        failed = true;
        if (name === 'writeSync' || name === 'writeFileSync')
          real[name]!(args[0], half(args[1]), ...(name === 'writeFileSync' ? args.slice(2) : []));
        throw new PowerFailed();
      }
      const result = real[name]!(...args);
      if (name === 'openSync') open.add(result as number);
      return result;
    };
  }
  syncBuiltinESMExports();
  try {
    await run();
  } catch (error) {
    if (!(error instanceof PowerFailed)) throw error;
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
  return { changes, failed };
}
