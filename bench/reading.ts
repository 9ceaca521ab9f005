import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policy, writeSmall } from '../tests/support/files.ts';
import { policyText, shapes } from './text.ts';

/**
 * How long policy text of 1 MB and of 10 MB takes to be read, cold and from the cache, and how much memory the whole command needs at most;
 * beside compromise/three over the whole text and remark-parse alone, in the same run; and how time grows with texts of shapes that bad files have. The times of avowed are those of `avowed check`, less
 * those of the same command on the same workspace with a policy of one sentence.
 */
const root = join(import.meta.dirname, '..');
const program = join(root, 'dist', 'avowed.js');
const sizes = [1, 10] as const;
/** In kB; four times as long a text. */
const shapeSizes = [325, 1300] as const;

const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmemory '+process.resourceUsage().maxRSS))`;

interface Measured {
  readonly seconds: number;
  /** The most memory that the process held, in MB. */
  readonly memory: number;
}

function run(args: readonly string[], env: Record<string, string> = {}): Measured {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', tellMemory, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { seconds, memory: Number(/memory (\d+)\s*$/.exec(stderr)?.[1]) / 1024 };
}

/** The time that a library takes for the text, its loading left out. */
function library(code: string, file: string): number {
  const script = `import { readFileSync, writeSync } from 'node:fs'; ${code.replace('RUN', 'const start = performance.now();')}
    writeSync(1, String((performance.now() - start) / 1000));`.replace('FILE', JSON.stringify(file));
  const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=6000', '--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  const seconds = Number(stdout);
  if (!(seconds > 0)) throw new Error(stderr.slice(0, 500));
  return seconds;
}

export function measureReading(): void {
  const folder = mkdtempSync(join(tmpdir(), 'avowed-bench-'));
  const folders = [folder];
  try {
    const workspace = (text: string): string => {
      const path = writeSmall({ 'policies/charter.md': policy(text) });
      folders.push(path);
      return path;
    };
    const cache = { XDG_CACHE_HOME: join(folder, 'cache'), LOCALAPPDATA: join(folder, 'cache'), HOME: folder };
    const check = (path: string, ...more: string[]) => run([program, 'check', '-w', path, ...more], cache);
    const empty = workspace('# A policy\n\nIOM will help.\n');
    const base = { cold: check(empty, '--no-cache').seconds, warm: (check(empty), check(empty).seconds) };

    const cold: Measured[] = [];
    const warm: Measured[] = [];
    const remark: number[] = [];
    let compromise = 0;
    for (const size of sizes) {
      const text = policyText(size * 1_000_000);
      const path = workspace(text);
      const plain = join(folder, `${size}.md`);
      writeFileSync(plain, text);
      cold.push(check(path, '--no-cache'));
      check(path);
      warm.push(check(path));
      remark.push(
        library(
          `import { unified } from 'unified'; import parse from 'remark-parse'; const text = readFileSync(FILE, 'utf8'); RUN unified().use(parse).parse(text);`,
          plain,
        ),
      );
      if (size === 1)
        compromise = library(`import nlp from 'compromise/three'; const text = readFileSync(FILE, 'utf8'); RUN nlp(text);`, plain);
    }
    const coldOf = (at: number) => cold[at]!.seconds - base.cold;
    const warmOf = (at: number) => warm[at]!.seconds - base.warm;
    const line = (name: string, seconds: number, more = '') =>
      console.log(`${name.padEnd(38)} ${seconds.toFixed(2).padStart(6)} s   ${more}`);
    line('compromise/three over 1 MB', compromise);
    for (const [at, size] of sizes.entries()) {
      line(`remark-parse alone, ${size} MB`, remark[at]!);
      line(
        `cold, ${size} MB`,
        coldOf(at),
        `${(coldOf(at) / remark[at]!).toFixed(1)} × remark-parse, at most ${cold[at]!.memory.toFixed(0)} MB of memory`,
      );
      line(
        `from the cache, ${size} MB`,
        warmOf(at),
        `${(coldOf(at) / warmOf(at)).toFixed(0)} times as fast as cold, at most ${warm[at]!.memory.toFixed(0)} MB of memory`,
      );
    }
    console.log(`cold is ${(compromise / coldOf(0)).toFixed(1)} times as fast as compromise/three over everything (1 MB)`);
    console.log(`10 MB take ${(coldOf(1) / coldOf(0)).toFixed(1)} times as long as 1 MB`);
    for (const [name, textOf] of Object.entries(shapes)) {
      const times = shapeSizes.map((size) => check(workspace(`# A policy\n\n${textOf(size * 1000)}`), '--no-cache').seconds - base.cold);
      line(`${name}, ${shapeSizes[1]} kB`, times[1]!, `${(times[1]! / times[0]!).toFixed(1)} times as long as ${shapeSizes[0]} kB`);
    }
  } finally {
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  }
}
