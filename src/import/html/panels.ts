import type { Element, ElementContent, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { leftOut, type Block } from '../blocks.ts';
import { tidy, wordCount } from '../marks.ts';
import { furniture } from './furniture.ts';
import { namesOf } from './names.ts';
import { find } from './page.ts';
import { textOf } from './text.ts';

/**
 * What a page shows only behind a button, as accordions and tabs do, is text like all others, and the words on the button are its heading. Menus
 * and searches open in the same way, so what is furniture for another reason, or holds links alone, stays what it is.
 */

const folding = String.raw`(?:^|[\s_-])(?:accordion|tab|toggle|collaps[a-z]*|faq|expand[a-z]*|panel)s?(?:[_-]+[a-z0-9]+)*?[_-]+`;
const titleName = new RegExp(`${folding}(?:title|head(?:er|ing)?|button|btn|trigger|toggle|control|question|summary)(?:$|[\\s_-])`);
const panelName = new RegExp(`${folding}(?:content|body|panel?|pane|answer|details)(?:$|[\\s_-])`);
const saysNothing =
  /^\W*(?:(?:read|show|see|view|learn) (?:more|less|all)|(?:expand|collapse|open|close|toggle|show|hide)(?: all)?|more|details)\W*$/i;

const foldingProperties = ['ariaExpanded', 'ariaSelected', 'dataToggle', 'dataBsToggle'];
const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);
const isPanelByName = ({ properties }: Element): boolean => properties['role'] === 'tabpanel' || panelName.test(namesOf(properties));
const hides = /(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*;?/gi;
const isHidden = ({ properties }: Element): boolean =>
  properties['hidden'] !== undefined || properties['ariaHidden'] === 'true' || String(properties['style'] ?? '').search(hides) >= 0;

const shown = (element: Element): Element => {
  const { hidden: _, ariaHidden: __, style, ...properties } = element.properties;
  return { ...element, properties: { ...properties, style: String(style ?? '').replace(hides, '') } };
};

/** The ids of what a button says that it opens. */
function targetsOf({ properties }: Element): string[] {
  const toggle = String(properties['dataToggle'] ?? properties['dataBsToggle'] ?? '');
  const opens = /^(?:collapse|tab|pill)$/.test(toggle) ? [properties['dataTarget'], properties['dataBsTarget'], properties['href']] : [];
  const named = opens.flatMap((each) => (typeof each === 'string' && each.startsWith('#') ? [each.slice(1)] : []));
  return [
    ...new Set(
      [properties['ariaControls'] ?? []]
        .flat()
        .flatMap((each) => String(each).split(/\s+/))
        .concat(named),
    ),
  ].filter(Boolean);
}

interface Page {
  readonly parents: ReadonlyMap<Nodes, Element | Root>;
  readonly ids: ReadonlyMap<string, Element>;
  readonly allWords: number;
  /** What was found out on the way: a page may have thousands of panels. */
  readonly rows: Map<Element | Root, { readonly all: readonly Element[]; readonly at: ReadonlyMap<Element, number> }>;
  readonly furniture: Map<Element, boolean>;
}

function pageOf(tree: Root): Page {
  const parents = new Map<Nodes, Element | Root>();
  const ids = new Map<string, Element>();
  visit(tree, 'element', (element, _, parent) => {
    if (parent?.type === 'element' || parent?.type === 'root') parents.set(element, parent);
    const { id } = element.properties;
    if (typeof id === 'string' && !ids.has(id)) ids.set(id, element);
  });
  return { parents, ids, allWords: wordCount(textOf(tree)), rows: new Map(), furniture: new Map() };
}

const elementsOf = ({ children }: Element | Root): Element[] =>
  (children as Nodes[]).filter((child): child is Element => child.type === 'element');

function rowIn(parent: Element | Root, { rows }: Page) {
  let row = rows.get(parent);
  if (!row) {
    const all = elementsOf(parent);
    rows.set(parent, (row = { all, at: new Map(all.map((each, at) => [each, at] as const)) }));
  }
  return row;
}

/** The next that stand behind an element, or behind what holds nothing but it. */
function behind(element: Element, page: Page): readonly Element[] {
  let node = element;
  for (let steps = 0; steps < 4; steps++) {
    const parent = page.parents.get(node);
    if (!parent) return [];
    const { all, at } = rowIn(parent, page);
    const from = (at.get(node) ?? 0) + 1;
    if (from < all.length || parent.type === 'root' || tidy(textOf(parent)) !== tidy(textOf(node))) return all.slice(from, from + 3);
    node = parent;
  }
  return [];
}

const mayFold = ({ tagName, properties }: Element): boolean => {
  if (tagName === 'details' || ['ariaControls', ...foldingProperties, 'role'].some((name) => properties[name] !== undefined)) return true;
  const names = namesOf(properties);
  return names !== '' && (titleName.test(names) || panelName.test(names));
};

/** What an element opens; `null` where it is no button, or opens several things at once. */
function panelOf(element: Element, page: Page): Element | null {
  const { properties, tagName } = element;
  if (['input', 'select', 'textarea'].includes(tagName) || properties['ariaHasPopup'] !== undefined) return null;
  const parent = page.parents.get(element);
  if (tagName === 'summary') return parent?.type === 'element' && parent.tagName === 'details' ? parent : null;
  const isFolding = foldingProperties.some((name) => properties[name] !== undefined);
  const panels = targetsOf(element).flatMap((id) => page.ids.get(id) ?? []);
  // What moves pictures on, and the like, says in the same way what it acts on.
  if (panels.length > 0) return panels.length === 1 && (isFolding || isHidden(panels[0]!) || isPanelByName(panels[0]!)) ? panels[0]! : null;
  const isNamed = titleName.test(namesOf(properties));
  if (!isNamed && properties['ariaExpanded'] === undefined) return null;
  const words = tidy(textOf(element));
  // A title may stand there twice, for wide and for narrow screens.
  const next = behind(element, page).find((each) => tidy(textOf(each)) !== words);
  return next && (isPanelByName(next) || (!isNamed && isHidden(next))) ? next : null;
}

/** Whether it holds words that lead nowhere else, and is none of what sites put around a text. */
function isText(panel: Element): boolean {
  const length = tidy(textOf(panel)).length;
  let linked = 0;
  visit(panel, 'element', (element) => {
    if (element.tagName !== 'a') return undefined;
    linked += tidy(textOf(element)).length;
    return SKIP;
  });
  const isApart = ['dialog', 'alertdialog', 'listbox', 'tooltip'].includes(String(panel.properties['role'] ?? ''));
  return length > 0 && !isApart && linked * 2 <= length && furniture(shown(panel)) === null;
}

function isAmongFurniture(element: Element, page: Page): boolean {
  const words = tidy(textOf(element));
  // What holds the button alone looks like a box of links, where the button is one.
  for (let node = page.parents.get(element); node?.type === 'element'; node = page.parents.get(node))
    if (isFurniture(node, page) && tidy(textOf(node)) !== words) return true;
  return false;
}

function isFurniture(node: Element, page: Page): boolean {
  let is = page.furniture.get(node);
  if (is === undefined) page.furniture.set(node, (is = furniture(node) !== null && wordCount(textOf(node)) * 2 <= page.allWords));
  return is;
}

function headingAround(element: Element, { parents }: Page): Element | null {
  for (let node = parents.get(element); node?.type === 'element'; node = parents.get(node)) if (isHeading(node)) return node;
  return null;
}

/** What is known of a panel that was opened: the words on its button, and where no heading has them yet, what to write them with. */
interface Opened {
  readonly words: string;
  /** The heading that the button stands in or holds. */
  readonly heading: Element | null;
  readonly title: readonly ElementContent[];
}

/** Opens all panels of a page, with a heading on each, and tells what stood there twice. */
export function openPanels(tree: Root): Block[] {
  if (!find(tree, mayFold)) return [];
  const page = pageOf(tree);
  const opened = new Map<Element, Opened>();
  const openers = new Set<Element>();
  const twice: Element[] = [];
  visit(tree, 'element', (element) => {
    const panel = panelOf(element, page) ?? (isPanelByName(element) && isHidden(element) ? element : null);
    if (panel === null || !isText(panel) || isAmongFurniture(element, page)) return;
    const words = tidy(textOf(element));
    const before = opened.get(panel);
    if (before?.words === words && !isWithin(element, openers, page)) twice.push(element);
    if (before) return;
    panel.properties = shown(panel).properties;
    page.furniture.delete(panel);
    if (panel === element || (element.tagName !== 'summary' && isWithin(element, new Set([panel]), page))) return;
    openers.add(element);
    opened.set(panel, { words, ...titleOf(element, panel, words, page) });
  });
  for (const element of twice) {
    const holder = page.parents.get(element);
    if (holder) holder.children = (holder.children as Element[]).filter((child) => child !== element);
  }
  if (opened.size > 0) writeTitles(tree, { depth: 1 }, opened);
  return twice.map((element) => leftOut('headings that the page has twice', textOf(element)));
}

/** Takes the words from a button, unless they stand in a heading. */
function titleOf(element: Element, panel: Element, words: string, page: Page): Pick<Opened, 'heading' | 'title'> {
  const around = headingAround(element, page);
  const heading = around ?? (isHeading(element) ? element : find(element, isHeading));
  // Buttons are left out, and so are links without a text; the words of this one are text.
  if (heading && ['a', 'button'].includes(element.tagName)) element.tagName = around ? 'span' : 'div';
  // Rows of tables hold no headings, so the words stay where they are.
  if (['table', 'tbody', 'tr', 'td', 'th'].includes(panel.tagName)) {
    element.tagName = 'span';
    return { heading, title: [] };
  }
  if (heading || words === '' || saysNothing.test(words)) return { heading, title: [] };
  const title = element.children;
  element.children = [];
  return { heading, title };
}

function isWithin(element: Element, holders: ReadonlySet<Nodes>, { parents }: Page): boolean {
  for (let node: Nodes | undefined = element; node; node = parents.get(node)) if (holders.has(node)) return true;
  return false;
}

/** Writes headings into panels, each a step below the heading that it stands under; that of a panel beside is none of those. */
function writeTitles(node: Element | Root, above: { depth: number }, opened: ReadonlyMap<Element, Opened>): void {
  const ofPanels = new Set([...opened.values()].map(({ heading }) => heading));
  const write = (from: Element | Root, under: { depth: number }): void => {
    for (const child of elementsOf(from)) {
      const panel = opened.get(child);
      if (isHeading(child) && !ofPanels.has(child)) under.depth = Number(child.tagName[1]);
      if (panel === undefined) write(child, under);
      else {
        const depth = panel.heading ? Number(panel.heading.tagName[1]) : Math.min(6, under.depth + 1);
        write(child, { depth });
        const first = find(child, isHeading);
        const isThere = first !== null && tidy(textOf(first)) === panel.words;
        if (panel.title.length > 0 && !isThere)
          child.children.unshift({ type: 'element', tagName: `h${depth}`, properties: {}, children: [...panel.title] });
      }
    }
  };
  write(node, above);
}
