import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { avowed, avowedElsewhere } from '../support/avowed.ts';
import { evidence, policy, writeSmall } from '../support/files.ts';

const kinds: Record<string, readonly string[]> = {
  'gap-report': [],
  statement: ['--words', '400'],
  questions: ['--due', '2027-03-01'],
  'state-brief': ['--state', 'AU'],
  'audit-matrix': [],
};
const formats = ['md', 'html', 'docx', 'pdf', 'csv', 'xlsx', 'json'];
const proven = `  - id: seen-too
    kind: fact
    text: A second observer reported in 2018 that people decided in detention.
    shows: [detained-at-decision, implemented]
    by: organisation
    sources: [{ id: second-2018, locator: p. 4, read: whole }]
    credibility: 2
atBehestOf: [{ who: AU, as: [payer] }]
`;
const sources = JSON.stringify([
  { id: 'charter-2015', type: 'report', title: 'Charter', issued: { 'date-parts': [[2015]] } },
  { id: 'observer-2019', type: 'report', title: 'Observations', issued: { 'date-parts': [[2019]] } },
  { id: 'second-2018', type: 'report', title: 'Further observations', issued: { 'date-parts': [[2018]] } },
]);
const appraisal = (id: string) =>
  `${id}: { kind: ngo-report, reliability: A, because: method disclosed, firstHand: true, independent: true }\n`;
const base = {
  'policies/charter.md': policy('# Charter\n\n1. The Organization shall ensure that every return is voluntary.\n'),
  'evidence/returns.md': evidence(proven),
  'evidence/sources.json': sources,
  'evidence/appraisals.yaml': appraisal('observer-2019') + appraisal('second-2018'),
};

let folder: string;
let out: string;
beforeAll(() => {
  folder = writeSmall(base);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'avowed-reports-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(out, { recursive: true, force: true });
});

const written = (): Map<string, Buffer> =>
  new Map(
    readdirSync(out)
      .toSorted()
      .map((name) => [name, readFileSync(join(out, name))]),
  );

/** All but the workbook have check sheets beside them, and each recipient a letter of their own; workbooks and JSON hold all letters in one. */
const documentsOf = (kind: string, format: string): number => {
  if (kind === 'questions') return format === 'xlsx' || format === 'json' ? 2 : 4;
  return kind === 'audit-matrix' ? 1 : 2;
};

describe('every kind in every format', () => {
  const starts: Record<string, string> = { md: '# ', html: '<!doctype html>', docx: 'PK', xlsx: 'PK', pdf: '%PDF-', csv: '', json: '{' };
  const every = Object.keys(kinds).flatMap((kind) => formats.map((format) => [kind, format] as const));
  const call = (kind: string, format: string, file: string) => ['report', kind, ...kinds[kind]!, '-w', folder, '-o', `${file}.${format}`];
  /** Made once more by a process that stands elsewhere, at another time of the day, under another locale. */
  let elsewhere: string;
  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'avowed-elsewhere-'));
    const ended = avowedElsewhere(
      every.map(([kind, format]) => call(kind, format, join(elsewhere, kind))),
      { folder: elsewhere, env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    );
    expect(ended.map(({ status }) => status)).toEqual(every.map(() => 0));
  });
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));
  it.each(every)('%s as %s, the same bytes whenever and wherever it is made', async (kind, format) => {
    const { status, stderr } = await avowed(call(kind, format, join(out, kind)));
    expect({ status, stderr: stderr.replaceAll(out, '') }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Written: ') as string,
    });
    const files = written();
    const [name] = [...files.keys()].filter((each) => !each.includes('check-sheet'));
    expect(files.get(name!)!.toString('latin1').toLowerCase().startsWith(starts[format]!.toLowerCase())).toBe(true);
    for (const [each, bytes] of files) expect([each, readFileSync(join(elsewhere, each)).equals(bytes)]).toEqual([each, true]);
    expect(files.size).toBe(documentsOf(kind, format));
  });
});

describe('avowed report', () => {
  it('never overwrites a file unless it is told to', async () => {
    const file = join(out, 'report.md');
    writeFileSync(file, 'mine');
    const refused = await avowed(['report', 'gap-report', '-w', folder, '-o', file]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await avowed(['report', 'gap-report', '-w', folder, '-o', file, '--force'])).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('# Gap report');
  });
  it('never prints the check sheet of a statement with what is filed', async () => {
    const { status, stdout, stderr } = await avowed(['report', 'statement', '-w', folder]);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/check sheet/i);
    expect(stderr).toContain('The check sheet for its author is written beside the report');
  });
  it('makes no statement on a place of which nothing was read', async () => {
    const { status, stderr } = await avowed(['report', 'statement', '-w', folder, '--place', 'Iceland']);
    expect(status).toBe(2);
    expect(stderr).toContain('No account of such work in Iceland is among the evidence');
  });
  it('writes a statement and its check sheet both or neither', async () => {
    writeFileSync(join(out, 'statement-check-sheet.md'), 'mine');
    expect((await avowed(['report', 'statement', '--words', '400', '-w', folder, '-o', join(out, 'statement.md')])).status).toBe(2);
    expect(existsSync(join(out, 'statement.md'))).toBe(false);
  });
  it('prints Markdown where nothing is said, without any date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2071-05-01') });
    const { status, stdout } = await avowed(['report', 'questions', '-w', folder]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Letter to the International Organization for Migration\n/);
    expect(stdout).not.toContain('2071');
  });
  it('says once that letters bear no address to answer to', async () => {
    const { stderr } = await avowed(['report', 'questions', '-w', folder, '--author', 'Example Watch', '-o', join(out, 'no-address.md')]);
    expect(stderr.match(/workspace\.yaml has no address of Example Watch/g)).toHaveLength(1);
  });
  it('says who files it and when, where that is given', async () => {
    const { stdout } = await avowed([
      'report',
      'gap-report',
      '-w',
      folder,
      '--author',
      'Example Watch',
      '--date',
      '2027-03-01',
      '--language',
      'en-US',
      '--title',
      'Returns',
    ]);
    expect(stdout).toMatch(/^# Returns\n\nExample Watch, March 1, 2027\n/);
  });
  it('cites in notes, as author and date, or in a style of one’s own', async () => {
    const text = async (...more: string[]) => (await avowed(['report', 'gap-report', '-w', folder, ...more])).stdout;
    expect(await text()).toContain('[^n1]: ');
    expect(await text('--citations', 'chicago')).toContain('(_Observations_ 2019');
    const own = join(out, 'own.csl');
    writeFileSync(
      own,
      '<?xml version="1.0" encoding="utf-8"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Own</title><id>own</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout prefix="{" suffix="}"><text variable="title"/></layout></citation></style>',
    );
    expect(await text('--csl', own)).toContain('{Observations}');
    const missing = await avowed(['report', 'gap-report', '-w', folder, '--csl', join(out, 'none.csl')]);
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('There is no such file') as string });
  });
  it('gives the cited sources to a reference manager', async () => {
    const json = join(out, 'cited.json');
    const bib = join(out, 'cited.bib');
    expect((await avowed(['report', 'gap-report', '-w', folder, '-o', join(out, 'a.md'), '--sources', json])).status).toBe(0);
    expect((JSON.parse(readFileSync(json, 'utf8')) as { id: string }[]).map(({ id }) => id)).toEqual([
      'charter-2015',
      'observer-2019',
      'second-2018',
    ]);
    expect((await avowed(['report', 'gap-report', '-w', folder, '-o', join(out, 'b.md'), '--sources', bib])).status).toBe(0);
    expect(readFileSync(bib, 'utf8')).toContain('Further observations');
  });
  it.each([
    [['statement', '--words', '30'], 'Give --words'],
    [['statement', '--minutes', '3', '--words', '400'], 'either “--minutes” or “--words”'],
    [['statement', '--gaps', 'nothing/there'], 'There is no gap “nothing/there”'],
    [['gap-report', '-o', 'a.json', '--sources', 'a.json'], 'is named twice'],
    [['gap-report', '--practice', ''], 'found nothing'],
    [['state-brief', '--state', 'XX'], 'Expected a State by its name or its ISO 3166-1 alpha-2 code'],
    [['state-brief'], '“--state AU”'],
    [['gap-report', '--due', '2027-03-01'], '“--due” has no meaning for a gap-report'],
    [['questions', '--due', '2027-02-30'], 'Expected a day'],
    [['questions', '--gaps', 'nothing'], 'Nothing is called “nothing”'],
    [['gap-report', '-o', 'report.odt'], '“.odt” is no format'],
    [['gap-report', '--sources', 'sources.ris'], '.json (CSL-JSON) or .bib (BibTeX)'],
  ])('%s says what is wrong with the call', async (args, words) => {
    const { status, stderr } = await avowed(['report', ...args, '-w', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('sensitive evidence', () => {
  const secret = 'zanzibarsecret';
  const restricted = `---
id: ${secret}-entry
title: Title ${secret}
practices: [assisted-return]
role: implemented
atBehestOf: [{ who: AU, as: [payer] }]
places: [LY]
period: 2018
persons: [migrants]
sensitivity: restricted
mitigates: [returns-from-town]
claims:
  - { id: ${secret}-claim, kind: fact, text: Text ${secret}., shows: [implemented, detained-at-decision], by: organisation, sources: [{ id: ${secret}-source, locator: ${secret}, read: whole }], credibility: 1 }
  - { id: role, kind: fact, text: Text ${secret}., shows: [implemented, detained-at-decision], by: organisation, sources: [{ id: observer-2019, locator: ${secret}, read: whole }], credibility: 1 }
response: { by: iom, text: Answer ${secret}., sources: [{ id: ${secret}-source }] }
notEstablished: [That ${secret} happened.]
---
Prose ${secret}.
`;
  const claim = `  - { id: internal-claim, kind: fact, text: Internal ${secret}., shows: [detained-at-decision], by: organisation, sources: [{ id: ${secret}-source, locator: ${secret}, read: whole }], credibility: 1, sensitivity: internal }
`;
  let workspace: string;
  beforeAll(() => {
    const extra = `[${sources.slice(1, -1)},{"id":"${secret}-source","type":"report","title":"Source ${secret}","author":[{"literal":"Author ${secret}"}],"issued":{"date-parts":[[2018]]}}]`;
    workspace = writeSmall({
      ...base,
      'evidence/returns.md': evidence(proven.replace('atBehestOf', `${claim}atBehestOf`)),
      [`evidence/${secret}.md`]: restricted,
      'evidence/sources.json': extra,
      'evidence/appraisals.yaml': `${base['evidence/appraisals.yaml']}${appraisal(`${secret}-source`).replace('method disclosed', `because ${secret}`)}`,
    });
    mkdirSync(join(workspace, 'reviews'));
    const decision = (on: string, reason: string) =>
      `${JSON.stringify({ on, decision: 'confirmed', reason, at: '2026-11-25', hash: 'x' })}\n`;
    writeFileSync(
      join(workspace, 'reviews', 'ana.jsonl'),
      decision(`return-decided-in-detention/charter:charter-1/${secret}-entry`, 'read') +
        decision('return-decided-in-detention/charter:charter-1/returns-from-town', `reason ${secret}`),
    );
  });
  afterAll(() => rmSync(workspace, { recursive: true, force: true }));
  it('is marked on every kind of report where it is asked for', async () => {
    const file = join(out, 'gap-report.html');
    expect((await avowed(['report', 'gap-report', '-w', workspace, '--include', 'internal,restricted', '-o', file])).status).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(secret);
    expect(text).toContain('Contains internal and restricted matter: not for publication');
  });
});

describe('what a gap report asks', () => {
  it('stands once, in the summary or with its case', async () => {
    const { stdout } = await avowed(['report', 'gap-report', '--place', 'ID', '--format', 'md', '-o', '-']);
    const [, inSummary = '', further = ''] = stdout.split(/\*\*What we ask\*\*|#### What we also ask/);
    const asks = [...inSummary.split('\n## ')[0]!.matchAll(/^- \*\*To [^*]+\*\*(?:\[\^\w+\])? (.+)$/gm)].map(([, ask]) => ask!);
    expect(asks.length).toBeGreaterThan(2);
    for (const ask of asks) expect(further).not.toContain(ask);
  });
});
