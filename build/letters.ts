/** Characters that are a letter each and one column wide, whatever stands beside them: none joins, modifies, or is an emoji. */
export const plainText = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25fc]*$/;
/** The same with line breaks and what begins a sequence of a terminal, each of which is a letter too, of no width. */
export const plainLetters = new RegExp(plainText.source.replace('[', '[\\n\\u001b'));

interface Letter {
  readonly segment: string;
  readonly index: number;
}

let real: Intl.Segmenter | undefined;

/** Stands in for `Intl.Segmenter` by graphemes, which takes 15 ms to make: of most text each unit is a letter. */
export const letters = {
  segment: (text: string): Iterable<Letter> =>
    plainLetters.test(text)
      ? Array.from({ length: text.length }, (_, index): Letter => ({ segment: text[index]!, index }))
      : (real ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })).segment(text),
};
