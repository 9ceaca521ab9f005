import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs every check of the project, each as one test, and then the tests; ends with a line that counts them all. */
const root = join(import.meta.dirname, '..');
const results = mkdtempSync(join(tmpdir(), 'avowed-tests-'));
const report = join(results, 'vitest.json');

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['build', 'node', 'build.ts'],
  ['types', 'tsc'],
  ['lint', 'oxlint', '--deny-warnings', 'src', 'tests', 'bench', 'build.ts'],
  ['format', 'oxfmt', '--check', 'src', 'tests', 'bench', 'build.ts'],
  ['dead code', 'knip'],
  ['direction of imports', 'depcruise', 'src', '--config', '.dependency-cruiser.json'],
];

let passed = 0;
let failed = 0;
for (const [name, command, ...args] of steps) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`);
  if (status === 0) passed++;
  else failed++;
}
const vitest = spawnSync('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  cwd: root,
  stdio: 'inherit',
});
try {
  const counted = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numTotalTests: number };
  passed += counted.numPassedTests;
  failed += counted.numFailedTests;
  if (vitest.status !== 0 && counted.numFailedTests === 0) failed++;
  if (counted.numTotalTests === 0) failed++;
} catch {
  failed++;
}
rmSync(results, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
