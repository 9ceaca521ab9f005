import type { Broken } from './broken-yaml.ts';

/** A slip of the pen that is seen in the lines themselves, where the library tells only what comes of it, often lines below. */
export interface YamlSlip extends Broken {
  /** The line without the slip and of the same length, so that what stands below can be read. */
  readonly mended?: string;
}

/** The lines of a piece of YAML, and in which of them the library stumbles. */
interface Around {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
  readonly at: number;
  readonly code: string;
}

type Look = (around: Around) => (YamlSlip & { readonly inLine: number }) | null;

const indentOf = (line: string): number => /^ */.exec(line)![0].length;
const keyed = /^(\s*(?:- )?)([A-Za-z][\w-]*):(?:\s+(.*))?$/;

/** The sign of a list as word processors write it. */
const otherMark: Look = ({ lines, at }) => {
  for (const inLine of [at, at - 1, at + 1]) {
    const [, before, sign] = /^(\s*)([–—‒−•‣●▪·◦])\s+\S/.exec(lines[inLine] ?? '') ?? [];
    if (sign === undefined) continue;
    return {
      inLine,
      offset: before!.length,
      found: `“${sign}” where an item begins`,
      expected: 'a hyphen and a blank, “- ”',
      mend: 'write a hyphen',
      mended: lines[inLine]!.replace(sign, '-'),
    };
  }
  return null;
};

/** `title: - The loan`, `title: [draft] The loan`: signs that mean something where a text begins. */
const signFirst: Look = ({ lines, at }) => {
  for (const inLine of [at, at - 1]) {
    const [, before, key, value = ''] = keyed.exec(lines[inLine]?.trimEnd() ?? '') ?? [];
    const sign = /^([*?-])(?=\s*\S)(?!\d+$)/.exec(value)?.[1] ?? /^([[{])[^[\]{}]*[\]}]\s*[^\s,#\]}]/.exec(value)?.[1];
    if (key === undefined || sign === undefined) continue;
    return {
      inLine,
      offset:
        lines[inLine]!.length - lines[inLine]!.trimEnd().length === 0 ? lines[inLine]!.indexOf(value, before!.length) : before!.length,
      found: `a text that begins with “${sign}”`,
      expected: 'text in quotation marks, where it has signs that mean something in YAML',
      mend: `write ${key}: ${value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`}`,
    };
  }
  return null;
};

/** `{ locator: p. #44, read: whole }`: all behind the “#” is a comment, the closing bracket too. */
const commentInBrackets: Look = ({ lines, at }) => {
  for (const inLine of [at, at - 1]) {
    const line = lines[inLine] ?? '';
    const hash = /\s#/.exec(line)?.index;
    if (hash === undefined) continue;
    const before = line.slice(0, hash);
    const open = (before.match(/[[{]/g) ?? []).length - (before.match(/[\]}]/g) ?? []).length;
    if (open <= 0 || !/[\]}]/.test(line.slice(hash))) continue;
    const [whole = '', key, value] = /([A-Za-z][\w-]*):\s*([^,:[\]{}]*#[^,\]}]*)/.exec(line) ?? [];
    return {
      inLine,
      offset: hash + 1,
      found: `“${line.slice(hash + 1).trim()}”, which is cut off as a comment, with the brackets that close`,
      expected: 'text in quotation marks where it has a “#”',
      mend: whole === '' ? 'put the text into quotation marks' : `write ${key}: "${value!.trim()}"`,
    };
  }
  return null;
};

/** `{ locator: p. 44 read: whole }`. */
const noComma: Look = ({ lines, at }) => {
  const line = lines[at] ?? '';
  const match = /[{,]\s*([A-Za-z][\w-]*):\s+([^,{}[\]"']*?)\s+([A-Za-z][\w-]*):\s+[^\s,}]/.exec(line);
  if (!match) return null;
  const [, key, value, next] = match;
  return {
    inLine: at,
    offset: line.indexOf(`${next}:`, match.index + match[0].lastIndexOf(`${next}:`)),
    found: `no comma before “${next}:”`,
    expected: 'a comma and a blank between the keys of a group',
    mend: `write ${key}: ${value}, ${next}: …`,
  };
};

/** An item whose “- ” stands further left or right than those of the items above it. */
const dashMoved: Look = ({ lines, at }) => {
  for (const inLine of [at, at - 1]) {
    const [, before, key] = /^( *)- ([A-Za-z][\w-]*):/.exec(lines[inLine] ?? '') ?? [];
    if (key === undefined) continue;
    const above = lines.slice(0, inLine).findLast((line) => new RegExp(`^ *- ${key}:`).test(line));
    const by = above === undefined ? 0 : indentOf(above) - before!.length;
    if (above === undefined || by === 0 || Math.abs(by) > 3) continue;
    return {
      inLine,
      offset: before!.length,
      found: `an item that begins ${Math.abs(by) === 1 ? 'one blank' : `${Math.abs(by)} blanks`} further ${by > 0 ? 'left' : 'right'} than the one above it`,
      expected: `its “- ” below that of the item above, and its keys likewise`,
      mend: `put ${indentOf(above)} blanks before “${lines[inLine]!.trim()}”`
        .replace('put 1 blanks', 'put one blank')
        .replace('put 0 blanks', 'put no blank'),
    };
  }
  return null;
};

/** `claims:` and below it the keys of an item without its “- ”, though others have one. */
const firstDashLeftOut: Look = ({ lines, at }) => {
  for (let head = at - 1; head >= 0; head--) {
    if (!/^\s*[A-Za-z][\w-]*:\s*$/.test(lines[head]!)) continue;
    const first = lines[head + 1] ?? '';
    const key = /^\s+([A-Za-z][\w-]*):\s/.exec(first)?.[1];
    if (key === undefined || indentOf(first) <= indentOf(lines[head]!)) continue;
    const end = lines.findIndex(
      (line, index) => index > head && line.trim() !== '' && !/^\s*- /.test(line) && indentOf(line) <= indentOf(lines[head]!),
    );
    if (end >= 0 && end < at - 1) return null;
    const others = lines.slice(head + 2, end < 0 ? undefined : end);
    if (
      others.some((line) => new RegExp(`^\\s*- ${key}:`).test(line)) &&
      !lines.slice(head + 1, at).some((line, index) => index > 0 && new RegExp(`^\\s*${key}:`).test(line))
    )
      return itemWithoutDash(first, head + 1);
  }
  return null;
};

/** A key a second time that is the first of its item: another item begins there. */
const dashLeftOut: Look = ({ lines, at, code }) => {
  const line = lines[at] ?? '';
  const key = /^\s+([A-Za-z][\w-]*):(?:\s|$)/.exec(line)?.[1];
  if (code !== 'DUPLICATE_KEY' || key === undefined) return null;
  const item = lines.slice(0, at).findLast((each) => /^\s*- /.test(each) && indentOf(each) + 2 === indentOf(line));
  return item && new RegExp(`^\\s*- ${key}:`).test(item) ? itemWithoutDash(line, at) : null;
};

function itemWithoutDash(line: string, inLine: number): YamlSlip & { readonly inLine: number } {
  const indent = indentOf(line);
  return {
    inLine,
    offset: indent,
    found: `“${line.trim()}” without “- ” before it`,
    expected: '“- ” before the first key of each item',
    mend: `write “- ${line.trim()}”`,
    ...(indent >= 2 ? { mended: `${line.slice(0, indent - 2)}- ${line.slice(indent)}` } : {}),
  };
}

/** A key that stands further left than the one above and the one below it, which belong together. */
const outdented: Look = ({ lines, at, code }) => {
  for (const inLine of code === 'DUPLICATE_KEY' ? [] : [at - 1, at]) {
    const [above, line, below] = [lines[inLine - 1] ?? '', lines[inLine] ?? '', lines[inLine + 1] ?? ''];
    const places = [above, below].map((each) => indentOf(each) + (/^\s*- /.test(each) ? 2 : 0));
    if (!keyed.test(line) || !keyed.test(above) || !keyed.test(below) || /^\s*- /.test(line) || /^\s*- /.test(below)) continue;
    const [, , , value = ''] = keyed.exec(line)!;
    if (places[0] !== places[1] || indentOf(line) >= places[0]! || value.trim() === '') continue;
    const blanks = places[0]!;
    return {
      inLine,
      offset: indentOf(line),
      found: `“${line.trim()}” further left than the lines above and below it`,
      expected: 'keys of one group one below the other',
      mend: `put ${blanks === 1 ? 'one blank' : `${blanks} blanks`} before it`,
    };
  }
  return null;
};

const looks: readonly Look[] = [otherMark, signFirst, commentInBrackets, noComma, dashLeftOut, dashMoved, firstDashLeftOut, outdented];

/** The slip in the lines around a place at which the library stumbles; nothing where none is seen. */
export function slipNear(text: string, offset: number, code: string): YamlSlip | null {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ' '));
  const starts: number[] = [];
  for (let start = 0, index = 0; index < lines.length; start += lines[index]!.length + 1, index++) starts.push(start);
  const at = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  for (const look of looks) {
    const slip = look({ lines, starts, at, code });
    if (!slip) continue;
    const { inLine, ...rest } = slip;
    return { ...rest, offset: starts[inLine]! + slip.offset };
  }
  return null;
}
