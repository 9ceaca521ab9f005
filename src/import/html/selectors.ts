import type { Element } from 'hast';

/** Selectors of style sheets, as far as they tell elements by their names: `ol.law > li`, `#note .old`. */

interface Part {
  readonly tagName: string;
  readonly classes: readonly string[];
  readonly id: string;
  /** Whether the part before it must be its parent. */
  readonly isChild: boolean;
}

export interface Selector {
  readonly parts: readonly Part[];
  /** How much it weighs against others. */
  readonly weight: number;
  /** Whether it tells what stands before the element. */
  readonly isBefore: boolean;
  /** Whether it holds only when somebody does something, as `:checked` and `:hover`. */
  readonly isOfState: boolean;
  /** The classes and ids of the element that it tells. */
  readonly names: readonly string[];
}

const state = /:(?:hover|focus(?:-within|-visible)?|active|checked|target|visited|link)\b/g;

/** `null` where it tells elements by something else. */
export function selectorOf(written: string): Selector | null {
  const isBefore = /::?before\s*$/.test(written);
  const named = written.replace(/::?before\s*$/, '').replace(state, '');
  const isOfState = named !== written.replace(/::?before\s*$/, '');
  const words = named
    .replace(/\s*>\s*/g, ' >')
    .trim()
    .split(/\s+/);
  const parts = words.map((word): Part | null => {
    const [, child, tagName, rest] = /^(>?)(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)$/i.exec(word) ?? [];
    if (rest === undefined) return null;
    const names = rest.match(/[.#][\w-]+/g) ?? [];
    return {
      isChild: child !== '',
      tagName: tagName === undefined || tagName === '*' ? '' : tagName.toLowerCase(),
      classes: names.filter((each) => each.startsWith('.')).map((each) => each.slice(1)),
      id: names.find((each) => each.startsWith('#'))?.slice(1) ?? '',
    };
  });
  if (parts.some((part) => part === null)) return isOfState || /[+~]/.test(named) ? ofState(named) : null;
  const known = parts as Part[];
  return { parts: known, weight: weightOf(known), isBefore, isOfState, names: namesIn(words.at(-1)!) };
}

const namesIn = (word: string): string[] => word.match(/[.#][\w-]+/g) ?? [];

/** Of `input:checked ~ .answer` it is known at least what it tells. */
const ofState = (named: string): Selector => ({
  parts: [],
  weight: 0,
  isBefore: false,
  isOfState: true,
  names: namesIn(
    named
      .trim()
      .split(/[\s>+~]+/)
      .at(-1)!,
  ),
});

const weightOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { id, classes, tagName }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tagName ? 1 : 0), 0);

/** The words of a selector, as those of elements are written: its tags, classes and ids. */
export const wordsIn = ({ parts }: Selector): string[] =>
  parts.flatMap(({ tagName, classes, id }) => [
    ...(tagName === '' ? [] : [tagName]),
    ...classes.map((each) => `.${each}`),
    ...(id === '' ? [] : [`#${id}`]),
  ]);

/** The classes and ids of an element. */
export const namesOf = ({ properties: { className, id } }: Element): string[] => [
  ...(Array.isArray(className) ? className.map((each) => `.${each}`) : []),
  ...(typeof id === 'string' ? [`#${id}`] : []),
];

/** @param around the elements that it stands in, outermost first */
export function matches({ parts }: Selector, element: Element, around: readonly Element[]): boolean {
  const last = parts.at(-1);
  return last !== undefined && isPart(last, element) && standsIn(parts, parts.length - 1, around);
}

function standsIn(parts: readonly Part[], at: number, around: readonly Element[]): boolean {
  if (at === 0) return true;
  const own = parts[at - 1]!;
  if (parts[at]!.isChild) return around.length > 0 && isPart(own, around.at(-1)!) && standsIn(parts, at - 1, around.slice(0, -1));
  const index = around.findLastIndex((each) => isPart(own, each));
  return index >= 0 && standsIn(parts, at - 1, around.slice(0, index));
}

function isPart({ tagName, classes, id }: Part, element: Element): boolean {
  if (tagName !== '' && element.tagName !== tagName) return false;
  if (id !== '' && element.properties['id'] !== id) return false;
  if (classes.length === 0) return true;
  const names = element.properties['className'];
  return Array.isArray(names) && classes.every((each) => names.includes(each));
}
