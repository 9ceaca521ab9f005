import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse/file.ts';
import { evidence, policy, readSmall, smallWorkspace } from '../support/files.ts';

const errors = async (replaced: Record<string, string | null>) =>
  (await readSmall(replaced)).problems.filter((problem) => problem.severity === 'error');

describe('a whole workspace', () => {
  it('in good order has no errors', async () => {
    expect(await errors({})).toEqual([]);
  });
  it('without entries is valid', async () => {
    expect(
      await errors({
        'evidence/returns.md': null,
        'evidence/sources.json': '[]',
        'evidence/appraisals.yaml': '',
        'policies/charter.md': policy('# T\n').replace('[charter-2015]', '[]'),
      }),
    ).toEqual([]);
  });
  it('tells every problem of every file in one run', async () => {
    const found = await errors({
      'policies/charter.md': policy('# T\n').replace('authority: policy', 'authority: polcy'),
      'evidence/returns.md': evidence().replace('role: implemented', 'role: implementd'),
      'rules/broken.yaml': 'id: [\n',
    });
    expect(new Set(found.map((problem) => problem.file))).toEqual(
      new Set(['policies/charter.md', 'evidence/returns.md', 'rules/broken.yaml']),
    );
  });
});

describe('each problem says where it is, what was found, what was expected and the nearest word', () => {
  it('for a word that is not in the set', async () => {
    const [problem] = await errors({ 'policies/charter.md': policy('# T\n').replace('authority: policy', 'authority: polcy') });
    expect(problem).toMatchObject({ file: 'policies/charter.md', line: 6, column: 12, mend: 'did you mean “policy”?' });
    expect(problem?.found).toContain('“polcy”');
    expect(problem?.expected).toContain('body-decision');
  });
  it.each([['policies/charter.md', policy('# T\n').replace('authority: policy', 'authority: council-document'), '“body-decision”']])(
    'for a word of an earlier version, with the new one (%s)',
    async (path, text, now) => {
      const [problem] = await errors({ [path]: text });
      expect(problem?.mend).toContain(now);
    },
  );
  it('for a rule that tells what is done otherwise than line by line', async () => {
    const path = 'rules/voluntariness/return-under-threat.yaml';
    const rule = Buffer.from(smallWorkspace().get(path)!).toString();
    const [problem, ...others] = await errors({ [path]: rule.replace(/^conduct:\n(?: .*\n)+/m, 'conduct: [arranging return so]\n') });
    expect(others).toEqual([]);
    expect(problem?.found).toMatch(/^1 of “conduct” for \d+ lines of “when”$/);
  });
  it.each([
    ['They found it so. Others found it so. A third found it so.', '3 sentences in “readingOf” for 2 of “legalBasis”'],
    ['They found it so (Art. 30). Others did.', null],
    ['They found it so.', null],
  ])('for a reading of more sentences than sources: “%s”', async (readingOf, found) => {
    const path = 'rules/voluntariness/return-under-threat.yaml';
    const rule = Buffer.from(smallWorkspace().get(path)!).toString();
    const line = rule.split('\n').findIndex((each) => each.startsWith('readingOf:')) + 1;
    const problems = await errors({ [path]: rule.replace(/^readingOf: .*$/m, `readingOf: ${readingOf}`) });
    expect(problems).toMatchObject(found === null ? [] : [{ file: path, line, column: 1, found }]);
  });
  it('for a reading whose rule has no source', async () => {
    const path = 'rules/voluntariness/appeal-as-price-of-return.yaml';
    const rule = Buffer.from(smallWorkspace().get(path)!).toString();
    const [problem] = await errors({ [path]: rule.replace(/^legalBasis:\n(?: .*\n)+/m, '') });
    expect(problem?.found).toBe('1 sentence in “readingOf” for 0 of “legalBasis”');
  });
  it('for an unknown key', async () => {
    const [problem] = await errors({ 'policies/charter.md': policy('# T\n', 'adressee: states\n') });
    expect(problem).toMatchObject({ line: 14, column: 1 });
    expect(problem?.mend).toContain('addressee');
  });
  it('for a missing key', async () => {
    const [problem] = await errors({ 'policies/charter.md': policy('# T\n').replace('issuer: iom\n', '') });
    expect(problem?.found).toContain('no “issuer”');
  });
  it('for a missing key, with what may stand there', async () => {
    const expected = async (from: string, file = 'evidence/returns.md') =>
      (await errors({ [file]: (file.startsWith('e') ? evidence() : policy('# T\n')).replace(from, '') }))[0]?.expected;
    expect(await expected('role: implemented\n')).toMatch(/^“role”, one of implemented, managed/);
    expect(await expected('period: 2018\n')).toMatch(/^“period”, an EDTF date/);
    expect(await expected('addressee: organisation\n', 'policies/charter.md')).toMatch(/^“addressee”, one of organisation/);
    expect(await expected('title: Returns from a town\n')).toBe('“title”');
  });
  it('for a date', async () => {
    const [problem] = await errors({ 'evidence/returns.md': evidence().replace('period: 2018', 'period: spring 2018') });
    expect(problem).toMatchObject({ line: 7, found: '“spring 2018” in “period”: the season “spring”, which is not read' });
  });
  it('for a country', async () => {
    const [problem] = await errors({ 'evidence/returns.md': evidence().replace('[LY]', '[LYB]') });
    expect(problem?.expected).toContain('ISO 3166-1');
  });
  it('for a reference to what is not there', async () => {
    const [problem] = await errors({ 'evidence/returns.md': evidence().replace('[assisted-return]', '[asisted-return]') });
    expect(problem).toMatchObject({ line: 4, column: 13, found: '“asisted-return”', mend: 'did you mean “assisted-return”?' });
  });
  it('for a claim that cites a missing source', async () => {
    const [problem] = await errors({
      'evidence/returns.md': evidence().replace('id: observer-2019, locator: p. 1', 'id: observer-2091, locator: p. 1'),
    });
    expect(problem).toMatchObject({ found: '“observer-2091”', mend: 'did you mean “observer-2019”?' });
  });
  it('for a role that no claim shows', async () => {
    const [problem] = await errors({ 'evidence/returns.md': evidence().replace('shows: [implemented]', 'shows: []') });
    expect(problem?.found).toContain('the role “implemented”');
  });
  it('for what is named of a place that the entry does not have', async () => {
    const [problem] = await errors({ 'evidence/returns.md': evidence().replace('\nclaims:', '\nlocalities: { NR: [Meneng] }\nclaims:') });
    expect(problem).toMatchObject({ found: expect.stringContaining('“NR” under “localities”'), expected: 'one of its places (LY)' });
  });
  it('for what came back of a letter, where it is no sentence that a report could tell', async () => {
    const got = async (text: string) =>
      (
        await readSmall({
          'evidence/returns.md': evidence().replace(
            '\nclaims:',
            `\nresponse: { asked: 2023-03-01, due: 2023-04-01, got: ${text} }\nclaims:`,
          ),
        })
      ).problems;
    expect(await got('nothing')).toMatchObject([{ severity: 'warning', mend: expect.stringContaining('leave “got” out') }]);
    expect(await got('The Agency thanked us and answered none of our questions.')).toEqual([]);
  });
  it('for a claim that begins after its newest source was issued', async () => {
    const [problem] = await errors({ 'evidence/returns.md': evidence().replace('    kind: fact\n', '    kind: fact\n    period: 2021\n') });
    expect(problem?.found).toContain('begins after its newest source');
  });
  it('for a claim whose newest source is older than the period that it has of its entry', async () => {
    const { problems } = await readSmall({ 'evidence/returns.md': evidence().replace('period: 2018', 'period: 2021') });
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        found: expect.stringMatching(/the period of its entry \(2021\).* so that it shows nothing/),
      }),
    );
  });
  it('for an id that something else has', async () => {
    const [problem] = await errors({ 'evidence/returns.md': evidence().replace('id: returns-from-town', 'id: voluntariness') });
    expect(problem?.found).toContain('“voluntariness”');
  });
  it('for a circle of sources', async () => {
    const loop =
      'observer-2019:\n  kind: study\n  reliability: A\n  because: x\n  firstHand: true\n  independent: true\n  derivedFrom: [observer-2019]\n';
    expect((await errors({ 'evidence/appraisals.yaml': loop }))[0]?.found).toContain('a circle in “derivedFrom”');
  });
  it('for a rule whose example fails', async () => {
    const rules = [...(await readSmall()).rules];
    const path = rules[0]!.at.file;
    const text = Buffer.from((await import('../support/files.ts')).smallWorkspace().get(path)!).toString('utf8');
    const broken = text.replace(
      /doesNotMatch:[\s\S]*$/,
      `doesNotMatch: [{ circumstances: { ${rules[0]!.when[0]!.map((word) => `${word.replace(/^not /, '')}: ${word.startsWith('not ') ? 'refuted' : 'reported'}`).join(', ')} }, role: ${rules[0]!.roles[0]} }]\n`,
    );
    expect((await errors({ [path]: broken }))[0]?.found).toContain('example 1 of “doesNotMatch”');
  });
});

describe('an appraisal', () => {
  it('may name one origin and a withdrawal in plain words', async () => {
    const text =
      'observer-2019:\n  kind: study\n  reliability: A\n  because: x\n  firstHand: true\n  independent: true\n  derivedFrom: charter-2015\n  withdrawn: its author, for an error\n';
    const { appraisals } = await readSmall({ 'evidence/appraisals.yaml': text });
    expect(appraisals['observer-2019']).toMatchObject({ derivedFrom: ['charter-2015'], withdrawn: { by: 'its author, for an error' } });
  });
});

describe('one broken file', () => {
  it('does not make a problem of everything that refers to it', async () => {
    expect((await errors({ 'rules/vocabulary/circumstances.yaml': 'x: [' })).map((problem) => problem.file)).toEqual([
      'rules/vocabulary/circumstances.yaml',
    ]);
    const without = { 'rules/vocabulary/norms.yaml': null, 'rules/vocabulary/general/norms.yaml': null };
    expect((await errors(without)).map((problem) => problem.found)).toEqual(['no such file']);
  });
});

describe('warnings do not stop', () => {
  const warnings = async (replaced: Record<string, string | null>) =>
    (await readSmall(replaced)).problems.filter((problem) => problem.severity === 'warning').map((problem) => problem.found);
  it('a source that nothing cites', async () => {
    expect((await warnings({ 'policies/charter.md': policy('# T\n').replace('[charter-2015]', '[]') })).join()).toContain(
      '“charter-2015”, which nothing cites',
    );
  });
  it('a withdrawn source that is cited', async () => {
    const withdrawn =
      'observer-2019:\n  kind: study\n  reliability: A\n  because: x\n  firstHand: true\n  independent: true\n  withdrawn: { by: its author, because: an error }\n';
    expect((await warnings({ 'evidence/appraisals.yaml': withdrawn })).join()).toContain('withdrawn by its author');
  });
  it('a single date of which it is said that it holds throughout', async () => {
    const dated = (period: string) =>
      warnings({
        'evidence/returns.md': evidence().replace(
          '    kind: fact\n',
          `    kind: fact\n    period: ${period}\n    periodMeans: throughout\n`,
        ),
      });
    expect((await dated('2018')).join()).toContain('“periodMeans: throughout” and the single date 2018');
    expect((await dated('2018-01/2018-12')).join()).not.toContain('throughout');
  });
  it('a provision of a digest without a provenance, which counts as unverified', async () => {
    const text = policy('# T\n\nStaff must report.\n').replace('textStatus: official', 'textStatus: digest');
    expect((await warnings({ 'policies/charter.md': text })).join()).toContain('without a provenance');
    expect((await readSmall({ 'policies/charter.md': text })).commitments[0]?.provenance).toBe('unverified');
  });
});

describe('nothing crashes or hangs', () => {
  const found = (file: string, bytes: Buffer | string) => parseFile(file, Buffer.from(bytes as string)).problems[0]?.found ?? '';
  it('on UTF-16, on bytes that are no text, on an empty file, on front matter without an end', () => {
    expect(found('policies/a.md', Buffer.from('\ufeffid: x', 'utf16le'))).toContain('UTF-16');
    expect(found('policies/a.md', Buffer.from([0x2d, 0xff, 0xfe, 0x80]))).toContain('another encoding than UTF-8');
    expect(found('policies/a.md', '')).toContain('an empty file');
    expect(found('policies/a.md', '---\nid: x\n')).toContain('without an end');
    expect(found('policies/a.md', 'a\0b')).toContain('NUL');
  });
  it('on an alias bomb', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`),
    ].join('\n');
    expect(found('rules/bomb.yaml', bomb)).toContain('aliases');
  });
  it('on deep nesting', () => {
    expect(found('rules/deep.yaml', '['.repeat(50_000))).toContain('nesting');
    expect(found('evidence/sources.json', '['.repeat(50_000))).toContain('nesting');
  });
  it('on anything at all, in any kind of file', () => {
    const files = [
      'policies/a.md',
      'evidence/a.md',
      'rules/a.yaml',
      'rules/vocabulary/norms.yaml',
      'evidence/sources.json',
      'evidence/appraisals.yaml',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json({ maxDepth: 3 })),
        (file, text) => {
          const whole = file.endsWith('.md') ? `---\n${text}\n---\nbody` : text;
          for (const problem of parseFile(file, Buffer.from(whole)).problems) {
            expect(problem.line).toBeGreaterThan(0);
            expect(problem.column).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
