import type { Element, Nodes, Root } from 'hast';
import { clutter } from './clutter.ts';
import { fieldsIn, isLabelOfField, isToFill } from './forms.ts';
import { namesOf } from './names.ts';
import { isRemarkOnText } from './notes.ts';
import { holdsRule } from './weak.ts';

/** Names of menus in one word, as “sideNavBox” and “DeltaPlaceHolderLeftNavBar”, and the rows of commands of sites that are edited in the browser. */
const menuName =
  /(?:^|[\s_-])(?:[a-z]*(?:side|left|right|top|main|global|sub|primary|secondary|quick|current|suite)(?:nav|menu)(?:bar|box|igation|links|menu|wrapper|container)?|quicklaunch|ribbon(?:row|container|bar)|suitebar\w*|commandbar)(?:$|[\s_-])/;

/** Names of what invites to read something else. */
const otherTexts =
  /(?:^|[\s_-])(?:related[_-]?(?:posts?|articles?|news|stories|content|items?|links?|pages?)|(?:similar|recent|latest|popular|recommended|more)[_-]?(?:posts|articles|news|stories)|yarpp|sharedaddy|addtoany)(?:$|[\s_-])/;

/** What a wiki puts beside its headings and below its pages. */
const ofWiki = /(?:^|\s)(?:mw-editsection|navbox|catlinks|printfooter|mw-jump-link)(?:$|\s)/;

interface Kind {
  readonly what: string;
  /** By what an element surely is. */
  readonly is?: (element: Element, names: string) => boolean;
  /** By a name or place that a part of the text may have too: what holds a rule stays. */
  readonly mayBe?: (element: Element, names: string) => boolean;
}

/** What is no part of a document's text, with how it is called in the list of what was left out, and how it is known. */
const kinds: readonly Kind[] = [
  {
    what: 'scripts, forms and things that move',
    is: (element) =>
      [
        'script',
        'style',
        'noscript',
        'template',
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
      ].includes(element.tagName) || isToFill(element),
  },
  {
    what: 'hidden text',
    is: ({ properties }) =>
      properties['hidden'] !== undefined ||
      properties['ariaHidden'] === 'true' ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties['style'] ?? '')),
  },
  { what: 'bars of web archives', is: (_, names) => /\bwm-ipp|wayback|web-?archive|archive-?(?:bar|banner|toolbar)|donato\b/.test(names) },
  {
    what: 'cookie and consent lines',
    is: (_, names) =>
      /onetrust|\bcc-window\b|(?:cookies?|gdpr|consent)[_-]?(?:law|compliance)?[_-]?(?:banner|bar|popup|notice|consent|message|modal|overlay|alert|box)\b/.test(
        names,
      ),
    mayBe: (_, names) => /cookie|gdpr/.test(names),
  },
  {
    what: 'navigation',
    is: ({ tagName, properties }, names) =>
      tagName === 'nav' || ofWiki.test(names) || ['navigation', 'menu', 'menubar', 'search'].includes(String(properties['role'] ?? '')),
    mayBe: (_, names) =>
      /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-?(?:link|to)|site-?map|search)(?:$|[\s_-])/.test(
        names,
      ) || menuName.test(names),
  },
  {
    what: 'remarks on the text',
    is: (element, names) =>
      isRemarkOnText(element) ||
      /(?:^|\s)(?:comment-(?:threads?|lists?|body|content|respond|form)|commentlist|disqus\w*)(?:$|\s)/.test(names),
  },
  {
    what: 'lists of contents',
    is: (_, names) => /(?:^|[\s_-])(?:toc|table-of-contents|contents-list|on-this-page)(?:$|[\s_-])|\bmsotoc(?:\d|heading)/.test(names),
  },
  {
    what: 'heads and feet of the page',
    is: (_, names) => /(?:^|\s)(?:oj-)?hd-(?:date|lg|ti|oj)(?:$|\s)/.test(names),
    mayBe: ({ tagName, properties, children }, names) =>
      ['footer', 'aside'].includes(tagName) ||
      (tagName === 'header' && !holdsHeading(children)) ||
      ['banner', 'contentinfo', 'complementary'].includes(String(properties['role'] ?? '')) ||
      /(?:^|[\s_-])(?:site|page|global)-?(?:header|footer|head|foot)(?:$|[\s_-])|^(?:header|footer)$|(?:^|[\s_-])sidebar(?:$|[\s_-])/.test(
        names,
      ),
  },
  {
    what: 'lines for sharing, printing and subscribing',
    is: (_, names) => otherTexts.test(names),
    mayBe: (_, names) =>
      /(?:^|[\s_-])(?:share|sharing|social|addthis|print-?(?:link|button)|newsletter|subscribe|related|recommended|comments|advert|ads?|banner|popup|modal)(?:$|[\s_-])|(?:^|\s)(?:sitenotice|likes-section)(?:$|\s)/.test(
        names,
      ),
  },
  { what: 'what the page leaves out in print', mayBe: (_, names) => /(?:^|\s)(?:no-?print|d-print-none|hidden-print)(?:$|\s)/.test(names) },
];

const holdsHeading = (nodes: Element['children']): boolean =>
  nodes.some((node) => node.type === 'element' && (/^h[1-3]$/.test(node.tagName) || holdsHeading(node.children)));

/** What this element is called where it is left out; `null` where it stays. @param isInText whether it stands in what the page calls its text */
export function furniture(element: Element, isInText = false): string | null {
  const names = namesOf(element.properties);
  let rule: boolean | undefined;
  const isWeak = ({ mayBe }: Kind): boolean => mayBe?.(element, names) === true && !(rule ??= holdsRule(element, isInText));
  return kinds.find((kind) => kind.is?.(element, names) === true || isWeak(kind))?.what ?? clutter(element, names);
}

/** The same for the elements of a page, where it is known what stands around each. */
export function furnitureIn(tree: Root): (element: Element) => string | null {
  const inText = new Set<Element>();
  const labels = new Set<Element>();
  const look = (node: Nodes, isIn: boolean, fields: ReadonlySet<string>): void => {
    if (!('children' in node)) return;
    const isElement = node.type === 'element';
    const own = isElement && node.tagName === 'form' ? new Set(fieldsIn(node)) : fields;
    if (isElement && isIn) inText.add(node);
    if (isElement && own !== noFields && isLabelOfField(node, own)) labels.add(node);
    const isText = isIn || (isElement && (['article', 'main'].includes(node.tagName) || node.properties['role'] === 'main'));
    for (const child of node.children) look(child as Nodes, isText, own);
  };
  look(tree, false, noFields);
  return (element) => (labels.has(element) ? 'scripts, forms and things that move' : furniture(element, inText.has(element)));
}

const noFields: ReadonlySet<string> = new Set();
