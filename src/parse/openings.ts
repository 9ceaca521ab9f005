import { firstSeries, type Marker } from './markers.ts';
import type { Node, Unit } from './node.ts';

const modal = /\b(?:shall|must|will|should|may|can|cannot)\b/;

/** Words that cannot end a sentence, so that a list must follow. */
const dangling =
  /\b(?:shall|must|will|should|may|can|cannot|not|to|that|by|of|for|in|on|at|with|from|as|be|is|are|has|have|if|when|where|unless|which|who|include|includes|including|namely|either|both|the following)$/i;

/** "and" in a line of its own between two items. */
export const isJoint = ({ annotation }: Unit): boolean => /^(?:and|or|and\/or|but)[,:;]?$/i.test(annotation.words.text);

/** "The Parties (a) shall consult": an item that lacks only its subject. */
const goesOnHere = /^(?:shall|must|will|should|may|cannot|is to|are to)\b/;

/** Whether the words before a marker open the list that it begins. */
export function opensList(before: Node, unit: Unit, marker: Marker): boolean {
  const { text } = before.unit.annotation.words;
  if (before.unit.name !== undefined) return false;
  if (text === '') return before.marker !== null;
  if (/[:–—]$/.test(text) || dangling.test(text)) return true;
  if (!/[.!?;,]$/.test(text) && goesOnHere.test(unit.annotation.words.text)) return true;
  return firstSeries(marker) !== undefined && opensFirst(before, unit, marker, text);
}

/** Whether words that break off nowhere open a list all the same, where the marker is the first of one. */
function opensFirst(before: Node, unit: Unit, marker: Marker, text: string): boolean {
  if (text.endsWith(',')) return !sameForm(before, marker) && modal.test(text) && !/^\p{Lu}\p{Ll}+ing\b/u.test(text);
  if (/[.!?]$/.test(text)) return /\b(?:the following|as follows)\b[^.]*\.$/i.test(text) && !sameForm(before, marker) && isLowerNext(unit);
  return unit.depth > before.unit.depth && before.marker !== null && !/[;.!?]$/.test(text);
}

const sameForm = (before: Node, marker: Marker): boolean => before.marker?.form === marker.form;
const isLowerNext = (unit: Unit): boolean => /^\p{Ll}/u.test(unit.annotation.words.text);

export const opensRows = ({ unit }: Node): boolean => unit.annotation.words.text.endsWith(':');

/** Words after a list that go on with its sentence. */
export function closes({ annotation, depth, name }: Unit, last: Node): boolean {
  if (name !== undefined || annotation.provenance !== undefined || last.opener === null || last.unit.name !== undefined) return false;
  if (depth > 0 && depth >= last.unit.depth && last.unit.depth > 0) return false;
  const { text } = annotation.words;
  if (/^\p{Ll}/u.test(text)) return true;
  return /^(?:Provided that|Provided, however|Unless|Except)\b/.test(text) && !/[.!?]$/.test(last.unit.annotation.words.text);
}
