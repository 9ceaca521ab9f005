import { plural } from '../../explain/words.ts';
import { blindQueue, type Sample } from '../../review/blind-queue.ts';
import { reviewQueue, type ReviewQueue } from '../../review/queue.ts';
import { decisionsToRows } from '../../review/table-of-decisions.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { reviewJson } from '../print/json.ts';
import { decisionSheet, reviewSheet, toJudgeSheet } from '../print/review-sheets.ts';
import { loadAnalysis } from '../load.ts';
import { common, count, formats, suggestion, type GivenOptions } from '../options.ts';
import { Stop, writeNote, writeResult } from '../print/output.ts';
import { reviewerIn } from '../files/reviews.ts';
import { noteWithheld, writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';
import { deciding } from './review/deciding.ts';
import { importing } from './review/importing.ts';
import { judging } from './review/judging.ts';
import { byReviewer, reviewerGiven, type ByReviewer } from './review/reviewer.ts';
import { showing } from './review/showing.ts';

interface ReviewOptions extends GivenOptions, ByReviewer {
  readonly blind?: boolean;
  readonly sample?: number;
  readonly seed?: number;
  readonly decisions?: boolean;
}

const below = [...deciding, judging, showing, importing];

export const review: CliCommand = {
  call: 'review',
  about: 'list the cases that need a reviewer’s decision, and record decisions in reviews/',
  examples: [
    'review',
    'review --blind --sample 30 --seed 7 --reviewer ana',
    'review confirm voluntariness/humanitarian-return/libya-humanitarian-return --reviewer ana --reason "read both sources"',
    'review withdraw voluntariness/humanitarian-return/libya-humanitarian-return --reviewer ana --reason "misread the date"',
  ],
  options: (command) =>
    formats(
      byReviewer(
        common(
          command
            .option('--blind', 'the cases to be judged blind, without verdict, standard or anyone’s word')
            .option('--sample <number>', 'with --blind: draw so many of all cases', count)
            .option('--seed <number>', 'with --sample: the same number draws the same cases', count)
            .option('--decisions', 'instead the standing decisions, of all reviewers or of --reviewer'),
        ),
      ),
    ),
  below,
  tellsUnknown: true,
  run: async ([unknown], options) => {
    if (unknown !== undefined) {
      const names = below.map(({ call }) => call.split(' ')[0]!);
      throw new Stop(`There is no “review ${unknown}”.${suggestion(unknown, names)} There are ${names.join(', ')}.`);
    }
    await list(options);
  },
};

async function list(options: ReviewOptions): Promise<void> {
  const sample = sampleOf(options);
  const { root, analysis } = await loadAnalysis(options);
  noteWithheld(analysis);
  const given = reviewerGiven(options);
  const reviewer = given === undefined ? undefined : reviewerIn(root, given);
  const { format } = options;
  if (options.decisions) {
    const rows = decisionsToRows(analysis, reviewer);
    if (format === 'json') writeResult(toJson('decisions', { decisions: rows }));
    else writeSheet(decisionSheet(rows), format);
    if (rows.some(({ reason }) => reason === '')) writeNote(withoutReasons);
  } else if (options.blind) {
    const { left, judged } = blindQueue(analysis, reviewer, sample);
    if (format === 'json') writeResult(toJson('blind', { left, judged }));
    else {
      writeSheet(toJudgeSheet(left, analysis), format);
      writeNote(
        `${judged} judged, ${left.length} left. “avowed review show ID” shows what is to be judged, “avowed review judge ID” records it.`,
      );
    }
  } else {
    const queue = reviewQueue(analysis, reviewer);
    if (format === 'json') writeResult(toJson('review', reviewJson(queue)));
    else {
      writeSheet(reviewSheet(queue.queued), format);
      writeNote(countsOf(queue));
    }
  }
}

const withoutReasons =
  'The reasons are left out, since they may hold what is sensitive, and without them “review import” takes nothing back: --include internal writes them.';

/** @throws Stop where the options say half of a draw */
function sampleOf({ blind, decisions, sample, seed }: ReviewOptions): Sample | undefined {
  if (blind && decisions) throw new Stop('Give --blind or --decisions: what others decided is not shown to one who judges blind.');
  if ((sample !== undefined || seed !== undefined) && !blind) throw new Stop('A sample is drawn for judging blind: give --blind too.');
  if (sample === undefined && seed === undefined) return undefined;
  if (sample === undefined || seed === undefined)
    throw new Stop('Give --sample and --seed together: how many, and a number by which others can draw the same.');
  return { size: sample, seed };
}

const countsOf = ({ decided, open, stale, disagreements }: ReviewQueue): string =>
  `${plural(decided, 'case')} decided, ${open} open${stale > 0 ? ` (${stale} stale)` : ''}, ${plural(disagreements, 'disagreement')}.`;
