/** What is wrong with a piece of YAML or JSON, in words for who wrote it. */
export interface Broken {
  /** Where, counted from the beginning of the piece. */
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** More than these are not told: a file of another kind has one in every line. */
export const mostTold = 20;

interface Line {
  readonly text: string;
  readonly start: number;
  /** `key: value`, where the line is one. */
  readonly key: string;
  readonly value: string;
}

type Telling = (line: Line, offset: number, text: string) => Omit<Broken, 'offset'> & { readonly offset?: number };

const inQuotes = (value: string): string => (value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`);

const quoted = (found: string, { key, value }: Line): Omit<Broken, 'offset'> => ({
  found,
  expected: 'text in quotation marks, where it has signs that mean something in YAML',
  mend: key ? `write ${key}: ${inQuotes(value)}` : 'put the text into quotation marks',
});

const implicitKey: Telling = (line, _, text) => {
  if (/:(\s|$)/.test(line.value)) return quoted(`a colon within the text of “${line.key}”`, line);
  const next = lineAt(text, line.start + line.text.length + 1);
  return {
    offset: next.start,
    found: 'a line that is indented deeper than the one above it, which has its text already',
    expected: 'keys of one group one below the other',
    mend: `begin “${next.text.trim()}” where the key above begins`,
  };
};

const behindEnd: Telling = (line) => {
  const { key, value } = line;
  if (value.startsWith("'")) {
    const inner = value.replace(/^'|'$/g, '');
    return quoted(`an apostrophe within single quotation marks in “${key}”`, { ...line, value: inner });
  }
  if (value.startsWith('"')) {
    const inner = /.".*"$/.test(value.slice(1)) ? value.slice(1, -1) : value;
    return quoted(`text behind the closing quotation mark in “${key}”`, {
      ...line,
      value: inner,
    });
  }
  if (/^[>|]/.test(value))
    return {
      found: `text behind “${value[0]}” in “${key}”`,
      expected: `“${value[0]}” alone, and the text in the lines below it`,
      mend: 'put the text on the next line, indented',
    };
  if (/[\]}]/.test(value)) return { found: 'a closing bracket too many', expected: 'one for each that was opened', mend: 'take it out' };
  return {
    found: `“${line.text.trim()}” in a place where it cannot stand`,
    expected: 'either items with “- ” or keys, not both in one group',
    mend: 'see whether it is indented as it should be',
  };
};

const otherBlank = {
  found: 'a blank of another kind, which only looks like one (it comes with text that is copied)',
  expected: 'blanks as the space bar writes them',
  mend: 'write it anew, with the space bar',
};

const noKey: Telling = (line) => {
  const blank = /^[^"'#]*?[\u00a0\u2000-\u200b\u202f\u3000]/.exec(line.text)?.[0];
  if (blank !== undefined) return { ...otherBlank, offset: line.start + blank.length - 1 };
  const glued = /^\s*([A-Za-z]+):(?=\S)(.*)$/.exec(line.text);
  if (glued)
    return {
      found: `no blank behind “${glued[1]}:”`,
      expected: 'a key, a colon, a blank and its text',
      mend: `write ${glued[1]}: ${glued[2]!.trim()}`,
    };
  return {
    found: `“${line.text.trim()}”, which is no key with its text`,
    expected: 'a key, a colon, a blank and its text',
    mend: 'put a colon and a blank behind the key; text that goes on is indented below its key',
  };
};

const unclosed: Telling = (line, _, text) => {
  const open = [...text.matchAll(/^(\s*(?:- )?[A-Za-z]+:\s*)(["'])([^\n]*)$/gm)].find(
    ([, , mark, rest]) => !rest!.trimEnd().endsWith(mark!),
  );
  const offset = open ? open.index + open[1]!.length : line.start;
  return {
    offset,
    found: 'a quotation mark that is never closed',
    expected: 'one at the beginning of the text and one at its end',
    mend: 'close it, or take it out',
  };
};

const item: Telling = () => ({
  found: 'a line that is indented neither like the item above it nor like what belongs to that item',
  expected: 'the keys of an item one below the other, and each item with “- ”',
  mend: 'indent it by as much as the first key of its item',
});

const misplaced: Telling = () => ({
  found: 'a line that is indented neither like the one above it nor like what belongs to that',
  expected: 'keys of one group one below the other, and what belongs to a key by two blanks more',
  mend: 'indent it as far as the first key of its group',
});

const bracket: Telling = () => ({
  found: 'a bracket that is not closed',
  expected: '“]” for “[”, and “}” for “{”',
  mend: 'close it at the end of its list or group, in the line above',
});

const comma: Telling = (line) => ({
  found: `no comma between two items in “${line.text.trim()}”`,
  expected: 'a comma and a blank between the items of a list',
  mend: 'put them there; an item that has a comma or a bracket of its own goes into quotation marks',
});

/** One code of the library stands for several mistakes: which it is, its words tell. */
const byWords: readonly { readonly code: string; readonly words: RegExp; readonly telling: Telling }[] = [
  { code: 'MISSING_CHAR', words: /closing/, telling: unclosed },
  { code: 'MISSING_CHAR', words: /without - indicator/, telling: item },
  { code: 'MISSING_CHAR', words: /Missing ,/, telling: comma },
  { code: 'BAD_INDENT', words: /Flow|flow/, telling: bracket },
];

const tellings: Readonly<Record<string, Telling>> = {
  TAB_AS_INDENT: () => ({
    found: 'a tab at the beginning of a line',
    expected: 'blanks',
    mend: 'put blanks in its place, as many as stand before the lines beside it',
  }),
  BLOCK_AS_IMPLICIT_KEY: implicitKey,
  BLOCK_IN_FLOW: item,
  UNEXPECTED_TOKEN: behindEnd,
  MISSING_CHAR: noKey,
  BAD_INDENT: misplaced,
  BAD_SCALAR_START: (line) => quoted(`a text that begins with “${line.value[0] ?? ''}”`, line),
  MULTILINE_IMPLICIT_KEY: noKey,
  DUPLICATE_KEY: ({ key, text: line }) => ({
    found: `the key “${key || line.trim().replace(/:.*/, '')}” a second time`,
    expected: 'each key once in its group',
    mend: 'keep one of them; several values are a list: [one, two]',
  }),
  BAD_DQ_ESCAPE: (line) => ({
    found: 'a backslash within double quotation marks',
    expected: 'text without one',
    mend: `write it twice, or take single quotation marks: ${line.key ? `${line.key}: ` : ''}'…'`,
  }),
  MULTIPLE_DOCS: () => ({
    found: 'a second line ---',
    expected: 'one group of keys in a file',
    mend: 'take the line out, or put what stands behind it into a file of its own',
  }),
};

/**
 * What an error of the YAML library means to who wrote the text, and how it is mended.
 * @param error by the library's own name, and in its words
 */
export function tellBroken(text: string, { code, message }: { readonly code: string; readonly message: string }, offset: number): Broken {
  const line = lineAt(text, Math.min(offset, Math.max(0, text.length - 1)));
  const indent = /^[ -]*[\u00a0\u2000-\u200b\u202f\u3000]/m.exec(text);
  if (indent) return { ...otherBlank, offset: indent.index + indent[0].length - 1 };
  const telling = byWords.find((each) => each.code === code && each.words.test(message))?.telling ?? tellings[code] ?? noKey;
  return { offset, ...telling(line, offset, text) };
}

/** What a library says that meets a “*” where a text begins. */
export function tellAlias(text: string): Broken | null {
  const found = /(?:^|[:[,-] *)(\*[^\s,\]}]*)/m.exec(text);
  if (!found) return null;
  const offset = found.index + found[0].indexOf('*');
  return { offset, ...quoted(`a text that begins with “*”`, lineAt(text, offset)) };
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const [, key = '', value = ''] = /^\s*(?:- )?([A-Za-z][\w-]*):(?:\s+(.*))?$/.exec(line) ?? [];
  return { text: line, start, key, value: value.trimEnd() };
}
