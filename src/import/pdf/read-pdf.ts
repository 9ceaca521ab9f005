import { doubtsOfStruck, type Block, type Doubt, type ReadDocument, type ReadOptions } from '../blocks.ts';
import { plainWords, tidy } from '../marks.ts';
import { refuseUnreadable } from '../readable.ts';
import { Refused } from '../refused.ts';
import { assemble } from './assemble.ts';
import { refuseBombs } from './bombs.ts';
import type { Chunk } from './chunks.ts';
import { withoutContents } from './contents.ts';
import { turnedUpright } from './turned.ts';
import { withDropCaps } from './drop-caps.ts';
import { withEndnotes } from './endnotes.ts';
import { bodySize, likeHeads, turned, withoutFurniture, type Bare } from './furniture.ts';
import { joiner } from './hyphens.ts';
import type { Line } from './lines.ts';
import { lookedChunks } from './looks.ts';
import { withMarginNumbers } from './margin-numbers.ts';
import { notesOf, withNotesAtFoot, withNotesGoingOn } from './notes.ts';
import { openPdf } from './open.ts';
import { readPage, type Page } from './runs.ts';
import { withoutStruck } from './struck.ts';
import { isTrusted, taggedChunks, withListsGoingOn } from './tagged.ts';

const mostPages = 3000;
/** In milliseconds. A page takes 5 to 60; what takes so much longer was not made to be read. */
const patience = { whole: 8000, page: 1500 };

/** How its structure is found; by its own tags where they can be trusted. */
export interface PdfOptions extends ReadOptions {
  readonly ignoreTags?: boolean;
}

/**
 * Reads a PDF: its text in reading order with the page of each block, its furniture apart.
 * @throws Refused where its text cannot be read, with what to do
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<ReadDocument> {
  refuseBombs(bytes);
  const document = await openPdf(bytes, options.password);
  try {
    if (document.numPages > mostPages)
      throw new Refused(`it has ${document.numPages} pages; at most ${mostPages} are read. Cut it into parts.`);
    const labels = await document.getPageLabels().catch(() => null);
    const pages: Page[] = [];
    const start = performance.now();
    for (let number = 1; number <= document.numPages; number++) {
      options.tell(`Reading page ${number} of ${document.numPages}`);
      pages.push(await readPage(await document.getPage(number), labels?.[number - 1] || String(number)));
      const spent = performance.now() - start;
      if (spent > patience.whole && spent / number > patience.page)
        throw new Refused('its pages take longer to read than any page of text. Print it to a new PDF from a program that shows it.');
    }
    const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as {
      info: { Title?: string; Language?: string; CreationDate?: string };
    };
    return readPages(pages, info, options);
  } finally {
    await document.loadingTask.destroy();
  }
}

function readPages(
  pages: readonly Page[],
  info: { Title?: string; Language?: string; CreationDate?: string },
  { ignoreTags = false }: PdfOptions,
): ReadDocument {
  const letters = pages.map((page) => page.runs.reduce((sum, run) => sum + run.text.replace(/\s/g, '').length, 0));
  if (letters.reduce((sum, each) => sum + each, 0) < 8 + pages.length)
    throw new Refused(
      'it has no text: its pages are pictures (a scan). Recognise its text with an OCR program, and give the PDF that it makes.',
    );
  refuseUnreadable(
    pages.flatMap((page) => page.runs.map((run) => run.text)),
    'this file',
  );
  const whole = turnedUpright(pages).map(withoutStruck);
  const struck = whole.flatMap((each) => each.struck);
  const bare = withoutContents(withoutFurniture(withDropCaps(withMarginNumbers(whole.map(({ page }) => page)))));
  const body = bodySize(bare.map(({ page, runs }) => ({ ...page, runs })));
  const found =
    ignoreTags || !isTrusted(bare)
      ? bare.flatMap((each) => lookedChunks(each, body))
      : withListsGoingOn(bare.flatMap((each) => byTags(each, body)));
  const chunks = withNotesGoingOn(found, body);
  const join = joiner(textsOf(chunks));
  const notes = notesOf(chunks, join);
  const contents = chunks.filter(({ kind }) => kind === 'contents');
  const blocks: Block[] = [
    ...withEndnotes(assemble(chunks, body, join, notes)),
    ...notes.notes.map((note) => ({ ...note, text: tidy(note.text) })),
    ...bare.flatMap(({ leftOut }) => leftOut),
    ...struck,
    ...contents.flatMap(({ lines, page }) =>
      lines.map(({ text }): Block => ({ kind: 'left-out', what: 'lists of contents', text, page: page.label })),
    ),
  ];
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(info.CreationDate ?? '');
  const language = /^[a-z]{2}/i.exec(info.Language ?? '')?.[0].toLowerCase();
  const title = titleOf(blocks, info.Title);
  return {
    blocks,
    pages: pages.length,
    doubts: [
      ...doubtsOfEmpty(pages, letters),
      ...doubtsOfHeads(bare),
      ...doubtsOfTurned(bare),
      ...doubtsOfStruck(struck),
      ...whole.flatMap(({ doubts }) => doubts),
      ...doubtsOfLooks(chunks),
    ],
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(made && made[1]! > '1990' ? { made: made.slice(1).join('-') } : {}),
  };
}

/** The lines of each chunk, and those of each cell. */
const textsOf = (chunks: readonly Chunk[]): (readonly string[])[] =>
  chunks.flatMap(({ lines, rows = [] }) => [lines.map(({ text }) => text), ...rows.flat().map((cell) => cell.split('\n'))]);

/** By the tags of the page; the little that has none, by its look, behind it. */
function byTags(bare: Bare, body: number): Chunk[] {
  const { chunks: found, rest } = taggedChunks(bare);
  const chunks = withNotesAtFoot(found, body);
  return rest.length === 0 ? chunks : [...chunks, ...lookedChunks({ ...bare, runs: rest }, body)];
}

function titleOf(blocks: readonly Block[], given: string | undefined): string {
  const [first] = blocks.filter((block) => block.kind === 'heading' && block.depth === 1);
  const own = first && 'text' in first ? tidy(plainWords(first.text)) : '';
  const told = tidy(given ?? '');
  return own || (/^microsoft word|^untitled|\.(?:docx?|pdf|indd|qxd)$/i.test(told) ? '' : told);
}

const doubtsOfHeads = (bare: readonly Bare[]): Doubt[] => [
  ...likeHeads(bare).map((line) => doubtOfHead(line, bare[0]!, 'which one page alone does not tell')),
  ...bare.flatMap((each) =>
    each.likeHeads.map((line) => doubtOfHead(line, each, 'as the same words, or such with other numbers, stand there on other pages')),
  ),
];

const mayBeText = 6;

/** Turned words that stand on one page alone may be more than furniture. */
function doubtsOfTurned(bare: readonly Bare[]): Doubt[] {
  const found = bare.flatMap(({ leftOut }) => leftOut.filter(({ what }) => what === turned));
  return found
    .filter(({ text }) => text.split(/\s+/).length >= mayBeText && found.filter((other) => other.text === text).length === 1)
    .map(({ text, page }) => ({
      where: `p. ${page}, “${tidy(text).slice(0, 60)}”`,
      what: 'text that is turned was left out; write it where it belongs if it is more than a note in the margin',
    }));
}

const doubtOfHead = ({ text }: Line, { page }: Bare, why: string): Doubt => ({
  where: `p. ${page.label}, “${tidy(plainWords(text)).slice(0, 60)}”`,
  what: `may be a running head or foot, ${why}; strike it out if it is`,
});

const doubtsOfLooks = (chunks: readonly Chunk[]): Doubt[] =>
  chunks.flatMap(({ doubt, rows, lines, page }) => {
    if (!doubt) return [];
    if (!rows) return [{ where: `p. ${page.label}, from “${tidy(plainWords(lines[0]!.text)).slice(0, 60)}” on`, what: doubt }];
    const head = rows[0]!.map((cell) => tidy(plainWords(cell))).join(' | ');
    return [{ where: `p. ${page.label}, the table “${head.slice(0, 60)}”`, what: doubt }];
  });

function doubtsOfEmpty(pages: readonly Page[], letters: readonly number[]): Doubt[] {
  const empty = pages.filter((_, index) => letters[index]! < 3).map((page) => page.label);
  if (empty.length === 0) return [];
  return [{ where: `p. ${empty.slice(0, 20).join(', ')}${empty.length > 20 ? ' …' : ''}`, what: 'no text: empty, or a picture of a page' }];
}
