import { auditMatrix } from './kinds/audit-matrix.ts';
import { gapReport } from './kinds/gap-report.ts';
import type { Kind } from './kinds/kind.ts';
import { questions } from './kinds/questions.ts';
import { stateBrief } from './kinds/state-brief.ts';
import { statement } from './kinds/statement.ts';

/** All kinds of report, in the order in which they are offered. */
export const kinds: readonly [Kind, ...Kind[]] = [statement, questions, gapReport, stateBrief, auditMatrix];

/** @throws where there is none: ids come from this list */
export function kindCalled(id: string): Kind {
  const kind = kinds.find((each) => each.id === id);
  if (!kind) throw new Error(`there is no kind of report “${id}”`);
  return kind;
}
