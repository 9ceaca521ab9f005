import { join } from 'node:path';
import { inFolder, median, program, root, runNode, type Part, type Row } from './measure.ts';
import { writeWorkspace } from './made-workspace.ts';

interface Document {
  readonly what: string;
  readonly words: readonly string[];
  /** The sizes of the workspace, or the bundled one. */
  readonly of: { readonly entries: number; readonly rules: number } | null;
  readonly seconds: number;
  /** In MB. */
  readonly memory?: number;
}

const documents: readonly Document[] = [
  { what: 'PDF of the bundled gap report', words: ['gap-report'], of: null, seconds: 2 },
  { what: 'PDF of a gap report on 200 gaps', words: ['gap-report'], of: { entries: 800, rules: 200 }, seconds: 6 },
  { what: 'PDF of a gap report on 1,000 entries', words: ['gap-report'], of: { entries: 1000, rules: 50 }, seconds: 8, memory: 1000 },
  { what: 'PDF of an audit matrix of 1,000 entries', words: ['audit-matrix'], of: { entries: 1000, rules: 50 }, seconds: 8, memory: 1000 },
];

/** How long the whole command takes that writes a report as PDF, from records that are kept, and how much memory at most. */
export const writing: Part = {
  name: 'documents',
  measure: () =>
    inFolder((folder, env) =>
      documents.flatMap(({ what, words, of, seconds, memory }, at): Row[] => {
        const workspace = of ? writeWorkspace(join(folder, String(at)), of.entries, of.rules) : root;
        runNode([program, 'gaps', '-w', workspace], env);
        const file = join(folder, `${at}.pdf`);
        // What takes a few seconds differs by a fifth from run to run.
        const runs = Array.from({ length: of ? 1 : 7 }, () =>
          runNode([program, 'report', ...words, '-w', workspace, '--format', 'pdf', '--force', '-o', file], env),
        );
        const ran = { seconds: median(runs.map((each) => each.seconds)), memory: Math.max(...runs.map((each) => each.memory)) };
        return [
          { what, value: ran.seconds, unit: 's', limit: { most: seconds, of: 'value' } },
          ...(memory === undefined
            ? []
            : [{ what: `its memory`, value: ran.memory, unit: 'MB', limit: { most: memory, of: 'value' } } as const]),
        ];
      }),
    ),
};
