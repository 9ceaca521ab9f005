import { extname } from 'node:path';
import type { Analysis } from '../../model/judgement.ts';
import type { Workspace } from '../../model/records.ts';
import type { CitationStyleName } from '../../model/words.ts';
import { citeSources, type Cited } from '../../report/citations/citations.ts';
import type { Format, ReadyReport } from '../../report/formats/format.ts';
import { formats } from '../../report/formats.ts';
import type { Composed } from '../../report/kinds/kind.ts';
import { Stop } from '../print/output.ts';
import { ownStyle, shippedStyle } from './styles.ts';
import type { Target } from './write-file.ts';

/** The format that the ending of a file says; nothing where it says none. */
export function formatOfFile(file: string): Format | undefined {
  const ending = extname(file).slice(1).toLowerCase();
  return formats.find(({ endings }) => endings.includes(ending));
}

/** How sources are cited: in a shipped style, or in one's own. */
export interface CitationOptions {
  readonly citations: CitationStyleName;
  readonly csl?: string | undefined;
  /** Whether citations are fields that Zotero's plug-in can restyle. */
  readonly zotero?: boolean | undefined;
}

export interface CitedReport extends ReadyReport {
  /** Ids of the sources that it cites. */
  readonly used: readonly string[];
}

/** Every document with its citations made and its bibliography at the end. */
export async function citedOf(composed: readonly Composed[], { workspace }: Analysis, options: CitationOptions): Promise<CitedReport[]> {
  const style = options.csl === undefined ? shippedStyle(options.citations) : await ownStyle(options.csl);
  const sources = {
    sources: [...workspace.sources, ...workspace.ruleSources],
    appraisals: { ...asTexts(workspace), ...workspace.appraisals },
  };
  const cited: CitedReport[] = [];
  for (const { report, suffix, workbook } of composed) {
    const { report: written, bibliography, used }: Cited = await citeSources(report, sources, style, { live: options.zotero ?? false });
    cited.push({ report: { ...written, body: [...written.body, ...bibliography] }, suffix, used, workbook });
  }
  return cited;
}

/** What nobody appraised and an instrument names first is that text itself. */
const asTexts = ({ instruments }: Workspace): Record<string, { readonly kind: 'policy' }> =>
  Object.fromEntries(instruments.flatMap(({ sources: [first] }) => (first === undefined ? [] : [[first, { kind: 'policy' as const }]])));

/** The name of a file with something behind it, before its ending. */
export function withSuffix(file: string, suffix: string): string {
  const ending = extname(file);
  return suffix === '' ? file : `${file.slice(0, file.length - ending.length)}${suffix}${ending}`;
}

/** @throws Stop where the name does not say how sources are to be written */
export async function sourcesTarget(file: string, cited: readonly CitedReport[], { workspace }: Analysis): Promise<Target> {
  const used = new Set(cited.flatMap((each) => each.used));
  const sources = [...workspace.sources, ...workspace.ruleSources].filter(({ id }) => used.has(String(id)));
  const { toBibTeX, toCslJson } = await import('../../report/citations/source-exports.ts');
  const ending = extname(file).toLowerCase();
  if (ending === '.json') return { file, content: toCslJson(sources) };
  if (ending === '.bib') return { file, content: await toBibTeX(sources) };
  throw new Stop(`${file} does not say what the sources are to be written as: give a name that ends in .json (CSL-JSON) or .bib (BibTeX).`);
}
