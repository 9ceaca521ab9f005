import type { RootContent } from 'mdast';
import { readAnnotation, type Annotation } from './annotation.ts';
import { findFootnotes } from './footnotes.ts';
import { leadingHeading, unmarkedHeading } from './headings.ts';
import type { Marker } from './markers.ts';
import type { Unit } from './node.ts';
import { part } from './plain.ts';
import { textsOf, unitsOf, type Reading } from './units.ts';

/** A heading as it is written. Where a paragraph begins with it, or its number is set apart, `annotation` has the other words only. */
export interface WrittenHeading {
  readonly text: string;
  readonly depth: number;
  /** What makes a provision of its own; `null` where a paragraph begins with it. */
  readonly annotation: Annotation | null;
}

/** What stands between two headings, behind the first of them. */
export interface Section {
  readonly heading: WrittenHeading | null;
  readonly units: readonly Unit[];
}

/** Cuts a document at its headings, those that Markdown marks and those that only their words show. */
export function* sectionsOf(blocks: Iterable<RootContent>, reading: Reading): Generator<Section> {
  let heading: WrittenHeading | null = null;
  let units: Unit[] = [];
  function* next(following: WrittenHeading | null): Generator<Section> {
    yield* atNumbers({ heading, units });
    heading = following;
    units = [];
  }
  for (const node of blocks) {
    findFootnotes(node, reading);
    if (node.type === 'heading') {
      for (const words of textsOf(node.children, reading)) {
        const annotation = readAnnotation(reading.source.file, words);
        reading.problems.push(...annotation.problems);
        yield* next({ text: annotation.words.text, depth: node.depth, annotation });
      }
      continue;
    }
    for (const unit of unitsOf(node, reading)) {
      const found = node.type === 'paragraph' ? headingIn(unit) : null;
      if (found) yield* next(found.heading);
      if (!found || found.rest) units.push(found?.rest ?? unit);
    }
  }
  yield* next(null);
}

/** The heading that a paragraph is or begins with, and what is left of it. */
function headingIn(unit: Unit): { heading: WrittenHeading; rest: Unit | null } | null {
  const { annotation, markers } = unit;
  const { words } = annotation;
  const depth = words.heading ?? (markers.length === 0 ? unmarkedHeading(words.text) : null);
  if (depth !== null) return { heading: { text: words.text, depth, annotation }, rest: null };
  const leading = markers.length === 0 ? leadingHeading(words.text) : null;
  if (!leading) return null;
  const rest = { ...unit, annotation: { ...annotation, words: part(words, leading.end) } };
  return { heading: { text: leading.text, depth: leading.depth, annotation: null }, rest };
}

/** Cuts a section once more at headings that only their number and their shape show: "15.1 Introduction". */
function* atNumbers({ heading, units }: Section): Generator<Section> {
  let above = heading;
  let from = 0;
  for (const [at, unit] of units.entries()) {
    if (!isNumberedHeading(unit, at > from ? units[at - 1] : undefined, units[at + 1])) continue;
    yield { heading: above, units: units.slice(from, at) };
    const { annotation, markers } = unit;
    const number = markers[0]!.value;
    above = { text: `${number} ${annotation.words.text}`, depth: 15 + number.split('.').length, annotation };
    from = at + 1;
  }
  yield { heading: above, units: units.slice(from) };
}

/** A line with a number and without a full stop, before a paragraph without a number, and no item of a list. */
function isNumberedHeading(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  const [marker] = unit.markers;
  if (unit.name !== undefined || unit.markers.length !== 1 || !marker || !isSectionNumber(marker)) return false;
  if (before && (before.markers.at(-1)?.form === marker.form || /[:,;–—]$/.test(before.annotation.words.text))) return false;
  return isTitle(unit.annotation.words.text) && next !== undefined && isPlainParagraph(next);
}

const isSectionNumber = ({ form, value }: Marker): boolean => form !== '(x)' && /^\d+(?:\.\d+)*$/.test(value);

const isTitle = (text: string): boolean =>
  text.length <= 100 && /^\p{Lu}[^.;:!?]*$|^\p{Lu}.*\?$/u.test(text) && !/\b(?:shall|must|will|should|may|is|are)\b/.test(text);

const isPlainParagraph = (unit: Unit): boolean =>
  unit.markers.length === 0 && unit.name === undefined && unit.depth === 0 && isSentence(unit);

const isSentence = ({ annotation }: Unit): boolean => /^[\p{Lu}“"‘].*[.!?:]/u.test(annotation.words.text);
