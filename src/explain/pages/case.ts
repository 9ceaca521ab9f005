import { leadIn } from '../../model/gaps.ts';
import type { Analysis, Case, Finding, Gap } from '../../model/judgement.ts';
import { toneOf } from '../../model/palette.ts';
import { hangsOn, hangsOnBlocks, weakestPoint } from '../hangs-on.ts';
import { citeCommitment, gapName, indexOf } from '../index-of.ts';
import { heading, item, row, type Block, type Page } from '../page.ts';
import { plural, verdictLine } from '../words.ts';
import { behestRows } from './behest.ts';
import { commitmentBlocks, decisionBlocks, speaksAgainst } from './blocks.ts';

/** A case: the finding that leads, the others folded under it. */
export function casePage(gap: Gap, inGap: Case, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const entry = index.entries.get(inGap.evidence)!;
  const lead = leadIn(inGap);
  const points = hangsOn(lead, 'case', analysis);
  const line = (finding: Finding): Block =>
    item(
      `${verdictLine(finding)} · ${finding.standard.level} — ${citeCommitment(index.commitments.get(finding.commitment)!, index)}; ${index.rules.get(finding.rule)!.title}`,
      {
        link: finding.id,
        tone: toneOf(finding.verdict),
      },
    );
  const others = inGap.findings.filter((finding) => finding.id !== lead.id);
  return {
    id: inGap.id,
    kind: 'case',
    title: `${entry.title} — ${gapName(gap, index)}`,
    blocks: [
      row('evidence', entry.title, { link: entry.id, where: entry.at }),
      ...behestRows([entry], index),
      row('weakest point', weakestPoint(lead, points), { tone: 'warning' }),
      heading('Leads'),
      line(lead),
      ...decisionBlocks(lead),
      ...commitmentBlocks(lead.commitment, index),
      ...(others.length > 0 ? [heading(`Under it: ${plural(others.length, 'further finding')}`), ...others.map(line)] : []),
      heading('What speaks against it'),
      ...speaksAgainst(lead, index),
      ...hangsOnBlocks(points, 'case', index),
    ],
  };
}
