import { stringifyChunked } from '@discoveryjs/json-ext';
import { escapeHidden } from '../../../model/hidden-characters.ts';

/** The documented JSON of avowed, piece by piece, as the whole may be longer than a text can be: `{ "schema": "avowed/<name>@2", … }`. */
export function* toJson(name: string, body: Readonly<Record<string, unknown>>): Generator<string> {
  for (const piece of stringifyChunked({ schema: `avowed/${name}@2`, ...body }, { space: 2 })) yield escapeHidden(piece);
}
