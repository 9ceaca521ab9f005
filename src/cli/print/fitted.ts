import wrapAnsi from 'wrap-ansi';

/** Words on lines of at most `width` columns, broken between words where that is possible. @param indent of every line but the first */
export function fitted(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length <= width && /^[ -~]*$/.test(line)) return line;
      const own = /^ */.exec(line)![0];
      const room = Math.max(2, width - own.length - indent.length);
      const lines = wrapAnsi(line.slice(own.length), room, { hard: true }).split('\n');
      return lines.map((each, at) => `${own}${at === 0 ? '' : indent}${each}`).join('\n');
    })
    .join('\n');
}
