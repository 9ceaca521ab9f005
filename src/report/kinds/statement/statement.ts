import { recommendedTo } from '../../../model/words.ts';
import type { PhrasingContent } from 'mdast';
import { headlineSentence, plural } from '../../../explain/words.ts';
import type { Analysis, Gap } from '../../../model/records.ts';
import { list, paragraph, title, words } from '../../page-tree.ts';
import { countWords, fill, numberWords, upperFirst } from '../../phrases.ts';
import { pointsOf, type Ask, type Point, type Said } from './points.ts';
import { cite, type ReportContent } from '../../report.ts';
import { NoRoom } from '../kind.ts';
import { addressee, bodyTitle, organisationName, salutation, wordsPerMinute } from '../../telling/names.ts';
import templates from './templates.json' with { type: 'json' };

/** What decides on the length of a statement and on what it raises. */
export interface StatementOptions {
  /** The most words. */
  readonly words: number;
  /** Who speaks; `null` where no name was given. */
  readonly onBehalfOf: string | null;
  /** Whether the gaps were chosen by hand, so that none of them may be left out for want of room. */
  readonly byHand: boolean;
}

/** A statement as it will be read out, and why it says this and not more. */
export interface Statement {
  readonly raised: readonly RaisedPoint[];
  readonly asks: readonly Ask[];
  readonly words: number;
  readonly choice: readonly Choice[];
}

export interface RaisedPoint extends Omit<Point, 'said'> {
  readonly said: readonly Said[];
}

/** What became of a gap that could have been raised. */
export interface Choice {
  readonly gap: Gap;
  readonly raised: boolean;
  readonly because: string;
}

/**
 * Chooses what fits, the strongest gap first: of each what must not be left out (the words avowed, what is documented, the verdict with all its
 * reasons, the answer) and one thing to ask; then, as room remains, where the organisation held the line elsewhere, further claims, what is not
 * established, and more to ask.
 * @throws NoRoom where not even one gap fits, or not all that were chosen by hand
 */
export function composeStatement(gaps: readonly Gap[], analysis: Analysis, options: StatementOptions): Statement {
  const points = pointsOf(gaps, analysis);
  const organisation = organisationName(analysis);
  const frame = countWords(
    [
      salutation(analysis) ?? templates.address,
      thanks(options.onBehalfOf),
      fill(templates.purposeMany, { organisation, count: 'two' }),
      templates.closing,
    ].join(' '),
  );
  let used = frame;
  const raised: { point: Point; said: Set<number> }[] = [];
  const asks: Ask[] = [];
  const choice: Choice[] = [];
  for (const point of options.byHand ? points : eachCaseOnce(points)) {
    const needed = point.said.flatMap((said, at) => (said.needed ? [at] : []));
    const asked = point.asks.slice(0, 1).filter((ask) => !isAsked(ask, asks));
    const cost =
      countWords([point.heading, ...needed.map((at) => point.said[at]!.text)].join(' ')) +
      asked.reduce((sum, ask) => sum + askCost(ask, asks, analysis), 0);
    if (used + cost > options.words) {
      choice.push({
        gap: point.gap,
        raised: false,
        because: `no room: it takes ${plural(cost, 'word')} and ${options.words - used} were left`,
      });
      continue;
    }
    used += cost;
    raised.push({ point, said: new Set(needed) });
    asks.push(...asked);
    choice.push({ gap: point.gap, raised: true, because: `${headlineSentence(point.gap.headline)}; ${plural(cost, 'word')}` });
  }
  if (points.length > 0 && (raised.length === 0 || (options.byHand && raised.length < points.length)))
    throw new NoRoom(options.words, shortest(options.byHand ? points : points.slice(0, 1), frame, analysis), wordsPerMinute(analysis));

  const spend = (cost: number): boolean => {
    if (used + cost > options.words) return false;
    used += cost;
    return true;
  };
  for (const about of ['held-the-line', 'documented', 'limit'] as const) {
    for (const each of raised) {
      for (const [at, said] of each.point.said.entries()) {
        if (said.about === about && !each.said.has(at) && spend(countWords(said.text))) each.said.add(at);
      }
    }
  }
  for (const { point } of raised) {
    for (const ask of point.asks) if (!isAsked(ask, asks) && spend(askCost(ask, asks, analysis))) asks.push(ask);
  }
  return {
    raised: raised.map(({ point, said }) => ({ ...point, said: point.said.filter((_, at) => said.has(at)) })),
    asks,
    words: used,
    choice,
  };
}

/** A case that speaks for several gaps is raised under the strongest of them; the others wait for those with another case. */
function eachCaseOnce(points: readonly Point[]): Point[] {
  const first = points.filter((point, at) => points.findIndex((each) => each.entry.id === point.entry.id) === at);
  return [...first, ...points.filter((point) => !first.includes(point))];
}

const isAsked = (ask: Ask, asks: readonly Ask[]): boolean => asks.some((each) => each.to === ask.to && each.text === ask.text);

/** What an ask costs, and the heading and the naming of whom it is put to where it is the first. */
function askCost(ask: Ask, asks: readonly Ask[], analysis: Analysis): number {
  const first = asks.some((each) => each.to === ask.to) ? '' : askedWords(ask.to, analysis);
  const heading = asks.length > 0 ? '' : templates.asks;
  return countWords(`${heading} ${first} ${ask.text}`);
}

function shortest(points: readonly Point[], frame: number, analysis: Analysis): number {
  const asks: Ask[] = [];
  let words = frame;
  for (const point of points) {
    words += countWords([point.heading, ...point.said.flatMap((said) => (said.needed ? [said.text] : []))].join(' '));
    for (const ask of point.asks.slice(0, 1).filter((each) => !isAsked(each, asks))) {
      words += askCost(ask, asks, analysis);
      asks.push(ask);
    }
  }
  return words;
}

const thanks = (speaker: string | null): string => (speaker ? fill(templates.thanksOf, { speaker }) : templates.thanks);

/** Whom a request is put to, as it begins. */
export const askedWords = (to: Ask['to'], analysis: Analysis): string => fill(templates.ask, { addressee: addressee(to, analysis) });

/** The sentences in the order in which they are read out, numbered; headings are read out too. */
export function statementBody(statement: Statement, analysis: Analysis, options: StatementOptions): ReportContent[] {
  const organisation = organisationName(analysis);
  const { raised, asks } = statement;
  const body: ReportContent[] = [paragraph(words(salutation(analysis) ?? templates.address)), paragraph(words(thanks(options.onBehalfOf)))];
  if (raised.length === 0) return [...body, paragraph(words(templates.nothing)), paragraph(words(templates.closing))];
  const count = numberWords(raised.length);
  body.push(
    paragraph(
      words(raised.length === 1 ? fill(templates.purposeOne, { organisation }) : fill(templates.purposeMany, { organisation, count })),
    ),
  );
  let number = 1;
  const numbered = (items: readonly (readonly PhrasingContent[])[]): ReportContent => {
    const each = { ...list(items, true), start: number };
    number += items.length;
    return each;
  };
  for (const point of raised) {
    body.push(title(2, point.heading), numbered(point.said.map(spoken)));
  }
  if (asks.length > 0) body.push(title(2, templates.asks));
  for (const to of recommendedTo) {
    const own = asks.filter((ask) => ask.to === to);
    if (own.length > 0) body.push(paragraph(words(`${askedWords(to, analysis)}:`)), numbered(own.map((ask) => [words(`${ask.text}.`)])));
  }
  body.push(paragraph(words(templates.closing)));
  return body;
}

const spoken = (said: Said): PhrasingContent[] => [words(said.text), ...(said.sources.length > 0 ? [cite(said.sources)] : [])];

export function lengthWords({ words: count }: Statement, analysis: Analysis): string {
  const pace = wordsPerMinute(analysis);
  return upperFirst(`${plural(count, 'word')}, about ${(count / pace).toFixed(1)} minutes at ${pace} words a minute.`);
}

export const statementTitle = (analysis: Analysis): string => fill(templates.title, { body: bodyTitle(analysis) });
