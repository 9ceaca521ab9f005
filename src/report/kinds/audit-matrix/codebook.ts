import { listWords, proxyNote } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { withheldNote } from '../shared/withheld.ts';
import { sheetOf, type NamedSheet, type SheetColumn } from '../../named-sheet.ts';

interface Line {
  readonly sheet: string;
  readonly column: string;
  readonly value: string;
  readonly meaning: string;
}

const name = 'Codebook';
const about = 'What every sheet, every column and every closed value of this workbook means.';
const columns = [
  { name: 'sheet', width: 14, meaning: 'The sheet that is explained.', of: (line: Line) => line.sheet },
  { name: 'column', width: 30, meaning: 'The column; empty where the sheet itself is explained.', of: (line: Line) => line.column },
  { name: 'value', width: 24, meaning: 'The value; empty where the column itself is explained.', of: (line: Line) => line.value },
  { name: 'meaning', width: 96, meaning: 'What it means.', of: (line: Line) => line.meaning },
];

/** Explains all sheets, itself too, from what they say of themselves, so that it cannot say anything else than they do. */
export function codebookOf(sheets: readonly NamedSheet[], analysis: Analysis): NamedSheet {
  const itself = sheetOf(name, about, columns, []);
  const lines = [...wholeLines(analysis), ...[...sheets, itself].flatMap(linesOf)];
  return sheetOf(name, about, columns, lines);
}

function linesOf(sheet: NamedSheet): Line[] {
  const explained = new Map<string, SheetColumn>();
  for (const column of sheet.columns) explained.set(column.explainedAs ?? column.name, column);
  return [
    { sheet: sheet.name, column: '', value: '', meaning: sheet.about },
    ...[...explained].flatMap(([column, { meaning, values = [] }]) => [
      { sheet: sheet.name, column, value: '', meaning },
      ...values.map((each) => ({ sheet: sheet.name, column, value: each.value || '(empty)', meaning: each.meaning })),
    ]),
  ];
}

/** What holds of all sheets. */
function wholeLines(analysis: Analysis): Line[] {
  const { included } = analysis.withheld;
  const note = withheldNote(analysis);
  const line = (column: string, meaning: string): Line => ({ sheet: 'all sheets', column, value: '', meaning });
  return [
    line('standard of proof', proxyNote),
    line(
      '(digest)',
      'A text with this mark is restated in our own words. Check it against the official text before use, and never quote it as the issuer’s.',
    ),
    line(
      'what is not said',
      'What was not read is not silence; a commitment of States is not the organisation’s; a practice before a commitment does not breach it; what others did is not the organisation’s act; cases in different places do not add up.',
    ),
    ...(note === null ? [] : [line('withheld', note)]),
    ...(included.length > 0 ? [line('included', `Included on request: ${listWords(included)} matter.`)] : []),
  ];
}
