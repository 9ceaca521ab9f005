/** Joins lines to running text. The words of the whole document tell whether a hyphen at the end of a line belongs to its word. */
export type Join = (before: string, line: string) => string;

export function joiner(lines: Iterable<string>): Join {
  const words = new Set<string>();
  for (const line of lines) {
    const inside = line.toLowerCase().match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*(?![\p{L}\p{N}]*-?\u00AD?$)/gu) ?? [];
    for (const word of inside) words.add(word);
  }
  return (before, line) => {
    if (before === '') return line;
    if (before.endsWith('\u00AD')) return `${before.slice(0, -1)}${line}`;
    const head = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)-$/u.exec(before)?.[1];
    const tail = /^[\p{Ll}]+(?:-\p{L}+)*/u.exec(line)?.[0];
    if (head === undefined || tail === undefined)
      return /[\p{L}\p{N}][-–]$/u.test(before) && !/\s[-–]$/.test(before) ? `${before}${line}` : `${before} ${line}`;
    const joined = `${head}${tail}`.toLowerCase();
    const hyphened = `${head}-${tail}`.toLowerCase();
    const keeps = words.has(hyphened) || (!words.has(joined) && words.has(head.toLowerCase()) && words.has(tail.toLowerCase()));
    return keeps && !(words.has(joined) && !words.has(hyphened)) ? `${before}${line}` : `${before.slice(0, -1)}${line}`;
  };
}
