import type { Command } from 'commander';
import type { GivenOptions } from '../options.ts';

/** A command of the command line: one object in one file, and a line in `commands.ts`. */
export interface CliCommand {
  /** How it is called: its name, and its arguments as commander writes them. */
  readonly call: string;
  readonly about: string;
  /** Calls that work in the bundled workspace, a line each; what is behind two blanks explains. */
  readonly examples: readonly string[];
  /** Its options, beside those of every command. */
  readonly options: (command: Command) => Command;
  /** Words of the help that stand before the examples. */
  readonly help?: string;
  /** What can be called below it, as `review confirm`. */
  readonly below?: readonly CliCommand[];
  /** Takes words that no argument is declared for, to say what is wrong with them. */
  readonly tellsUnknown?: boolean;
  /**
   * @param words its arguments, and what stands behind them
   * @returns the exit code, where it is not 0
   */
  readonly run: (words: readonly string[], options: GivenOptions, command: Command) => Promise<number | void> | number | void;
}

/** Adds it to a program, or below another command. @param done is told the exit code */
export function addCommand(to: Command, described: CliCommand, done: (code: number) => void): void {
  const { call, about, examples, options, help = '', below = [], tellsUnknown = false, run } = described;
  const command = options(to.command(call).description(about)).exitOverride();
  command.addHelpText('after', `${help && `\n${help}\n`}\nExample:\n${examples.map((each) => `  $ avowed ${each}`).join('\n')}`);
  command.allowExcessArguments(tellsUnknown);
  command.action(async (...given: readonly unknown[]) => {
    const self = given.at(-1) as Command;
    done((await run(self.args, self.optsWithGlobals<GivenOptions>(), self)) ?? 0);
  });
  for (const each of below) addCommand(command, each, done);
}
