import { dateWords } from './phrases.ts';

/** A valid EDTF date or interval in words: “from 2016”, “2010 (uncertain) to 2019”. */
export function periodWords(text: string): string {
  const [first = '', last] = text.split('/');
  if (last === undefined) return plainDate(first);
  if (first === '..' || first === '') return `until ${plainDate(last)}${first === '' ? ', beginning not known' : ''}`;
  if (last === '..') return `from ${plainDate(first)}`;
  return last === '' ? `from ${plainDate(first)}, end not known` : `${plainDate(first)} to ${plainDate(last)}`;
}

/** A date with the word before it: “on 3 May 2020”, “in May 2020”. */
export const onOrIn = (date: string): string => `${/^\d{4}-\d\d-\d\d$/.test(date) ? 'on' : 'in'} ${periodWords(date)}`;

/** Whether it is a day, and no year or span of time within which something lies. */
export const isOneDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);

function plainDate(date: string): string {
  const bare = date.replace(/[?~%]$/, '');
  if (/^[\dX]{2}XX/.test(bare)) return 'a year not known';
  const marks = [...(/[?%]$/.test(date) || bare.includes('X') ? ['uncertain'] : []), ...(/[~%]$/.test(date) ? ['approximate'] : [])];
  const words = dateWords(bare, 'en-GB');
  return marks.length > 0 ? `${words} (${marks.join(', ')})` : words;
}
