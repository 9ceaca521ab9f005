import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/model/records.ts';
import { footings, reservations, standards, times, verdicts } from '../../src/model/words.ts';
import { withhold } from '../../src/withhold/withhold.ts';
import { anyWorkspace } from '../support/any-workspace.ts';
import { compact } from '../support/compact.ts';
import { byDesign, byJudge, differences, type Difference } from './reference-whole.ts';
import { referenceWithhold } from './reference-withhold.ts';

/**
 * The judge against a second reading of the design, on workspaces by chance. Both withhold first, so that withholding is compared too.
 * REFERENCE_RUNS says on how many workspaces, REFERENCE_SEED on which.
 */

const numRuns = Number(process.env['REFERENCE_RUNS'] ?? 1000);
const seed = Number(process.env['REFERENCE_SEED'] ?? 20_161);

const row = ({ at, judge: one, reference: other }: Difference): string => `${at}\n    the judge:     ${one}\n    the reference: ${other}`;

/** Judges it twice. @throws with the workspace and both readings side by side, where they differ */
function agreed(of: Workspace): ReturnType<typeof byDesign> {
  const found = byJudge(withhold(of, []).workspace);
  const different = differences(found, byDesign(referenceWithhold(of)));
  if (different.length > 0) throw new Error(`\n${different.map(row).join('\n')}\n\nin\n${compact(of)}\n`);
  return found;
}

/** What may be said of a workspace, which is said somewhere in the run or was not compared at all. */
const sayable = [
  ...verdicts,
  ...footings,
  ...times,
  ...reservations,
  ...standards.filter((level) => level !== 'clear-and-convincing'),
  'silence',
  'not-found',
  'alleged',
  'untested',
  'unjudged',
  'history',
  'conflict',
  'disclaimer',
  'date of claim',
  'date of commitment',
];

function saidOf({ findings, gaps, silences, ...beside }: ReturnType<typeof byJudge>): string[] {
  const each = Object.values(findings);
  const dates = each.flatMap((finding) => Object.values(finding.dates));
  const is = { untested: beside.untested, unjudged: beside.unjudged, history: Object.keys(beside.history), conflict: beside.conflicts };
  return [
    ...each.flatMap((finding) => [finding.verdict, finding.footing, finding.time, finding.level, ...finding.shortOf.split(' ')]),
    ...each.flatMap((finding) => (finding.against.includes('disclaimer') ? ['disclaimer'] : [])),
    ...gaps.flatMap(({ headline }) => (headline.alleged ? ['alleged'] : [])),
    ...silences.map((silence) => silence.kind),
    ...dates.map((date) => `date of ${date.of}`),
    ...Object.entries(is).flatMap(([word, records]) => (records.length > 0 ? [word] : [])),
  ];
}

describe('the judge against the design', () => {
  it(
    `agrees with the reference on ${numRuns} workspaces, in which all that can be said is said`,
    () => {
      const said = new Map<string, number>();
      fc.assert(
        fc.property(anyWorkspace, (of) => {
          for (const word of new Set(saidOf(agreed(of)))) said.set(word, (said.get(word) ?? 0) + 1);
        }),
        { numRuns, seed },
      );
      expect(sayable.filter((word) => !said.has(word))).toEqual([]);
    },
    60_000 + numRuns * 30,
  );
});
