import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stop } from '../../src/cli/print/output.ts';
import { safeFileName, writeAll, writeFile } from '../../src/cli/files/write-file.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'avowed-write-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const inside = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(inside(name), 'utf8');
/** What a refusal says. */
function refusal(act: () => void): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(Stop);
    return (error as Stop).message;
  }
  throw new Error('was not refused');
}
const onPosix = process.platform !== 'win32';
/** No permission holds back the superuser. */
const isHeldBack = onPosix && process.getuid?.() !== 0;
const module = JSON.stringify(join(import.meta.dirname, '..', '..', 'src', 'cli', 'files', 'write-file.ts'));

describe('writing a file', () => {
  it('writes text and bytes as they are, and leaves nothing beside', () => {
    writeFile(inside('a.md'), 'Avowed: é 漢');
    writeFile(inside('b.xlsx'), Uint8Array.of(0, 255, 10));
    writeFile(inside('empty'), '');
    expect(text('a.md')).toBe('Avowed: é 漢');
    expect([...readFileSync(inside('b.xlsx'))]).toEqual([0, 255, 10]);
    expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'b.xlsx', 'empty']);
  });
  it('does not overwrite, and says what to do', () => {
    writeFileSync(inside('a.md'), 'old');
    expect(refusal(() => writeFile(inside('a.md'), 'new'))).toMatch(/a\.md exists already\. Give another name, or --force/);
    expect(text('a.md')).toBe('old');
  });
  it('overwrites with --force, and leaves who may read the file as it was', () => {
    writeFileSync(inside('a.md'), 'old');
    chmodSync(inside('a.md'), 0o600);
    writeFile(inside('a.md'), 'new', { force: true });
    expect(text('a.md')).toBe('new');
    if (onPosix) expect(statSync(inside('a.md')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
  it.runIf(onPosix)('refuses a symbolic link, wherever it leads and even with --force', () => {
    mkdirSync(inside('other'));
    writeFileSync(inside('other/secret'), 'mine');
    symlinkSync(inside('other/secret'), inside('link'));
    symlinkSync(inside('nowhere'), inside('dangling'));
    for (const [name, force] of [
      ['link', false],
      ['link', true],
      ['dangling', false],
      ['dangling', true],
    ] as const)
      expect(refusal(() => writeFile(inside(name), 'new', { force }))).toMatch(/is a symbolic link/);
    expect(text('other/secret')).toBe('mine');
    expect(existsSync(inside('nowhere'))).toBe(false);
  });
  it('refuses a folder', () => {
    expect(refusal(() => writeFile(folder, 'x', { force: true }))).toMatch(/is a folder\. Give the name of a file in it/);
    expect(refusal(() => writeFile(`${folder}/`, 'x'))).toMatch(/is a folder/);
  });
  it.runIf(onPosix)('refuses what is no ordinary file', () => {
    for (const file of ['/dev/null', inside('pipe')]) {
      if (file !== '/dev/null') spawnSync('mkfifo', [file]);
      expect(refusal(() => writeFile(file, 'x', { force: true }))).toMatch(/is no ordinary file/);
    }
  });
  it('says which folder is missing', () => {
    expect(refusal(() => writeFile(inside('no/where.md'), 'x'))).toMatch(/There is no folder .*no\. Make it first/);
    writeFileSync(inside('file'), '');
    expect(refusal(() => writeFile(inside('file/where.md'), 'x'))).toMatch(/file is not a folder/);
    expect(refusal(() => writeFile(inside('file/deeper/where.md'), 'x'))).toMatch(/folder/);
  });
  it.runIf(isHeldBack)('says that one may not write there', () => {
    mkdirSync(inside('closed'), { mode: 0o500 });
    expect(refusal(() => writeFile(inside('closed/a.md'), 'x'))).toMatch(/you may not write there/);
  });
  it('says that a name is too long', () => {
    expect(refusal(() => writeFile(inside('x'.repeat(300)), 'x'))).toMatch(/name is too long/);
    expect(readdirSync(folder)).toEqual([]);
  });
  it('shows no control characters of a name', () => {
    expect(refusal(() => writeFile(inside('a\u001b[31m/b'), 'x'))).not.toContain('\u001b');
  });
});

describe('writing several files', () => {
  it('writes all of them', () => {
    writeAll(
      folder,
      new Map<string, string | Uint8Array>([
        ['statement.docx', Uint8Array.of(1)],
        ['check-sheet.md', 'check'],
      ]),
    );
    expect(readdirSync(folder).toSorted()).toEqual(['check-sheet.md', 'statement.docx']);
  });
  it('writes none where one is refused', () => {
    writeFileSync(inside('b.md'), 'old');
    expect(
      refusal(() =>
        writeAll(
          folder,
          new Map([
            ['a.md', 'new'],
            ['b.md', 'new'],
          ]),
        ),
      ),
    ).toMatch(/b\.md exists already/);
    expect(readdirSync(folder)).toEqual(['b.md']);
    expect(text('b.md')).toBe('old');
  });
  it('replaces all of them with --force', () => {
    writeFileSync(inside('b.md'), 'old');
    writeAll(
      folder,
      new Map([
        ['a.md', 'new'],
        ['b.md', 'new'],
      ]),
      { force: true },
    );
    expect([text('a.md'), text('b.md')]).toEqual(['new', 'new']);
  });
  it('takes no name that leads elsewhere', () => {
    for (const name of ['../a.md', 'a/b.md', '/etc/x', '..', '', 'A.md', 'con'])
      expect(() => writeAll(folder, new Map([[name, 'x']]))).toThrow('not a safe name');
    expect(readdirSync(folder)).toEqual([]);
  });
  it('says which folder is missing', () => {
    expect(refusal(() => writeAll(inside('no'), new Map([['a.md', 'x']])))).toMatch(/There is no folder .*no\./);
  });
});

describe.runIf(onPosix)('when the worst happens', () => {
  /** Runs a program in a process of its own, with the size of files limited as by a full disk. */
  const limited = (blocks: number, program: string) =>
    spawnSync('sh', ['-c', `ulimit -f ${blocks}; exec "$0" --input-type=module -e "$1"`, process.execPath, program], { encoding: 'utf8' });
  const writing = (size: number, force: boolean) =>
    `import { writeFile } from ${module}; try { writeFile(${JSON.stringify(inside('a.md'))}, Buffer.alloc(${size}, 'n'), { force: ${force} }); } catch (error) { console.log(error.message); }`;

  it('a full disk leaves nothing, and says so', () => {
    expect(limited(8, writing(1_000_000, false)).stdout).toMatch(/there is no room for it/);
    expect(readdirSync(folder)).toEqual([]);
  });
  it('a full disk leaves the old file', () => {
    writeFileSync(inside('a.md'), 'old');
    expect(limited(8, writing(1_000_000, true)).stdout).toMatch(/there is no room for it/);
    expect(text('a.md')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
  it.each(['nothing', 'the old file'])('a process that is killed while it writes leaves %s, or the whole', async (what) => {
    if (what === 'the old file') writeFileSync(inside('a.md'), 'old');
    const size = 400_000_000;
    const child = spawn(process.execPath, ['--input-type=module', '-e', writing(size, true)]);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const part = () => readdirSync(folder).find((name) => name.endsWith('.part'));
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    while (child.exitCode === null && !(part() && (statSync(inside(part()!), { throwIfNoEntry: false })?.size ?? 0) > 0)) await turn();
    child.kill('SIGKILL');
    await ended;
    const left = existsSync(inside('a.md')) ? statSync(inside('a.md')).size : null;
    expect([what === 'nothing' ? null : 3, size]).toContain(left);
  });
});

describe('a safe name of a file', () => {
  it.each([
    ['gap-report-2026.docx', 'gap-report-2026.docx'],
    ['Statement to the 116th Council: “Côte d’Ivoire”.docx', 'statement-to-the-116th-council-cote-d-ivoire.docx'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c.md', 'a-b-c.md'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['NUL.txt', 'file-nul.txt'],
    ['con', 'file-con'],
    ['', 'report'],
    ['漢字', 'report'],
    ['a\u0000\u202eb.md', 'a-b.md'],
  ])('is made of %j', (from, to) => expect(safeFileName(from)).toBe(to));
  it('is short, plain, and its own safe name, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('a', '.', '-', '_', '/', 'C', 'é', '1'), maxLength: 300 }),
        ),
        (from) => {
          const name = safeFileName(from);
          expect(name).toMatch(/^[a-z0-9_][a-z0-9._-]*$/);
          expect(name.length).toBeLessThanOrEqual(105);
          expect(name).not.toMatch(/\.\.|\.$/);
          expect(safeFileName(name)).toBe(name);
        },
      ),
    );
  });
});
