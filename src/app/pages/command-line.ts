import { given } from '../../model/filters/filters.ts';

/** A word as a shell takes it. */
export const quoted = (word: string): string => (/^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** Filters as options of the command line. */
export const filterOptions = (filters: ReturnType<typeof given>): readonly string[] =>
  filters.flatMap(({ filter, values }) => {
    if (filter.option === null) return [];
    const [flag, takes] = filter.option.split(' ');
    return takes === undefined ? [flag!] : values.map((value) => `${flag} ${quoted(value)}`);
  });
