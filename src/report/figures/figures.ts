import type { Table } from 'mdast';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import { plural } from '../../explain/words.ts';
import { yearOf, type Span } from '../../model/dates.ts';
import { inSeries } from '../../model/series.ts';
import type { Analysis, Gap, Headline } from '../../model/judgement.ts';
import { lawful } from '../formats/shared/elements.ts';
import { matrixOf, standingAlike, type Matrix } from '../../explain/matrix.ts';
import { drawMatrix, matrixParts } from './matrix-drawing.ts';
import { table } from '../page-tree.ts';
import { onOrIn, periodWords } from '../period-words.ts';
import { fill, lowered } from '../phrases.ts';
import type { Figure } from '../report.ts';
import { drawTimeline, timelineParts } from './timeline-drawing.ts';
import { timelineOf, type Bar, type Timeline } from './timeline.ts';
import figureWords from './words.json' with { type: 'json' };

/**
 * Norms by practices: each cell is a gap, by the letter of its headline verdict (small where alleged) and the number of entries that stand so.
 * `gaps` may choose some of the analysis.
 */
export const matrixFigure = (analysis: Analysis, gaps: readonly Gap[] = analysis.judgement.gaps): Figure =>
  figureOf(matrixOf(analysis, gaps), gaps, analysis);

/** The same in as many figures as are needed for a page to hold each. */
export function matrixFigures(analysis: Analysis, gaps: readonly Gap[] = analysis.judgement.gaps, isOpen?: IsOpen): Figure[] {
  const whole = matrixOf(analysis, gaps);
  const parts = matrixParts(whole);
  if (parts.length === 0) return [figureOf(whole, gaps, analysis, isOpen)];
  return numbered(
    parts.map((part) =>
      figureOf(
        part,
        gaps.filter(({ id }) => part.cells.has(id)),
        analysis,
        isOpen,
      ),
    ),
  );
}

/** Whether the report says what follows from the weightiest case of a gap on a condition. */
type IsOpen = (gap: Gap) => boolean;

/** @param gaps those in the matrix, the strongest first @param isOpen where the report says of some that they hang on a condition */
function figureOf(matrix: Matrix, gaps: readonly Gap[], analysis: Analysis, isOpen?: IsOpen): Figure {
  const { caption, alt, none, cell, isAlleged, open, onCondition } = figureWords.matrix;
  const index = indexOf(analysis);
  const cells = gaps.map((gap) =>
    fill(cell, {
      norm: lowered(labelOf(gap.norm, index)),
      practice: gap.cases.length === 1 ? `“${index.entries.get(gap.cases[0]!.evidence)!.title}”` : lowered(labelOf(gap.practice, index)),
      verdict: isOpen?.(gap) ? open[gap.headline.verdict] : figureWords.verdicts[gap.headline.verdict],
      alleged: gap.headline.alleged && gap.headline.verdict !== 'undated' ? isAlleged : '',
      cases: plural(standingAlike(gap), 'case'),
    }),
  );
  const said = cells.length > 0 ? fill(alt, { cells: someOf(cells) }) : none;
  return {
    type: 'figure',
    svg: drawMatrix(matrix),
    alt: lawful(said),
    caption: gaps.some((gap) => isOpen?.(gap)) ? `${caption} ${onCondition}` : caption,
  };
}

/** Figures that are one, each with its number where there are several. */
const numbered = (figures: readonly Figure[]): Figure[] =>
  figures.map((figure, at) =>
    figures.length === 1
      ? figure
      : { ...figure, caption: `${figure.caption} ${fill(figureWords.part, { at: String(at + 1), of: String(figures.length) })}` },
  );

/** What the matrix shows, a row a gap. */
export function matrixTable(analysis: Analysis, gaps: readonly Gap[] = analysis.judgement.gaps): Table {
  const { norms, practices, cells } = matrixOf(analysis, gaps);
  const rows = norms.flatMap((norm) =>
    practices.flatMap((practice) => {
      const gap = cells.get(`${norm.id}/${practice.id}`);
      return gap ? [[norm.label, practice.label, verdictOf(gap.headline), String(standingAlike(gap)), String(gap.cases.length)]] : [];
    }),
  );
  return { ...table(['norm', 'practice', 'verdict', 'entries at this', 'all entries'], rows), align: [null, null, null, 'right', 'right'] };
}

const verdictOf = ({ verdict, alleged }: Headline): string => `${verdict}${alleged ? ' (alleged)' : ''}`;

/**
 * The organisation's own commitments that gaps are about above an axis of years, and below it the practices, so that one sees which went on after
 * a promise. As wide as a page, a row a bar; `gaps` may choose some of the analysis, as many rows make it tall.
 */
export function timelineFigure(analysis: Analysis, gaps: readonly Gap[] = analysis.judgement.gaps): Figure {
  const { caption, nothing } = figureWords.timeline;
  const timeline = timelineOf(analysis, gaps);
  return { type: 'figure', svg: drawTimeline(timeline), alt: lawful(timeline.practices.length > 0 ? saidOf(timeline) : nothing), caption };
}

/** The same of some entries, in as many figures as are needed for a page to hold each. @param entries by id, the weightiest first @param instruments those that are shown; all where none are named */
export function timelineFigures(analysis: Analysis, entries: readonly string[], instruments: ReadonlySet<string> | null = null): Figure[] {
  const { caption, weightiest, further } = figureWords.timeline;
  const shown = new Set(entries.slice(0, mostInTimeline));
  const timeline = timelineOf(analysis, analysis.judgement.gaps, shown, instruments);
  const parts = timelineParts(timeline);
  const about = entries.length > shown.size ? `${caption} ${fill(weightiest, { count: String(shown.size) })}` : caption;
  return numbered(
    parts.map((part, at) => ({
      type: 'figure',
      svg: drawTimeline(part),
      alt: lawful(at === 0 ? saidOf(timeline) : further),
      caption: about,
    })),
  );
}

/** Beyond it nobody compares bars. */
const mostInTimeline = 60;

/** What stands above and below, each with its years, as it would be told to somebody who cannot see it. */
function saidOf({ commitments, practices, years }: Timeline): string {
  const { alt, bar, during, seen, seenOfOlder } = figureWords.timeline;
  const told = (each: Bar, held: readonly Span[] = []): string => {
    if (each.seen !== null && each.adopted !== null)
      return fill(seenOfOlder, { label: each.label, adopted: periodWords(each.adopted), day: periodWords(each.seen) });
    if (each.seen !== null) return fill(seen, { label: each.label, day: onOrIn(each.seen) });
    return held.length > 0
      ? fill(during, { label: each.label, years: spanWords(each.period.possible), during: inSeries(held.map(spanWords)) })
      : fill(bar, { label: each.label, years: spanWords(each.period.possible) });
  };
  return fill(alt, {
    from: String(years.from),
    to: String(years.to),
    commitments: someOf(commitments.map((each) => told(each))),
    practices: someOf(practices.map((each) => told(each, each.during))),
  });
}

function spanWords(span: Span): string {
  const said = figureWords.timeline;
  const [from, to] = [yearOf(span.from), yearOf(span.to)].map((year) => (year === null ? null : String(year)));
  if (from === null || from === undefined) return to ? fill(said.until, { to }) : said.always;
  if (to === null || to === undefined) return fill(said.from, { from });
  return from === to ? fill(said.in, { from }) : fill(said.between, { from, to });
}

/** More nobody listens to. */
const mostNames = 12;

function someOf(told: readonly string[]): string {
  const { noText, many } = figureWords.timeline;
  if (told.length === 0) return noText;
  if (told.length <= mostNames) return told.join('; ');
  return fill(many, { names: told.slice(0, mostNames).join('; '), further: String(told.length - mostNames) });
}
