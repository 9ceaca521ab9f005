import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions, type IStylesOptions } from 'docx';
import type { ReportLanguage } from '../../../model/words.ts';

/** How a report looks in Word: the styles, which a reader may change there, and how lists are numbered. Lengths in twips, 1/20 pt. */

/** A4 less margins of 2.5 cm. */
export const page = { width: 11906, height: 16838, margin: 1417 };
export const textWidth = page.width - 2 * page.margin;

/** How far each level of a list or a quotation is set in. */
export const indentStep = 425;

export const styleIds = {
  quote: 'Quote',
  tableText: 'TableText',
  tableHead: 'TableHead',
  code: 'CodeChar',
  byline: 'Subtitle',
  figure: 'FigureText',
} as const;

/** The deepest level of a list that Word has. */
export const deepestLevel = 8;

type Numbering = NonNullable<IPropertiesOptions['numbering']>['config'][number];

const bullets = ['•', '–', '·'];
const numberFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level);
const placeOf = (level: number) => ({ paragraph: { indent: { left: indentStep * (level + 1), hanging: indentStep } } });

export const bulletList: Numbering = {
  reference: 'bullets',
  levels: levels.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: bullets[level % bullets.length]!,
    alignment: AlignmentType.LEFT,
    style: placeOf(level),
  })),
};

/** Numbers, letters and small Roman numbers, from `start` on. */
export const orderedList = (start: number): Numbering => ({
  reference: `numbers-from-${start}`,
  levels: levels.map((level) => ({
    level,
    format: numberFormats[level % numberFormats.length]!,
    text: `%${level + 1}.`,
    start,
    alignment: AlignmentType.LEFT,
    style: placeOf(level),
  })),
});

/** Line height in 240ths of a line. LibreOffice takes a height without its rule for an exact one. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

const dark = '1F2A37';
const grey = '5A5A5A';

export function stylesFor(language: ReportLanguage): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: dark },
    paragraph: { spacing: { before, after: 120, ...lines(259) }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Times New Roman', size: 23, language: { value: language } },
        paragraph: { spacing: { after: 120, ...lines(276) } },
      },
      title: {
        run: { size: 44, bold: true, color: dark },
        paragraph: { spacing: { before: 0, after: 160, ...lines(252) }, keepNext: true },
      },
      heading1: heading(32, 400),
      heading2: heading(27, 320),
      heading3: heading(24, 260),
      heading4: heading(23, 220),
      heading5: heading(23, 220),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, ...lines(240) } } },
      hyperlink: { run: { color: '1A4B8C', underline: {} } },
    },
    paragraphStyles: [
      {
        id: styleIds.byline,
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { color: grey },
        paragraph: { spacing: { after: 320 } },
      },
      {
        id: styleIds.quote,
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        paragraph: {
          indent: { left: indentStep, right: indentStep },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'B8B8B8', space: 10 } },
        },
      },
      {
        id: styleIds.tableText,
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18 },
        paragraph: { spacing: { before: 20, after: 20, ...lines(240) } },
      },
      { id: styleIds.figure, name: 'Figure Text', basedOn: 'Normal', run: { size: 20, color: grey } },
      { id: styleIds.tableHead, name: 'Table Head', basedOn: styleIds.tableText, run: { bold: true }, paragraph: { keepNext: true } },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 18, color: grey },
        paragraph: { spacing: { after: 0, ...lines(240) } },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 18, color: grey },
        paragraph: { spacing: { after: 0, ...lines(240) }, alignment: AlignmentType.CENTER },
      },
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        run: { size: 32, bold: true, color: dark },
        paragraph: { keepNext: true },
      },
    ],
    characterStyles: [{ id: styleIds.code, name: 'Code', basedOn: 'DefaultParagraphFont', run: { font: 'Courier New', size: 20 } }],
  };
}
