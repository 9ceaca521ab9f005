import { tableOf } from '../../model/by-id.ts';
/** A place in a source as CSL takes it: a labelled number, and words that stand after it. */
export interface Place {
  readonly label?: string;
  readonly locator?: string;
  /** Whether it is a range of numbers that are no whole ones, such as 3.12–3.17. */
  readonly several?: boolean;
  /** As written, without a comma before it. */
  readonly words?: string;
}

/** How a source is known through another: what joins the two, and the place in each. */
export interface Through {
  readonly own: string;
  readonly joint: string;
  readonly other: string;
}

const labels: Readonly<Record<string, string>> = tableOf({
  p: 'page',
  pp: 'page',
  para: 'paragraph',
  paras: 'paragraph',
  s: 'section',
  ss: 'section',
  sec: 'section',
  secs: 'section',
  n: 'note',
  nn: 'note',
  fn: 'note',
  ch: 'chapter',
  chs: 'chapter',
  // CSL’s own term “article” is a kind of text (a preprint), not a place in one.
  art: 'article-locator',
  arts: 'article-locator',
});
const plurals: ReadonlySet<string> = new Set(['pp', 'paras', 'ss', 'secs', 'nn', 'chs', 'arts']);

/** What only says what was read is no place in it. */
const kindsOfText: ReadonlySet<string> = new Set(
  'article|page|pages|text|news text|news item|press release|press account|press statement|statement|blog text|weblog|blog|website|web page|newsletter|interview|report|document|mirror|stored copy|whole text'.split(
    '|',
  ),
);

const number = String.raw`\d[\w.]*(?:\(\w+\))*`;
const numbers = String.raw`${number}(?:(?:\s*[–-]\s*|\s+to\s+)${number})?`;
const labelled = new RegExp(
  String.raw`^(${Object.keys(labels).join('|')})\.?\s+(${numbers}(?:(?:,\s*${numbers})*(?:,|\s+and)\s+${numbers})?)(?:,\s*(.+))?$`,
  'i',
);

/** Reads a place as people write it (“paras. 2 to 4”, “s. 15.4.1, n 73”). What is no labelled number stays words, and nothing is lost. */
export function readPlace(text: string): Place {
  const parts = text.split(';').map((part) => part.trim());
  const places = parts.filter((part) => !kindsOfText.has(part.toLowerCase()));
  const written = places.length < parts.length ? places.join('; ') : text.trim();
  if (written === '') return {};
  const [, mark, found, rest] = labelled.exec(written) ?? [];
  if (mark === undefined || found === undefined) return { words: written };
  const isMany = plurals.has(mark.toLowerCase());
  if (found.includes(',') && !isMany) return { words: written };
  const several = /[–,-]|\s(?:to|and)\s/.test(found);
  // “paras. 59, end, and 60”: the words belong between the numbers.
  if (rest !== undefined && !several && isMany) return { words: written };
  return {
    label: labels[mark.toLowerCase()],
    locator: found.replace(/\s*[–-]\s*|\s+to\s+/g, '–'),
    ...(several && /[.(]/.test(found) && mark.toLowerCase() !== 'pp' ? { several } : {}),
    ...(rest === undefined ? {} : { words: rest }),
  };
}

const joints = /^(?:(.*?),?\s+)?(as (?:cited|described|quoted|reported|summed up|told))(?: in (.+))?$/i;

/** Parts the place of a source that was read through another: “p. 8, as cited in s. 15.3.2, n 48” is p. 8 of the one and s. 15.3.2 of the other. */
export function readThrough(text: string): Through {
  const [, own, joint, other] = joints.exec(text.trim()) ?? [];
  return joint === undefined
    ? { own: text, joint: 'as cited in', other: '' }
    : { own: own ?? '', joint: `${joint} in`, other: other ?? '' };
}
