import { readPeriod } from './dates.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthOf = (word: string): number => months.findIndex((month) => word.length >= 3 && month.startsWith(word.toLowerCase())) + 1;
const two = (number: number | string): string => String(number).padStart(2, '0');

/** What is wrong with a date, and the date that was probably meant. */
export interface DateTold {
  readonly found: string;
  readonly meant: string | null;
}

/** Which part of a date or interval is wrong, for one that `readPeriod` does not take. */
export function tellDate(text: string): DateTold {
  const given = text.trim();
  const years = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(given);
  if (years) return { found: 'two years joined by a hyphen', meant: valid(`${years[1]}/${years[2]}`) };
  const since = /^(?:since|from)\s+(.+)$/i.exec(given) ?? /^(.+?)\s*(?:\/|-|–)\s*(?:present|now|today|ongoing)$/i.exec(given);
  if (since) return { found: 'words for what goes on', meant: valid(`${meantBy(since[1]!) ?? since[1]}/..`) };
  if (!given.includes('/') || isDayFirst(given)) {
    const part = tellPart(given);
    return { found: part?.found ?? 'no date', meant: part?.meant ?? null };
  }
  const ends = given.split('/').map((end) => end.trim());
  if (ends.length > 2) return { found: 'more than two ends', meant: null };
  const wrong = ends.map((end) => (end === '' || end === '..' ? null : tellPart(end)));
  const told = wrong.flatMap((part, index) => (part ? [`${index === 0 ? 'its beginning' : 'its end'} has ${part.found}`] : []));
  const mended = valid(ends.map((end, index) => (wrong[index] ? (wrong[index].meant ?? end) : end)).join('/'));
  if (told.length > 0) return { found: told.join(' and '), meant: mended };
  return {
    found: given === '../..' || given === '/' ? 'two open ends' : 'an end before its beginning',
    meant: valid(ends.toReversed().join('/')),
  };
}

const valid = (text: string): string | null => (readPeriod(text) ? text : null);
const meantBy = (text: string): string | null => (readPeriod(text) ? text : (tellPart(text)?.meant ?? null));
const isDayFirst = (text: string): boolean => /^\d{1,2}([./-])\d{1,2}\1\d{4}$/.test(text);

/** What is wrong with one date; nothing where it is one. */
function tellPart(text: string): DateTold | null {
  if (readPeriod(text)) return null;
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?([?~%]?)$/.exec(text) ?? [];
  if (year && month) return tellNumbers(year, month, day, rest);
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (dayFirst) {
    const [, first, second, of] = dayFirst;
    return {
      found: 'the day before the year',
      meant: Number(first) > 12 || first === second ? valid(`${of}-${two(second!)}-${two(first!)}`) : null,
    };
  }
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,})\.?\s+(\d{4})$/.exec(text);
  if (named) {
    if (/^(spring|summer|autumn|fall|winter)$/i.test(named[2]!))
      return { found: `the season “${named[2]}”, which is not read`, meant: null };
    const number = monthOf(named[2]!);
    return number > 0
      ? { found: 'a month by its name', meant: valid([named[3], two(number), ...(named[1] ? [two(named[1])] : [])].join('-')) }
      : { found: `the word “${named[2]}”`, meant: null };
  }
  const about = /^(?:c\.?|ca\.?|circa|about|around)\s*(\d{4})$/i.exec(text);
  if (about) return { found: 'a word for what is not exact', meant: `${about[1]}~` };
  const dated = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*$/.exec(text)?.[1];
  if (dated) return { found: 'a time of day, which is not read', meant: valid(dated) };
  if (/^[2-6]\d{4}$/.test(text))
    return { found: 'the number of a day, as spreadsheets count them', meant: valid(ofSpreadsheet(Number(text))) };
  if (/^\d{1,2}([./-])(?:\d{1,2}|[A-Za-z]{3,})\1\d{2}$|^[A-Za-z]{3,}[-. ’']\d{2}$/.test(text))
    return { found: 'a year of two digits', meant: null };
  if (/^\d{1,3}$/.test(text)) return { found: 'a year of less than four digits', meant: null };
  if (/^\d{4}[/.]\d{1,2}$/.test(text))
    return { found: `the sign “${text[4]}” between year and month`, meant: valid(`${text.slice(0, 4)}-${two(text.slice(5))}`) };
  return { found: 'no date', meant: null };
}

/** Spreadsheets count days from 30 December 1899. */
const ofSpreadsheet = (days: number): string => new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);

function tellNumbers(year: string, month: string, day: string | undefined, rest: string): DateTold {
  const number = Number(month);
  if (number >= 21 && number <= 41)
    return { found: `the season “${month}”, which is not read; give months, such as ${year}-03/${year}-05`, meant: null };
  if (number < 1 || number > 12) return { found: `the month “${month}”, of which there is none`, meant: null };
  const meant = valid([year, two(month), ...(day ? [two(day)] : [])].join('-') + rest);
  if (month.length === 1) return { found: `the month “${month}”, which has two digits`, meant };
  if (day?.length === 1) return { found: `the day “${day}”, which has two digits`, meant };
  return { found: `the day “${day}”, which that month has not`, meant: null };
}
