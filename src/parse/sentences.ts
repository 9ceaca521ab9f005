/** A sentence within a text, without the white space around it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A mark that may end a sentence before the end of the text, or a script with marks of its own. */
const mayBreak = /[.!?…][^.!?]|[^\x20-\u024f\u2010-\u2027]/;

/** Words after which a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:paras?|pars?|no|nos|arts?|sect?s?|ch|chap|cf|e\.g|i\.e|viz|vs|vol|pp?|ed|eds|fn|nn?|st|mr|mrs|ms|dr|prof|fig|al|ibid|op|dept|res|doc|rev|add|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|resp|incl|\p{Lu})\.$/iu;

/**
 * Breaks a text into sentences. `Intl.Segmenter` breaks after "para." and "No.", before lower-case words and after dotted initials; those
 * breaks are mended here.
 */
export function sentences(text: string): Sentence[] {
  const cuts: { start: number; end: number }[] = [];
  const segments = mayBreak.test(text) ? segmenter.segment(text) : [{ segment: text, index: 0 }];
  for (const { segment, index } of segments) {
    const last = cuts.at(-1);
    if (last && !endsSentence(text.slice(last.start, last.end).trimEnd(), segment)) last.end = index + segment.length;
    else cuts.push({ start: index, end: index + segment.length });
  }
  return cuts.flatMap(({ start, end }) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') return [];
    const from = start + raw.indexOf(trimmed);
    return [{ text: trimmed, start: from, end: from + trimmed.length }];
  });
}

function endsSentence(before: string, next: string): boolean {
  if (/^\s*[\p{Ll}),;]/u.test(next)) return false;
  if (/[!?]["'”’)\]]*$/.test(before)) return true;
  if (abbreviation.test(before) && !/\b(?:etc|al)\.$/i.test(before)) return false;
  if (/\b(?:etc|al)\.$/i.test(before)) return /^\s*\p{Lu}/u.test(next);
  if (/(?:^|\s)\(?(?:\d+|[a-z]|[ivx]+)[.)]$/i.test(before) && before.length < 8) return false;
  return true;
}
