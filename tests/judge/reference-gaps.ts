import type { Workspace } from '../../src/model/records.ts';
import { possibleDays, when } from './reference-dates.ts';
import { compareStrength, strongest } from './reference-order.ts';
import type { ReferenceFinding } from './reference.ts';

/** Cases, gaps, their order and the counts, from all findings. */

export interface ReferenceCase {
  readonly id: string;
  readonly lead: string;
  readonly findings: readonly string[];
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1));
const isAlleged = ({ level }: ReferenceFinding): boolean => level === 'lead' || level === 'reasonable-suspicion';
const gapOf = ({ norm, practice }: ReferenceFinding): string => `${norm}/${practice}`;
const caseOf = (finding: ReferenceFinding): string => `${gapOf(finding)}/${finding.evidence}`;
const byStrength = (findings: readonly ReferenceFinding[]): ReferenceFinding[] => findings.toSorted(compareStrength);

export const contrary = (findings: readonly ReferenceFinding[]): ReferenceFinding[] =>
  findings.filter(({ effect }) => effect !== 'fulfilment');

export const referenceFulfilments = (findings: readonly ReferenceFinding[]): string[] =>
  byStrength(findings.filter(({ effect }) => effect === 'fulfilment')).map(({ id }) => id);

function casesOf(findings: readonly ReferenceFinding[]): { lead: ReferenceFinding; all: ReferenceFinding[] }[] {
  const cases = unique(findings.map(caseOf)).map((id) => {
    const all = byStrength(findings.filter((finding) => caseOf(finding) === id));
    return { lead: strongest(all)!, all };
  });
  return cases;
}

/** In the one order, by the headline of each. */
export function referenceGaps(of: Workspace, all: readonly ReferenceFinding[]) {
  const findings = contrary(all);
  const gaps = unique(findings.map(gapOf)).map((id) => {
    const cases = casesOf(findings.filter((finding) => gapOf(finding) === id));
    return { id, cases, headline: strongest(cases.map(({ lead }) => lead))! };
  });
  return gaps
    .toSorted((a, b) => compareStrength(a.headline, b.headline))
    .map(({ id, cases, headline }) => {
      const entries = of.entries.filter((entry) => cases.some(({ lead }) => lead.evidence === entry.id));
      const { verdict, wouldBe, footing, time, standing, severity } = headline;
      return {
        id,
        headline: {
          finding: headline.id,
          verdict,
          wouldBe,
          footing,
          time,
          standing,
          standard: headline.level,
          severity,
          alleged: isAlleged(headline),
        },
        cases: cases.map(({ lead, all: each }): ReferenceCase => ({
          id: caseOf(lead),
          lead: lead.id,
          findings: each.map((one) => one.id),
        })),
        places: unique(entries.flatMap(({ places }) => places ?? [])),
        years: yearsOf(entries.map(({ period }) => period)),
        mitigating: unique(
          of.entries
            .filter(({ mitigates }) => (mitigates ?? []).some((id_) => entries.some((entry) => entry.id === id_)))
            .map((entry) => entry.id),
        ),
      };
    });
}

function yearsOf(periods: readonly string[]) {
  const days = periods.map((period) => possibleDays(when(period)));
  const year = (day: number) => (Number.isFinite(day) ? new Date(day * 86_400_000).getUTCFullYear() : null);
  return { from: year(Math.min(...days.map(({ from }) => from))), to: year(Math.max(...days.map(({ to }) => to))) };
}

const verdicts = ['contradiction', 'departure', 'shortfall', 'assistance', 'strain', 'double-standard'];

/** Of entries and cases, by the lead of each case; alleged apart. */
export function referenceCounts(all: readonly ReferenceFinding[]) {
  const leads = casesOf(contrary(all)).map(({ lead }) => lead);
  const count = (some: readonly ReferenceFinding[]) => ({
    entries: unique(some.map(({ evidence }) => evidence)).length,
    cases: some.length,
  });
  const byVerdict = (some: readonly ReferenceFinding[]) =>
    Object.fromEntries(
      verdicts.map((verdict) => {
        const these = some.filter((lead) => (lead.wouldBe ?? lead.verdict) === verdict);
        return [verdict, { ...count(these.filter((lead) => !isAlleged(lead))), alleged: count(these.filter(isAlleged)) }];
      }),
    );
  return {
    inForce: byVerdict(leads.filter(({ time }) => time === 'in-force')),
    undated: byVerdict(leads.filter(({ time }) => time === 'undated')),
    history: byVerdict(leads.filter(({ time }) => time === 'predates' || time === 'lapsed')),
  };
}
