import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coveragePage, currentCoverage } from './coverage.ts';
import { currentPictures, pictureOnDisk } from './pictures.ts';

it('docs/coverage.md is what the bundled workspace covers (npm run coverage writes it anew)', async () => {
  const page = readFileSync(coveragePage, 'utf8');
  expect(page).toBe(await currentCoverage(page));
  expect(page).toContain('## What the facts contain that the workspace does not, and why');
});

it('the pictures of the app are what it draws (npm run pictures draws them anew)', async () => {
  for (const [name, svg] of await currentPictures()) expect(pictureOnDisk(name) === svg, name).toBe(true);
});
