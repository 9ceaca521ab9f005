import { tableOf } from '../../model/by-id.ts';
import type { CslDate } from '../../parse/csl/dates.ts';
import type { Library, LibraryItem } from './library.ts';
import { nameOf } from './names.ts';
import { yearOf } from './years.ts';

const types: Readonly<Record<string, string>> = tableOf({
  BOOK: 'book',
  EDBOOK: 'book',
  EBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  RPRT: 'report',
  GOVDOC: 'report',
  THES: 'thesis',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CASE: 'legal_case',
  STAT: 'legislation',
  BILL: 'bill',
  HEAR: 'hearing',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  ICOMM: 'personal_communication',
  PCOMM: 'personal_communication',
  VIDEO: 'motion_picture',
  MAP: 'map',
  PAMP: 'pamphlet',
  UNPB: 'manuscript',
  DATA: 'dataset',
});

const fields: Readonly<Record<string, string>> = tableOf({
  TI: 'title',
  T1: 'title',
  CT: 'title',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  BT: 'container-title',
  T3: 'collection-title',
  PB: 'publisher',
  CY: 'publisher-place',
  VL: 'volume',
  IS: 'issue',
  ET: 'edition',
  LA: 'language',
  DO: 'DOI',
  M3: 'genre',
  ST: 'title-short',
  CN: 'call-number',
  SE: 'section',
});

const people: Readonly<Record<string, string>> = tableOf({
  AU: 'author',
  A1: 'author',
  A2: 'editor',
  ED: 'editor',
  A3: 'collection-editor',
  A4: 'translator',
});

/** Reads RIS: a tag, two blanks, a hyphen and a blank begin a line; ER ends a record. */
export function readRis(text: string): Library {
  const items: LibraryItem[] = [];
  const broken: { where: string; because: string }[] = [];
  let record: [string, string][] = [];
  let start = 1;
  const lines = text.split(/\r\n?|\n/);
  for (const [index, line] of lines.entries()) {
    const match = /^\s*([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line);
    if (!match) {
      const last = record.at(-1);
      if (last && line.trim()) last[1] += ` ${line.trim()}`;
      continue;
    }
    const [, tag, value] = match as unknown as [string, string, string];
    if (tag === 'TY') {
      if (record.length > 0) broken.push({ where: `the record in line ${start}`, because: 'it has no end (ER)' });
      record = [[tag, value.trim()]];
      start = index + 1;
    } else if (tag === 'ER') {
      if (record.length > 0) items.push(itemOf(record, start));
      record = [];
    } else if (record.length > 0) record.push([tag, value.trim()]);
  }
  if (record.length > 0) broken.push({ where: `the record in line ${start}`, because: 'it has no end (ER)' });
  return { items, broken };
}

type Tagged = readonly (readonly [tag: string, value: string])[];

const allOf = (record: Tagged, tag: string): string[] => record.filter(([each, value]) => each === tag && value).map(([, value]) => value);
const firstOf = (record: Tagged, ...tags: string[]): string | undefined =>
  tags.map((tag) => allOf(record, tag)[0]).find((value) => value !== undefined);

function itemOf(record: Tagged, line: number): LibraryItem {
  const type = types[firstOf(record, 'TY')?.toUpperCase() ?? ''] ?? 'document';
  const item = fieldsOf(record, type);
  const serial = firstOf(record, 'SN');
  const more = {
    issued: issuedOf(record),
    accessed: dateOf(firstOf(record, 'Y2')),
    page: pagesOf(record),
    URL: allOf(record, 'UR').find((each) => /^https?:/i.test(each)),
    number: type === 'report' ? firstOf(record, 'M1') : undefined,
    ...(serial === undefined ? {} : { [fieldOfSerial(serial)]: serial }),
  };
  for (const [field, value] of Object.entries(more)) if (value !== undefined) item[field] = value;
  const key = firstOf(record, 'ID');
  return { item, key, where: `“${String(item['title'] ?? key ?? 'a record')}” (line ${line})` };
}

/** The numbers of books and journals have a shape; any other is that of a document, such as “A/HRC/46/99”. */
function fieldOfSerial(serial: string): 'ISSN' | 'ISBN' | 'number' {
  const [first = ''] = serial.split(/\s*[;,(]\s*|\s(?=\D)/);
  if (/^(?:ISSN:?\s*)?\d{4}-?\d{3}[\dXx]$/.test(first)) return 'ISSN';
  return /^(?:ISBN:?\s*)?(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]$/.test(first) ? 'ISBN' : 'number';
}

/** What each line says by its tag alone: the first of a field, all people of a role. */
function fieldsOf(record: Tagged, type: string): Record<string, unknown> {
  const item: Record<string, unknown> = { type };
  for (const [tag, value] of record) {
    const field = fields[tag];
    if (field && value) item[field] ??= value;
    const role = people[tag];
    const name = role && nameOf(value);
    if (role && name) item[role] = [...((item[role] ?? []) as unknown[]), name];
  }
  return item;
}

/** The day of publication, unless it speaks of another year. */
function issuedOf(record: Tagged): CslDate | undefined {
  const dates = [firstOf(record, 'DA'), firstOf(record, 'PY', 'Y1')].map(dateOf).filter((date) => date !== undefined);
  const year = dates.at(-1);
  return dates.find((date) => date['date-parts']?.[0]?.[0] === year?.['date-parts']?.[0]?.[0]) ?? year;
}

function pagesOf(record: Tagged): string | undefined {
  const [from, to] = [firstOf(record, 'SP'), firstOf(record, 'EP')];
  return from && to && to !== from && !from.includes('-') ? `${from}-${to}` : from;
}

/** “2013/05/02/”, “2013///”, “2013” or “2013-05-02”; else as cataloguers write it. */
function dateOf(text = ''): CslDate | undefined {
  const match = /^\s*(\d{4})(?:[/-](\d{0,2})(?!\d))?(?:[/-](\d{0,2})(?!\d))?(?:\/[^/]*)?\s*$/.exec(text);
  if (!match) return yearOf(text.replace(/\/+$/, '')) ?? yearOf(/^\s*(\d{4})\b/.exec(text)?.[1] ?? '') ?? undefined;
  const parts = [Number(match[1])];
  for (const part of match.slice(2, 4)) {
    if (!Number(part)) break;
    parts.push(Number(part));
  }
  return { 'date-parts': [parts] };
}
