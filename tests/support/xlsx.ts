import { strFromU8, unzipSync } from 'fflate';

/** A cell as it stands in the file: what kind it is, and its value. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'formula' | 'other';
  readonly value: string;
}

export interface ReadSheet {
  readonly name: string;
  /** By address, such as B2. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly xml: string;
}

export interface ReadWorkbook {
  readonly files: Readonly<Record<string, string>>;
  readonly sheets: readonly ReadSheet[];
  readonly styles: readonly string[];
}

/** Reads a workbook strictly: XML that is not well-formed, and text that no XML may carry, are errors. */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  for (const [name, xml] of Object.entries(files)) wellFormed(name, xml);
  const texts = matches(files['xl/sharedStrings.xml']!, /<si><t[^>]*>([^<]*)<\/t><\/si>/g).map(([, text]) => unescaped(text!));
  const sheets = matches(files['xl/workbook.xml']!, /<sheet [^>]*name="([^"]*)"/g).map(([, name], at) => {
    const xml = files[`xl/worksheets/sheet${at + 1}.xml`]!;
    return { name: unescaped(name!), cells: cellsOf(xml, texts), xml };
  });
  return { files, sheets, styles: matches(files['xl/styles.xml']!.split('<cellXfs')[1]!, /<xf .*?<\/xf>/g).map(([style]) => style!) };
}

const matches = (text: string, pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];

function cellsOf(xml: string, texts: readonly string[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [whole, attributes, content] of matches(xml, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/g)) {
    const address = /r="([A-Z]+\d+)"/.exec(attributes!)![1]!;
    const type = /\bt="(\w+)"/.exec(attributes!)?.[1];
    const value = /<v>([^<]*)<\/v>/.exec(content ?? '')?.[1];
    if (whole.includes('<f')) cells.set(address, { kind: 'formula', value: whole });
    else if (value === undefined) cells.set(address, { kind: 'text', value: '' });
    else if (type === 's') cells.set(address, { kind: 'text', value: decoded(texts[Number(value)]!) });
    else cells.set(address, { kind: type === undefined || type === 'n' ? 'number' : 'other', value });
  }
  return cells;
}

/** As Excel reads it. */
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => entities[name]!);

function wellFormed(name: string, xml: string): void {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error(`${name}: a character that XML forbids`);
  const open: string[] = [];
  for (const [tag, closing, element, alone] of matches(xml, /<(\/?)([\w:]+)(?:\s+[\w:.]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== element) throw new Error(`${name}: ${tag} closes nothing`);
    } else if (!alone) open.push(element!);
  }
  if (open.length > 0) throw new Error(`${name}: <${open.at(-1)}> is not closed`);
  const between = xml.replace(/<\?xml[^>]*\?>/, '').replace(/<(\/?)([\w:]+)(?:\s+[\w:.]+="[^"<]*")*\s*(\/?)>/g, '');
  if (/[<]|&(?!(?:amp|lt|gt|quot|apos);)/.test(between)) throw new Error(`${name}: markup that is none`);
}
