import { indexOf, labelOf } from '../../explain/index-of.ts';
import { toneOf } from '../../explain/judged.ts';
import { printable } from '../../explain/printable.ts';
import { plural } from '../../explain/words.ts';
import type { Analysis } from '../../model/records.ts';
import { verdicts } from '../../model/words.ts';
import { fit, inverse, paint, quiet, scrollTo, shade, wrapped, type Canvas } from '../draw.ts';
import { leadWords, proofOf } from '../leads.ts';
import { cellText, gapAt, matrixOf } from '../matrix.ts';
import { gapsInOrder } from '../rows.ts';
import type { State } from '../state.ts';
import { bodyHeight } from './lists.ts';

const legend =
  'C contradiction  D departure  S shortfall  A assistance  T strain  B double standard  U undated  P predates  L lapsed; small: alleged; number: cases';
/** Lines that the matrix keeps on the smallest screens. */
const leastMatrix = 6;

/** What the workspace holds, and the matrix of norms and practices; a cell opens its gap. */
export function overview(state: State, analysis: Analysis, canvas: Canvas): string[] {
  if (canvas.linear) return spoken(state, analysis, canvas);
  const height = bodyHeight(canvas);
  const most = height < 18 ? 1 : 2;
  const foot = [...about(state, analysis, canvas, most), ...wrapped(legend, canvas.columns, most)];
  const matrixMost = height - foot.length - 2;
  const top = counts(analysis)
    .flatMap((line) => wrapped(line, canvas.columns))
    .slice(0, Math.max(1, matrixMost - leastMatrix));
  return [...top, '', ...matrix(state, analysis, canvas, matrixMost - top.length), '', ...foot];
}

/** The same to be read out: what the workspace holds, where one stands in the matrix, and what is there. */
function spoken(state: State, analysis: Analysis, canvas: Canvas): string[] {
  const { norms, practices } = matrixOf(analysis);
  const norm = norms[state.cell.row];
  const practice = practices[state.cell.column];
  const own = gapAt(matrixOf(analysis), state.cell.row, state.cell.column);
  const where =
    norm && practice
      ? `Selected: the norm ${norm.label}, ${state.cell.row + 1} of ${norms.length}, and the practice ${practice.label}, ${state.cell.column + 1} of ${practices.length}${own ? '' : ': no gap'}.`
      : '';
  return [...counts(analysis), where, ...about(state, analysis, canvas, 4)].flatMap((line) => wrapped(line, canvas.columns));
}

function counts(analysis: Analysis): string[] {
  const { workspace, judgement } = analysis;
  const findings = [...indexOf(analysis).findings.values()];
  const count = (verdict: string) => findings.filter((finding) => finding.verdict === verdict).length;
  return [
    [
      plural(workspace.instruments.length, 'instrument'),
      plural(workspace.commitments.length, 'commitment'),
      plural(workspace.entries.length, 'evidence entry', 'evidence entries'),
      plural(workspace.rules.length, 'rule'),
      plural(judgement.gaps.length, 'gap'),
    ].join(' · '),
    `findings: ${verdicts.map((verdict) => `${count(verdict)} ${verdict}`).join(' · ')}`,
    attention(analysis),
  ];
}

function attention({ workspace, entries, judgement, withheld }: Analysis): string {
  const doubtful = workspace.commitments.filter((commitment) => commitment.confidence.level === 'doubtful').length;
  const contested = entries.flatMap((entry) => Object.values(entry.facts)).filter((fact) => fact.status === 'contested').length;
  const errors = workspace.problems.filter((problem) => problem.severity === 'error').length;
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    plural(doubtful, 'doubtful reading'),
    plural(contested, 'contested fact'),
    `${judgement.silences.filter((silence) => silence.kind === 'not-found').length} not found`,
    plural(judgement.silences.filter((silence) => silence.kind === 'silence').length, 'silence'),
    `${judgement.untested.length} untested`,
    `${judgement.unjudged.length} unjudged`,
    plural(workspace.problems.length - errors, 'warning'),
  ];
  if (judgement.gone.length > 0) parts.push(`${plural(judgement.gone.length, 'decision')} on what is no longer found`);
  if (withheld.entries + withheld.claims > 0)
    parts.push(`withheld: ${plural(withheld.entries, 'entry', 'entries')}, ${plural(withheld.claims, 'claim')}`);
  return `to look at: ${parts.join(' · ')}`;
}

/** The gap of the selected cell, or where that is empty the strongest there is. */
function about(state: State, analysis: Analysis, canvas: Canvas, most: number): string[] {
  const index = indexOf(analysis);
  const own = gapAt(matrixOf(analysis), state.cell.row, state.cell.column);
  const gap = own ?? gapsInOrder(analysis)[0];
  if (!gap) return [];
  const lead = { finding: index.findings.get(gap.headline.finding)!, alleged: gap.headline.alleged };
  const name = `${own ? '' : 'strongest: '}${labelOf(gap.norm, index)} / ${labelOf(gap.practice, index)}`;
  return wrapped(
    `${name} · ${leadWords(lead)} · ${proofOf(lead)} · ${plural(gap.cases.length, 'case')} · ${gap.places.join(', ')}`,
    canvas.columns,
    most,
  ).map((line) => paint(toneOf(gap.headline.verdict), line, canvas));
}

/** What can be said where there is no gap; that nothing was found is no praise where nothing was read. */
function noGap({ workspace }: Analysis, canvas: Canvas): string[] {
  const missing = [
    ...(workspace.commitments.length === 0 ? ['commitments'] : []),
    ...(workspace.entries.length === 0 ? ['evidence entries'] : []),
    ...(workspace.rules.length === 0 ? ['rules'] : []),
  ];
  const why =
    missing.length > 0
      ? `No gap can be found: the workspace holds no ${missing.join(' and no ')}.`
      : 'No gap: none of the rules finds anything against a commitment in what this workspace holds.';
  return wrapped(why, canvas.columns);
}

function matrix(state: State, analysis: Analysis, canvas: Canvas, height: number): string[] {
  const { norms, practices } = matrixOf(analysis);
  if (norms.length === 0) return noGap(analysis, canvas);
  const { row: atRow, column: atColumn } = state.cell;
  const labelWidth = Math.min(34, Math.max(18, Math.floor(canvas.columns / 4)));
  const room = canvas.columns - labelWidth - 3;
  const cellWidth = Math.min(14, Math.max(7, Math.floor(room / practices.length)));
  const fits = Math.max(1, Math.floor(room / cellWidth));
  const left = scrollTo(atColumn, practices.length, fits);
  const shown = practices.slice(left, left + fits);
  const body = Math.max(1, height - 3);
  const top = scrollTo(atRow, norms.length, body);
  const where = `${printable(norms[atRow]?.label ?? '')} (${atRow + 1}/${norms.length}) × ${printable(practices[atColumn]?.label ?? '')} (${atColumn + 1}/${practices.length})`;
  const margin = ' '.repeat(labelWidth + 3);
  const names = [0, 1].map(
    (line) =>
      margin +
      shown
        .map(({ id }, at) =>
          headed(
            wordAt(id, line)
              .slice(0, cellWidth - 1)
              .padEnd(cellWidth - 1),
            left + at === atColumn,
          ),
        )
        .join(' '),
  );
  const rows = norms.slice(top, top + body).map((norm, at) => {
    const row = top + at;
    const cells = shown.map((_, n) => cell(gapAt(matrixOf(analysis), row, left + n), row === atRow && left + n === atColumn));
    return `${row === atRow ? '▸ ' : '  '}${fit(printable(norm.label), labelWidth)} ${cells.join(' ')}`;
  });
  const hidden = [
    ...(left > 0 ? [`‹ ${left} more`] : []),
    ...(left + fits < practices.length ? [`${practices.length - left - fits} more ›`] : []),
  ];
  const edge = hidden.join(' · ');
  return [`${fit(where, canvas.columns - edge.length)}${quiet(edge, canvas)}`, ...names, ...rows];

  function cell(gap: ReturnType<typeof gapAt>, selected: boolean): string {
    const text = fit(selected ? `[${cellText(gap)}]` : cellText(gap), cellWidth - 1);
    if (selected) return inverse(text);
    if (!gap) return paint('quiet', text, canvas);
    const tone = toneOf(gap.headline.verdict);
    return gap.headline.alleged ? paint(tone, text, canvas) : shade(tone, text, canvas);
  }
}

const headed = (text: string, selected: boolean): string => (selected ? inverse(text) : text);

/** The words of an id above each other; the whole name of the selected one stands above the matrix. */
function wordAt(id: string, line: number): string {
  const words = id.split('-');
  return line === 0 ? words[0]! : words.slice(1).join(' ');
}
