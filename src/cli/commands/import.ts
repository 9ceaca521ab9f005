import { Option, type Command } from 'commander';
import { frontKeys, keyWords, optionOf } from '../../import/front-matter.ts';
import type { ImportOptions } from '../import/options.ts';
import { common, many } from '../options.ts';
import type { CliCommand } from './command.ts';

export const importing: CliCommand = {
  call: 'import <files...>',
  about: 'take in official texts (PDF, Word, HTML, Markdown, plain text) with their pinpoints, and sources (CSL-JSON, BibTeX, RIS, Zotero)',
  examples: [
    'import "Return policy.pdf" --id return-policy --issuer our-issuer --dry-run',
    'import "Migration framework.pdf" --replaces migof --dry-run',
    'import library.json --all --dry-run',
    'import policy.docx --id policy --issuer our-issuer --tracked accept --in-force 2019/..',
  ],
  options: (command) => options(common(command)),
  // What reads documents is loaded only where one is read.
  run: async (words, given: ImportOptions) => (await import('../import/run.ts')).runImport(words, given),
};

function options(command: Command): Command {
  for (const key of frontKeys)
    command.option(`${optionOf(key)} <${key === 'id' || key === 'issuer' ? 'id' : 'text'}>`, keyWords(key) || `its ${key}`);
  return command
    .option('--replaces <id>', 'put an official text in the place of this digest, with its anchors and settlements')
    .addOption(new Option('--tracked <choice>', 'what to do with changes that Word tracks').choices(['accept', 'reject']))
    .option('--password <text>', 'what a protected PDF asks for')
    .option('--from <address>', 'where the file was published, for the log of originals')
    .addOption(new Option('--keep <what>', 'whether the file itself is kept in originals/').choices(['none']))
    .option('--cite <key...>', 'of a library only these items, by their keys; without it what the workspace cites', many)
    .option('--all', 'of a library all items')
    .option('--dry-run', 'print what would be written, and write nothing');
}
