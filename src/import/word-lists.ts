import type { Element } from 'hast';
import type { ListPlace } from './blocks.ts';

/** How the place of a paragraph in a list of Word comes through the converter: as a style, and behind it as a class. */

const deepest = 8;
const mostLists = 40;

/** @param list the how many-th list of the file it is */
export const wordListStyle = (list: number, level: number): string =>
  list < mostLists && level <= deepest ? `AvowedList${list}x${level}` : '';

/** What tells the converter of all of them. */
export const wordListStyles: readonly string[] = Array.from({ length: mostLists }, (_, list) =>
  Array.from({ length: deepest + 1 }, (__, level) => `p.${wordListStyle(list, level)} => p.${wordListStyle(list, level)}:fresh`),
).flat();

export function wordListOf({ properties }: Element): ListPlace | null {
  const names = Array.isArray(properties['className']) ? properties['className'].map(String) : [];
  const [, id, level] = names.map((name) => /^AvowedList(\d+)x(\d)$/.exec(name)).find(Boolean) ?? [];
  return id === undefined ? null : { id, level: Number(level) };
}
