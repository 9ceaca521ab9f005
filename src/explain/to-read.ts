import { neededBy } from '../model/needed.ts';
import { makeContext } from '../judge/context.ts';
import { unread } from '../judge/silences.ts';
import type { Filters } from '../model/filters/filter.ts';
import type { Analysis, Gap } from '../model/judgement.ts';
import type { Claim } from '../model/records.ts';
import { byCodeUnit, groupBy } from '../model/sorting.ts';
import { shortReference } from '../model/sources.ts';
import { entriesLeft } from './entries-left.ts';
import { indexOf } from './index-of.ts';
import { plural } from './words.ts';

/** A text or source worth obtaining, and how much hangs on it. */
export interface Reading {
  readonly kind: 'instrument' | 'source';
  readonly id: string;
  readonly title: string;
  /** How it is known so far. */
  readonly read: string;
  /** Headlines that carry a reservation for it, or that rest on it. */
  readonly headlines: number;
  readonly findings: number;
  /** Commitments that were not found and may stand in it. */
  readonly notFound: number;
  /** Claims that count for nothing before it is read. */
  readonly idle: number;
  readonly because: string;
}

/** Where no own commitment speaks to the very norm of a gap: own instruments not read whole in which one may stand. */
export function unreadFor(gap: Gap, analysis: Analysis, context = makeContext(analysis.workspace)): string[] {
  const index = indexOf(analysis);
  const direct = gap.cases.some((each) => each.findings.some((finding) => finding.standing === 'own-commitment' && !finding.general));
  if (direct || index.silences.has(gap.id)) return [];
  const entries = gap.cases.map((each) => index.entries.get(each.evidence)!);
  return unread(gap.practice, entries, context);
}

/**
 * Instruments whose words were not checked or that were not read whole, and sources that are known only through others, ranked by what hangs
 * on them: headlines first, then commitments not found, findings, claims that count for nothing yet.
 */
export function toRead(analysis: Analysis, filters: Filters = {}): Reading[] {
  const headlines = new Set(analysis.judgement.gaps.map((gap) => gap.headline.finding));
  return [...instrumentsToRead(analysis, headlines), ...sourcesToRead(analysis, filters, headlines)].toSorted(
    (a, b) =>
      b.headlines - a.headlines ||
      b.notFound - a.notFound ||
      b.findings - a.findings ||
      b.idle - a.idle ||
      byCodeUnit(a.kind, b.kind) ||
      byCodeUnit(a.id, b.id),
  );
}

function instrumentsToRead(analysis: Analysis, headlines: ReadonlySet<string>): Reading[] {
  const { workspace, judgement } = analysis;
  const index = indexOf(analysis);
  const context = makeContext(workspace);
  const missing = [
    ...judgement.silences.map((silence) => silence.toRead),
    ...judgement.gaps.map((gap) => unreadFor(gap, analysis, context)),
  ];
  const allUnchecked = [...index.findings.values()].filter((finding) => finding.shortOf.includes('text-unchecked'));
  return workspace.instruments.flatMap(({ id, title, read, translated }): Reading[] => {
    const unchecked = allUnchecked.filter((finding) => index.commitments.get(finding.commitment)!.instrument === id);
    const notFound = missing.filter((ids) => ids.includes(id)).length;
    if (unchecked.length + notFound === 0) return [];
    const leading = unchecked.filter((finding) => headlines.has(finding.id)).length;
    const because = [
      ...(unchecked.length > 0 ? [`its words were not checked, a reservation of ${findingsWords(unchecked.length, leading)}`] : []),
      ...(notFound > 0
        ? [`an own commitment on the norm of ${plural(notFound, 'gap or silence', 'gaps or silences')} was not found and may stand in it`]
        : []),
    ].join('; ');
    const known = `${read}${translated ? ', in translation' : ''}`;
    return [{ kind: 'instrument', id, title, read: known, headlines: leading, findings: unchecked.length, notFound, idle: 0, because }];
  });
}

/** A source as a claim cites it. */
type Citation = Claim['sources'][number] & { readonly claim: string };

function sourcesToRead(analysis: Analysis, filters: Filters, headlines: ReadonlySet<string>): Reading[] {
  const citations = entriesLeft(analysis, filters).flatMap((entry) =>
    entry.claims.flatMap((claim) => claim.sources.map((source): Citation => ({ ...source, claim: `${entry.id}#${claim.id}` }))),
  );
  const restingOn = findingsByClaim(analysis);
  return groupBy(citations, ({ id }) => id)
    .filter(([, cited]) => cited.every((citation) => citation.read === 'none'))
    .flatMap(([id, cited]) => sourceToRead(id, cited, { restingOn, headlines, analysis }));
}

interface Hanging {
  readonly restingOn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly headlines: ReadonlySet<string>;
  readonly analysis: Analysis;
}

function sourceToRead(id: string, cited: readonly Citation[], { restingOn, headlines, analysis }: Hanging): Reading[] {
  const { sources } = indexOf(analysis);
  const resting = new Set(cited.flatMap(({ claim }) => [...(restingOn.get(claim) ?? [])]));
  const idle = new Set(cited.filter(({ via }) => !via).map(({ claim }) => claim)).size;
  if (resting.size + idle === 0) return [];
  const leading = [...resting].filter((finding) => headlines.has(finding)).length;
  const through = [...new Set(cited.flatMap(({ via }) => (via ? [shortReference(sources.get(via), via)] : [])))].toSorted(byCodeUnit);
  const because = [
    ...(resting.size > 0 ? [`${findingsWords(resting.size, leading)} rest on it as others tell it`] : []),
    ...(idle > 0 ? [`${plural(idle, 'claim')} count for nothing before it is read`] : []),
  ].join('; ');
  const read = through.length > 0 ? `through ${through.join('; ')}` : 'none';
  const title = sources.get(id)?.title ?? id;
  return [{ kind: 'source', id, title, read, headlines: leading, findings: resting.size, notFound: 0, idle, because }];
}

/** The findings that rest on each claim, by `entry#claim`. */
function findingsByClaim(analysis: Analysis): ReadonlyMap<string, ReadonlySet<string>> {
  const restingOn = new Map<string, Set<string>>();
  for (const finding of indexOf(analysis).findings.values())
    for (const claim of neededBy(finding).flatMap((fact) => fact.claims)) {
      const id = `${finding.evidence}#${claim}`;
      restingOn.set(id, (restingOn.get(id) ?? new Set()).add(finding.id));
    }
  return restingOn;
}

const findingsWords = (findings: number, headlines: number): string =>
  `${plural(findings, 'finding')}${headlines > 0 ? ` (${plural(headlines, 'headline')} among them)` : ''}`;
