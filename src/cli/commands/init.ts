import type { InitOptions } from '../init/run.ts';
import { common } from '../options.ts';
import type { CliCommand } from './command.ts';

export const init: CliCommand = {
  call: 'init [folder]',
  about: 'make a workspace on another organisation, in an empty folder',
  help: 'In a terminal it asks for what is not given. The general vocabulary comes with it; there are no rules, and one policy, entry and source to overwrite.',
  examples: [
    'init my-audit --organisation "World Lender" --short Lender',
    'init my-copy --copy     the bundled workspace whole, rules and all',
  ],
  options: (command) =>
    common(command)
      .option('--organisation <name>', 'whose commitments are audited')
      .option('--short <name>', 'its short name, as its texts call it')
      .option('--id <id>', 'its id; without it made of its name')
      .option('--body <name>', 'the body that governs it, to which reports are addressed')
      .option(
        '--members <words>',
        'how the members of that body are called, such as “the Member States”; they are written as States, to be changed in rules/vocabulary/actors.yaml (bearer: partners) where they are not',
      )
      .option('--copy', 'copy the workspace that it is called in, whole'),
  run: async ([folder], given: InitOptions) => (await import('../init/run.ts')).runInit(folder, given),
};
