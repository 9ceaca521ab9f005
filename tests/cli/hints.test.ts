import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { avowed } from '../support/avowed.ts';

let home: string;
beforeAll(async () => {
  home = join(mkdtempSync(join(tmpdir(), 'avowed-hints-')), 'audit');
  await avowed(['init', home, '--organisation', 'Shelter Alliance']);
  writeFileSync(
    join(home, 'policies/charter.md'),
    `---
id: charter
title: Charter
short: Charter
issuer: shelter-alliance
authority: policy
adopted: 2019-01-01
inForce: 2019-01-01/..
textStatus: official
read: whole
addressee: organisation
language: en
sources: [example-source]
---

It seems that shelters are painted blue. {#1}

Staff shall water the garden. {#2}
`,
  );
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const said = async (...args: string[]) => {
  const { status, stdout, stderr } = await avowed([...args, '-w', home]);
  return { status, text: `${stdout}\n${stderr}`.replaceAll(/\s+/g, ' ') };
};

describe('whoever errs is told where to go on', () => {
  it('which command knows an option that this one does not', async () => {
    const { status, text } = await said('explain', 'charter', '--steps');
    expect(status).toBe(2);
    expect(text).toContain('“--steps” is an option of gaps, not of this command.');
    expect((await said('gaps', '--nothing-of-this-name')).text).toContain('“avowed COMMAND --help” lists what a command takes.');
  });

  it('that the ten answers stand in another format', async () => {
    expect((await said('gaps', '--steps')).text).toContain('“--format json”');
  });

  it('why a provision holds no commitment, or which ones an instrument has', async () => {
    expect((await said('why-not', 'charter:1', 'example-entry')).text).toContain('“charter:1” holds no commitment (no word in it binds');
    expect((await said('why-not', 'charter:99', 'example-entry')).text).toMatch(/no commitment “charter:99”\. .*charter:2/);
  });

  it('that no rule reaches a commitment without a norm, and how it gets one', async () => {
    expect((await said('why-not', 'charter:2', 'example-entry')).text).toContain('{norms=…}');
    expect((await said('doctor')).text).toMatch(/no-norm: 1 promise of Charter that speaks to no norm/);
  });

  it('that general words are not those that this avowed brings', async () => {
    const file = join(home, 'rules/vocabulary/general/persons.yaml');
    const brought = readFileSync(file, 'utf8');
    expect((await said('doctor')).text).not.toContain('general-words');
    writeFileSync(file, `# Of an older avowed.\n${brought}`);
    const { text } = await said('doctor');
    writeFileSync(file, brought);
    expect(text).toContain('rules/vocabulary/general/persons.yaml:1:1: general-words:');
    expect(text).not.toContain('rules/vocabulary/general/norms.yaml:1:1: general-words:');
  });

  it('with which words a reading is settled', async () => {
    for (const call of [['doctor'], ['commitments', '--unread']])
      expect((await said(...call)).text).toContain('modality is one of obligation, prohibition');
  });
});
