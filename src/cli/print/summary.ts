import { plural, proxyNote } from '../../explain/words.ts';
import type { Analysis, Counts } from '../../model/judgement.ts';
import { fitted } from './fitted.ts';
import { toTable } from './table.ts';
import { gapSheet } from './sheets.ts';

/** What the workspace holds and where its strongest gaps are, in a screenful. */
export function summary(analysis: Analysis, width: number): string {
  const { workspace, judgement } = analysis;
  const { inForce, undated, history } = judgement.counts;
  const sheet = gapSheet(analysis);
  const lines = (words: readonly string[]) => fitted(words.join('\n'), width, '  ');
  return [
    lines([
      `${plural(workspace.instruments.length, 'instrument')}, ${plural(workspace.commitments.length, 'commitment')}, ${plural(workspace.entries.length, 'evidence entry', 'evidence entries')}, ${plural(workspace.rules.length, 'rule')}`,
      `While a commitment was in force: ${countWords(inForce)}`,
      `Undated: ${countWords(undated)}`,
      `Before or after: ${countWords(history)}`,
    ]),
    ...(judgement.gaps.length > 0 ? ['', toTable({ ...sheet, rows: sheet.rows.slice(0, 8) }, width)] : []),
    '',
    lines([`“avowed gaps” lists all, “avowed explain ID” shows the reasons. ${proxyNote}`]),
  ].join('\n');
}

/** Of one time, how many entries are led by each verdict, those at reasonable grounds before those below. */
function countWords(counts: Counts[keyof Counts]): string {
  const words = Object.entries(counts).flatMap(([verdict, { entries, alleged }]) => {
    const total = entries + alleged.entries;
    if (total === 0) return [];
    return [`${verdict} in ${plural(total, 'entry', 'entries')}${alleged.entries > 0 ? ` (${alleged.entries} alleged)` : ''}`];
  });
  return words.length > 0 ? words.join(', ') : 'nothing';
}
