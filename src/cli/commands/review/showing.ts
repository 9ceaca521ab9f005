import { blindPage } from '../../../review/blind.ts';
import { loadAnalysis } from '../../load.ts';
import { common, formats } from '../../options.ts';
import { Stop } from '../../print/output.ts';
import { pageFormats, writePage } from '../../print/write-page.ts';
import type { CliCommand } from '../command.ts';
import { unknownId } from './deciding.ts';

/** Shows what is to be judged blind. */
export const showing: CliCommand = {
  call: 'show <id>',
  about: 'show the rule, the commitment, the claims and the sources of a case, and nothing that avowed made of them',
  examples: ['review show voluntariness/humanitarian-return/libya-humanitarian-return'],
  options: (command) => formats(common(command), pageFormats),
  run: async ([id = ''], options) => {
    const { analysis } = await loadAnalysis(options);
    const page = blindPage(id, analysis);
    if (!page) throw new Stop(unknownId(id, analysis));
    writePage(page, options.format);
  },
};
