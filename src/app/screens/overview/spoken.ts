import { briefSentence, caseSentence } from '../../../explain/said.ts';
import { headlineOf } from '../../../model/gaps.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { wrapped } from '../../frame/canvas.ts';
import type { Here } from '../screen.ts';
import { gapAt, matrixOf } from './matrix.ts';
import { mattersOf } from './matters.ts';
import { stopsOf } from './stops.ts';

/** The overview to be read out: where one stands first, then what matters. */
export function spokenOverview({ state: { cell }, whole, canvas }: Here): string[] {
  const { holds, found, strongest, byCountry, byPractice, wanted, attention } = mattersOf(whole);
  const of = (what: string) => wanted.filter((each) => each.what === what).map(({ text }) => text);
  const told = (label: string, words: readonly string[]) => (words.length === 0 ? [] : [`${label}: ${words.join('; ')}.`]);
  return [
    ...here(cell, whole),
    holds,
    found,
    ...strongest.map((finding) => sentence(finding, whole)),
    ...told('Entries by country', byCountry === '' ? [] : [byCountry]),
    ...told('Cases by practice', byPractice === '' ? [] : [byPractice]),
    ...told('To read', of('read')),
    ...told('To date', of('date')),
    ...told('To obtain', of('obtain')),
    attention,
  ].flatMap((each) => wrapped(each, canvas.columns));
}

function sentence(finding: Parameters<typeof briefSentence>[0], analysis: Analysis): string {
  const { head, title, tail } = briefSentence(finding, analysis);
  return `${head}${title}${tail}`;
}

function here({ row, column }: { readonly row: number; readonly column: number }, analysis: Analysis): string[] {
  const stops = stopsOf(analysis);
  const stop = stops[row];
  if (!stop) return [];
  const at = `Selected, ${row + 1} of ${stops.length}`;
  if (stop.kind === 'case') return [`${at}: ${sentence(stop.finding, analysis)}`];
  if (stop.kind === 'wanted') return [`${at}: to ${stop.what}: ${stop.text}`];
  const { norms, practices } = matrixOf(analysis);
  const gap = gapAt(matrixOf(analysis), stop.row, column);
  const where = `${at}: the norm ${norms[stop.row]!.label}, and the practice ${practices[column]!.label}, ${column + 1} of ${practices.length}`;
  return gap ? [`${where}.`, caseSentence(headlineOf(gap), analysis)] : [`${where}: no gap.`];
}
