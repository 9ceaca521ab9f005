import type { NewOptions } from '../new/run.ts';
import { newKinds } from '../new/kinds.ts';
import { common } from '../options.ts';
import type { CliCommand } from './command.ts';

export const making: CliCommand = {
  call: 'new <kind>',
  about: 'write a file with every key explained in its place, and open it in your editor',
  help: `Kinds: ${newKinds.map(({ name, about }) => `${name} (${about})`).join(', ')}. Sources come by “avowed import”.`,
  examples: ['new instrument --id flood-plan', 'new rule --id works-without-a-channel'],
  options: (command) => common(command).option('--id <id>', 'its id: small letters, digits and hyphens'),
  run: async ([kind], given: NewOptions) => (await import('../new/run.ts')).runNew(kind ?? '', given),
};
