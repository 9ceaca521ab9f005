import type { Block, Heading, Paragraph } from '../blocks.ts';
import { headingKind, isDocumentCode } from '../headings.ts';
import { beginsItem, markerOf } from '../markers.ts';
import { plainWords, tidy } from '../marks.ts';
import { isUnit, type Drawn } from './drawn.ts';
import { withInsets } from './insets.ts';
import { isCaption } from './lines.ts';

const longest = 200;

function isHeading(drawn: Drawn, body: number, next: Drawn | Block | undefined): boolean {
  const words = plainWords(drawn.text).trim();
  if (words.length > longest || drawn.lines > 4 || !/\p{L}/u.test(words) || beginsItem(words) || isCaption(words) || isDocumentCode(words))
    return false;
  if (isQuotation(words)) return false;
  const isLarge = drawn.size >= body * 1.12;
  const isSentence = /[.;:,]$/.test(words) && !/^\S+\s+\S+\.$/.test(words);
  if (isSentence) return isLarge && drawn.size >= body * 1.3 && drawn.lines <= 2;
  if (isLarge || (drawn.bold && words.length <= 140) || drawn.tagged) return true;
  return drawn.lines === 1 && readsAsHeading(drawn, next);
}

/** “Nobody shall pay to get a job.”: what magazines set large between columns, to be seen, and nothing stands under. */
const isQuotation = (words: string): boolean => /^[“"«][^“”"«»]*[.!?][”"»]$/.test(words);

/** Whether a line that is drawn like any other is a heading by its words. */
function readsAsHeading({ text }: Drawn, next: Drawn | Block | undefined): boolean {
  const kind = headingKind(text, next && !('kind' in next) ? next.text : 'Text.');
  return kind === 'inner' || kind === 'outer' || kind === 'capitals';
}

/** Headings get their depth by how large they are drawn: the largest first. */
export function withHeadings(parts: readonly (Drawn | Block)[], body: number): Block[] {
  const heads = new Set(parts.filter((part, at): part is Drawn => !('kind' in part) && isHeading(part, body, parts[at + 1])));
  const look = ({ size, bold, text }: Drawn) =>
    `${size.toFixed(1).padStart(6, '0')} ${bold ? 1 : 0} ${plainWords(text) === plainWords(text).toUpperCase() ? 1 : 0}`;
  const looks = [...new Set([...heads].map(look))].toSorted().toReversed();
  const placed = withInsets(parts.map((part) => ('kind' in part || heads.has(part) ? null : part)));
  const blocks = parts.map((part, at): Block => {
    if ('kind' in part) return part;
    const text = tidy(part.text);
    if (!heads.has(part)) {
      const list = markerOf(plainWords(text)) ? placed[at]?.list : undefined;
      return { kind: 'paragraph', text, page: part.page, ...(list ? { list } : {}) } satisfies Paragraph;
    }
    return { kind: 'heading', depth: Math.min(6, looks.indexOf(look(part)) + 1), text, page: part.page } satisfies Heading;
  });
  return joinedHeadings(blocks, parts);
}

/** Lines of one heading that stand under each other, such as “Article 5” over its title. */
function joinedHeadings(blocks: readonly Block[], parts: readonly (Drawn | Block)[]): Block[] {
  const joined: Block[] = [];
  let before: Drawn | null = null;
  for (const [at, block] of blocks.entries()) {
    const part = parts[at]!;
    const last = joined.at(-1);
    const drawn = 'kind' in part ? null : part;
    const isWhole = before !== null && drawn !== null && block.kind === 'heading' && last?.kind === 'heading';
    if (isWhole && isUnit(last.text) && isTitleOf(last, block) && (isUnder(before!, drawn, farUnder) || isOverPage(before!, drawn)))
      joined[joined.length - 1] = { ...last, text: `${last.text.replace(/\s*[.:–—-]$/, '')}: ${block.text}` };
    else if (isWhole && isOneHeading(last, block) && isUnder(before!, drawn, 1.7))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else joined.push(block);
    before = drawn;
  }
  return joined;
}

/** How many sizes below “Article 5” its title may stand: some programs set it as a paragraph of its own, with the room that headings have. */
const farUnder = 3.2;

const isUnder = (above: Drawn, below: Drawn, sizes: number): boolean =>
  below.first.y > above.last.y && below.first.y - above.last.y < Math.max(above.size, below.size) * sizes;

/** “Article 5” at the foot of a page, over its title at the head of the next. */
const isOverPage = (above: Drawn, below: Drawn): boolean => above.page !== below.page && below.size <= above.size * 1.1;

const isOneHeading = (above: Heading, below: Heading): boolean =>
  above.depth === below.depth && above.page === below.page && isTitleOf(above, below);

const isTitleOf = (above: Heading, below: Heading): boolean =>
  markerOf(plainWords(below.text)) === null &&
  !/^(?:inner|outer)$/.test(String(headingKind(below.text, 'Text.'))) &&
  plainWords(above.text).length + plainWords(below.text).length < 160;
