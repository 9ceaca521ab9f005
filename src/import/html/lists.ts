import { tableOf } from '../../model/by-id.ts';
import type { Element } from 'hast';
import { letterOf, romanOf } from '../../parse/counting.ts';
import { bulletOf } from '../markers.ts';

const styleTypes: Readonly<Record<string, string>> = tableOf({
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  decimal: '1',
});

const typeOf = ({ properties }: Element): string | undefined => {
  const [, style = ''] = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(String(properties['style'] ?? '')) ?? [];
  const type = style
    .toLowerCase()
    .split(/\s+/)
    .find((word) => styleTypes[word] !== undefined);
  return (type ? styleTypes[type] : undefined) ?? (typeof properties['type'] === 'string' ? properties['type'] : undefined);
};

/**
 * The marker that a browser shows before each item of a list, in the order of its items.
 * @param level in how many lists it stands
 */
export function markersOf(list: Element, level: number): (item: Element) => string {
  if (list.tagName !== 'ol') return () => bulletOf(level);
  const items = list.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
  const isReversed = list.properties['reversed'] !== undefined && list.properties['reversed'] !== false;
  let next = numberOf(list.properties['start']) ?? (isReversed ? items : 1);
  return (item) => {
    const value = numberOf(item.properties['value']) ?? next;
    next = value + (isReversed ? -1 : 1);
    return written(value, typeOf(item) ?? typeOf(list) ?? '1');
  };
}

function numberOf(value: unknown): number | null {
  const number = Number(value);
  return value === undefined || value === null || value === '' || !Number.isInteger(number) ? null : number;
}

function written(value: number, type: string): string {
  if (value < 1 || value > 999) return `${value}.`;
  if (type === 'a') return `(${letterOf(value)})`;
  if (type === 'A') return `(${letterOf(value).toUpperCase()})`;
  if (type === 'i') return `(${romanOf(value)})`;
  return type === 'I' ? `(${romanOf(value).toUpperCase()})` : `${value}.`;
}

/** The terms of a list of definitions, with what is said of them. */
export function definitionsOf({ children }: Element): { readonly terms: readonly Element[]; readonly said: readonly Element[] }[] {
  const groups: { terms: Element[]; said: Element[] }[] = [];
  const parts = children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'div' ? child.children.flatMap((inner) => (inner.type === 'element' ? [inner] : [])) : [child];
  });
  for (const part of parts) {
    const last = groups.at(-1);
    if (part.tagName !== 'dt') (last ?? groups[groups.push({ terms: [], said: [] }) - 1]!).said.push(part);
    else if (last && last.said.length === 0) last.terms.push(part);
    else groups.push({ terms: [part], said: [] });
  }
  return groups;
}
