import { sumsIn } from '../../telling/money.ts';
import limits from './limits.json' with { type: 'json' };

/** How much of the words of the shorter of two lines the other has, where both say the same. */
const sameShare = 2 / 3;

/** Of so few words nothing can be told but whether they are the same. */
const fewWords = 6;

const wordsOf = (line: string): ReadonlySet<string> => new Set(line.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Whether two lines on what is not established come to the same. */
export function isSameLimit(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (Math.min(a.size, b.size) < fewWords) return one === other;
  return [...a].filter((word) => b.has(word)).length > sameShare * Math.min(a.size, b.size);
}

/** Whether a line says what another does: of one case only where the words are the same, as its author wrote them apart. */
export const isSaidBy = (one: string, other: string, isOfOneCase: boolean): boolean =>
  isOfOneCase ? one === other : isSameLimit(one, other);

/** Shares and counts; years and days are none. */
const figures = /\b\d[\d,.]*(?= per cent\b)|\b\d{1,3}(?:,\d{3})+\b|\b(?!(?:19|20)\d\d\b)\d{3,}\b/g;

/** Whether a line on what is not established has a figure or a sum that a reader has not met: it would bring in what nobody told. @param told what stands before it */
export const hasNewFigure = (line: string, told: string): boolean =>
  [...(line.match(figures) ?? []), ...sumsIn(line).map(({ text }) => text)].some((each) => !told.includes(each));

/** The words of one harm each: who has told of beatings has told of ill-treatment. */
const charges = limits.charges.map((stems) => new RegExp(`\\b(?:${stems.join('|')})`, 'i'));

/** Whether it names a harm that nobody has told: to say that it is not established would be the first to raise it. @param told what stands before it */
export const hasNewCharge = (line: string, told: string): boolean => charges.some((charge) => charge.test(line) && !charge.test(told));

/** Whether it names a harm at all. */
export const hasCharge = (line: string): boolean => hasNewCharge(line, '');

/** Whether it is on a thing of which nobody has told: what is denied of it would be an innuendo. */
const hasNewThing = (line: string, told: string): boolean =>
  limits.things.map((thing) => new RegExp(`\\b${thing}s?\\b`, 'i')).some((thing) => thing.test(line) && !thing.test(told));

/** The events that it names and nobody has told of: an answer to one answers nothing else. @param told what stands before it */
export const newEvents = (line: string, told: string): RegExp[] =>
  limits.events.map((event) => new RegExp(`\\b${event}s?\\b`, 'i')).filter((event) => event.test(line) && !event.test(told));

/** Whether it has none of these. @param told what stands before it */
export const bringsNothingNew = (line: string, told: string): boolean =>
  !hasNewFigure(line, told) && !hasNewCharge(line, told) && !hasNewThing(line, told);

/** Whether it names by its letters somebody of whom nobody has told (“HRW”). @param told what stands before it */
export const hasNewShortName = (line: string, told: string): boolean =>
  (line.match(/\b[A-Z]{2,}\b/g) ?? []).some((name) => !told.includes(name));
