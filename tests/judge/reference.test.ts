// @ts-nocheck: of the earlier design; it is being written anew
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { Finding, Workspace } from '../../src/model/records.ts';
import { reasons, standards, times, verdicts } from '../../src/model/words.ts';
import { anyWorkspace } from '../support/any-workspace.ts';
import { compact } from '../support/compact.ts';
import { findingsOf } from '../support/records.ts';
import { referenceGaps, referenceSilences, referenceUnjudged, referenceUntested } from './reference-beside.ts';
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

/** What the design says of a workspace, and what the judge does, in the same words. */
function byDesign(of: Workspace) {
  const findings = reference(of);
  return {
    findings: byId(findings).map(setOfReasons),
    gaps: referenceGaps(of, findings),
    silences: referenceSilences(of),
    untested: referenceUntested(of, findings).toSorted(),
    unjudged: referenceUnjudged(of).toSorted(),
  };
}

function byJudge(of: Workspace) {
  const judged = judge(of);
  return {
    findings: byId(findingsOf(judged).map(seen)).map(setOfReasons),
    gaps: byId(judged.gaps).map(({ id, headline, past, cases, places }) => ({
      id,
      headline: headline.finding,
      alleged: headline.alleged,
      past,
      leads: Object.fromEntries(cases.map((each) => [each.id, each.lead])),
      places: places.toSorted(),
    })),
    silences: judged.silences.map(({ norm, practice, evidence, kind, toRead }) => ({ norm, practice, evidence, kind, toRead })),
    untested: judged.untested.toSorted(),
    unjudged: judged.unjudged.toSorted(),
  };
}

function agree(of: Workspace): ReturnType<typeof byJudge> {
  const found = byJudge(of);
  try {
    expect(found).toEqual(byDesign(of));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n(received: the judge; expected: the reference)\n${compact(of)}`, { cause: error });
  }
  return found;
}

/** What may be said of a workspace, which is said somewhere in the run or was not compared at all. */
const sayable = [
  ...verdicts,
  ...times,
  ...reasons,
  ...standards.filter((level) => level !== 'clear-and-convincing'),
  'silence',
  'not-found',
  'alleged',
  'past',
  'untested',
  'unjudged',
];

function saidOf({ findings, gaps, silences, untested, unjudged }: ReturnType<typeof byJudge>): string[] {
  return [
    ...findings.flatMap((finding) => [finding.verdict, finding.time, finding.level, ...finding.shortOf]),
    ...gaps.flatMap((gap) => [...(gap.alleged ? ['alleged'] : []), ...(gap.past ? ['past'] : [])]),
    ...silences.map((silence) => silence.kind),
    ...(untested.length > 0 ? ['untested'] : []),
    ...(unjudged.length > 0 ? ['unjudged'] : []),
  ];
}

describe.skip('the judge against the design', () => {
  it(
    `agrees with the reference on ${numRuns} workspaces, in which all that can be said is said`,
    () => {
      const said = new Map<string, number>();
      fc.assert(
        fc.property(anyWorkspace, (of) => {
          for (const word of new Set(saidOf(agree(of)))) said.set(word, (said.get(word) ?? 0) + 1);
        }),
        { numRuns, seed },
      );
      expect(sayable.filter((word) => !said.has(word))).toEqual([]);
    },
    60_000 + numRuns * 20,
  );
});
