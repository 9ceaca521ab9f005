import type { GivenDecision, Problem } from '../model/records.ts';
import type { Decision } from '../model/schemas.ts';
import { byCodeUnit } from '../model/sorting.ts';
import { readJson, type Data } from './data.ts';
import { sourceText, type SourceText } from './text.ts';
import { validate } from './validate.ts';

/**
 * Reads one reviewer's file of reviews/: a decision a line, in the order of their times. A line that breaks off was never recorded as a
 * decision, wherever it stands; any other line that cannot be read is an error, since it may be a rejection that must not be lost.
 */
export function parseReviews(source: SourceText): { decisions: readonly GivenDecision[]; problems: readonly Problem[] } {
  const reviewer = /([^/]+)\.jsonl$/.exec(source.file)![1]!;
  const decisions: GivenDecision[] = [];
  const problems: Problem[] = [];
  const lines = source.text.split('\n');
  const other = isOneValue(source.text, lines);
  if (other)
    return {
      decisions,
      problems: [
        {
          severity: 'error',
          file: source.file,
          line: 1,
          column: 1,
          found: other,
          expected: 'one decision a line, as “avowed review” writes them',
          mend: 'write each decision in a line of its own, without brackets around them and commas between them',
        },
      ],
    };
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const where = { file: source.file, line: index + 1, column: 1 };
    const { value, problems: broken } = readJson(sourceText(source.file, text));
    const found = broken.length > 0 ? broken : validate('decision', atLine(value, where));
    if (found.length === 0) decisions.push({ ...(value as Decision), reviewer, where });
    else if (broken.length > 0 && breaksOff(text.trimEnd()))
      problems.push({
        severity: 'warning',
        ...where,
        found: 'a line that was not finished',
        expected: 'a decision on each line',
        mend: 'take the line out; the decision was not kept and can be made again',
      });
    else problems.push(...found.map((problem) => ({ ...problem, line: where.line })));
  }
  return { decisions: inOrderOfTime(decisions), problems };
}

/** JSON in another layout, as other programs save it. */
function isOneValue(text: string, lines: readonly string[]): string | null {
  const first = text.trimStart()[0];
  if ((first !== '[' && first !== '{') || !isJson(text)) return null;
  if (first === '[') return 'a list';
  return lines.filter((line) => line.trim() !== '').length > 1 ? 'a decision over several lines' : null;
}

/** Where git has merged the lines of two clones, they stand in any order. */
const inOrderOfTime = (decisions: readonly GivenDecision[]): GivenDecision[] =>
  decisions.toSorted((one, other) => byCodeUnit(one.at, other.at));

/**
 * A file of reviews without what a process that was killed, or a machine that lost its power, leaves at the end of a line: part of a character, or
 * blank space. So the rest of the file can be read.
 */
export function withoutTornEnds(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const whole = text
    .replace(/(?<!\0)\0+(?=\n|$)/g, '')
    .replace(/(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})(?=\n|$)/g, '');
  return whole === text ? bytes : Buffer.from(whole, 'latin1');
}

const inText = ['', '\\', '0', '00', '000', '0000'].flatMap((rest) => [`${rest}"}`, `${rest}":""}`]);
const endings = ['}', ':""}', '""}', '"":""}', ...inText];

/** Whether a line is the beginning of an object of texts, so that some ending would make it whole. */
const breaksOff = (line: string): boolean => line.startsWith('{') && endings.some((ending) => isJson(line + ending));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const atLine = (value: unknown, where: ReturnType<Data['at']>): Data => ({ value, problems: [], at: () => where });
