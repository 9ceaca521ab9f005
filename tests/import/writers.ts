import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  HeadingLevel,
} from 'docx';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { KnownDocument } from './documents.ts';

/** Furniture of the pages, which must not be found in the text. */
export const furniture = { head: 'Restricted circulation copy', foot: 'Headquarters printing bureau', watermark: 'PRELIMINARY' };

export interface PdfStyle {
  readonly columns?: 1 | 2;
  readonly size?: number;
  readonly justify?: boolean;
  readonly contents?: boolean;
  readonly watermark?: boolean;
  readonly indent?: boolean;
  readonly page?: string;
  readonly hyphenate?: boolean;
  readonly notesPerPage?: boolean;
  readonly table?: boolean;
}

const typst = (text: string): string => text.replace(/[\\#$*_`<>@[\]~"'/-]/g, (sign) => `\\${sign}`);

/** A PDF of a document, as a typesetter would make it. */
export function toPdf(document: KnownDocument, style: PdfStyle): Uint8Array {
  const {
    columns = 1,
    size = 10.5,
    justify = true,
    contents = false,
    watermark = false,
    indent = false,
    page = 'a4',
    hyphenate = true,
    notesPerPage = false,
    table = false,
  } = style;
  const head = typst(furniture.head);
  const source = [
    `#set document(title: ${JSON.stringify(document.title)}, date: none)`,
    `#set page(paper: "${page}", columns: ${columns}, margin: (x: 2.2cm, y: 2.4cm), header: [${head} #h(1fr) A\\/45\\/12], footer: context [${typst(furniture.foot)} #h(1fr) #counter(page).display()]${watermark ? `, background: rotate(35deg, text(70pt, fill: luma(220))[${furniture.watermark}])` : ''})`,
    `#set text(size: ${size}pt, lang: "en", hyphenate: ${hyphenate})`,
    `#set par(justify: ${justify}${indent ? ', first-line-indent: 1.2em, spacing: 0.65em' : ''})`,
    '#show heading: set block(above: 1.3em, below: 0.8em)',
    ...(notesPerPage ? ['#set page(header: context { counter(footnote).update(0); [' + head + '] })'] : []),
    `#align(center, text(size: ${size * 1.7}pt, weight: "bold")[${typst(document.title)}])`,
    ...(contents ? ['#outline(title: [Contents])', '#pagebreak()'] : []),
    ...document.sections.flatMap(({ heading, paragraphs }) => [
      `= ${typst(heading)}`,
      ...paragraphs.map(({ number, text, items, note }) => {
        const noted = note ? `#footnote[${typst(note)}]` : '';
        const lead = `${number ? `${typst(number).replace('.', '\\.')} ` : ''}${typst(text)}${noted}`;
        const list = items.map((item) => `#block(inset: (left: 1.6em), spacing: 0.9em)[${typst(item.sign)} ${typst(item.text)}]`);
        return [lead, ...list].join('\n\n');
      }),
    ]),
    ...(table
      ? [
          '#table(columns: (1fr, 1fr, 1fr), [Requirement], [Test], [Guidance], [Keep a register], [Inspect it], [Yearly], [Ask for consent], [Interview staff], [In writing])',
        ]
      : []),
  ].join('\n\n');
  const compiler = NodeCompiler.create();
  return compiler.pdf({ mainFileContent: source });
}

export interface WordStyle {
  readonly numbered?: 'automatic' | 'typed';
  readonly headings?: 'styles' | 'bold';
  readonly table?: boolean;
}

/** A Word file of a document. */
export async function toDocx(
  document: KnownDocument,
  { numbered = 'automatic', headings = 'styles', table = false }: WordStyle,
): Promise<Uint8Array> {
  const notes: Record<string, { children: Paragraph[] }> = {};
  let count = 0;
  const children: (Paragraph | Table)[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] })];
  let items = 0;
  for (const { heading, paragraphs } of document.sections) {
    children.push(
      headings === 'styles'
        ? new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] })
        : new Paragraph({ children: [new TextRun({ text: heading, bold: true })] }),
    );
    for (const paragraph of paragraphs) {
      const note = paragraph.note ? ++count : 0;
      if (note) notes[note] = { children: [new Paragraph(paragraph.note!)] };
      const isAutomatic = numbered === 'automatic' && /^\d+\.$/.test(paragraph.number);
      children.push(
        new Paragraph({
          ...(isAutomatic
            ? {
                numbering: {
                  reference: 'paragraphs',
                  level: 0,
                  ...(paragraph.number === '1.' ? { instance: ++items } : { instance: items }),
                },
              }
            : {}),
          children: [
            new TextRun(`${isAutomatic || !paragraph.number ? '' : `${paragraph.number} `}${paragraph.text}`),
            ...(note ? [new FootnoteReferenceRun(note)] : []),
          ],
        }),
      );
      for (const item of paragraph.items) {
        children.push(
          new Paragraph({
            ...(isAutomatic ? { numbering: { reference: 'paragraphs', level: 1, instance: items } } : {}),
            children: [new TextRun(`${isAutomatic ? '' : `${item.sign}\t`}${item.text}`)],
          }),
        );
      }
    }
  }
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  if (table)
    children.push(
      new Table({
        rows: [
          ['Requirement', 'Test'],
          ['Keep a register', 'Inspect it'],
          ['Ask for consent', 'Interview staff'],
        ].map((row) => new TableRow({ children: row.map(cell) })),
      }),
    );
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    start: 1,
  });
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [{ reference: 'paragraphs', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '(%2)')] }],
      },
      footnotes: notes,
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(furniture.head)] }) },
          footers: {
            default: new Footer({
              children: [new Paragraph({ children: [new TextRun(furniture.foot), new TextRun({ children: [PageNumber.CURRENT] })] })],
            }),
          },
          children,
        },
      ],
    }),
  );
}

export type PageStyle = 'lists' | 'typed' | 'breaks' | 'layout';

const html = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A web page of a document, with what sites put around a text. */
export function toHtml(document: KnownDocument, style: PageStyle): string {
  let note = 0;
  const notes: string[] = [];
  const mark = (text: string | undefined) => {
    if (!text) return '';
    notes.push(`<li id="fn${++note}"><p>${html(text)} <a href="#ref${note}">↩</a></p></li>`);
    return `<sup><a id="ref${note}" href="#fn${note}">${note}</a></sup>`;
  };
  const sections = document.sections.map(({ heading, paragraphs }) => {
    const body = paragraphs.map((paragraph) => {
      const { number, text, items } = paragraph;
      const typed = `${number ? `${number}&nbsp;` : ''}${html(text)}${mark(paragraph.note)}`;
      const digits = /^(\d+)\.$/.exec(number)?.[1];
      if (style === 'lists' && digits) {
        const inner = items.length > 0 ? `<ol type="a">${items.map((item) => `<li>${html(item.text)}</li>`).join('')}</ol>` : '';
        const plain = typed.replace(`${number}&nbsp;`, '');
        return `<ol start="${digits}"><li><p>${plain}</p>${inner}</li></ol>`;
      }
      if (style === 'breaks')
        return `${typed}<br><br>\n${items.map((item) => `${item.sign} ${html(item.text)}<br>\n`).join('')}${items.length > 0 ? '<br>' : ''}`;
      if (style === 'layout')
        return `<tr><td valign="top">${number}</td><td>${html(text)}${typed.slice(typed.indexOf('<sup>') < 0 ? typed.length : typed.indexOf('<sup>'))}</td></tr>${items.map((item) => `<tr><td>${item.sign}</td><td>${html(item.text)}</td></tr>`).join('')}`;
      return `<p>${typed}</p>${items.map((item) => `<p style="margin-left:2em">${item.sign}&nbsp;${html(item.text)}</p>`).join('')}`;
    });
    const inside =
      style === 'breaks'
        ? `<div>${body.join('')}</div>`
        : style === 'layout'
          ? `<table role="presentation">${body.join('')}</table>`
          : body.join('\n');
    return `<h2>${html(heading)}</h2>${inside}`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${html(document.title)} | Site</title><style>p{}</style></head><body>
<div id="wm-ipp-base">${furniture.head} captures</div><header class="site-header">${furniture.head}</header><nav><ul><li><a href="/">Home page</a></li></ul></nav>
<div class="cookie-notice">${furniture.foot} cookies</div><div class="content"><h1>${html(document.title)}</h1>${sections.join('\n')}${notes.length > 0 ? `<ol class="notes">${notes.join('')}</ol>` : ''}</div>
<footer>${furniture.foot}</footer><script>var x = "${furniture.foot}";</script></body></html>`;
}

export interface TextStyle {
  /** Lines are broken at this width; 0: one line a paragraph. */
  readonly width: number;
  readonly pages?: boolean;
  readonly blank?: boolean;
}

function wrapped(text: string, width: number, indent = ''): string[] {
  if (width === 0) return [indent + text];
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() && line.length + word.length + 1 > width) {
      lines.push(line);
      line = indent;
    }
    line += line.trim() ? ` ${word}` : word;
  }
  return [...lines, line];
}

/** Plain text of a document; notes are left out of it. */
export function toText(document: KnownDocument, { width, pages = false, blank = true }: TextStyle): string {
  const gap = blank ? [''] : [];
  const lines = [
    document.title.toUpperCase(),
    '',
    ...document.sections.flatMap(({ heading, paragraphs }) => [
      ...gap,
      heading,
      ...gap,
      ...paragraphs.flatMap(({ number, text, items }) => [
        ...wrapped(`${number ? `${number} ` : ''}${text}`, width),
        ...gap,
        ...items.flatMap((item) => [...wrapped(`${item.sign} ${item.text}`, width, width > 0 ? '    ' : ''), ...gap]),
      ]),
    ]),
  ];
  if (!pages) return `${lines.join('\n')}\n`;
  const cut: string[] = [];
  for (let at = 0, page = 1; at < lines.length; at += 30, page++)
    cut.push([furniture.head, '', ...lines.slice(at, at + 30), '', `${furniture.foot} ${page}`].join('\n'));
  return cut.join('\n\f');
}
