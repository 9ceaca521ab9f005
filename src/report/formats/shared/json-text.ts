import { stringifyChunked } from '@discoveryjs/json-ext';

/** The documented JSON of avowed, piece by piece, as the whole may be longer than a text can be: `{ "schema": "avowed/<name>@2", … }`. */
export function* toJson(name: string, body: Readonly<Record<string, unknown>>): Generator<string> {
  for (const piece of stringifyChunked({ schema: `avowed/${name}@2`, ...body }, { space: 2 })) yield escapeHidden(piece);
}

/** Control and direction-changing characters are written as escapes, so that a terminal shows them and obeys none. */
const escapeHidden = (text: string): string =>
  text.replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
