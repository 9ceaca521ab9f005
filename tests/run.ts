import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test` runs every check of the project, each as one test, and the tests; `npm test -- tests/judge` only the tests named, on a fresh build.
 * Ends with what was skipped and why, and a line that counts them all.
 */
const root = join(import.meta.dirname, '..');
const named = process.argv.slice(2);
/** All that the tests leave anywhere goes with it. */
const temporary = mkdtempSync(join(tmpdir(), 'avowed-tests-'));
const report = join(temporary, 'vitest.json');

type Step = readonly [name: string, command: string, ...args: string[]];

/** What was found is kept, so that the next time only what has changed is looked at. */
const types: Step = ['types', 'tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/avowed/types.tsbuildinfo'];
const steps: readonly Step[] = [
  ['dead code', 'knip'],
  ['direction of imports', 'depcruise', 'src', '--config', '.dependency-cruiser.json'],
  ['lint', 'oxlint', '--deny-warnings', 'src', 'tests', 'bench', 'build', 'build.ts'],
  ['format', 'oxfmt', '--check', 'src', 'tests', 'bench', 'build', 'build.ts'],
];

interface Outcome {
  readonly fullName: string;
  readonly status: string;
}

let passed = 0;
let failed = 0;

/** Runs a command. @returns what it says, in one piece once it has ended */
function run([name, command, ...args]: Step): Promise<string> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', (error) => (said += error.message));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code === 0) passed++;
      else failed++;
      resolve(`${code === 0 ? '' : said}${code === 0 ? 'ok' : 'FAILED'}: ${name} (${seconds} s)`);
    });
  });
}

/** One after the other: they fill what the tests leave of a core. */
async function runAll(all: readonly Step[]): Promise<string[]> {
  const said: string[] = [];
  for (const step of all) said.push(await run(step));
  return said;
}

function vitest(): Promise<number | null> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...named];
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  return new Promise((resolve) => spawn('vitest', args, { cwd: root, env, stdio: 'inherit' }).on('close', resolve));
}

const build: Step = ['build', 'node', 'build.ts'];
const isWhole = named.length === 0;
await Promise.all((isWhole ? [build, types] : [build]).map(async (step) => console.log(await run(step))));
const [status, beside] = await Promise.all([vitest(), runAll(isWhole ? steps : [])]);
for (const each of beside) console.log(each);
try {
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numTotalTests: number;
    testResults: readonly { readonly name: string; readonly assertionResults: readonly Outcome[] }[];
  };
  passed += numPassedTests;
  failed += numFailedTests;
  if ((status !== 0 && numFailedTests === 0) || numTotalTests === 0) failed++;
  for (const each of testResults.flatMap(({ assertionResults }) => assertionResults))
    if (each.status === 'pending' || each.status === 'skipped') console.log(`skipped: ${each.fullName}`);
} catch {
  failed++;
}
rmSync(temporary, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
