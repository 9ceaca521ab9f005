import type { RootContent } from 'mdast';
import { citeCommitment, indexOf, labelOf, type IndexOf } from '../explain/index-of.ts';
import { plural, verdictLine } from '../explain/words.ts';
import type { Analysis, Gap } from '../model/records.ts';
import { shortReference } from '../model/sources.ts';
import { list, paragraph, strong, table, title, words } from './page-tree.ts';

export const nameOf = (gap: Gap, index: IndexOf): string => `${labelOf(gap.norm, index)} / ${labelOf(gap.practice, index)}`;

/** What a gap report says beside its gaps: silences, history, what is consistent, conflicts, what is untested, and the annexes. */

export function silences(analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  const { silences: found } = analysis.judgement;
  if (found.length === 0) return [];
  return [
    title(2, 'Silences, and commitments not found'),
    list(
      found.map((each) => [
        strong(`${labelOf(each.norm, index)} / ${labelOf(each.practice, index)}`),
        words(
          each.kind === 'silence'
            ? `: silence. No own commitment, in instruments that were all read whole. Evidence: ${titles(each.evidence, index)}.`
            : `: not found, which is no silence. Evidence: ${titles(each.evidence, index)}. To read: ${each.toRead.map((id) => index.instruments.get(id)?.short ?? id).join(', ')}.`,
        ),
      ]),
    ),
  ];
}

const titles = (ids: readonly string[], index: IndexOf): string => ids.map((id) => index.entries.get(id)?.title ?? id).join('; ');

export function history(past: readonly Gap[], analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  if (past.length === 0) return [];
  return [
    title(2, 'History'),
    paragraph(
      words(
        'None of these findings was in force at the time. That no commitment that was read was in force says nothing on international law.',
      ),
    ),
    list(
      past.map((gap) => {
        const lead = index.findings.get(gap.headline.finding)!;
        const after = analysis.judgement.history.find((each) => each.finding === lead.id)?.after ?? [];
        return [
          strong(nameOf(gap, index)),
          words(
            `: ${verdictLine(lead)}; ${titles(
              gap.cases.map((each) => each.evidence),
              index,
            )}.${after.length > 0 ? ` After it: ${titles(after, index)}.` : ''}`,
          ),
        ];
      }),
    ),
  ];
}

export function fulfilments(analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  const found = analysis.judgement.fulfilments.filter((finding) => finding.verdict === 'consistent');
  if (found.length === 0) return [];
  return [
    title(2, 'Practice consistent with commitments'),
    list(
      found.map((finding) => [
        strong(index.entries.get(finding.evidence)!.title),
        words(
          `: ${index.rules.get(finding.rule)!.title}; ${citeCommitment(index.commitments.get(finding.commitment)!, index)}; ${finding.standard.level}.`,
        ),
      ]),
    ),
  ];
}

export function conflicts(analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  const { conflicts: found } = analysis.judgement;
  if (found.length === 0) return [];
  return [
    title(2, 'Conflicts within the body of commitments'),
    list(
      found.map((each) => [
        words(
          `${each.commitment} and ${each.with}, which allows “${labelOf(each.circumstance, index)}” (${plural(each.findings.length, 'finding')}).`,
        ),
      ]),
    ),
  ];
}

export function untested(analysis: Analysis): RootContent[] {
  const { judgement } = analysis;
  return [
    title(2, 'Untested and unjudged'),
    paragraph(words(`Own commitments without any finding: ${judgement.untested.join(', ') || 'none'}.`)),
    paragraph(words(`Entries that no rule reaches: ${judgement.unjudged.join(', ') || 'none'}.`)),
  ];
}

export function annexes(analysis: Analysis): RootContent[] {
  const { workspace } = analysis;
  const cited = new Set(
    analysis.entries.flatMap((entry) =>
      entry.claims.flatMap((claim) => claim.sources.flatMap((source) => [source.id, source.via ?? source.id])),
    ),
  );
  return [
    title(2, 'Annex A: instruments'),
    table(
      ['instrument', 'authority', 'in force', 'text', 'read'],
      workspace.instruments.map((each) => [
        `${each.title}${each.symbol ? ` (${each.symbol})` : ''}`,
        each.authority,
        each.inForce,
        each.textStatus,
        each.read,
      ]),
    ),
    title(2, 'Annex B: sources of the evidence'),
    table(
      ['source', 'kind', 'reliability', 'first-hand', 'independent'],
      workspace.sources
        .filter((source) => cited.has(source.id))
        .map((source) => {
          const appraisal = workspace.appraisals[source.id];
          return [
            `${shortReference(source, source.id)}: ${source.title ?? ''}`,
            appraisal?.kind ?? 'not appraised',
            `${appraisal?.reliability ?? 'F'}${appraisal?.withdrawn ? ', withdrawn' : ''}`,
            appraisal?.firstHand ? 'yes' : 'no',
            appraisal?.independent ? 'yes' : 'no',
          ];
        }),
    ),
  ];
}
