import { readPeriod } from '../model/dates.ts';
import { tellDate } from '../model/date-told.ts';
import { nearest } from '../model/nearest.ts';
import { placeCalled, placeName, placeWords } from '../model/places.ts';

/** What was probably meant where something stands that its schema does not allow. */

/** What may stand in a place, as far as its schema says it. */
export interface Form {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Form;
  readonly required?: readonly string[];
}

/** Words by which other programs and languages of data say so. */
const yes = ['yes', 'y', 'true', 'on', '1', 'ja', 'oui'];
const no = ['no', 'n', 'false', 'off', '0', 'nein', 'non'];

/** What stands there as a word; nothing for a list or a mapping, which cannot always be made one. */
const wordOf = (value: unknown): string => (typeof value === 'object' ? '' : String(value));

/** What was probably meant by something of another form. */
export function typeMend(value: unknown, form: Form | undefined): string | undefined {
  const word = wordOf(value).toLowerCase();
  if (form?.type === 'array' && typeof value === 'string')
    return `write [${value
      .split(',')
      .map((each) => each.trim())
      .join(', ')}]`;
  if (form?.type === 'boolean')
    return yes.includes(word) ? 'did you mean “true”?' : no.includes(word) ? 'did you mean “false”?' : undefined;
  const digit = form?.type === 'integer' && typeof value === 'string' ? /^[A-Za-z]?\s*([0-9]+)$/.exec(value)?.[1] : undefined;
  return digit !== undefined ? `did you mean “${digit}”?` : undefined;
}

/** An id of the letters that may stand in one, where that is clear. */
export function idMend(word: string): string | undefined {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s_./]+/g, '-');
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(plain) ? `did you mean “${plain}”?` : undefined;
}

/** What is wrong with a date or a place, and what was probably meant. */
export function formatTold(format: string, word: string): { found?: string; mend?: string | undefined } {
  if (format === 'place') return { mend: placeMeant(word) };
  if (format === 'instant') return {};
  if (readPeriod(word)) return { found: 'a single date', mend: `from then on is “${word}/..”` };
  const { found, meant } = tellDate(word);
  return { found, mend: meant === null ? undefined : `did you mean “${meant}”?` };
}

function placeMeant(word: string): string | undefined {
  const code = placeCalled(word);
  if (code) return `the code of ${placeName(code)} is “${code}”`;
  const near = word.length > 3 ? nearest(word.toLowerCase(), longPlaceWords()) : undefined;
  const meant = near && placeCalled(near);
  if (meant) return `did you mean “${meant}” (${placeName(meant)})?`;
  return 'a place without a code of its own gets one that is left to users, such as XK, in rules/vocabulary/places.yaml';
}

/** Any three letters are near to the name of some country. */
const longPlaceWords = (): string[] => placeWords().flatMap((each) => (each.length > 3 ? [each.toLowerCase()] : []));

/** Words of earlier versions, with those that took their place. */
const changed: Readonly<Record<string, readonly string[]>> = {
  'council-document': ['body-decision'],
  council: ['body'],
  states: ['members', 'payers', 'hosts'],
};

/** What stands now for a word of an earlier version, where that may stand here. */
export function changedWord(value: unknown, valid: readonly string[]): string | undefined {
  const word = wordOf(value);
  const now = (Object.hasOwn(changed, word) ? changed[word]! : []).filter((each) => valid.includes(each));
  return now.length > 0 ? `the word “${word}” of earlier versions is now ${now.map((each) => `“${each}”`).join(' or ')}` : undefined;
}
