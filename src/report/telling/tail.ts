import templates from './templates.json' with { type: 'json' };

/** As many letters at the end of a sentence as tell it from others. */
export const lengthOfTail = 60;

/** Fewer may stand anywhere. */
const fewest = 25;
const opening = /^[^.;:]{1,140}? that /;

/** The end of a sentence, without who says it: that is shortened where its source was told of before. */
export function tailOf(sentence: string): string {
  // What many claims end with tells none of them.
  const own = sentence.replace(` ${templates.ofThisWork}`, '');
  const said = own.replace(opening, '');
  return (said.length < fewest ? own : said).slice(-lengthOfTail);
}
