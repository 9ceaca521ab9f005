import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { placeName } from '../../model/places.ts';
import { citeCommitment, indexOf, labelOf } from '../index-of.ts';
import { heading, item, row, text, type Block, type Page } from '../page.ts';
import { authorWords, roleWords } from '../words.ts';
import { behestRows } from './behest.ts';
import { responseBlocks, citation, factBlock, findingsWith, findingBlocks } from './blocks.ts';

/** An evidence entry: its facts with their status, its claims with their sources, what the organisation answered, and the findings on it. */
export function entryPage(entry: EntryWithFacts, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const blocks: Block[] = [
    row('practices', entry.practices.map((each) => labelOf(each, index)).join(', ')),
    row('role', `the organisation ${roleWords[entry.role]}`),
    ...behestRows([entry], index),
    row('places', entry.places?.map(placeName).join(', ') || 'not named'),
    row('period', entry.period),
    row('people', entry.persons?.map((each) => labelOf(each, index)).join(', ') || 'not named'),
    ...(entry.mitigates ?? []).map((id) => row('speaks for the organisation beside', index.entries.get(id)?.title ?? id, { link: id })),
    heading('Facts'),
    ...Object.entries(entry.facts).map(([id, fact]) => factBlock(id, fact.status, fact.claims, fact.disputes, index)),
    heading('Claims'),
    ...entry.claims.flatMap((claim) => [
      item(
        `${claim.id} (${claim.kind}${claim.saidBy ? ` of ${authorWords([claim.saidBy])}` : ''}${claim.admission ? ', against its interest' : ''}; about what ${authorWords([claim.by])} did; ${claim.period ?? `some time in ${entry.period}`}; credibility ${claim.credibility}): ${claim.text}`,
        {
          where: entry.claimsAt[claim.id],
          link: `${entry.id}#${claim.id}`,
        },
      ),
      ...claim.sources.map((source) =>
        row(
          'source',
          `${citation(source, index)} (${analysis.workspace.appraisals[source.id]?.reliability ?? 'F'}; read: ${source.read})`,
          { link: source.id },
        ),
      ),
    ]),
    heading('What the organisation answered'),
    ...responseBlocks(entry.response, index),
    ...((entry.notEstablished?.length ?? 0) > 0 ? [heading('Not established'), ...entry.notEstablished!.map((words) => item(words))] : []),
    ...findingBlocks(
      'Findings',
      findingsWith(index, (finding) => finding.evidence === entry.id),
      (finding) => citeCommitment(index.commitments.get(finding.commitment)!, index),
    ),
    ...(entry.prose ? [heading('Notes'), text(entry.prose)] : []),
  ];
  return { id: entry.id, kind: 'entry', title: entry.title, blocks: [row('file', entry.at.file, { where: entry.at }), ...blocks] };
}
