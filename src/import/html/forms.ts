import type { Element } from 'hast';
import { mayBeRule } from '../binding.ts';
import { markerOf } from '../markers.ts';
import { tidy, wordCount } from '../marks.ts';
import { namesOf } from './names.ts';
import { find } from './page.ts';
import { textOf } from './text.ts';

/**
 * Forms. Their controls are furniture, their text is not: whole pages stand in one form, as some servers write them.
 */

const writtenIn = ['text', 'search', 'email', 'tel', 'url', 'password', 'number', 'date', 'file'];

const isField = ({ tagName, properties }: Element): boolean =>
  ['textarea', 'select'].includes(tagName) ||
  (tagName === 'input' && writtenIn.includes(String(properties['type'] ?? 'text').toLowerCase()));

export const holdsField = (element: Element): boolean => find(element, isField) !== null;

const ofVisitors =
  /(?:^|[\s_-])(?:search|comments?|commentform|contact|log-?in|sign-?in|subscri[a-z]+|newsletter|feedback|donat[a-z]+)(?:$|[\s_-])/;
const mostWords = 60;

/** Whether a form only asks to be filled in: a search, a contact, a comment. */
export function isToFill(element: Element): boolean {
  if (element.tagName !== 'form') return false;
  const isAsking = find(element, (each) => isField(each) || each.tagName === 'button') !== null;
  const text = tidy(textOf(element));
  if (!isAsking || wordCount(text) > mostWords || find(element, ({ tagName }) => tagName === 'h1') !== null) return false;
  if (find(element, (each) => ['p', 'li', 'div'].includes(each.tagName) && isNumbered(each)) !== null) return false;
  return ofVisitors.test(namesOf(element.properties)) || !mayBeRule(text);
}

const isNumbered = (element: Element): boolean => ['number', 'decimal'].includes(markerOf(tidy(textOf(element)))?.marker.kind ?? '');

/** Whether an element only says what is to be written into a field. */
export function isLabelOfField(element: Element, idsOfFields: ReadonlySet<string>): boolean {
  if (element.tagName !== 'label') return false;
  return idsOfFields.has(String(element.properties['htmlFor'] ?? '')) || holdsField(element);
}

/** The ids of all fields in a part of a page. */
export function fieldsIn(element: Element): string[] {
  const ids = element.children.flatMap((child) => (child.type === 'element' ? fieldsIn(child) : []));
  const { id } = element.properties;
  return isField(element) && typeof id === 'string' ? [...ids, id] : ids;
}
