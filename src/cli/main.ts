import { Command, CommanderError } from 'commander';
import { openApp } from './commands/app.ts';
import { addCheck } from './commands/check.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain, addWhyNot } from './commands/explain.ts';
import { addGaps } from './commands/gaps.ts';
import { addCommitments, addEvidence } from './commands/records.ts';
import { addReport } from './commands/report.ts';
import { addReview } from './commands/review.ts';
import { addSchema } from './commands/schema.ts';
import { addSources } from './commands/sources.ts';
import { addVocabulary } from './commands/vocabulary.ts';
import { addWhatIf } from './commands/what-if.ts';
import { common, suggestion, type GivenOptions } from './options.ts';
import { Stop, writeNote } from './print/output.ts';
import { version } from './version.ts';

/** The whole command line. Exit codes: 0 done, 1 `--fail-on` was met, 2 the input or the call is at fault, 70 avowed is, 130 interrupted. */
function makeProgram(): Command {
  const program = new Command('avowed')
    .description('Holds what an international organisation has avowed against what it does.')
    .version(version)
    .showSuggestionAfterError(true)
    .addHelpText(
      'after',
      '\nExample:\n  $ avowed                      open the terminal app\n  $ avowed gaps --place LY      gaps with evidence from Libya\n  $ avowed explain migof        what an instrument says and how it was read',
    );
  program.exitOverride();
  common(program)
    .allowExcessArguments()
    .action((options: GivenOptions, command: Command) => {
      const [unknown] = command.args;
      if (unknown === undefined) return openApp(options);
      const names = program.commands.map((each) => each.name());
      throw new Stop(`There is no command “${unknown}”.${suggestion(unknown, names)} There are ${names.join(', ')}.`);
    });
  for (const add of [
    addCheck,
    addCommitments,
    addEvidence,
    addGaps,
    addExplain,
    addWhyNot,
    addWhatIf,
    addDiff,
    addReport,
    addReview,
    addSchema,
    addSources,
    addVocabulary,
  ])
    add(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

export async function main(argv: readonly string[]): Promise<void> {
  process.on('SIGINT', () => process.exit(130));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70));
  try {
    await makeProgram().parseAsync(argv as string[]);
  } catch (error) {
    process.exitCode = codeOf(error);
  }
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Stop) {
    writeNote(`avowed: ${error.message}`);
    return error.code;
  }
  writeNote(
    `avowed: something went wrong inside avowed itself; your files are untouched.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return 70;
}
