const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The English names of months, as alternatives of a regular expression. */
export const anyMonth = names.join('|');

/** 1 to 12 for an English name of a month or its beginning (“sept.”); 0 where it is none. */
export function monthOf(word: string): number {
  const small = word.toLowerCase().replace(/\.$/, '');
  return small.length < 3 ? 0 : names.findIndex((name) => name.toLowerCase().startsWith(small)) + 1;
}
