import { toString } from 'mdast-util-to-string';
import { analyse } from '../../src/analysis.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import type { Workspace } from '../../src/model/records.ts';
import { kindCalled } from '../../src/report/kinds.ts';
import type { ReportOptions } from '../../src/report/kinds/kind.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import type { ReportContent } from '../../src/report/report.ts';
import { workspace } from './records.ts';

/** What a report of a made workspace files, its blocks one a line. */
export function filed(
  kind: string,
  more: Partial<Workspace>,
  options: Partial<ReportOptions> = {},
  filters: Filters = {},
  textOf: (node: ReportContent) => string = toString,
): string {
  const analysis = analyse(workspace(more), { include: [], filters });
  return kindCalled(kind)
    .compose(analysis, { ...reportOptions({}, filters, analysis), filters, ...options })
    .filter(({ forAuthor }) => !forAuthor)
    .flatMap(({ report }) => report.body.map(textOf))
    .join('\n');
}

/** The same with its headings marked, so that what stands under which is seen. */
export const filedMarked = (kind: string, more: Partial<Workspace>, options?: Partial<ReportOptions>, filters?: Filters): string =>
  filed(kind, more, options, filters, (node) => `${node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : ''}${toString(node)}`);
