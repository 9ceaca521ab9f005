import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from './kinds.ts';
import { broken, once } from './once.ts';

const seconds = 10;
const found = join(import.meta.dirname, 'found');

describe('files by chance', () => {
  it(`keep every promise, for ${seconds} seconds from the same seed`, async () => {
    // Of work, however many others work on this machine, and not for ever.
    const end = performance.now() + 4 * seconds * 1000;
    const before = process.cpuUsage();
    const worked = () => process.cpuUsage(before).user / 1e6;
    let count = 0;
    for (let seed = 1; worked() < seconds && performance.now() < end; seed++, count++) {
      const failure = await once(seed);
      if ('cause' in failure)
        expect.fail(`seed ${seed}, ${failure.kind}: ${failure.cause}\n${Buffer.from(failure.input).toString('utf8').slice(0, 2000)}`);
    }
    expect(count).toBeGreaterThan(50);
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
