import { inForcePeriod, periodOf } from '../model/dates.ts';
import { anyMonth } from '../model/months.ts';
import type { Commitment, Instrument } from '../model/records.ts';
import type { InForce } from '../model/schemas.ts';
import { dateOf } from './deadlines.ts';

/** From when to when a sentence itself says that it holds, as EDTF dates. */
interface Within {
  readonly from?: string;
  readonly to?: string;
}

const year = '(?:19|20)\\d\\d';
const date = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:${anyMonth}),? ${year}|(?:${anyMonth}) \\d{1,2}, ?${year}|(?:${anyMonth}),? ${year}|${year}-\\d\\d-\\d\\d|(?:the (?:end|beginning|start|close) of )?${year})`;
const beginning = new RegExp(
  `\\b(?:from|as of|as from|starting(?: in| from| on| with)?|beginning(?: in| from| on| with)?|with effect from|effective(?: from| as of)?) (?:the )?(${date})`,
  'iu',
);
const ending = new RegExp(
  `\\b(?:until|till|up to|through|which (?:ended|expired|lapsed) (?:in|on))(?: and including)? (?:the )?(${date})`,
  'iu',
);
/** “In 2020 and 2021, the Network will”, “throughout 2020”: not “the agreement that was signed in 2020”. */
const fronted = new RegExp(
  `^\\W*(?:in|during|for|throughout)(?: the years?)? (${year})(?:(?: and| to|[-–]|\\/) ?(${year}))?(?:,| (?:the|we|our|all|no|each|every|any|it|they)\\b)`,
  'iu',
);
const throughout = new RegExp(`\\b(?:during|throughout|for)(?: the years?)? (${year})(?:(?: and| to|[-–]|\\/) ?(${year}))?\\b`, 'iu');

const startsOn = new RegExp(
  `\\b(?:appl(?:y|ies)|holds?|(?:enters?|entered|comes?|came) into (?:force|effect)|(?:takes?|took) effect|(?:is|are) (?:in force|effective))(?: (?:from|as of|as from|on|since|with effect from))+ (?:the )?(${date})`,
  'iu',
);
/** What says for whom, where or up to when beside that. */
const saysMore = /\b(?:for|in|at|where|when|if|unless|except|only|not?|after|before|until|till|to|once|subject)\b|,/i;

/** The day from which a text holds, where a sentence says no more than that: “This Code enters into force on 1 July 2016.” */
export function startIn(sentence: string): string | null {
  const match = startsOn.exec(sentence);
  return match && !saysMore.test(sentence.replace(match[0], '')) ? dateOf(match[1]!) : null;
}

/** What is in force from a day on, where that is later than is known of it. */
export function inForceFromOn(start: string, inForce: InForce): InForce {
  return periodOf(start).possible.from > inForcePeriod(inForce).possible.from ? narrowed(inForce, { from: start }) : inForce;
}

/**
 * From when to when a commitment can be broken, where its own words say less than its instrument: what is to be done by a day can be missed from that
 * day on, what holds from or until a day not before or after it.
 */
export function inForceWithin(
  reading: string,
  deadline: Commitment['deadline'],
  negated: boolean,
  section: readonly string[],
  { adopted, inForce }: Pick<Instrument, 'adopted' | 'inForce'>,
): InForce {
  // What is not to be done by a day would be done before it; “By 2035 nobody will be …” tells what is to be so from then on.
  const day = negated && !/^\W*by\b/i.test(reading) ? null : (deadline?.date ?? afterAdoption(reading, adopted));
  const own = narrowed(inForce, { ...(day ? { from: day } : {}), ...withinIn(reading) });
  return section.reduce((before, heading) => narrowed(before, withinIn(heading)), own);
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const sinceAdoption =
  /\bwithin (?:the (?:first )?)?(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (years?|months?) (?:of|from|after|following) (?:the |its )?(?:adoption|approval|entry into force|signature|publication|issuance|launch)\b/i;

/** “Within five years of its adoption”: the day, counted from when the instrument was adopted, as precisely as that is known. */
function afterAdoption(reading: string, adopted: string): string | null {
  const match = sinceAdoption.exec(reading);
  const written = match && /^(\d{4})(?:-(\d\d)(-\d\d)?)?$/.exec(adopted);
  if (!written) return null;
  const [, word = '', unit = ''] = match;
  const count = Number(word) || (word === 'twelve' ? 12 : Math.max(1, numbers.indexOf(word.toLowerCase()) + 1));
  const months = /^month/i.test(unit) ? count : count * 12;
  const [, from = '', month, day = ''] = written;
  if (month === undefined) return String(Number(from) + Math.floor(months / 12));
  const total = Number(from) * 12 + Number(month) - 1 + months;
  // A day that the month has not is the last that every month has.
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}${day > '-28' ? '-28' : day}`;
}

function withinIn(reading: string): Within {
  if (!/(?:19|20)\d\d/.test(reading)) return {};
  const years = fronted.exec(reading) ?? throughout.exec(reading);
  if (years) return { from: years[1]!, to: years[2] ?? years[1]! };
  const from = beginning.exec(reading)?.[1];
  const to = ending.exec(reading)?.[1];
  return { ...(from ? { from: dateOf(from)! } : {}), ...(to ? { to: dateOf(to)! } : {}) };
}

function narrowed(inForce: InForce, { from, to }: Within): InForce {
  const whole = inForcePeriod(inForce).possible;
  const start = from !== undefined && periodOf(from).possible.to > whole.from ? from : null;
  const end = to !== undefined && periodOf(to).possible.from < whole.to ? to : null;
  if (start === null && end === null) return inForce;
  const [first, last] = typeof inForce === 'string' ? inForce.split('/') : [`${inForce.notBefore}?`, '..'];
  const within = `${start ?? first}/${end ?? last ?? '..'}`;
  const { from: begins, to: ends } = periodsOf(start ?? first!, end ?? last ?? '..');
  return begins <= ends ? within : inForce;
}

const periodsOf = (start: string, end: string) => ({
  from: start === '..' || start === '' ? -Infinity : periodOf(start).possible.from,
  to: end === '..' || end === '' ? Infinity : periodOf(end).possible.to,
});
