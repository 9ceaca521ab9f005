import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policy, writeSmall } from '../tests/support/files.ts';
import { inFolder, median, program, root, runNode, type Part, type Ran, type Row } from './measure.ts';
import { policyText, shapes } from './text.ts';

/** In kB, of the shortest text whose growth is measured. */
const shortest = 325;
/** In seconds: what takes less cannot be told from how much the start of a program varies. */
const tellable = 0.3;

/** By how many seconds one run is longer than another, in the middle of some pairs of them, as what else the machine does then meets both alike. */
const beyond = (base: () => Ran, longer: () => Ran, pairs: number): { readonly seconds: number; readonly memory: number } => {
  const ran = Array.from({ length: pairs }, () => ({ before: base(), after: longer() }));
  return {
    seconds: median(ran.map(({ before, after }) => after.seconds - before.seconds)),
    memory: Math.max(...ran.map(({ after }) => after.memory)),
  };
};

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

const nlp = `import nlp from 'compromise/three'; const text = readFileSync(FILE, 'utf8'); RUN nlp(text);`;
const remark = `import { unified } from 'unified'; import parse from 'remark-parse'; const text = readFileSync(FILE, 'utf8'); RUN unified().use(parse).parse(text);`;

/**
 * How long policy text of 1 MB and of 10 MB takes to be read, cold and from the cache, and how much memory the whole command needs at most;
 * beside compromise/three over the whole text and remark-parse alone, in the same run; and how time grows with texts of shapes that bad files
 * have, the shorter of which takes long enough to be told from the start of the program. The times of avowed are those of `avowed check`, less
 * those of the same command on the same workspace with a policy of one sentence.
 */
export const reading: Part = {
  name: 'reading',
  measure: () =>
    inFolder((folder, env): Row[] => {
      const workspace = (text: string): string => writeSmall({ 'policies/charter.md': policy(text) }, folder);
      const check = (path: string, ...more: string[]): Ran => runNode([program, 'check', '-w', path, ...more], env);
      const empty = workspace('# A policy\n\nIOM will help.\n');
      check(empty);
      const compromise: number[] = [];
      const measured = [1, 10].map((size) => {
        const text = policyText(size * 1_000_000);
        const plain = join(folder, `${size}.md`);
        writeFileSync(plain, text);
        const path = workspace(text);
        // What takes a second or less differs by a tenth from run to run, and the library in between meets the same.
        const cold = beyond(
          () => check(empty, '--no-cache'),
          () => {
            if (size === 1) compromise.push(library(nlp, plain));
            return check(path, '--no-cache');
          },
          size === 1 ? 5 : 1,
        );
        check(path);
        const warm = beyond(
          () => check(empty),
          () => check(path),
          size === 1 ? 15 : 1,
        );
        return { plain, cold, warm };
      });
      const [one, ten] = measured as [(typeof measured)[0], (typeof measured)[0]];
      return [
        {
          what: 'reading 1 MB, cold',
          value: one.cold.seconds,
          unit: 's',
          beside: { what: 'compromise/three over all of it', value: median(compromise) },
          limit: { least: 5, of: 'speed' },
        },
        {
          what: 'reading 1 MB, from the cache',
          value: one.warm.seconds,
          unit: 's',
          beside: { what: 'cold', value: one.cold.seconds },
          limit: { least: 20, of: 'speed' },
        },
        {
          what: 'reading 1 MB, cold',
          value: one.cold.seconds,
          unit: 's',
          beside: { what: 'remark-parse alone', value: library(remark, one.plain) },
        },
        {
          what: 'reading 10 MB, cold',
          value: ten.cold.seconds,
          unit: 's',
          growth: ten.cold.seconds / one.cold.seconds,
          limit: { most: 12, of: 'growth' },
        },
        { what: 'its memory', value: ten.cold.memory, unit: 'MB', limit: { most: 500, of: 'value' } },
        ...Object.entries(shapes).map(([name, textOf]): Row => {
          const usual = (size: number): number => {
            const path = workspace(`# A policy\n\n${textOf(size * 1000)}`);
            return beyond(
              () => check(empty, '--no-cache'),
              () => check(path, '--no-cache'),
              3,
            ).seconds;
          };
          let size = shortest;
          let short = usual(size);
          while (short < tellable) short = usual((size *= 2));
          const long = usual(size * 4);
          return {
            what: `${name}, ${size * 4} kB, from a quarter of it`,
            value: long,
            unit: 's',
            growth: long / short,
            limit: { most: 6, of: 'growth' },
          };
        }),
      ];
    }),
};
