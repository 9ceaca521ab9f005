import { Option, type Command } from 'commander';
import { indexOf } from '../../explain/index-of.ts';
import { printable } from '../../explain/printable.ts';
import { hashToDecide, ownWord, reviewQueue, type ReviewQueue, asComputed } from '../../explain/review-queue.ts';
import { plural } from '../../explain/words.ts';
import type { Analysis } from '../../model/records.ts';
import type { Decision } from '../../model/schemas.ts';
import { standards, type Standard } from '../../model/words.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { reviewJson } from '../print/json.ts';
import { reviewSheet } from '../print/sheets.ts';
import { loadAnalysis } from '../load.ts';
import { common, formats, suggestion, type GivenOptions } from '../options.ts';
import { Stop, writeNote, writeResult } from '../print/output.ts';
import { appendDecision, reviewerIn } from '../files/reviews.ts';
import { noteWithheld, writeSheet } from '../print/write-sheet.ts';
import { shell } from '../shell.ts';
import type { CliCommand } from './command.ts';

interface ReviewOptions extends GivenOptions {
  readonly reviewer?: string;
  readonly reason?: string;
  readonly standard?: Standard;
}

const words = { confirm: 'confirmed', reject: 'rejected', 'needs-evidence': 'needs-evidence', withdraw: 'withdrawn' } as const;

const descriptions: Record<keyof typeof words, string> = {
  confirm: 'record that a finding or case holds as it stands',
  reject: 'record that a finding or case does not hold; it is kept out of statements',
  'needs-evidence': 'record that a finding or case needs more evidence',
  withdraw: 'take your own decision on a finding or case back',
};

export const review: CliCommand = {
  call: 'review',
  about: 'list the cases that need a reviewer’s decision, and record decisions in reviews/',
  examples: [
    'review',
    'review confirm voluntariness/assisted-return/libya-humanitarian-return --reviewer ana --reason "read both sources"',
    'review withdraw voluntariness/assisted-return/libya-humanitarian-return --reviewer ana --reason "misread the date"',
  ],
  options: (command) => formats(byReviewer(common(command))),
  below: (Object.keys(words) as (keyof typeof words)[]).map(deciding),
  tellsUnknown: true,
  run: async ([unknown], options) => {
    if (unknown !== undefined)
      throw new Stop(
        `There is no “review ${unknown}”.${suggestion(unknown, Object.keys(words))} There are ${Object.keys(words).join(', ')}.`,
      );
    await list(options);
  },
};

function deciding(name: keyof typeof words): CliCommand {
  const decision = words[name];
  return {
    call: `${name} <id>`,
    about: descriptions[name],
    examples: [`review ${name} voluntariness/assisted-return/libya-humanitarian-return --reviewer ana --reason "…"`],
    options: (command) => {
      command.option('--reason <text>', 'why, for those who read the decision later');
      if (decision !== 'withdrawn')
        command.addOption(new Option('--standard <standard>', 'the standard of proof as you see it').choices([...standards]));
      return byReviewer(common(command));
    },
    run: ([id = ''], options) => decide(id, decision, options),
  };
}

const byReviewer = (command: Command): Command =>
  command.option('--reviewer <name>', 'who reviews; without it AVOWED_REVIEWER of the environment');

const reviewerGiven = (options: ReviewOptions): string | undefined => options.reviewer ?? (shell().env['AVOWED_REVIEWER'] || undefined);

async function list(options: ReviewOptions): Promise<void> {
  const { root, analysis } = await loadAnalysis(options);
  noteWithheld(analysis);
  const given = reviewerGiven(options);
  const queue = reviewQueue(analysis, given === undefined ? undefined : reviewerIn(root, given));
  if (options.format === 'json') writeResult(toJson('review', reviewJson(queue)));
  else {
    writeSheet(reviewSheet(queue.queued), options.format);
    writeNote(counts(queue));
  }
}

const counts = ({ decided, open, stale, disagreements }: ReviewQueue): string =>
  `${plural(decided, 'case')} decided, ${open} open${stale > 0 ? ` (${stale} stale)` : ''}, ${plural(disagreements, 'disagreement')}.`;

async function decide(id: string, word: Decision['decision'], options: ReviewOptions): Promise<void> {
  const given = reviewerGiven(options);
  if (given === undefined) throw new Stop('Say who decides: give your name with --reviewer, or in AVOWED_REVIEWER.');
  const { reason = '', standard } = options;
  const { root, analysis } = await loadAnalysis(options);
  const reviewer = reviewerIn(root, given);
  const hash = word === 'withdrawn' ? hashToWithdraw(id, reviewer, analysis) : hashToDecide(id, analysis);
  if (hash === null) throw new Stop(unknownId(id, analysis));
  const at = new Date().toISOString();
  const file = appendDecision(root, reviewer, {
    on: id,
    decision: word,
    reason,
    ...asComputed(id, analysis),
    ...(standard ? { setStandard: standard } : {}),
    at,
    hash,
  });
  writeResult(printable(`Recorded in ${file}: ${word} by ${reviewer}${standard ? `, as ${standard}` : ''}, on ${id}.`));
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

function unknownId(id: string, analysis: Analysis): string {
  const { findings, cases, gaps } = indexOf(analysis);
  const gap = gaps.get(id);
  if (gap) return `“${id}” is a gap. Decide on its cases: ${gap.cases.map((each) => each.id).join(', ')}.`;
  return `There is no finding or case “${id}”.${suggestion(id, [...cases.keys(), ...findings.keys()])} “avowed review” lists the cases.`;
}
