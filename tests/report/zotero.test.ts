import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedStyle } from '../../src/cli/files/styles.ts';
import type { Source } from '../../src/model/records.ts';
import { citeSources } from '../../src/report/citations/citations.ts';
import { zoteroPreferences } from '../../src/report/citations/zotero.ts';
import { docxDocument } from '../../src/report/formats/docx/document.ts';
import { paragraph, words } from '../../src/report/page-tree.ts';
import { cite, type Report } from '../../src/report/report.ts';
import type { CitationStyleName } from '../../src/model/words.ts';
import { repository } from '../support/files.ts';
import { plainReport } from '../support/report-trees.ts';
import { faultsOf, looseEndsOf, partsOf } from '../support/word-package.ts';

const sources: Source[] = [
  {
    id: 'amnesty',
    type: 'report',
    title: 'Nowhere but “back” & on',
    author: [{ literal: 'Amnesty International' }],
    issued: { 'date-parts': [[2017]] },
  },
  {
    id: 'from-zotero',
    type: 'book',
    title: 'Promises',
    author: [{ family: 'Doe' }],
    custom: { zotero: 'http://zotero.org/groups/1/items/ABCD2345' },
  },
];
const body = [
  paragraph(words('So.'), cite([{ id: 'amnesty', locator: 'p. 3' }])),
  paragraph(words('Again.'), cite([{ id: 'from-zotero', via: 'amnesty' }])),
  paragraph(words('And again.'), cite([{ id: 'amnesty' }])),
];

async function written(name: CitationStyleName) {
  const report: Report = { ...plainReport, body };
  const style = shippedStyle(name, join(repository, 'dist', 'styles'));
  const cited = await citeSources(report, { sources, appraisals: {} }, style, { live: true });
  return docxDocument({ ...cited.report, body: [...cited.report.body, ...cited.bibliography] });
}

interface Code {
  readonly citationID: string;
  readonly properties: { readonly plainCitation: string; readonly noteIndex: number };
  readonly citationItems: readonly {
    readonly uris: readonly string[];
    readonly itemData: { readonly title: string };
    readonly locator?: string;
    readonly prefix?: string;
  }[];
}

const plainXml = (xml: string): string =>
  xml
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
/** The fields of a part: the code of each, and the words that it shows. */
const fieldsOf = (xml: string): { readonly code: string; readonly shown: string }[] =>
  [
    ...xml.matchAll(
      /fldCharType="begin"\/><\/w:r><w:r><w:instrText[^>]*> (ADDIN .*?) <\/w:instrText>.*?fldCharType="separate"\/>(.*?)<w:fldChar w:fldCharType="end"/gs,
    ),
  ].map(([, code, shown]) => ({
    code: plainXml(code!),
    shown: plainXml([...shown!.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
  }));
const codesOf = (xml: string): { readonly code: Code; readonly shown: string }[] =>
  fieldsOf(xml).flatMap(({ code, shown }) => {
    const json = /^ADDIN ZOTERO_ITEM CSL_CITATION (.*)$/s.exec(code)?.[1];
    return json ? [{ code: JSON.parse(json) as Code, shown }] : [];
  });

describe('live citations', () => {
  it('are one field a note, that reads as its code says, with the items in it', async () => {
    const { 'word/footnotes.xml': notes } = partsOf(await written('oscola'));
    const codes = codesOf(notes!);
    expect(codes).toHaveLength(3);
    for (const { code, shown } of codes) expect(shown).toBe(code.properties.plainCitation);
    expect(codes.map(({ code }) => code.properties.noteIndex)).toEqual([1, 2, 3]);
    expect(codes[0]!.code.citationItems[0]).toMatchObject({ locator: '3', label: 'page', itemData: { title: 'Nowhere but “back” & on' } });
    expect(codes[1]!.code.citationItems.map(({ prefix }) => prefix)).toEqual([undefined, 'as cited in ']);
  });

  it('have one address a source everywhere, its own where it came from Zotero', async () => {
    const codes = codesOf(partsOf(await written('oscola'))['word/footnotes.xml']!).map(({ code }) => code.citationItems);
    expect(codes[1]![0]!.uris).toEqual(['http://zotero.org/groups/1/items/ABCD2345']);
    expect(codes[0]![0]!.uris).toEqual(codes[2]![0]!.uris);
    expect(codes[1]![1]!.uris).toEqual(codes[0]![0]!.uris);
  });

  it('stand in the running text where the style has them there', async () => {
    const { 'word/document.xml': document } = partsOf(await written('apa'));
    expect(codesOf(document!).map(({ shown }) => shown)[0]).toBe('(Amnesty International, 2017, p. 3)');
  });

  it('have one bibliography, and the style in the properties of the document, in pieces that Word can hold', async () => {
    const parts = partsOf(await written('oscola'));
    expect(parts['word/document.xml']!.match(/ADDIN ZOTERO_BIBL/g)).toHaveLength(1);
    expect(parts['docProps/custom.xml']).toContain('ZOTERO_PREF_1');
    const preferences = zoteroPreferences('http://www.zotero.org/styles/oscola', 'en-GB', true);
    expect(preferences.map(({ value }) => value).join('')).toMatch(
      /^<data .*<style id="http:\/\/www.zotero.org\/styles\/oscola".*<\/data>$/,
    );
    expect(preferences.every(({ value }) => value.length <= 255)).toBe(true);
  });

  it('make a sound package, the same at each run', async () => {
    const [one, other] = [await written('oscola'), await written('oscola')];
    expect(Buffer.compare(one, other)).toBe(0);
    const parts = partsOf(one);
    for (const [name, xml] of Object.entries(parts)) if (name.endsWith('.xml')) expect([name, faultsOf(xml)]).toEqual([name, []]);
    expect(looseEndsOf(parts)).toEqual([]);
  });
});
