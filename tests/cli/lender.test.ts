import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { screens } from '../../src/app/screens.ts';
import { initial } from '../../src/app/state.ts';
import { readFiles } from '../../src/cli/files/workspace-files.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { formats } from '../../src/report/formats.ts';
import { kinds } from '../../src/report/kinds.ts';
import { repository, readBundled, readBytes } from '../support/files.ts';
import { avowed } from '../support/avowed.ts';
import { readPdf } from '../support/pdf-reading.ts';

const root = mkdtempSync(join(tmpdir(), 'avowed-lender-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, 'my-lender');
const page = readFileSync(join(repository, 'docs/lender.md'), 'utf8');
const files = [...page.matchAll(/^`([\w/.-]+)`\n\n```\w+\n([^]*?)^```$/gm)];
const steps = [...page.matchAll(/^\$ (.+)$/gm)].map(([, step]) => step!);

let analysis: Analysis;
let bundled: RegExp;

/** As a shell would take it. */
const wordsOf = (step: string): string[] => [...step.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
const run = (step: string) => avowed([...wordsOf(step).slice(1), '-w', folder]);

beforeAll(async () => {
  const [init, remove] = steps;
  const words = wordsOf(init!).slice(1);
  expect((await avowed([words[0]!, folder, ...words.slice(2)])).status).toBe(0);
  for (const file of wordsOf(remove!).slice(1)) rmSync(join(root, file));
  for (const [, file, text] of files) {
    mkdirSync(dirname(join(folder, file!)), { recursive: true });
    writeFileSync(join(folder, file!), text!);
  }
  analysis = analyse((await readBytes(readFiles(folder).bytes)).workspace);
  const { actors } = (await readBundled()).workspace.vocabulary;
  const labels = actors
    .map(({ prefLabel }) => prefLabel)
    .filter((label) => !['Implementing partners', 'United Nations', 'European Union'].includes(label));
  bundled = new RegExp(`migra|\\bIOM\\b|Council|${labels.map((label) => label.replace(/[()]/g, '\\$&')).join('|')}`, 'i');
});

const foreign = (text: string): string[] => text.split('\n').filter((line) => bundled.test(line));

describe('docs/lender.md', () => {
  it('has two instruments, three entries and three rules', () => {
    const { instruments, entries, rules } = analysis.workspace;
    expect([instruments.length, entries.length, rules.length]).toEqual([2, 3, 3]);
  });
  it('every step works, and says nothing of the bundled workspace', async () => {
    for (const step of steps.slice(2)) {
      const { status, stdout, stderr } = await run(step);
      expect([step, status, foreign(stdout + stderr)]).toEqual([step, 0, []]);
    }
  });
  it('check finds nothing', async () => expect((await run('avowed check')).stdout).toBe(''));
  it('a lender contradicts its policy by lending, and what the client denies does not make it contested', () => {
    const loan = analysis.judgement.gaps.find(({ practice }) => practice === 'dam-lending');
    expect(loan?.headline).toMatchObject({ verdict: 'contradiction', footing: 'plain', standard: 'reasonable-grounds', alleged: false });
    expect(analysis.entries.find(({ id }) => id === 'dam-loan')?.facts['no-assessment']?.status).toBe('denied');
  });
  it('a complaint that one source tells of is alleged', () => {
    const gap = analysis.judgement.gaps.find(({ practice }) => practice === 'complaints-handling');
    expect(gap?.headline).toMatchObject({ verdict: 'contradiction', alleged: true });
  });
  it('what binds the client does not bind the lender', () => {
    const bound = analysis.workspace.commitments.find(({ text }) => text.startsWith('The client pays'));
    expect(bound?.bearers).toEqual(['partners']);
  });
  it('without ownRoles lending is only help to what the client does', async () => {
    const { bytes } = readFiles(folder);
    const path = 'rules/vocabulary/practices.yaml';
    const text = Buffer.from(bytes.get(path)!)
      .toString('utf8')
      .replace(/^ +ownRoles.*\n/m, '');
    const { workspace } = await readBytes(new Map([...bytes, [path, Buffer.from(text)]]));
    expect(analyse(workspace).judgement.gaps.find(({ practice }) => practice === 'dam-lending')?.headline.verdict).toBe('assistance');
  });
});

describe('nothing of the bundled workspace stands in what is made of another', () => {
  it.each(kinds.flatMap(({ id }) => formats.map((format) => [id, format.id] as const)))('in a %s as %s', async (kind, format) => {
    const file = join(root, `${kind}.${format}`);
    const state = kind === 'state-brief' ? ['--state', 'XA'] : [];
    const { status, stdout, stderr } = await avowed([
      'report',
      kind,
      '--format',
      format,
      '-o',
      file,
      '-w',
      folder,
      '--date',
      '2026-03-01',
      ...state,
    ]);
    expect([status, stderr]).toEqual([0, expect.anything()]);
    expect(foreign(stdout + stderr)).toEqual([]);
    for (const name of readdirSync(root).filter((each) => each.startsWith(kind) && each.endsWith(format)))
      expect(foreign(await textOf(readFileSync(join(root, name)), format)), name).toEqual([]);
  });
  it.each(screens.map(({ id }) => id))('on the screen %s', (tab) => {
    const lines = draw({ ...initial, tab }, analysis, 'a workspace', { columns: 120, rows: 60, colour: false });
    expect(foreign(lines.join('\n'))).toEqual([]);
  });
  it.each([
    'avowed check',
    'avowed commitments --format json',
    'avowed commitments --unread',
    'avowed evidence --format json',
    'avowed find dam',

    'avowed gaps --steps --format json',
    'avowed gaps --to-read',
    'avowed gaps --to-date',
    'avowed sources',
    'avowed review',
    'avowed vocabulary',

    'avowed explain loan-before-assessment',
    'avowed explain safeguards',
    'avowed why-not safeguards:before-a-loan-1 dam-loan',
    'avowed agreement',

    'avowed doctor',
    'avowed what-if --without-source river-watch-2019',
    'avowed',
  ])('in what is printed by %s', async (step) => {
    const { stdout, stderr } = await run(step);
    expect(foreign((stdout + stderr).replaceAll('authority, council, assembly', ''))).toEqual([]);
  });
});

async function textOf(bytes: Buffer, format: string): Promise<string> {
  if (format === 'pdf') return (await readPdf(bytes)).words;
  if (format !== 'docx' && format !== 'xlsx') return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part).replace(/<[^>]*>/g, '\n'))
    .join('\n');
}
