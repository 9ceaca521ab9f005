import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { fitted } from '../../src/cli/print/fitted.ts';
import { pageToText } from '../../src/cli/print/page-text.ts';
import { toTable } from '../../src/cli/print/table.ts';
import { avowed } from '../support/avowed.ts';

const wide = '移住者の権利の保護と自発的帰還及び社会復帰支援に関する報告書第二巻';
const long = 'x'.repeat(130);
const emoji = '👨‍👩‍👧👩🏽‍🚀'.repeat(12);
const accents = 'e\u0301'.repeat(70);
const arabic = 'عودة طوعية إلى الوطن '.repeat(6);
const odd = [wide, long, emoji, accents, arabic, `https://example.org/${long}`, 'กลับคืนถิ่นโดยสมัครใจ'.repeat(5)];

const tooWide = (text: string, width: number): string[] =>
  stripVTControlCharacters(text)
    .split(/\r?\n|\r/)
    .filter((line) => stringWidth(line) > width);

describe('lines fit, whatever stands in them', () => {
  const words = fc
    .array(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme' }), fc.lorem()), { maxLength: 6 })
    .map((all) => all.join(' '));
  const width = fc.integer({ min: 40, max: 200 });
  it('in tables of any columns', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined })), { minLength: 1, maxLength: 9 }),
        fc.array(fc.array(words, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 3 }),
        width,
        (columns, rows, columnsOfTerminal) => {
          const table = toTable(
            { columns: columns.map(([, grows], at) => ({ name: `column ${at}`, ...(grows ? { grows } : {}) })), rows },
            columnsOfTerminal,
          );
          expect(tooWide(table, columnsOfTerminal)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    ));
  it('and no word of a column is broken that has room for it', () => {
    const cells = ['the reading of commitments', 'nominal', '0.65 (0.28 to 0.89)', '0.67 (0.27 to 0.89)', 'who said what of which'];
    const columns = [{ name: 'what', grows: 1 }, { name: 'a' }, { name: 'b', most: 20 }, { name: 'c', most: 20 }, { name: 'd', grows: 1 }];
    const table = toTable({ columns, rows: [cells] }, 72);
    for (const word of cells.join(' ').split(' ')) expect(table).toContain(word);
  });
  it('in tables of more rows than a call takes arguments', () => {
    const rows = Array.from({ length: 140_000 }, (_, at) => [String(at)]);
    expect(toTable({ columns: [{ name: 'number' }], rows }, 80).split('\n')).toHaveLength(rows.length + 1);
  });
  it('in pages', () =>
    fc.assert(
      fc.property(words, words, width, (title, text, columns) => {
        const blocks = (['heading', 'text', 'item', 'quote'] as const).map((type) => ({ type, text }));
        const page = pageToText(
          { id: title, kind: 'entry', title, blocks: [...blocks, { type: 'row', label: title, text }] },
          columns,
          false,
        );
        expect(tooWide(page, columns)).toEqual([]);
      }),
      { numRuns: 100 },
    ));
  it('in notes and errors', () =>
    fc.assert(
      fc.property(words, width, (text, columns) => void expect(tooWide(fitted(text, columns, '  '), columns)).toEqual([])),
      { numRuns: 200 },
    ));
});

let home: string;
let root: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'avowed-widths-'));
  root = join(home, 'workspace');
  await avowed(['init', root, '--organisation', `Agency ${wide}`, '--id', 'agency', '--body', `Board ${long}`]);
  const change = (file: string, how: (text: string) => string) =>
    writeFileSync(join(root, file), how(readFileSync(join(root, file), 'utf8')));
  change('evidence/example-entry.md', (text) =>
    text.replace(/^title: .*/m, `title: ${wide} ${long} ${emoji}`).replace(/^ {4}text: /m, `    text: ${wide} ${arabic}`),
  );
  change(
    'policies/agency/example-policy.md',
    (text) => `${text.replace(/^title: .*/m, `title: ${long} ${wide}`)}\nThe Agency shall ${wide} ${long} ${accents} help.\n`,
  );
  change('evidence/sources.json', (text) => text.replace(/"title": "[^"]*"/g, `"title": "${long}${wide}"`));
  await avowed(['new', 'rule', '--id', 'no-harm', '-w', root]);
  mkdirSync(join(root, 'reviews'));
  const decision = { on: 'a/b/c', decision: 'confirmed', reason: wide, at: '2026-01-01T00:00:00Z', hash: '2:0' };
  writeFileSync(join(root, 'reviews/ana.jsonl'), `${JSON.stringify(decision)}\n`);
  writeFileSync(
    join(home, 'page.html'),
    `<html lang="en"><title>${wide}</title><h1>${long}</h1><p>1. The Agency shall ${wide}${long} help.</p></html>`,
  );
  writeFileSync(join(root, `evidence/not-read-${wide}.pdf`), 'x');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Of each command what goes well and what does not; one that is not named here makes the test fail, so that a new one is looked at. */
const calls: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: [[]],
  commitments: [[], ['--unread'], ['--norm', long]],
  evidence: [[], ['--place', wide]],
  gaps: [[], ['--to-read'], ['--to-date'], ['--format', long]],
  sources: [[], ['--uncited']],
  find: [['help'], [wide]],
  explain: [['example-entry'], ['example-policy'], ['example-source'], ['agency'], ['no-harm'], [long]],
  'why-not': [
    ['example-policy:example-policy-1', 'example-entry'],
    [long, 'x'],
  ],
  'what-if': [
    ['--without-source', 'example-source'],
    ['--without-source', wide],
  ],
  diff: [
    ['ROOT', 'ROOT'],
    [long, 'ROOT'],
  ],
  vocabulary: [[], ['norms'], [long]],
  review: [[], ['--blind'], ['--reviewer', wide], ['show', long]],
  agreement: [[]],
  doctor: [[]],
  schema: [[], [long]],
  report: [[long], ['gap-report', '-o', `/nowhere/${long}/x.md`]],
  import: [['PAGE', '--id', 'new-one', '--issuer', long], [`/nowhere/${wide}`], ['PAGE', '--id', 'new-one', '--issuer', 'agency']],
  init: [['ROOT', '--organisation', 'x']],
  new: [['entry', '--id', `${long}!`], [long]],
};

describe('a terminal', () => {
  it('is written to by every command in lines that fit', () =>
    expect(Object.keys(calls)).toEqual(expect.arrayContaining(Object.keys(commands))));
  it.each(Object.entries(calls).flatMap(([name, all]) => [...all, ['--help']].map((args) => [name, args] as const)))(
    '%s %j',
    async (name, args) => {
      const filled = args.map((each) => (each === 'ROOT' ? root : each === 'PAGE' ? join(home, 'page.html') : each));
      for (const columns of [80, 40]) {
        const { status, stdout, stderr } = await avowed([name, ...filled, ...(name === 'schema' ? [] : ['-w', root])], {}, columns);
        expect(status).toBeLessThan(3);
        // Progress is taken away again, by a return to the beginning of the line.
        expect(tooWide(stdout, columns)).toEqual([]);
        expect(tooWide(stderr, columns)).toEqual([]);
      }
    },
  );
  it('is written to without a command, and with one that is none', async () => {
    for (const args of [[], ['--help'], [long]]) {
      const { stdout, stderr } = await avowed([...args, '-w', root], {}, 80);
      expect([...tooWide(stdout, 80), ...tooWide(stderr, 80)]).toEqual([]);
    }
  });
  it('what is no terminal gets each problem on one line', async () => {
    const { stdout } = await avowed(['check', '-w', root]);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .every((line) => /:\d+:\d+: (?:error|warning): /.test(line)),
    ).toBe(true);
  });
});

describe('-o -', () => {
  it('is stdout for every command that writes to a file', async () => {
    const withOutput = [];
    for (const name of Object.keys(commands)) if (/-o, --output/.test((await avowed([name, '--help'])).stdout)) withOutput.push(name);
    expect(withOutput).toEqual(['report']);
    for (const format of ['md', 'html', 'json', 'csv', 'docx', 'xlsx']) {
      const there = await avowed(['report', 'audit-matrix', '-w', root, '--format', format]);
      expect(await avowed(['report', 'audit-matrix', '-w', root, '--format', format, '-o', '-'])).toEqual(there);
    }
    expect(existsSync('-')).toBe(false);
  });
});
