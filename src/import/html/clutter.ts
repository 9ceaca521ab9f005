import type { Element, Nodes } from 'hast';
import { mayBeRule } from '../binding.ts';
import { tidy, wordCount } from '../marks.ts';
import { inlineNames, textOf } from './text.ts';

/**
 * What sites put among a text, told by its words or by weak names. As a rule may be called anything, nothing is left out here that could be one.
 */

const lead = String.raw`^(?:\S+\s+)?`;
const line = (pattern: string): RegExp => new RegExp(`${lead}(?:${pattern})`, 'i');

const languages = 'english|français|french|español|spanish|deutsch|german|português|italiano|nederlands|العربية|中文|русский|日本語|türkçe';
const services = 'print|share|e-?mail|mail|facebook|twitter|linkedin|whatsapp|telegram|pdf|download|save|copy link|tweet|like';

/** Lines by their words; a word or sign, such as an arrow, may stand before. */
const lines: readonly (readonly [what: string, RegExp])[] = [
  [
    'ways around the page',
    line(
      String.raw`(?:back|return|go|jump) (?:to )?(?:the )?top\b.{0,20}$|top of (?:the |this )?page\W*$|(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search)\b.{0,20}$|you are here\b|home\s*[›»>/|→]|page \d+ of \d+$`,
    ),
  ],
  ['ways around the page', new RegExp(`^(?:(?:${languages})(?:[\\s|/·,-]+|$)){2,}$`, 'i')],
  ['lines for sharing, printing and subscribing', new RegExp(`^\\W*(?:(?:${services})\\b\\W*){2,}$`, 'i')],
  ['who wrote the page, and when', line(String.raw`(?:posted|written|published|created|edited) by\b.{0,60}$`)],
  [
    'lines for sharing, printing and subscribing',
    line(
      String.raw`(?:print|e-?mail|share|save|bookmark) this\b.{0,60}$|share (?:on|via)\b|follow us\b|(?:sign up|subscribe|register) (?:for|to) (?:our |the )?(?:newsletter|updates|mailing list|e-?mails?|alerts)\b`,
    ),
  ],
  ['heads and feet of the page', line(String.raw`(?:©|(?:copyright|\(c\)) (?:©|\(c\)|\d{4})|all rights reserved\b)`)],
  [
    'questions to the visitor',
    line(
      String.raw`(?:was|is|did you find) this (?:page|article|information|content|document|answer)\b.*\b(?:helpful|useful|help|looking for)|(?:give|send|leave) (?:us )?(?:your )?feedback\b|rate this (?:page|article)`,
    ),
  ],
  [
    'when the page was made and changed',
    line(
      String.raw`(?:(?:this )?page )?(?:was )?(?:last|date) (?:updated|modified|reviewed|changed|edited|published|revised)\b.{0,40}$|(?:(?:last |date )?(?:published|posted|updated|created|modified|reviewed)(?: on)?:?\s(?:[\w,./-]+\s){0,3}\S{0,8}\b\d{4}\b[\s|·,;–-]*)+$`,
    ),
  ],
  ['lists of tags', line('(?:tags?|keywords|filed under|posted in):')],
];

/** Whether a text is a line that sites write, by its words. */
export const isLine = (text: string): boolean =>
  lines.some(([, pattern]) => pattern.test(text)) || /^(?:this entry was )?(?:posted|published|tagged|filed)\b/i.test(text);

/** Lines by their words where nearly all of them lead somewhere else. */
const linkedLines: readonly (readonly [what: string, RegExp])[] = [
  [
    'lines for sharing, printing and subscribing',
    line(
      String.raw`(?:print(?:er)?|download|share|e-?mail|send|save|bookmark|subscribe|follow us|tweet|listen|copy link|view (?:as )?pdf|pdf)\b`,
    ),
  ],
  ['ways around the page', line(String.raw`(?:(?:read|learn|find out) more|previous|next|home)\b`)],
];

/** Weak names: a site may call a part of the text so too. */
const weak: readonly (readonly [what: string, RegExp, most: number])[] = [
  [
    'who wrote the page, and when',
    /(?:^|\s)(?:byline|by-line|author|posted-(?:by|on)|(?:post|entry|article|page)-(?:meta|date|info)|meta|timestamp|dateline)(?:$|\s)/,
    25,
  ],
  ['lists of tags', /(?:^|[\s_-])(?:tags|tag-list|taxonomy|keywords|post-categories)(?:$|[\s_-])/, 60],
  ['lines for sharing, printing and subscribing', /(?:^|\s)(?:print|share|download)(?:-?(?:link|button|btn|page|bar|icons?))?(?:$|\s)/, 15],
];

const blocks = ['p', 'div', 'li', 'section', 'td', 'ul'];
const boxes = ['div', 'section', 'td'];

/** What an element is called that stands among the text and is none of it; `null` where it is, or may be a rule. */
export function clutter(element: Element, names: string): string | null {
  // A word within a line is a word of its sentence, whatever it says.
  if (inlineNames.has(element.tagName)) return isWayAround(element) || isHint(element) ? 'ways around the page' : null;
  const name = weak.find(([, pattern]) => pattern.test(names));
  const mayBeColumn = boxes.includes(element.tagName) && column.test(names);
  if ((!name && !mayBeColumn && !blocks.includes(element.tagName)) || !isUpTo(element, longestBox)) return null;
  const text = tidy(textOf(element));
  if (text === '' || mayBeRule(text)) return null;
  const words = wordCount(text);
  if (name && words <= name[2]) return name[0];
  const links = linked(element);
  if (mayBeColumn && links > 0 && !hasSentences(text)) return 'columns beside the text';
  if (boxes.includes(element.tagName) && isLinkBox(element, text, links)) return 'lists of links';
  if (words > 16 || /[;:]$/.test(text)) return null;
  const byWords = lines.find(([, pattern]) => pattern.test(text));
  if (byWords) return byWords[0];
  if (words > 9 || links * 3 <= text.length * 2) return null;
  return linkedLines.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const isWayAround = (element: Element): boolean =>
  element.tagName === 'a' &&
  isUpTo(element, 60) &&
  /^(?:skip|jump|back|return) to (?:the )?(?:top|main content|content|navigation)$/i.test(tidy(textOf(element)));

/** What is read out to who cannot see where a link leads. */
const isHint = (element: Element): boolean =>
  isUpTo(element, 40) && /^\W*(?:opens|link opens) in (?:a )?new (?:window|tab|browser tab)\W*$/i.test(tidy(textOf(element)));

const column =
  /(?:^|\s)(?:left|right|secondary|widgets?|(?:left|right|side|secondary)[_-]?(?:col(?:umn)?|side|bar|nav|rail|pane|panel|menu|content)|(?:col(?:umn)?|side|nav|rail|panel?)[_-]?(?:left|right))(?:$|\s)/;

/** Whether a text says something, and does not only name and invite. */
const hasSentences = (text: string): boolean => (text.match(/[^.!?]+[.!?]/g) ?? []).some((sentence) => wordCount(sentence) > 14);

const countLinks = (node: Nodes): number => {
  if (node.type === 'element' && node.tagName === 'a') return 1;
  return 'children' in node ? node.children.reduce((sum, child) => sum + countLinks(child as Nodes), 0) : 0;
};

/** Links and nothing else of weight, with or without a heading above them. */
function isLinkBox(element: Element, text: string, links: number): boolean {
  const headings = lengthIn(element, (tagName) => /^h[2-6]$/.test(tagName));
  if (hasSentences(text)) return false;
  if (headings > 0) return links > 0 && links * 10 > (text.length - headings) * 6;
  return countLinks(element) >= 4 && links * 10 > text.length * 8;
}

/** How many letters stand in elements of some names. */
function lengthIn(node: Nodes, is: (tagName: string) => boolean): number {
  if (node.type === 'element' && is(node.tagName)) return tidy(textOf(node)).length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthIn(child as Nodes, is), 0) : 0;
}

const linked = (element: Element): number => lengthIn(element, (tagName) => tagName === 'a');

const longestBox = 2000;

/** Whether an element holds no more than so many letters, told without reading all of them. */
function isUpTo(element: Element, most: number): boolean {
  let left = most;
  const visit = (node: Nodes): void => {
    if (left < 0) return;
    if (node.type === 'text') left -= node.value.length;
    else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(element);
  return left >= 0;
}
