import type { Doubt, LeftOut } from '../blocks.ts';
import { markerOf } from '../markers.ts';
import { plainWords, tidy } from '../marks.ts';
import { widthOf } from './cells.ts';
import { lineOf } from './lines.ts';
import type { Rule } from './rules.ts';
import type { Page, Run } from './runs.ts';

/** How high above the base line, in sizes of the text, a line through its middle stands: one under words stands lower, one over them higher. */
const lowest = 0.13;
const highest = 0.47;
/** How far, in sizes, such a line may reach beyond words, or end beside the end of one: where a word stands within a run is only estimated. */
const beyond = 0.5;
const nearly = 0.9;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A page without the words that a line is drawn through, and these. */
export interface Unstruck {
  readonly page: Page;
  readonly struck: readonly LeftOut[];
  readonly doubts: readonly Doubt[];
}

/** Takes out what is struck through: whoever reads the page does not read it as in force. */
export function withoutStruck(page: Page): Unstruck {
  const level = page.rules.filter(({ isLevel }) => isLevel);
  const doubts: Doubt[] = [];
  const rows = (level.length === 0 ? [] : rowsOf(page.runs)).map((runs): Row => {
    const spans = spansThrough(runs, level);
    const cuts = runs.map((run) => cutRun(run, spans));
    for (const [at, { isClear }] of cuts.entries())
      if (!isClear)
        doubts.push({
          where: `p. ${page.label}, “${tidy(plainWords(runs[at]!.text)).slice(0, 60)}”`,
          what: 'a line is drawn through a part of these words, which stayed; strike out what it strikes out',
        });
    return { runs, cuts, kept: cuts.flatMap(({ kept }) => kept), out: cuts.flatMap(({ out }) => out) };
  });
  const taken = new Map<Run, readonly Run[]>();
  const struck: LeftOut[] = [];
  for (const [at, { runs, cuts, kept, out }] of rows.entries()) {
    if (out.length === 0) continue;
    const isBare = kept.length > 0 && markerOf(`${lineOf(kept).text} X`)?.rest === 'X';
    const below = isBare ? restBelow(rows, at) : null;
    // A number whose words are all struck counts nothing.
    const gone = isBare && !below ? [...kept, ...out] : out;
    struck.push({ kind: 'left-out', what: 'struck text', text: lineOf(gone).text, page: page.label });
    for (const [index, run] of runs.entries()) {
      const stays = isBare && !below ? [] : cuts[index]!.kept;
      taken.set(run, below ? stays.map((each) => ({ ...each, y: below.y })) : stays);
    }
  }
  const runs = page.runs.flatMap((run) => taken.get(run) ?? [run]);
  return { page: taken.size === 0 ? page : { ...page, runs }, struck, doubts };
}

interface Row {
  readonly runs: readonly Run[];
  readonly cuts: readonly Cut[];
  readonly kept: readonly Run[];
  readonly out: readonly Run[];
}

/** What stays of a paragraph, below a row of which only its number does; `null` where nothing does. */
function restBelow(rows: readonly Row[], from: number): Run | null {
  for (let at = from + 1; at < rows.length; at++) {
    const [above, row] = [rows[at - 1]!, rows[at]!];
    const [first] = row.kept;
    if (row.runs[0]!.y - above.runs[0]!.y > above.runs[0]!.size * 1.6) return null;
    if (first) return (row.out.length > 0 && markerOf(row.runs[0]!.text) === null) || /^\s*\p{Ll}/u.test(first.text) ? first : null;
  }
  return null;
}

function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of runs.filter(({ angle }) => Math.abs(angle) < 2).toSorted((a, b) => b.size - a.size)) {
    const row = rows.find(([first]) => run.y > first!.y - first!.size * 0.5 && run.y < first!.y + first!.size * 0.3);
    if (row) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x)).toSorted((a, b) => a[0]!.y - b[0]!.y);
}

/** From where to where lines are drawn through the words of a row: none that reaches over the words, as the rule of a table does. */
function spansThrough(row: readonly Run[], level: readonly Rule[]): Span[] {
  const found: { from: number; to: number }[] = [];
  for (const { at, from, to } of level.toSorted((a, b) => a.from - b.from)) {
    const crossed = row.filter(({ y, size, x, width }) => {
      const above = y - at;
      return above > size * lowest && above < size * highest && x < to && x + width > from;
    });
    if (crossed.length === 0) continue;
    const size = Math.max(...crossed.map((run) => run.size));
    const isWithin = from > crossed[0]!.x - size * beyond && to < Math.max(...crossed.map(({ x, width }) => x + width)) + size * beyond;
    const before = found.at(-1);
    if (!isWithin) continue;
    if (before && from < before.to + size * beyond) before.to = Math.max(before.to, to);
    else found.push({ from, to });
  }
  return found;
}

interface Cut {
  readonly kept: readonly Run[];
  readonly out: readonly Run[];
  /** No line goes through a part of a word. */
  readonly isClear: boolean;
}

/** What of a run stands, and what is struck, cut at its words. */
function cutRun(run: Run, spans: readonly Span[]): Cut {
  const right = run.x + run.width;
  const over = spans.filter(({ from, to }) => from < right - run.size * 0.1 && to > run.x + run.size * 0.1);
  if (over.length === 0) return { kept: [run], out: [], isClear: true };
  const scale = run.width / widthOf(run.text);
  const edges = [0, ...[...run.text.matchAll(/(?<=\s)\S/g)].map(({ index }) => index), run.text.length];
  const pieces: { from: number; to: number }[] = [];
  for (const { from, to } of over) {
    // A line under the end of a word, or with the blank behind it.
    const starts = edges.slice(0, -1).map((index) => ({ index, x: run.x + widthOf(run.text.slice(0, index)) * scale }));
    const ends = edges.slice(1).map((index) => ({ index, x: run.x + widthOf(run.text.slice(0, index).trimEnd()) * scale }));
    const start = nearest(starts, Math.max(from, run.x));
    const end = nearest(ends, Math.min(to, right));
    if (!start || !end || end.index <= start.index || start.far > run.size * nearly || end.far > run.size * nearly)
      return { kept: [run], out: [], isClear: false };
    // Words as long as the line are the ones that it strikes.
    if (Math.abs(end.x - start.x - Math.min(to, right) + Math.max(from, run.x)) > run.size * nearly)
      return { kept: [run], out: [], isClear: false };
    pieces.push({ from: start.index, to: end.index });
  }
  const kept: Run[] = [];
  const out: Run[] = [];
  let at = 0;
  const put = (list: Run[], to: number) => {
    const text = run.text.slice(at, to);
    const x = run.x + widthOf(run.text.slice(0, at)) * scale;
    if (text.trim() !== '') list.push({ ...run, text, x, width: widthOf(text) * scale, softEnd: to >= run.text.length && run.softEnd });
    at = Math.max(at, to);
  };
  for (const { from, to } of pieces) {
    put(kept, from);
    put(out, to);
  }
  put(kept, run.text.length);
  return { kept, out, isClear: true };
}

function nearest(places: readonly { index: number; x: number }[], x: number): { index: number; x: number; far: number } | null {
  const [first] = places.map((place) => ({ ...place, far: Math.abs(place.x - x) })).toSorted((a, b) => a.far - b.far);
  return first ?? null;
}
