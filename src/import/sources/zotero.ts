import { tableOf } from '../../model/by-id.ts';
import { isBody } from './names.ts';
import type { Library, LibraryItem } from './library.ts';

const types: Readonly<Record<string, string>> = tableOf({
  artwork: 'graphic',
  audioRecording: 'song',
  bill: 'bill',
  blogPost: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  case: 'legal_case',
  conferencePaper: 'paper-conference',
  dataset: 'dataset',
  dictionaryEntry: 'entry-dictionary',
  document: 'document',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  hearing: 'hearing',
  interview: 'interview',
  journalArticle: 'article-journal',
  letter: 'personal_communication',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  newspaperArticle: 'article-newspaper',
  podcast: 'broadcast',
  preprint: 'article',
  presentation: 'speech',
  report: 'report',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  tvBroadcast: 'broadcast',
  radioBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
  webpage: 'webpage',
});

const fields: Readonly<Record<string, string>> = tableOf({
  title: 'title',
  caseName: 'title',
  nameOfAct: 'title',
  subject: 'title',
  shortTitle: 'title-short',
  publicationTitle: 'container-title',
  bookTitle: 'container-title',
  proceedingsTitle: 'container-title',
  websiteTitle: 'container-title',
  blogTitle: 'container-title',
  encyclopediaTitle: 'container-title',
  dictionaryTitle: 'container-title',
  forumTitle: 'container-title',
  programTitle: 'container-title',
  reporter: 'container-title',
  code: 'container-title',
  series: 'collection-title',
  seriesTitle: 'collection-title',
  seriesNumber: 'collection-number',
  publisher: 'publisher',
  institution: 'publisher',
  university: 'publisher',
  organization: 'publisher',
  court: 'authority',
  legislativeBody: 'authority',
  place: 'publisher-place',
  volume: 'volume',
  reporterVolume: 'volume',
  codeVolume: 'volume',
  issue: 'issue',
  edition: 'edition',
  pages: 'page',
  firstPage: 'page',
  numPages: 'number-of-pages',
  numberOfVolumes: 'number-of-volumes',
  reportNumber: 'number',
  docketNumber: 'number',
  billNumber: 'number',
  publicLawNumber: 'number',
  documentNumber: 'number',
  reportType: 'genre',
  thesisType: 'genre',
  genre: 'genre',
  section: 'section',
  language: 'language',
  DOI: 'DOI',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  url: 'URL',
});

const roles: Readonly<Record<string, string>> = tableOf({
  author: 'author',
  presenter: 'author',
  artist: 'author',
  inventor: 'author',
  podcaster: 'author',
  cartographer: 'author',
  director: 'director',
  editor: 'editor',
  seriesEditor: 'collection-editor',
  bookAuthor: 'container-author',
  translator: 'translator',
  interviewer: 'interviewer',
  interviewee: 'author',
  recipient: 'recipient',
  contributor: 'contributor',
  sponsor: 'contributor',
  counsel: 'contributor',
});

const dates: Readonly<Record<string, string>> = tableOf({
  date: 'issued',
  dateDecided: 'issued',
  dateEnacted: 'issued',
  accessDate: 'accessed',
});

interface ZoteroItem {
  readonly itemType: string;
  readonly creators?: readonly {
    readonly creatorType?: string;
    readonly firstName?: string;
    readonly lastName?: string;
    readonly name?: string;
  }[];
  readonly extra?: string;
  readonly [field: string]: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whoever stands there in the form of a creator. */
const creatorsOf = ({ creators }: ZoteroItem): NonNullable<ZoteroItem['creators']> =>
  Array.isArray(creators) ? (creators as NonNullable<ZoteroItem['creators']>).filter((each) => isRecord(each)) : [];

/** Whether this is Zotero's own JSON: items of its web interface or of a library's export. */
export const isZotero = (value: unknown): boolean => {
  const list = isRecord(value) && Array.isArray(value['items']) ? value['items'] : value;
  return (
    Array.isArray(list) &&
    list.some(
      (each) =>
        isRecord(each) &&
        (typeof each['itemType'] === 'string' || (isRecord(each['data']) && typeof each['data']['itemType'] === 'string')),
    )
  );
};

/** Reads Zotero's own JSON; notes and files that hang on items are let be. */
export function readZotero(value: unknown): Library {
  const list = (isRecord(value) && Array.isArray(value['items']) ? value['items'] : value) as readonly unknown[];
  const items: LibraryItem[] = [];
  const broken: { where: string; because: string }[] = [];
  for (const [index, each] of list.entries()) {
    const outer = isRecord(each) ? each : {};
    const data = (isRecord(outer['data']) ? outer['data'] : outer) as ZoteroItem;
    if (typeof data.itemType !== 'string') broken.push({ where: `item ${index + 1}`, because: 'it has no itemType' });
    else if (!['note', 'attachment', 'annotation'].includes(data.itemType)) items.push(itemOf(data, outer, index));
  }
  return { items, broken };
}

function itemOf(data: ZoteroItem, outer: Readonly<Record<string, unknown>>, index: number): LibraryItem {
  const item: Record<string, unknown> = { type: types[data.itemType] ?? 'document' };
  for (const [field, value] of Object.entries(data)) {
    const name = fields[field];
    if (name && value !== '') item[name] ??= value;
    const date = dates[field];
    if (date && typeof value === 'string' && value) item[date] ??= { raw: dayOf(field, value) };
  }
  for (const creator of creatorsOf(data)) {
    const role = roles[creator.creatorType ?? 'author'] ?? 'contributor';
    item[role] = [...((item[role] ?? []) as unknown[]), nameOf(creator)];
  }
  const where = `“${String(item['title'] ?? `item ${index + 1}`)}”`;
  return { item, key: keyOf(data), zotero: addressOf(outer, data), where };
}

/** Without the time of day. */
const dayOf = (field: string, date: string): string =>
  field === 'accessDate' ? date.slice(0, 10) : date.replace(/^(\d{4}-\d{2}-\d{2})\s.*$/, '$1');

function nameOf({ firstName, lastName, name }: NonNullable<ZoteroItem['creators']>[number]): Readonly<Record<string, string | undefined>> {
  const literal = name ?? (firstName ? undefined : lastName);
  if (literal) return { literal };
  const whole = [firstName, lastName].filter(Boolean).join(' ');
  return isBody(whole) ? { literal: whole } : { family: lastName, given: firstName };
}

const keyOf = (data: ZoteroItem): string | undefined =>
  [data['citationKey'], /^\s*citation key\s*:\s*(\S+)/im.exec(data.extra ?? '')?.[1]].find(
    (each): each is string => typeof each === 'string' && each !== '',
  );

/** The item's address, which Zotero joins citations by. */
function addressOf(outer: Readonly<Record<string, unknown>>, data: ZoteroItem): string | undefined {
  if (typeof data['uri'] === 'string') return data['uri'];
  const links = isRecord(outer['links']) ? outer['links'] : {};
  const own = isRecord(links['alternate']) ? links['alternate']['href'] : undefined;
  const library = isRecord(outer['library']) ? outer['library'] : {};
  const key = outer['key'] ?? data['key'];
  if (typeof library['id'] === 'number' && typeof key === 'string')
    return `http://zotero.org/${library['type'] === 'group' ? 'groups' : 'users'}/${library['id']}/items/${key}`;
  return typeof own === 'string' ? own : undefined;
}
