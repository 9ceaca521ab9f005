import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { avowed } from '../support/avowed.ts';
import { leaveFewNorms } from '../support/few-norms.ts';

/** Workspaces as careless people, editors and other programs leave them. Each is told in words for somebody who does not program. */
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'avowed-careless-'));
  const { status } = await avowed(['init', join(home, 'base'), '--organisation', 'Harbour Relief Agency', '--short', 'HRA']);
  expect(status).toBe(0);
  await avowed(['new', 'rule', '--id', 'no-forced-moves', '-w', join(home, 'base')]);
  leaveFewNorms(join(home, 'base'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const policy = 'policies/hra/example-policy.md';
const entry = 'evidence/example-entry.md';
const sources = 'evidence/sources.json';
const appraisals = 'evidence/appraisals.yaml';
const rule = 'rules/human-rights/no-forced-moves.yaml';
const actors = 'rules/vocabulary/actors.yaml';
const reviews = 'reviews/ana.jsonl';

/** A folder that can be spoilt. */
interface Folder {
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly change: (file: string, how: (text: string) => string | Uint8Array) => void;
  readonly move: (from: string, to: string) => void;
  readonly at: (file: string) => string;
}

function folderOf(root: string): Folder {
  const at = (file: string) => join(root, file);
  const write: Folder['write'] = (file, content) => {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  };
  return {
    at,
    write,
    change: (file, how) => write(file, how(readFileSync(at(file), 'utf8'))),
    move: (from, to) => renameSync(at(from), at(to)),
  };
}

async function spoilt(spoil: (folder: Folder) => void): Promise<string> {
  const root = mkdtempSync(join(home, 'workspace-'));
  cpSync(join(home, 'base'), root, { recursive: true });
  spoil(folderOf(root));
  return root;
}

const decision = (on: string, at = '2026-01-01T00:00:00Z') =>
  JSON.stringify({ on, decision: 'confirmed', reason: 'read it', at, hash: '2:0' });
const put = (key: string, line: string) => (text: string) => text.replace(new RegExp(`^${key}: .*$`, 'm'), line);

/** What was done to it, and the place and words by which it is told. */
const errors: readonly (readonly [string, (folder: Folder) => void, string])[] = [
  [
    'line ends of old Macintoshes',
    ({ change }) => change(policy, (text) => text.replaceAll('\n', '\r')),
    `${policy}:1:1: error: found lines that end as on old`,
  ],
  [
    'a code page of Windows',
    ({ change }) => change(entry, (text) => Buffer.from(put('title', 'title: Café')(text), 'latin1')),
    `${entry}:5:11: error: found signs in another encoding than UTF-8 (“Café”`,
  ],
  ['UTF-16', ({ change }) => change(appraisals, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')), 'a file in UTF-16'],
  ['UTF-16 without its mark', ({ change }) => change(appraisals, (text) => Buffer.from(text, 'utf16le')), 'a file in UTF-16'],
  [
    'a conflict of git in a policy',
    ({ change }) =>
      change(policy, (text) => `${text}\n<<<<<<< HEAD\nIt shall feed people.\n=======\nIt shall not feed people.\n>>>>>>> b12\n`),
    'found “<<<<<<< HEAD”, a mark of git',
  ],
  [
    'a conflict of git in YAML',
    ({ change }) => change(appraisals, (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`),
    'keep one of the two',
  ],
  [
    'a conflict of git in decisions',
    ({ write }) => write(reviews, `<<<<<<< HEAD\n${decision('a/b/c')}\n=======\n>>>>>>> b\n`),
    `${reviews}:1:1: error: found “<<<<<<< HEAD”`,
  ],
  ['tabs', ({ change }) => change(entry, (text) => text.replace(/^ {2}/gm, '\t')), 'found a tab at the beginning of a line'],
  ['a key twice', ({ change }) => change(entry, (text) => text.replace(/(title: .*\n)/, '$1$1')), 'found the key “title” a second time'],
  ['.yml for appraisals', ({ move }) => move(appraisals, 'evidence/appraisals.yml'), 'expected “appraisals.yaml”'],
  ['.YAML for a rule', ({ move }) => move(rule, rule.replace('.yaml', '.YAML')), 'expected “no-forced-moves.yaml”'],
  ['.markdown for a policy', ({ move }) => move(policy, policy.replace('.md', '.markdown')), 'expected “example-policy.md”'],
  ['.md.txt for an entry', ({ move }) => move(entry, `${entry}.txt`), 'expected “example-entry.md”'],
  ['.json for decisions', ({ write }) => write('reviews/ana.json', decision('a/b/c')), 'expected “ana.jsonl”'],
  ['an empty policy', ({ write }) => write(policy, ''), `${policy}:1:1: error: found an empty file`],
  ['an empty list of sources', ({ write }) => write(sources, ''), 'found an empty file; expected valid JSON; write []'],
  ['an empty rule', ({ write }) => write(rule, '\n'), `${rule}:1:1: error: found nothing, or comments alone`],
  ['comments alone in the actors', ({ write }) => write(actors, '# nothing yet\n'), `${actors}:1:1: error: found no actors`],
  ['a folder named like a file', ({ at }) => mkdirSync(at('evidence/camp.md')), 'evidence/camp.md:1:1: error: found a folder'],
  ['links that go round', ({ at }) => symlinkSync('..', at('policies/loop')), 'a link that leads round'],
  ['folders in capitals', ({ move }) => move('policies', 'Policies'), 'found the folder Policies/, in capitals'],
  ['an id in capitals', ({ change }) => change(entry, put('id', 'id: Example-Entry')), 'did you mean “example-entry”?'],
  ['an id with an accent', ({ change }) => change(entry, put('id', 'id: éxample')), 'did you mean “example”?'],
  ['a hidden sign in an id', ({ change }) => change(entry, put('id', 'id: exam\u200bple')), 'in which � is a sign that nobody sees'],
  [
    'a source in capitals',
    ({ change }) => change(entry, (text) => text.replace('id: example-source', 'id: EXAMPLE-SOURCE')),
    'did you mean “example-source”?',
  ],
  ['a day as a spreadsheet counts it', ({ change }) => change(entry, put('period', 'period: 44260')), 'did you mean “2021-03-05”?'],
  ['a day as a spreadsheet shows it', ({ change }) => change(entry, put('period', 'period: 5-Mar-21')), 'a year of two digits'],
  ['a time of day', ({ change }) => change(policy, put('adopted', 'adopted: 2015-11-24T00:00:00Z')), 'did you mean “2015-11-24”?'],
  [
    'a grade with its letter',
    ({ change }) => change(entry, (text) => text.replace('credibility: 2', 'credibility: B2')),
    'in “claims › 1 › credibility”; expected a whole number from 1 to 6; did you mean “2”?',
  ],
  ['yes for true', ({ change }) => change(appraisals, (text) => text.replace(/firstHand: \w+/, 'firstHand: yes')), 'did you mean “true”?'],
  ['a list written as text', ({ change }) => change(entry, put('practices', 'practices: one, two')), 'write [one, two]'],
  [
    'aliases without end',
    ({ write }) =>
      write(
        appraisals,
        `a: &a [x,x,x,x]\n${[...'bcdefgh'].map((key, at) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefg'[at]}`).join(',')}]`).join('\n')}\n`,
      ),
    'aliases that grow without bound',
  ],
  ['decisions as a list', ({ write }) => write(reviews, `[${decision('a/b/c')}]`), 'found a list; expected one decision a line'],
  [
    'a decision over several lines',
    ({ write }) => write(reviews, JSON.stringify(JSON.parse(decision('a/b/c')), null, 2)),
    'found a decision over several lines',
  ],
  [
    'a decision of no time',
    ({ write }) => write(reviews, decision('a/b/c', 'yesterday')),
    'found “yesterday” in “at”; expected a time in UTC',
  ],
  ['blank lines before all', ({ change }) => change(entry, (text) => `\n${text}`), 'blank lines or blanks before the first line ---'],
  ['plus signs for hyphens', ({ change }) => change(entry, (text) => text.replaceAll('---', '+++')), 'write three hyphens'],
  ['typographic quotation marks', ({ change }) => change(sources, (text) => text.replaceAll('"', '”')), 'typographic quotation marks'],
  ['a library in BibTeX', ({ write }) => write(sources, '@report{a, title={X}}'), 'take it in with “avowed import FILE”'],
  [
    'blanks that are none',
    ({ change }) => change(entry, (text) => text.replace(/^ {4}kind/m, '\u00a0\u00a0\u00a0\u00a0kind')),
    'a blank of another kind',
  ],
  [
    'wrong indentation',
    ({ change }) => change(entry, (text) => text.replace(/^ {4}kind/m, '   kind')),
    'a line that is indented neither like the item',
  ],
  [
    'a copy',
    ({ change, write }) => change(entry, (text) => (write('evidence/example-entry copy.md', text), text)),
    'an id that another has',
  ],
];

describe('a workspace spoilt by', () => {
  it.each(errors)('%s is told', async (_, spoil, words) => {
    const root = await spoilt(spoil);
    const { status, stdout } = await avowed(['check', '-w', root]);
    expect(stdout).toContain(words);
    expect(status).toBe(2);
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^[^:]+:\d+:\d+: (?:error|warning): found \S.*; expected \S/);
    expect((await avowed(['gaps', '-w', root])).status).toBe(2);
  });
});

/** What looks odd and is right. */
const right: readonly (readonly [string, (folder: Folder) => void])[] = [
  [
    'line ends of Windows everywhere',
    ({ change }) =>
      [policy, entry, sources, appraisals, rule, actors].forEach((file) => change(file, (text) => text.replaceAll('\n', '\r\n'))),
  ],
  [
    'marks of byte order everywhere',
    ({ change }) => [policy, entry, sources, appraisals, rule, actors].forEach((file) => change(file, (text) => `\ufeff${text}`)),
  ],
  ['names of files in either form of Unicode', ({ move }) => move(entry, 'evidence/cafe\u0301.md')],
  [
    'words that other YAML takes for something else',
    ({ change }) => change(entry, (text) => put('title', 'title: no')(put('period', 'places: [NO]\nperiod: 2004-06')(text))),
  ],
  ['numbers for names', ({ change }) => change(actors, put('  prefLabel', '  prefLabel: 1e3'))],
  [
    'what systems leave behind',
    ({ write }) =>
      ['evidence/Thumbs.db', 'policies/desktop.ini', 'policies/.DS_Store', 'evidence/~$entry.docx'].forEach((file) => write(file, 'x')),
  ],
  [
    'decisions with line ends of Windows',
    ({ write }) =>
      write(
        reviews,
        `${decision('human-rights/example-practice/example-entry')}\r\n${decision('liberty/example-practice/example-entry')}\r\n`,
      ),
  ],
  ['ten megabytes of words', ({ change }) => change(entry, (text) => text + 'word '.repeat(2_000_000))],
];

describe('a workspace with', () => {
  it.each(right)('%s is right', async (_, spoil) => {
    const root = await spoilt(spoil);
    const { status, stdout } = await avowed(['check', '-w', root]);
    expect(stdout.trim()).toBe('');
    expect(status).toBe(0);
    expect((await avowed(['gaps', '-w', root])).status).toBe(0);
  });
  it('half a line at the end of decisions loses that line alone, and says so', async () => {
    const root = await spoilt(({ write }) => write(reviews, `${decision('a/b/c')}\n${decision('d/e/f').slice(0, 40)}`));
    const { status, stdout } = await avowed(['check', '-w', root]);
    expect(stdout).toContain(`${reviews}:2:1: warning: found a line that was not finished`);
    expect(status).toBe(0);
  });
});
