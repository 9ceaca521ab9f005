import type { Element, Root } from 'hast';
import parse from 'postcss/lib/parse';
import type { AtRule, Rule } from 'postcss';
import { visitParents } from 'unist-util-visit-parents';
import type { Doubt } from '../blocks.ts';
import { tidy } from '../marks.ts';
import { find } from './page.ts';
import { matches, namesOf, selectorOf, wordsIn, type Selector } from './selectors.ts';
import { textOf } from './text.ts';

/**
 * Reads the style sheets that stand in a page, as far as they change what a reader reads: what is hidden, struck, bold, and how lists count. What they
 * say of an element is written into its own style, where the rest of the reading finds it.
 */

const read = ['display', 'visibility', 'list-style', 'list-style-type', 'text-decoration', 'text-decoration-line', 'font-weight'];

interface Said {
  readonly selector: Selector;
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

export function applySheets(tree: Root): Doubt[] {
  const rules = sheetsIn(tree).flatMap(rulesOf);
  const unread = new Set<string>();
  const said: Said[] = [];
  /** Classes and ids of what another rule shows, when somebody does something. */
  const shown = new Set<string>();
  for (const rule of rules)
    for (const written of rule.selectors) {
      const selector = selectorOf(written);
      const own = saidIn(rule, selector);
      if (!selector) {
        if (own.some(hides)) unread.add(written);
        continue;
      }
      if (own.some(({ property, value }) => property === 'display' && value !== 'none')) for (const name of selector.names) shown.add(name);
      if (!selector.isOfState) said.push(...own.map((each) => ({ ...each, selector })));
    }
  if (said.length > 0)
    write(
      tree,
      said.toSorted((one, other) => one.selector.weight - other.selector.weight),
      shown,
    );
  const [first] = unread;
  const counted = find(tree, isCountedBySheet);
  return [
    ...(first === undefined ? [] : [`a style sheet hides something by a rule that is not read (“${first}”); compare it with the page`]),
    ...(counted
      ? [
          `a style sheet counts what is no list, from “${tidy(textOf(counted)).slice(0, 60)}” on, and the file does not hold these numbers; write them in`,
        ]
      : []),
  ].map((what) => ({ where: 'the whole file', what }));
}

/** What a page shows before a heading or paragraph by counting is a number that people cite it by. */
const isCountedBySheet = (element: Element): boolean =>
  /^(?:h[1-6]|p|div|section|dt|article)$/.test(element.tagName) &&
  /(?:^|;)list-style-type:(?!none)/.test(String(element.properties['style'] ?? '')) &&
  find(element, ({ tagName }) => ['li', 'ol', 'ul'].includes(tagName)) === null &&
  tidy(textOf(element)) !== '';

const hides = ({ property, value }: Omit<Said, 'selector'>): boolean =>
  (property === 'display' && value === 'none') || (property === 'visibility' && value === 'hidden');

function sheetsIn(tree: Root): string[] {
  const found: string[] = [];
  visitParents(tree, 'element', (element, parents) => {
    const isApart = parents.some((each) => each.type === 'element' && ['noscript', 'template', 'svg'].includes(each.tagName));
    if (element.tagName === 'style' && !isApart && isForScreens(String(element.properties['media'] ?? ''))) found.push(textOf(element));
  });
  return found;
}

const isForScreens = (media: string): boolean => /^\s*(?:(?:only\s+)?(?:all|screen)\s*)?$/i.test(media);

function rulesOf(sheet: string): Rule[] {
  const found: Rule[] = [];
  try {
    parse(sheet.replace(/<!--|-->/g, '')).walkRules((rule) => {
      const parent = rule.parent as AtRule | undefined;
      if (parent?.type !== 'atrule' || (parent.name === 'media' && isForScreens(parent.params))) found.push(rule);
    });
  } catch {
    // A sheet that is broken is none to a reader.
  }
  return found;
}

function saidIn(rule: Rule, selector: Selector | null): Omit<Said, 'selector'>[] {
  const found: Omit<Said, 'selector'>[] = [];
  rule.walkDecls(({ prop, value, important }) => {
    const property = prop.toLowerCase();
    const own = value.trim().toLowerCase();
    // What a page writes before an element is the number that it counts it by.
    const counted = selector?.isBefore ? /counters?\([^)]*?(?:,\s*([a-z-]+)\s*)?\)/.exec(own) : null;
    if (property === 'content' && counted) found.push({ property: 'list-style-type', value: counted[1] ?? 'decimal', important: false });
    if (read.includes(property) && !selector?.isBefore) found.push({ property, value: own, important: important === true });
  });
  return found;
}

/** What is said, by the rarest of the words that an element and those around it must have for it; what has none under an empty word. */
function byRarest(said: readonly Said[]): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number>();
  const words = said.map(({ selector }) => wordsIn(selector));
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = new Map<string, number[]>();
  for (const [at, own] of words.entries()) {
    const rarest = own.reduce((one, other) => (one === '' || counts.get(other)! < counts.get(one)! ? other : one), '');
    const list = found.get(rarest);
    if (list) list.push(at);
    else found.set(rarest, [at]);
  }
  return found;
}

/** The last that is said of the same in the same words is all of it that counts. */
function lastSaid(said: readonly Said[]): Said[] {
  const known = new Set<string>();
  return said
    .toReversed()
    .filter(({ selector, property, important }) => {
      const key = JSON.stringify([selector.parts, property, important]);
      return !known.has(key) && known.add(key);
    })
    .toReversed();
}

function write(tree: Root, all: readonly Said[], shown: ReadonlySet<string>): void {
  const said = lastSaid(all);
  const places = byRarest(said);
  visitParents(tree, 'element', (element, ancestors) => {
    // A page that hides itself whole shows itself by a script.
    if (['html', 'body'].includes(element.tagName)) return;
    const around = ancestors.filter((each): each is Element => each.type === 'element');
    const words = new Set(['', ...[...around, element].flatMap((each) => [each.tagName, ...namesOf(each)])]);
    const own = [...words]
      .flatMap((word) => places.get(word) ?? [])
      .toSorted((a, b) => a - b)
      .flatMap((at) => (matches(said[at]!.selector, element, around) ? [said[at]!] : []));
    if (own.length === 0) return;
    const inline = String(element.properties['style'] ?? '')
      .split(';')
      .map((each) => /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(each))
      .flatMap((match) =>
        match ? [{ property: match[1]!.toLowerCase(), value: match[2]!, important: /!\s*important/i.test(match[2]!) }] : [],
      );
    const final = new Map<string, string>();
    for (const isLast of [false, true])
      for (const each of [...own, ...inline]) if (each.important === isLast) final.set(each.property, each.value);
    if (namesOf(element).some((name) => shown.has(name)) && final.get('display') === 'none') final.delete('display');
    element.properties['style'] = [...final].map(([property, value]) => `${property}:${value}`).join(';');
  });
}
