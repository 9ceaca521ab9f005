import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Cell, Feature, Row } from 'write-excel-file/node';
import { printable } from '../../../explain/printable.ts';
import { verdictLetter } from '../../../explain/words.ts';
import { verdicts, type Sensitivity } from '../../../model/words.ts';
import { markOf } from '../shared/frame.ts';
import { outwardLink } from '../shared/outward-text.ts';
import { verdictFills } from '../../../model/palette.ts';
import type { NamedSheet, SheetColumn } from '../../named-sheet.ts';

export interface XlsxProperties {
  readonly title: string;
  readonly author: string | null;
  /** As in `Report`: where it is not empty, the first row of every sheet, repeated on every printed page, says so. */
  readonly included: readonly Exclude<Sensitivity, 'public'>[];
}

/**
 * A workbook for Excel and LibreOffice. Every cell is text but for counts and years; none is ever a formula. The same sheets give the same
 * bytes.
 * @returns the bytes of the XLSX file
 */
export async function toXlsx(sheets: readonly NamedSheet[], properties: XlsxProperties): Promise<Uint8Array> {
  const [{ default: write }, { strFromU8, strToU8, unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/node'),
    import('fflate'),
  ]);
  const laidOut = layOut(sheets, markOf(properties.included));
  const written = await write(
    laidOut.map(({ name, sheet, rows, headRows }) => ({
      sheet: name,
      data: rows,
      columns: sheet.columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: headRows,
      stickyColumnsCount: sheet.frozen,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [finish(laidOut, properties)] },
  ).toBuffer();
  const files = unzipSync(written);
  for (const [at, each] of laidOut.entries()) {
    const links = linksOf(each);
    if (links.length > 0) files[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = strToU8(linkRelations(links));
  }
  const texts = 'xl/sharedStrings.xml';
  files[texts] = strToU8(strFromU8(files[texts]!).replaceAll(standIn, '\ufffd'));
  const inOrder = Object.keys(files).toSorted();
  return zipSync(Object.fromEntries(inOrder.map((name) => [name, files[name]!])), { mtime: new Date(1980, 0, 1), level: 3 });
}

/** What a page or sheet with sensitive matter says of itself; `null` where there is none. */
interface LaidOut {
  readonly name: string;
  readonly sheet: NamedSheet;
  readonly rows: Row[];
  /** How many rows at the top are heads: the mark, where there is one, and the names of the columns. */
  readonly headRows: number;
}

function layOut(sheets: readonly NamedSheet[], mark: string | null): LaidOut[] {
  const names = safeNames(sheets.map(({ name }) => name));
  return sheets.map((sheet, at) => {
    const marked: Row[] =
      mark === null ? [] : [[{ value: mark, type: String, fontWeight: 'bold', textColor: '#7a0000', height: lineHeight }]];
    const body = sheet.rows.map((row) => {
      const height = heightOf(row, sheet.columns);
      return sheet.columns.map((column, place) => cellOf(row[place] ?? '', column, height));
    });
    return { name: names[at]!, sheet, rows: [...marked, headsOf(sheet.columns), ...body], headRows: marked.length + 1 };
  });
}

function headsOf(columns: readonly SheetColumn[]): Row {
  const straight = columns.filter(({ turned }) => !turned);
  const height =
    straight.length < columns.length
      ? turnedHeight
      : heightOf(
          straight.map(({ name }) => name),
          straight,
        );
  return columns.map(({ name, turned }) => ({
    value: safe(name),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#dfe5ec',
    wrap: true,
    alignVertical: 'bottom',
    height,
    ...(turned ? { textRotation: 90 } : {}),
  }));
}

/** In points. */
const turnedHeight = 260;

const counts = /^\d{1,15}$/;
/** What a spreadsheet would read as a formula if it were typed in. */
const likeFormula = /^\s*[=+\-@]/;

/** Of a row, in points, by an estimate of how its cells wrap: LibreOffice does not fit the rows of such a file to their texts by itself. */
function heightOf(row: readonly string[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width }, place) => Math.ceil((row[place] ?? '').length / (width - 1)));
  return Math.min(Math.max(1, ...lines) * lineHeight, highest);
}

const lineHeight = 16;
/** The most that Excel takes. */
const highest = 409;

function cellOf(text: string, { holds, turned }: SheetColumn, height: number): Cell {
  if (text === '') return null;
  if (holds === 'number' && counts.test(text)) return { value: Number(text), type: Number, align: 'left', alignVertical: 'top', height };
  const value = safe(text);
  const fill = holds === 'verdict' ? fillOf(value) : undefined;
  return {
    value,
    type: String,
    wrap: true,
    alignVertical: 'top',
    height,
    ...(fill ? { backgroundColor: fill, textColor: '#1a1a1a' } : {}),
    ...(turned ? { align: 'center' as const } : {}),
    ...(holds === 'address' && outwardLink(text) ? { textColor: '#1a4b8c' } : {}),
    // Stays text when somebody edits the cell and leaves it again.
    ...(likeFormula.test(value) ? { format: '@' } : {}),
  };
}

const fillOf = (text: string): string | undefined =>
  verdictFills[verdicts.find((verdict) => verdict === text || verdictLetter[verdict] === text.toUpperCase())!]?.fill;

/** The most UTF-16 units that Excel takes in a cell. */
const most = 32_767;
const cut = '… (cut: see the CSV)';
/** write-excel-file drops �, by which `printable` shows what it took away; a character for private use stands for it until the end. */
const standIn = '\ue000';

/** A text that XML can carry and Excel shows as it is: Excel would read `_x0041_` as “A”, so its underscore is written as such a code. */
function safe(text: string): string {
  const plain = printable(text).replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '');
  const fits = plain.length <= most ? plain : `${plain.slice(0, most - cut.length).replace(/\p{Surrogate}$/u, '')}${cut}`;
  return fits.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\ufffd', standIn);
}

const longestName = 31;

/** Names that Excel takes: not too long, without its special characters, none empty, none twice whatever the case. */
function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((wanted) => {
    const plain = safe(wanted)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    for (let count = 1; ; count++) {
      const more = count === 1 ? '' : ` (${count})`;
      const name = `${(plain || 'Sheet').slice(0, longestName - more.length).replace(/[\p{Surrogate}\s']+$/u, '')}${more}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** What write-excel-file cannot say: filters, scaled for print, heads on every printed page, page numbers, properties. */
function finish(sheets: readonly LaidOut[], properties: XlsxProperties): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
        'xl/workbook.xml': {
          transform: (xml) => replaced(xml, '<definedNames/>', `<definedNames>${sheets.flatMap(definedNames).join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': { transform: (xml, _, { sheetIndex }) => finishSheet(xml, sheets[sheetIndex]!) },
      },
      write: { files: () => ({ 'docProps/core.xml': coreProperties(properties) }) },
    },
  };
}

function finishSheet(xml: string, laidOut: LaidOut): string {
  const filter = laidOut.sheet.filtered ? `<autoFilter ref="${filterRange(laidOut, '')}"/>` : '';
  const filtered = replaced(xml, '</sheetData>', `</sheetData>${filter}`);
  const lined = replaced(filtered, '<pageMargins ', `${hyperlinks(linksOf(laidOut))}<printOptions gridLines="1"/><pageMargins `);
  return replaced(
    lined,
    '<pageSetup paperSize="9" orientation="landscape"/>',
    `<pageSetup paperSize="9" scale="${printScale}" orientation="landscape"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
  );
}

interface Link {
  readonly cell: string;
  readonly address: string;
}

/** The cells that hold addresses of the web, and nothing else: a link is no formula, and leads nowhere but to http(s). */
const linksOf = ({ sheet, headRows }: LaidOut): Link[] =>
  sheet.columns.flatMap(({ holds }, column) =>
    holds !== 'address'
      ? []
      : sheet.rows.flatMap((row, at) => {
          const address = outwardLink(row[column] ?? '');
          return address?.startsWith('http') ? [{ cell: `${letters(column + 1)}${headRows + at + 1}`, address }] : [];
        }),
  );

const relationsOf = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const hyperlinks = (links: readonly Link[]): string =>
  links.length === 0
    ? ''
    : `<hyperlinks>${links.map(({ cell }, at) => `<hyperlink xmlns:r="${relationsOf}" ref="${cell}" r:id="link${at + 1}"/>`).join('')}</hyperlinks>`;

const linkRelations = (links: readonly Link[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
    ...links.map(
      ({ address }, at) =>
        `<Relationship Id="link${at + 1}" Type="${relationsOf}/hyperlink" Target="${escapeXml(address).replaceAll('"', '&quot;')}" TargetMode="External"/>`,
    ),
    '</Relationships>',
  ].join('');

/** In per cent, by which the 11 pt of a cell are more than 9 pt in print; what is wider than a page goes on on the next one. */
const printScale = 85;

/** @throws where what is to be replaced is not there just once, as after a change in write-excel-file */
function replaced(xml: string, part: string, by: string): string {
  const at = xml.indexOf(part);
  if (at < 0 || xml.includes(part, at + 1)) throw new Error(`write-excel-file did not write just one ${part}`);
  return `${xml.slice(0, at)}${by}${xml.slice(at + part.length)}`;
}

const lastRow = ({ rows, headRows }: LaidOut): number => Math.max(rows.length, headRows);

/** From the names of the columns to the last cell. @param dollar `$` where the range is not to move */
const filterRange = (laidOut: LaidOut, dollar: '' | '$'): string =>
  `${dollar}A${dollar}${laidOut.headRows}:${dollar}${letters(laidOut.sheet.columns.length)}${dollar}${lastRow(laidOut)}`;

/** The letters of a column, counted from 1. */
const letters = (column: number): string =>
  column > 26 ? `${letters(Math.floor((column - 1) / 26))}${letters(((column - 1) % 26) + 1)}` : String.fromCodePoint(64 + column);

/** Heads are printed on every page; a filter has a name of its own by which Excel knows it. */
function definedNames(laidOut: LaidOut, at: number): string[] {
  const { sheet, headRows } = laidOut;
  const name = `'${escapeXml(laidOut.name.replaceAll("'", "''"))}'`;
  const titles = `${name}!$A:$${letters(sheet.frozen)},${name}!$1:$${headRows}`;
  return [
    ...(sheet.filtered
      ? [`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${name}!${filterRange(laidOut, '$')}</definedName>`]
      : []),
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${titles}</definedName>`,
  ];
}

/** Without dates, which would make each run's bytes another. */
const coreProperties = ({ title, author }: XlsxProperties): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(safe(title))}</dc:title>`,
    ...(author === null ? [] : [`<dc:creator>${escapeXml(safe(author))}</dc:creator>`]),
    '</cp:coreProperties>',
  ].join('');

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
