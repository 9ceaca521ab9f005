import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { oneOf, type Chance } from './chance.ts';

/** Words that have broken programs before: names of what every object has, empty and endless, hidden, half a letter, other forms of data. */
export const hostile: readonly string[] = [
  [
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'null',
    'true',
    '~',
    'undefined',
    'NaN',
    '[]',
    '{}',
    '- ',
    '? ',
    '&a ',
    '*a',
    '!!js/function x',
  ],
  [
    '',
    ' ',
    '\t',
    '\u00a0',
    '\u202e',
    '\u200b',
    '\u061c',
    '\u{e0041}',
    '\u3164',
    '\u00ad',
    '\ufeff',
    '\ufffe',
    '\ud800',
    '\udc00x',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u0085',
    '\u2028',
  ],
  [
    '0',
    '-1',
    '1e999',
    '9007199254740993',
    '3.10',
    '2018-02-30',
    '2018/..',
    '../..',
    '/',
    '2020/2010',
    '201X-XX',
    '2003?',
    '-0044',
    '99999',
    '2018-13',
  ],
  [
    '=1+1',
    '<script>alert(1)</script>',
    '"',
    "'",
    '`',
    '\\',
    '|',
    '---',
    '```',
    '[x](javascript:a)',
    '$&',
    '%s',
    '{#a}',
    '{modality=',
    '[p. 1; read]',
    '[; ',
    '[^1]',
    '<!--',
    '#',
  ],
  [
    'a'.repeat(5000),
    'ﷺ',
    'İ',
    'ß',
    '👨‍👩‍👧',
    'e\u0301'.repeat(50),
    '漢字',
    'עברית',
    '(a) x; (b) y',
    'shall not '.repeat(60),
    '('.repeat(200),
    '['.repeat(70),
    '> '.repeat(60),
  ],
].flat();

type Change = (lines: string[], next: Chance, others: readonly string[]) => void;

/** Ways to change a text that has lines, keys and values. */
const changes: readonly Change[] = [
  (lines, next) => void lines.splice(next(lines.length), 1 + next(4)),
  (lines, next) => {
    const at = next(lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + next(5)));
  },
  (lines, next) => {
    const [a, b] = [next(lines.length), next(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  },
  (lines, next) => void lines.splice(next(lines.length + 1), 0, oneOf(hostile, next)),
  // The value of a key.
  (lines, next) => {
    const at = next(lines.length);
    lines[at] = lines[at]!.replace(/([:=,{[]\s*)[^,\]}:]*/, (_, before: string) => before + oneOf(hostile, next));
  },
  // A word, or what stands between quotation marks.
  (lines, next) => {
    const at = next(lines.length);
    const words = [...lines[at]!.matchAll(/[\p{L}\p{N}_-]+/gu)];
    if (words.length === 0) return;
    const word = oneOf(words, next);
    lines[at] = lines[at]!.slice(0, word.index) + oneOf(hostile, next) + lines[at]!.slice(word.index + word[0].length);
  },
  // A word by another of the file.
  (lines, next) => {
    const [at, from] = [next(lines.length), next(lines.length)];
    const words = lines[from]!.match(/[\p{L}\p{N}_-]+/gu) ?? ['x'];
    lines[at] = lines[at]!.replace(/[\p{L}\p{N}_-]+/u, () => oneOf(words, next));
  },
  (lines, next) => {
    const at = next(lines.length);
    const cut = next(lines[at]!.length + 1);
    lines[at] = lines[at]!.slice(0, cut) + oneOf(hostile, next) + lines[at]!.slice(cut);
  },
  (lines, next) => {
    const at = next(lines.length);
    lines[at] =
      oneOf(['', ' ', '  ', '    ', '\t', '- ', '> ', '1. ', '(a) ', '# '], next) + (next(2) === 0 ? lines[at]! : lines[at]!.trimStart());
  },
  (lines, next) => void lines.splice(next(lines.length)),
  (lines, next, others) => {
    const other = oneOf(others, next).split('\n');
    const from = next(other.length);
    lines.splice(next(lines.length + 1), next(3), ...other.slice(from, from + 1 + next(12)));
  },
  (lines, next) => {
    const at = next(lines.length);
    lines[at] = lines[at]!.repeat(1 + next(40)).slice(0, 20_000);
  },
];

export function mutateText(text: string, others: readonly string[], next: Chance): string {
  const lines = text.split('\n');
  for (let count = 1 + next(4); count > 0; count--) {
    if (lines.length === 0) lines.push('');
    oneOf(changes, next)(lines, next, others);
  }
  return lines.join(next(40) === 0 ? '\r\n' : '\n');
}

/** JSON by its own form: a value, a key, an item by something else. */
export function mutateJson(text: string, next: Chance): string {
  const value = JSON.parse(text) as unknown;
  const places: [Record<string, unknown>, string][] = [];
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    for (const [key, inner] of Object.entries(each)) {
      places.push([each as Record<string, unknown>, key]);
      visit(inner);
    }
  };
  visit(value);
  for (let count = 1 + next(4); count > 0 && places.length > 0; count--) {
    const [owner, key] = oneOf(places, next);
    const kind = next(6);
    if (kind === 0) delete owner[key];
    else if (kind === 1 && !Array.isArray(owner))
      Object.defineProperty(owner, oneOf(hostile, next), { value: owner[key], enumerable: true, configurable: true, writable: true });
    else if (kind === 2) owner[key] = oneOf(places, next)[0][oneOf(places, next)[1]] ?? null;
    else
      owner[key] = oneOf<unknown>(
        [
          oneOf(hostile, next),
          oneOf(hostile, next),
          oneOf(hostile, next),
          null,
          true,
          [],
          {},
          0,
          -1,
          1e308,
          [[]],
          [null],
          [[2018, 13, 45]],
          { 'date-parts': [[0]] },
        ],
        next,
      );
  }
  try {
    return JSON.stringify(value, null, next(2) === 0 ? 2 : 0);
  } catch {
    // It holds itself by now.
    return text;
  }
}

export function mutateBytes(bytes: Uint8Array, next: Chance): Uint8Array {
  const changed = Buffer.from(bytes);
  for (let count = 1 + next(8); count > 0; count--)
    changed[next(changed.length)] = next(4) === 0 ? oneOf([0, 0xff, 0x0a, 0xc3], next) : next(256);
  const kind = next(8);
  if (kind === 0) return changed.subarray(0, next(changed.length));
  if (kind > 2) return changed;
  const [at, from] = [next(changed.length), next(changed.length)];
  return Buffer.concat([
    changed.subarray(0, at),
    changed.subarray(from, from + next(2000)),
    changed.subarray(at + (kind === 1 ? 0 : next(200))),
  ]);
}

/** A part of a package (Word) by its text. */
export function mutateZip(bytes: Uint8Array, next: Chance): Uint8Array {
  if (next(6) === 0) return mutateBytes(bytes, next);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let count = 1 + next(2); count > 0; count--) {
    const name = next(2) === 0 && parts['word/document.xml'] ? 'word/document.xml' : oneOf(names, next);
    if (next(30) === 0) delete parts[name];
    else if (parts[name]) parts[name] = strToU8(mutateXml(strFromU8(parts[name]), next));
  }
  return zipSync(parts, { level: 0 });
}

/** A tag, an attribute or a text of XML or HTML. */
export function mutateXml(text: string, next: Chance): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  let changed = text;
  for (let count = 1 + next(3); count > 0 && tags.length > 0; count--) {
    const tag = oneOf(tags, next);
    const [before, after] = [changed.slice(0, tag.index), changed.slice(tag.index + tag[0].length)];
    const other = oneOf(tags, next)[0];
    const word = oneOf(hostile, next);
    changed =
      before +
      oneOf(
        [
          () => '',
          () => tag[0] + tag[0],
          () => other,
          () => tag[0] + word,
          () => tag[0].replace(/"[^"]*"/, () => JSON.stringify(word)),
          () => tag[0].repeat(30),
          () => word,
        ],
        next,
      )() +
      after;
  }
  return changed;
}

/** The objects, strings and numbers of a PDF: its text stays where it is not packed. */
export function mutatePdf(bytes: Uint8Array, next: Chance): Uint8Array {
  if (next(3) === 0) return mutateBytes(bytes, next);
  const text = Buffer.from(bytes).toString('latin1');
  const tokens = [...text.matchAll(/\/[A-Za-z]{2,}|\b\d+ \d+ R\b|\b\d{1,6}\b|<<|>>/g)];
  const token = oneOf(tokens, next);
  const word = oneOf(
    ['/Type', '0 0 R', '1 0 R', '99999999', '-1', '<<', '>>', '/Length', 'null', '/Kids', '/Filter/FlateDecode', oneOf(tokens, next)[0]],
    next,
  );
  return Buffer.from(text.slice(0, token.index) + word + text.slice(token.index + token[0].length), 'latin1');
}
