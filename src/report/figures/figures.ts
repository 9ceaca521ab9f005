import type { Table } from 'mdast';
import { gapName, indexOf } from '../../explain/index-of.ts';
import { headlineLine, listWords, plural } from '../../explain/words.ts';
import type { Analysis, Gap, Headline } from '../../model/judgement.ts';
import { verdicts } from '../../model/words.ts';
import { lawful } from '../formats/shared/elements.ts';
import { matrixOf, standingAlike } from '../../explain/matrix.ts';
import { drawMatrix } from './matrix-drawing.ts';
import { table } from '../page-tree.ts';
import { periodWords } from '../period-words.ts';
import type { Figure } from '../report.ts';
import { drawTimeline } from './timeline-drawing.ts';
import { timelineOf } from './timeline.ts';

/**
 * Norms by practices: each cell is a gap, by the letter of its headline verdict (small where alleged) and the number of entries that stand so. As wide as a page
 * for a dozen practices; `gaps` may choose some of the analysis.
 */
export function matrixFigure(analysis: Analysis, gaps: readonly Gap[] = analysis.judgement.gaps): Figure {
  const matrix = matrixOf(analysis, gaps);
  const counts = verdicts.flatMap((verdict) => {
    const of = gaps.filter(({ headline }) => headline.verdict === verdict);
    const alleged = of.filter(({ headline }) => headline.alleged).length;
    return of.length > 0 ? [`${of.length} ${verdict}${alleged > 0 ? ` (${alleged} alleged)` : ''}`] : [];
  });
  const strongest = gaps[0];
  return {
    type: 'figure',
    svg: drawMatrix(matrix),
    alt: lawful(
      strongest
        ? `Matrix of ${plural(matrix.norms.length, 'norm')} by ${plural(matrix.practices.length, 'practice')} with ${plural(gaps.length, 'gap')}: ${listWords(counts)}. The strongest cell is ${gapName(strongest, indexOf(analysis))}: ${headlineLine(strongest.headline)}, ${plural(standingAlike(strongest), 'entry', 'entries')} of ${strongest.cases.length}.`
        : 'Matrix of norms by practices without any gap.',
    ),
    caption: 'Gaps by norm and practice: the letter of the verdict that speaks for the gap, and the number of entries that stand so.',
  };
}

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
  const timeline = timelineOf(analysis, gaps);
  const { commitments, practices, years } = timeline;
  const during = practices.filter((each) => each.during.length > 0);
  const sentences = [
    `Timeline from ${years.from} to ${years.to}: ${plural(commitments.length, 'instrument')} of the organisation above the years, ${plural(practices.length, 'practice')} below.`,
    during.length > 0
      ? `${during.length} of ${plural(practices.length, 'practice')} took place or went on while a commitment that they are held against was in force: ${listWords(during.map(({ label }) => `“${label}”`))}.`
      : 'Of none is it certain that a commitment that it is held against was in force at the time.',
  ];
  return {
    type: 'figure',
    svg: drawTimeline(timeline),
    alt: lawful(practices.length > 0 ? sentences.join(' ') : 'Timeline without any practice.'),
    caption:
      'Commitments of the organisation and the practices that are held against them, by the years in which they were in force or took place.',
  };
}

/** What the timeline shows, a row a bar. */
export function timelineTable(analysis: Analysis, gaps: readonly Gap[] = analysis.judgement.gaps): Table {
  const { commitments, practices } = timelineOf(analysis, gaps);
  return table(
    ['commitment or practice', 'kind', 'when', 'held against it and in force'],
    [
      ...commitments.map(({ label, period }) => [label, 'commitment', periodWords(period.text), '—']),
      ...practices.map(({ label, period, against }) => [
        label,
        'practice',
        periodWords(period.text),
        against.join(', ') || 'none for certain',
      ]),
    ],
  );
}
