import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from './kinds.ts';
import { broken, once } from './once.ts';

/** Some seconds of work; always the same, so that a faster machine meets nothing that a slower one did not. `npm run fuzz` goes on for as long as is given. */
const inputs = 300;
const found = join(import.meta.dirname, 'found');

describe('files by chance', () => {
  it(`keep every promise, ${inputs} of them, the same each time`, async () => {
    for (let seed = 1; seed <= inputs; seed++) {
      const failure = await once(seed);
      if ('cause' in failure)
        expect.fail(`seed ${seed}, ${failure.kind}: ${failure.cause}\n${Buffer.from(failure.input).toString('utf8').slice(0, 2000)}`);
    }
  });
  it('are made of every kind of file that people write or import', () => {
    const names = kinds.map(({ name }) => name).join(' ');
    for (const word of [
      'policies',
      'evidence-returns',
      'rules',
      'vocabulary',
      'sources',
      'appraisals',
      'asks',
      'reviews',
      'workspace',
      'several',
      'decision-table',
      'kept-report',
      'pdf',
      'docx',
      'html',
      'bibtex',
      'ris',
      'csl',
      'zotero',
    ])
      expect(names).toContain(word);
  });
});

describe('what was found once', () => {
  it.each(readdirSync(found).filter((name) => name !== 'README.md'))('is mended (%s)', async (name) => {
    const [kind, seed] = name.split('.');
    const input = readFileSync(join(found, name));
    expect(
      await broken(
        kinds.find((each) => each.name === kind)!,
        input,
        Number(seed),
      ),
    ).toBeNull();
  });
});
