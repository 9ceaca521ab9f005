import { citeCommitment, indexOf, labelOf } from '../../explain/index-of.ts';
import { whereAndWhen } from '../../explain/said.ts';
import { plural } from '../../explain/words.ts';
import { caseIdOf, leadIn } from '../../model/gaps.ts';
import type { Finding } from '../../model/judgement.ts';
import { groupBy } from '../../model/sorting.ts';
import { strongestFirst } from '../../model/strength.ts';
import type { Chosen } from '../screens/screen.ts';
import { leadOf } from './leads.ts';
import type { Row } from './row.ts';
import { joined, leadColumns, leadWords, twoParts } from './words.ts';

/** What the findings of one entry under one norm and practice come to: one row for each, the strongest first. */
export function caseRows(findings: readonly Finding[], { whole }: Chosen): readonly Row[] {
  const { workspace } = whole;
  const cases = groupBy(findings, caseIdOf).map(([, own]) => ({
    lead: strongestFirst(own, workspace)[0]!,
    count: own.length,
  }));
  const counts = new Map(cases.map(({ lead, count }) => [lead, count]));
  return strongestFirst(
    cases.map(({ lead }) => lead),
    workspace,
  ).map((lead) => caseRow(lead, counts.get(lead)!, whole));
}

function caseRow(finding: Finding, count: number, whole: Chosen['whole']): Row {
  const index = indexOf(whole);
  const entry = index.entries.get(finding.evidence)!;
  const lead = leadOf(finding);
  // The title needs the room that the word of the verdict would take.
  const { shortWords: _, ...columns } = leadColumns(lead);
  return {
    ...columns,
    id: finding.id,
    ...twoParts(labelOf(finding.norm, index), ': ', entry.title),
    words: joined(
      leadWords(lead),
      whereAndWhen(entry),
      citeCommitment(index.commitments.get(finding.commitment)!, index),
      count > 1 && plural(count, 'commitment'),
    ),
    also: `${finding.commitment} ${entry.id}`,
  };
}

/** The cases of all gaps that are left, each by its own id, the strongest first. */
export function caseRowsOf(of: Chosen): readonly Row[] {
  const leads = of.chosen.judgement.gaps.flatMap(({ cases }) =>
    cases.map((each) => ({ id: each.id, lead: leadIn(each), count: each.findings.length })),
  );
  const byFinding = new Map(leads.map((each) => [each.lead, each]));
  return strongestFirst([...byFinding.keys()], of.whole.workspace).map((finding) => {
    const { id, count } = byFinding.get(finding)!;
    return { ...caseRow(finding, count, of.whole), id };
  });
}
