/** A sentence within a text, without the white space around it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It is a piece of a sentence longer than `longestSentence`. */
  readonly cut?: true;
}

/** The most characters that a sentence may have; the longest of treaties have some 6,000. */
export const longestSentence = 10_000;

/** Made when first asked: not every start reads sentences of unusual signs. */
let segmenter: Intl.Segmenter | undefined;

/** A mark that may end a sentence before the end of the text, or a script with marks of its own. */
const mayBreak = /[.!?…][^.!?]|[^\x20-\u024f\u2010-\u2027]/;

/** Short forms that stand before a name or a number, so that the full stop behind them never ends a sentence. */
const before = words(
  'para paras par pars subpara no nos nr num art arts sec sect sects subsec ch chap chaps cl cf e.g i.e viz vs v vol vols p pp ed eds fn n nn st mr mrs ms dr prof gen col lt rep sen hon fig figs tab app annexe al ibid op loc res doc docs rev add corr reg regs approx resp incl esp ca c. sr jr mt ft messrs u.n',
);

/** Short forms that may end a sentence: they do before a capital that does not go on with a name or date. */
const within = words('etc jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp dept gov govt a.m p.m u.s u.k u.n e.u i.a');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Breaks a text into sentences. `Intl.Segmenter` breaks after "para." and "No.", before lower-case words and after dotted initials; those
 * breaks are mended here. What is longer than any sentence is cut.
 */
export function sentences(text: string): Sentence[] {
  const cuts: { start: number; end: number }[] = [];
  for (const { segment, index } of segments(text)) {
    const last = cuts.at(-1);
    if (last && !endsSentence(text.slice(Math.max(last.start, last.end - 48), last.end).trimEnd(), segment, last.end - last.start))
      last.end = index + segment.length;
    else cuts.push({ start: index, end: index + segment.length });
  }
  return cuts.flatMap(({ start, end }) => piecesOf(text, start, end));
}

/** A sign that `usualSegments` does not know. */
const unusual = /[^\x20-\x7e“”‘’–—]/;
const stops = /[.!?]+(["'()[\]{}“”‘’]* *)/g;

/**
 * The segments that `Intl.Segmenter` gives for text of the usual signs, in a tenth of its time: by the rules of Unicode Standard Annex 29,
 * section 5.1, a stop with what closes behind it ends a segment, but not before a mark that goes on, within a number or an abbreviation, nor a full
 * stop before a word in lower case.
 */
export function* usualSegments(text: string): Generator<{ segment: string; index: number }> {
  let from = 0;
  for (const { 0: stop, 1: behind, index } of text.matchAll(stops)) {
    const at = index + stop.length;
    if (at === text.length || /[-.!?,:;–—]/.test(text[at]!)) continue;
    if (stop[stop.length - behind!.length - 1] === '.' && goesOnAt(text, at, behind === '')) continue;
    yield { segment: text.slice(from, at), index: from };
    from = at;
  }
  if (from < text.length) yield { segment: text.slice(from), index: from };
}

/** Whether text goes on behind a full stop. @param touching nothing stands between */
function goesOnAt(text: string, at: number, touching: boolean): boolean {
  if (touching && (/\d/.test(text[at]!) || /^[A-Za-z]\.[A-Z]$/.test(text.slice(at - 2, at + 1)))) return true;
  lower.lastIndex = at;
  return lower.test(text);
}
const lower = /[^A-Za-z.!?]*[a-z]/y;

function* segments(text: string): Generator<{ segment: string; index: number }> {
  if (!mayBreak.test(text)) return yield { segment: text, index: 0 };
  if (!unusual.test(text)) return yield* usualSegments(text);
  for (const { segment, index } of (segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })).segment(text)) {
    let from = 0;
    // An ellipsis that is glued to a word may end a sentence; one between blanks stands for words left out.
    if (segment.includes('…'))
      for (const match of segment.matchAll(/(?<=\S)…["”’)]?\s+(?=\p{Lu})/gu)) {
        yield { segment: segment.slice(from, match.index + match[0].length), index: index + from };
        from = match.index + match[0].length;
      }
    yield { segment: segment.slice(from), index: index + from };
  }
}

function piecesOf(text: string, start: number, end: number): Sentence[] {
  const isLong = end - start > longestSentence;
  const found: Sentence[] = [];
  for (let from = start; from < end;) {
    const to = isLong ? cutAt(text, from, end) : end;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    const at = from + raw.length - raw.trimStart().length;
    if (trimmed !== '') found.push({ text: trimmed, start: at, end: at + trimmed.length, ...(isLong ? { cut: true } : {}) });
    from = to;
  }
  return found;
}

/** The last blank before the bound, or the bound. */
function cutAt(text: string, from: number, end: number): number {
  if (end - from <= longestSentence) return end;
  const blank = text.lastIndexOf(' ', from + longestSentence);
  return blank > from ? blank : from + longestSentence;
}

/** @param length of all that stands before, of which `tail` is the end */
function endsSentence(tail: string, next: string, length: number): boolean {
  if (/^\s*[\p{Ll}),;:\]]/u.test(next) && !/^\s*[a-z]\)\s/.test(next)) return false;
  // A title that asks, with its year: "the book Whose Law? (2023) finds".
  if (/[!?]["'”’)\]]*$/.test(tail)) return !/^\s*\(\d{4}[^()]*\),?\s+\p{Ll}/u.test(next);
  if (/(?:\.\s?\.\s?\.|…)["'”’)\]]*$/.test(tail)) return !/^\s*[\p{Ll}\d]/u.test(next);
  const short = /(?:^|[\s(“"‘[–—/-])([\p{L}.]+)\.$/u.exec(tail)?.[1];
  const behindShort = short === undefined ? null : endsBehind(short, tail, next, length);
  return behindShort ?? !(/(?:^|\s)\(?(?:\d+|[a-z]|[ivx]+)[.)]$/i.test(tail) && length < 8);
}

/** Whether a sentence ends behind what may be a short form; `null` where it is none. */
function endsBehind(short: string, tail: string, next: string, length: number): boolean | null {
  const lower = short.toLowerCase();
  if (lower === 'no') return !/^\s*[\dIVX(]/.test(next) && (short === 'no' || length < 5);
  if (within.has(lower)) return goesOnAlone(lower, next);
  if (before.has(lower)) return false;
  if (/^\p{Lu}$/u.test(short) && length > 3) return endsWithLetter(tail, next);
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(short)) return /^\s*(?:The|It|This|These|They|In|All|Each|Any|No|A|An)\b/.test(next);
  return null;
}

/** "etc.", "p.m.", "Inc.": a capital behind them begins a sentence; behind a month or "U.S." only a word that begins sentences does. */
const goesOnAlone = (short: string, next: string): boolean =>
  /^(?:etc|inc|ltd|corp|a\.m|p\.m)$/.test(short)
    ? /^\s*\p{Lu}/u.test(next)
    : /^\s*(?:The|It|This|These|They|In|All|Each|Any|No|A|An)\s/.test(next);

/** "Annex A. The …", "vitamin C. It": a letter that ends a sentence, where no name goes on behind it. */
const endsWithLetter = (tail: string, next: string): boolean =>
  /\b(?:annex|appendix|schedule|part|section|option|class|group|category|type|form|table|exhibit|grade|plan|phase)\s\p{Lu}\.$/iu.test(
    tail,
  ) ||
  (/\bI\.$/.test(tail) && /\b(?:and|than|as)\sI\.$/.test(tail)) ||
  (/\p{Ll}\s\p{Lu}\.$/u.test(tail) && /^\s*(?:The|It|This|These|They|All|Each|Any|No)\s/.test(next));
