import { readPeriod } from './dates.ts';
import { monthOf } from './months.ts';

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
  if (!given.includes('/') || isDayFirst(given) || /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(given)) {
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
  for (const [pattern, tell] of misreadings) {
    const match = pattern.exec(text);
    if (match) return tell(match);
  }
  return { found: 'no date', meant: null };
}

/** Ways in which people and programs write dates that are not read, and what is told of each. */
const misreadings: readonly (readonly [pattern: RegExp, tell: (match: RegExpExecArray) => DateTold])[] = [
  [/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?([?~%]?)$/, ([, year, month, day, rest]) => tellNumbers(year!, month!, day, rest ?? '')],
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, ([, first, second, year]) => tellDayFirst(year!, first!, second!)],
  [
    /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/,
    ([, year, month, day]) => {
      const meant = valid(`${year}-${two(month!)}-${two(day!)}`);
      return {
        found: meant ? 'other signs than hyphens between year, month and day' : tellNumbers(year!, two(month!), two(day!), '').found,
        meant,
      };
    },
  ],
  [/^(?:(?:19|20)\d{3}|\d{6,})$/, () => ({ found: 'a year of more than four digits', meant: null })],
  [/^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,})\.?\s+(\d{4})$/, ([, day, name, year]) => tellNamed(name!, year!, day)],
  [/^(?:c\.?|ca\.?|circa|about|around)\s*(\d{4})$/i, ([, year]) => ({ found: 'a word for what is not exact', meant: `${year}~` })],
  [/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*$/, ([, date]) => ({ found: 'a time of day, which is not read', meant: valid(date!) })],
  [/^[2-6]\d{4}$/, ([days]) => ({ found: 'the number of a day, as spreadsheets count them', meant: valid(ofSpreadsheet(Number(days))) })],
  [/^\d{1,2}([./-])(?:\d{1,2}|[A-Za-z]{3,})\1\d{2}$|^[A-Za-z]{3,}[-. ’']\d{2}$/, () => ({ found: 'a year of two digits', meant: null })],
  [/^\d{1,3}$/, () => ({ found: 'a year of less than four digits', meant: null })],
  [
    /^(\d{4})([/.])(\d{1,2})$/,
    ([, year, sign, month]) => ({ found: `the sign “${sign}” between year and month`, meant: valid(`${year}-${two(month!)}`) }),
  ],
];

/** Which of the two is the day nobody can tell where both could be the month. */
function tellDayFirst(year: string, first: string, second: string): DateTold {
  const [dayFirst, monthFirst] = [valid(`${year}-${two(second)}-${two(first)}`), valid(`${year}-${two(first)}-${two(second)}`)];
  if (!dayFirst && !monthFirst) {
    const [day, month] = Number(second) > 12 && Number(first) <= 12 ? [second, first] : [first, second];
    return { found: tellNumbers(year, two(month), two(day), '').found, meant: null };
  }
  if (dayFirst && monthFirst && dayFirst !== monthFirst)
    return { found: `the day before the year, or the month (${dayFirst} or ${monthFirst})`, meant: null };
  return { found: 'the day before the year', meant: dayFirst ?? monthFirst };
}

function tellNamed(name: string, year: string, day: string | undefined): DateTold {
  if (/^(spring|summer|autumn|fall|winter)$/i.test(name)) return { found: `the season “${name}”, which is not read`, meant: null };
  const number = monthOf(name);
  return number > 0
    ? { found: 'a month by its name', meant: valid([year, two(number), ...(day ? [two(day)] : [])].join('-')) }
    : { found: `the word “${name}”`, meant: null };
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
