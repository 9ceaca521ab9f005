/** As many letters at the end of a sentence as tell it from others: its opening is shortened where its source was told of before. */
export const lengthOfTail = 60;

export const tailOf = (sentence: string): string => sentence.slice(-lengthOfTail);
