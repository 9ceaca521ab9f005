/** Joins lines to running text. The words of the whole document tell whether a hyphen at the end of a line belongs to its word. */
export type Join = (before: string, line: string) => string;

const lastPart = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u00AD]$/u;
const firstPart = /^\p{Ll}+(?:-\p{L}+)*/u;
const insideLine = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*(?![\p{L}\p{N}]*-?\u00AD?$)/gu;

export function joiner(lines: Iterable<string>): Join {
  const words = new Set<string>();
  for (const line of lines) for (const word of line.toLowerCase().match(insideLine) ?? []) words.add(word);

  const keepsHyphen = (head: string, tail: string, isSoft: boolean): boolean => {
    const joined = words.has(`${head}${tail}`.toLowerCase());
    const hyphened = words.has(`${head}-${tail}`.toLowerCase());
    if (joined || hyphened) return hyphened && !joined;
    return !isSoft && words.has(head.toLowerCase()) && words.has(tail.toLowerCase());
  };
  return (before, line) => {
    if (before === '') return line;
    const isSoft = before.endsWith('\u00AD');
    const head = lastPart.exec(before)?.[1];
    const tail = firstPart.exec(line)?.[0];
    const whole = isSoft ? `${before.slice(0, -1)}-` : before;
    if (head !== undefined && tail !== undefined) return `${keepsHyphen(head, tail, isSoft) ? whole : whole.slice(0, -1)}${line}`;
    if (isSoft) return `${before.slice(0, -1)}${/^\p{Ll}/u.test(line) ? '' : '-'}${line}`;
    return /[\p{L}\p{N}][-–]$/u.test(before) ? `${before}${line}` : `${before} ${line}`;
  };
}
