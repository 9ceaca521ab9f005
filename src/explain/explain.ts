import type { Analysis } from '../model/judgement.ts';
import { askPage } from './ask.ts';
import { conceptPage } from './concepts.ts';
import { indexOf } from './index-of.ts';
import { casePage, findingPage, gapPage, silencePage } from './judged.ts';
import type { Page } from './page.ts';
import { whyNot } from './why-not.ts';
import { claimPage, commitmentPage, entryPage, instrumentPage, provisionPage, rulePage } from './records.ts';
import { sourcePage } from './source.ts';

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
