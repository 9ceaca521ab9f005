import type { CommanderError } from 'commander';
import type { CliCommand } from './commands/command.ts';
import { commands } from './commands.ts';

/** What a command asks for that was called without it: an example, and where ids are found, as lines below what was said of it. */
export async function whatIsMissing({ message }: CommanderError, words: readonly string[]): Promise<string> {
  const called = words.find((word) => word in commands);
  if (called === undefined) return '';
  const command = belowOf(await commands[called]!(), words);
  const [example = ''] = command.examples;
  const isId = /'(?:id|commitment|entry|case|on)'/.test(message);
  const ids = isId ? ' Every list prints ids; “avowed find WORD” gives those of all that has a word.' : '';
  return `For example: avowed ${example.split('  ')[0]}.${ids}`;
}

const belowOf = (command: CliCommand, words: readonly string[]): CliCommand =>
  command.below?.find(({ call }) => words.includes(call.split(' ')[0]!)) ?? command;
