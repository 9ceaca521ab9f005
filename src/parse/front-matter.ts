import type { Problem } from '../model/records.ts';
import { readYaml, type Data } from './data.ts';
import { pointAt, type SourceText } from './text.ts';

/** The YAML between the two lines of `---` at the head of a Markdown file, and where the body begins. */
export function readFrontMatter(source: SourceText): { data: Data; bodyStart: number } | { problem: Problem } {
  const opening = /^[ ]?---[ \t]*\r?\n/.exec(source.text);
  if (!opening) {
    return {
      problem: {
        severity: 'error',
        file: source.file,
        line: 1,
        column: 1,
        ...withoutOpening(source.text),
        expected: 'a first line ---, keys such as “id: …”, and a line ---',
      },
    };
  }
  const closing = /^---[ \t]*$/m.exec(source.text.slice(opening[0].length).replace(/\r/g, ' '));
  if (!closing) {
    return {
      problem: {
        severity: 'error',
        file: source.file,
        line: pointAt(source, source.text.length).line,
        column: 1,
        found: 'front matter without an end',
        expected: 'a line --- after its last key',
      },
    };
  }
  const end = opening[0].length + closing.index;
  return { data: readYaml(source, opening[0].length, end), bodyStart: end + closing[0].length };
}

/** Why a file has no front matter, and what to do. */
function withoutOpening(text: string): Pick<Problem, 'found' | 'mend'> {
  const elsewhere = 'a file that is not part of the workspace belongs outside policies/ and evidence/';
  if (text.trim() === '') return { found: 'an empty file', mend: elsewhere };
  const first = /\S.*/.exec(text)![0].trim();
  if (first === '---') return { found: 'blank lines or blanks before the first line ---', mend: 'take them out' };
  if (/^(?:[+=*_—–-]{1,10}|```.*)$/.test(first)) return { found: `“${first}” in the first line`, mend: 'write three hyphens: ---' };
  if (/^[A-Za-z]+:(?: |$)/.test(first))
    return { found: 'keys without the line --- above them', mend: 'put a line --- before the first key and behind the last' };
  return { found: 'no front matter', mend: elsewhere };
}
