import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { outwardLink } from '../shared/outward-text.ts';
import type { LaidOut } from './cells.ts';
import { safe } from './texts.ts';

export interface DocumentProperties {
  readonly title: string;
  readonly author: string | null;
}

/** What write-excel-file cannot say: filters, scaled for print, heads on every printed page, page numbers, properties. */
export function finish(sheets: readonly LaidOut[], properties: DocumentProperties): Feature<Stream | Buffer | Blob> {
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
export const linksOf = ({ sheet, headRows }: LaidOut): Link[] =>
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

export const linkRelations = (links: readonly Link[]): string =>
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
const coreProperties = ({ title, author }: DocumentProperties): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(safe(title))}</dc:title>`,
    ...(author === null ? [] : [`<dc:creator>${escapeXml(safe(author))}</dc:creator>`]),
    '</cp:coreProperties>',
  ].join('');

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
