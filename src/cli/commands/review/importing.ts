import { printable } from '../../../explain/printable.ts';
import { plural } from '../../../explain/words.ts';
import { rowsToDecisions } from '../../../review/table-of-decisions.ts';
import { readDecisionTable } from '../../files/decision-table.ts';
import { appendDecisions, decisionsOf } from '../../files/reviews.ts';
import { loadAnalysis } from '../../load.ts';
import { common, type GivenOptions } from '../../options.ts';
import { Stop, writeLines } from '../../print/output.ts';
import type { CliCommand } from '../command.ts';
import { byReviewer, reviewerNeeded, type ByReviewer } from './reviewer.ts';

/** Takes in decisions that were written into a spreadsheet: all of them, or none. */
export const importing: CliCommand = {
  call: 'import <file>',
  about: 'record the decisions that a reviewer wrote into a spreadsheet (CSV, as “review --format csv” writes it)',
  examples: ['review import coded.csv --reviewer ana'],
  options: (command) => byReviewer(common(command)),
  run: async ([file = ''], given) => {
    const options = given as GivenOptions & ByReviewer;
    const rows = await readDecisionTable(file);
    const { root, analysis } = await loadAnalysis(options);
    const reviewer = reviewerNeeded(options, root);
    const { decisions, bad, empty, known } = rowsToDecisions(rows, reviewer, decisionsOf(root, reviewer), analysis);
    if (bad.length > 0)
      throw new Stop(
        [
          ...bad.map(({ line, found, expected }) => printable(`${file}:${line}: found ${found}; expected ${expected}`)),
          `Nothing was recorded: mend ${plural(bad.length, 'row')} and import the file again.`,
        ].join('\n'),
      );
    const at = new Date().toISOString();
    const besides = [...(known > 0 ? [`${known} said before`] : []), ...(empty > 0 ? [`${plural(empty, 'row')} without a decision`] : [])];
    const where =
      decisions.length > 0
        ? ` in ${appendDecisions(
            root,
            reviewer,
            decisions.map((each) => ({ ...each, at })),
          )}`
        : '';
    writeLines(
      printable(`${plural(decisions.length, 'decision')} recorded${where}${besides.length > 0 ? ` (${besides.join(', ')})` : ''}.`),
    );
  },
};
