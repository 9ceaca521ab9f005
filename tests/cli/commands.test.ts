import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCommands } from '../../src/cli/commands.ts';
import { avowed, avowedElsewhere, avowedProcess, program, type Ended } from '../support/avowed.ts';
import { fromSource } from '../support/from-source.ts';
import { allRules, evidence, policy, repository, writeSmall } from '../support/files.ts';

const commands = await allCommands();
const nameOf = (call: string): string => call.split(' ')[0]!;

/** What a command needs to be told on a small workspace; the others need nothing. `null`: it writes, and its own tests run it. */
const calls: Readonly<Record<string, readonly string[] | null>> = {
  import: null,
  init: null,
  new: null,
  explain: ['charter'],
  find: ['voluntary'],
  'why-not': ['charter:charter-1', 'returns-from-town'],
  'what-if': ['--as-of', '2010'],
  diff: [repository, repository],
  report: ['gap-report'],
};

const folders: string[] = [];
const own = (folder: string) => {
  folders.push(folder);
  return folder;
};
const small = (replaced: Record<string, string | null> = {}) => own(writeSmall(replaced));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('avowed on a small workspace', () => {
  let folder: string;
  beforeAll(() => {
    folder = small();
  });

  it('without a terminal prints a summary and ends with 0', async () => {
    const { status, stdout } = await avowed(['-w', folder]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 instrument, 1 commitment, 1 evidence entry');
  });
  it('answers each of several calls at once where it was called from', async () => {
    const asked = ['commitments', 'gaps', 'evidence', 'sources', 'commitments', 'gaps'].map((command) => [
      command,
      '-w',
      folder,
      '--format',
      'json',
    ]);
    const alone: Ended[] = [];
    for (const call of asked) alone.push(await avowed(call));
    expect(new Set(alone.map(({ stdout }) => stdout)).size).toBe(4);
    expect(await Promise.all(asked.map((call) => avowed(call)))).toEqual(alone);
  });
  it('gaps --format json is the documented shape', async () => {
    const { status, stdout } = await avowed(['gaps', '-w', folder, '--format', 'json']);
    const json = JSON.parse(stdout) as { schema: string; gaps: { id: string; headline: object; cases: { findings: object[] }[] }[] };
    expect(status).toBe(0);
    expect(json.schema).toBe('avowed/gaps@2');
    expect(Object.keys(json)).toEqual([
      'schema',
      'gaps',
      'fulfilments',
      'silences',
      'untested',
      'unjudged',
      'history',
      'conflicts',
      'counts',
      'gone',
    ]);
    expect(json.gaps[0]?.id).toBe('voluntariness/assisted-return');
    expect(Object.keys(json.gaps[0]!.headline)).toEqual([
      'finding',
      'verdict',
      'wouldBe',
      'footing',
      'time',
      'standing',
      'standard',
      'severity',
      'alleged',
    ]);
  });
  it('--steps adds the ten answers to each finding', async () => {
    const json = JSON.parse((await avowed(['gaps', '-w', folder, '--format', 'json', '--steps'])).stdout) as {
      gaps: { cases: { findings: { steps: unknown[] }[] }[] }[];
    };
    expect(json.gaps[0]?.cases[0]?.findings[0]?.steps).toHaveLength(10);
  });
  it('is byte-identical across folders, time zones and locales', () => {
    const other = small();
    const runs = [
      avowedProcess(['gaps', '-w', folder, '--format', 'json', '--steps']),
      avowedProcess(['gaps', '--format', 'json', '--steps'], {
        cwd: join(other, 'policies'),
        env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      }),
      avowedProcess(['gaps', '-w', other, '--format', 'json', '--steps'], { env: { TZ: 'America/Los_Angeles', LC_ALL: 'sv_SE.UTF-8' } }),
    ];
    expect(new Set(runs.map((run) => run.stdout)).size).toBe(1);
    expect(runs[0]?.stdout).not.toContain(folder);
  });
  it.each(['table', 'csv', 'md'])('commitments, evidence and gaps as %s', async (format) => {
    for (const command of ['commitments', 'evidence', 'gaps']) {
      const { status, stdout } = await avowed([command, '-w', folder, '--format', format]);
      expect(status).toBe(0);
      expect(stdout.trim().split('\n').length).toBeGreaterThan(1);
    }
  });
  it('tables fit 80 columns', async () => {
    for (const command of ['commitments', 'evidence', 'gaps']) {
      const { stdout } = await avowed([command, '-w', folder], { COLUMNS: '80' });
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
  it('commitments --doubtful lists the doubtful with the reasons, until a person settles them in the policy file', async () => {
    const sentence = 'UNHCR shall inform every migrant of the journey.';
    const open = small({ 'policies/charter.md': policy(`# Charter\n\n## Part\n\n1. ${sentence}\n`) });
    const listed = await avowed(['commitments', '-w', open, '--doubtful'], { COLUMNS: '160' });
    expect(listed.stdout).toContain('obligation (?)');
    expect(listed.stdout).toContain('nobody known is bound: no actor');
    expect((await avowed(['explain', 'charter', '-w', open])).stdout).toContain('obligation (?)');
    const settled = small({
      'policies/charter.md': policy(`# Charter\n\n## Part\n\n1. ${sentence} {modality=recommendation bearers=states}\n`),
    });
    expect((await avowed(['commitments', '-w', settled, '--doubtful'])).stderr).toContain('Nothing matches.');
    expect((await avowed(['commitments', '-w', settled])).stdout).toContain('(human)');
    const { commitments } = JSON.parse((await avowed(['commitments', '-w', settled, '--format', 'json'])).stdout) as {
      commitments: { modality: string; bearers: string[]; settled: string[]; confidence: { level: string } }[];
    };
    expect(commitments[0]).toMatchObject({ modality: 'recommendation', bearers: ['states'], settled: ['bearers', 'modality'] });
    expect(commitments[0]?.confidence.level).toBe('clear');
  });
  it('commitments --unread lists every sentence that was not taken, with the reason', async () => {
    const unread = small({
      'policies/charter.md': policy(
        '# Charter\n\n## Part\n\n1. The Organization will inform every migrant.[^a] Floods may occur. Should aid end?\n\n[^a]: Staff must be paid.\n',
      ),
    });
    const json = JSON.parse((await avowed(['commitments', '-w', unread, '--unread', '--format', 'json'])).stdout) as {
      schema: string;
      unread: { word: string; because: string; text: string; position: { start: { line: number } } }[];
    };
    expect(json.schema).toBe('avowed/unread@2');
    expect(json.unread.map((each) => [each.word.toLowerCase(), each.because])).toEqual([
      ['', 'a heading'],
      ['may', 'it tells what could happen'],
      ['should', 'a question'],
      ['must', 'a footnote'],
    ]);
    for (const format of ['table', 'csv', 'md'])
      expect((await avowed(['commitments', '-w', unread, '--unread', '--format', format])).stdout).toContain('a question');
    expect((await avowed(['commitments', '-w', unread, '--unread', '--norm', 'liberty'])).status).toBe(2);
    expect((await avowed(['commitments', '-w', unread, '--unread', '--instrument', 'Charter'])).stdout).toContain('a footnote');
  });
  it('vocabulary prints the words as tables and as SKOS, in which every link leads to a word', async () => {
    const whole = small(allRules());
    expect((await avowed(['vocabulary', 'practices', '-w', whole])).stdout).toContain('assisted-return');
    expect((await avowed(['vocabulary', 'norms', '-w', whole, '--format', 'csv'])).stdout).toContain(
      'id,label,definition,broader,narrower',
    );
    const skos = JSON.parse((await avowed(['vocabulary', '-w', whole, '--format', 'jsonld'])).stdout) as {
      '@graph': { '@id': string; '@type': string; prefLabel: string; broader?: string[]; narrower?: string[]; inScheme?: string }[];
    };
    const names = new Set(skos['@graph'].map((each) => each['@id']));
    expect(names.size).toBe(skos['@graph'].length);
    for (const each of skos['@graph']) {
      expect(each.prefLabel).not.toBe('');
      for (const other of [...(each.broader ?? []), ...(each.narrower ?? []), ...(each.inScheme ? [each.inScheme] : [])])
        expect(names).toContain(other);
    }
    expect(skos['@graph'].find((each) => each['@id'] === 'urn:avowed:norms:liberty')?.broader).toEqual(['urn:avowed:norms:human-rights']);
    const wrong = await avowed(['vocabulary', 'norm', '-w', whole]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('Did you mean “norms”?');
  });
  it('explain walks from a finding to its commitment and its claims, with the place of each', async () => {
    const { stdout } = await avowed(['explain', 'voluntariness/assisted-return', '-w', folder]);
    expect(stdout).toContain('policies/charter.md:17');
    const finding = JSON.parse((await avowed(['gaps', '-w', folder, '--format', 'json'])).stdout).gaps[0].headline.finding as string;
    const chain = (await avowed(['explain', finding, '-w', folder])).stdout;
    expect(chain).toContain('10. How sure are the facts?');
    expect(chain).toContain('evidence/returns.md:');
  });
  it('explain of an unknown id says the nearest and ends with 2', async () => {
    const { status, stdout, stderr } = await avowed(['explain', 'voluntarines', '-w', folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Did you mean “voluntariness”?');
  });
  it('why-not names what would have to be different, or what is found', async () => {
    const missed = await avowed(['why-not', 'migof:p1-2', 'nauru-manus-management']);
    expect([missed.status, missed.stdout.includes('would have to be different')]).toEqual([0, true]);
    const { verdict } = JSON.parse((await avowed(['gaps', '-w', folder, '--format', 'json'])).stdout).gaps[0].headline as {
      verdict: string;
    };
    const said = (await avowed(['why-not', 'charter:charter-1', 'returns-from-town', '-w', folder])).stdout;
    expect(said).toContain(
      verdict === 'contradiction' ? 'There is a contradiction' : `There is a finding, but no contradiction: ${verdict}`,
    );
  });
  it('--fail-on ends with 1 where a finding has that verdict', async () => {
    const { verdict } = JSON.parse((await avowed(['gaps', '-w', folder, '--format', 'json'])).stdout).gaps[0].headline as {
      verdict: string;
    };
    expect((await avowed(['gaps', '-w', folder, '--fail-on', verdict])).status).toBe(1);
    expect((await avowed(['gaps', '-w', folder, '--fail-on', 'lapsed'])).status).toBe(0);
  });
  it('schema prints each schema', async () => {
    expect(JSON.parse((await avowed(['schema', 'entry'])).stdout)).toMatchObject({ title: 'avowed entry', type: 'object' });
    expect((await avowed(['schema'])).stdout).toContain('instrument');
    expect((await avowed(['schema', 'entri'])).status).toBe(2);
  });
  it('report gap-report writes Markdown, to a file too', async () => {
    const file = join(folder, 'report.md');
    const { stdout } = await avowed(['report', 'gap-report', '-w', folder]);
    expect((await avowed(['report', 'gap-report', '-w', folder, '-o', file])).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(stdout);
    expect(stdout).toContain('# Gap report');
    expect((await avowed(['report', 'gap-report', '-w', folder, '-o', join(folder, 'no', 'where.md')])).status).toBe(2);
  });
  it.each([
    [['--nonsense']],
    [['gaps', '--verdict', 'guilty']],
    [['gaps', '--norm', 'voluntarines']],
    [['gaps', '--since', 'soon']],
    [['nonsense']],
    [['gaps', '-w', '/nowhere']],
  ])('a wrong call %j ends with 2, one sentence on stderr and nothing on stdout', async (args) => {
    const { status, stdout, stderr } = await avowed(args.includes('-w') ? args : [...args, '-w', folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toContain('    at ');
  });
  it('takes a filter by id, label or alternative label, and refuses it where it can choose nothing or is of another kind', async () => {
    const count = async (...args: string[]) => {
      const { status, stdout } = await avowed(['gaps', '--format', 'json', ...args]);
      expect(status).toBe(0);
      return (JSON.parse(stdout) as { gaps: unknown[] }).gaps.length;
    };
    const byId = await count('--practice', 'assisted-return');
    expect(byId).toBeGreaterThan(0);
    expect(await count('--practice', 'AVR')).toBe(byId);
    expect(await count('--practice', 'assisted voluntary return')).toBe(byId);
    expect((await avowed(['commitments', '--unread', '--place', 'Indonesia'])).stderr).toContain('“--place” cannot choose anything here');
    expect((await avowed(['gaps', '--norm', 'detention'])).stderr).toContain('It is a practice: --practice.');
    expect((await avowed(['gaps', '--norm', 'voluntarines'])).stderr).toContain('Did you mean “voluntariness”?');
  });
  it('--only-confirmed chooses commitments and entries too', async () => {
    for (const command of ['commitments', 'evidence'])
      expect(await avowed([command, '--only-confirmed'])).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('Nothing matches') as string,
      });
  });
  it('a closed pipe ends quietly', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${program}" commitments --format json | head -c 10 > /dev/null`],
      {
        encoding: 'utf8',
        cwd: repository,
        // Of a locale that the machine does not have bash would complain.
        env: { ...process.env, LC_ALL: 'C' },
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
  it.each(['', ...commands.flatMap(({ call, below = [] }) => [call, ...below.map((each) => `${nameOf(call)} ${each.call}`)])])(
    'avowed %s --help has an example',
    async (call) => {
      const words = call.split(' ').filter((word) => /^[a-z-]+$/.test(word));
      const { status, stdout } = await avowed([...words, '--help']);
      expect([status, stdout.includes('Example:')]).toEqual([0, true]);
    },
  );
  const argsOf = (name: string) => [name, ...(calls[name] ?? []), ...(name === 'schema' ? [] : ['-w', folder])];
  describe('prints elsewhere what it prints here:', () => {
    const names = commands.map(({ call }) => nameOf(call)).filter((name) => calls[name] !== null);
    let ended: readonly Ended[];
    beforeAll(() => {
      ended = avowedElsewhere(names.map(argsOf), { folder: own(mkdtempSync(join(tmpdir(), 'avowed-elsewhere-'))) });
    });
    it.each(names.map((name, at) => [name, at] as const))('%s', async (name, at) => {
      expect(ended[at]).toMatchObject({ status: 0, stderr: expect.not.stringContaining('avowed:') as string });
      expect(await avowed(argsOf(name))).toEqual(ended[at]);
    });
  });
  it.each(['check', 'gaps', 'report'])(
    '%s prints as a process of its own, from its start to its end, what it prints here',
    async (name) => {
      const process = avowedProcess(argsOf(name));
      expect(process).toMatchObject({ status: 0, stderr: expect.not.stringContaining('avowed:') as string });
      expect(await avowed(argsOf(name))).toEqual(process);
    },
  );
});

describe('a workspace with errors', () => {
  it('check prints each on stdout with its place and ends with 2; other commands refuse, saying how many and where', async () => {
    const folder = small({ 'policies/charter.md': policy('# T\n').replace('authority: policy', 'authority: polcy') });
    const check = await avowed(['check', '-w', folder]);
    expect(check.status).toBe(2);
    expect(check.stdout).toMatch(/^policies\/charter\.md:6:12: error: found “polcy”.*did you mean “policy”\?$/m);
    const gaps = await avowed(['gaps', '-w', folder, '--format', 'json']);
    expect({ status: gaps.status, stdout: gaps.stdout }).toEqual({ status: 2, stdout: '' });
    expect(gaps.stderr).toContain('policies/charter.md:6:12');
  });
  it('the program as it is built says of each the same as its sources do', async () => {
    const folder = small({
      'policies/charter.md': policy('# T\n').replace(
        'adopted: 2015',
        'adopted: 2015-24\nread: wholly\nscope: { places: [XX, ZZZ], practices: none }',
      ),
      'evidence/returns.md': evidence('response: { by: iom, text: "" }\natBehestOf: [{ who: UNHCRR, as: [] }]\n').replace(
        'credibility: 2',
        'credibility: 9',
      ),
      'evidence/appraisals.yaml': 'observer-2019: { kind: ngo, reliability: G, firstHand: perhaps, of: 1 }\n',
      'evidence/asks.yaml': '- { id: An Ask, by: 5 }\n',
      'evidence/sources.json': '[{ "id": "", "type": "book", "issued": { "date-parts": [["x"]] } }, 7]',
      'rules/vocabulary/norms.yaml': '- { id: Norm One, definition: "" }\n- text\n',
      'rules/made.yaml': 'id: made\nwhen: []\nroles: [implemented, made]\nseverity: highest\n',
      'reviews/ana.jsonl': '{"on":"x","decision":"perhaps","at":"yesterday"}\n',
      'workspace.yaml': 'organisation: 5\nstyle: mla\nname: x\n',
    });
    const built = await avowed(['check', '-w', folder, '--format', 'json']);
    expect((JSON.parse(built.stdout) as { problems: unknown[] }).problems.length).toBeGreaterThan(25);
    expect(await fromSource('check', '-w', folder, '--format', 'json')).toEqual(built);
  });
  it('a folder that is a file, a file that is a folder, a link out of the workspace', async () => {
    const folder = small({ 'evidence/sources.json': null });
    mkdirSync(join(folder, 'evidence', 'sources.json'));
    symlinkSync('/etc/hostname', join(folder, 'policies', 'out.md'));
    writeFileSync(join(folder, 'rules', 'notes.txt'), 'x');
    const { status, stdout } = await avowed(['check', '-w', folder]);
    expect(status).toBe(2);
    expect(stdout).toContain('evidence/sources.json:1:1: error: found a folder');
    expect(stdout).toContain('policies/out.md:1:1: error: found a link that leads out of the workspace');
    expect(stdout).toContain('rules/notes.txt:1:1: warning: found a file that is not read');
  });
});

describe('what a conclusion hangs on', () => {
  let folder: string;
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { encoding: 'utf8' });
  beforeAll(() => {
    folder = small();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    writeFileSync(
      join(folder, 'policies/charter.md'),
      policy('# Charter\n\n1. The Organization should ensure that every return is voluntary.\n'),
    );
  });
  it('what-if tells which gaps would vanish, and changes nothing', async () => {
    const { status, stdout } = await avowed(['what-if', '--without-source', 'observer-2019', '-w', folder]);
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringMatching(/vanishes +voluntariness\/assisted-/) as string });
    const json = (await avowed(['what-if', '--without-claim', 'returns-from-town#detained', '--format', 'json', '-w', folder])).stdout;
    expect(JSON.parse(json)).toMatchObject({ schema: 'avowed/what-if@2', supposed: { withoutClaim: ['returns-from-town/detained'] } });
    expect((await avowed(['what-if', '--text-confirmed', 'Charter', '-w', folder])).stderr).toContain('No gap and no case would change.');
  });
  it.each([
    [['--without-source', 'observer-2091'], 'There is no source “observer-2091”. Did you mean “observer-2019”?'],
    [['--without-claim', 'returns-from-town/detaind'], 'There is no claim “returns-from-town/detaind”'],
    [['--text-confirmed', 'chartre'], 'There is no instrument “chartre”'],
    [['--as-of', 'yesterday'], 'Expected an EDTF date'],
    [[], 'Say what to suppose'],
  ])('what-if %s says what is wrong with the call', async (args, words) => {
    const { status, stderr } = await avowed(['what-if', ...args, '-w', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
  it('diff compares with a git revision, with another folder, and says why', async () => {
    const { status, stdout } = await avowed(['diff', 'HEAD', '-w', folder, '--format', 'json']);
    const { gaps, records } = JSON.parse(stdout) as { gaps: object[]; records: object[] };
    expect(status).toBe(0);
    expect(records).toMatchObject([{ kind: 'commitment', id: 'charter:charter-1', what: 'changed', because: 'reading and modality' }]);
    expect(gaps).toMatchObject([
      { id: 'voluntariness/assisted-return', because: expect.stringContaining('commitment charter:charter-1 changed') as string },
    ]);
    expect((await avowed(['diff', small(), folder])).stdout).toContain('charter:charter-1');
    expect((await avowed(['diff', folder, folder])).stderr).toContain('Nothing is different.');
    expect(await avowed(['diff', 'no-such-revision', '-w', folder])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('neither a folder nor a git revision') as string,
    });
    expect((await avowed(['diff', '--output=x', '-w', folder])).status).toBe(2);
  });
  it('gaps --to-read lists texts and sources to obtain', async () => {
    const read = small({
      'policies/charter.md': policy(
        '# Charter\n\n1. The Organization shall ensure that every return is voluntary. [; described-by-others]\n',
      ).replace('official', 'digest'),
    });
    const { status, stdout } = await avowed(['gaps', '--to-read', '--format', 'json', '-w', read]);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { toRead: unknown[] }).toRead).toMatchObject([{ kind: 'instrument', id: 'charter', headlines: 1 }]);
  });
  it('--only-confirmed shows what a reviewer confirmed, and check tells of a broken line of reviews', async () => {
    const gapsOf = async (...more: string[]) =>
      JSON.parse((await avowed(['gaps', '-w', folder, '--format', 'json', ...more])).stdout) as {
        gaps: { cases: { findings: { id: string; hash: string; decisions: unknown[] }[] }[] }[];
      };
    const finding = (await gapsOf()).gaps[0]!.cases[0]!.findings[0]!;
    expect((await gapsOf('--only-confirmed')).gaps).toEqual([]);
    mkdirSync(join(folder, 'reviews'));
    const line = JSON.stringify({ on: finding.id, decision: 'confirmed', reason: 'read it', at: '2026-11-25', hash: finding.hash });
    writeFileSync(join(folder, 'reviews/ana.jsonl'), `${line}\n`);
    expect((await gapsOf('--only-confirmed')).gaps[0]!.cases[0]!.findings[0]!.decisions).toMatchObject([
      { reviewer: 'ana', state: 'current', reason: '' },
    ]);
    expect((await gapsOf('--include', 'internal')).gaps[0]!.cases[0]!.findings[0]!.decisions).toMatchObject([{ reason: 'read it' }]);
    writeFileSync(join(folder, 'reviews/ana.jsonl'), `${line}\n{"on"}\n${line}\n`);
    expect(await avowed(['check', '-w', folder])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('reviews/ana.jsonl:2:6: error') as string,
    });
  });
});

describe('what is hostile or sensitive', () => {
  it('control and direction-changing characters never reach the terminal, in any format', async () => {
    const evil = 'red\u001b[31m right\u202eleft';
    const folder = small({
      'evidence/returns.md': evidence().replace('title: Returns from a town', `title: "Returns ${'\\e[31m\\u202E'} town"`),
      'policies/charter.md': policy(`# T\n\nThe Organization shall ensure that every return is voluntary ${evil}.\n`),
    });
    for (const args of [
      ['commitments'],
      ['commitments', '--format', 'json'],
      ['commitments', '--format', 'csv'],
      ['commitments', '--format', 'md'],
      ['evidence', '--format', 'csv'],
      ['explain', 'returns-from-town'],
      ['report', 'gap-report'],
      ['check'],
      [],
    ]) {
      const { stdout, stderr } = await avowed([...args, '-w', folder]);
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
  it('a formula in a sheet is plain text', async () => {
    const folder = small({ 'evidence/returns.md': evidence().replace('title: Returns from a town', 'title: "=HYPERLINK(1)"') });
    expect((await avowed(['evidence', '-w', folder, '--format', 'csv'])).stdout).toContain("'=HYPERLINK(1)");
  });
  it('what is internal or restricted is not shown unless it is included', async () => {
    const folder = small({ 'evidence/returns.md': evidence('sensitivity: restricted\n') });
    const without = await avowed(['evidence', '-w', folder, '--format', 'json']);
    expect(without.stdout).not.toContain('returns-from-town');
    expect(without.stderr).not.toMatch(/withheld/i);
    const mentioned = await avowed(['evidence', '-w', folder, '--mention-withheld']);
    expect(mentioned.stderr).toContain('Withheld as sensitive: 1 entry and 0 claims');
    expect((await avowed(['explain', 'observer-2019', '-w', folder])).status).toBe(2);
    expect((await avowed(['evidence', '-w', folder, '--include', 'restricted', '--format', 'json'])).stdout).toContain('returns-from-town');
  });
});
