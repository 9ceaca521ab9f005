import { stringifyChunked } from '@discoveryjs/json-ext';
import type { Report } from '../report.ts';
import type { Format } from './format.ts';

/** The trees of all documents, for programs. */
export const json: Format = {
  id: 'json',
  endings: ['json'],
  binary: false,
  write: async (documents) => [
    {
      suffix: '',
      content: [...toJson('report', { documents: documents.map(({ report }) => written(report)) })].join(''),
    },
  ],
};

const written = ({ kind, title, author, date, language, included, body }: Report) => ({
  kind,
  title,
  author,
  date,
  language,
  included,
  body,
});

/** The documented JSON of avowed, piece by piece, as the whole may be longer than a text can be: `{ "schema": "avowed/<name>@1", … }`. */
export function* toJson(name: string, body: Readonly<Record<string, unknown>>): Generator<string> {
  for (const piece of stringifyChunked({ schema: `avowed/${name}@1`, ...body }, { space: 2 })) yield escapeHidden(piece);
}

/** Control and direction-changing characters are written as escapes, so that a terminal shows them and obeys none. */
const escapeHidden = (text: string): string =>
  text.replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
