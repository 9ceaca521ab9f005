import type { AlignType, FootnoteReference, Heading, List, Paragraph, PhrasingContent, Table } from 'mdast';
import { announces } from '../shared/announces.ts';
import { frameOf, type Frame } from '../shared/frame.ts';
import { bodyWithNotes, type BodyWithNotes } from '../shared/notes.ts';
import { lawfulText, outwardLink } from '../shared/outward-text.ts';
import { plainText } from '../shared/plain-text.ts';
import type { Figure, Report, ReportContent } from '../../report.ts';
import type { ReportLanguage } from '../../../model/words.ts';
import { tableGrid, type GridCell } from '../shared/table-grid.ts';

/**
 * A report as a program in typst's language. It is code throughout, never typst's markup: every text of the report is a string
 * literal, so that nothing in it can act. XML-illegal characters are dropped, links that do not lead to the web or a mailbox are
 * plain words.
 */
export function toTypst(report: Report): string {
  const frame = frameOf(report);
  const { blocks, noteOf } = bodyWithNotes(report.body);
  let last = 0;
  const notes: Notes = { noteOf, next: () => String(++last), placed: (number, note) => `note("${number}", ${note})` };
  return [
    ...settings(frame, report.language),
    '#{',
    'title()',
    ...(frame.byline ? [`byline(${literal(frame.byline)})`] : []),
    ...(frame.contents ? ['outline(title: "Contents", depth: 2, indent: auto)'] : []),
    ...blocks.map((block) => blockCode(block, notes)),
    '}',
    '',
  ].join('\n');
}

/** The notes of a report in the order of reading. */
interface Notes extends Pick<BodyWithNotes, 'noteOf'> {
  /**
   * The number of the next. The compiler could count itself, but knows a number only once it has set all pages, and sets those anew on which
   * it makes a line longer, and all after them.
   */
  readonly next: () => string;
  /** What stands in the text for a note. */
  readonly placed: (number: string, note: string) => string;
}

const quoted = (lawful: string): string => `"${lawful.replace(/["\\]/g, '\\$&')}"`;

/** A string literal of typst's language. */
function literal(text: string): string {
  return quoted(lawfulText(text));
}

const settings = (frame: Frame, language: ReportLanguage): string[] => [
  `#set document(title: ${literal(frame.title)}, author: (${literal(frame.creator)},), date: none)`,
  `#set text(font: "Libertinus Serif", size: 11pt, lang: "en", region: ${literal(language.slice(3).toLowerCase())})`,
  '#set par(justify: false, leading: 0.65em, spacing: 0.95em)',
  `#let mark = ${frame.mark ? literal(frame.mark) : 'none'}`,
  `#let running-title = ${literal(frame.runningTitle)}`,
  '#let page-head = context {',
  '  set text(size: 9pt)',
  '  let parts = ()',
  '  if mark != none { parts.push(strong(mark)) }',
  '  if counter(page).get().first() > 1 { parts.push(text(fill: luma(90), running-title)) }',
  '  stack(spacing: 0.5em, ..parts)',
  '}',
  '#let page-foot = context align(center, text(size: 9pt, fill: luma(90), counter(page).display("1 of 1", both: true)))',
  '#set page(paper: "a4", margin: 2.5cm, header: page-head, footer: page-foot)',
  '#set enum(numbering: "1.a.i.")',
  '#set list(marker: ("•", "–", "·"))',
  '#set table(stroke: 0.5pt + luma(160), inset: 4.5pt, fill: (_, y) => if y == 0 { luma(235) })',
  '#set outline.entry(fill: repeat(gap: 0.2em, "."))',
  '#show title: set text(size: 22pt)',
  '#show title: set block(below: 0.8em)',
  '#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)',
  '#show heading.where(level: 1): set text(size: 16pt)',
  '#show heading.where(level: 2): set text(size: 13pt)',
  '#show heading.where(level: 3): set text(size: 11.5pt)',
  // The table of contents repeats headings whole: a show rule would hide a note's number there and yet set the note.
  '#let in-outline = state("in-outline", false)',
  '#let note(number, body) = context if not in-outline.get() { footnote(numbering: (..) => number, body) }',
  '#let noted(number, body) = par(super(number) + h(0.2em, weak: true) + body)',
  '#let beneath(..notes) = block(inset: (left: 1em), below: 1.4em, { set text(size: 0.85em); set par(leading: 0.5em, spacing: 0.5em); notes.pos().join() })',
  '#show outline: it => { in-outline.update(true); it; in-outline.update(false) }',
  '#show quote.where(block: true): set block(spacing: 1em)',
  '#show quote.where(block: true): it => block(width: 100%, inset: (left: 1em, y: 0.3em), stroke: (left: 1.5pt + luma(150)), it.body)',
  '#show table: set text(size: 9pt)',
  '#show table: set par(leading: 0.5em)',
  '#show table.cell.where(y: 0): set text(weight: "bold")',
  // A cell that does not break holds its row together. Set for all cells of a table it takes twice as long.
  '#let whole(body) = table.cell(breakable: false, body)',
  '#show figure.caption: set text(size: 9.5pt)',
  '#show link: it => if type(it.dest) == str { text(fill: rgb("#1a4b8c"), it) } else { it }',
  '#let page-of(id) = context { let found = query(label(id)); if found.len() > 0 { [ (page ]; link(found.first().location(), str(found.first().location().page())); [)] } }',
  '#let byline(words) = block(below: 1.8em, text(fill: luma(70), words))',
];

function blockCode(block: ReportContent, notes: Notes): string {
  switch (block.type) {
    case 'heading':
      return headingCode(block, notes);
    case 'paragraph':
      return paragraphCode(block, notes);
    case 'list':
      return listCode(block, notes);
    case 'blockquote':
      return `quote(block: true, ${blocksCode(block.children, notes)})`;
    case 'table':
      return tableCode(block, notes);
    case 'thematicBreak':
      return 'line(length: 100%, stroke: 0.5pt + luma(160))';
    case 'figure':
      return figureCode(block);
    default:
      return `par(${literal(plainText(block))})`;
  }
}

function headingCode({ depth, children, data }: Heading, notes: Notes): string {
  const heading = `heading(level: ${Math.max(1, depth - 1)}, ${phrasing(children, notes)})`;
  const labelled = data?.id ? `[#${heading} #label(${literal(data.id)})]` : heading;
  return data?.newPage ? `pagebreak(weak: true)\n${labelled}` : labelled;
}

function paragraphCode(paragraph: Paragraph, notes: Notes): string {
  const code = `par(${phrasing(paragraph.children, notes)})`;
  return announces(paragraph) ? `block(sticky: true, ${code})` : code;
}

/** Blocks as one piece of content. */
const blocksCode = (blocks: readonly ReportContent[], notes: Notes): string =>
  blocks.length > 0 ? `{ ${blocks.map((block) => blockCode(block, notes)).join('; ')} }` : '[]';

function listCode(list: List, notes: Notes): string {
  return list.data?.notesBeneath ? withNotesBeneath(notes, (own) => listAlone(list, own)) : listAlone(list, notes);
}

/** A block that sticks to the notes under it. */
function withNotesBeneath(notes: Notes, code: (own: Notes) => string): string {
  const own: string[] = [];
  const block = code({
    ...notes,
    placed: (number, note) => {
      own.push(`noted("${number}", ${note})`);
      return `super("${number}")`;
    },
  });
  return own.length > 0 ? `block(sticky: true, ${block}); beneath(${own.join(', ')})` : block;
}

function listAlone(list: List, notes: Notes): string {
  const items = list.children.map((item) => blocksCode(item.children, notes));
  return list.ordered
    ? `enum(${[`tight: ${!list.spread}`, `start: ${list.start ?? 1}`, ...items].join(', ')})`
    : `list(${[`tight: ${!list.spread}`, ...items].join(', ')})`;
}

/** A row with a cell of more characters than this may go over to the next page. */
const longCell = 400;

const alignments: Record<NonNullable<AlignType>, string> = { left: 'left', center: 'center', right: 'right' };

function tableCode(table: Table, notes: Notes): string {
  const { head, rows, columns } = tableGrid(table);
  const isWhole = [head, ...rows].flat().every((cell) => cell.map(plainText).join('').length < longCell);
  const cells = (row: readonly GridCell[]) => row.map((cell) => phrasing(cell, notes));
  const rowCode = (row: readonly GridCell[]): string => {
    const [first, ...others] = cells(row);
    return [isWhole ? `whole(${first})` : first, ...others].join(', ');
  };
  const parts = [
    `columns: (${columns.map(({ share }) => `${(share * 100).toFixed(2)}fr, `).join('')})`,
    `align: (${columns.map(({ align }) => `${alignments[align ?? 'left']}, `).join('')})`,
    `table.header(${cells(head).join(', ')})`,
    ...rows.map(rowCode),
  ];
  return `table(${parts.join(',\n  ')})`;
}

/** In centimetres, with room for a heading above and a caption below. */
const mostOnPage = { width: 16, height: 20 };

/** As wide as the text, unless it would then be higher than a page. */
function sizeOnPage(svg: string): string {
  const [, width, height] = /^<svg\b[^>]*?\bviewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  const isHigh = (mostOnPage.width * Number(height)) / Number(width) > mostOnPage.height;
  return isHigh ? `height: ${mostOnPage.height}cm` : 'width: 100%';
}

function figureCode({ svg, alt, caption }: Figure): string {
  // Blanks in place of the drawing's line breaks are the same to XML.
  const image = `image(bytes(${literal(svg)}), format: "svg", ${sizeOnPage(svg)}, alt: ${literal(alt)})`;
  return `figure(${image}, alt: ${literal(alt)}, caption: ${literal(caption)}, numbering: none, supplement: none)`;
}

function phrasing(nodes: readonly PhrasingContent[], notes: Notes): string {
  const [first, ...rest] = nodes.map((node) => inline(node, notes));
  if (first === undefined) return '[]';
  return rest.length > 0 ? `{ ${[first, ...rest].join('; ')} }` : first;
}

function inline(node: PhrasingContent, notes: Notes): string {
  switch (node.type) {
    case 'strong':
      return `strong(${phrasing(node.children, notes)})`;
    case 'emphasis':
      return `emph(${phrasing(node.children, notes)})`;
    case 'inlineCode':
      return breakable(lawfulText(node.value), (part) => `raw(${quoted(part)})`);
    case 'break':
      return 'linebreak()';
    case 'link': {
      const address = outwardLink(node.url);
      return address ? `link(${literal(address)}, ${phrasing(node.children, notes)})` : phrasing(node.children, notes);
    }
    case 'footnoteReference':
      return noteCode(node, notes);
    case 'pageOf':
      return `page-of(${literal(node.heading)})`;
    default:
      return breakable(lawfulText(plainText(node)), quoted);
  }
}

/** Of letters that have words between blanks, unlike those of Thai or Chinese; a line may break after a slash or hyphen as it is. */
const endlessWord = /[^\s\p{Lo}\p{M}/-]{25,}/gu;

/**
 * The code of a text, with places where words too long for a line, such as hashes, may break; else they would run off the page. An empty box
 * leaves nothing in what is copied from the page, as an invisible space would: an address would lead nowhere.
 */
function breakable(text: string, code: (text: string) => string): string {
  if (!mayBeEndless.test(text)) return code(text);
  const parts = text.replace(endlessWord, (word) => word.match(/.{1,12}/gu)!.join(mayBreak)).split(mayBreak);
  return parts.length === 1 ? code(text) : `{ ${parts.map(code).join('; box(); ')} }`;
}

/** A sign that no lawful text has. */
const mayBreak = '\u0000';

/** A quick look without the tables of Unicode: a word of any letters, by their units. */
const mayBeEndless = /[^\s/-]{25}/;

/** A note that is referred to twice stands at the foot of both pages. */
function noteCode(reference: FootnoteReference, notes: Notes): string {
  const note = notes.noteOf(reference);
  if (!note) return literal(`[${reference.identifier}]`);
  const [first, ...rest] = note;
  // A paragraph of its own would begin on the line below the number.
  const code = first?.type === 'paragraph' ? [phrasing(first.children, notes), blocksCode(rest, notes)] : [blocksCode(note, notes)];
  return notes.placed(notes.next(), `{ ${code.join('; ')} }`);
}
