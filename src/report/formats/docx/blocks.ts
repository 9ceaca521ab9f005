import type { AlignType, FootnoteReference, Heading, List, ListItem, PhrasingContent, Table as TableNode } from 'mdast';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  BuilderElement,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  PageReference,
  Paragraph,
  Run,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  XmlComponent,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { metafileOf, type Metafile } from './metafile.ts';
import { bulletList, deepestLevel, indentStep, orderedList, styleIds, textWidth } from './styles.ts';
import { announces } from '../shared/announces.ts';
import { bodyWithNotes, type BodyWithNotes } from '../shared/notes.ts';
import { lawfulText, outwardLink } from '../shared/outward-text.ts';
import { plainText } from '../shared/plain-text.ts';
import type { Figure, ReportContent } from '../../report.ts';
import { tableGrid, type GridCell } from '../shared/table-grid.ts';

/** The body of a report as Word's paragraphs and tables, with its notes in the runs that refer to them. */
export function docxBlocks(content: readonly ReportContent[]): (Paragraph | Table)[] {
  const body = bodyWithNotes(content);
  let lists = 0;
  let drawings = 0;
  return blocks(body.blocks, { body, indent: 0, level: 0, newList: () => (lists += 1), newDrawing: () => (drawings += 1) });
}

/** Where a block stands. */
interface Place {
  readonly body: BodyWithNotes;
  readonly style?: string;
  /** Of the surrounding list items and quotations, in twips. */
  readonly indent: number;
  /** How many lists it is in. */
  readonly level: number;
  /** A number for a list that begins, so that each counts for itself. */
  readonly newList: () => number;
  /** The library’s own numbers go on from one document to the next, so that two would differ. */
  readonly newDrawing: () => number;
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5];

const blocks = (content: readonly ReportContent[], place: Place): (Paragraph | Table)[] =>
  content.flatMap((block) => blockParts(block, place));

function blockParts(block: ReportContent, place: Place): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [headingPart(block, place)];
    case 'paragraph':
      return [placed(runs(block.children, place.body), place, announces(block))];
    case 'list':
      return listParts(block, place);
    case 'blockquote':
      return blocks(block.children, { ...place, style: styleIds.quote, indent: place.indent + indentStep });
    case 'table':
      return tableParts(block, place);
    case 'thematicBreak':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'A0A0A0', space: 1 } } })];
    case 'figure':
      return figureParts(block, place.newDrawing());
    default:
      return [placed(runs([{ type: 'text', value: plainText(block) }], place.body), place)];
  }
}

function headingPart({ depth, children, data }: Heading, { body }: Place): Paragraph {
  const text = runs(children, body);
  return new Paragraph({
    heading: headings[Math.max(0, depth - 2)],
    children: data?.id ? [new Bookmark({ id: data.id, children: text })] : text,
    ...(data?.newPage ? { pageBreakBefore: true } : {}),
  });
}

const placed = (children: readonly ParagraphChild[], { style, indent }: Place, keepNext = false): Paragraph =>
  new Paragraph({
    children,
    ...(style ? { style } : {}),
    ...(indent > 0 ? { indent: { left: indent } } : {}),
    ...(keepNext ? { keepNext } : {}),
  });

function listParts(list: List, place: Place): (Paragraph | Table)[] {
  const reference = list.ordered ? orderedList(list.start ?? 1) : bulletList;
  const numbering = { reference, level: Math.min(place.level, deepestLevel), instance: place.newList() };
  const inside = { ...place, indent: place.indent + indentStep, level: place.level + 1 };
  return list.children.flatMap((item) => itemParts(item, numbering, inside));
}

/** The first paragraph bears the number; what follows it stands below its text. */
function itemParts(
  { children }: ListItem,
  numbering: { reference: typeof bulletList; level: number; instance: number },
  inside: Place,
): (Paragraph | Table)[] {
  const [first, ...rest] = children;
  const begins = first?.type === 'paragraph';
  const paragraph = new Paragraph({
    children: begins ? runs(first.children, inside.body) : [],
    style: inside.style ?? 'ListParagraph',
    numbering,
    indent: { left: inside.indent, hanging: indentStep },
  });
  return [paragraph, ...blocks(begins ? rest : children, inside)];
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function tableParts(node: TableNode, { body, indent }: Place): (Paragraph | Table)[] {
  const { head, rows, columns } = tableGrid(node);
  const width = Math.max(textWidth / 2, textWidth - indent);
  const columnWidths = columns.map(({ share }) => Math.floor(share * width));
  const cell = (content: GridCell, at: number, header: boolean) =>
    new TableCell({
      width: { size: columnWidths[at]!, type: WidthType.DXA },
      ...(header ? { shading: { fill: 'EBEBEB' } } : {}),
      children: [
        new Paragraph({
          style: header ? styleIds.tableHead : styleIds.tableText,
          ...aligned(columns[at]!.align),
          children: runs(content, body),
        }),
      ],
    });
  const row = (cells: readonly GridCell[], header: boolean) =>
    new TableRow({ cantSplit: true, tableHeader: header, children: cells.map((each, at) => cell(each, at, header)) });
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'A0A0A0' };
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths,
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    margins: { top: 30, bottom: 30, left: 85, right: 85 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [row(head, true), ...rows.map((each) => row(each, false))],
  });
  // Two tables without a paragraph between them would be one to Word.
  return [table, new Paragraph({ style: styleIds.tableText })];
}

const aligned = (align: AlignType) => (align ? { alignment: alignments[align] } : {});

/** The drawing with its caption below; what it shows in words alone where it cannot be read as a drawing. */
function figureParts({ svg, alt, caption }: Figure, number: number): Paragraph[] {
  const picture = metafileOf(svg);
  const below = new Paragraph({ style: styleIds.figure, children: [new TextRun({ text: lawfulText(caption), bold: true })] });
  if (!picture) return [new Paragraph({ style: styleIds.figure, children: [new TextRun(lawfulText(alt))] }), below];
  const description = lawfulText(alt);
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    // The package names it for what it is: the library knows bitmaps alone.
    fallback: { type: 'png', data: picture.data },
    transformation: sizeOnPage(picture),
    altText: { id: String(number), name: lawfulText(caption), title: lawfulText(caption), description },
  });
  return [new Paragraph({ style: styleIds.figure, keepNext: true, children: [image] }), below];
}

/** In px, 96 to the inch: the width of the text, and what a page holds with heading and caption. */
const mostOnPage = { width: Math.floor(textWidth / 15), height: 750 };

function sizeOnPage({ width, height }: Metafile): { readonly width: number; readonly height: number } {
  const factor = Math.min(1, mostOnPage.width / width, mostOnPage.height / height);
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'style'>;

const runs = (nodes: readonly PhrasingContent[], body: BodyWithNotes, format: RunFormat = {}): ParagraphChild[] =>
  nodes.flatMap((node) => runParts(node, body, format));

function runParts(node: PhrasingContent, body: BodyWithNotes, format: RunFormat): ParagraphChild[] {
  switch (node.type) {
    case 'strong':
      return runs(node.children, body, { ...format, bold: true });
    case 'emphasis':
      return runs(node.children, body, { ...format, italics: true });
    case 'inlineCode':
      return [new TextRun({ ...format, style: styleIds.code, text: lawfulText(node.value) })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'link': {
      const link = outwardLink(node.url);
      return link
        ? [new ExternalHyperlink({ link, children: runs(node.children, body, { ...format, style: 'Hyperlink' }) })]
        : runs(node.children, body, format);
    }
    case 'footnoteReference':
      return [noteRun(node, body)];
    case 'fieldEdge':
      return node.code === null ? [new Run({ children: [fieldChar('end')] })] : fieldBegins(node.code);
    case 'pageOf':
      return [
        new TextRun({ ...format, text: ' (page ' }),
        new PageReference(node.heading, { hyperlink: true }),
        new TextRun({ ...format, text: ')' }),
      ];
    default:
      return [new TextRun({ ...format, text: lawfulText(plainText(node)) })];
  }
}

const fieldChar = (type: 'begin' | 'separate' | 'end') =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, ` ${lawfulText(code)} `);
  }
}

/** A field of Word's: its code, then what it shows. */
const fieldBegins = (code: string): Run[] =>
  [fieldChar('begin'), new FieldCode(code), fieldChar('separate')].map((child) => new Run({ children: [child] }));

/** A note that is referred to twice stands at the foot of both pages. */
function noteRun(reference: FootnoteReference, body: BodyWithNotes): ParagraphChild {
  const note = body.noteOf(reference);
  if (!note) return new TextRun(lawfulText(`[${reference.identifier}]`));
  return new FootnoteReferenceRun({ children: note.flatMap((block) => noteParagraphs(block, body)) });
}

/** Word's notes hold paragraphs only. */
function noteParagraphs(block: ReportContent, body: BodyWithNotes): Paragraph[] {
  if (block.type === 'paragraph') return [new Paragraph({ style: 'FootnoteText', children: runs(block.children, body) })];
  const children = 'children' in block && block.type !== 'heading' ? (block.children as ReportContent[]) : [];
  return children.some((child) => child.type === 'paragraph' || child.type === 'listItem')
    ? children.flatMap((child) => noteParagraphs(child, body))
    : [new Paragraph({ style: 'FootnoteText', children: [new TextRun(lawfulText(plainText(block)))] })];
}
