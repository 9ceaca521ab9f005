import { whereAndWhen, yearsWords } from '../../../explain/said.ts';
import { placeName } from '../../../model/places.ts';
import type { EntryWithFacts } from '../../../model/judgement.ts';
import { inSeries } from '../../../model/series.ts';
import { fill } from '../../phrases.ts';
import sharedTemplates from '../shared/templates.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

/** What a State had to do with work, and how much money it is said to have given. */

type Part = NonNullable<EntryWithFacts['atBehestOf']>[number]['as'][number];

export const partsOf = (state: string, { atBehestOf }: EntryWithFacts): Part[] =>
  (atBehestOf ?? []).filter(({ who }) => who === state).flatMap(({ as }) => as);

export const partWords = (parts: readonly Part[]): string => inSeries([...new Set(parts)].map((part) => sharedTemplates.roles[part]));

interface Sum {
  readonly text: string;
  readonly amount: number;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** Less is what one person is given, not what a State pays for a programme. */
const leastForWork = 100_000;

/** The largest sum for the work that a claim on this State's money gives, with its years; one that shows nothing may tell of money taken back. */
export function largestSum(state: string, entry: EntryWithFacts): Sum | null {
  const name = placeName(state).replace(/^the /, '');
  const showing = entry.claims.filter(({ shows }) => shows.length > 0);
  const sums = showing.flatMap(({ text, period }): Sum[] =>
    [...text.matchAll(/\b([A-Z]{3}) (\d[\d,]*(?:\.\d+)?)(?: (thousand|million|billion))?/g)].flatMap(
      ([said, currency = '', figure = '', scale]) => {
        if (!text.includes(name) && !currency.startsWith(state)) return [];
        const amount = Number(figure.replaceAll(',', '')) * (scale ? scales[scale]! : 1);
        return [{ text: fill(templates.sum, { sum: said, years: yearsWords({ period: period ?? entry.period }) }), amount }];
      },
    ),
  );
  return sums.filter(({ amount }) => amount >= leastForWork).toSorted((a, b) => b.amount - a.amount)[0] ?? null;
}

/** By weight: whether it paid or asked, then the money, then what was found in the one order. @param rank where its finding stands; none is last */
export function byWeight(state: string, rank: (entry: EntryWithFacts) => number) {
  const asked = (entry: EntryWithFacts): number => (partsOf(state, entry).some((part) => part === 'payer' || part === 'requester') ? 0 : 1);
  const found = (entry: EntryWithFacts): number => (Number.isFinite(rank(entry)) ? 0 : 1);
  const money = (entry: EntryWithFacts): number => largestSum(state, entry)?.amount ?? 0;
  return (a: EntryWithFacts, b: EntryWithFacts): number =>
    found(a) - found(b) || asked(a) - asked(b) || money(b) - money(a) || rank(a) - rank(b);
}

/** What the work was, where and when, as a row names it. */
export const workWords = (entry: EntryWithFacts): string => `${entry.title} (${whereAndWhen(entry)})`;
