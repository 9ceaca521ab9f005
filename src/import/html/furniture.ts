import type { Element } from 'hast';
import { clutter } from './clutter.ts';
import { namesOf } from './names.ts';

/** Names of menus in one word, as “sideNavBox” and “DeltaPlaceHolderLeftNavBar”, and the rows of commands of sites that are edited in the browser. */
const menuName =
  /(?:^|[\s_-])(?:[a-z]*(?:side|left|right|top|main|global|sub|primary|secondary|quick|current|suite)(?:nav|menu)(?:bar|box|igation|links|menu|wrapper|container)?|quicklaunch|ribbon(?:row|container|bar)|suitebar\w*|commandbar)(?:$|[\s_-])/;

/** Names of what invites to read something else. */
const otherTexts =
  /(?:^|[\s_-])(?:related[_-]?(?:posts?|articles?|news|stories|content|items?|links?|pages?)|(?:similar|recent|latest|popular|recommended|more)[_-]?(?:posts|articles|news|stories)|yarpp|sharedaddy|addtoany)(?:$|[\s_-])/;

/** What is no part of a document's text, with how it is called in the list of what was left out, and how it is known. */
const kinds: readonly { readonly what: string; readonly is: (element: Element, names: string) => boolean }[] = [
  {
    what: 'scripts, forms and things that move',
    is: ({ tagName }) =>
      [
        'script',
        'style',
        'noscript',
        'template',
        'form',
        'button',
        'input',
        'select',
        'textarea',
        'iframe',
        'object',
        'embed',
        'svg',
        'canvas',
        'audio',
        'video',
        'dialog',
      ].includes(tagName),
  },
  {
    what: 'hidden text',
    is: ({ properties }) =>
      properties['hidden'] !== undefined ||
      properties['ariaHidden'] === 'true' ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties['style'] ?? '')),
  },
  { what: 'bars of web archives', is: (_, names) => /\bwm-ipp|wayback|web-?archive|archive-?(?:bar|banner|toolbar)|donato\b/.test(names) },
  { what: 'cookie and consent lines', is: (_, names) => /cookie|gdpr|consent-(?:banner|bar|popup)|onetrust|\bcc-window\b/.test(names) },
  {
    what: 'navigation',
    is: ({ tagName, properties }, names) =>
      tagName === 'nav' ||
      ['navigation', 'menu', 'menubar', 'search'].includes(String(properties['role'] ?? '')) ||
      /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-?(?:link|to)|site-?map|search)(?:$|[\s_-])/.test(
        names,
      ) ||
      menuName.test(names),
  },
  {
    what: 'lists of contents',
    is: (_, names) => /(?:^|[\s_-])(?:toc|table-of-contents|contents-list|on-this-page)(?:$|[\s_-])|\bmsotoc(?:\d|heading)/.test(names),
  },
  {
    what: 'heads and feet of the page',
    is: ({ tagName, properties, children }, names) =>
      ['footer', 'aside'].includes(tagName) ||
      (tagName === 'header' && !holdsHeading(children)) ||
      ['banner', 'contentinfo', 'complementary'].includes(String(properties['role'] ?? '')) ||
      /(?:^|[\s_-])(?:site|page|global)-?(?:header|footer|head|foot)(?:$|[\s_-])|^(?:header|footer)$|(?:^|[\s_-])sidebar(?:$|[\s_-])|(?:^|\s)(?:oj-)?hd-(?:date|lg|ti|oj)(?:$|\s)/.test(
        names,
      ),
  },
  {
    what: 'lines for sharing, printing and subscribing',
    is: (_, names) =>
      /(?:^|[\s_-])(?:share|sharing|social|addthis|print-?(?:link|button)|newsletter|subscribe|related|recommended|comments|advert|ads?|banner|popup|modal)(?:$|[\s_-])/.test(
        names,
      ) || otherTexts.test(names),
  },
];

const holdsHeading = (nodes: Element['children']): boolean =>
  nodes.some((node) => node.type === 'element' && (/^h[1-3]$/.test(node.tagName) || holdsHeading(node.children)));

/** What this element is called where it is left out; `null` where it stays. */
export function furniture(element: Element): string | null {
  const names = namesOf(element.properties);
  return kinds.find(({ is }) => is(element, names))?.what ?? clutter(element, names);
}
