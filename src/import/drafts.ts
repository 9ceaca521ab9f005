import type { Block, Doubt } from './blocks.ts';
import { markerOf } from './markers.ts';
import { plainWords, tidy, wordCount } from './marks.ts';

/** What somebody writes over, under or across a text that is not, or not yet, in force or for everybody. */
const inWatermark = /draft|confidential|entwurf|projet|borrador|embargo/i;
const unadopted =
  'adopted|approved|endorsed|final|official|in force|for (?:circulation|distribution|publication|quotation|citation|release)';
const isDraft = new RegExp(
  `\\b(?:not|never) (?:yet )?(?:been )?(?:${unadopted})\\b|\\bfor discussion (?:only|purposes)\\b|\\b(?:under embargo|embargoed|work in progress|preliminary version)\\b`,
  'iu',
);
const isCalledDraft = /\b(?:draft|entwurf|projet|borrador)\b|^\P{L}*(?:strictly )?confidential\b/iu;
/** A sentence may speak of drafts; a line of its own that begins with the word says what the text is. */
const beginsAsDraft =
  /^\P{L}*(?:(?:first|second|third|final|revised|working|preliminary|zero|confidential)\s+)*(?:draft|entwurf|borrador)\b(?!\s+\p{Ll}+\s+(?:shall|must|may|will|should)\b)/iu;

const fewWords = 14;
const fewLines = 3;

/** What a file says of itself that tells that it is a draft: across its pages, in heads and feet, and in short lines that begin or end its text. */
export function doubtsOfDraft(blocks: readonly Block[]): Doubt[] {
  const titles = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [tidy(plainWords(block.text)).toLowerCase()] : [])));
  const said = [
    ...blocks.flatMap((block) => (block.kind === 'left-out' && isTold(block.what, block.text, titles) ? [block] : [])),
    ...linesAtEnds(blocks),
  ];
  const told = new Set<string>();
  return said.flatMap(({ page, text }) => {
    const words = tidy(plainWords(text));
    if (told.has(words.toLowerCase())) return [];
    told.add(words.toLowerCase());
    return [{ where: page ? `p. ${page}` : 'the whole file', what: `it calls itself “${words}”` }];
  });
}

/** A head that only says the title again may speak of drafts or of what is confidential. */
const isTold = (what: string, text: string, titles: ReadonlySet<string>): boolean =>
  what === 'watermarks'
    ? inWatermark.test(text) || isDraft.test(text)
    : what === 'running heads and feet' && (isCalledDraft.test(text) || isDraft.test(text)) && !titles.has(text.toLowerCase());

function linesAtEnds(blocks: readonly Block[]): { page: string; text: string }[] {
  const text = blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [block] : []));
  const ends = [...text.slice(0, fewLines), ...text.slice(Math.max(fewLines, text.length - fewLines))];
  return ends.filter((block) => {
    const words = plainWords(block.text).trim();
    return wordCount(words) <= fewWords && markerOf(words) === null && (beginsAsDraft.test(words) || isDraft.test(words));
  });
}
