import type { Block, Heading } from './blocks.ts';
import { plainWords } from './marks.ts';

/** How a block is cited, and the anchor that its id is made of. */
export interface Pinpoint {
  readonly pinpoint: string;
  readonly anchor: string;
}

/** A heading under which numbers begin anew, such as “Article 5”, with how it is cited and what its anchor is. */
interface Unit {
  readonly cited: string;
  readonly anchor: string;
  /** Paragraphs within it are cited in brackets, “art. 2(5)”, and not as “para. 5”. */
  readonly brackets: boolean;
  readonly outer: boolean;
}

const unitWords: Readonly<Record<string, { cited: string; anchor: string; brackets: boolean; outer?: true }>> = {
  article: { cited: 'art.', anchor: 'a', brackets: true },
  art: { cited: 'art.', anchor: 'a', brackets: true },
  rule: { cited: 'rule', anchor: 'r', brackets: true },
  regulation: { cited: 'reg.', anchor: 'reg', brackets: true },
  section: { cited: 'sect.', anchor: 's', brackets: false },
  sect: { cited: 'sect.', anchor: 's', brackets: false },
  principle: { cited: 'Principle', anchor: 'principle-', brackets: false },
  guideline: { cited: 'Guideline', anchor: 'guideline-', brackets: false },
  standard: { cited: 'Standard', anchor: 'standard-', brackets: false },
  commitment: { cited: 'Commitment', anchor: 'commitment-', brackets: false },
  objective: { cited: 'Objective', anchor: 'objective-', brackets: false },
  recommendation: { cited: 'Recommendation', anchor: 'recommendation-', brackets: false },
  annex: { cited: 'annex', anchor: 'annex-', brackets: false, outer: true },
  appendix: { cited: 'appendix', anchor: 'appendix-', brackets: false, outer: true },
  schedule: { cited: 'schedule', anchor: 'schedule-', brackets: false, outer: true },
};

const unitHeading = /^([a-z]+)\.?\s+(\d+(?:\.\d+)*|[ivxlc]+|[a-z])(?![\p{L}\d])/iu;
const numberedHeading = /^(\d+(?:\.\d+)*|[IVXLC]+|[A-Z])[.)]?\s+\S/u;

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

/** Words of a heading that can stand in a pinpoint, whose own brackets and semicolons mean something. */
const citable = (text: string): string => {
  const words = plainWords(text).replace(/[[{]/g, '(').replace(/[\]}]/g, ')').replace(/;/g, ',').replace(/\s+/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')} …`;
};

function unitOf(heading: Heading): Unit | null {
  const words = plainWords(heading.text).trim();
  const unit = unitHeading.exec(words);
  const known = unit && unitWords[unit[1]!.toLowerCase()];
  if (unit && known && Object.hasOwn(unitWords, unit[1]!.toLowerCase())) {
    const number = unit[2]!;
    return {
      cited: `${known.cited} ${number}`,
      anchor: `${known.anchor}${slug(number.replace(/\./g, '-'))}`,
      brackets: known.brackets,
      outer: known.outer ?? false,
    };
  }
  const alone = /^(annex|appendix|schedule)\b/i.exec(words);
  if (alone) return { cited: alone[1]!.toLowerCase(), anchor: alone[1]!.toLowerCase(), brackets: false, outer: true };
  const numbered = numberedHeading.exec(words);
  if (numbered) return { cited: `sect. ${numbered[1]}`, anchor: `s${slug(numbered[1]!)}`, brackets: false, outer: false };
  return null;
}

/** The headings above a block, as far as they say where it is. */
interface Where {
  readonly outer: Unit | null;
  readonly unit: Unit | null;
  readonly heading: Heading | null;
}

const nowhere: Where = { outer: null, unit: null, heading: null };

function within(headings: readonly Heading[]): Where {
  const units = headings.map(unitOf).filter((each) => each !== null);
  return {
    outer: units.findLast((each) => each.outer) ?? null,
    unit: units.findLast((each) => !each.outer) ?? null,
    heading: headings.at(-1) ?? null,
  };
}

/** The pinpoint and anchor of each block that will be a provision, in the order of the blocks; `null` for all others. */
export function pinpointsOf(blocks: readonly Block[]): (Pinpoint | null)[] {
  const where = placesOf(blocks);
  const restarts = restartsOf(blocks, where);
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const unique = (wanted: string): string => {
    let anchor = wanted;
    for (let n = 2; taken.has(anchor); n++) anchor = `${wanted}-${n}`;
    taken.add(anchor);
    return anchor;
  };
  return blocks.map((block, index) => {
    if (block.kind === 'table') {
      const cited = [citedBy([], where[index]!, restarts), block.page ? `p. ${citable(block.page)}` : ''].filter(Boolean).join(', ');
      return { pinpoint: cited, anchor: '' };
    }
    if (block.kind !== 'paragraph' && block.kind !== 'numbered' && block.kind !== 'item') return null;
    const at = where[index]!;
    const path = block.path ?? [];
    const isOwn = block.kind !== 'paragraph' && Boolean(block.marker) && path.length > 0 && !isBullet(block.marker!);
    const cited = citedBy(path, at, restarts);
    const anchor = anchorOf(path, at, restarts);
    const page = block.page ? `p. ${citable(block.page)}` : '';
    const pinpoint = [cited, page].filter(Boolean).join(', ');
    if (isOwn) return { pinpoint, anchor: unique(anchor) };
    const under = path.length > 0 ? `${anchor}-${block.kind === 'item' ? 'b' : 'x'}` : `${placeAnchor(at) || 'text'}-`;
    const count = (counts.get(under) ?? 0) + 1;
    counts.set(under, count);
    return { pinpoint, anchor: unique(`${under}${count}`) };
  });
}

const isBullet = (marker: string): boolean => !/[\p{L}\d]/u.test(marker) || marker === 'o';

function placesOf(blocks: readonly Block[]): Where[] {
  let headings: Heading[] = [];
  let now = nowhere;
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      headings = [...headings.filter((each) => each.depth < block.depth), block];
      now = within(headings);
    }
    return now;
  });
}

/** Whether numbers of paragraphs begin anew under each heading, so that a number alone tells nothing. */
function restartsOf(blocks: readonly Block[], where: readonly Where[]): boolean {
  const firsts = blocks.filter(
    (block, index) => block.kind === 'numbered' && block.path?.[0] === '1' && !where[index]!.unit?.brackets && !where[index]!.outer,
  );
  return firsts.length > 1;
}

function citedBy(path: readonly string[], { outer, unit, heading }: Where, restarts: boolean): string {
  const outside = outer ? `${outer.cited}, ` : '';
  const isOuter = heading !== null && unitOf(heading)?.outer === true;
  const place = unit?.cited ?? (heading && !isOuter ? citable(heading.text) : '');
  if (path.length === 0) return `${outside}${place}`.replace(/, $/, '');
  const brackets = (numbers: readonly string[]) => numbers.map((each) => `(${each})`).join('');
  if (unit?.brackets) return `${outside}${unit.cited}${brackets(path)}`;
  const [first, ...rest] = path;
  const isDecimal = first!.includes('.');
  const isNumber = /^\d/.test(first!);
  const prefix = !isNumber || (restarts && !isDecimal) ? place : '';
  const own = isNumber ? `para. ${first}${brackets(rest)}` : brackets(path);
  return `${outside}${[prefix, own].filter(Boolean).join(isNumber ? ', ' : '')}`;
}

const placeAnchor = ({ outer, unit, heading }: Where): string =>
  [outer?.anchor, unit?.anchor ?? (heading && !(outer && unitOf(heading)?.outer) ? slug(heading.text) : '')].filter(Boolean).join('-');

function anchorOf(path: readonly string[], at: Where, restarts: boolean): string {
  const { outer, unit } = at;
  const numbers = path.map((each) => each.toLowerCase());
  if (unit?.brackets) return [outer?.anchor, unit.anchor, ...numbers].filter(Boolean).join('-');
  const [first = ''] = numbers;
  const isNumber = /^\d/.test(first);
  const prefix = !isNumber || (restarts && !first.includes('.')) ? placeAnchor(at) : (outer?.anchor ?? '');
  return [prefix, isNumber ? `p${first}` : first, ...numbers.slice(1)].filter(Boolean).join('-');
}
