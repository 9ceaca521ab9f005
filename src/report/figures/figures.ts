import type { Table } from 'mdast';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import { listWords, plural } from '../../explain/words.ts';
import type { Analysis, Gap, Headline } from '../../model/judgement.ts';
import { verdicts } from '../../model/words.ts';
import { lawful } from '../formats/shared/elements.ts';
import { matrixOf, standingAlike, type Matrix } from '../../explain/matrix.ts';
import { drawMatrix, matrixParts } from './matrix-drawing.ts';
import { table } from '../page-tree.ts';
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
export function matrixFigures(analysis: Analysis, gaps: readonly Gap[] = analysis.judgement.gaps): Figure[] {
  const whole = matrixOf(analysis, gaps);
  const parts = matrixParts(whole);
  if (parts.length === 0) return [figureOf(whole, gaps, analysis)];
  return numbered(
    parts.map((part) =>
      figureOf(
        part,
        gaps.filter(({ id }) => part.cells.has(id)),
        analysis,
      ),
    ),
  );
}

/** @param gaps those in the matrix, the strongest first */
function figureOf(matrix: Matrix, gaps: readonly Gap[], analysis: Analysis): Figure {
  const { caption, alt, none } = figureWords.matrix;
  const [strongest] = gaps;
  const counts = verdicts.flatMap((verdict) => {
    const of = gaps.filter(({ headline }) => headline.verdict === verdict);
    const alleged = of.filter(({ headline }) => headline.alleged).length;
    return of.length > 0 ? [`${of.length} “${figureWords.verdicts[verdict]}”${alleged > 0 ? ` (${alleged} alleged)` : ''}`] : [];
  });
  const said = (gap: Gap) =>
    fill(alt, {
      norms: plural(matrix.norms.length, 'subject'),
      practices: plural(matrix.practices.length, 'kind of work', 'kinds of work'),
      cells: plural(gaps.length, 'filled cell'),
      counts: listWords(counts),
      strongest: [gap.norm, gap.practice].map((id) => lowered(labelOf(id, indexOf(analysis)))).join(' in '),
      cases: plural(standingAlike(gap), 'case'),
    });
  return { type: 'figure', svg: drawMatrix(matrix), alt: lawful(strongest ? said(strongest) : none), caption };
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

/** What stands above and below by name: a count of texts would be another than that of a list with texts that promise nothing. */
function saidOf({ commitments, practices, years }: Timeline): string {
  return fill(figureWords.timeline.alt, {
    from: String(years.from),
    to: String(years.to),
    instruments: namesOf(commitments),
    practices: namesOf(practices),
  });
}

/** More names nobody listens to. */
const mostNames = 12;

function namesOf(bars: readonly Bar[]): string {
  const names = [...new Set(bars.map(({ label }) => `“${label}”`))];
  if (names.length === 0) return figureWords.timeline.noText;
  if (names.length <= mostNames) return listWords(names);
  return fill(figureWords.timeline.many, { names: names.slice(0, mostNames).join(', '), further: String(names.length - mostNames) });
}
