import { anyMonth } from '../model/months.ts';
import { without, type Cut, type Plain } from './plain.ts';

/** Short forms that a number belongs to with or without a full stop ("para.3"), and nouns that it belongs to only where they touch ("annex2"). */
const shortForms =
  'art|sect?|subpara|paras?|pars?|chap?|ch|pp?|vol|no|nos|nr|num|fig|tab|fn|n|v|ver|ess|ps|ops?|bp|od|cl|reg|iso|iec|cf|st|dr|mr|mrs|ms|eg|ie|e\\.g|i\\.e|approx|ca|c';
const nouns =
  'annex|appendix|article|section|subsection|paragraph|chapter|part|page|figure|table|box|map|version|level|phase|tier|step|type|form|stage|category|class|group|track|pillar|goal|target|sdg|standard|module|option|scope|unit|lot|zone|area|room|grade|schedule|item|point|clause|rule|regulation|principle|objective|commitment|indicator|question|case|covid|web|file|line|day|week|month|year|quarter|round|wave|model';
const behindShort = new RegExp(`(?:^|[^\\p{L}])(?:${shortForms})$`, 'iu');
const behindNoun = new RegExp(`(?:^|[^\\p{L}])(?:${nouns})$`, 'iu');

const units = /(?:^|[^\p{L}])(?:[kcmd]?m|ft|in|yd|mi|ha)$/iu;

/** Digits raised, bracketed or glued to a word or a stop, and daggers. What follows is looked at apart. */
const candidates =
  /[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,\s]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*|\[\^[^\]\s]{1,20}\]|\[\d{1,3}\](?:,?\s?\[\d{1,3}\])*|[†‡]+|(?<=[\p{L}\d)\]”"’'»%][.,;:!?]?[”"’')»]?|[.,;:!?][”"’')»]{1,2})\d{1,3}(?:,\s?\d{1,3})*(?=[\s.,;:!?)”"’»]|$)|(?<=[\p{L}.,;:!?)”’"'])\*+(?=\s|$)/gu;

/** The mark of a footnote that was found last, as marks go up through a document. */
export interface MarkCount {
  last: number;
}

const digitsOf = (raised: string): string => raised.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (each) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each)));

/**
 * Takes the marks of footnotes out of the words, so that they are part of no word and of no quotation: "repaid.1 Partners", "publish.[3]",
 * "report²". A plain digit is a mark only where nothing else explains it: behind a stop that ends a sentence or a phrase, or glued to a word,
 * and then in its turn.
 */
export function withoutMarks(words: Plain, count: MarkCount, end = words.text.length): Plain {
  const { text } = words;
  if (!/[⁰¹²³⁴⁵⁶⁷⁸⁹†‡*\d]/.test(text)) return words;
  const cuts: Cut[] = [];
  for (const match of text.matchAll(candidates)) {
    const from = match.index;
    const to = from + match[0].length;
    if (to > end) break;
    const label = digitsOf(match[0].replace(/^\[\^?|\]$/g, ''));
    if (!isMark(text, from, to, count)) continue;
    if (/^\d+$/.test(label)) count.last = Number(label);
    const isApart = text[from - 1] === ' ' && (to === text.length || text[to] === ' ');
    cuts.push({ from: isApart ? from - 1 : from, to, label });
  }
  return without(words, cuts);
}

function isMark(text: string, from: number, to: number, count: MarkCount): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  const first = text[from]!;
  if (/[†‡*]/.test(first)) return from > 0;
  if (/[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(first))
    return from > 0 && !/[\d)]$/.test(before) && !(units.test(before) && /^[²³](?!\d)/.test(text.slice(from, to)));
  if (first === '[') return from > 0 && (text[from + 1] === '^' || /[\p{L}.,;:!?)”"’\d]$/u.test(before) || /[.!?]\s$/.test(before));
  return isGlued(text, from, to, before, count);
}

/** Whether a number is a part of the reference or name that stands before it: "para.3", "annex2", "Part IV". */
const belongsTo = (word: string, stop: string): boolean =>
  behindShort.test(word) || (stop === '' && behindNoun.test(word)) || /(?:^|\s)[IVXLC]+$/.test(word);

/** A plain digit that is glued to what stands before it. */
function isGlued(text: string, from: number, to: number, before: string, count: MarkCount): boolean {
  const value = Number(/^\d+/.exec(text.slice(from, to))![0]);
  const after = text.slice(to, to + 3);
  const inTurn = value > count.last && value <= count.last + 3;
  const stop = /[.,;:!?][”"’')»]?$|[”"’)»]$/.exec(before)?.[0] ?? '';
  const word = before.slice(0, before.length - stop.length);
  if (value === 0 || belongsTo(word, stop)) return false;
  return stop === '' && !/\d$/.test(word)
    ? inTurn && /(?:^|[^\p{L}\d])(?:\p{L}\p{Ll}{3,}|\p{Lu}{3,})$/u.test(word)
    : isBehind(stop, word, after, inTurn, count);
}

/** A digit behind a number, or behind the stop that ends a sentence, a phrase or a quotation. */
function isBehind(stop: string, word: string, after: string, inTurn: boolean, count: MarkCount): boolean {
  if (/\d$/.test(word)) return isYear(word, inTurn) && /^[.,;]/.test(stop) && /^(?:\s\p{Lu}|\s*$)/u.test(after);
  if (/[.!?]/.test(stop)) return /[\p{Ll})%”’]$|\p{Lu}{2}$/u.test(word) && (inTurn || /^\s[\p{Lu}“"‘(•]|^\s*$/u.test(after));
  if (stop === ')') return inTurn && /\p{L}$/u.test(word);
  if (/[”"’»]/.test(stop)) return /\p{L}$/u.test(word);
  return /\p{Ll}{2}$/u.test(word) && (inTurn || count.last > 0) && !/^\s?(?:per|%)/.test(after);
}

const inYear = new RegExp(`\\b(?:in|of|since|by|until|during|${anyMonth})\\s\\d+$`);

/** "in 2016.4 Partners": behind a year, and no other number, which could be a decimal. */
const isYear = (word: string, inTurn: boolean): boolean =>
  /(?:^|\b(?:in|of|since|by|until|from|and|to|during)\s|\p{L}\s)(?:19|20)\d\d$/u.test(word) && (inTurn || inYear.test(word));
