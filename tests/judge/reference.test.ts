import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { Finding, Workspace } from '../../src/model/records.ts';
import { reasons, standards, times, verdicts } from '../../src/model/words.ts';
import { anyWorkspace } from '../support/any-workspace.ts';
import { compact } from '../support/compact.ts';
import { findingsOf } from '../support/records.ts';
import { reference, type ReferenceFinding } from './reference.ts';

const numRuns = Number(process.env['AVOWED_RUNS'] ?? 1000);
const seed = Number(process.env['AVOWED_SEED'] ?? 20_161);

const byId = <T extends { readonly id: string }>(findings: readonly T[]): T[] => findings.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const seen = (finding: Finding): ReferenceFinding => ({
  id: finding.id,
  norm: finding.norm,
  practice: finding.practice,
  verdict: finding.verdict,
  wouldBe: finding.wouldBe,
  shortOf: finding.shortOf,
  standing: finding.standing,
  time: finding.time,
  general: finding.general,
  assisted: finding.assisted,
  contested: finding.contested,
  severity: finding.severity,
  line: finding.line,
  level: finding.standard.level,
});

const setOfReasons = (finding: ReferenceFinding) => ({ ...finding, shortOf: finding.shortOf.toSorted() });

function agree(of: Workspace, count: (finding: ReferenceFinding) => void): void {
  const expected = byId(reference(of)).map(setOfReasons);
  const found = byId(findingsOf(judge(of)).map(seen)).map(setOfReasons);
  found.forEach(count);
  try {
    expect(found).toEqual(expected);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n(received: the judge; expected: the reference)\n${compact(of)}`, { cause: error });
  }
}

describe('the judge against the design', () => {
  it(`agrees with the reference on every finding of ${numRuns} workspaces, in which all that can be said is said`, () => {
    const counts = new Map<string, number>();
    const tally = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
    fc.assert(
      fc.property(anyWorkspace, (of) => {
        let findings = 0;
        agree(of, (finding) => {
          findings += 1;
          for (const word of [finding.verdict, finding.time, finding.level, ...finding.shortOf]) tally(word);
        });
        if (findings > 0) tally('workspaces with findings');
      }),
      { numRuns, seed, ...(process.env['AVOWED_PATH'] ? { path: process.env['AVOWED_PATH'] } : {}) },
    );
    if (process.env['AVOWED_TABLE']) console.table(Object.fromEntries([...counts].toSorted()));
    const sayable = [...verdicts, ...times, ...reasons, ...standards.filter((level) => level !== 'clear-and-convincing')];
    expect(sayable.filter((word) => !counts.has(word))).toEqual([]);
  });
});
