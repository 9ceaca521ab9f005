import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF gets: the words of each page, bookmarks, properties, links and the tags for those who cannot see. */
export async function readPdf(bytes: Uint8Array) {
  // A copy, since pdf.js takes the memory away.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const links: string[] = [];
  const tags: unknown[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    for (const annotation of await page.getAnnotations()) if (annotation.unsafeUrl) links.push(annotation.unsafeUrl as string);
    tags.push(await page.getStructTree());
  }
  const metadata = await document.getMetadata();
  const outline = (await document.getOutline()) as Bookmark[] | null;
  await task.destroy();
  return {
    pages,
    words: pages.join('\n'),
    links,
    tags: JSON.stringify(tags),
    info: metadata.info as Record<string, unknown>,
    outline: titles(outline),
  };
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}
type Titles = (string | [string, Titles])[];

const titles = (bookmarks: readonly Bookmark[] | null): Titles =>
  (bookmarks ?? []).map(({ title, items }) => (items.length > 0 ? [title, titles(items)] : title));
