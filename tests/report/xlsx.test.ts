import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { printable } from '../../src/explain/printable.ts';
import { verdictFills } from '../../src/model/palette.ts';
import type { NamedSheet, SheetColumn } from '../../src/report/named-sheet.ts';
import { toXlsx } from '../../src/report/formats/xlsx/workbook.ts';
import { readXlsx } from '../support/xlsx.ts';

const column = (name: string, more: Partial<SheetColumn> = {}): SheetColumn => ({ name, width: 20, meaning: name, ...more });
const sheet = (more: Partial<NamedSheet> = {}): NamedSheet => ({
  name: 'Sheet',
  about: 'A sheet.',
  columns: [column('a'), column('b')],
  rows: [['one', 'two']],
  frozen: 1,
  filtered: true,
  ...more,
});
const properties = { title: 'Title', author: null, included: [] } as const;
const read = async (sheets: readonly NamedSheet[], more: Partial<Parameters<typeof toXlsx>[1]> = {}) =>
  readXlsx(await toXlsx(sheets, { ...properties, ...more }));
const cellsOf = async (rows: readonly (readonly string[])[], columns?: readonly SheetColumn[]) =>
  (await read([sheet({ rows, ...(columns ? { columns } : {}) })])).sheets[0]!.cells;

afterEach(() => void vi.useRealTimers());

describe('the cells of a workbook', () => {
  it('stand under the names of their columns', async () => {
    expect(
      Object.fromEntries(
        await cellsOf([
          ['one', 'two'],
          ['', 'three'],
        ]),
      ),
    ).toEqual({
      A1: { kind: 'text', value: 'a' },
      B1: { kind: 'text', value: 'b' },
      A2: { kind: 'text', value: 'one' },
      B2: { kind: 'text', value: 'two' },
      B3: { kind: 'text', value: 'three' },
    });
  });
  it('are links where they hold addresses of the web, and lead nowhere else', async () => {
    const addresses = [
      'https://example.org/a?b="c"&d',
      'javascript:alert(1)',
      'file:///etc/passwd',
      '=HYPERLINK("https://example.org")',
      '',
    ];
    const rows = addresses.map((address) => [address, address]);
    const { files } = await read([sheet({ columns: [column('a', { holds: 'address' }), column('b')], rows })]);
    const [relations] = Object.entries(files)
      .find(([name]) => name.endsWith('sheet1.xml.rels'))!
      .slice(1);
    expect([...relations!.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target)).toEqual(['https://example.org/a?b=%22c%22&amp;d']);
    const [xml] = Object.entries(files)
      .find(([name]) => name.endsWith('worksheets/sheet1.xml'))!
      .slice(1);
    expect([...xml!.matchAll(/<hyperlink [^>]*ref="(\w+)"/g)].map(([, cell]) => cell)).toEqual(['A2']);
    expect(xml!.indexOf('<hyperlinks>')).toBeGreaterThan(xml!.indexOf('<autoFilter'));
    expect(xml!.indexOf('<hyperlinks>')).toBeLessThan(xml!.indexOf('<printOptions'));
  });
  it('are never formulas, whatever their text', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://example.org")', '{=1}', "=cmd|' /C calc'!A0"];
    const { files, sheets } = await read([sheet({ rows: texts.map((text) => [text, '']) })]);
    const cells = [...sheets[0]!.cells].filter(([address]) => address.startsWith('A')).slice(1);
    expect(cells.map(([, cell]) => cell)).toEqual(texts.map((text) => ({ kind: 'text', value: printable(text) })));
    expect(Object.values(files).join('')).not.toMatch(/<f[ >]|<hyperlink/);
  });
  it('stay text when they are edited, where a spreadsheet would take them for formulas', async () => {
    const { sheets, styles } = await read([sheet({ rows: [['=1+1', 'plain']] })]);
    const styleOf = (address: string) => styles[Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(sheets[0]!.xml)![1])]!;
    const format = (address: string) => /numFmtId="(\d+)"/.exec(styleOf(address))?.[1] ?? '0';
    expect(format('A2')).not.toBe('0');
    expect(format('B2')).toBe('0');
  });
  it('are numbers only in columns of counts and years, and only where they are whole numbers', async () => {
    const cells = await cellsOf(
      [
        ['2019', '2019'],
        ['', 'x'],
        ['=1', '1e5'],
      ],
      [column('year', { holds: 'number' }), column('text')],
    );
    expect(['A2', 'B2', 'A3', 'A4', 'B4'].map((address) => cells.get(address)?.kind)).toEqual([
      'number',
      'text',
      undefined,
      'text',
      'text',
    ]);
  });
  it('are what the sheet holds, for any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(
            fc.string({
              unit: fc.oneof(
                fc.nat(0xffff).map((code) => String.fromCharCode(code)),
                fc.constantFrom('_x0041_', '<', '&', ']]>', '=', '\u0000', '\ufffd'),
              ),
            }),
            { minLength: 2, maxLength: 2 },
          ),
          { maxLength: 4 },
        ),
        async (rows) => {
          const cells = await cellsOf(rows);
          const shown = (text: string) =>
            printable(text)
              .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '')
              .replaceAll('\ue000', '\ufffd');
          for (const [at, row] of rows.entries())
            expect([cells.get(`A${at + 2}`)?.value ?? '', cells.get(`B${at + 2}`)?.value ?? '']).toEqual(row.map(shown));
        },
      ),
      { numRuns: 60 },
    );
  });
  it('are cut where Excel takes no more, and say so', async () => {
    const cells = await cellsOf([['x'.repeat(32_767), `${'x'.repeat(32_746)}${'😀'.repeat(20)}`]]);
    expect(cells.get('A2')!.value).toBe('x'.repeat(32_767));
    expect(cells.get('B2')!.value).toMatch(/x… \(cut: see the CSV\)$/);
    expect(cells.get('B2')!.value.length).toBeLessThanOrEqual(32_767);
  });
  it('of verdicts have a fill beside their letter or word, on which dark text is easy to read', async () => {
    const { files } = await read([
      sheet({ columns: [column('v', { holds: 'verdict' }), column('w', { holds: 'verdict' })], rows: [['d', 'contradiction']] }),
    ]);
    for (const { fill } of [verdictFills.departure, verdictFills.contradiction])
      expect(files['xl/styles.xml']).toContain(fill.slice(1).toUpperCase());
    for (const { fill } of Object.values(verdictFills)) expect(contrast(fill, '#1a1a1a')).toBeGreaterThan(7);
  });
});

/** WCAG 2. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('a sheet', () => {
  it('keeps its heads in view, can be filtered, and prints landscape with its heads on every page', async () => {
    const { sheets, files } = await read([sheet({ name: "Bob's", frozen: 2 })]);
    const { xml } = sheets[0]!;
    expect(xml).toMatch(/<pane ySplit="1" xSplit="2" topLeftCell="C2" activePane="bottomRight" state="frozen"\/>/);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:B2"/>');
    const [, scale] = /<pageSetup [^>]*scale="(\d+)" orientation="landscape"\/>/.exec(xml)!;
    expect((11 * Number(scale)) / 100).toBeGreaterThanOrEqual(9);
    expect(xml).not.toContain('fitTo');
    expect(files['xl/workbook.xml']).toContain(`localSheetId="0">'Bob''s'!$A:$B,'Bob''s'!$1:$1</definedName>`);
  });
  it('has its parts in the order that Excel asks for', async () => {
    const { xml } = (await read([sheet()])).sheets[0]!;
    const order = [
      '<sheetViews>',
      '<cols>',
      '<sheetData>',
      '<autoFilter',
      '<printOptions',
      '<pageMargins',
      '<pageSetup ',
      '<headerFooter>',
    ];
    expect(order.map((part) => xml.indexOf(part))).toEqual(order.map((part) => xml.indexOf(part)).toSorted((a, b) => a - b));
    expect(order.filter((part) => !xml.includes(part))).toEqual([]);
  });
  it('without rows is a sheet all the same', async () => {
    expect((await read([sheet({ rows: [] })])).sheets[0]!.xml).toContain('<autoFilter ref="A1:B1"/>');
  });
  it('has no filter where none is wanted', async () => {
    expect((await read([sheet({ filtered: false })])).sheets[0]!.xml).not.toContain('autoFilter');
  });
  it('has a name that Excel takes, and no other sheet has', async () => {
    const { sheets } = await read(["'[a]:*?/\\'", 'A', 'a', '', 'x'.repeat(40), 'x'.repeat(50), '<&">'].map((name) => sheet({ name })));
    expect(sheets.map(({ name }) => name)).toEqual(['a', 'A (2)', 'a (3)', 'Sheet', 'x'.repeat(31), `${'x'.repeat(27)} (2)`, '<&">']);
  });
  it('says on its first row, and on every printed page, that it holds sensitive matter', async () => {
    const { sheets, files } = await read([sheet(), sheet({ name: 'Other' })], { included: ['internal', 'restricted'] });
    for (const { cells, xml } of sheets) {
      expect(cells.get('A1')!.value).toBe('Contains internal and restricted matter: not for publication');
      expect(cells.get('A2')!.value).toBe('a');
      expect(xml).toContain('<autoFilter ref="A2:B3"/>');
      expect(xml).toContain('ySplit="2"');
    }
    expect(files['xl/workbook.xml']!.match(/\$1:\$2</g)).toHaveLength(2);
    expect((await read([sheet()], { included: ['internal'] })).sheets[0]!.cells.get('A1')!.value).toBe(
      'Contains internal matter: not for publication',
    );
  });
});

describe('a workbook', () => {
  it('is the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2003-04-05T06:07:08Z') });
    const before = await toXlsx([sheet()], properties);
    vi.setSystemTime(new Date('2031-12-30T23:59:58Z'));
    expect(Buffer.from(await toXlsx([sheet()], properties)).equals(Buffer.from(before))).toBe(true);
  });
  it('tells its title and who made it, and no date', async () => {
    const { files } = await read([sheet()], { title: 'Law & <order>', author: 'A. Nonymous' });
    expect(files['docProps/core.xml']).toContain('<dc:title>Law &amp; &lt;order&gt;</dc:title><dc:creator>A. Nonymous</dc:creator>');
    expect(files['docProps/core.xml']).not.toContain('dcterms');
    expect(files['[Content_Types].xml']).toContain('/docProps/core.xml');
    expect(files['_rels/.rels']).toContain('docProps/core.xml');
  });
});
