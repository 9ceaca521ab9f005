import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { analyse } from '../../src/analysis.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { initial } from '../../src/app/state.ts';
import { screens } from '../../src/app/screens.ts';
import { commands } from '../../src/cli/commands.ts';
import { kinds } from '../../src/report/kinds.ts';
import { formats } from '../../src/report/formats.ts';
import { schemas } from '../../src/model/schemas.ts';
import { avowed } from '../support/avowed.ts';
import { evidence, policy, smallWorkspace, readBytes } from '../support/files.ts';
import { everythingIn } from './everything-in.ts';
import { mark, planted } from './planted.ts';
import { privateFields } from '../support/records.ts';

/**
 * Secrets stand in every field of an entry that is withheld, of a claim that is, of a source that only they cite and what is thought of it, of what
 * reviewers wrote, and in what people note on sources that are shown. All is made from the schemas, so that a new field is looked for too.
 */
const secretSource = `planted-source-${mark}`;
const hiddenClaim = planted('claim', {
  kind: 'fact',
  period: '2018',
  shows: [{ destitution: 'states' }],
  disputes: undefined,
  answers: undefined,
  saidBy: undefined,
  admission: undefined,
  sources: [{ id: secretSource, locator: `planted-locator-${mark}`, read: 'whole' }],
  credibility: 2,
  sensitivity: 'internal',
});
const hiddenEntry = planted('entry', {
  practices: ['assisted-return'],
  role: 'implemented',
  'atBehestOf.who': 'TV',
  persons: ['migrants'],
  mitigates: ['other-returns'],
  sensitivity: 'restricted',
  'response.by': 'iom',
  'response.none': undefined,
  id: `planted-entry-${mark}`,
  claims: [
    { ...hiddenClaim, id: `planted-role-${mark}`, shows: ['implemented'], by: 'organisation', sensitivity: undefined },
    { ...hiddenClaim, id: `planted-detained-${mark}`, shows: ['detained-at-decision'], by: 'states', sensitivity: undefined },
  ],
  'response.sources': [{ id: secretSource, locator: `planted-answer-${mark}`, read: 'whole' }],
});
const note = (field: string) => `planted-${field}-${mark}`;
/** What people note on a source that is shown. */
const ownFields = [...privateFields, 'PRIVATE'];
const hiddenItem = {
  ...planted('sources', { id: secretSource, issued: { 'date-parts': [[2019]] } }),
  ...Object.fromEntries(ownFields.map((field) => [field, note(field)])),
};

const sources = [
  { id: 'charter-2015', type: 'report', title: 'Charter', issued: { 'date-parts': [[2015]] } },
  {
    id: 'observer-2019',
    type: 'report',
    title: 'Observations',
    issued: { 'date-parts': [[2019]] },
    URL: `file:///home/${note('path')}.pdf`,
    ...Object.fromEntries(ownFields.map((field) => [field, note(field)])),
  },
  hiddenItem,
];
const onSource = { kind: 'ngo-report', reliability: 'A', because: 'method disclosed', firstHand: true, independent: true };
const appraisals = {
  'observer-2019': { ...onSource, derivedFrom: [secretSource] },
  [secretSource]: { ...onSource, because: note('because'), readAt: note('readAt') },
};
const lines = (values: readonly unknown[]): string => values.map((each) => `${JSON.stringify(each)}\n`).join('');
const decided = (on: string) =>
  planted('decision', {
    on,
    decision: 'confirmed',
    verdict: 'contradiction',
    footing: undefined,
    standard: undefined,
    setStandard: undefined,
    adjudicates: undefined,
    at: '2026-01-01T00:00:00Z',
    hash: '2:0',
  });
const shownCase = 'voluntariness/assisted-return/returns-from-town';

const files = (): Map<string, Uint8Array> =>
  smallWorkspace({
    'policies/charter.md': policy('# Charter\n\n1. The Organization shall ensure that every return is voluntary.\n'),
    'evidence/returns.md': evidence(`${stringify([hiddenClaim]).replace(/^/gm, '  ').trimEnd()}\nmitigates: [planted-entry-${mark}]\n`),
    'evidence/other.md': evidence().replace('returns-from-town', 'other-returns'),
    [`evidence/planted-file-${mark}.md`]: `---\n${stringify(hiddenEntry)}---\n\nProse: planted-prose-${mark}.\n`,
    'evidence/sources.json': JSON.stringify(sources, null, 2),
    'evidence/appraisals.yaml': stringify(appraisals),
    'reviews/ana.jsonl': lines([decided(shownCase), decided(`voluntariness/assisted-return/planted-entry-${mark}`)]),
  });

const originals = lines([
  {
    sha256: 'a'.repeat(64),
    name: `planted-original-${mark}.pdf`,
    bytes: 1,
    mediaType: 'application/pdf',
    of: secretSource,
    from: null,
  },
  { sha256: 'b'.repeat(64), name: 'observations.pdf', bytes: 1, mediaType: 'application/pdf', of: 'observer-2019', from: null },
]);

let home: string;
let root: string;
const env = () => ({ XDG_CACHE_HOME: home, XDG_STATE_HOME: home, LOCALAPPDATA: home });
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'avowed-secrets-'));
  root = join(home, 'workspace');
  for (const [path, content] of [...files(), ['originals/log.jsonl', originals] as const]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const leaks = (text: string): string[] => [...new Set(text.match(new RegExp(`[\\w-]*${mark}|Tuvalu`, 'g')) ?? [])];

async function said(...args: string[]): Promise<string> {
  const before = process.env['XDG_CACHE_HOME'];
  process.env['XDG_CACHE_HOME'] = join(home, 'cache');
  try {
    const { status, stdout, stderr } = await avowed([...args, '-w', root], env());
    expect(status, `${args.join(' ')}: ${stderr}`).toBeLessThan(3);
    return stdout + stderr;
  } finally {
    if (before === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before;
  }
}

const near = (secret: string) => secret.slice(0, -1);
/** How each command is called; one that is not named here makes the test fail, so that a new one is looked at. */
const calls: Readonly<Record<string, readonly (readonly string[])[]>> = {
  commitments: [[], ['--unread'], ['--entry', 'returns-from-town']],
  evidence: [[], ['--place', 'LY'], ['--entry', near(`planted-entry-${mark}`)], ['--payer', 'TV']],
  gaps: [
    [],
    ['--to-read'],
    ['--to-date'],
    ['--steps'],
    ['--mention-withheld'],
    ['--entry', near(`planted-entry-${mark}`)],
    ['--place', 'TV'],
    ['--payer', 'TV'],
  ],
  find: [['planted'], ['Charter'], ['observer']],
  explain: [
    ['returns-from-town'],
    ['observer-2019'],
    ['charter'],
    ['return-decided-in-detention'],
    ['voluntariness/assisted-return'],
    [shownCase],
    [near(`planted-entry-${mark}`)],
    [near(secretSource)],
    ['assisted-return'],
    ['destitution'],
  ],
  'why-not': [
    ['charter:charter-1', 'returns-from-town'],
    ['charter:charter-1', near(`planted-entry-${mark}`)],
  ],
  'what-if': [
    ['--without-source', 'observer-2019'],
    ['--without-source', near(secretSource)],
    ['--without-claim', near(`planted-entry-${mark}`)],
    ['--as-of', '2020', '--entry', near(`planted-entry-${mark}`)],
  ],
  diff: [
    ['ROOT', 'ROOT'],
    ['ROOT', 'BUNDLED'],
  ],
  review: [[], ['--reviewer', 'ana']],
  schema: [['entry']],
  sources: [[], ['--uncited'], ['--entry', 'returns-from-town']],
  vocabulary: [[]],
  agreement: [[]],
  doctor: [[]],
};
/** `check` alone sees all; `import`, `init` and `new` make files; reports are below. */
const apart = ['check', 'import', 'init', 'new', 'report'];
const names = Object.keys(commands);

describe('secrets in every field', () => {
  it('stand in a workspace without errors, in every field that the schemas know', async () => {
    const { workspace } = await readBytes(files());
    expect(workspace.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const whole = analyse(workspace, { include: ['internal', 'restricted'] });
    expect(JSON.stringify(whole.entries)).toContain(mark);
    const optional = new Set(['answers', 'disputes', 'saidBy', 'admission', 'sensitivity', 'none']);
    for (const key of Object.keys(schemas.entry.properties).filter((each) => !optional.has(each)))
      expect(Object.keys(hiddenEntry)).toContain(key);
  });

  it('are looked for in every command', () => {
    expect([...Object.keys(calls), ...apart].toSorted()).toEqual(expect.arrayContaining(names));
  });

  it.each(Object.entries(calls).filter(([name]) => names.includes(name)))('do not leave by “%s” in any format', async (name, all) => {
    for (const args of all) {
      const filled = args.map((each) => each.replace('ROOT', root).replace('BUNDLED', join(import.meta.dirname, '../..')));
      for (const format of ['explain', 'why-not', 'schema'].includes(name)
        ? [[]]
        : [[], ['--format', 'json'], ['--format', 'csv'], ['--format', 'md']])
        expect([name, ...filled, ...format, ...leaks(await said(name, ...filled, ...format))]).toEqual([name, ...filled, ...format]);
    }
  });

  it.each(kinds.map(({ id }) => id))(
    'do not leave by a %s in any format, nor by its check sheets and its list of sources',
    async (kind) => {
      const out = mkdtempSync(join(home, 'reports-'));
      for (const { id } of formats) {
        const file = join(out, `${kind}.${id}`);
        const cited = ['--sources', `${file}.${id === 'md' ? 'bib' : 'json'}`];
        await said('report', kind, '--format', id, '-o', file, ...(kind === 'state-brief' ? ['--state', 'LY'] : []), ...cited);
      }
      const names = readdirSync(out);
      expect(names.length).toBeGreaterThanOrEqual(2 * formats.length);
      for (const name of names) expect([name, ...leaks(await everythingIn(name, readFileSync(join(out, name))))]).toEqual([name]);
    },
  );

  it('do not leave by the summary', async () => expect(leaks(await said())).toEqual([]));

  it('do not leave by the log of originals, whose other lines are told', async () => {
    const told = await said('doctor');
    expect(told).toContain('observations.pdf');
    expect(leaks(told)).toEqual([]);
    expect(leaks(await said('doctor', '--include', 'internal,restricted'))).toContain(`planted-original-${mark}`);
  });

  it('are on no screen', async () => {
    const { workspace } = await readBytes(files());
    const analysis = analyse(workspace);
    for (const { id } of screens) {
      const frame = draw({ ...initial, tab: id }, analysis, 'a workspace', {
        columns: 200,
        rows: 60,
        colour: false,
        palette: 'many' as const,
      });
      expect([id, ...leaks(frame.join('\n'))]).toEqual([id]);
    }
  });

  it('are in no cache', async () => {
    await said('gaps');
    await said('gaps', '--include', 'internal,restricted');
    const kept = readdirSync(join(home, 'cache'), { recursive: true, encoding: 'utf8' }).map((name) => join(home, 'cache', name));
    const texts = kept.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path, 'latin1'));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(leaks)).toEqual([]);
  });

  it('are all shown to those who ask for them, but for what people note on sources', async () => {
    const all = await said('evidence', '--format', 'json', '--include', 'internal,restricted');
    for (const field of ['entry', 'title', 'text', 'locator']) expect(all).toContain(`planted-${field}`);
    expect(leaks(await said('sources', '--format', 'json', '--include', 'internal,restricted'))).toContain(secretSource);
  });
});

describe('reviewers', () => {
  it('are called by numbers in every output with --anonymous', async () => {
    writeFileSync(join(root, 'reviews/named-reviewer.jsonl'), lines([decided(shownCase)]));
    const formatsOf = [[], ['--format', 'json'], ['--format', 'csv']];
    expect(await said('gaps', '--format', 'json')).toContain('named-reviewer');
    for (const format of formatsOf) expect(await said('gaps', '--anonymous', ...format)).not.toContain('named-reviewer');
    for (const kind of ['gap-report', 'audit-matrix']) {
      const text = await said('report', kind, '--anonymous', '--format', 'json');
      expect(text).not.toContain('named-reviewer');
    }
    expect(await said('gaps', '--anonymous', '--format', 'json')).toContain('reviewer-2');
  });
});
