import { Option } from 'commander';
import { standardGlosses, verdictGlosses } from '../../../explain/glosses.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { printable } from '../../../explain/printable.ts';
import { standardWords, verdictLine } from '../../../explain/words.ts';
import { standards, verdicts, type Standard, type Verdict } from '../../../model/words.ts';
import { hashToDecide } from '../../../review/queue.ts';
import { appendDecisions } from '../../files/reviews.ts';
import { loadAnalysis } from '../../load.ts';
import { common, type GivenOptions } from '../../options.ts';
import { Stop, writeLines } from '../../print/output.ts';
import type { CliCommand } from '../command.ts';
import { unknownId } from './deciding.ts';
import { adjudicated, adjudicating, byReviewer, reviewerNeeded, type ByReviewer } from './reviewer.ts';

interface JudgeOptions extends GivenOptions, ByReviewer {
  readonly verdict: Verdict | 'none';
  readonly standard: Standard;
  readonly reason?: string;
  readonly adjudicates?: string;
}

/** Each word with what it says. */
const said = (glosses: Readonly<Record<string, string>>): string =>
  Object.entries(glosses)
    .map(([word, gloss]) => `${word}: ${gloss}`)
    .join('; ');

/** Records what a reviewer judged blind, and only then shows what avowed says. */
export const judging: CliCommand = {
  call: 'judge <id>',
  about: 'record your own verdict and standard of proof on a case, before you see those computed',
  examples: [
    'review judge voluntariness/humanitarian-return/libya-humanitarian-return --reviewer ana --verdict strain --standard reasonable-grounds --reason "…"',
  ],
  options: (command) =>
    byReviewer(
      common(
        adjudicating(command)
          .addOption(
            new Option('--verdict <verdict>', `the verdict as you see it: ${said(verdictGlosses)}; none: nothing runs against its word`)
              .choices([...verdicts, 'none'])
              .makeOptionMandatory(),
          )
          .addOption(
            new Option('--standard <standard>', `the standard of proof as you see it: ${said(standardGlosses)}`)
              .choices([...standards])
              .makeOptionMandatory(),
          )
          .option('--reason <text>', 'why, for those who read it later'),
      ),
    ),
  run: async ([id = ''], given) => {
    const options = given as JudgeOptions;
    const { root, analysis } = await loadAnalysis(options);
    const reviewer = reviewerNeeded(options, root);
    const { findings, cases } = indexOf(analysis);
    const finding = findings.get(cases.get(id)?.inGap.lead ?? id);
    const hash = hashToDecide(id, analysis);
    if (!finding || hash === null) throw new Stop(unknownId(id, analysis));
    const { verdict, standard, reason = '', adjudicates } = options;
    const at = new Date().toISOString();
    const file = appendDecisions(root, reviewer, [
      { on: id, decision: 'judged', reason, verdict, standard, ...adjudicated(adjudicates), at, hash },
    ]);
    writeLines(
      printable(
        [
          `Recorded in ${file}: judged ${verdict} at ${standardWords[standard]} by ${reviewer}, on ${id}.`,
          `avowed says: ${verdictLine(finding)}, at ${standardWords[finding.standard.level]}.`,
          `“avowed explain ${id}” shows why. Say what you think of it with “avowed review confirm” or “avowed review reject”.`,
        ].join('\n'),
      ),
    );
  },
};
