import { explain as explained, explainable } from '../../explain/explain.ts';
import type { Analysis } from '../../model/judgement.ts';
import { loadAnalysis } from '../load.ts';
import { common, formats, suggestion } from '../options.ts';
import { Stop } from '../print/output.ts';
import { pageFormats, writePage } from '../print/write-page.ts';
import type { CliCommand } from './command.ts';

export const explain: CliCommand = {
  call: 'explain <id>',
  about: 'explain a finding, case, gap, rule, commitment, entry, instrument, source, norm or any other id, with its trail',
  examples: ['explain migof', 'explain libya-humanitarian-return', 'explain voluntariness --format md'],
  options: (command) => formats(common(command), pageFormats),
  run: async ([id = ''], options) => {
    const { analysis } = await loadAnalysis(options);
    const page = explained(id, analysis);
    if (!page)
      throw new Stop(
        `Nothing has the id “${id}”.${titled(id, analysis) ?? suggestion(id, explainable(analysis))} “avowed find ${id}” looks for the word everywhere.`,
      );
    writePage(page, options.format);
  },
};

/** Of a title, short name or label the id that it belongs to. */
function titled(words: string, { workspace, entries }: Analysis): string | undefined {
  const bare = (text: string): string => text.trim().toLowerCase();
  const { instruments, rules, sources, vocabulary } = workspace;
  const named: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ...entries.map(({ id, title }) => [id, [title]] as const),
    ...instruments.map(({ id, title, short, aliases = [] }) => [id, [title, short, ...aliases]] as const),
    ...rules.map(({ id, title }) => [id, [title]] as const),
    ...sources.map(({ id, title }) => [String(id), [title]] as const),
    ...[vocabulary.norms, vocabulary.practices, vocabulary.circumstances, vocabulary.persons, vocabulary.actors].flatMap((concepts) =>
      concepts.map(({ id, prefLabel, altLabel = [] }) => [id, [prefLabel, ...altLabel]] as const),
    ),
  ];
  const found = named.find(([, names]) => names.some((name) => name !== undefined && bare(String(name)) === bare(words)));
  return found && ` It is the name of “${found[0]}”: avowed explain ${found[0]}.`;
}
