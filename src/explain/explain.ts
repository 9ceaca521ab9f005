import type { Analysis } from '../model/judgement.ts';
import { askPage } from './pages/ask.ts';
import { conceptPage } from './pages/concept.ts';
import type { Instrument } from '../model/records.ts';
import { indexOf, type IndexOf } from './index-of.ts';
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

type PageOf = (id: string, analysis: Analysis, index: IndexOf) => Page | null;

/** A page of what an id stands for, where it stands for anything of this kind. */
const ofKind =
  <T>(find: (id: string, index: IndexOf, analysis: Analysis) => T | undefined, page: (found: T, analysis: Analysis) => Page): PageOf =>
  (id, analysis, index) => {
    const found = find(id, index, analysis);
    return found === undefined ? null : page(found, analysis);
  };

const instrumentCalled = (id: string, { instruments }: IndexOf, { workspace }: Analysis): Instrument | undefined =>
  instruments.get(id) ??
  workspace.instruments.find(({ aliases = [] }) => aliases.some((alias) => alias.toLowerCase() === id.toLowerCase()));

/** The ids of a commitment and an entry, with a blank between them. */
const pairPage: PageOf = (id, analysis) => {
  const [first, second] = id.split(' ');
  return second === undefined ? null : whyNot(first!, second, analysis);
};

/** `entry#claim`. */
const claimPageOf: PageOf = (id, analysis, { entries }) => {
  const [owner, claim] = id.split('#');
  const entry = claim === undefined ? undefined : entries.get(owner!);
  return entry ? claimPage(entry, claim!, analysis) : null;
};

/** All kinds of pages; what has an id of several kinds is explained by the first. */
const pages: readonly PageOf[] = [
  ofKind((id, { findings }) => findings.get(id), findingPage),
  ofKind((id, { gaps }) => gaps.get(id), gapPage),
  ofKind(
    (id, { cases }) => cases.get(id),
    ({ gap, inGap }, analysis) => casePage(gap, inGap, analysis),
  ),
  ofKind((id, { silences }) => silences.get(id), silencePage),
  ofKind((id, { commitments }) => commitments.get(id), commitmentPage),
  ofKind(
    (id, { provisions }) => provisions.get(id),
    (provision, analysis) => provisionPage(provision, indexOf(analysis)),
  ),
  (id, analysis, { otherIds }) => (otherIds.has(id) ? explain(otherIds.get(id)!, analysis) : null),
  ofKind(instrumentCalled, instrumentPage),
  ofKind((id, { entries }) => entries.get(id), entryPage),
  pairPage,
  claimPageOf,
  ofKind((id, { rules }) => rules.get(id), rulePage),
  ofKind((id, _, { workspace }) => workspace.asks.find((each) => each.id === id), askPage),
  ofKind((id, { sources, ruleSources }) => sources.get(id) ?? ruleSources.get(id), sourcePage),
  conceptPage,
];

/** The page that explains an id of the analysis (see `Page.kind`), or the ids of a commitment and an entry; `null` where nothing has that id. */
export function explain(id: string, analysis: Analysis): Page | null {
  const index = indexOf(analysis);
  for (const page of pages) {
    const found = page(id, analysis, index);
    if (found) return found;
  }
  return null;
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
