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
  const needed = form?.items?.required ?? form?.required ?? [];
  const asGroup = (text: string): string =>
    `{ id: ${text}${needed
      .filter((key) => key !== 'id')
      .map((key) => `, ${key}: …`)
      .join('')} }`;
  if (form?.type === 'array' && typeof value === 'string') {
    const items = value.split(/\n?[–—•]\s|,/).map((each) => each.trim());
    const kept = items.filter((each) => each !== '');
    // A sentence with commas is one item.
    const isSentence = form.items?.type === 'string' && kept.some((each) => /\s\S+\s/.test(each)) && !/^[–—•]/.test(value);
    if (isSentence) return `put it on the next line, behind “- ”`;
    return `write [${kept.map((each) => (needed.includes('id') ? asGroup(each) : each)).join(', ')}]`;
  }
  if (form?.type === 'object' && typeof value === 'string' && needed.includes('id')) return `write ${asGroup(value)}`;
  if (form?.type === 'string' && Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return `write it as one text, without “- ” and without brackets: ${value.join(' ')}`;
  if (form?.type === 'array' && typeof value === 'object' && value !== null && !Array.isArray(value))
    return 'put “- ” before the first of its keys, and indent the others as far as that one';
  if (form?.type === 'boolean')
    return yes.includes(word) ? 'did you mean “true”?' : no.includes(word) ? 'did you mean “false”?' : undefined;
  const digit = form?.type === 'integer' && typeof value === 'string' ? /^[A-Za-z]?\s*([0-9]+)$/.exec(value)?.[1] : undefined;
  return digit !== undefined ? `did you mean “${digit}”?` : scaleMend(form, word);
}

/** The words of the Admiralty scale by its digits, as intelligence services write them. */
const scale = ['confirmed', 'probably true', 'possibly true', 'doubtful', 'improbable', 'cannot be judged'];

/** What the digits of a scale of six mean, where another number or words were written. */
export function scaleMend(form: Form | undefined, word = ''): string | undefined {
  if (form?.minimum !== 1 || form.maximum !== 6) return undefined;
  const digit = scale.findIndex((each) => each === word || each.replace(/^(?:probably|possibly) /, '') === word) + 1;
  return digit > 0 ? `did you mean “${digit}”?` : `from ${scale.map((each, index) => `${index + 1} (${each})`).join(', ')}`;
}

/** A list where one group of keys is the whole file, and the other way round. */
export function wholeMend(value: unknown, form: Form | undefined): string | undefined {
  if (form?.type === 'object' && Array.isArray(value))
    return 'take out “- ” before the first key, and begin all keys at the beginning of their lines; each in a file of its own where there are several';
  return undefined;
}

/** Words that people write for one of a closed set: another form of it, or a word that means it. */
export function wordMend(word: string, valid: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const meant = Object.hasOwn(synonyms, lower) ? synonyms[lower]!.find((each) => valid.includes(each)) : undefined;
  const stem = (each: string): string => each.toLowerCase().replace(/(?:ing|ed|es|s|e|ation|ment)$/, '');
  const same = valid.filter((each) => stem(each) === stem(lower));
  const one = meant ?? (same.length === 1 ? same[0] : undefined);
  if (one !== undefined) return `did you mean “${one}”?`;
  return valid.includes('organisation') ? 'whoever is audited is called “organisation” here' : undefined;
}

const synonyms: Readonly<Record<string, readonly string[]>> = {
  contradiction: ['contrary'],
  contradicts: ['contrary'],
  contradictory: ['contrary'],
  violation: ['contrary'],
  breach: ['contrary'],
  against: ['contrary'],
  fulfils: ['fulfilment'],
  fulfilled: ['fulfilment'],
  consistent: ['fulfilment'],
  compliant: ['fulfilment'],
  tension: ['strain'],
  financed: ['funded'],
  financing: ['funded'],
  paid: ['funded'],
  'carried out': ['implemented'],
  ran: ['managed'],
  agency: ['organisation'],
  company: ['organisation'],
  organization: ['organisation'],
  state: ['states'],
  government: ['states'],
  ngo: ['others', 'partners'],
  client: ['partners'],
  contractor: ['partners'],
  confidential: ['restricted'],
  secret: ['restricted'],
  private: ['internal'],
  draft: ['test'],
};

/** The key that was meant by an unknown one: also one that is glued to its text, or written with other signs. */
export function keyMeant(key: string, valid: readonly string[]): string | undefined {
  const bare = (each: string) => each.toLowerCase().replace(/[^a-z0-9]/g, '');
  const glued = /^([A-Za-z]+):\S/.exec(key)?.[1];
  if (glued !== undefined) return valid.find((each) => each === glued);
  return valid.find((each) => bare(each) === bare(key)) ?? nearest(key, valid);
}

/** An id of the letters that may stand in one, where that is clear. */
export function idMend(word: string): string | undefined {
  const plain = word
    .replace(/^[“”„‟«»‘’"']+|[“”„‟«»‘’"']+$/g, '')
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
  const bare = /^[“”„‟«»‘’](.*)[“”„‟«»‘’]$/.exec(word)?.[1];
  if (bare !== undefined && isPeriod(format, bare))
    return { found: 'quotation marks that are not read as such', mend: `write ${bare}, without them` };
  if (readPeriod(word)) return { found: 'a single date', mend: `from then on is “${word}/..”` };
  const { found, meant } = tellDate(word);
  return { found, mend: meant === null ? undefined : `did you mean “${meant}”?` };
}

const isPeriod = (format: string, word: string): boolean =>
  format === 'edtf-interval' ? readPeriod(word)?.kind === 'interval' : readPeriod(word) !== null;

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
