import type { Source, Vocabulary } from '../../model/records.ts';
import { shortReference } from '../../model/sources.ts';
import type { Sheet } from '../../report/sheet.ts';

export type Kind = keyof Vocabulary;

/** One word of the vocabulary, whatever its kind. */
export interface Concept {
  readonly id: string;
  readonly prefLabel: string;
  readonly altLabel?: readonly string[];
  readonly definition: string;
  readonly broader?: readonly string[];
  readonly source?: readonly { readonly id: string; readonly locator?: string }[];
  readonly cues?: readonly string[];
  readonly bears?: string;
  readonly bearer?: string;
}

export interface KindOfConcept {
  readonly kind: Kind;
  readonly concepts: readonly Concept[];
}

const narrowerOf = (id: string, concepts: readonly Concept[]): string[] =>
  concepts.filter(({ broader }) => broader?.includes(id)).map((each) => each.id);

const sourcesOf = (concept: Concept, sources: ReadonlyMap<string, Source>): string[] =>
  (concept.source ?? []).map(({ id, locator }) => `${shortReference(sources.get(id), id)}${locator ? `, ${locator}` : ''}`);

/** The vocabulary as a table that a codebook can take over. */
export function vocabularySheet(kinds: readonly KindOfConcept[], sources: readonly Source[]): Sheet {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return {
    columns: [
      ...(kinds.length > 1 ? [{ name: 'kind', most: 13 }] : [{ name: 'kind', sheetOnly: true }]),
      { name: 'id', most: 20 },
      { name: 'label', sheetOnly: true },
      { name: 'definition', grows: 2 },
      { name: 'broader', most: 16 },
      { name: 'narrower', sheetOnly: true },
      { name: 'also called', sheetOnly: true },
      { name: 'binds', sheetOnly: true },
      { name: 'bears', sheetOnly: true },
      { name: 'source', sheetOnly: true },
      { name: 'cues', sheetOnly: true },
    ],
    rows: kinds.flatMap(({ kind, concepts }) =>
      concepts.map((each) => [
        kind,
        each.id,
        each.prefLabel,
        each.definition,
        (each.broader ?? []).join(', '),
        narrowerOf(each.id, concepts).join(', '),
        (each.altLabel ?? []).join('; '),
        each.bearer ?? '',
        each.bears ?? '',
        sourcesOf(each, byId).join('; '),
        (each.cues ?? []).join('; '),
      ]),
    ),
  };
}

/**
 * The vocabulary as SKOS in JSON-LD (W3C, SKOS Reference, 2009): a concept scheme a kind, a concept a word. The names are URNs, as no address of
 * this workspace is known; the context is written out, so that nothing is fetched.
 */
export function toSkos(kinds: readonly KindOfConcept[], sources: readonly Source[]): string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const name = (kind: Kind, id?: string) => `urn:avowed:${kind}${id ? `:${id}` : ''}`;
  const graph = kinds.flatMap(({ kind, concepts }) => [
    {
      '@id': name(kind),
      '@type': 'skos:ConceptScheme',
      prefLabel: kind,
      hasTopConcept: concepts.filter(({ broader = [] }) => broader.length === 0).map(({ id }) => name(kind, id)),
    },
    ...concepts.map((each) => ({
      '@id': name(kind, each.id),
      '@type': 'skos:Concept',
      inScheme: name(kind),
      notation: each.id,
      prefLabel: each.prefLabel,
      ...(each.altLabel?.length ? { altLabel: each.altLabel } : {}),
      definition: each.definition,
      ...(each.broader?.length ? { broader: each.broader.map((id) => name(kind, id)) } : {}),
      ...(narrowerOf(each.id, concepts).length > 0 ? { narrower: narrowerOf(each.id, concepts).map((id) => name(kind, id)) } : {}),
      ...(each.source?.length ? { source: sourcesOf(each, byId) } : {}),
    })),
  ]);
  return JSON.stringify({ '@context': context, '@graph': graph }, null, 2);
}

const inEnglish = (id: string) => ({ '@id': id, '@language': 'en' });
const link = (id: string) => ({ '@id': id, '@type': '@id' });
const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  prefLabel: inEnglish('skos:prefLabel'),
  altLabel: inEnglish('skos:altLabel'),
  definition: inEnglish('skos:definition'),
  notation: 'skos:notation',
  source: 'dcterms:source',
  inScheme: link('skos:inScheme'),
  hasTopConcept: link('skos:hasTopConcept'),
  broader: link('skos:broader'),
  narrower: link('skos:narrower'),
};
