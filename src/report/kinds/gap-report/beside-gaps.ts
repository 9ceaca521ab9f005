import { citeCommitment, gapName, indexOf, labelOf, type IndexOf } from '../../../explain/index-of.ts';
import { decidedWords, listWords, plural, standardWords, verdictLine } from '../../../explain/words.ts';
import type { Analysis, Finding, Gap } from '../../../model/records.ts';
import { byId, groupBy } from '../../../model/sorting.ts';
import { standards } from '../../../model/words.ts';
import { inForceWords } from '../../../model/dates.ts';
import { plainTitle, shortReference } from '../../../model/sources.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { withFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';

/** What a gap report says beside its gaps: silences, history, what is consistent, conflicts, what is untested, and the annexes. */

export function silences(analysis: Analysis): ReportContent[] {
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

export function history(past: readonly Gap[], analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  if (past.length === 0) return [];
  return [
    title(2, 'History'),
    paragraph(
      words(
        'For none of these is it certain that a text that was read was in force at the time: for some it was not, for others the dates do not tell. This says nothing on international law.',
      ),
    ),
    list(
      past.map((gap) => {
        const lead = index.findings.get(gap.headline.finding)!;
        const after = analysis.judgement.history.find((each) => each.finding === lead.id)?.after ?? [];
        return [
          strong(gapName(gap, index)),
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

export function fulfilments(analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const found = analysis.judgement.fulfilments.filter((finding) => finding.verdict === 'consistent');
  if (found.length === 0) return [];
  return [
    title(2, 'Practice consistent with commitments'),
    list(
      groupBy(found, ({ evidence, rule }) => `${evidence}\n${rule}`).map(([, same]) => {
        const [first] = same;
        const texts = [...new Set(same.map(({ commitment }) => citeCommitment(index.commitments.get(commitment)!, index)))];
        const level = same.map(({ standard }) => standard.level).toSorted((a, b) => standards.indexOf(b) - standards.indexOf(a))[0]!;
        return [
          strong(index.entries.get(first!.evidence)!.title),
          words(`: ${index.rules.get(first!.rule)!.title}; ${standardWords[level]}. In line with ${listWords(texts)}.`),
        ];
      }),
    ),
  ];
}

export function conflicts(analysis: Analysis): ReportContent[] {
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

export function untested(analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const { judgement, chosenFrom } = analysis;
  const noneUntested =
    chosenFrom && chosenFrom.untested.length > 0
      ? 'Not listed under these filters: that nothing among what they leave tests a commitment does not make it untested.'
      : 'None.';
  const commitments = judgement.untested.map((id) => index.commitments.get(id)!);
  return [
    title(2, 'Commitments that nothing tests'),
    paragraph(
      words('Own commitments that no rule holds against any evidence in the workspace: neither kept nor broken, as far as this goes.'),
    ),
    commitments.length > 0
      ? table(
          ['commitment', 'from', 'text'],
          commitments.map((each) => [
            each.id,
            citeCommitment(each, index),
            `${each.lead.map((lead) => `${lead.text} `).join('')}${each.text}${each.textStatus === 'digest' ? ' (digest)' : ''}`,
          ]),
        )
      : paragraph(words(noneUntested)),
    title(2, 'Entries that no rule judges'),
    judgement.unjudged.length > 0
      ? list(judgement.unjudged.map((id) => [words(withFullStop(index.entries.get(id)!.title))]))
      : paragraph(words(chosenFrom ? 'None among what these filters leave.' : 'None.')),
  ];
}

export function annexes(analysis: Analysis): ReportContent[] {
  const { workspace } = analysis;
  const index = indexOf(analysis);
  const cited = new Set(
    analysis.entries.flatMap(({ claims, response }) =>
      [...claims.flatMap((claim) => claim.sources), ...(response?.sources ?? [])].flatMap(({ id, via }) => [id, via ?? id]),
    ),
  );
  const findings = [...index.findings.values()].toSorted(byId);
  return [
    title(2, 'Annex A: instruments'),
    table(
      ['instrument', 'authority', 'in force', 'text', 'read'],
      workspace.instruments.map((each) => [
        `${each.title}${each.symbol ? ` (${each.symbol})` : ''}`,
        each.authority,
        typeof each.inForce === 'string' ? periodWords(each.inForce) : inForceWords(each.inForce),
        `${each.textStatus}${each.translated ? ', in translation' : ''}`,
        each.read,
      ]),
    ),
    title(2, 'Annex B: sources of the evidence'),
    table(
      ['source', 'kind', 'reliability and why', 'first-hand', 'independent'],
      workspace.sources
        .filter((source) => cited.has(source.id))
        .map((source) => {
          const appraisal = workspace.appraisals[source.id];
          return [
            `${shortReference(source, source.id)}: ${plainTitle(source) ?? ''}`,
            appraisal?.kind ?? 'not appraised',
            `${appraisal?.reliability ?? 'F'}${appraisal ? `: ${appraisal.because}` : ''}${appraisal?.withdrawn ? `; withdrawn by ${appraisal.withdrawn.by}` : ''}`,
            appraisal?.firstHand ? 'yes' : 'no',
            appraisal?.independent ? 'yes' : 'no',
          ];
        }),
    ),
    title(2, 'Annex C: all findings'),
    table(
      ['commitment', 'case', 'rule', 'verdict and reasons', 'standard'],
      findings.map((finding) => [
        finding.commitment,
        finding.evidence,
        finding.rule,
        `${verdictLine(finding)}${decisionsLine(finding)}`,
        finding.standard.level,
      ]),
    ),
  ];
}

/** What reviewers decided, for the end of a line; empty where none did. */
const decisionsLine = ({ decisions }: Finding): string => decisions.map((each) => `; ${decidedWords(each)}`).join('');
