import { readPeriod } from '../model/dates.ts';
import { isPlaceCode } from '../model/places.ts';

/** The formats that the schemas name, each by whether a text has it. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  edtf: (text) => readPeriod(text) !== null,
  'edtf-interval': (text) => readPeriod(text)?.kind === 'interval',
  place: isPlaceCode,
  instant: (text) => /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)?$/.test(text) && !Number.isNaN(Date.parse(text)),
};
