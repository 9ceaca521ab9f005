import type { LeftOut } from '../blocks.ts';
import type { Bare } from './furniture.ts';
import { mergeRows, segmentsOf, type Line } from './lines.ts';

const leader = /(?:(?:\.|…|·|_)\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$|(?:\s(?:\.|…)){3,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/i;
const title = /^(?:table of contents|contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenido)$/i;
const endsInPage = /(?:^|\s)(?:\d{1,3}|[ivxlc]{1,6})$/i;

/** Takes out lists of contents: lines that lead to a page by dots, or that end in a page under the title of such a list. */
export function withoutContents(bare: readonly Bare[]): Bare[] {
  let goesOn = false;
  return bare.map((each) => {
    const lines = mergeRows(segmentsOf(each.runs));
    const at = rangeOf(lines, goesOn);
    goesOn = at !== null && at.to >= lines.length - 1;
    if (!at) return each;
    const out = lines.slice(at.from, at.to + 1);
    const gone = new Set(out.flatMap((line) => line.runs));
    return {
      ...each,
      runs: each.runs.filter((run) => !gone.has(run)),
      leftOut: [
        ...each.leftOut,
        ...out.map((line): LeftOut => ({ kind: 'left-out', what: 'lists of contents', text: line.text, page: each.page.label })),
      ],
    };
  });
}

function rangeOf(lines: readonly Line[], goesOn: boolean): { from: number; to: number } | null {
  const head = lines.findIndex((line) => title.test(line.text.trim()));
  const leads = lines.flatMap((line, at) => (leader.test(line.text) ? [at] : []));
  if (leads.length >= (head >= 0 || goesOn ? 1 : 4)) {
    const from = head >= 0 && head < leads[0]! ? head : goesOn ? 0 : leads[0]!;
    return { from, to: leads.at(-1)! };
  }
  if (head < 0 && !goesOn) return null;
  const start = head + 1;
  let to = start - 1;
  for (let at = start, misses = 0; at < lines.length && misses < 2; at++) {
    if (endsInPage.test(lines[at]!.text)) {
      to = at;
      misses = 0;
    } else misses++;
  }
  const listed = lines.slice(start, to + 1).filter((line) => endsInPage.test(line.text)).length;
  return listed >= 3 && listed >= (to + 1 - start) * 0.5 ? { from: Math.max(0, head), to } : null;
}
