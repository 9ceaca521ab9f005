import { inForcePeriod, periodOf } from '../model/dates.ts';
import type { Problem } from '../model/records.ts';
import type { InstrumentData } from '../model/schemas.ts';
import type { Data } from './data.ts';

/** Treaties wait for years before they are in force, and some acts go back a few months: beyond these a slip of the pen is likelier. */
const longestBack = 366;
const longestWait = 15 * 366;

/** What cannot be, or hardly, of when an instrument was adopted and when it is in force. */
export function instrumentDates({ adopted, inForce }: InstrumentData, { at }: Pick<Data, 'at'>): Problem[] {
  if (typeof inForce !== 'string') {
    const [from, seen] = [periodOf(inForce.notBefore).possible.from, periodOf(inForce.seen).possible.to];
    if (from > seen)
      return [
        {
          severity: 'error',
          ...at(['inForce', 'notBefore']),
          found: `“notBefore: ${inForce.notBefore}”, which is later than “seen: ${inForce.seen}”`,
          expected: 'the day that it refers to, then the day on which it was read',
          mend: `if they were taken for each other, write { notBefore: ${inForce.seen}, seen: ${inForce.notBefore} }`,
        },
      ];
  }
  const { possible } = inForcePeriod(inForce);
  const { from, to } = periodOf(adopted).possible;
  const written = typeof inForce === 'string' ? inForce : `not before ${inForce.notBefore}`;
  const told = (found: string, expected: string): Problem[] => [
    { severity: 'warning', ...at(['inForce']), found, expected, mend: 'see whether one of the two years is a slip of the pen' },
  ];
  if (possible.to < from)
    return told(
      `“inForce: ${written}”, which ends before “adopted: ${adopted}”`,
      'a time in force that does not end before it was adopted',
    );
  if (Number.isFinite(possible.from) && from - possible.from > longestBack)
    return told(
      `“inForce: ${written}”, which begins more than a year before “adopted: ${adopted}”`,
      'a time in force that begins when it was adopted, or later',
    );
  // A later version of an old text is told by the day on which it was seen.
  if (typeof inForce === 'string' && Number.isFinite(possible.from) && possible.from - to > longestWait)
    return told(
      `“inForce: ${written}”, which begins more than fifteen years after “adopted: ${adopted}”`,
      'a time in force that begins soon after it was adopted',
    );
  return [];
}
