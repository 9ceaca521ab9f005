import type { LeftOut } from '../blocks.ts';
import { lineNumbersOf } from './line-numbers.ts';
import { mergeRows, segmentsOf, type Line } from './lines.ts';
import { repeatedLines, type Repeated } from './repeated.ts';
import type { Page, Run } from './runs.ts';

const heads = 'running heads and feet';
const numbers = 'page numbers';
export const turned = 'text that is turned';
const watermarks = 'watermarks';

const pageNumber =
  /^(?:[-–—•|]\s*)?(?:(?:page|p\.|seite|página)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|de)\s*\d{1,4})?(?:\s*[-–—•|])?$/i;

/** A page without what is no part of its text, and that apart. */
export interface Bare {
  readonly page: Page;
  readonly runs: readonly Run[];
  readonly leftOut: readonly LeftOut[];
  /** Lines that stay, though words like them stand at the same place of other pages. */
  readonly likeHeads: readonly Line[];
}

/** Takes out what repeats at the head or foot of pages, their numbers, what is turned, and what the file itself calls no part of its text. */
export function withoutFurniture(pages: readonly Page[]): Bare[] {
  const body = bodySize(pages);
  const counts = lineNumbersOf(pages);
  const upright = pages.map(({ runs }) => runs.filter((run) => Math.abs(run.angle) < 2 && !counts.has(run)));
  const lines = upright.map((runs) => mergeRows(segmentsOf(runs)));
  const repeated = repeatedLines(
    pages,
    lines.map((all, index) => ({ all, edge: all.filter((line) => isAtEdge(line, pages[index]!)) })),
  );
  const everywhere = repeatedPlaces(lines, body, pages.length);
  return pages.map((page, index) => {
    const out = new Map<Run, string>();
    const notes = noteLines(lines[index]!);
    for (const run of page.runs) {
      if (counts.has(run)) out.set(run, 'numbers of lines');
      else if (Math.abs(run.angle) >= 2) out.set(run, run.size > body * 1.8 || Math.abs(run.angle) % 90 !== 0 ? watermarks : turned);
    }
    for (const line of lines[index]!) {
      const what = notes.has(line) ? null : whatIs(line, page, repeated, everywhere, body, lines[index]!);
      if (what) for (const run of line.runs) out.set(run, what);
      else
        for (const run of line.runs)
          if (run.artifact)
            out.set(run, isAtEdge(line, page) ? heads : run.size > body * 1.8 ? watermarks : 'what the file calls no part of its text');
    }
    const runs = page.runs.filter((run) => !out.has(run));
    const likely = lines[index]!.filter(
      (line) =>
        !notes.has(line) && !out.has(line.runs[0]!) && isAtOuterEdge(line, page, lines[index]!) && repeated(line, page) === 'like a head',
    );
    return { page, runs, leftOut: grouped(page, out), likeHeads: likely };
  });
}

/** Notes stand at the foot of pages, and often say the same. */
function noteLines(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isNext =
      before !== undefined && found.has(before) && line.y - before.y < line.size * 1.7 && Math.abs(line.size - before.size) < 0.6;
    if (/^\uFDD2\d/.test(line.text) || isNext) found.add(line);
  }
  return found;
}

export function bodySize(pages: readonly Page[]): number {
  const sizes = new Map<number, number>();
  for (const { runs } of pages)
    for (const { size, text } of runs) sizes.set(Math.round(size * 2) / 2, (sizes.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...sizes].reduce((most, each) => (each[1] > most[1] ? each : most), [10, 0] as [number, number])[0];
}

const edge = 0.13;
const isAtEdge = ({ y }: Line, { height }: Page): boolean => y < height * edge || y > height * (1 - edge * 0.85);

function whatIs(
  line: Line,
  page: Page,
  repeated: Repeated,
  everywhere: ReadonlySet<string>,
  body: number,
  all: readonly Line[],
): string | null {
  if (everywhere.has(placeOf(line))) return watermarks;
  if (!isAtOuterEdge(line, page, all)) return null;
  if (pageNumber.test(line.text.trim()) && isAmongOuter(line, all, 2) && !standsInText(line, all)) return numbers;
  return line.size <= body * 1.6 && repeated(line, page) === 'head' ? heads : null;
}

const isAtOuterEdge = (line: Line, page: Page, all: readonly Line[]): boolean => isAtEdge(line, page) && isAmongOuter(line, all, 3);

/** Whether a line is one of the first or last of its page. */
const isAmongOuter = (line: Line, all: readonly Line[], count: number): boolean =>
  all.slice(0, count).includes(line) || all.slice(-count).includes(line);

/** A number close to other lines is one of them, such as the last row of a table. */
const standsInText = (line: Line, all: readonly Line[]): boolean =>
  all.some((other) => other !== line && Math.abs(other.y - line.y) < line.size * 1.25 && !pageNumber.test(other.text));

const placeOf = (line: Line): string => `${Math.round(line.x / 3)} ${Math.round(line.y / 3)} ${line.text}`;

/** Large words that stand at the very same place on most pages. */
function repeatedPlaces(lines: readonly (readonly Line[])[], body: number, pages: number): Set<string> {
  const counts = new Map<string, number>();
  for (const all of lines)
    for (const line of all) if (line.size > body * 2) counts.set(placeOf(line), (counts.get(placeOf(line)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= Math.max(3, pages * 0.6)).map(([key]) => key));
}

function grouped(page: Page, out: ReadonlyMap<Run, string>): LeftOut[] {
  const byKind = new Map<string, Run[]>();
  for (const [run, what] of out) byKind.set(what, [...(byKind.get(what) ?? []), run]);
  return [...byKind].flatMap(([what, runs]) => {
    const isTurned = what === watermarks || what === turned;
    const texts = isTurned ? [runs.map((run) => run.text.trim()).join(' ')] : mergeRows(segmentsOf(runs)).map((line) => line.text);
    return texts.map((text): LeftOut => ({ kind: 'left-out', what, text, page: page.label }));
  });
}

/**
 * Lines that stand apart at the head or foot of a page that is the only one, where nothing tells by repeating itself that it is no part of the text: words
 * that end no sentence, no larger than running text.
 */
export function likeHeads(bare: readonly Bare[]): Line[] {
  const [only, ...others] = bare;
  if (!only || others.length > 0) return [];
  const { page, runs } = only;
  const body = bodySize([{ ...page, runs }]);
  const lines = mergeRows(segmentsOf(runs));
  const notes = noteLines(lines);
  const steps = lines.slice(1).map((line, at) => line.y - lines[at]!.y);
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const outer = [
    { line: lines[0], next: lines[1] },
    { line: lines.at(-1), next: lines.at(-2) },
  ];
  return outer.flatMap(({ line, next }) => {
    if (!line || !next || notes.has(line) || !isAtEdge(line, page) || !/\p{L}/u.test(line.text)) return [];
    const step = Math.abs(next.y - line.y);
    const isApart = step > Math.max(line.size, next.size) * 1.6 && (line.size < body * 0.95 || step > usual * 1.3);
    return isApart && line.size <= body * 1.05 && !/[.;:,]["”’)]*$/.test(line.text) ? [line] : [];
  });
}
