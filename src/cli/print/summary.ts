import { indexOf } from '../../explain/index-of.ts';
import { plural, proxyNote } from '../../explain/words.ts';
import type { Analysis } from '../../model/records.ts';
import { verdicts } from '../../model/words.ts';
import { toTable } from './table.ts';
import { gapSheet } from './sheets.ts';

/** What the workspace holds and where its strongest gaps are, in a screenful. */
export function summary(analysis: Analysis, width: number): string {
  const { workspace, judgement } = analysis;
  const findings = [...indexOf(analysis).findings.values()];
  const counted = verdicts.map((verdict) => [verdict, findings.filter((finding) => finding.verdict === verdict).length] as const);
  const sheet = gapSheet(analysis);
  return [
    `${plural(workspace.instruments.length, 'instrument')}, ${plural(workspace.commitments.length, 'commitment')}, ${plural(workspace.entries.length, 'evidence entry', 'evidence entries')}, ${plural(workspace.rules.length, 'rule')}`,
    `Findings: ${counted.map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`,
    `Gaps: ${plural(judgement.gaps.filter((gap) => gap.headline.time === 'in-force').length, 'gap')} in force, ${judgement.gaps.filter((gap) => gap.headline.time !== 'in-force').length} under history`,
    ...(judgement.gaps.length > 0 ? ['', toTable({ ...sheet, rows: sheet.rows.slice(0, 8) }, width)] : []),
    '',
    `“avowed gaps” lists all, “avowed explain ID” shows the reasons. ${proxyNote}`,
  ].join('\n');
}
