import { canShow } from '../../judge/facts.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { indexOf, labelOf } from '../index-of.ts';
import { heading, item, row, text, type Page } from '../page.ts';
import { authorWords } from '../words.ts';
import { citation } from './blocks.ts';

/** One claim with its sources, under the id `entry#claim`. */
export function claimPage(entry: EntryWithFacts, claimId: string, analysis: Analysis): Page | null {
  const index = indexOf(analysis);
  const claim = entry.claims.find((each) => each.id === claimId);
  if (!claim) return null;
  const facts = (ids: readonly string[] | undefined, label: string) =>
    (ids ?? []).map((id) =>
      row(label, `${labelOf(id, index)} (${entry.facts[id]?.status ?? 'unknown'})`, index.labels.has(id) ? { link: id } : {}),
    );
  return {
    id: `${entry.id}#${claim.id}`,
    kind: 'claim',
    title: `${claim.id} — ${entry.title}`,
    blocks: [
      text(claim.text, { where: entry.claimsAt[claim.id] }),
      row(
        'kind',
        `${claim.kind}${claim.saidBy ? ` of ${authorWords([claim.saidBy])}` : ''}${claim.admission ? ', against its interest' : ''}`,
      ),
      row('about what', `${authorWords([claim.by])} did`),
      ...(claim.ofThisWork ? [row('of whom', 'it is not known whether those of whom it tells came into this work')] : []),
      row('when', claim.period ?? `some time in ${entry.period}, and not after its newest source was issued`),
      row('credibility', `${claim.credibility} of 1 to 6 (Admiralty)`),
      ...facts(
        claim.shows.map(({ fact }) => fact),
        canShow(claim) ? 'shows' : 'speaks of, but shows nothing',
      ),
      ...facts(
        claim.disputes.map(({ fact }) => fact),
        'disputes',
      ),
      heading('Sources'),
      ...claim.sources.map((source) =>
        item(`${citation(source, index)} (${analysis.workspace.appraisals[source.id]?.reliability ?? 'F'}; read: ${source.read})`, {
          link: source.id,
        }),
      ),
      heading('Entry'),
      item(entry.title, { link: entry.id, where: entry.at }),
    ],
  };
}
