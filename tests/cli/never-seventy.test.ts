import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { avowed, program } from '../support/avowed.ts';
import { evidence, policy, writeSmall } from '../support/files.ts';

const made: string[] = [];
const small = (replaced: Parameters<typeof writeSmall>[0] = {}): string => {
  const folder = writeSmall(replaced);
  made.push(folder);
  return folder;
};
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('a full disk', () => {
  it.runIf(existsSync('/dev/full')).each([['gaps'], ['gaps', '--format', 'json'], ['report', 'gap-report'], ['--help']])(
    'behind stdout is told in words, with 2 (%s)',
    (...args) => {
      const { status, stderr } = spawnSync('sh', ['-c', '"$@" > /dev/full', 'sh', process.execPath, program, ...args], {
        encoding: 'utf8',
      });
      expect(stderr).toContain('the disk is full');
      expect(status).toBe(2);
    },
  );
});

describe('the name -', () => {
  it('is stdout', async () => {
    const folder = small();
    const there = await avowed(['report', 'gap-report', '-w', folder]);
    expect(await avowed(['report', 'gap-report', '-w', folder, '-o', '-'])).toEqual(there);
    expect(there.status).toBe(0);
    expect(existsSync('-')).toBe(false);
  });
});

describe('ids that every object has by birth', () => {
  const born = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];
  it.each(born)('are sources like any other (%s)', async (id) => {
    const folder = small({
      'evidence/returns.md': evidence().replaceAll('observer-2019', id),
      'evidence/sources.json': `[{"id":"charter-2015","type":"report","title":"Charter"},{"id":"${id}","type":"report","title":"Observations","issued":{"date-parts":[[2019]]}}]`,
      'evidence/appraisals.yaml': `${id}:\n  kind: ngo-report\n  reliability: A\n  because: method disclosed\n  firstHand: true\n  independent: true\n`,
    });
    const plain = small();
    const gaps = async (where: string) => (await avowed(['gaps', '-w', where, '--format', 'csv'])).stdout;
    expect(await gaps(folder)).toBe(await gaps(plain));
    for (const args of [['explain', id], ['sources'], ['report', 'gap-report'], ['what-if', '--without-source', id]]) {
      const { status, stderr } = await avowed([...args, '-w', folder]);
      expect([args, status, stderr.includes('inside avowed')]).toEqual([args, 0, false]);
    }
  });
  it('are claims and entries like any other, and unknown where nobody made them', async () => {
    const folder = small({
      'evidence/returns.md': evidence()
        .replaceAll('id: returns-from-town', 'id: constructor')
        .replaceAll('id: detained', 'id: constructor'),
    });
    expect((await avowed(['check', '-w', folder])).status).toBe(0);
    expect((await avowed(['explain', 'constructor', '-w', folder])).status).toBe(0);
    for (const args of [
      ['explain', 'toString'],
      ['explain', '__proto__'],
      ['gaps', '--norm', 'constructor'],
      ['report', 'constructor'],
      ['schema', 'constructor'],
    ])
      expect([args, (await avowed([...args, '-w', small()])).status]).toEqual([args, 2]);
  });
});

describe('text that is none', () => {
  it('leaves as well-formed Unicode in every format (halves of surrogate pairs)', async () => {
    const folder = small({
      'evidence/sources.json':
        '[{"id":"charter-2015","type":"report","title":"Charter"},{"id":"observer-2019","type":"report","title":"Half \\ud83d of a pair","author":[{"literal":"\\udc00 Author"}],"issued":{"date-parts":[[2019]]}}]',
    });
    for (const format of ['md', 'html', 'docx', 'xlsx', 'json', 'csv'])
      expect([format, (await avowed(['report', 'gap-report', '-w', folder, '--format', format])).status]).toEqual([format, 0]);
    for (const args of [['explain', 'observer-2019'], ['sources', '--format', 'json'], ['sources']]) {
      const { status, stdout } = await avowed([...args, '-w', folder]);
      expect([args, status, stdout.isWellFormed()]).toEqual([args, 0, true]);
    }
  });
  it('is shown as what it is: characters that nobody sees', async () => {
    const hidden = '\u061c\u{e0001}\u{e0041}\u206a\ufff9\u034f\u180e\u3164\u202e\u200b';
    const folder = small({ 'evidence/returns.md': evidence().replace('Returns from a town', `Re${hidden}turns\u00ad from a town`) });
    for (const args of [
      ['evidence'],
      ['evidence', '--format', 'json'],
      ['evidence', '--format', 'csv'],
      ['evidence', '--format', 'md'],
      ['explain', 'returns-from-town'],
      ['report', 'gap-report', '--format', 'html'],
      ['report', 'gap-report'],
    ]) {
      const { stdout } = await avowed([...args, '-w', folder]);
      for (const character of [...hidden, '\u00ad'])
        expect([args, character.codePointAt(0)!.toString(16), stdout.includes(character)]).toEqual([
          args,
          character.codePointAt(0)!.toString(16),
          false,
        ]);
    }
  });
});

describe('a long list', () => {
  it.each([1_000, 5_000])('of %i items in one paragraph is read', async (count) => {
    const items = Array.from({ length: count }, (_, at) => `(${at + 1}) protect migrants of place ${at + 1};`).join(' ');
    const folder = small({ 'policies/charter.md': policy(`# Charter\n\n1. The Organization shall: ${items}\n`) });
    expect((await avowed(['check', '-w', folder])).status).toBe(0);
  });
});

describe('records of an earlier run whose check sum is right and whose content is wrong', () => {
  let home: string;
  let folder: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'avowed-wrong-'));
    folder = small();
    vi.stubEnv('XDG_CACHE_HOME', home);
    vi.stubEnv('LOCALAPPDATA', home);
  });
  afterEach(() => vi.unstubAllEnvs());
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  const gaps = () => avowed(['gaps', '-w', folder, '--format', 'json']);
  const cached = () =>
    readdirSync(home, { recursive: true, encoding: 'utf8' })
      .map((name) => join(home, name))
      .filter((path) => statSync(path).isFile());
  const wrongs: Readonly<Record<string, (line: string) => string>> = {
    'no JSON': () => 'x',
    'another thing': () => '{"parsed":{}}',
    null: () => 'null',
    'numbers for texts': (line) => line.replace(/"id":"[^"]*"/g, '"id":5'),
    'lists for texts': (line) => line.replace(/"period":"[^"]*"/g, '"period":[]'),
    'lists that are none': (line) => line.replace(/"claims":\[.*?\](?=,")/g, '"claims":7'),
    'rows cut off': (line) => line.replace(/(\[\[)[^\]]*/, '$1'),
  };
  it.each(Object.keys(wrongs))('are read anew (%s)', async (name) => {
    const right = await gaps();
    expect(right.status).toBe(0);
    expect(cached()).not.toEqual([]);
    for (const path of cached()) {
      const text = readFileSync(path, 'utf8');
      const lines = text.split('\n').slice(0, -2).map(wrongs[name]!);
      const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      writeFileSync(path, Buffer.concat([content, Buffer.from(`avowed ${content.length} ${crc32(content, crc32(basename(path)))}\n`)]));
    }
    const { status, stdout, stderr } = await gaps();
    expect([status, stderr]).toEqual([0, right.stderr]);
    expect(stdout).toBe(right.stdout);
  });
});
