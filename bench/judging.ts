import { analyse, readWorkspace } from '../src/analysis.ts';
import { readFiles } from '../src/cli/files/workspace-files.ts';
import { judge } from '../src/judge/judge.ts';
import { reference } from '../tests/judge/reference.ts';
import { workspaceOf, writeWorkspace } from './made-workspace.ts';
import { inFolder, median, program, runNode, secondsOf, type Part, type Row } from './measure.ts';

const sizes = [100, 1000, 10_000] as const;

/**
 * How long judging takes at 100, 1,000 and 10,000 entries, how that grows, and how it stands to the reference judge, which looks at
 * everything without an index; the median of five runs, each on records that were never judged before.
 */
export const judging: Part = {
  name: 'judging',
  measure: () => {
    judge(workspaceOf(1000));
    const small = workspaceOf(100);
    const naive = secondsOf(() => reference(small)).seconds;
    const times = sizes.map((size) =>
      median(
        [1, 2, 3, 4, 5].map(() => {
          const workspace = workspaceOf(size);
          return secondsOf(() => judge(workspace)).seconds;
        }),
      ),
    );
    return [
      {
        what: 'judging 100 entries by 100 commitments and 5 rules',
        value: times[0]!,
        unit: 's',
        beside: { what: 'the reference judge', value: naive },
      },
      { what: 'judging 1,000 entries by 1,000 commitments and 50 rules', value: times[1]!, unit: 's', growth: times[1]! / times[0]! },
      {
        what: 'judging 10,000 entries by 10,000 commitments and 500 rules',
        value: times[2]!,
        unit: 's',
        limit: { most: 3, of: 'value' },
      },
      {
        what: 'how that grows from a tenth of it',
        value: times[2]!,
        unit: 's',
        growth: times[2]! / times[1]!,
        limit: { most: 12, of: 'growth' },
      },
    ];
  },
};

const wholeSize = 10_000;

/** Where the time goes from 10,000 entry files to the JSON of all gaps: the command cold and from the cache, and each part of it in this process. */
export const whole: Part = {
  name: 'whole',
  measure: () =>
    inFolder(async (folder, env): Promise<Row[]> => {
      const workspace = writeWorkspace(`${folder}/workspace`, wholeSize);
      const command = () => runNode([program, 'gaps', '--format', 'json', '-w', workspace], env).seconds;
      const cold = command();
      const warm = median([1, 2, 3].map(command));
      const known = (await readWorkspace(readFiles(workspace))).read;
      const start = performance.now();
      const { workspace: read } = await readWorkspace(readFiles(workspace), (key) => known.get(key));
      const checked = (performance.now() - start) / 1000;
      const judged = secondsOf(() => analyse(read)).seconds;
      const of = '10,000 entries and commitments';
      return [
        { what: `\`avowed gaps --format json\` on ${of}, cold`, value: cold, unit: 's' },
        { what: 'the same from the cache', value: warm, unit: 's', limit: { most: 5, of: 'value' } },
        { what: 'of it: reading what is known and checking it', value: checked, unit: 's' },
        { what: 'of it: judging', value: judged, unit: 's' },
      ];
    }),
};
