import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coveragePage, currentCoverage } from './coverage.ts';

it('docs/coverage.md is what the bundled workspace covers (npm run coverage writes it anew)', async () => {
  const page = readFileSync(coveragePage, 'utf8');
  expect(page).toBe(await currentCoverage(page));
  expect(page).toContain('## What the facts contain that the workspace does not, and why');
});
