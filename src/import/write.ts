import type { PhrasingContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { isInserted } from '../parse/counting.ts';
import type { Block, Heading, Note, Paragraph, Table } from './blocks.ts';
import { isLabelled } from './markers.ts';
import { noteLabels, pieces, plainWords, tidy } from './marks.ts';
import { placeOfRow } from './rule-tables.ts';
import { pinpointsOf, type Pinpoint } from './pinpoints.ts';

/** The body of an instrument: every block in its order, items directly under their opening line, each with its pinpoint and anchor. */
export function writeBody(blocks: readonly Block[], pinpoints = pinpointsOf(blocks)): string {
  const notes = new Map(blocks.flatMap((block) => (block.kind === 'note' ? [[block.label, block] as const] : [])));
  const out: string[] = [];
  let waiting: Note[] = [];
  let before: Written | null = null;
  const writeParagraph = paragraphWriter();
  const writeNotes = () => {
    for (const note of waiting) out.push('', `[^${note.label}]: ${inline(note.text)}`);
    waiting = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'note' || block.kind === 'left-out') continue;
    if (block.kind === 'heading' || block.kind === 'table') writeNotes();
    const written =
      block.kind === 'table' ? { lines: tableLines(block, pinpoints[index] ?? null), sign: '' } : writeParagraph(block, pinpoints[index]!);
    if (out.length > 0 && !isTight(before, written)) out.push('');
    out.push(written.lines);
    before = written;
    for (const label of labelsIn(block)) {
      const note = notes.get(label);
      if (note) waiting.push(note);
      notes.delete(label);
    }
  }
  // A note that nothing marks stays in the file all the same.
  waiting.push(...notes.values());
  writeNotes();
  return `${out.join('\n')}\n`;
}

/** Writes headings and paragraphs in their order, each paragraph as far in as it stands under the one before. */
function paragraphWriter(): (block: Heading | Paragraph, pinpoint: Pinpoint) => Written {
  let base: Paragraph | null = null;
  let indents: number[] = [0];
  return (block, pinpoint) => {
    if (block.kind === 'heading') {
      base = null;
      return { lines: `${'#'.repeat(Math.min(block.depth, 6))} ${inline(block.text)}`, sign: '' };
    }
    if ((block.level ?? 0) === 0) base = block;
    const depth = depthOf(block, base);
    indents = indents.slice(0, depth + 1);
    while (indents.length <= depth) indents.push(indents.at(-1)!);
    const written = paragraphLines(block, indents[depth]!, pinpoint);
    if (written.sign) indents.push(indents[depth]! + written.sign.length + 1);
    return written;
  };
}

/** @property sign what makes it an item of a list to Markdown; empty where it is none */
interface Written {
  readonly lines: string;
  readonly sign: string;
}

/** An item stands directly under its opening line or the item before it; “7.” directly under a paragraph would be a part of that. */
const isTight = (before: Written | null, { lines, sign }: Written): boolean => {
  if (!before || sign === '' || before.lines.startsWith('#') || before.lines.startsWith('|')) return false;
  if (before.sign === '') return sign === '-' || sign === '1.';
  return /^\s/.test(lines) || (before.sign === '-') === (sign === '-');
};

const labelsIn = (block: Heading | Paragraph | Table): string[] =>
  block.kind === 'table' ? block.rows.flat().flatMap(noteLabels) : noteLabels(block.text);

/** Whether a block that stands at the outermost level is an item of a list to Markdown, under which its own items are indented. */
const isListItem = ({ kind, path: [number = ''] = [] }: Paragraph): boolean =>
  kind === 'item' || (kind === 'numbered' && !number.includes('.') && !isLabelled(number) && !isInserted(number));

function depthOf(block: Paragraph, base: Paragraph | null): number {
  const level = block.level ?? 0;
  return level - (level > 0 && base && base !== block && !isListItem(base) ? 1 : 0);
}

function paragraphLines(block: Paragraph, indent: number, { pinpoint, anchor }: Pinpoint): Written {
  const isClosing = block.continues === true && /^\p{Ll}/u.test(block.text);
  const annotation = isClosing ? '' : `${place(block.text, pinpoint)} {#${anchor}}`;
  const space = ' '.repeat(indent);
  if (block.kind === 'paragraph') return { lines: `${space}${inline(block.text)}${annotation}`, sign: '' };
  if (!isListItem(block)) {
    const label = signOf(block.path!);
    return { lines: `${space}${label}${inline(block.text, label === '')}${annotation}`, sign: '' };
  }
  const digits = block.marker && /^[^\p{L}]*\d+[^\p{L}\d]*$/u.test(block.marker) ? /\d+/.exec(block.marker)![0] : null;
  const isLettered = digits === null && block.marker !== 'o' && /\p{L}/u.test(block.marker ?? '');
  const sign = digits === null ? '-' : `${digits}.`;
  const letter = isLettered ? `(${block.path!.at(-1)}) ` : '';
  return { lines: `${space}${sign} ${letter}${inline(block.text, letter === '')}${annotation}`, sign };
}

/** Where it is cited; nothing where it has no place, unless its own last words stand in brackets as places do. */
const place = (text: string, pinpoint: string): string =>
  pinpoint ? ` [${pinpoint}; read]` : /\]\s*$/.test(plainWords(text)) ? ' [; read]' : '';

/** “A3.” would be read as a word of the sentence; its pinpoint tells it. */
const signOf = ([number = '']: readonly string[]): string => (/^[A-Z]/.test(number) ? '' : `${number}${isInserted(number) ? '.' : ''} `);

const phrases = (text: string): PhrasingContent[] =>
  pieces(text).map(({ kind, text: words }): PhrasingContent => {
    if (kind === 'note') return { type: 'html', value: `[^${words}]` };
    if (kind === 'raised') return { type: 'html', value: `<sup>${words.replace(/[<>&]/g, '')}</sup>` };
    return { type: 'text', value: words.replace(/\s+/g, ' ') };
  });

/** Two tildes around words would strike them through, and what is struck is no text. */
const tildes: Options = { unsafe: [{ character: '~', after: '~', inConstruct: 'phrasing' }] };

/** Words as Markdown that is read as these very words. */
function inline(text: string, isStart = true): string {
  // Behind something else, what would begin a list or heading at the start of a line does not.
  const before: PhrasingContent[] = isStart ? [] : [{ type: 'html', value: '' }];
  const line = toMarkdown({ type: 'paragraph', children: [...before, ...phrases(text)] }, { extensions: [tildes] });
  return line.replace(/\n$/, '').replace(/\n/g, ' ');
}

function tableLines({ rows, page }: Table, pinpoint: Pinpoint | null): string {
  const width = Math.max(...rows.map((row) => row.length));
  const place = [pinpoint?.pinpoint ?? '', page && !pinpoint ? `p. ${page}` : ''].filter(Boolean).join(', ');
  const [, around = place, onPage] = /^(.*?)(?:, )?(p\. [^,]+)$/.exec(place) ?? [];
  const annotationOf = (row: readonly string[], index: number): PhrasingContent[] => {
    const own = placeOfRow(row, around);
    const cited = own ? [own, onPage].filter(Boolean).join(', ') : index > 0 ? place : '';
    return cited ? [{ type: 'html', value: ` [${cited}; read]` }] : [];
  };
  const children = rows.map((row, index) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, at) => ({
      type: 'tableCell' as const,
      children: [...phrases(tidy(row[at] ?? '')), ...(at === width - 1 ? annotationOf(row, index) : [])],
    })),
  }));
  return toMarkdown({ type: 'table', children }, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), tildes] }).trimEnd();
}
