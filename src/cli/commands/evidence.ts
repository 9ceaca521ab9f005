import { chosenEntries } from '../../judge/choose.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { loadAnalysis } from '../load.ts';
import { common, filters, formats, readFilters } from '../options.ts';
import { entryJson } from '../print/json.ts';
import { writeLongResult } from '../print/output.ts';
import { evidenceSheet } from '../print/sheets.ts';
import { noteWithheld, writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

export const evidence: CliCommand = {
  call: 'evidence',
  about: 'list the evidence entries with the facts that follow from their claims',
  examples: ['evidence --place LY', 'evidence --practice detention --since 2015 --format json'],
  options: (command) => filters(formats(common(command))),
  run: async (_, options) => {
    const { analysis } = await loadAnalysis(options);
    noteWithheld(analysis);
    const entries = chosenEntries(analysis, analysis.entries, readFilters(options, analysis.workspace));
    if (options.format === 'json') await writeLongResult(() => toJson('evidence', { evidence: entries.map(entryJson) }));
    else writeSheet(evidenceSheet(entries), options.format);
  },
};
