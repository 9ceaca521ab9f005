import { parseTree, printParseErrorCode, type ParseError, type ParseErrorCode } from 'jsonc-parser';
import { mostTold, type Broken } from './broken-yaml.ts';

type Told = Pick<Broken, 'found' | 'mend'>;

const told: Readonly<Record<string, Told>> = {
  InvalidSymbol: { found: 'a word without quotation marks', mend: 'put it into double quotation marks' },
  InvalidNumberFormat: {
    found: 'a number that is none',
    mend: 'write it in digits, or put it into double quotation marks',
  },
  PropertyNameExpected: { found: 'no key where one must stand', mend: 'write "key": before the value' },
  ValueExpected: { found: 'no value where one must stand', mend: 'write it, or take out the comma or colon before it' },
  ColonExpected: { found: 'no colon behind a key', mend: 'write "key": value' },
  CommaExpected: { found: 'no comma between two items', mend: 'put a comma behind the one before' },
  CloseBraceExpected: { found: 'a “{” that is never closed', mend: 'put a “}” behind the last of its keys' },
  CloseBracketExpected: { found: 'a “[” that is never closed', mend: 'put a “]” behind the last of its items' },
  EndOfFileExpected: { found: 'something behind the end of the list', mend: 'take it out, or put it into the list' },
  InvalidCommentToken: { found: 'a comment', mend: 'take it out; JSON has none' },
  UnexpectedEndOfComment: { found: 'a comment', mend: 'take it out; JSON has none' },
  UnexpectedEndOfString: { found: 'a quotation mark that is never closed', mend: 'close it in its line' },
  InvalidUnicode: { found: 'a sign written by a number that is none', mend: 'write the sign itself' },
  InvalidEscapeCharacter: { found: 'a backslash that means nothing', mend: 'write it twice' },
  InvalidCharacter: { found: 'a line break or a hidden sign within a text', mend: 'take it out' },
};

/** What an error at a place of JSON means, and how it is mended. */
function tell(text: string, code: ParseErrorCode, offset: number): Told {
  if (text.trim() === '') return { found: 'an empty file', mend: 'write [] where there are none yet' };
  if (/^[“”„‟«»‘’]/.test(text.slice(offset)))
    return { found: 'typographic quotation marks in this JSON', mend: 'write them straight: " (word processors turn them round)' };
  if (text.startsWith("'", offset)) return { found: 'single quotation marks in this JSON', mend: 'write double ones: "' };
  if (/^\s*(?:@\w+\s*[{(]|TY {1,2}- )/.test(text))
    return { found: 'a library in another form', mend: 'keep it elsewhere, and take it in with “avowed import FILE”' };
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(',') && /^\s*[\]}]/.test(text.slice(offset)))
    return { found: 'a comma before a closing bracket in this JSON', mend: 'take the comma out' };
  const { found, mend } = told[printParseErrorCode(code)] ?? {
    found: 'something that cannot stand here',
    mend: 'see whether a comma, a colon or a quotation mark is missing before it',
  };
  return { found: `${found} in this JSON`, mend };
}

export const strictJson = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false } as const;

/** The errors of a list in JSON, the first of each item: behind it, what is told may come of it. */
export function allBrokenJson(text: string): Broken[] {
  const indent = /\n([ \t]*)\{/.exec(text)?.[1];
  const begins = indent === undefined ? null : new RegExp(`\\n${indent}\\{`, 'g');
  const found: Broken[] = [];
  let rest = text;
  while (found.length < mostTold) {
    const errors: ParseError[] = [];
    parseTree(rest, errors, strictJson);
    const [first] = errors;
    if (!first) break;
    found.push({ offset: first.offset, expected: 'valid JSON', ...tell(rest, first.error, first.offset) });
    if (!begins) break;
    begins.lastIndex = first.offset;
    const next = begins.exec(text);
    if (!next) break;
    rest = `${'['.padEnd(next.index)}${text.slice(next.index)}`;
  }
  return found;
}
