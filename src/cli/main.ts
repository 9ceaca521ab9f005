import { Command, CommanderError } from 'commander';
import { addCommand, type CliCommand } from './commands/command.ts';
import { commands, commandsFor } from './commands.ts';
import { endOnInterrupt, heard } from './interrupting.ts';
import { common, suggestion, type GivenOptions } from './options.ts';
import { fitted } from './print/fitted.ts';
import { outputWidth, Stop, writeNote } from './print/output.ts';
import { CannotWrite, processShell, runIn, type Shell } from './shell.ts';
import { choiceMeant, whatIsExcess } from './excess-argument.ts';
import { whatIsMissing } from './missing-argument.ts';
import { whereKnown } from './unknown-option.ts';
import { version } from './version.ts';

/** The command line. @param done is told the exit code of the command that ran */
function makeProgram(called: readonly CliCommand[], { out, err, columns, isTerminal }: Shell, done: (code: number) => void): Command {
  const program = new Command('avowed')
    .description('Holds what an international organisation has avowed against what it does.')
    .version(version)
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => out(isTerminal.out ? fitted(text, outputWidth()) : text),
      writeErr: (text) => err(isTerminal.err ? fitted(text, outputWidth()) : text),
      ...(columns ? { getOutHelpWidth: () => columns, getErrHelpWidth: () => columns } : {}),
    })
    .configureHelp({ minWidthToWrap: 10 })
    .addHelpText(
      'after',
      '\nExample:\n  $ avowed                      open the terminal app\n  $ avowed gaps --place LY      gaps with evidence from Libya\n  $ avowed explain migof        what an instrument says and how it was read',
    )
    .helpCommand('help [command]', 'show this help, or that of a command')
    .exitOverride();
  common(program)
    .allowExcessArguments()
    .action(async (options: GivenOptions, command: Command) => {
      const [unknown] = command.args;
      if (unknown === undefined) return (await import('./commands/app.ts')).openApp(options);
      const names = Object.keys(commands);
      throw new Stop(`There is no command “${unknown}”.${suggestion(unknown, names)} There are ${names.join(', ')}.`);
    });
  for (const each of called) addCommand(program, each, done);
  return program;
}

/**
 * Runs the command line once.
 * @param argv as of a process: its first two words are not looked at
 * @returns the exit code: 0 done, 1 `--fail-on` was met, 2 the input or the call is at fault, 70 avowed is
 */
export function main(argv: readonly string[], shell: Shell = processShell): Promise<number> {
  return runIn(shell, async () => {
    let code = 0;
    try {
      const called = await commandsFor(argv.slice(2));
      await makeProgram(called, shell, (given) => (code = given)).parseAsync(argv as string[]);
    } catch (error) {
      code = codeOf(error);
      if (error instanceof CommanderError && error.code === 'commander.unknownOption') tellIfPossible(await whereKnown(error));
      if (error instanceof CommanderError && error.code === 'commander.missingArgument')
        tellIfPossible(await whatIsMissing(error, argv.slice(2)));
      if (error instanceof CommanderError && error.code === 'commander.excessArguments') tellIfPossible(whatIsExcess(error, argv.slice(2)));
      if (error instanceof CommanderError && error.code === 'commander.invalidArgument') {
        const meant = choiceMeant(error);
        if (meant) tellIfPossible(meant);
      }
    }
    return code;
  });
}

/** The program as it is started from a shell: one run, and its code is that of the process. */
export async function start(argv: readonly string[]): Promise<void> {
  endOnInterrupt();
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  process.exitCode = await main(argv);
  await heard();
}

function codeOf(error: unknown): number {
  if (error instanceof CannotWrite) {
    tellIfPossible(
      `avowed: the result cannot be written to where it was sent (${error.message === 'ENOSPC' ? 'the disk is full' : error.message}); what is there is not whole. Make room, or write to a file by -o, and call again.`,
    );
    return 2;
  }
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

/** Where stderr is full too, nothing can be told any more. */
function tellIfPossible(text: string): void {
  try {
    writeNote(text);
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
  }
}
