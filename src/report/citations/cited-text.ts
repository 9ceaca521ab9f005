import type { PhrasingContent } from 'mdast';
import { printable } from '../../explain/printable.ts';
import { words } from '../page-tree.ts';

/**
 * What the citation processor writes. Instead of HTML it writes plain text with marks, which are characters of Unicode's private use that
 * are taken out of everything before it goes in. So text is text, whatever it says, and only the processor can set a mark.
 */

export const marks = {
  italic: '\ue000',
  upright: '\ue001',
  bold: '\ue002',
  light: '\ue003',
  address: '\ue004',
  joint: '\ue005',
  end: '\ue006',
  /** Says nothing. */
  blank: '\ue007',
  /** Before numbers of which there are several, though citeproc takes them for one. */
  several: '\ue008',
};

/** What the style calls a place before several of it: “para 3.12–3.17” is “paras 3.12–3.17”. */
export const withPlurals = (text: string): string =>
  text
    .replace(new RegExp(`(\\p{L}+)(\\.?)(\\s*)${marks.several}`, 'gu'), (_, label: string, stop: string, blank: string) =>
      label === 'n' ? `nn${stop}${blank}` : `${label}s${stop}${blank}`,
    )
    .replaceAll(marks.several, '');

/** Before text goes into the processor. */
export const unmarked = (text: string): string => text.replace(/[\ue000-\ue008]/g, '\ufffd');

/** The names that every object has. citeproc looks ids and names up in plain objects, and fails over an author called “toString”. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()));

/** Text, id or name as it can go into the processor. */
export function safe(text: string): string {
  const clean = unmarked(printable(text));
  return inherited.has(clean.replace(/\W/g, '').toLowerCase()) ? `${clean}${marks.blank}` : clean;
}

const inside = (mark: string) => `${mark}%%STRING%%${marks.end}`;
const plain = '%%STRING%%';

/** An output format for citeproc: what of its `html` is said otherwise. */
export const markedFormat = {
  text_escape: (text: string | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': inside(marks.italic),
  '@font-style/oblique': inside(marks.italic),
  '@font-style/normal': inside(marks.upright),
  '@font-variant/small-caps': plain,
  '@font-variant/normal': plain,
  '@font-weight/bold': inside(marks.bold),
  '@font-weight/normal': inside(marks.light),
  '@text-decoration/none': plain,
  '@text-decoration/underline': plain,
  '@vertical-align/sup': plain,
  '@vertical-align/sub': plain,
  '@vertical-align/baseline': plain,
  '@URL/true': inside(marks.address),
  '@DOI/true': inside(marks.address),
  '@bibliography/entry': plain,
  '@display/block': ' %%STRING%%',
  '@display/left-margin': '%%STRING%% ',
  '@display/right-inline': plain,
  '@display/indent': ' %%STRING%%',
};

interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly address: boolean;
}

interface Run extends Look {
  readonly text: string;
}

/** The nodes of marked text: emphasis, strong, links to http(s), and text. */
export const phrasing = (marked: string): PhrasingContent[] => runsOf(withPlainSupplied(marked)).map(nodeOf);

/**
 * A title that is wholly in square brackets was supplied by whoever cites the work, which has none: a description, in roman and without quotation
 * marks (*Publication Manual of the American Psychological Association*, 7th edn, s. 9.22; *Chicago Manual of Style*, 17th edn, on untitled works).
 */
const withPlainSupplied = (marked: string): string =>
  marked
    .replace(new RegExp(`${marks.italic}(${supplied})([.,]?)${marks.end}`, 'gu'), '$1$2')
    .replace(new RegExp(`[‘“](${supplied})([.,]?)[’”]`, 'gu'), '$1$2');
const supplied = String.raw`\[[^\[\]\ue000-\ue008]*\]`;

function runsOf(marked: string): Run[] {
  const runs: Run[] = [];
  const looks: Look[] = [{ italic: false, bold: false, address: false }];
  let text = '';
  const close = () => {
    if (text !== '') runs.push({ ...looks.at(-1)!, text });
    text = '';
  };
  for (const character of marked) {
    const change = changes.get(character);
    if (change === undefined && character !== marks.end) {
      if (character !== marks.joint && character !== marks.blank) text += character;
      continue;
    }
    close();
    if (change) looks.push({ ...looks.at(-1)!, ...change });
    else if (looks.length > 1) looks.pop();
  }
  close();
  return runs;
}

const changes = new Map<string, Partial<Look>>([
  [marks.italic, { italic: true }],
  [marks.upright, { italic: false }],
  [marks.bold, { bold: true }],
  [marks.light, { bold: false }],
  [marks.address, { address: true }],
]);

function nodeOf({ text, italic, bold, address }: Run): PhrasingContent {
  const target = address ? targetOf(text) : null;
  let node = words(text);
  if (target !== null) return { type: 'link', url: target, children: [{ type: 'text', value: text }] };
  if (italic) node = { type: 'emphasis', children: [node] };
  if (bold) node = { type: 'strong', children: [node] };
  return node;
}

const targetOf = (text: string): string | null => (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null);
