import { visit } from 'unist-util-visit';
import type { CitedSource, ReportContent } from '../../report.ts';

/** All that is cited somewhere in a part of a report. */
export function citedIn(body: readonly ReportContent[]): CitedSource[] {
  const found: CitedSource[] = [];
  visit({ type: 'root', children: [...body] }, 'citation', ({ sources: each }) => void found.push(...each));
  return found;
}
