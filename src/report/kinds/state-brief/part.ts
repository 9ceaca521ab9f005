import { whereAndWhen, yearsWords } from '../../../explain/said.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { fill } from '../../phrases.ts';
import type { BehestPart, Claim } from '../../../model/records.ts';
import { leastForWork, namesState, sumsIn } from '../../telling/money.ts';
import { actsOfAuthorities, partsOf } from '../../telling/state-part.ts';
import templates from './templates.json' with { type: 'json' };

/** What a State had to do with work, and how much money it is said to have given. */

export const partWords = (parts: readonly BehestPart[]): string => inSeries([...new Set(parts)].map((part) => templates.parts[part]));

const mostActs = 3;

/** What the authorities of a State did itself where the work took place; nothing where it had no such part. */
export const ownActs = (state: string, entry: EntryWithFacts, analysis: Analysis): Claim[] =>
  partsOf(state, entry).some((part) => part === 'host' || part === 'director')
    ? actsOfAuthorities(state, entry, analysis).slice(0, mostActs)
    : [];

/** Its parts, but for that of a host whose own authorities acted: their acts tell it. */
export const partsBesideActs = (state: string, entry: EntryWithFacts, analysis: Analysis): BehestPart[] =>
  partsOf(state, entry).filter((part) => part !== 'host' || ownActs(state, entry, analysis).length === 0);

interface StateSum {
  readonly text: string;
  readonly amount: number;
}

/** The largest sum for the work that a claim on this State's money gives, with its years. */
export function largestSum(state: string, entry: EntryWithFacts, analysis: Analysis): StateSum | null {
  const sums = entry.claims
    .filter(({ text }) => namesState(text, state, analysis))
    .flatMap(({ text, period }): StateSum[] =>
      sumsIn(text).map((sum) => ({
        text: fill(templates.sum, { sum: sum.text, years: yearsWords({ period: period ?? entry.period }) }),
        amount: sum.amount,
      })),
    );
  return sums.filter(({ amount }) => amount >= leastForWork).toSorted((a, b) => b.amount - a.amount)[0] ?? null;
}

/** By weight: whether it paid or asked, then the money, then what was found in the one order. @param rank where its finding stands; none is last */
export function byWeight(state: string, rank: (entry: EntryWithFacts) => number, analysis: Analysis) {
  const asked = (entry: EntryWithFacts): number => (partsOf(state, entry).some((part) => part === 'payer' || part === 'requester') ? 0 : 1);
  const found = (entry: EntryWithFacts): number => (Number.isFinite(rank(entry)) ? 0 : 1);
  const money = (entry: EntryWithFacts): number => largestSum(state, entry, analysis)?.amount ?? 0;
  return (a: EntryWithFacts, b: EntryWithFacts): number =>
    found(a) - found(b) || asked(a) - asked(b) || money(b) - money(a) || rank(a) - rank(b);
}

/** What the work was, where and when, as a row names it. */
export const workWords = (entry: EntryWithFacts): string => `${entry.title} (${whereAndWhen(entry)})`;
