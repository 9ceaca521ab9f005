import type { Instrument, ParsedProvision, Problem } from '../model/records.ts';
import type { InstrumentData } from '../model/schemas.ts';
import { readFrontMatter } from './front-matter.ts';
import { instrumentDates } from './instrument-dates.ts';
import { markdownBlocks } from './markdown.ts';
import { readProvisions } from './provisions.ts';
import { definedIn, type Defined } from './defined.ts';
import { namedIn, type Reference } from './references.ts';
import { pointAt, type SourceText } from './text.ts';
import { validate } from './validate.ts';

export interface ParsedInstrument {
  readonly instrument?: Instrument;
  readonly provisions: readonly ParsedProvision[];
  readonly defined: readonly Defined[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

const deepest = 32;
const deepestBrackets = 200;

/** Reads one file of policies/: its front matter and its provisions, with every problem placed. */
export function parseInstrument(source: SourceText): ParsedInstrument {
  const front = readFrontMatter(source);
  if ('problem' in front) return { provisions: [], defined: [], references: [], problems: [front.problem] };
  const problems = [...front.data.problems];
  if (problems.length === 0) problems.push(...validate('instrument', front.data));
  const deep = deepNesting(source, front.bodyStart);
  if (deep) problems.push(deep);
  const [defined, references] = [definedIn('instrument', front.data), namedIn('instrument', front.data)];
  if (problems.length > 0) return { provisions: [], defined, references, problems };

  const data = front.data.value as InstrumentData;
  const dates = instrumentDates(data, front.data);
  const read = readProvisions(markdownBlocks(source, front.bodyStart), source, data);
  const instrument: Instrument = { ...data, at: front.data.at(['id'], true) };
  return {
    instrument,
    provisions: read.provisions,
    defined,
    references: [...references, ...read.provisions.flatMap(namedInProvision)],
    problems: [...dates, ...read.problems],
  };
}

const namedInProvision = ({ settled, position: { file, start } }: ParsedProvision): Reference[] =>
  namedIn('settlements', { value: settled, at: () => ({ file, line: start.line, column: start.column }) });

/** Markdown nested beyond reason makes the parser crawl, so it is refused by a look at the lines alone. */
function deepNesting(source: SourceText, from: number): Problem | null {
  const { text } = source;
  let brackets = 0;
  for (let start = from; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    brackets = line.trim() === '' ? 0 : bracketsAfter(line, brackets);
    const found =
      depthOf(line) > deepest
        ? `nesting of more than ${deepest} levels`
        : brackets > deepestBrackets
          ? `more than ${deepestBrackets} brackets within one another`
          : '';
    if (found)
      return {
        severity: 'error',
        file: source.file,
        line: pointAt(source, start).line,
        column: 1,
        found,
        expected: brackets > deepestBrackets ? 'brackets that close' : 'lists and quotations that are nested less deeply',
        mend: brackets > deepestBrackets ? 'take out what is no text' : 'break the list up',
      };
    if (end < 0) break;
    start = end + 1;
  }
  return null;
}

function depthOf(line: string): number {
  const markers = /^[\s>*+\-\d.)]*/.exec(line)![0];
  return (
    (markers.match(/>|[*+-](?=\s)|\d[.)](?=\s)/g) ?? []).length + Math.floor(/^[ \t]*/.exec(markers)![0].replace(/\t/g, '    ').length / 2)
  );
}

/** The most brackets that were open at once in a line, with those of the lines before in its paragraph. */
function bracketsAfter(line: string, before: number): number {
  let open = before;
  for (const sign of line.match(/[[\]]/g) ?? []) {
    open += sign === '[' ? 1 : -1;
    if (open > deepestBrackets) return open;
    if (open < 0) open = 0;
  }
  return open;
}
