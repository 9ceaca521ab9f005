import type { Instrument, ParsedProvision, Problem } from '../model/records.ts';
import type { InstrumentData } from '../model/schemas.ts';
import { readFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown.ts';
import { readProvisions } from './provisions.ts';
import { instrumentReferences, provisionReferences, type Reference } from './references.ts';
import { pointAt, type SourceText } from './text.ts';
import { validate } from './validate.ts';

export interface ParsedInstrument {
  readonly instrument?: Instrument;
  readonly provisions: readonly ParsedProvision[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

const deepest = 32;

/** Reads one file of policies/: its front matter and its provisions, with every problem placed. */
export function parseInstrument(source: SourceText): ParsedInstrument {
  const front = readFrontMatter(source);
  if ('problem' in front) return { provisions: [], references: [], problems: [front.problem] };
  const problems = [...front.data.problems];
  if (problems.length === 0) problems.push(...validate('instrument', front.data));
  const deep = deepNesting(source, front.bodyStart);
  if (deep) problems.push(deep);
  if (problems.length > 0) return { provisions: [], references: [], problems };

  const data = front.data.value as InstrumentData;
  const read = readProvisions(markdownBlocks(source, front.bodyStart), source, data);
  const instrument: Instrument = { ...data, at: front.data.at(['id'], true) };
  return {
    instrument,
    provisions: read.provisions,
    references: [...instrumentReferences(instrument, front.data.at), ...read.provisions.flatMap(provisionReferences)],
    problems: read.problems,
  };
}

/** Markdown nested beyond reason makes the parser crawl, so it is refused by a look at the lines alone. */
function deepNesting(source: SourceText, from: number): Problem | null {
  const { text } = source;
  for (let start = from; start < text.length;) {
    const end = text.indexOf('\n', start);
    const markers = /^[\s>*+\-\d.)]*/.exec(text.slice(start, end < 0 ? text.length : end))![0];
    const depth =
      (markers.match(/>|[*+-](?=\s)|\d[.)](?=\s)/g) ?? []).length +
      Math.floor(/^[ \t]*/.exec(markers)![0].replace(/\t/g, '    ').length / 2);
    if (depth > deepest) {
      return {
        severity: 'error',
        file: source.file,
        line: pointAt(source, start).line,
        column: 1,
        found: `nesting of more than ${deepest} levels`,
        expected: 'lists and quotations that are nested less deeply',
        mend: 'break the list up',
      };
    }
    if (end < 0) break;
    start = end + 1;
  }
  return null;
}
