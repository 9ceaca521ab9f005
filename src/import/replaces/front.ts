import type { FrontKey, FrontValues } from '../front-matter.ts';

const fixed: readonly (readonly [string, string])[] = [
  ['textStatus', 'official'],
  ['read', 'whole'],
];

/**
 * The front matter of a digest, made that of the official text: what was given anew, what is now otherwise, and all the rest as it was.
 * @param digest the whole file
 */
export function replacedFront(digest: string, values: FrontValues, original: string): string {
  const front = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(digest)?.[1] ?? '';
  const lines = front.split(/\r?\n/);
  const given = Object.entries(values).filter((entry): entry is [FrontKey, string] => typeof entry[1] === 'string' && entry[0] !== 'id');
  const lists = new Set(['aliases', 'presentTense', 'sources']);
  const wanted = new Map<string, string>([
    ...fixed,
    ['original', original],
    ...given.map(([key, value]) => [key, lists.has(key) ? `[${value}]` : quoted(value)] as const),
  ]);
  const written = new Set<string>();
  const out: string[] = [];
  let skips = false;
  for (const line of lines) {
    const key = /^([A-Za-z]+):/.exec(line)?.[1];
    if (key !== undefined) skips = false;
    if (key !== undefined && wanted.has(key)) {
      out.push(`${key}: ${wanted.get(key)!}`);
      written.add(key);
      // What stood on further lines belonged to the value that is replaced.
      skips = true;
    } else if (!skips) out.push(line);
  }
  for (const [key, value] of wanted) if (!written.has(key)) out.push(`${key}: ${value}`);
  return `---\n${out.join('\n')}\n---\n`;
}

const quoted = (text: string): string => (/^[\p{L}\d][\p{L}\d ./()-]*$/u.test(text) ? text : JSON.stringify(text));
