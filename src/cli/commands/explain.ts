import { explain as explained, explainable } from '../../explain/explain.ts';
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
        `Nothing has the id “${id}”.${suggestion(id, explainable(analysis))} “avowed find ${id}” looks for the word everywhere.`,
      );
    writePage(page, options.format);
  },
};
