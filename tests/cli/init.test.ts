import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKinds } from '../../src/cli/new/kinds.ts';
import { schemas } from '../../src/model/schemas.ts';
import { avowed, avowedProcess } from '../support/avowed.ts';
import { repository } from '../support/files.ts';

const root = mkdtempSync(join(tmpdir(), 'avowed-init-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, 'lender');

const filesOf = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));

/** Words of the bundled workspace that nothing new may hold. */
const bundledWords = /migra|\bIOM\b|International Organization for|Council/i;
const foreignLines = (of: string): string[] =>
  filesOf(of).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      // One common word among those for bodies of any kind.
      .filter((line) => bundledWords.test(line.replaceAll(/\bcouncils?\b/g, '')))
      .map((line) => `${file}: ${line}`),
  );

beforeAll(async () => {
  const { status } = await avowed(['init', folder, '--organisation', 'World Lender', '--short', 'Lender', '--body', 'Board of Governors']);
  expect(status).toBe(0);
});

describe('avowed init', () => {
  it('writes a workspace in which check finds nothing at all', async () => {
    const { status, stdout, stderr } = await avowed(['check', '-w', folder]);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('0 errors, 0 warnings in 1 instrument, 1 entry and 0 rules');
  });
  it('has a policy whose commitments are read, by the organisation’s own name', async () => {
    const { stdout } = await avowed(['commitments', '-w', folder, '--format', 'json']);
    expect((JSON.parse(stdout) as { commitments: { bearers: string[] }[] }).commitments.map(({ bearers }) => bearers)).toEqual([
      ['organisation'],
      ['organisation'],
    ]);
  });
  it('knows the organisation by the noun that its name ends in, where no short name is given', async () => {
    const relief = join(root, 'relief');
    await avowed(['init', relief, '--organisation', 'World Relief Agency']);
    const policy = join(relief, 'policies/world-relief-agency/example-policy.md');
    writeFileSync(policy, readFileSync(policy, 'utf8').replace(/# Example policy[^]*$/, '# Policy\n\n1. The Agency never uses force.\n'));
    const { stdout } = await avowed(['commitments', '-w', relief, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ commitments: [{ bearers: ['organisation'], modality: 'assurance' }] });
  });
  it('knows it by its initials where these are its id', async () => {
    const relief = join(root, 'initials');
    await avowed(['init', relief, '--organisation', 'Harbour Relief Agency', '--id', 'hra']);
    expect(readFileSync(join(relief, 'rules/vocabulary/actors.yaml'), 'utf8')).toContain('altLabel: ["the Agency", "Agency", "HRA"]');
  });
  it('has example sentences that are never quoted as checked, should nobody overwrite them', async () => {
    const { stdout } = await avowed(['commitments', '-w', folder, '--format', 'json']);
    const read = (JSON.parse(stdout) as { commitments: { provenance: string; pinpoint: string }[] }).commitments;
    for (const each of read) expect([each.provenance, each.pinpoint]).toEqual(['unverified', 'an example, to overwrite']);
  });
  it('opens as a summary', async () => expect((await avowed(['-w', folder])).status).toBe(0));
  it('holds no word of the bundled workspace', () => expect(foreignLines(folder)).toEqual([]));
  it('keeps originals out of version control', () => expect(readFileSync(join(folder, 'originals/.gitignore'), 'utf8')).toContain('*'));
  it('names schemas that stand where editors look for them', () => {
    const named = filesOf(folder).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\$schema=(\S+)/g)].map(([, path]) => join(file, '..', path!)),
    );
    expect(named.length).toBeGreaterThan(3);
    for (const path of named) expect(existsSync(path), path).toBe(true);
  });
  it('writes nothing into a folder that is not empty', async () => {
    const { status, stderr } = await avowed(['init', folder, '--organisation', 'Other']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('is not empty')]);
  });
  it('says what is missing where nobody can be asked', async () => {
    expect((await avowed(['init', join(root, 'x')])).stderr).toContain('--organisation NAME');
    expect(existsSync(join(root, 'x'))).toBe(false);
  });
  it('--copy copies a workspace whole', async () => {
    const copy = join(root, 'copy');
    expect((await avowed(['init', copy, '--copy', '-w', folder])).status).toBe(0);
    const relative = (of: string) => filesOf(of).map((file) => file.slice(of.length));
    expect(relative(copy)).toEqual(relative(folder).filter((file) => !file.startsWith('/schemas/')));
  });
});

describe('avowed new', () => {
  it.each(newKinds.map(({ name }) => name))(
    'writes a %s that check accepts and that holds no word of the bundled workspace',
    async (name) => {
      const { status, stdout } = await avowed(['new', name, '--id', `try-${name}`, '-w', folder]);
      expect(status).toBe(0);
      expect(existsSync(stdout.trim())).toBe(true);
      expect((await avowed(['check', '-w', folder])).stdout).toBe('');
      expect(foreignLines(folder)).toEqual([]);
      expect((await avowed(['new', name, '--id', `try-${name}`, '-w', folder])).stderr).toContain('is taken');
    },
  );
  it.each(newKinds)('explains every key of the schema: $name', ({ schema, text }) => {
    const words = { id: 'x', organisation: 'y', practice: 'p', norm: 'n', source: 's' };
    for (const key of Object.keys(schemas[schema].properties)) expect(text(words), key).toMatch(new RegExp(`^(?:# )?${key}:`, 'm'));
  });
  it.each(['entry', 'instrument'])('lays nothing invented on a source that is there: of a new %s check asks which it is', async (name) => {
    const copy = mkdtempSync(join(root, 'sources-'));
    cpSync(folder, copy, { recursive: true });
    for (const file of filesOf(copy).filter((each) => /\.(?:md|yaml|json)$/.test(each)))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('example-source', 'floods-2022'));
    expect((await avowed(['check', '-w', copy])).status).toBe(0);
    const { stdout: file, stderr } = await avowed(['new', name, '--id', `fresh-${name}`, '-w', copy]);
    expect(readFileSync(file.trim(), 'utf8')).not.toContain('floods-2022');
    expect(stderr).toContain('your-source');
    const { status, stdout } = await avowed(['check', '-w', copy]);
    expect(status).toBe(2);
    expect(stdout).toMatch(new RegExp(`fresh-${name}\\.md:\\d+:\\d+: error: .*“your-source”`));
  });
  it('refuses a kind and an id that cannot be', async () => {
    expect((await avowed(['new', 'instument', '--id', 'x', '-w', folder])).stderr).toContain('Did you mean “instrument”?');
    expect((await avowed(['new', 'entry', '--id', '../x', '-w', folder])).stderr).toContain('cannot be an id');
  });
});

describe('avowed doctor', () => {
  it('says what weakens with place and mend, and ends with 0', async () => {
    writeFileSync(
      join(folder, 'policies/lender/more.md'),
      readFileSync(join(folder, 'policies/lender/example-policy.md'), 'utf8')
        .replace('id: example-policy', 'id: more')
        .replace(/# Example policy[^]*$/, '# More\n\n1. It was said that this could be.\n\n2. Staff report to the chair.The chair acts.\n'),
    );
    const { status, stdout } = await avowed(['doctor', '-w', folder, '--format', 'json']);
    expect(status).toBe(0);
    const { weaknesses } = JSON.parse(stdout) as {
      weaknesses: { kind: string; file: string; line: number; column: number; mend: string }[];
    };
    const kinds = new Set(weaknesses.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['run-together', 'unjudged']));
    for (const each of weaknesses) expect(Object.keys(each)).toEqual(['kind', 'file', 'line', 'column', 'found', 'mend']);
    expect(weaknesses.find(({ kind }) => kind === 'run-together')).toMatchObject({ file: 'policies/lender/more.md' });
  });
  it('tells each example that nobody has overwritten, and no longer once somebody has', async () => {
    const copy = mkdtempSync(join(root, 'examples-'));
    cpSync(folder, copy, { recursive: true });
    const told = async () => {
      const { stdout } = await avowed(['doctor', '-w', copy, '--format', 'json']);
      const { weaknesses } = JSON.parse(stdout) as { weaknesses: { kind: string; file: string }[] };
      return new Set(weaknesses.filter(({ kind }) => kind === 'template').map(({ file }) => file));
    };
    expect((await avowed(['new', 'rule', '--id', 'new-rule', '-w', copy])).status).toBe(0);
    expect([...(await told())].toSorted()).toEqual(
      expect.arrayContaining([
        'evidence/appraisals.yaml',
        'evidence/example-entry.md',
        'evidence/sources.json',
        'policies/lender/example-policy.md',
        'rules/human-rights/new-rule.yaml',
        'rules/vocabulary/practices.yaml',
      ]),
    );
    const entry = join(copy, 'evidence/example-entry.md');
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('An invented example, to overwrite. An observer', 'An observer'));
    expect(await told()).not.toContain('evidence/example-entry.md');
  });
});

describe('where no workspace stands in the folder or above it', () => {
  it.each([[['new', 'entry', '--id', 'lost']], [['import', 'README.md', '--id', 'lost']]])(
    'avowed %j writes nothing into the bundled one',
    (args) => {
      const { status, stderr } = avowedProcess(args, { cwd: mkdtempSync(join(root, 'elsewhere-')) });
      expect(status).toBe(2);
      expect(stderr).toContain('No workspace stands in this folder or above it');
      expect(existsSync(join(repository, 'evidence/lost.md'))).toBe(false);
    },
  );
});
