import type { Element, Nodes } from 'hast';
import { mayBeRule } from '../binding.ts';
import { tidy, wordCount } from '../marks.ts';
import { isLine } from './clutter.ts';
import { holdsField } from './forms.ts';
import { textOf } from './text.ts';

/**
 * Whether what a page calls a side column, a foot, a banner or the like holds a rule all the same: such names are weak, as many a text has its rules
 * in boxes and its last clause in a foot of its own.
 */

/** What only a site says to its visitors. */
const ofSite =
  /©|\(c\) \d{4}|\ball rights reserved\b|\b(?:sign up|subscribe|register) (?:for|to) (?:our|the)\b|\bfollow us\b|\b(?:we|site|website|page) uses? cookies\b|\baccept (?:all )?cookies\b|\bleave a (?:comment|reply)\b|\blogged in to\b|\be-?mail address will not\b|\bpowered by\b|\bdonate\b/i;

export function holdsRule(element: Element, isInText: boolean): boolean {
  const { own, linked, links } = wordsOf(element);
  if (own === '' || linked.length > own.length || ofSite.test(`${own} ${linked}`) || holdsField(element)) return false;
  if (isFoot(element) && !isInText && links > 1) return false;
  return mayBeRule(own) || (isInText && structural.includes(element.tagName) && saysSomething(element));
}

const structural = ['aside', 'footer', 'header'];
const isFoot = ({ tagName, properties }: Element): boolean => tagName === 'footer' || properties['role'] === 'contentinfo';

/** What stands in an element, apart from what stands in its links. */
function wordsOf(element: Element): { own: string; linked: string; links: number } {
  let links = 0;
  const of = (node: Nodes, isLinked: boolean, wanted: boolean): string => {
    if (node.type === 'text') return isLinked === wanted ? node.value : '';
    if (!('children' in node)) return '';
    const isLink = node.type === 'element' && node.tagName === 'a' && node.properties['href'] !== undefined;
    if (isLink && wanted) links++;
    const words = node.children.map((child) => of(child as Nodes, isLinked || isLink, wanted)).join('');
    return node.type === 'element' && blocks.has(node.tagName) ? ` ${words} ` : words;
  };
  return { own: tidy(of(element, false, false)), linked: tidy(of(element, false, true)), links };
}

const blocks = new Set('p div li ul ol dl dt dd td th tr table section article h1 h2 h3 h4 h5 h6 br blockquote'.split(' '));

/** Whether a paragraph in it is a whole sentence, and none of the lines that sites write there. */
function saysSomething(element: Element): boolean {
  const inner = element.children.filter((child): child is Element => child.type === 'element' && blocks.has(child.tagName));
  if (inner.length > 0) return inner.some(saysSomething);
  if (/^h[1-6]$/.test(element.tagName)) return false;
  const { own, linked } = wordsOf(element);
  return wordCount(own) >= 4 && linked.length * 2 < own.length && /[.;:!?]["”’)]*$/.test(tidy(textOf(element))) && !isLine(own);
}
