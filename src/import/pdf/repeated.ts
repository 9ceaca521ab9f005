import { headingKind } from '../headings.ts';
import { markerOf } from '../markers.ts';
import { plainWords } from '../marks.ts';
import type { Line } from './lines.ts';
import type { Page } from './runs.ts';

/** Words apart from their numbers. */
const shape = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
const numbersOf = (text: string): number[] => [...text.matchAll(/\d+/g)].map(([number]) => Number(number));

/** Pages before and after that are looked at; left and right pages may have heads of their own, and chapters too. */
const near = 4;
/** How far, in sizes of the line, one of the text stands from the next. */
const step = 1.6;
/** From how many words on what ends as a sentence is one. */
const sentence = 6;
/** On how many pages near by a whole sentence that binds stands too where it is said of the file: “This text shall not be sold.” */
const oftenFoot = 4;

const binds = /\b(?:shall|must|should|will|may|agrees?|undertakes?|decides?|requests?|recommends?)\b/i;

interface Placed {
  readonly line: Line;
  readonly page: Page;
}

/** What a line at the edge of a page is: a head or foot for sure; words that stand on other pages too with other numbers, which it may be; or neither. */
export type Repeated = (line: Line, page: Page) => 'head' | 'like a head' | null;

/** Lines at the edges that stand at the same height, or on a page of another height, with the same words, on pages near by. @param edges of each page, with all of its lines */
export function repeatedLines(pages: readonly Page[], edges: readonly { edge: readonly Line[]; all: readonly Line[] }[]): Repeated {
  const places = new Map<string, Placed[]>();
  const keyOf = (line: Line, page: Page): string => `${line.y < page.height / 2 ? 'head' : 'foot'} ${shape(line.text)}`;
  for (const [index, page] of pages.entries())
    for (const line of edges[index]!.edge) {
      const key = keyOf(line, page);
      places.set(key, [...(places.get(key) ?? []), { line, page }]);
    }
  const enough = pages.length <= 3 ? 1 : pages.length <= 6 ? 2 : 3;
  const sameAs = (line: Line, page: Page) =>
    (places.get(keyOf(line, page)) ?? []).filter(
      ({ page: { number, height }, line: { y } }) =>
        number !== page.number &&
        Math.abs(number - page.number) <= near &&
        (Math.abs(y - line.y) < 4 || Math.abs(height - page.height) > 10),
    );
  const areEnough = (some: readonly Placed[]) => new Set(some.map(({ page }) => page.number)).size >= enough;
  const isRepeated = (line: Line, page: Page) => areEnough(sameAs(line, page));
  /** Whether the next line towards the middle of the page that is no head or foot itself stands as close as those of one text do. */
  const standsInText = (line: Line, page: Page): boolean => {
    const { all } = edges[pages.indexOf(page)]!;
    const way = line.y < page.height / 2 ? 1 : -1;
    let last = line;
    for (let at = all.indexOf(line) + way; at >= 0 && at < all.length; at += way) {
      const next = all[at]!;
      if (Math.abs(next.y - last.y) > Math.max(next.size, last.size) * step) return false;
      if (!isRepeated(next, page)) return true;
      last = next;
    }
    return false;
  };
  return (line, page) => {
    const same = sameAs(line, page);
    if (!areEnough(same)) return null;
    const text = plainWords(line.text).trim();
    const equal = same.filter((other) => other.line.text === line.text);
    if (areEnough(equal)) {
      if (!binds.test(text)) return 'head';
      if (standsInText(line, page)) return null;
      return isSentence(text) && equal.length < oftenFoot ? 'like a head' : 'head';
    }
    const counts = same.some((other) => numbersOf(other.line.text)[0] !== numbersOf(text)[0]);
    if (isText(text, counts)) return null;
    return areEnough(same.filter((other) => hasNumbersOfPages({ line, page }, other))) ? 'head' : 'like a head';
  };
}

/**
 * Whether words with numbers that change from page to page are of the text: they count on, bind, or are a sentence.
 * @param counts their first number is one that changes
 */
function isText(text: string, counts: boolean): boolean {
  if (/\bpage\s*\d|\bp\.\s*\d|^\d+\s*\|/i.test(text)) return false;
  const marked = markerOf(text);
  if (counts && marked && marked.marker.kind !== 'bullet' && /\p{L}/u.test(marked.rest)) return true;
  if (counts && /^(?:inner|outer)$/.test(String(headingKind(text, 'Text.')))) return true;
  return binds.test(text) || isSentence(text);
}

const isSentence = (text: string): boolean => /[.;:]["”’)]*$/.test(text) && text.split(/\s+/).length >= sentence;

/** Whether the numbers of two lines are the same, or as far apart as their pages. */
function hasNumbersOfPages(one: Placed, other: Placed): boolean {
  const [own, others] = [numbersOf(one.line.text), numbersOf(other.line.text)];
  const pages = other.page.number - one.page.number;
  return own.length === others.length && own.every((number, at) => others[at] === number || others[at]! - number === pages);
}
