import { indexOf } from '../../../explain/index-of.ts';
import { yearsWords } from '../../../explain/said.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { inForcePeriod, periodOf, yearOf, type Span } from '../../../model/dates.ts';
import { inSeries } from '../../../model/series.ts';
import { fill } from '../../phrases.ts';
import type { BehestPart, Claim } from '../../../model/records.ts';
import { leastForWork } from '../../telling/money.ts';
import { largestOfState, sumsOfState } from '../../telling/whose-sums.ts';
import {
  actsOfAuthorities,
  actsOfOnlyState,
  actsToldBeside,
  isPlanned,
  decisionsOfPayer,
  mayHaveActed,
  partsOf,
  paymentsOf,
  saysAsked,
  paymentKnown,
  type PaymentKnown,
} from '../../telling/state-part.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import templates from './templates.json' with { type: 'json' };

/** What a State had to do with work, and how much money it is said to have given. */

/** @param isKnown whether what it is about has just been named */
/** @param paid how it is known that somebody paid */
export const partWords = (parts: readonly BehestPart[], isKnown: boolean, paid: PaymentKnown, analysis: Analysis): string =>
  inSeries(
    [...new Set(parts)].map((part, at) =>
      fill(templates.parts[part === 'payer' ? paying[paid] : part], { it: itWords(isKnown || at > 0, analysis) }),
    ),
  );

const paying = { known: 'payer', reported: 'reported', 'reported-of-such': 'reportedOfSuch', planned: 'planned' } as const;

const itWords = (isKnown: boolean, analysis: Analysis): string =>
  fill(templates.it[isKnown ? 1 : 0]!, { organisation: organisationName(analysis) });

const mostActs = 3;

/** What the authorities of a State did itself: as the host of the work, or, where it paid, the decision that is told best; nothing where it had no such part. */
export function ownActs(state: string, entry: EntryWithFacts, analysis: Analysis): Claim[] {
  const parts = partsOf(state, entry);
  if (parts.some((part) => part === 'host' || part === 'director')) {
    const [own = []] = [actsOfAuthorities, actsToldBeside, actsOfOnlyState]
      .map((acts) => acts(state, entry, analysis))
      .filter((acts) => acts.length > 0);
    return own.slice(0, mostActs);
  }
  return parts.includes('payer') ? decisionsOfPayer(state, entry, analysis).slice(0, 1) : [];
}

/** Its parts, but for that of a host, as work that was done in a State is no act of it, and for asking besides another part where nothing that is told shows it. */
export function partsBesideActs(state: string, entry: EntryWithFacts, analysis: Analysis): BehestPart[] {
  const parts = partsOf(state, entry);
  const isShown = (part: BehestPart): boolean =>
    part !== 'requester' || parts.length === 1 || saysAsked(state, entry, analysis) !== undefined;
  return parts.filter((part) => part !== 'host' && isShown(part));
}

/** Whether what is told of some work tells of a part of a State: one that it had by its money, its word or its acts; that it was done there is none. */
export const hadPart = (state: string, entry: EntryWithFacts, analysis: Analysis): boolean =>
  partsBesideActs(state, entry, analysis).length > 0 ||
  ownActs(state, entry, analysis).length > 0 ||
  (partsOf(state, entry).length > 0 && mayHaveActed(state, entry));

interface StateSum {
  readonly text: string;
  readonly years: string;
  readonly amount: number;
  /** Whether the source says that it paid for other work, too. */
  readonly isShared: boolean;
  /** Whether it is known by a plan alone, which shows what was to be paid. */
  readonly isPlanned: boolean;
}

/** Whether it paid; money of others is nothing that a State did. */
export const isPayer = (state: string, entry: EntryWithFacts): boolean => partsOf(state, entry).includes('payer');

/** Whether a source says that money was for other work, too. */
const isShared = (text: string): boolean => templates.sharedCues.some((cue) => text.includes(cue));

/** The largest sum for the work that a claim on this State's money gives, with its years. */
export function largestSum(state: string, entry: EntryWithFacts, analysis: Analysis): StateSum | null {
  if (!isPayer(state, entry)) return null;
  const sums = entry.claims.flatMap(({ text, period }): StateSum[] =>
    sumsOfState(text, state, analysis).map((sum) => ({
      text: sum.text,
      years: yearsWords({ period: period ?? entry.period }),
      amount: sum.amount,
      isShared: isShared(text),
      isPlanned: isPlanned(text),
    })),
  );
  return sums.filter(({ amount }) => amount >= leastForWork).toSorted((a, b) => b.amount - a.amount)[0] ?? null;
}

/** Its parts in words: of money that is known by a plan alone that it was to be paid, by one report alone that it is reported, and of work that went on after the last payment that is known until when. */
export function partsSaid(state: string, entry: EntryWithFacts, parts: readonly BehestPart[], analysis: Analysis): string {
  const known = paymentKnown(state, entry, analysis);
  const isLeftOpen = (part: BehestPart): boolean => part === 'payer' && known === 'planned';
  const [lastPaid, last] = [lastPaidIn(state, entry, analysis), lastYearOf(entry)];
  return inSeries(
    // That something is not known ends a sentence.
    [...new Set(parts)]
      .toSorted((a, b) => Number(isLeftOpen(a)) - Number(isLeftOpen(b)))
      .map((part, at) => {
        const isRefused = part === 'requester' && entry.role === 'refused';
        const said = fill(templates.parts[isRefused ? 'refused' : part === 'payer' ? paying[known] : part], {
          it: itWords(at > 0, analysis),
          organisation: organisationName(analysis),
        });
        if (part !== 'payer' || known === 'planned' || lastPaid === null || last === null || last <= lastPaid.year) return said;
        return fill(templates.paidUntil[lastPaid.how], { paid: said, year: String(lastPaid.year) });
      }),
  );
}

/** The last year in which a State that only paid is known to have paid, where that lies before the promise from which something would follow; else nothing. */
export function paidBefore(state: string, { entry, lead }: Matter, analysis: Analysis): number | null {
  if (!partsOf(state, entry).every((part) => part === 'payer')) return null;
  const last = lastPaidIn(state, entry, analysis);
  // What it gave later for other work, too, may have paid for this.
  if (last === null || last.how === 'shared' || last.how === 'sharedLater') return null;
  const { year } = last;
  const start = yearOf(inForcePeriod(indexOf(analysis).commitments.get(lead.commitment)!.inForce).possible.from);
  return start !== null && year < start ? year : null;
}

/** The last year in which it is known to have paid, and whether that was one payment, a sum of several years, or for other work, too; nothing where no payment is dated. */
function lastPaidIn(
  state: string,
  entry: EntryWithFacts,
  analysis: Analysis,
): { readonly year: number; readonly how: keyof typeof templates.paidUntil } | null {
  const sums = entry.claims.filter(({ text }) => largestOfState(text, state, analysis) >= leastForWork);
  const paid = [...paymentsOf(state, entry, analysis), ...sums].flatMap(({ period, text }) => {
    const [first, year] = [({ from }: Span) => from, ({ to }: Span) => to].map((end) =>
      period === undefined ? null : yearOf(end(periodOf(period).possible)),
    );
    return year == null ? [] : [{ year, isOne: first === year, isShared: isShared(text) }];
  });
  const alone = paid.filter((each) => !each.isShared);
  const telling = alone.length > 0 ? alone : paid;
  const year = Math.max(...telling.map((each) => each.year));
  const last = telling.filter((each) => each.year === year);
  if (last.length === 0) return null;
  if (alone.length === 0) return { year, how: 'shared' };
  if (paid.some((each) => each.year > year)) return { year, how: 'sharedLater' };
  const how = last.some(({ isOne }) => isOne) ? 'one' : 'several';
  // Until when sums reach is not known where none is.
  return how === 'several' && sums.length === 0 ? null : { year, how };
}

/** The sums of some work in words: one that several share, or a source gives for more, is none of theirs alone. */
export function sumsSaid(state: string, entries: readonly EntryWithFacts[], analysis: Analysis): string[] {
  const sums = entries.map((entry) => largestSum(state, entry, analysis));
  return sums.map((sum, at) => {
    if (sum === null) return templates.noSum;
    const isSame = (each: StateSum | null): boolean => each?.text === sum.text && each.years === sum.years;
    const isKnown = sums.slice(0, at).some(isSame);
    const isShared = sum.isShared || sums.some((each, other) => other !== at && isSame(each));
    const said = fill(isKnown ? templates.sameSum : sum.isPlanned ? templates.plannedSum : templates.sum, {
      sum: sum.text,
      years: sum.years,
    });
    return `${said}${isShared ? templates.sharedSum : ''}`;
  });
}

/** The last year of the work; infinite where it goes on. */
const lastYearOf = ({ period }: EntryWithFacts): number | null => {
  const { possible, openEnd } = periodOf(period);
  return openEnd ? Infinity : yearOf(possible.to);
};

const mostSingleSums = 2;

/** Further sums that a State gave for some work within two years, the latest first, beside the largest. */
export function singleSums(state: string, entry: EntryWithFacts, analysis: Analysis): Claim[] {
  if (!isPayer(state, entry)) return [];
  const largest = largestSum(state, entry, analysis)?.text;
  const found = entry.claims.filter(
    ({ kind, text, period }) =>
      kind === 'fact' &&
      period !== undefined &&
      isShort(period) &&
      sumsOfState(text, state, analysis).some(({ amount, text: sum }) => amount >= leastForWork && sum !== largest),
  );
  return found.toSorted((a, b) => periodOf(b.period!).possible.to - periodOf(a.period!).possible.to).slice(0, mostSingleSums);
}

function isShort(period: string): boolean {
  const { from, to } = periodOf(period).possible;
  return (yearOf(to) ?? Infinity) - (yearOf(from) ?? -Infinity) <= 1;
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
export const workWords = (entry: EntryWithFacts): string => `${entry.title} (${whereAndWhenTold(entry)})`;
