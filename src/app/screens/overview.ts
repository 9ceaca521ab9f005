import wrapAnsi from 'wrap-ansi';
import { printable } from '../../explain/printable.ts';
import { headlineLine, plural } from '../../explain/words.ts';
import type { Analysis } from '../../model/records.ts';
import { verdicts } from '../../model/words.ts';
import { fit, inverse, paint, scrollTo, type Canvas } from '../draw.ts';
import { cellText, gapAt, matrixOf } from '../matrix.ts';
import { gapsInOrder } from '../rows.ts';
import type { State } from '../state.ts';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import { toneOf } from '../../explain/judged.ts';

const cellWidth = 6;

/** What the workspace holds, and the matrix of norms and practices; a cell opens its gap. */
export function overview(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const { workspace, judgement } = analysis;
  const findings = judgement.gaps.flatMap((gap) => gap.cases.flatMap((each) => each.findings)).concat(judgement.fulfilments);
  const count = (verdict: string) => findings.filter((finding) => finding.verdict === verdict).length;
  const wrapped = (words: string) => wrapAnsi(printable(words), canvas.columns).split('\n');
  const top = [
    [
      plural(workspace.instruments.length, 'instrument'),
      plural(workspace.commitments.length, 'commitment'),
      plural(workspace.entries.length, 'evidence entry', 'evidence entries'),
      plural(workspace.rules.length, 'rule'),
    ].join(' · '),
    `findings: ${verdicts.map((verdict) => `${count(verdict)} ${verdict}`).join(' · ')}`,
    attention(analysis),
  ].flatMap(wrapped);
  const legend = wrapped('C contradiction  T tension  U undated  P predates  L lapsed; small letter: alleged; number: cases');
  const gap = gapAt(matrixOf(analysis), state.cell.row, state.cell.column);
  const index = indexOf(analysis);
  const shown = gap ?? gapsInOrder(analysis)[0];
  const about = shown
    ? wrapped(
        `${gap ? '' : 'strongest: '}${labelOf(shown.norm, index)} / ${labelOf(shown.practice, index)}: ${headlineLine(shown.headline)} · ${plural(shown.cases.length, 'case')} · ${shown.places.join(', ')}`,
      ).slice(0, 2)
    : [];
  return [
    ...top,
    '',
    ...matrix(state, analysis, canvas, canvas.rows - 3 - top.length - legend.length - 4),
    '',
    ...about.map((line) => paint(toneOf(shown!.headline.verdict), line, canvas)),
    ...legend,
  ];
}

function attention({ workspace, entries, judgement, withheld }: Analysis): string {
  const doubtful = workspace.commitments.filter((commitment) => commitment.confidence.level === 'doubtful').length;
  const contested = entries.flatMap((entry) => Object.values(entry.facts)).filter((fact) => fact.status === 'contested').length;
  const warnings = workspace.problems.length;
  const parts = [
    `${plural(doubtful, 'doubtful reading')}`,
    `${plural(contested, 'contested fact')}`,
    `${judgement.silences.filter((silence) => silence.kind === 'not-found').length} not found`,
    `${plural(judgement.silences.filter((silence) => silence.kind === 'silence').length, 'silence')}`,
    `${judgement.untested.length} untested`,
    `${judgement.unjudged.length} unjudged`,
    plural(warnings, 'warning'),
  ];
  if (withheld.entries + withheld.claims > 0)
    parts.push(`withheld: ${plural(withheld.entries, 'entry', 'entries')}, ${plural(withheld.claims, 'claim')}`);
  return `to look at: ${parts.join(' · ')}`;
}

function matrix(state: State, analysis: Analysis, canvas: Canvas, height: number): string[] {
  const { norms, practices } = matrixOf(analysis);
  if (norms.length === 0) return ['No gap: nothing in the workspace runs against a commitment.'];
  const labelWidth = Math.min(30, Math.max(14, Math.floor(canvas.columns / 4)));
  const fits = Math.max(1, Math.floor((canvas.columns - labelWidth - 2) / cellWidth));
  const left = scrollTo(state.cell.column, practices.length, fits);
  const shownPractices = practices.slice(left, left + fits);
  const body = Math.max(1, height - 3);
  const top = scrollTo(state.cell.row, norms.length, body);
  const where = `${printable(norms[state.cell.row]?.label ?? '')} (${state.cell.row + 1}/${norms.length}) × ${printable(practices[state.cell.column]?.label ?? '')} (${state.cell.column + 1}/${practices.length})`;
  const head = fit(where, canvas.columns);
  const numbers = `${' '.repeat(labelWidth + 2)}${shownPractices.map((practice, at) => (left + at === state.cell.column ? inverse(fit(short(practice.id), cellWidth - 1)) : fit(short(practice.id), cellWidth - 1))).join(' ')}`;
  const rows = norms.slice(top, top + body).map((norm, at) => {
    const row = top + at;
    const mark = row === state.cell.row ? '▸ ' : '  ';
    const cells = shownPractices.map((_, n) => {
      const gap = gapAt(matrixOf(analysis), row, left + n);
      const text = fit(cellText(gap), cellWidth - 1);
      const selected = row === state.cell.row && left + n === state.cell.column;
      if (selected) return inverse(gap ? text : text);
      return paint(gap ? toneOf(gap.headline.verdict) : 'quiet', text, canvas);
    });
    return `${mark}${fit(printable(norm.label), labelWidth)}${cells.join(' ')}`;
  });
  return [head, numbers, ...rows];
}

/** The first letters of the words of an id: enough to tell columns apart, the whole name stands above. */
function short(id: string): string {
  const words = id.split('-');
  return words.length === 1 ? id.slice(0, 5) : `${words[0]!.slice(0, 3)}${words[1]!.slice(0, 2)}`;
}
