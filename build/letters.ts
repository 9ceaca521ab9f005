/** Characters that are a letter each and one column wide, whatever stands beside them: none joins, modifies, or is an emoji. */
export const plainText = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25fc]*$/;
/** The same with line breaks and what begins a sequence of a terminal, each of which is a letter too, of no width. */
export const plainLetters = new RegExp(plainText.source.replace('[', '[\\n\\u001b'));

/** What a terminal takes for a change of colour or weight, of no width. */
const colours = /\u001b\[[\d;]*m/g;

/** How many columns a text of such letters and colours takes; `null` where it holds others too. */
export const plainWidth = (text: string): number | null => {
  const bare = text.includes('\u001b') ? text.replace(colours, '') : text;
  return plainText.test(bare) ? bare.length : null;
};

interface Letter {
  readonly segment: string;
  readonly index: number;
}

/** What libraries ask of `Intl.Segments`. */
interface Letters extends Iterable<Letter> {
  readonly containing: (index?: number) => Letter | undefined;
}

const lettersOf = (text: string): Letters => {
  const at = (index: number): Letter => ({ segment: text[index]!, index });
  return {
    *[Symbol.iterator]() {
      for (let index = 0; index < text.length; index++) yield at(index);
    },
    containing: (index = 0) => (index >= 0 && index < text.length ? at(index) : undefined),
  };
};

let real: Intl.Segmenter | undefined;

/** Stands in for `Intl.Segmenter` by graphemes, which takes 15 ms to make: of most text each unit is a letter. */
export const letters = {
  segment: (text: string): Letters =>
    plainLetters.test(text) ? lettersOf(text) : (real ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })).segment(text),
};
