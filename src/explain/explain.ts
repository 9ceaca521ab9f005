import type { Analysis } from '../model/judgement.ts';
import { askPage } from './pages/ask.ts';
import { conceptPage } from './pages/concept.ts';
import { indexOf } from './index-of.ts';
import { casePage } from './pages/case.ts';
import { findingPage } from './pages/finding.ts';
import { gapPage } from './pages/gap.ts';
import { silencePage } from './pages/silence.ts';
import type { Page } from './page.ts';
import { whyNot } from './why-not.ts';
import { claimPage } from './pages/claim.ts';
import { commitmentPage } from './pages/commitment.ts';
import { entryPage } from './pages/entry.ts';
import { instrumentPage } from './pages/instrument.ts';
import { provisionPage } from './pages/provision.ts';
import { rulePage } from './pages/rule.ts';
import { sourcePage } from './pages/source.ts';

/** The page that explains an id of the analysis (see `Page.kind`), or the ids of a commitment and an entry; `null` where nothing has that id. */
export function explain(id: string, analysis: Analysis): Page | null {
  const index = indexOf(analysis);
  const finding = index.findings.get(id);
  if (finding) return findingPage(finding, analysis);
  const gap = index.gaps.get(id);
  if (gap) return gapPage(gap, analysis);
  const inCase = index.cases.get(id);
  if (inCase) return casePage(inCase.gap, inCase.inGap, analysis);
  const silence = index.silences.get(id);
  if (silence) return silencePage(silence, analysis);
  const commitment = index.commitments.get(id);
  if (commitment) return commitmentPage(commitment, analysis);
  const provision = index.provisions.get(id);
  if (provision) return provisionPage(provision, index);
  const byOther = index.otherIds.get(id);
  if (byOther !== undefined) return explain(byOther, analysis);
  const instrument =
    index.instruments.get(id) ??
    analysis.workspace.instruments.find((each) => each.aliases?.some((alias) => alias.toLowerCase() === id.toLowerCase()));
  if (instrument) return instrumentPage(instrument, analysis);
  const entry = index.entries.get(id);
  if (entry) return entryPage(entry, analysis);
  const [first, second] = id.split(' ');
  const pair = second === undefined ? null : whyNot(first!, second, analysis);
  if (pair) return pair;
  const [owner, claim] = id.split('#');
  const owning = claim === undefined ? undefined : index.entries.get(owner!);
  if (owning) return claimPage(owning, claim!, analysis);
  const rule = index.rules.get(id);
  if (rule) return rulePage(rule, analysis);
  const ask = analysis.workspace.asks.find((each) => each.id === id);
  if (ask) return askPage(ask, analysis);
  const source = index.sources.get(id) ?? index.ruleSources.get(id);
  return source ? sourcePage(source, analysis) : conceptPage(id, analysis);
}

/** All ids that `explain` knows, for suggestions. */
export function explainable(analysis: Analysis): string[] {
  const index = indexOf(analysis);
  return [
    index.findings,
    index.gaps,
    index.cases,
    index.silences,
    index.commitments,
    index.provisions,
    index.otherIds,
    index.instruments,
    index.entries,
    index.rules,
    index.sources,
    index.ruleSources,
    index.labels,
  ]
    .flatMap((map) => [...map.keys()])
    .concat(analysis.workspace.asks.map(({ id }) => id))
    .concat(analysis.entries.flatMap((entry) => entry.claims.map((claim) => `${entry.id}#${claim.id}`)));
}
