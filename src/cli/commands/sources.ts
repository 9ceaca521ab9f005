import { citedBy } from '../../explain/cited-by.ts';
import { plural } from '../../explain/words.ts';
import { chosenSources } from '../../judge/choose.ts';
import { outwardSource, plainTitle, shortReference } from '../../model/sources.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { shownAppraisal } from '../../explain/shown-appraisal.ts';
import { loadAnalysis } from '../load.ts';
import { common, filters, formats, readFilters, type GivenOptions } from '../options.ts';
import { writeResult } from '../print/output.ts';
import { noteWithheld, writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

interface SourcesOptions extends GivenOptions {
  readonly uncited?: boolean;
}

export const sources: CliCommand = {
  call: 'sources',
  about: 'list the sources, what is thought of each, and what cites it',
  examples: ['sources', 'sources --place Libya', 'sources --uncited', 'sources --format json'],
  options: (command) => filters(formats(common(command.option('--uncited', 'only sources that nothing cites')))),
  run: async (_, options: SourcesOptions) => {
    const { analysis } = await loadAnalysis(options);
    noteWithheld(analysis);
    const { workspace } = analysis;
    const citing = citedBy(workspace);
    const filters = readFilters(options, workspace);
    const isUnfiltered = Object.keys(filters).length === 0 && workspace.sources.length > 0;
    const listed = chosenSources(analysis, filters).filter(({ id }) => !options.uncited || !citing.has(id));
    if (options.format === 'json') {
      const all = listed.map((source) => ({
        ...outwardSource(source),
        appraisal: shownAppraisal(workspace, source.id),
        citedBy: citing.get(source.id) ?? [],
      }));
      writeResult(toJson('sources', { sources: all }));
      return;
    }
    writeSheet(
      {
        columns: [
          { name: 'id', most: 30 },
          { name: 'grade', most: 5 },
          { name: 'source', grows: 1 },
          { name: 'cited by', most: 20 },
        ],
        rows: listed.map((source) => [
          source.id,
          workspace.appraisals[source.id]?.reliability ?? 'F',
          [shortReference(source, source.id), plainTitle(source)].filter(Boolean).join(': '),
          plural((citing.get(source.id) ?? []).length, 'place'),
        ]),
      },
      options.format,
      options.uncited && isUnfiltered ? 'Every source is cited somewhere.' : undefined,
    );
  },
};
