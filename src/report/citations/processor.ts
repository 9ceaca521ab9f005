import type { CitationCluster, Engine } from 'citeproc';
import type { CslItem } from './cited-items.ts';
import { markedFormat, unmarked } from './cited-text.ts';
import type { ReportLanguage } from '../../model/words.ts';

/** A CSL style with the locales it may need, as their texts: XML, or the JSON trees that citeproc-js takes. */
export interface CitationStyle {
  /** By which reference managers know it. */
  readonly address: string;
  readonly style: string;
  readonly locales: Readonly<Record<ReportLanguage, string>>;
}

/** A CSL processor for one report. */
export interface Processor {
  /** Whether the style cites in footnotes, else in the running text. */
  readonly inNotes: boolean;
  /** What the style puts around a citation. */
  readonly around: { readonly before: string; readonly after: string };
  /** The marked text of each citation, in order. Each cited item counts as used from then on. */
  cite(citations: readonly CitationCluster[]): string[];
  /** The marked text of each used item whose `field` is `value`, in the order of the style's bibliography. */
  bibliography(field: string, value: string): string[];
}

/** @throws where the style is none that citeproc can read */
export async function processorOf(
  { style, locales }: CitationStyle,
  language: ReportLanguage,
  items: readonly CslItem[],
): Promise<Processor> {
  const { default: CSL } = await import('citeproc');
  CSL.Output.Formats['marked'] = { ...CSL.Output.Formats['html'], ...markedFormat };
  const byId = new Map(items.map((item) => [item.id, item]));
  const system = {
    retrieveLocale: (wanted: string) => locales[wanted as ReportLanguage] ?? locales[language],
    retrieveItem: (id: string) => byId.get(id),
  };
  const engine = new CSL.Engine(system, unmarked(style), language, true);
  engine.setOutputFormat('marked');
  engine.opt.development_extensions.wrap_url_and_doi = true;
  const byPosition = engine.opt.update_mode === CSL.POSITION;

  return {
    inNotes: engine.opt.xclass === 'note',
    around: { before: engine.citation.opt.layout_prefix, after: engine.citation.opt.layout_suffix },
    cite(citations) {
      if (citations.length === 0) return [];
      const texts = byPosition
        ? citeByPosition(engine, citations, CSL.ASSUME_ALL_ITEMS_REGISTERED)
        : citeEach(engine, citations, CSL.ASSUME_ALL_ITEMS_REGISTERED);
      return citations.map(({ citationItems }, at) => {
        const text = texts.get(at) ?? '';
        return text === '' || failures.some((failure) => text.includes(failure)) ? citationItems.map(({ id }) => id).join('; ') : text;
      });
    },
    bibliography(field, value) {
      const made = engine.makeBibliography({ include: [{ field, value }] });
      return made ? made[1].map((text) => text.trim()) : [];
    },
  };
}

/** What citeproc writes where a style prints nothing of an item. */
const failures = ['[CSL STYLE ERROR: reference with no printed form.]', '[NO_PRINTED_FORM]'];

/**
 * Citations whose form hangs on those before them. citeproc-js's own way, one citation after the other, looks through all earlier ones each
 * time (for 2,000 citations 2.8 s); restoring all at once looks through them once (0.6 s) and gives the same texts. The second pass is for
 * citations that the style has sorted anew in the first.
 */
function citeByPosition(engine: Engine, citations: readonly CitationCluster[], registered: number): Map<number, string> {
  const [first, ...rest] = citations;
  const restored = engine.restoreProcessorState(citations);
  const after = rest.map(({ citationID, properties }) => [citationID, properties.noteIndex] as const);
  const again = engine.processCitationCluster(first!, [], after, registered);
  return new Map([...restored[1], ...again[1]].map(([at, text]) => [at, text]));
}

/** Citations that always look the same, once all items are known. */
function citeEach(engine: Engine, citations: readonly CitationCluster[], registered: number): Map<number, string> {
  engine.updateItems([...new Set(citations.flatMap(({ citationItems }) => citationItems.map(({ id }) => id)))]);
  return new Map(citations.map((citation, at) => [at, engine.processCitationCluster(citation, [], [], registered)[1][0]![1]]));
}
