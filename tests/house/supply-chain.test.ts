import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/files.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

it('the page on what is shipped names each package that the build bundles, and no other, with its licence', () => {
  const bundled = [...read('dist/LICENCES.txt').matchAll(/^(\S+ \d\S*) · ([^·\n]+?)(?: · |$)/gm)].map(
    ([, name, licence]) => `${name} | ${licence}`,
  );
  const listed = [...read('docs/supply-chain.md').matchAll(/^\| (\S+ \d\S*) \| (.+) \|$/gm)].map(
    ([, name, licence]) => `${name} | ${licence}`,
  );
  expect(bundled.length).toBeGreaterThan(50);
  expect(listed.toSorted()).toEqual(bundled.toSorted());
});
