import { anyMonth, monthOf } from '../model/months.ts';
import type { Commitment } from '../model/records.ts';

type Deadline = NonNullable<Commitment['deadline']>;

const monthName = `(?:${anyMonth})`;
const year = '(?:19|20)\\d\\d';
const day = `\\d{1,2}(?:st|nd|rd|th)?`;
const date = `(?:${day} ${monthName} ${year}|${monthName} ${day}, ?${year}|${monthName},? ${year}|${day} ${monthName}|${year}-\\d\\d-\\d\\d|${year})`;
const partOf = `(?:the )?(?:end|middle|beginning|start|close|first half|second half|first quarter|last quarter) of (?:the )?(?:${date}|(?:current |next |following |same )?(?:calendar |financial |school )?(?:year|month|decade|week|biennium|quarter))`;
const count =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|twenty-four|thirty|forty-eight|sixty|ninety)(?: \\(\\d+\\))?';
const unit = '(?:working |business |calendar )?(?:hours?|days?|weeks?|months?|years?)';
const session =
  '(?:the|its|their|our|his|her) (?:next|following|forthcoming|coming|[a-z]+(?:-[a-z]+)?(?:th|st|nd|rd)|\\w+ regular|\\w+ annual) (?:regular |ordinary |annual |special )?(?:session|meeting|conference|review|year|assembly|report|cycle)';

/** In the order in which they are tried; each whole match is the words of a deadline. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:by|before|prior to|on or before|(?:no|not) later than|at the latest(?: by| on)?)(?: (?:mid|early|late)[- ])? ?(?:${partOf}|${date}|(?:mid|early|late)[- ]${year})(?: at the latest)?`,
    'u',
  ),
  new RegExp(
    `\\b(?:within|(?:no|not) later than|in no more than|in less than|at the latest)(?: the| a period of| a maximum of)?(?: (?:next|first|following))? ${count} ${unit}`,
    'u',
  ),
  new RegExp(`\\b(?:in|over|during) the (?:next|coming|following) ${count} ${unit}`, 'u'),
  new RegExp(`\\b(?:by|before|prior to|in time for|(?:no|not) later than|at) ${session}`, 'u'),
  new RegExp(
    `\\b(?:by|before|no later than|within) (?:the (?:deadline|time limit|date) [a-z]+ [a-z ]{0,30}|the (?:current|next|following) (?:financial |calendar )?year|a reasonable (?:time|period))`,
    'u',
  ),
];

/** How each of them begins: most texts have nothing of the kind, and are not looked through five times. */
const opening =
  /\b(?:by|before|prior to|later than|at the latest|within|in no more than|in less than|in time for|at (?:the|its|their|our|his|her)|(?:in|over|during) the (?:next|coming|following))/;

/** The first words of a text that say by when, with the date that they name; `date` is `null` for a period without a known start. */
export function deadlineIn(text: string): Deadline | null {
  const words = lowered(text);
  if (!opening.test(words)) return null;
  const matches = patterns.flatMap((pattern) => {
    const match = pattern.exec(words);
    return match ? [match] : [];
  });
  const first = matches.toSorted((a, b) => a.index - b.index || b[0].length - a[0].length)[0];
  if (!first) return null;
  const told = text.slice(first.index, first.index + first[0].length);
  return { text: told, date: dateOf(told) };
}

/** The first letter of the text in lower case ("By 2030, …"). */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The date in some words as EDTF, with as much of it as is written. */
export function dateOf(words: string): string | null {
  const iso = new RegExp(`${year}-\\d\\d-\\d\\d`).exec(words)?.[0];
  if (iso) return iso;
  const inYear = new RegExp(`\\b${year}\\b`).exec(words)?.[0];
  if (!inYear) return null;
  const named = new RegExp(monthName).exec(words)?.[0];
  if (!named) return inYear;
  const month = String(monthOf(named)).padStart(2, '0');
  const inMonth = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(words.replace(inYear, ''))?.[1];
  return inMonth ? `${inYear}-${month}-${inMonth.padStart(2, '0')}` : `${inYear}-${month}`;
}
