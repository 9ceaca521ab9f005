import type { GivenDecision, Problem } from '../model/records.ts';
import type { Decision } from '../model/schemas.ts';
import { readJson, type Data } from './data.ts';
import { sourceText, type SourceText } from './text.ts';
import { validate } from './validate.ts';

/**
 * Reads one reviewer's file of reviews/: a decision a line, in the order in which they were taken. A last line that was never finished was
 * never a decision; any other line that cannot be read is an error, since it may be a rejection that must not be lost.
 */
export function parseReviews(source: SourceText): { decisions: readonly GivenDecision[]; problems: readonly Problem[] } {
  const reviewer = /([^/]+)\.jsonl$/.exec(source.file)![1]!;
  const decisions: GivenDecision[] = [];
  const problems: Problem[] = [];
  const lines = source.text.split('\n');
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const where = { file: source.file, line: index + 1, column: 1 };
    const { value, problems: broken } = readJson(sourceText(source.file, text));
    const found = broken.length > 0 ? broken : validate('decision', atLine(value, where));
    if (found.length === 0) decisions.push({ ...(value as Decision), reviewer, where });
    else if (broken.length > 0 && index === lines.length - 1)
      problems.push({
        severity: 'warning',
        ...where,
        found: 'a last line that was not finished',
        expected: 'a decision on each line',
        mend: 'take the line out; the decision was not kept and can be made again',
      });
    else problems.push(...found.map((problem) => ({ ...problem, line: where.line })));
  }
  return { decisions, problems };
}

const atLine = (value: unknown, where: ReturnType<Data['at']>): Data => ({ value, problems: [], at: () => where });
