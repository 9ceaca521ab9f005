import { extname } from 'node:path';
import type { Analysis } from '../model/records.ts';
import { citeSources, type Cited } from '../report/citations/citations.ts';
import { toCsv } from '../report/cells.ts';
import { reportToMarkdown } from '../report/formats/markdown.ts';
import { treeSheet } from '../report/formats/tree-sheet.ts';
import { toJson } from '../report/json.ts';
import type { Composed } from '../report/kinds/compose.ts';
import type { NamedSheet } from '../report/named-sheet.ts';
import type { Report } from '../report/report.ts';
import { Stop } from './output.ts';
import { ownStyle, shippedStyle } from './styles.ts';
import type { Target } from './write-file.ts';

export const reportFormats = ['md', 'html', 'docx', 'pdf', 'csv', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The format that the ending of a file says; nothing where it says none. */
export function formatOfFile(file: string): ReportFormat | undefined {
  const ending = extname(file).slice(1).toLowerCase();
  return reportFormats.find((each) => each === ({ markdown: 'md', htm: 'html' }[ending] ?? ending));
}

/** How sources are cited: in a shipped style, or in one's own. */
export interface CitationOptions {
  readonly citations: 'notes' | 'author-date';
  readonly csl?: string | undefined;
}

export interface CitedReport {
  readonly report: Report;
  readonly suffix: string;
  readonly used: readonly string[];
  readonly sheets?: readonly NamedSheet[] | undefined;
}

/** Every document with its citations made and its bibliography at the end. */
export async function citedOf(composed: readonly Composed[], { workspace }: Analysis, options: CitationOptions): Promise<CitedReport[]> {
  const style =
    options.csl === undefined
      ? shippedStyle(options.citations === 'notes' ? 'oscola' : 'chicago-author-date')
      : await ownStyle(options.csl);
  const sources = { sources: [...workspace.sources, ...workspace.ruleSources], appraisals: workspace.appraisals };
  const cited: CitedReport[] = [];
  for (const { report, suffix, sheets } of composed) {
    const { report: written, bibliography, used }: Cited = await citeSources(report, sources, style);
    cited.push({ report: { ...written, body: [...written.body, ...bibliography] }, suffix, used, sheets });
  }
  return cited;
}

export interface Written {
  /** What stands behind the name of the file, before its ending. */
  readonly suffix: string;
  readonly content: string | Uint8Array;
}

/** Every document in a format. */
export async function filesOf(format: ReportFormat, cited: readonly CitedReport[]): Promise<Written[]> {
  const each = async (write: (report: Report) => Promise<string | Uint8Array> | string | Uint8Array): Promise<Written[]> =>
    Promise.all(cited.map(async ({ report, suffix }) => ({ suffix, content: await write(report) })));
  switch (format) {
    case 'md':
      return each(reportToMarkdown);
    case 'html': {
      const { toHtml } = await import('../report/formats/html.ts');
      return each(toHtml);
    }
    case 'docx': {
      const { toDocx } = await import('../report/formats/docx.ts');
      return each(toDocx);
    }
    case 'pdf': {
      const { toPdf } = await import('../report/formats/pdf.ts');
      return each(toPdf);
    }
    case 'json':
      return [{ suffix: '', content: [...toJson('report', { documents: cited.map((each) => each.report) })].join('') }];
    case 'csv':
      return cited.map(({ report, suffix, sheets }) => ({
        suffix,
        content: [...toCsv(sheets?.find(({ name }) => name === 'Findings') ?? treeSheet(report))].join(''),
      }));
    case 'xlsx': {
      const { toXlsx } = await import('../report/formats/xlsx.ts');
      const { title, author, included } = cited[0]!.report;
      const sheets = cited.flatMap((one) => one.sheets ?? [treeSheet(one.report, sheetName(one.suffix))]);
      return [{ suffix: '', content: await toXlsx(sheets, { title, author, included }) }];
    }
  }
}

/** At most 31 characters, as sheets allow. */
const sheetName = (suffix: string): string => suffix.slice(1, 32).replaceAll('-', ' ') || 'Report';

/** The name of a file with something behind it, before its ending. */
export function withSuffix(file: string, suffix: string): string {
  const ending = extname(file);
  return suffix === '' ? file : `${file.slice(0, file.length - ending.length)}${suffix}${ending}`;
}

/** @throws Stop where the name does not say how sources are to be written */
export async function sourcesTarget(file: string, cited: readonly CitedReport[], { workspace }: Analysis): Promise<Target> {
  const used = new Set(cited.flatMap((each) => each.used));
  const sources = [...workspace.sources, ...workspace.ruleSources].filter(({ id }) => used.has(String(id)));
  const { toBibTeX, toCslJson } = await import('../report/citations/source-exports.ts');
  const ending = extname(file).toLowerCase();
  if (ending === '.json') return { file, content: toCslJson(sources) };
  if (ending === '.bib') return { file, content: await toBibTeX(sources) };
  throw new Stop(`${file} does not say what the sources are to be written as: give a name that ends in .json (CSL-JSON) or .bib (BibTeX).`);
}
