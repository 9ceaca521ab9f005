import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { avowed } from '../support/avowed.ts';
import { repository } from '../support/files.ts';
import { broken, outputNames } from '../support/output-schemas.ts';

describe('JSON is what is promised, key by key', () => {
  const seen = new Set<string>();
  it.each([
    'check',
    'commitments',
    'commitments --unread',
    'evidence',
    'gaps --steps',
    'gaps --to-read',
    'gaps --to-date',
    'sources',
    'review',
    'find voluntary',
    'explain migof',
    'why-not migof:p1-1 nauru-manus-management',
    'vocabulary',
    'agreement',
    'doctor',
    'what-if --without-source gdp-nauru-2016',
    'diff ROOT ROOT',
    'report statement',
    'report questions',
    'report gap-report',
    'report audit-matrix',
    'report state-brief --state AU',
  ])('%s', async (call) => {
    const args = call.split(' ').map((word) => (word === 'ROOT' ? repository : word));
    const { status, stdout, stderr } = await avowed([...args, '--format', 'json', '-w', repository]);
    expect([status, stderr.includes('avowed:')]).toEqual([0, false]);
    const output = JSON.parse(stdout) as { schema: string };
    seen.add(/avowed\/(.*)@2/.exec(output.schema)![1]!);
    expect(broken(output)).toBeNull();
  });
  it('of every name there is one', () => expect([...seen].toSorted()).toEqual(outputNames.toSorted()));
  it('and each is described', () => {
    const described = readFileSync(join(repository, 'docs/output.md'), 'utf8');
    for (const name of outputNames)
      expect(described).toMatch(new RegExp(`avowed ${name}|avowed/${name}@2|\`${name}|avowed find|explain ID`));
  });
});
