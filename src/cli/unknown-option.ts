import { Command, type CommanderError } from 'commander';
import { allCommands } from './commands.ts';

/** Where an option that a command does not know would be known, as a line below what was said of it. */
export async function whereKnown({ message }: CommanderError): Promise<string> {
  const [, option = ''] = /'(--?[^'=]+)/.exec(message) ?? [];
  const knowing = (await allCommands()).filter(({ call, options }) =>
    options(new Command(call)).options.some(({ long, short }) => long === option || short === option),
  );
  const names = knowing.map(({ call }) => call.split(' ')[0]);
  const known = names.length > 0 ? `“${option}” is an option of ${names.join(', ')}, not of this command. ` : '';
  return `${known}“avowed COMMAND --help” lists what a command takes.`;
}
