import { headingUnit, leadingHeading } from '../parse/headings.ts';
import { mayBeRule } from './binding.ts';
import type { Block, Table } from './blocks.ts';
import { asMarker, markerOf, type Marker } from './markers.ts';
import { plainWords, tidy, wordCount } from './marks.ts';

/**
 * Tables that only set numbered rules out in columns, “3.1 | The Office shall …”, are no tables: their rows are paragraphs. Others are left, and a row
 * that begins with an article or a number of several parts is cited by that.
 */
export function withRuleTables(blocks: readonly Block[]): Block[] {
  let depth = 1;
  return blocks.flatMap((block, at): Block[] => {
    if (block.kind === 'heading') ({ depth } = block);
    if (block.kind !== 'table') return [block];
    return paragraphsOf(block) ?? (endsSection(blocks, at) ? articlesOf(block, depth) : null) ?? [block];
  });
}

/** Whether what comes next stands under another heading. */
const endsSection = (blocks: readonly Block[], at: number): boolean =>
  (blocks.slice(at + 1).find(({ kind }) => kind !== 'note' && kind !== 'left-out')?.kind ?? 'heading') === 'heading';

const isSentence = (text: string): boolean => {
  const words = plainWords(text).trim();
  return (wordCount(words) >= 2 && /[.;:!?]["”’)]*$/.test(words)) || mayBeRule(words);
};

const numberIn = (cell: string): Marker | null => {
  const words = tidy(plainWords(cell));
  const found = words.length <= 10 ? markerOf(`${asMarker(words)} X`) : null;
  return found?.rest === 'X' && ['number', 'decimal'].includes(found.marker.kind) ? found.marker : null;
};

/** “(a)”, “2.” or “iv)” as it is written before a point; a letter or number without any sign may be anything. */
const signIn = (cell: string, isRoman: boolean): Marker | null => {
  const found = markerOf(`${tidy(plainWords(cell))} X`, () => isRoman);
  return found?.rest === 'X' && found.marker.kind !== 'bullet' ? found.marker : null;
};

const isRow = (markers: readonly (Marker | null)[]): boolean =>
  markers.every((marker, at) => marker !== null && (at === 0 || isNext(markers[at - 1]!, marker)));

/** Rows of a number and a rule, each number behind the one before; gazettes set each point as a table of its own. */
function paragraphsOf({ rows, page }: Table): Block[] | null {
  const isPoint = rows.length === 1 && rows[0]!.length === 2 && signIn(rows[0]![0]!, false) !== null && wordCount(rows[0]![1]!) > 1;
  if (!isPoint && (rows.length < 2 || rows.some((row) => row.length !== 2 || !isSentence(row[1]!)))) return null;
  const signs = rows.map(([sign = '']) => sign);
  const areCounted = [numberIn, (sign: string) => signIn(sign, false), (sign: string) => signIn(sign, true)].some((markerIn) =>
    isRow(signs.map(markerIn)),
  );
  if (!isPoint && !areCounted) return null;
  return rows.map(([number = '', text = '']) => ({ kind: 'paragraph', text: `${asMarker(tidy(plainWords(number)))} ${text}`, page }));
}

function isNext(before: Marker, marker: Marker): boolean {
  if (before.kind !== 'decimal') return before.style === marker.style && marker.value === before.value + 1;
  const [one = [], other = []] = [before, marker].map(({ number }) => number.split('.').map(Number));
  const changed = other.findIndex((part, at) => part !== one[at]);
  return changed >= 0 && other[changed] === (one[changed] ?? 0) + 1 && other.slice(changed + 1).every((part) => part === 1);
}

/** “Art. 1 | Aim | This Act …”: an article each, with its title where it has one. */
function articlesOf({ rows, page }: Table, depth: number): Block[] | null {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || width > 3 || rows.some((row) => row.length !== width || !isSentence(row.at(-1)!))) return null;
  const isArticle = ([unit = '', title = '']: readonly string[]): boolean =>
    isUnitAlone(tidy(plainWords(unit))) && (width === 2 || (wordCount(title) <= 10 && !/[.;:]$/.test(plainWords(title).trim())));
  if (!rows.every(isArticle)) return null;
  return rows.flatMap((row): Block[] => [
    { kind: 'heading', depth: Math.min(6, depth + 1), text: tidy(row.slice(0, -1).join(' ')), page },
    ...raisedApart(row.at(-1)!).map((text): Block => ({ kind: 'paragraph', text, page })),
  ]);
}

const isUnitAlone = (words: string): boolean => /^(?:\p{L}+\.?\s|§\s?)\d+(?:\p{L}{1,3})?\.?$/u.test(words) && headingUnit(words) !== null;

/** A cell cut before its raised numbers, where it begins with the first. */
function raisedApart(text: string): string[] {
  if (!text.startsWith('\uFDD21\uFDD3')) return [text];
  return text
    .split(/(?=\uFDD2\d{1,2}(?:bis|ter|[a-z])?\uFDD3\s*\p{Lu})/u)
    .map(tidy)
    .filter(Boolean);
}

/** How a row that begins with an article or a number of several parts is cited; empty where it does not. @param around how the table is */
export function placeOfRow(cells: readonly string[], around: string): string {
  const words = tidy(plainWords(cells.find((cell) => tidy(cell) !== '') ?? ''));
  const annex = /^(?:annex|appendix|schedule)\b[^,]*/.exec(around)?.[0];
  const unit = isUnitAlone(words) ? headingUnit(words) : headingUnit(leadingHeading(words)?.text ?? '');
  const number = numberIn(words);
  const isDecimal = number?.kind === 'decimal' && cells.some(isSentence);
  const [, section] = /(?:^|, )(s\. \d+)$/.exec(around) ?? [];
  const own = unit
    ? `${unit.unit} ${unit.number}`
    : isDecimal
      ? `${isWithin(number.number, section) ? 's.' : 'para.'} ${number.number}`
      : '';
  return own && [annex, own].filter(Boolean).join(', ');
}

const isWithin = (number: string, section: string | undefined): boolean =>
  section !== undefined && `s. ${number}`.startsWith(`${section}.`);
