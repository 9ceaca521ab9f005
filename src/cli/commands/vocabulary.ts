import { vocabularyNames } from '../../parse/vocabulary-names.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { toSkos, vocabularySheet, type KindOfConcept } from '../print/vocabulary.ts';
import { loadWorkspace, refuseErrors } from '../load.ts';
import { common, formats, suggestion } from '../options.ts';
import { Stop, writeResult } from '../print/output.ts';
import { writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

export const vocabulary: CliCommand = {
  call: 'vocabulary [kind]',
  about: 'print the words that commitments, evidence and rules share, with their definitions, as a codebook',
  help: `Kinds: ${vocabularyNames.join(', ')}.`,
  examples: ['vocabulary norms', 'vocabulary practices --format csv', 'vocabulary --format jsonld     SKOS, for a thesaurus'],
  options: (command) => formats(common(command), ['table', 'json', 'csv', 'md', 'jsonld']),
  run: async ([kind], options) => {
    const names = vocabularyNames.filter((name) => kind === undefined || name === kind);
    if (names.length === 0)
      throw new Stop(`There is no kind “${kind}”.${suggestion(kind ?? '', vocabularyNames)} There are ${vocabularyNames.join(', ')}.`);
    const { workspace } = await loadWorkspace(options);
    // What is wrong elsewhere is often mended by a word that is looked up here.
    refuseErrors({ problems: workspace.problems.filter(({ file }) => file.startsWith('rules/vocabulary/')) });
    const kinds: KindOfConcept[] = names.map((name) => ({ kind: name, concepts: workspace.vocabulary[name] }));
    const all = [...workspace.sources, ...workspace.ruleSources];
    if (options.format === 'jsonld') writeResult(toSkos(kinds, all));
    else if (options.format === 'json')
      writeResult(toJson('vocabulary', { vocabulary: Object.fromEntries(kinds.map((each) => [each.kind, each.concepts])) }));
    else writeSheet(vocabularySheet(kinds, all), options.format);
  },
};
