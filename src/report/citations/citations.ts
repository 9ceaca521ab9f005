import type { CitationCluster, CiteItem } from 'citeproc';
import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Source } from '../../model/records.ts';
import type { sourceKinds } from '../../model/words.ts';
import { citable, unknown, type CslItem } from './cited-items.ts';
import { kindOf, kindTitles } from './cited-kinds.ts';
import { marks, phrasing, safe, withPlurals } from './cited-text.ts';
import { readPlace, readThrough } from './locators.ts';
import { list, paragraph, title, words } from '../page-tree.ts';
import { collect, withCitations, type Neighbours, type PlacedCitation, type Written } from './place-citations.ts';
import { processorOf, type CitationStyle, type Processor } from './processor.ts';
import type { CitedSource, Report, ReportContent } from '../report.ts';
import { bibliographyCode, citationCode, zoteroPreferences } from './zotero.ts';

export interface CitedSources {
  /** Where an id is given twice, the first counts. */
  readonly sources: readonly Source[];
  /** What kind of source each is and where else than at its publisher's it was read, by id, where it was appraised. */
  readonly appraisals: Readonly<Record<string, { readonly kind: (typeof sourceKinds)[number]; readonly readAt?: string | undefined }>>;
}

export interface Cited {
  /** Without any `citation` node: each is a footnote, or text. */
  readonly report: Report;
  /** The known sources that were cited, by kind, under its heading; empty where there are none. */
  readonly bibliography: readonly ReportContent[];
  /** Their ids, in order of use, with those of sources through which others were read. */
  readonly used: readonly string[];
}

/**
 * Cites the sources of a report in a CSL style: in footnotes, or in the running text as the style has it. A citation that stands within a
 * footnote, or in the head of a table (which is repeated on each page), becomes text there. An unknown source is cited by its id.
 * @param options.live whether the citations are fields of a Word document that Zotero can restyle; the bibliography is then one list
 * @throws where `style` is no CSL style
 */
export async function citeSources(
  report: Report,
  cited: CitedSources,
  style: CitationStyle,
  { live = false }: { readonly live?: boolean } = {},
): Promise<Cited> {
  const { body, placed } = collect(report.body);
  const items = itemsOf(placed, cited, report, style);
  const processor = await processorOf(style, report.language, [...items.values()]);
  const clusters = withoutFalseIbid(placed.map((each, at) => clusterOf(each, at, processor.inNotes)));
  const texts = processor.cite(clusters);
  const known = new Map(cited.sources.toReversed().map((source) => [safe(String(source.id)), source]));
  const inField = (nodes: PhrasingContent[], at: number): PhrasingContent[] => {
    if (!live) return nodes;
    const plain = nodes.map((node) => toString(node)).join('');
    return [edge(citationCode({ cluster: clusters[at]!, plain, at }, known)), ...nodes, edge(null)];
  };
  const places = new Map(
    placed.map((each, at) => [each.node, { ...each, at, text: withPlurals(texts[at]!.replaceAll(beforeJoint, ', ')) }]),
  );
  const notes: FootnoteDefinition[] = [];
  const withText = withCitations(body, (citation, among) => {
    if (citation.sources.length === 0) return { as: 'text', nodes: [] };
    const { text, identifier, at } = places.get(citation)!;
    if (!processor.inNotes && identifier !== null)
      return { as: 'text', nodes: inField(asText(text, processor, among).nodes as PhrasingContent[], at) };
    if (identifier === null) return asText(text, processor, among);
    notes.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children: inField(phrasing(text), at) }],
    });
    return { as: 'mark', nodes: [{ type: 'footnoteReference', identifier, label: identifier }] };
  });
  const parts = kindTitles.flatMap(([kind, heading]) => {
    const entries = processor.bibliography(kindField, kind);
    return entries.length === 0 ? [] : [title(3, heading), list(entries.map(phrasing))];
  });
  const properties = live ? { properties: zoteroPreferences(style.address, report.language, processor.inNotes) } : {};
  return {
    report: { ...report, ...properties, body: [...withText, ...notes] },
    bibliography: live
      ? liveBibliography(processor.bibliography(citedField, 'yes'))
      : parts.length > 0
        ? [title(2, 'Bibliography'), ...parts]
        : [],
    used: [...items].filter(([, item]) => kindField in item).map(([id]) => id),
  };
}

const edge = (code: string | null): PhrasingContent => ({ type: 'fieldEdge', code });

/** One field over all entries, as the style orders them. */
function liveBibliography(entries: readonly string[]): ReportContent[] {
  if (entries.length === 0) return [];
  const paragraphs = entries.map((entry, at) =>
    paragraph(...(at === 0 ? [edge(bibliographyCode)] : []), ...phrasing(entry), ...(at === entries.length - 1 ? [edge(null)] : [])),
  );
  return [title(2, 'Bibliography'), ...paragraphs];
}

/** Not of CSL: whether an item is known at all. */
const citedField = 'avowed-cited';
/** Not of CSL: under which heading of the bibliography an item stands. */
const kindField = 'avowed-kind';

function itemsOf(
  placed: readonly PlacedCitation[],
  { sources, appraisals }: CitedSources,
  { language }: Report,
  { style }: CitationStyle,
): Map<string, CslItem> {
  const known = new Map(sources.toReversed().map((source) => [String(source.id), source]));
  const kinds = new Map(Object.entries(appraisals));
  const saysCirca = style.includes('is-uncertain-date');
  const ids = placed.flatMap(({ node }) => node.sources.flatMap(({ id, via }) => (via === undefined ? [id] : [id, via])));
  // Of what was read through another no copy was read.
  const read = new Set(placed.flatMap(({ node }) => node.sources.map(({ id, via }) => via ?? id)));
  return new Map(
    [...new Set(ids)].map((id) => {
      const source = known.get(id);
      return [
        id,
        source
          ? {
              ...citable(source, { saysCirca, language, readAt: read.has(id) ? kinds.get(id)?.readAt : undefined }),
              [kindField]: kindOf(source, kinds.get(id)?.kind),
              [citedField]: 'yes',
            }
          : unknown(id),
      ] as const;
    }),
  );
}

function clusterOf({ node, note }: PlacedCitation, index: number, inNotes: boolean): CitationCluster {
  return {
    citationID: `c${index}`,
    citationItems: node.sources.flatMap(citeItems),
    properties: { index, noteIndex: inNotes ? note : 0, unsorted: node.sources.some(({ via }) => via !== undefined) },
  };
}

/**
 * “ibid” alone would stand for the words of the citation before as well, so it may not stand for a place without words. citeproc compares
 * `locator-extra`, and writes “ibid” only where it is the same.
 */
function withoutFalseIbid(clusters: readonly CitationCluster[]): CitationCluster[] {
  let turn = 0;
  let last: CiteItem | undefined;
  return clusters.map((cluster) => ({
    ...cluster,
    citationItems: cluster.citationItems.map((item) => {
      if (last?.id === item.id && last.locator === item.locator && last.suffix !== undefined && item.suffix === undefined) turn++;
      last = item;
      return { ...item, 'locator-extra': String(turn) };
    }),
  }));
}

/** A source and, after it, the one through which it was read; the joint marks where the style's own delimiter gives way. */
function citeItems({ id, locator = '', via }: CitedSource): CiteItem[] {
  if (via === undefined) return [citeItem(id, locator)];
  const { own, joint, other } = readThrough(locator);
  return [citeItem(id, own), { ...citeItem(via, other), prefix: `${marks.joint}${joint} ` }];
}

const beforeJoint = new RegExp(String.raw`[\s;,]*${marks.joint}`, 'g');

function citeItem(id: string, written: string): CiteItem {
  const { label, locator, several, words: rest } = readPlace(safe(written));
  const place = several ? `${marks.several}${locator}` : locator;
  return {
    id: safe(id),
    ...(locator === undefined ? {} : { label, locator: place }),
    ...(rest === undefined ? {} : { suffix: `, ${rest}` }),
  };
}

/** A citation in the running text: in the brackets that the style gives it, or those that it already stands in. */
function asText(text: string, { inNotes, around }: Processor, { before, after }: Neighbours): Written {
  const bare = within(text, around);
  if (before.endsWith('(') && after.startsWith(')')) return { as: 'text', nodes: phrasing(bare) };
  if (!inNotes || before === '') return { as: 'text', nodes: phrasing(text) };
  return { as: 'text', nodes: [words('('), ...phrasing(bare), words(')')] };
}

function within(text: string, { before, after }: Processor['around']): string {
  const start = text.startsWith(before) ? before.length : 0;
  return text.slice(start, after !== '' && text.endsWith(after) ? -after.length : undefined);
}
