import type { Command } from 'commander';
import { vocabularyNames } from '../../parse/vocabulary-names.ts';
import { toJson } from '../../report/formats/json.ts';
import { toSkos, vocabularySheet, type KindOfConcept } from '../print/vocabulary.ts';
import { loadWorkspace, refuseErrors } from '../load.ts';
import { allOptions, common, formats, suggestion } from '../options.ts';
import { Stop, writeResult } from '../print/output.ts';
import { writeSheet } from './records.ts';

export function addVocabulary(program: Command): void {
  const command = program
    .command('vocabulary [kind]')
    .description('print the words that commitments, evidence and rules share, with their definitions, as a codebook')
    .addHelpText(
      'after',
      `\nKinds: ${vocabularyNames.join(', ')}.\n\nExample:\n  $ avowed vocabulary norms\n  $ avowed vocabulary practices --format csv\n  $ avowed vocabulary --format jsonld     SKOS, for a thesaurus`,
    );
  formats(common(command), ['table', 'json', 'csv', 'md', 'jsonld']).action(async (kind: string | undefined, _: unknown, self: Command) => {
    const options = allOptions(self);
    const names = vocabularyNames.filter((name) => kind === undefined || name === kind);
    if (names.length === 0)
      throw new Stop(`There is no kind “${kind}”.${suggestion(kind ?? '', vocabularyNames)} There are ${vocabularyNames.join(', ')}.`);
    const { workspace } = await loadWorkspace(options);
    refuseErrors(workspace);
    const kinds: KindOfConcept[] = names.map((name) => ({ kind: name, concepts: workspace.vocabulary[name] }));
    const sources = [...workspace.sources, ...workspace.ruleSources];
    if (options.format === 'jsonld') writeResult(toSkos(kinds, sources));
    else if (options.format === 'json')
      writeResult(toJson('vocabulary', { vocabulary: Object.fromEntries(kinds.map((each) => [each.kind, each.concepts])) }));
    else writeSheet(vocabularySheet(kinds, sources), options.format);
  });
}
