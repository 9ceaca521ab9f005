import { Option } from 'commander';
import { indexOf } from '../../../explain/index-of.ts';
import { printable } from '../../../explain/printable.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Decision } from '../../../model/schemas.ts';
import { standards, type Standard } from '../../../model/words.ts';
import { asComputed, hashToDecide, ownWord } from '../../../review/queue.ts';
import { appendDecisions } from '../../files/reviews.ts';
import { loadAnalysis } from '../../load.ts';
import { common, suggestion, type GivenOptions } from '../../options.ts';
import { Stop, writeLines } from '../../print/output.ts';
import type { CliCommand } from '../command.ts';
import { adjudicated, adjudicating, byReviewer, reviewerNeeded, type ByReviewer } from './reviewer.ts';

interface DecideOptions extends GivenOptions, ByReviewer {
  readonly reason?: string;
  readonly standard?: Standard;
  readonly adjudicates?: string;
}

const words = { confirm: 'confirmed', reject: 'rejected', 'needs-evidence': 'needs-evidence', withdraw: 'withdrawn' } as const;

const descriptions: Record<keyof typeof words, string> = {
  confirm: 'record that a finding or case holds as it stands, or that a commitment is read right',
  reject: 'record that a finding or case does not hold, or that a commitment is read wrongly; what is rejected is kept out of statements',
  'needs-evidence': 'record that a finding or case needs more evidence',
  withdraw: 'take your own decision on a finding, case or commitment back',
};

/** One command for each word that a reviewer may give with the verdict in sight. */
export const deciding: readonly CliCommand[] = (Object.keys(words) as (keyof typeof words)[]).map((name) => {
  const decision = words[name];
  return {
    call: `${name} <id>`,
    about: descriptions[name],
    examples: [`review ${name} voluntariness/humanitarian-return/libya-humanitarian-return --reviewer ana --reason "…"`],
    options: (command) => {
      command.option('--reason <text>', 'why, for those who read the decision later');
      if (decision !== 'withdrawn')
        adjudicating(command).addOption(new Option('--standard <standard>', 'the standard of proof as you see it').choices([...standards]));
      return byReviewer(common(command));
    },
    run: ([id = ''], options) => decide(id, decision, options),
  };
});

async function decide(id: string, word: Decision['decision'], options: DecideOptions): Promise<void> {
  const { reason = '', standard, adjudicates } = options;
  const { root, analysis } = await loadAnalysis(options);
  const reviewer = reviewerNeeded(options, root);
  const hash = word === 'withdrawn' ? hashToWithdraw(id, reviewer, analysis) : hashToDecide(id, analysis);
  if (hash === null) throw new Stop(unknownId(id, analysis));
  const at = new Date().toISOString();
  const decision = {
    on: id,
    decision: word,
    reason,
    ...asComputed(id, analysis),
    ...(standard ? { setStandard: standard } : {}),
    ...adjudicated(adjudicates),
    at,
    hash,
  };
  const file = appendDecisions(root, reviewer, [decision]);
  writeLines(printable(`Recorded in ${file}: ${word} by ${reviewer}${standard ? `, as ${standard}` : ''}, on ${id}.`));
}

/** The hash of one's own word that is taken back. @throws Stop where there is none */
function hashToWithdraw(id: string, reviewer: string, analysis: Analysis): string | null {
  const word = ownWord(id, reviewer, analysis);
  if (word) return word.hash;
  const { findings, cases } = indexOf(analysis);
  const finding = findings.get(cases.get(id)?.inGap.lead ?? id);
  if (!finding) return null;
  const other = finding.decisions.find((each) => each.reviewer === reviewer);
  throw new Stop(
    printable(
      `${reviewer} has no decision on “${id}” that could be taken back.${other ? ` There is one on ${other.on}: withdraw that.` : ''}`,
    ),
  );
}

/** That there is nothing of this id to decide on, and what was probably meant. */
export function unknownId(id: string, analysis: Analysis): string {
  const { findings, cases, gaps, commitments } = indexOf(analysis);
  const gap = gaps.get(id);
  if (gap) return `“${id}” is a gap. Decide on its cases: ${gap.cases.map((each) => each.id).join(', ')}.`;
  const ids = [...cases.keys(), ...findings.keys(), ...commitments.keys()];
  return `There is no finding, case or commitment “${id}”.${suggestion(id, ids)} “avowed review” lists the cases.`;
}
