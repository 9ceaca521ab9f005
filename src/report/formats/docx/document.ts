import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { docxBlocks } from './blocks.ts';
import { sealed } from './package.ts';
import { page, styleIds, stylesFor } from './styles.ts';
import { frameOf, type Frame } from '../shared/frame.ts';
import type { Report } from '../../report.ts';

/** The Word document whole: what stands around the body, and the body. */
export async function docxDocument(report: Report): Promise<Uint8Array> {
  const frame = frameOf(report);
  const document = new Document({
    title: frame.title,
    creator: frame.creator,
    lastModifiedBy: frame.creator,
    ...(report.properties ? { customProperties: report.properties } : {}),
    styles: stylesFor(report.language),
    ...(frame.contents ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        headers: {
          first: new Header({ children: [markParagraph(frame)] }),
          default: new Header({
            children: [markParagraph(frame), new Paragraph({ style: 'Header', children: [new TextRun(frame.runningTitle)] })],
          }),
        },
        footers: { first: pageNumbers(), default: pageNumbers() },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(frame.title)] }),
          ...(frame.byline ? [new Paragraph({ style: styleIds.byline, children: [new TextRun(frame.byline)] })] : []),
          ...(frame.contents ? contents() : []),
          ...docxBlocks(report.body),
        ],
      },
    ],
  });
  return sealed(await Packer.toBuffer(document));
}

/**
 * With the pages that the headings come to stand on, as the library works them out: neither Word nor LibreOffice has to be asked for them. Where it
 * cannot lay out a page as Word would, its guess is better than a blank.
 */
const contents = () => [
  new Paragraph({ style: 'TOCHeading', children: [new TextRun('Contents')] }),
  new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
];

/** A header without a paragraph would be no header to Word. */
const markParagraph = ({ mark }: Frame): Paragraph =>
  new Paragraph({ style: 'Header', children: mark ? [new TextRun({ text: mark, bold: true, color: '000000' })] : [] });

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({ style: 'Footer', children: [new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] }),
    ],
  });
