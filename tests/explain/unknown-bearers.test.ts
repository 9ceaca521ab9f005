import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { avowed } from '../support/avowed.ts';

const root = mkdtempSync(join(tmpdir(), 'avowed-unknown-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, 'fund');

const policy = `---
id: safeguards
title: Safeguards
short: Safeguards
issuer: meridian-climate-fund
authority: policy
adopted: 2020
inForce: 2020/..
textStatus: official
read: whole
addressee: organisation
language: en
sources: [example-source]
---

# Safeguards

1. The Fund shall consult communities before it approves a project.

2. The Fund will answer every complaint.

3. Accredited entities shall establish a complaint mechanism.

4. Meridian Climate Fund shall publish its decisions.
`;

beforeAll(async () => {
  expect(
    (await avowed(['init', folder, '--organisation', 'Meridian Climate Fund', '--short', 'MCF', '--id', 'meridian-climate-fund'])).status,
  ).toBe(0);
  writeFileSync(join(folder, 'policies/meridian-climate-fund/safeguards.md'), policy);
});

interface Told {
  readonly kind: string;
  readonly line: number;
  readonly found: string;
  readonly mend: string;
}
const unknown = async (): Promise<Told[]> => {
  const { stdout } = await avowed(['doctor', '-w', folder, '--format', 'json']);
  return (JSON.parse(stdout) as { weaknesses: Told[] }).weaknesses.filter(({ kind }) => kind === 'unknown-bearer');
};

describe('a name that no actor has', () => {
  it('is told once by doctor, with how many commitments hang on it and how it is mended', async () => {
    const told = await unknown();
    expect(told.map(({ line }) => line)).toEqual([18, 22]);
    expect(told[0]!.found).toContain('“Fund”');
    expect(told[0]!.found).toContain('2 commitments');
    for (const { mend } of told) expect(mend).toContain('altLabel');
  });
  it('binds nobody known, so that what entities of others must do is not the organisation’s own', async () => {
    const { stdout } = await avowed(['commitments', '-w', folder, '--instrument', 'safeguards', '--format', 'json']);
    const read = (JSON.parse(stdout) as { commitments: { bearers: string[] }[] }).commitments;
    expect(read.map(({ bearers }) => bearers)).toEqual([[], [], [], ['organisation']]);
  });
  it('is told no more once an actor has it, though that actor be none of those bound', async () => {
    writeFileSync(
      join(folder, 'rules/vocabulary/actors.yaml'),
      `- { id: meridian-climate-fund, prefLabel: Meridian Climate Fund, altLabel: [the Fund], definition: The organisation., bearer: organisation }
- { id: entities, prefLabel: Accredited entities, definition: Those who carry out projects., bearer: none }
`,
    );
    expect(await unknown()).toEqual([]);
  });
});

describe('a workspace with an error in a policy', () => {
  it('still prints its vocabulary, in which the mend is looked up', async () => {
    writeFileSync(join(folder, 'policies/meridian-climate-fund/safeguards.md'), policy.replace('authority: policy', 'authority:'));
    expect((await avowed(['check', '-w', folder])).status).toBe(2);
    const { status, stdout } = await avowed(['vocabulary', 'norms', '-w', folder, '--format', 'json']);
    expect(status).toBe(0);
    expect(stdout).toContain('access-to-remedy');
  });
});
