import { Option } from 'commander';
import { chainOf } from '../../explain/chain.ts';
import { indexOf } from '../../explain/index-of.ts';
import { toDate } from '../../explain/to-date.ts';
import { toRead } from '../../explain/to-read.ts';
import { plural, proxyNote } from '../../explain/words.ts';
import type { Filters } from '../../model/filters/filter.ts';
import type { Analysis } from '../../model/judgement.ts';
import { verdicts } from '../../model/words.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { judgementJson } from '../print/json.ts';
import { gapSheet, toDateSheet, toReadSheet } from '../print/sheets.ts';
import { loadAnalysis } from '../load.ts';
import { common, filters, formats, readFilters, unnamed } from '../options.ts';
import { writeLongResult, writeNote, writeResult } from '../print/output.ts';
import { noteUnread, noteWithheld, writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

export const gaps: CliCommand = {
  call: 'gaps',
  about: 'report where practice contradicts or strains commitments, with every reason',
  examples: [
    'gaps --norm voluntariness',
    'gaps --place ID --format json --steps',
    'gaps --min-standard reasonable-grounds --fail-on contradiction',
  ],
  options: (command) =>
    filters(
      formats(
        unnamed(
          common(
            command
              .option('--to-read', 'instead the texts and sources worth obtaining, ranked by what hangs on them')
              .option('--to-date', 'instead the dates that would bring undated findings in force, most headlines first')
              .option('--steps', 'add the ten answers to each finding (JSON)')
              .addOption(new Option('--fail-on <verdict>', 'end with 1 if a finding has this verdict').choices([...verdicts])),
          ),
        ),
      ),
    ),
  run: async (_, options) => {
    const { analysis } = await loadAnalysis({ ...options, filters: (workspace) => readFilters(options, workspace) });
    noteWithheld(analysis);
    noteUnread(analysis);
    if (analysis.workspace.rules.length === 0)
      writeNote('There is no rule yet, and without one nothing is found: “avowed new rule” writes one to fill in.');
    if (options.toRead) listToRead(analysis, readFilters(options, analysis.workspace), options.format);
    else if (options.toDate) listToDate(analysis, options.format);
    else if (options.format === 'json')
      await writeLongResult(() => toJson('gaps', judgementJson(analysis, options.steps ? (finding) => chainOf(finding, analysis) : null)));
    else {
      writeSheet(gapSheet(analysis), options.format, analysis.chosenFrom ? undefined : 'No gap is found.');
      if (options.steps) writeNote('The ten answers are given with “--format json”; “avowed explain ID” prints those of one finding.');
      writeNote(besides(analysis));
    }
    const { failOn } = options;
    return failOn !== undefined && [...indexOf(analysis).findings.values()].some(({ verdict }) => verdict === failOn) ? 1 : 0;
  },
};

function listToRead(analysis: Analysis, filters: Filters, format: string | undefined): void {
  const readings = toRead(analysis, filters);
  if (format === 'json') writeResult(toJson('to-read', { toRead: readings }));
  else writeSheet(toReadSheet(readings), format, nothingMore(analysis, 'Nothing that is still to be read'));
}

function listToDate(analysis: Analysis, format: string | undefined): void {
  const datings = toDate(analysis);
  if (format === 'json') writeResult(toJson('to-date', { toDate: datings }));
  else writeSheet(toDateSheet(datings), format, nothingMore(analysis, 'No date'));
}

/** Where nothing is left to be found, fewer filters are no advice unless some were given. */
const nothingMore = ({ chosenFrom }: Analysis, what: string): string =>
  chosenFrom
    ? `${what} would decide anything of what the filters choose. With fewer of them it may.`
    : `${what} would decide anything here.`;

/** A count in words, where there is something to count. */
const told = (count: number, one: string, many?: string): string[] => (count > 0 ? [plural(count, one, many)] : []);

/** What stands beside the gaps. */
function besides({ judgement, chosenFrom }: Analysis): string {
  // What is untested is not given under every filter, and must not look as if there were none.
  const given = !chosenFrom || judgement.untested.length > 0 || chosenFrom.untested.length === 0;
  const notFound = judgement.silences.filter((silence) => silence.kind === 'not-found').length;
  const counts = [
    told(judgement.fulfilments.filter((finding) => finding.verdict === 'consistent').length, 'fulfilment'),
    told(
      judgement.silences.length - notFound,
      'practice that no policy of its own speaks to',
      'practices that no policy of its own speaks to',
    ),
    told(notFound, 'practice that nothing read of its policies speaks to', 'practices that nothing read of its policies speaks to'),
    ...(given ? [told(judgement.untested.length, 'commitment that no evidence tests', 'commitments that no evidence tests')] : []),
    told(judgement.unjudged.length, 'entry that no rule reaches', 'entries that no rule reaches'),
    told(judgement.conflicts.length, 'conflict of commitments', 'conflicts of commitments'),
  ].flat();
  return [
    ...(counts.length > 0 ? [`Beside them: ${counts.join(', ')}.`] : []),
    ...(judgement.gone.length > 0
      ? [
          `${plural(judgement.gone.length, 'decision')} on what is no longer found: ${judgement.gone.map(({ on, reviewer }) => `${on} (${reviewer})`).join(', ')}.`,
        ]
      : []),
    `“avowed explain ID” shows the reasons. ${proxyNote}`,
  ].join('\n');
}
