import type { Document, Element } from '@xmldom/xmldom';
import { letterOf, romanOf } from '../../parse/counting.ts';
import { bulletOf } from '../markers.ts';
import { cardinalOf, ordinalOf } from '../spelled.ts';
import { styleIdOf, type Styles } from './styles.ts';
import { all, childOf, childrenOf, isOn, valueOf } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  readonly restarts: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const levelOf = (element: Element): Level => ({
  start: Number(valueOf(element, 'w:start') ?? 1),
  format: valueOf(element, 'w:numFmt') ?? 'decimal',
  text: valueOf(element, 'w:lvlText') ?? '',
  legal: isOn(element, 'w:isLgl'),
  restarts: valueOf(element, 'w:lvlRestart') !== '0',
  style: valueOf(element, 'w:pStyle'),
});

const levelsOf = (element: Element): Map<number, Level> =>
  new Map(
    childrenOf(element)
      .filter((child) => child.nodeName === 'w:lvl')
      .map((child) => [Number(child.getAttribute('w:ilvl')), levelOf(child)] as const),
  );

function readLists(document: Document, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map(all(document, 'w:abstractNum').map((each) => [each.getAttribute('w:abstractNumId') ?? '', each] as const));
  const nums = new Map(all(document, 'w:num').map((each) => [each.getAttribute('w:numId') ?? '', each] as const));
  const resolve = (id: string, depth = 0): string => {
    const link = valueOf(abstracts.get(id), 'w:numStyleLink');
    const numId = link ? styles.numbering(link)?.numId : undefined;
    const next = numId === undefined ? undefined : valueOf(nums.get(numId), 'w:abstractNumId');
    return next !== undefined && next !== id && depth < 5 ? resolve(next, depth + 1) : id;
  };
  return new Map(
    [...nums].map(([id, num]) => {
      const abstract = resolve(valueOf(num, 'w:abstractNumId') ?? '');
      const own = abstracts.get(abstract);
      const levels = own ? levelsOf(own) : new Map<number, Level>();
      const starts = new Map<number, number>();
      for (const override of all(num, 'w:lvlOverride')) {
        const at = Number(override.getAttribute('w:ilvl'));
        const level = childOf(override, 'w:lvl');
        if (level) levels.set(at, levelOf(level));
        const start = valueOf(override, 'w:startOverride');
        if (start !== undefined) starts.set(at, Number(start));
      }
      return [id, { abstract, levels, starts }] as const;
    }),
  );
}

/** The number or bullet that Word shows before a paragraph, empty where it shows none, and which of the lists of the file counts it, how deep. */
export interface Shown {
  readonly number: string;
  readonly place: { readonly list: number; readonly level: number } | null;
}

const nothing: Shown = { number: '', place: null };

/** Tells what Word shows before each paragraph, in their order. */
export function numberer(document: Document | null, styles: Styles): (paragraph: Element) => Shown {
  if (!document) return () => nothing;
  const lists = readLists(document, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const found = placeIn(lists, paragraph, styles);
    if (!found) return nothing;
    const { numId, list, at, level } = found;
    let counts = counters.get(list.abstract);
    if (!counts) counters.set(list.abstract, (counts = []));
    const place = { list: [...counters.keys()].indexOf(list.abstract), level: at };
    const key = `${numId} ${at}`;
    const start = list.starts.get(at);
    if (start !== undefined && !begun.has(key)) counts[at] = start;
    else counts[at] = counts[at] === undefined ? level.start : counts[at]! + 1;
    begun.add(key);
    for (const [deeper, each] of list.levels) if (deeper > at && each.restarts) counts[deeper] = undefined;
    return { number: level.format === 'bullet' ? bulletOf(at) : shownBy(level, list, counts), place };
  };
}

/** The list and level that a paragraph stands in, by itself or by its style; `null` where it stands in none. */
function placeIn(
  lists: ReadonlyMap<string, List>,
  paragraph: Element,
  styles: Styles,
): { numId: string; list: List; at: number; level: Level } | null {
  const numPr = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
  const styleId = styleIdOf(paragraph);
  const ofStyle = styles.numbering(styleId);
  const numId = valueOf(numPr, 'w:numId') ?? ofStyle?.numId;
  const list = numId === undefined || numId === '0' ? undefined : lists.get(numId);
  if (numId === undefined || !list) return null;
  const byStyle = [...list.levels].find(([, { style }]) => style === styleId)?.[0];
  const at = Number(valueOf(numPr, 'w:ilvl') ?? ofStyle?.level ?? byStyle ?? 0);
  const level = list.levels.get(at);
  return level ? { numId, list, at, level } : null;
}

function shownBy(level: Level, { levels }: List, counts: (number | undefined)[]): string {
  if (level.format === 'none') return level.text.replace(/%\d/g, '').trim();
  return level.text
    .replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const own = levels.get(at);
      return own ? written(counts[at] ?? own.start, level.legal ? 'decimal' : own.format) : '';
    })
    .trim();
}

function written(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letterOf(Math.max(1, value));
    case 'upperLetter':
      return letterOf(Math.max(1, value)).toUpperCase();
    case 'lowerRoman':
      return romanOf(value);
    case 'upperRoman':
      return romanOf(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinalText':
      return ordinalOf(value);
    case 'cardinalText':
      return cardinalOf(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}
