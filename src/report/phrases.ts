import { sentencesOf } from '../model/sentences.ts';
import type { ReportLanguage } from '../model/words.ts';

/** Fixed words of reports, filled in: templates are data (`templates/`), this only puts values where their names stand. */

/** @throws where the template names a value that is not given: the template and its use do not fit */
export const fill = (template: string, values: Readonly<Record<string, string>> = {}): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the template “${template}” asks for “${name}”, which is not given`);
    return value;
  });

/** Within a sentence: the first letter small where the word is no name, as far as that can be told. */
export const lowerFirst = (text: string): string =>
  /^(?:To|The|An?|Any|All|No|Some|Every|Each|That|Whether|How|Who|Whose|Which|What|When|Where|Why|In|On|At|By|For|From|It|They|People)\b/.test(
    text,
  )
    ? lowered(text)
    : text;

/** A common noun or a verb at the head of a text, within a sentence; abbreviations keep their capitals. */
export const lowered = (text: string): string => (/^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const withoutFullStop = (text: string): string => text.trim().replace(/\.$/, '');
export const withFullStop = (text: string): string => (/[.!?…”"]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** A recommendation in the imperative as what somebody is asked: “Do not pay …” becomes “not to pay …”. */
export function infinitive(imperative: string): string {
  const further = imperative.replace(/(,? (?:and|or)) do not /g, '$1 not to ');
  return further.startsWith('Do not ') ? `not to ${further.slice('Do not '.length)}` : `to ${lowered(further)}`;
}

/** Numbers as words up to ten, as in running text. */
export const numberWords = (count: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);

declare const AVOWED_MONTHS: readonly string[] | undefined;

/** That the build writes in, as the first of `Intl` takes a hundredth of a report's time. */
const built = typeof AVOWED_MONTHS === 'object' ? AVOWED_MONTHS : undefined;

/** January first; the two kinds of English have the same. */
export const monthNames = (): readonly string[] => {
  const long = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => long.format(Date.UTC(2000, month)));
};

let months = built;

/** A date for people: “1 March 2027” or “March 1, 2027”; shorter EDTF dates as far as they go. */
export function dateWords(date: string, language: ReportLanguage): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  if (month === undefined) return String(year);
  const name = (months ??= monthNames())[month - 1];
  if (name === undefined) return date;
  if (day === undefined) return `${name} ${year}`;
  return language === 'en-US' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
}

/** What a text says first: its first sentence, up to a semicolon, without its stop. */
export const firstClause = (text: string): string => withoutFullStop(sentencesOf(text)[0]!.split('; ')[0]!);
