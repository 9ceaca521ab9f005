import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { weakOriginals } from '../../src/cli/files/originals.ts';
import { avowed } from '../support/avowed.ts';
import { policy, repository, writeSmall } from '../support/files.ts';

const folders: string[] = [];
const small = (replaced: Record<string, string | null> = {}) => {
  const folder = writeSmall(replaced);
  folders.push(folder);
  return folder;
};
const outside = (name: string, content: string | Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'avowed-import-'));
  folders.push(folder);
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const page =
  '<html lang="en"><h1>Return policy</h1><nav>Home page</nav><h2>Article 1</h2><p>1. The Agency shall not detain children.</p><p>2. It will:</p><p>(a) keep records;</p><p>(b) publish them.</p></html>';
const full = ['--authority', 'policy', '--adopted', '2019-05', '--in-force', '2019-05/..', '--addressee', 'organisation'];
const caseFile = (name: string) => join(repository, 'tests/fixtures/cases', name);

describe('avowed import', () => {
  it('writes an instrument that passes check, and says what it left out', async () => {
    const folder = small();
    const issuer = /issuer: (\S+)/.exec(policy(''))![1]!;
    const { status, stdout } = await avowed([
      'import',
      outside('policy.html', page),
      '--id',
      'returns',
      '--issuer',
      issuer,
      ...full,
      '-w',
      folder,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('4 provisions');
    expect(stdout).toContain('navigation: 1 piece, 2 words, such as “Home page”');
    const text = readFileSync(join(folder, `policies/${issuer}/returns.md`), 'utf8');
    expect(text).toContain('title: Return policy\n');
    expect(text).toContain('2. It will: [art. 1(2); read] {#a1-2}\n   - (a) keep records; [art. 1(2)(a); read] {#a1-2-a}\n');
    expect((await avowed(['check', '-w', folder])).status).toBe(0);
    const [line] = readFileSync(join(folder, 'originals/log.jsonl'), 'utf8').split('\n');
    const log = JSON.parse(line!) as { sha256: string; name: string; of: string };
    expect(log).toMatchObject({ name: 'policy.html', bytes: page.length, mediaType: 'text/html', of: 'returns', from: null });
    expect(text).toContain(`original: ${log.sha256}`);
    expect(readFileSync(join(folder, `originals/${log.sha256}.html`), 'utf8')).toBe(page);
    expect(readFileSync(join(folder, 'originals/.gitignore'), 'utf8')).toContain('!log.jsonl');
  });
  it('without a terminal needs an id and an issuer alone, and leaves the rest for check to name', async () => {
    const folder = small();
    const file = outside('policy.html', page);
    expect((await avowed(['import', file, '-w', folder])).stderr).toContain('give --id and --issuer');
    const { status, stdout } = await avowed(['import', file, '--id', 'returns', '--issuer', 'iom', '-w', folder]);
    expect(status).toBe(0);
    expect(stdout).toContain('To be filled in at its head: authority, adopted, inForce, addressee');
  });
  it('refuses an issuer that is no actor, with the nearest name', async () => {
    const folder = small();
    const file = outside('policy.html', page);
    for (const [issuer, near] of [
      ['iom-counsil', 'Did you mean “iom-council”?'],
      ['human-rights-watch', 'Did you mean “hrw”?'],
      ['nobody-at-all', 'Expected one of iom,'],
    ]) {
      const { status, stderr } = await avowed(['import', file, '--id', 'returns', '--issuer', issuer!, '-w', folder]);
      expect(status).toBe(2);
      expect(stderr).toContain(near);
    }
    expect(existsSync(join(folder, 'originals'))).toBe(false);
  });
  it('--keep none keeps no copy, and logs it all the same', async () => {
    const folder = small();
    await avowed(['import', outside('p.html', page), '--id', 'returns', '--issuer', 'iom', '--keep', 'none', '-w', folder]);
    expect(readdirSync(join(folder, 'originals')).toSorted()).toEqual(['.gitignore', 'log.jsonl']);
  });
  it('an original that is gone or changed is told', async () => {
    const folder = small();
    await avowed(['import', outside('p.html', page), '--id', 'returns', '--issuer', 'iom', '-w', folder]);
    expect(weakOriginals(folder, () => true)).toEqual([]);
    const file = join(
      folder,
      'originals',
      readdirSync(join(folder, 'originals')).find((name) => name.endsWith('.html'))!,
    );
    writeFileSync(file, 'changed');
    expect(weakOriginals(folder, () => true)[0]).toMatchObject({
      line: 1,
      found: 'another file in the place of “p.html”, which returns was read from',
    });
    rmSync(file);
    expect(weakOriginals(folder, () => true)[0]!.found).toContain('no copy of “p.html”');
  });
  it('--dry-run writes nothing', async () => {
    const folder = small();
    const { stdout } = await avowed(['import', outside('p.html', page), '--id', 'returns', '--issuer', 'iom', '--dry-run', '-w', folder]);
    expect(stdout).toContain('textStatus: official');
    expect(existsSync(join(folder, 'originals'))).toBe(false);
    expect(existsSync(join(folder, 'policies/iom'))).toBe(false);
  });

  it.each([
    [caseFile('04-no-tounicode/input.pdf'), [], /letters of this file cannot be told/],
    [caseFile('05-password/input.pdf'), [], /needs a password.*--password/],
    [caseFile('08-tracked-changes/input.docx'), [], /2 deletions and 1 insertion are tracked; choose --tracked/],
    [caseFile('11-shifted-characters/input.txt'), [], /29 places too low/],
    ['nothing-here.pdf', [], /There is no file/],
    [join(repository, 'package.json'), ['--cite', 'x'], /no list of sources/],
  ])('refuses %s %j with 2, writing nothing', async (file, more, words) => {
    const folder = small();
    const { status, stderr } = await avowed(['import', file, '--id', 'returns', '--issuer', 'iom', ...more, '-w', folder]);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(existsSync(join(folder, 'policies/iom'))).toBe(false);
    expect(existsSync(join(folder, 'originals'))).toBe(false);
  });
  it.each([
    ['x.zip', 'PK\u0003\u0004nothing', /ZIP archive|broken/],
    ['x.png', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), /picture.*OCR/],
    ['x.rtf', '{\\rtf1 text}', /RTF.*\.docx/],
    ['x.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0]), /old Word file/],
    ['x.pdf', 'no pdf at all', /broken|cannot be read|empty/],
    ['x.docx', 'PK\u0003\u0004nothing', /broken/],
    ['x.txt', '', /empty/],
    ['x.bin', Buffer.from([1, 0, 2, 0, 3]), /of a kind that is not read/],
  ])('refuses %s as what it is', async (name, content, words) => {
    const { status, stderr } = await avowed(['import', outside(name, content), '--id', 'returns', '--issuer', 'iom', '-w', small()]);
    expect(stderr).toMatch(words);
    expect(status).toBe(2);
  });
  it('refuses an id that is taken, a wrong word, and a target through a link', async () => {
    const folder = small();
    const file = outside('p.html', page);
    expect((await avowed(['import', file, '--id', 'charter', '--issuer', 'iom', '-w', folder])).stderr).toContain(
      'the id “charter” is taken, in policies/charter.md',
    );
    expect((await avowed(['import', file, '--id', 'r', '--issuer', 'iom', '--authority', 'polcy', '-w', folder])).stderr).toContain(
      'did you mean “policy”?',
    );
    symlinkSync(tmpdir(), join(folder, 'policies/iom'));
    const { status, stderr } = await avowed(['import', file, '--id', 'r', '--issuer', 'iom', '-w', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('is a link');
  });
});

describe('avowed import --replaces', () => {
  const digest = policy(
    '# Charter\n\n## Article 1\n\n1. The Agency shall never detain children. [art. 1(1); read] {#1-1 norms=liberty}\n2. Records are kept and published. [; read] {#records}\n3. Lighthouses shall be painted. [; read] {#light}\n',
  ).replace('textStatus: official', 'textStatus: digest');
  it('keeps anchors and settlements, tells what the digest had too strongly, and keeps the digest', async () => {
    const folder = small({ 'policies/charter.md': digest });
    const text = page.replace('shall not detain children', 'should not, where possible, detain children');
    const { status, stdout, stderr } = await avowed(['import', outside('p.html', text), '--replaces', 'charter', '-w', folder]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 of 3 matched \(1 by pinpoint|2 of 3 matched/);
    expect(stdout).toContain('charter:light');
    expect(stdout).toMatch(/more strongly than the text:\n {2}charter:1-1: .*in the text recommendation/);
    expect(stdout).toMatch(/Gaps: \d+ before, \d+ after/);
    const written = readFileSync(join(folder, 'policies/charter.md'), 'utf8');
    expect(written).toContain('textStatus: official');
    expect(written).toContain('{#1-1 norms=liberty}');
    expect(readFileSync(join(folder, 'originals/charter.md'), 'utf8')).toBe(digest);
    expect((await avowed(['check', '-w', folder])).status).toBe(0);
  });
});

describe('avowed import of a library', () => {
  it('merges what is cited, and names what is asked for and not there', async () => {
    const folder = small();
    const library = outside(
      'l.json',
      JSON.stringify([
        { id: 'observer-2019', type: 'report', title: 'Observations', URL: 'https://x.org' },
        { id: 'other', type: 'book', title: 'B' },
      ]),
    );
    const { stdout } = await avowed(['import', library, '-w', folder]);
    expect(stdout).toContain('0 sources added, 1 changed');
    expect(JSON.parse(readFileSync(join(folder, 'evidence/sources.json'), 'utf8'))).toHaveLength(2);
    expect((await avowed(['import', library, '--cite', 'othr', '-w', folder])).stderr).toContain('Did you mean “other”?');
    await avowed(['import', library, '--all', '-w', folder]);
    expect((await avowed(['sources', '--uncited', '--format', 'json', '-w', folder])).stdout).toContain('"id": "other"');
  });
});
