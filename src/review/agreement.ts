import { lastWords } from '../model/last-words.ts';
import type { GivenDecision } from '../model/records.ts';
import { byCodeUnit, groupBy } from '../model/sorting.ts';
import { standards } from '../model/words.ts';
import { bootstrapInterval, cohensKappa, krippendorffsAlpha, percentAgreement, type Scale, type Unit } from './agreement-measures.ts';

/** A measure with its interval of 95 in a hundred, not rounded; or why it is not given. */
export type Measure =
  | { readonly value: number; readonly low: number; readonly high: number }
  | { readonly value: null; readonly because: string };

/** How far those who spoke of the same things agree. */
export interface Agreement {
  readonly reviewers: readonly string[];
  /** Things that at least two spoke of. */
  readonly units: number;
  /** How often each value was given of these. */
  readonly values: Readonly<Record<string, number>>;
  /** Of all pairs of words on the same thing, how many in a hundred agree; `null` where there is none. */
  readonly percent: number | null;
  /** Of two reviewers alone. */
  readonly kappa: Measure | null;
  readonly alpha: Measure;
}

/** What is coded: blind a verdict and a standard of proof; seen a word on findings and cases, and one on how a commitment was read. */
export type Coded = 'verdict' | 'standard' | 'decision' | 'reading';

/** How often two reviewers gave these two values of the same thing. */
export interface Confusion {
  readonly of: Coded;
  readonly reviewers: readonly [string, string];
  readonly values: readonly [string, string];
  readonly count: number;
}

/** A thing on which reviewers differ. */
export interface ToTalk {
  readonly on: string;
  readonly of: Coded;
  readonly words: readonly { readonly reviewer: string; readonly value: string; readonly reason: string }[];
}

export interface Agreements {
  /** By words given before the computed verdict was seen. */
  readonly judged: { readonly verdict: Agreement; readonly standard: Agreement };
  /** By words given with the computed verdict in sight. */
  readonly seen: { readonly decision: Agreement; readonly reading: Agreement };
  readonly confusions: readonly Confusion[];
  readonly toTalk: readonly ToTalk[];
}

/** Under so many things a measure says more of chance than of the reviewers. */
const fewest = 10;

/**
 * How far reviewers agree: on what they judged blind, and apart from it on what they decided with the verdict in sight.
 * @param decisions of all reviewers, each reviewer's in the order in which they were taken
 * @param isCommitment whether an id is that of a commitment
 */
export function agreementOf(decisions: readonly GivenDecision[], isCommitment: (id: string) => boolean): Agreements {
  const { blind: judged, seen } = lastWords(decisions.filter(({ adjudicates }) => adjudicates === undefined));
  const coded: Record<Coded, readonly Word[]> = {
    verdict: judged.flatMap((given) => (given.verdict === undefined ? [] : [wordOf(given, given.verdict)])),
    standard: judged.flatMap((given) => (given.standard === undefined ? [] : [wordOf(given, given.standard)])),
    decision: seen.filter(({ on }) => !isCommitment(on)).map((given) => wordOf(given, given.decision)),
    reading: seen.filter(({ on }) => isCommitment(on)).map((given) => wordOf(given, given.decision)),
  };
  const all = Object.entries(coded) as [Coded, readonly Word[]][];
  return {
    judged: { verdict: measure(coded.verdict, 'nominal'), standard: measure(coded.standard, 'ordinal') },
    seen: { decision: measure(coded.decision, 'nominal'), reading: measure(coded.reading, 'nominal') },
    confusions: all.flatMap(([of, words]) => confusionsOf(of, words)),
    toTalk: all.flatMap(([of, words]) => toTalkOf(of, words)),
  };
}

interface Word {
  readonly on: string;
  readonly reviewer: string;
  readonly value: string;
  readonly reason: string;
}

const wordOf = ({ on, reviewer, reason }: GivenDecision, value: string): Word => ({ on, reviewer, value, reason });

/** What was said of each thing that at least two spoke of. */
const shared = (words: readonly Word[]): (readonly [string, readonly Word[]])[] =>
  groupBy(words, ({ on }) => on)
    .filter(([, said]) => said.length > 1)
    .toSorted(([one], [other]) => byCodeUnit(one, other));

function measure(words: readonly Word[], scale: Scale): Agreement {
  const units = shared(words).map(([, said]): Unit => new Map(said.map(({ reviewer, value }) => [reviewer, value])));
  const given = units.flatMap((unit) => [...unit.values()]);
  const reviewers = [...new Set(units.flatMap((unit) => [...unit.keys()]))].toSorted(byCodeUnit);
  const values = [...new Set(given)].toSorted(byCodeUnit);
  const alphaOf = (some: readonly Unit[]) => krippendorffsAlpha(some, scale, standards);
  const kappaOf = (some: readonly Unit[]) => cohensKappa(some.map((unit) => [unit.get(reviewers[0]!)!, unit.get(reviewers[1]!)!]));
  const why = whyNone(units.length, values.length);
  const withInterval = (of: (some: readonly Unit[]) => number | null): Measure => {
    const value = why === null ? of(units) : null;
    if (value === null) return { value: null, because: why ?? 'it is undefined for these words' };
    return { value, ...(bootstrapInterval(units, of) ?? { low: value, high: value }) };
  };
  return {
    reviewers,
    units: units.length,
    values: Object.fromEntries(values.map((value) => [value, given.filter((each) => each === value).length])),
    percent: percentAgreement(units),
    kappa: reviewers.length === 2 ? withInterval(kappaOf) : null,
    alpha: withInterval(alphaOf),
  };
}

function whyNone(units: number, values: number): string | null {
  if (units === 0) return 'no two reviewers spoke of the same thing';
  if (units < fewest) return `fewer than ${fewest} things were judged by two reviewers or more`;
  return values < 2 ? 'only one value was given, so that nothing could have differed' : null;
}

function confusionsOf(of: Coded, words: readonly Word[]): Confusion[] {
  const pairs = shared(words).flatMap(([, said]) => {
    const sorted = said.toSorted((one, other) => byCodeUnit(one.reviewer, other.reviewer));
    return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => [one, other] as const));
  });
  return groupBy(pairs, ([one, other]) => [one.reviewer, other.reviewer, one.value, other.value].join('\n'))
    .map(([key, same]): readonly [string, Confusion] => {
      const [one, other] = same[0]!;
      return [key, { of, reviewers: [one.reviewer, other.reviewer], values: [one.value, other.value], count: same.length }];
    })
    .toSorted(([one], [other]) => byCodeUnit(one, other))
    .map(([, confusion]) => confusion);
}

const toTalkOf = (of: Coded, words: readonly Word[]): ToTalk[] =>
  shared(words)
    .filter(([, said]) => new Set(said.map(({ value }) => value)).size > 1)
    .map(([on, said]) => ({
      on,
      of,
      words: said
        .map(({ reviewer, value, reason }) => ({ reviewer, value, reason }))
        .toSorted((one, other) => byCodeUnit(one.reviewer, other.reviewer)),
    }));
