import { tableOf } from '../model/by-id.ts';
import { headingUnit, holds } from '../parse/headings.ts';
import { pinpoints, withoutStems, type Heading as PlaceHeading, type Standing } from '../parse/pinpoints.ts';
import type { Block, Heading, Paragraph } from './blocks.ts';
import { isLabelled } from './markers.ts';
import { plainWords } from './marks.ts';

/** How a block is cited, and the anchor that its id is made of. */
export interface Pinpoint {
  readonly pinpoint: string;
  readonly anchor: string;
}

export const slug = (text: string): string =>
  plainWords(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-[^-]*$/, (end, at: number) => (at > 20 ? '' : end))
    .replace(/-$/, '');

/** Words that can stand in a pinpoint, whose own brackets and semicolons mean something. */
const citable = (text: string): string => {
  const words = text.replace(/[[{]/g, '(').replace(/[\]}]/g, ')').replace(/;/g, ',').replace(/\s+/g, ' ').trim();
  return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s+\S*$/, '')} …`;
};

/** The letter or two that the anchor of a unit begins with; others are written out. */
const short: Readonly<Record<string, string>> = tableOf({
  'art.': 'a',
  's.': 's',
  rule: 'r',
  'cl.': 'cl',
  'reg.': 'reg',
  'ch.': 'ch',
  'pt.': 'pt',
});

/** Units whose paragraphs are never numbered through a document. */
const countsAnew: ReadonlySet<string> = new Set(['art.', 'rule', 'cl.', 'reg.']);

const isProvision = (block: Block): block is Paragraph => block.kind === 'paragraph' || block.kind === 'numbered' || block.kind === 'item';
const isBullet = (marker: string): boolean => !/[\p{L}\d]/u.test(marker) || marker === 'o';

/** The pinpoint and anchor of each block that will be a provision or table, in the order of the blocks; `null` for all others. */
export function pinpointsOf(blocks: readonly Block[]): (Pinpoint | null)[] {
  const standings = standingsOf(blocks);
  const cited = pinpoints(standings);
  const anchors = anchorsFor(blocks, standings, beginsAnew(blocks, standings));
  return blocks.map((block, index) => {
    if (!isProvision(block) && block.kind !== 'table') return null;
    const own =
      isProvision(block) && block.caption
        ? block.caption
        : isProvision(block) && isLabelled(block.path?.[0] ?? '')
          ? labelled(block.path!, standings[index]!)
          : cited[index]!;
    const place = [citable(own), block.page ? `p. ${citable(block.page)}` : ''].filter(Boolean).join(', ');
    return { pinpoint: place, anchor: anchors[index]! };
  });
}

/** “§ 3(a)” and “para. A3” are told by their own sign, wherever they stand; articles and annexes that count anew stand before them. */
function labelled([number = '', ...rest]: readonly string[], { headings }: Standing): string {
  const unit = headings.findLast((each) => each.unit)?.unit;
  const place = unit && (holds(unit.unit) || countsAnew.has(unit.unit)) ? `${unit.unit} ${unit.number}`.trim() : '';
  const own = number.startsWith('§') ? number : `para. ${number}`;
  return [place, `${own}${rest.map((each) => `(${each})`).join('')}`].filter(Boolean).join(', ');
}

function standingsOf(blocks: readonly Block[]): Standing[] {
  let headings: PlaceHeading[] = [];
  const hasTitle = blocks.filter((block) => block.kind === 'heading' && block.depth === 1).length === 1;
  let isRecital = false;
  return blocks.map((block): Standing => {
    if (block.kind === 'heading' || block.kind === 'paragraph')
      isRecital = /^(?:whereas|recitals)\s*[:,–—]?$/i.test(plainWords(block.text).trim());
    if (block.kind === 'heading') headings = [...headings.filter((each) => each.depth < block.depth), placeOf(block, hasTitle)];
    const path = isProvision(block) ? (block.path ?? []) : [];
    return {
      headings,
      numbers: isLabelled(path[0] ?? '')
        ? []
        : path.map((value) => ({ value, form: value.includes('.') ? 'x' : /^\d/.test(value) ? 'x.' : '(x)' })),
      recital: isRecital && path.length > 0,
    };
  });
}

/** The one heading that stands above all others is the title, and no place in the text. */
function placeOf({ depth, text }: Heading, hasTitle: boolean): PlaceHeading {
  const words = plainWords(text).trim();
  const unit = headingUnit(words);
  return { depth, text: words, slug: slug(words), unit, title: depth === 1 && hasTitle && unit === null };
}

/** Whether a paragraph 1 stands under several headings, outside articles and annexes, so that an anchor needs the heading too. */
function beginsAnew(blocks: readonly Block[], standings: readonly Standing[]): boolean {
  const firsts = blocks.filter(
    (block, at) =>
      block.kind === 'numbered' &&
      block.path?.[0] === '1' &&
      !standings[at]!.recital &&
      !standings[at]!.headings.some(({ unit }) => unit && (holds(unit.unit) || unit.unit in short)),
  );
  return firsts.length > 1;
}

function anchorsFor(blocks: readonly Block[], standings: readonly Standing[], anew: boolean): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const unique = (wanted: string): string => {
    let anchor = wanted;
    for (let n = 2; taken.has(anchor); n++) anchor = `${wanted}-${n}`;
    taken.add(anchor);
    return anchor;
  };
  return blocks.map((block, index) => {
    if (!isProvision(block)) return '';
    if (block.caption) return unique(slug(block.caption));
    const path = block.path ?? [];
    const numbers = anchorOfNumbers(path, standings[index]!, anew);
    if (block.kind !== 'paragraph' && block.marker && path.length > 0 && !isBullet(block.marker)) return unique(numbers);
    const under = path.length > 0 ? `${numbers}-${block.kind === 'item' ? 'b' : 'x'}` : `${placeAnchor(standings[index]!) || 'text'}-`;
    const count = (counts.get(under) ?? 0) + 1;
    counts.set(under, count);
    return unique(`${under}${count}`);
  });
}

/** The annex, and the unit or heading, that a provision stands in. */
function placeAnchor({ headings }: Standing): string {
  const outer = headings.findLastIndex(({ unit }) => unit && holds(unit.unit));
  const within = headings.slice(outer + 1);
  const inner = within.findLast(({ unit }) => unit && unit.unit !== 'title');
  const own = inner ? unitAnchor(inner) : (within.findLast(({ title }) => !title)?.slug ?? '');
  return [outer >= 0 ? unitAnchor(headings[outer]!) : '', own].filter(Boolean).join('-');
}

const unitAnchor = ({ unit }: PlaceHeading): string => {
  const { unit: word, number } = unit!;
  const brief = Object.hasOwn(short, word) ? short[word]! : `${slug(word)}-`;
  return `${brief}${slug(number)}`.replace(/-$/, '');
};

function anchorOfNumbers(path: readonly string[], standing: Standing, anew: boolean): string {
  const numbers = withoutStems(path).map((each) => (isLabelled(each) ? `p${each}` : each).toLowerCase().replace(/^p§ /, 's'));
  const [first = ''] = numbers;
  if (standing.recital) return ['recital', ...numbers].join('-');
  const outer = standing.headings.findLastIndex(({ unit }) => unit && holds(unit.unit));
  const inner = standing.headings.slice(outer + 1).findLast(({ unit }) => unit && unit.unit !== 'title');
  const isCounted = inner?.unit && countsAnew.has(inner.unit.unit);
  if (isCounted) return [placeAnchor(standing), ...numbers].join('-');
  const isNumber = /^\d/.test(first);
  const prefix =
    !isNumber || (anew && !first.includes('.')) ? placeAnchor(standing) : outer >= 0 ? unitAnchor(standing.headings[outer]!) : '';
  return [prefix, isNumber ? `p${first}` : first, ...numbers.slice(1)].filter(Boolean).join('-');
}
