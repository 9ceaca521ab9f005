import { agreement } from './commands/agreement.ts';
import { check } from './commands/check.ts';
import type { CliCommand } from './commands/command.ts';
import { commitments } from './commands/commitments.ts';
import { diff } from './commands/diff.ts';
import { evidence } from './commands/evidence.ts';
import { explain } from './commands/explain.ts';
import { finding } from './commands/find.ts';
import { gaps } from './commands/gaps.ts';
import { importing } from './commands/import.ts';
import { init } from './commands/init.ts';
import { making } from './commands/new.ts';
import { doctor } from './commands/doctor.ts';
import { report } from './commands/report.ts';
import { review } from './commands/review.ts';
import { schema } from './commands/schema.ts';
import { sources } from './commands/sources.ts';
import { vocabulary } from './commands/vocabulary.ts';
import { whatIf } from './commands/what-if.ts';
import { whyNot } from './commands/why-not.ts';

/** All commands, in the order in which the help lists them. */
export const commands: readonly CliCommand[] = [
  check,
  commitments,
  evidence,
  gaps,
  finding,
  explain,
  whyNot,
  whatIf,
  diff,
  report,
  review,
  agreement,
  schema,
  sources,
  vocabulary,
  importing,
  init,
  making,
  doctor,
];
